/** Public modules of the package, by subpath. */
export const ENTRIES = {
  linking: { source: 'lambda/linking/index.ts', formats: ['esm', 'cjs'] },
  lwa: { source: 'lambda/lwa/index.ts', formats: ['esm', 'cjs'] },
  // CommonJS only, like the CDK: `instanceof` fails between two copies of a class, and an ES module would
  // load the CDK before its version is checked.
  constructs: { source: 'lib/index.ts', formats: ['cjs'] },
  simulator: { source: 'simulator/index.ts', formats: ['cjs'] },
} as const;

export type EntryName = keyof typeof ENTRIES;
