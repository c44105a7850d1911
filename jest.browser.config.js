const unit = require('./jest.config.js');

/** The page in a real browser. */
module.exports = {
  ...unit,
  testMatch: ['**/*.browser.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
  maxWorkers: 1,
};
