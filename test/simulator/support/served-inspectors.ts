import {
  startInspector,
  observeEndpoint,
  type Inspector,
  type InspectorOptions,
} from '../../../simulator/inspector/server';
import { startServices, type Services } from '../../../simulator/services';
import { startSimulation } from '../../../simulator/start-simulation';
import { type SimulationOptions } from '../../../simulator/simulation-options';
import { type Simulation } from '../../../simulator/simulation';
import { asking, type Answering, fakeSkill, type FakeSkill } from './fake-skill';
import { fixtureSkill } from './fixture-skill';
import { Tab, type TabResponse } from './tab';

type ServedOptions = Omit<InspectorOptions, 'simulation' | 'endpoint'> &
  Pick<
    SimulationOptions,
    'customer' | 'assumptions' | 'locale' | 'published' | 'isOtherSkill' | 'publisher'
  > & { answering?: Answering };

export interface Served {
  readonly inspector: Inspector;
  readonly simulation: Simulation;
  readonly skill: FakeSkill;
  openTab(): Promise<Tab>;
  receivesAllEvents(tab: Tab): Promise<void>;
  act(action: string, body?: unknown): Promise<TabResponse>;
  get(path: string): Promise<TabResponse>;
}

export function useInspectors(): ServedInspectors {
  const inspectors = new ServedInspectors();
  afterEach(() => inspectors.clear());
  afterAll(() => inspectors.end());
  return inspectors;
}

export class ServedInspectors {
  readonly #services: Promise<Services> = startServices();
  #toClose: (() => Promise<void> | void)[] = [];

  async serve(options: ServedOptions = {}): Promise<Served> {
    const { answering, deploymentLimits, paceMs = 0, port, directory, ...simulated } = options;
    const skill = fakeSkill(answering);
    const observed = observeEndpoint(skill);
    const services = await this.#services;
    const simulation = await startSimulation({
      services,
      skillEndpoint: observed,
      published: fixtureSkill(),
      ...simulated,
    });
    const inspector = await startInspector({
      simulation,
      endpoint: observed,
      paceMs,
      ...(deploymentLimits && { deploymentLimits }),
      ...(port !== undefined && { port }),
      ...(directory !== undefined && { directory }),
    });
    this.#toClose.push(() => inspector.close());
    return {
      inspector,
      simulation,
      skill,
      openTab: async () => {
        const tab = await Tab.open(inspector.url);
        this.#toClose.push(() => tab.close());
        return tab;
      },
      receivesAllEvents: (tab) =>
        tab.receivesAll((notice) => inspector.session.stream.send(notice)),
      act: (action, body) => Tab.act(inspector.url, action, body),
      get: (path) => Tab.send(inspector.url + path),
    };
  }

  async serveWithTab(options?: ServedOptions): Promise<Served & { readonly tab: Tab }> {
    const served = await this.serve(options);
    return { ...served, tab: await served.openTab() };
  }

  async clear(): Promise<void> {
    (await this.#services).faults.clear();
    for (const close of this.#toClose.splice(0).reverse()) await close();
  }

  async end(): Promise<void> {
    await this.clear();
    await (await this.#services).close();
  }
}

export const alwaysAsking =
  (text: string): Answering =>
  ({ request }) =>
    request.type.endsWith('Request') ? asking(text) : { version: '1.0', response: {} };
