const { createRequire, _cache: loaded } = require('node:module');
const process = require('node:process');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
require('../no-network');

/** Where jest-circus keeps what it knows of a file. */
const OF_A_FILE = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES'].map(Symbol.for);

/** What `aws-sdk-client-mock` replaces in the clients of AWS, it replaces through this. */
const ofClientMock = createRequire(require.resolve('aws-sdk-client-mock'));
const SINON = ofClientMock.resolve('sinon');

/**
 * Tests run in the realm of Node itself, as functions and the simulator do: a global is looked up at
 * full speed, and a library's array or error is an `Array` or `Error` here. (Jest's own environment
 * makes a second realm, behind a proxy.) What a file does to the globals, to `process.env`, to the
 * standard streams and to the clients of AWS is undone when it is through.
 */
module.exports = class NodeRealm {
  constructor({ projectConfig: config }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
    this.restore = [
      // What a library put among the globals stays: so does the library.
      keeping(globalThis, (key) => OF_A_FILE.includes(key) || isJestsOwn(key)),
      keeping(process, () => false),
      keeping(process.stdout, (key) => key === 'write'),
      keeping(process.stderr, (key) => key === 'write'),
      keeping(process.env, () => true),
    ];
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const restore of this.restore) restore();
    if (SINON in loaded) ofClientMock('sinon').restore();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Something that is there until the end: the runtime beside this file compiles for this realm. */
  getVmContext() {
    return globalThis;
  }
};

/** Symbols that nobody else can ask for: the state of a file's tests. */
const isJestsOwn = (key) => typeof key === 'symbol' && Symbol.keyFor(key) === undefined;

/**
 * Remembers the values that an object has.
 *
 * @param goes which keys that came later are removed
 * @returns brings back what was there
 */
function keeping(object, goes) {
  const before = Object.getOwnPropertyDescriptors(object);
  return () => {
    for (const key of Reflect.ownKeys(object)) {
      if (!(key in before) && goes(key)) Reflect.deleteProperty(object, key);
    }
    for (const key of Reflect.ownKeys(before)) {
      const now = Object.getOwnPropertyDescriptor(object, key);
      if ('value' in before[key] && now?.value !== before[key].value) {
        Object.defineProperty(object, key, before[key]);
      }
    }
  };
}
