const unit = require('./jest.config.js');

/**
 * Tests of the whole: those that start programs as a person would, that play the life of a stack
 * against Alexa's management API and Login with Amazon over sockets, or that try everything which can
 * happen, step by step. What each part does by itself is in the unit tests.
 */
module.exports = {
  ...unit,
  testMatch: ['**/*.whole.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
