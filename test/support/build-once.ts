import { buildIfStale } from '../../tools/build/build-if-stale';

/** Tests run the very bundle that is deployed, so it has to be there and new. */
export default async function buildOnce(): Promise<void> {
  await buildIfStale();
}
