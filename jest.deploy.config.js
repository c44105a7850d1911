const unit = require('./jest.config.js');

/** The real deploy into an emulated AWS: one story, in order, minutes long. */
module.exports = {
  ...unit,
  testMatch: ['**/*.deploy.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 180_000,
  maxWorkers: 1,
};
