import { startPage, tap, type Page, type PageOptions } from '../../../simulator/page-server';
import { startSurroundings, type Surroundings } from '../../../simulator/surroundings';
import { createWorld, type World, type WorldOptions } from '../../../simulator/world';
import { asking, type Answering, standIn, type StandIn } from './stand-in';
import { Tab, type TabAnswer } from './tab';

type ServedOptions = Omit<PageOptions, 'world' | 'tap'> &
  Pick<WorldOptions, 'customer' | 'assumptions' | 'locale'> & { answering?: Answering };

/** The page's server over real sockets, before a stand-in of the skill. */
export interface Served {
  readonly page: Page;
  readonly world: World;
  readonly skill: StandIn;
  /** A tab that listens from now on. */
  tab(): Promise<Tab>;
  /** Until a tab has heard all that was told so far. */
  told(tab: Tab): Promise<void>;
  /** `POST /do/…`, as the page does. */
  ask(deed: string, body?: unknown): Promise<TabAnswer>;
  get(path: string): Promise<TabAnswer>;
}

/** One set of servers for a test file; each test has a page, and a world, of its own. */
export class ServedPages {
  readonly #surroundings: Promise<Surroundings> = startSurroundings();
  #toClose: (() => Promise<void> | void)[] = [];

  async serve(options: ServedOptions = {}): Promise<Served> {
    const { answering, customer = {}, assumptions = {}, locale = 'en-US', ...choice } = options;
    const skill = standIn(answering);
    const tapped = tap(skill);
    const surroundings = await this.#surroundings;
    const world = await createWorld({
      surroundings,
      customer,
      assumptions,
      locale,
      skillEnd: tapped,
    });
    const page = await startPage({ world, tap: tapped, paceMs: 0, ...choice });
    this.#toClose.push(() => page.close());
    return {
      page,
      world,
      skill,
      tab: async () => {
        const tab = await Tab.open(page.url);
        this.#toClose.push(() => tab.close());
        return tab;
      },
      told: (tab) => tab.hearsAll((notice) => page.stage.stream.send(notice)),
      ask: (deed, body) => Tab.ask(page.url, deed, body),
      get: (path) => Tab.send(page.url + path),
    };
  }

  /** Ends what a test has begun. */
  async clear(): Promise<void> {
    const { faults } = await this.#surroundings;
    for (const name of ['lwa', 'table', 'profile', 'service'] as const) faults.set(name, null);
    for (const close of this.#toClose.splice(0).reverse()) await close();
  }

  async end(): Promise<void> {
    await this.clear();
    await (await this.#surroundings).close();
  }
}

/** A skill that always answers the same. */
export const always =
  (text: string): Answering =>
  ({ request }) =>
    request.type.endsWith('Request') ? asking(text) : { version: '1.0', response: {} };
