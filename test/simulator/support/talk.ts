import { type Entry, type Said } from '../../../simulator/record';
import { createWorld, type World, type WorldOptions } from '../../../simulator/world';
import { startSurroundings, type Surroundings } from '../../../simulator/surroundings';
import { standIn, type Answering, type StandIn } from './stand-in';

/** A conversation with a stand-in of the skill. */
export interface Talk {
  readonly world: World;
  readonly skill: StandIn;
  /** `customer: …`, `voice-forward: …*` with an open microphone. */
  lines(): string[];
  problems(): string[];
  /** Types of the requests that the skill got. */
  asked(): string[];
  /** The last request of a type. */
  last(type: string): { readonly [field: string]: unknown };
  messages(from: string, to: string): string[];
  say(...utterances: string[]): Promise<void>;
}

type TalkOptions = Omit<WorldOptions, 'surroundings' | 'skillEnd'> & { answering?: Answering };

/** One set of servers for a test file; each test has a world, and a customer, of its own. */
export class Talks {
  readonly #surroundings: Promise<Surroundings> = startSurroundings();
  readonly #worlds: World[] = [];

  async begin({ answering, ...options }: TalkOptions = {}): Promise<Talk> {
    const surroundings = await this.#surroundings;
    const skill = standIn(answering);
    const world = await createWorld({ ...options, surroundings, skillEnd: skill });
    this.#worlds.push(world);
    const from = world.record.entries.length;
    const entries = () => world.record.entries.slice(from);
    return {
      world,
      skill,
      lines: () => entries().filter(isSaid).map(line),
      problems: () =>
        entries().flatMap((entry) => (entry.kind === 'problem' ? [entry.problem] : [])),
      asked: () => skill.asked.map(({ request }) => request.type),
      last: (type) => skill.asked.findLast(({ request }) => request.type === type)!.request,
      messages: (from, to) =>
        entries().flatMap((entry) =>
          entry.kind === 'message' && entry.from === from && entry.to === to ? [entry.name] : [],
        ),
      say: async (...utterances) => {
        for (const utterance of utterances) await world.say(utterance);
      },
    };
  }

  async end(): Promise<void> {
    for (const world of this.#worlds) await world.close();
    await (await this.#surroundings).close();
  }
}

const isSaid = (entry: Entry): entry is Said => entry.kind === 'said';

const line = ({ speaker, text, microphone }: Said): string =>
  `${speaker}: ${text}${microphone === 'open' && speaker !== 'customer' ? '*' : ''}`;
