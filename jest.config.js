const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

// Workers are forks, which get these options of Node.
process.execArgv.push(
  '--import',
  `${pathToFileURL(join(__dirname, 'test/support/worker-data.mjs'))}`,
);

const common = {
  // Runs tests in plain Node; tsx compiles the TypeScript.
  runner: 'jest-light-runner/child-process',
  transform: {},
  setupFiles: [
    '<rootDir>/test/support/tsx.mjs',
    '<rootDir>/test/support/environment.ts',
    '<rootDir>/test/support/no-network.ts',
  ],
  setupFilesAfterEnv: [
    '<rootDir>/test/support/time-limit.ts',
    '<rootDir>/test/support/matchers.ts',
  ],
  globalSetup: '<rootDir>/test/support/build-once.mjs',
  snapshotFormat: { escapeString: false, printBasicPrototype: false },
};

const project = (kind) => ({
  ...common,
  displayName: kind,
  testMatch: [`<rootDir>/test/**/*.${kind}.test.ts`],
});

module.exports = {
  // By default, two cores give jest one worker. With one worker, it runs all tests in its own process, which
  // jest-light-runner does not support for several projects.
  maxWorkers: '100%',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '\\.(integration|property|browser|deploy|package)\\.test\\.ts$',
      ],
    },
    project('integration'),
    project('property'),
    project('browser'),
    project('deploy'),
    { ...project('package'), globalSetup: '<rootDir>/test/package/support/pack.mjs' },
  ],
};
