/** Public modules of the package by subpath, in both module systems or in CommonJS only. */
export const ENTRIES = {
  linking: { source: 'lambda/linking/index.ts', formats: ['esm', 'cjs'] },
  lwa: { source: 'lambda/lwa/index.ts', formats: ['esm', 'cjs'] },
  // CommonJS like the CDK: instanceof needs one copy, and the CDK's version is checked before it is used.
  constructs: { source: 'lib/index.ts', formats: ['cjs'] },
  simulator: { source: 'simulator/index.ts', formats: ['cjs'] },
} as const;

export type EntryName = keyof typeof ENTRIES;
