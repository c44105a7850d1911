import { type Entry, type Said } from '../../../simulator/record';
import { startSimulation } from '../../../simulator/start-simulation';
import { type SimulationOptions } from '../../../simulator/simulation-options';
import { type Simulation } from '../../../simulator/simulation';
import { startServices, type Services } from '../../../simulator/services';
import { fixtureSkill } from './fixture-skill';
import { fakeSkill, type Answering, type FakeSkill } from './fake-skill';

export interface Talk {
  readonly simulation: Simulation;
  readonly skill: FakeSkill;
  /** `customer: …`, `skill: … [microphone open]`. */
  lines(): string[];
  problems(): string[];
  notes(): string[];
  requestTypes(): string[];
  lastRequest(type: string): { readonly [field: string]: unknown };
  messageNames(from: string, to: string): string[];
  say(...utterances: string[]): Promise<void>;
}

type TalkOptions = Omit<SimulationOptions, 'services' | 'skillEndpoint'> & {
  answering?: Answering;
};

export function useTalks(): Talks {
  const talks = new Talks();
  afterAll(() => talks.end());
  return talks;
}

class Talks {
  readonly #services: Promise<Services> = startServices();
  readonly #simulations: Simulation[] = [];

  async begin({ answering, ...options }: TalkOptions = {}): Promise<Talk> {
    const services = await this.#services;
    const skill = fakeSkill(answering);
    const simulation = await startSimulation({
      published: fixtureSkill(),
      ...options,
      services,
      skillEndpoint: skill,
    });
    this.#simulations.push(simulation);
    const start = simulation.record.entries.length;
    const entries = () => simulation.record.entries.slice(start);
    return {
      simulation,
      skill,
      lines: () => entries().filter(isSaid).map(line),
      problems: () =>
        entries().flatMap((entry) => (entry.kind === 'problem' ? [entry.problem] : [])),
      notes: () => entries().flatMap((entry) => (entry.kind === 'note' ? [entry.note] : [])),
      requestTypes: () => skill.envelopes.map(({ request }) => request.type),
      lastRequest: (type) =>
        skill.envelopes.findLast(({ request }) => request.type === type)!.request,
      messageNames: (from, to) =>
        entries().flatMap((entry) =>
          entry.kind === 'message' && entry.from === from && entry.to === to ? [entry.name] : [],
        ),
      say: async (...utterances) => {
        for (const utterance of utterances) await simulation.say(utterance);
      },
    };
  }

  async beginLinking(options?: TalkOptions): Promise<Talk> {
    const talk = await this.begin(options);
    await talk.say('open ride hailer', 'link my account');
    return talk;
  }

  async end(): Promise<void> {
    for (const simulation of this.#simulations) await simulation.close();
    await (await this.#services).close();
  }
}

const isSaid = (entry: Entry): entry is Said => entry.kind === 'said';

const line = ({ speaker, text, microphone }: Said): string =>
  `${speaker}: ${text}${microphone === 'open' && speaker !== 'customer' ? ' [microphone open]' : ''}`;
