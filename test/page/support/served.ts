import { startFunction } from '../../../simulator/function-host';
import { startPage, tap, type Page, type Tap } from '../../../simulator/page-server';
import { createWorld, type World } from '../../../simulator/world';
import { fromRoot } from '../../../tools/paths';

export interface Served {
  readonly url: string;
  readonly page: Page;
  readonly world: World;
  close(): Promise<void>;
}

/** The page of a world of its own, with the bundle that is deployed. */
export async function serve(): Promise<Served> {
  let tapped: Tap | undefined;
  const world = await createWorld({
    skillEnd: async (environment) => {
      const bundle = fromRoot('dist', 'skill', 'index.mjs');
      return (tapped = tap(await startFunction({ bundle, environment })));
    },
  });
  const page = await startPage({ world, tap: tapped!, paceMs: 0 });
  return {
    url: page.url,
    page,
    world,
    close: async () => {
      await page.close();
      await world.close();
    },
  };
}
