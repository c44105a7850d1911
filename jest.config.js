/**
 * Unit tests: fast, order-free, and fenced off from the network. `npm test` runs them without V8's
 * optimizing compiler: none lasts long enough to earn back what it takes, a fifth of the whole.
 */
module.exports = {
  testEnvironment: '<rootDir>/test/support/jest/environment.js',
  runtime: '<rootDir>/test/support/jest/runtime.js',
  // Jest leaves one core alone by default: on two cores that would be half of what there is.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // A busy machine is no failure: only what hangs is ended.
  testTimeout: 60_000,
  testPathIgnorePatterns: ['/node_modules/', '\\.(browser|deploy|switches|whole)\\.test\\.ts$'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  setupFiles: ['<rootDir>/test/support/environment.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/matchers.ts'],
  globalSetup: '<rootDir>/test/support/build-once.ts',
  snapshotFormat: { escapeString: false, printBasicPrototype: false },
};
