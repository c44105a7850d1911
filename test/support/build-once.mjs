import 'tsx';

/** Tests run the bundles that are deployed. */
export default async function buildOnce() {
  // Node detects no named exports in tsx's CommonJS.
  const { default: build } = await import('../../tools/build/build-if-stale.ts');
  await build.buildIfStale();
}
