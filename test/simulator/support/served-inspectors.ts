import {
  startInspector,
  observeEndpoint,
  type Inspector,
  type InspectorOptions,
} from '../../../simulator/inspector/server';
import { startServices, type Services } from '../../../simulator/services';
import {
  startSimulation,
  type Simulation,
  type SimulationOptions,
} from '../../../simulator/simulation';
import { asking, type Answering, standIn, type StandIn } from './fake-skill';
import { Tab, type TabAnswer } from './tab';

type ServedOptions = Omit<InspectorOptions, 'simulation' | 'endpoint'> &
  Pick<SimulationOptions, 'customer' | 'assumptions' | 'locale'> & { answering?: Answering };

/** The page's server over real sockets, before a stand-in of the skill. */
export interface Served {
  readonly page: Inspector;
  readonly simulation: Simulation;
  readonly skill: StandIn;
  /** A tab that listens from now on. */
  tab(): Promise<Tab>;
  /** Until a tab has heard all that was told so far. */
  told(tab: Tab): Promise<void>;
  /** `POST /do/…`, as the page does. */
  ask(action: string, body?: unknown): Promise<TabAnswer>;
  get(path: string): Promise<TabAnswer>;
}

/** One set of servers for a test file; each test has a page, and a simulation, of its own. */
export class ServedPages {
  readonly #services: Promise<Services> = startServices();
  #toClose: (() => Promise<void> | void)[] = [];

  async serve(options: ServedOptions = {}): Promise<Served> {
    const { answering, customer = {}, assumptions = {}, locale = 'en-US', ...choice } = options;
    const skill = standIn(answering);
    const observed = observeEndpoint(skill);
    const services = await this.#services;
    const simulation = await startSimulation({
      services,
      customer,
      assumptions,
      locale,
      skillEndpoint: observed,
    });
    const page = await startInspector({ simulation, endpoint: observed, paceMs: 0, ...choice });
    this.#toClose.push(() => page.close());
    return {
      page,
      simulation,
      skill,
      tab: async () => {
        const tab = await Tab.open(page.url);
        this.#toClose.push(() => tab.close());
        return tab;
      },
      told: (tab) => tab.hearsAll((notice) => page.session.stream.send(notice)),
      ask: (action, body) => Tab.ask(page.url, action, body),
      get: (path) => Tab.send(page.url + path),
    };
  }

  /** Ends what a test has begun. */
  async clear(): Promise<void> {
    const { faults } = await this.#services;
    for (const name of ['lwa', 'table', 'profile', 'service'] as const) faults.set(name, null);
    for (const close of this.#toClose.splice(0).reverse()) await close();
  }

  async end(): Promise<void> {
    await this.clear();
    await (await this.#services).close();
  }
}

/** A skill that always answers the same. */
export const always =
  (text: string): Answering =>
  ({ request }) =>
    request.type.endsWith('Request') ? asking(text) : { version: '1.0', response: {} };
