const unit = require('./jest.config.js');

/** Every course with every pair of switches: a minute, so not among the unit tests. */
module.exports = {
  ...unit,
  testMatch: ['**/*.switches.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
