const unit = require('./jest.config.js');

/**
 * Tests of the whole: those that start programs as a person would, and those that try everything
 * which can happen, step by step. Each rule by itself has its unit test.
 */
module.exports = {
  ...unit,
  testMatch: ['**/*.whole.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
