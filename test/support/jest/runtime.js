const { createRequire } = require('node:module');
const { join } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const PACKAGE = /^[^./]/;

/** Ours, but the same for every file: they compile schemas or patterns that never change. */
const COMPILING = [
  'simulator/alexa/response/schema',
  'simulator/speech/samples',
  'simulator/smapi/contract/contract',
  'simulator/smapi/spec',
  'test/support/response-schema',
];
const compiled = new Map();

/** Each module as a function, which a file's own copy is made by: V8 compiles it once a worker. */
const functions = new Map();

/**
 * Which test runs, for jest-circus: the tests of a file run one by one, so it needs no storage that
 * follows each promise, one for each file that a worker ran, until the worker ends.
 */
class CurrentTest {
  getStore() {
    return this.context;
  }

  async run(context, work) {
    const before = this.context;
    this.context = context;
    try {
      return await work();
    } finally {
      this.context = before;
    }
  }
}

/**
 * Each test file has the project's own modules for itself. A library is loaded once for all the files
 * that a worker runs, by Node, and stays warm.
 */
module.exports = class WarmRuntime extends Runtime {
  constructor(...all) {
    super(...all);
    const { watch, watchAll } = all.at(-1);
    // Whoever watches edits them, too.
    if (watch || watchAll) compiled.clear();
    const { injectedModuleParameters: parameters } = this.executor;
    this.executor.compile = (source, filename) => {
      const known = functions.get(filename);
      if (known?.source === source) return known.made;
      const made = compileFunction(source, parameters, { filename });
      functions.set(filename, { source, made });
      return made;
    };
  }

  requireModule(from, name, options, isRequireActual) {
    const isLibrary = name !== undefined && PACKAGE.test(name) && !options?.isInternalModule;
    if (isLibrary) return createRequire(from)(name);
    const path = name?.startsWith('.') && join(from, '..', name);
    if (!path || !COMPILING.some((one) => path.endsWith(one))) {
      return super.requireModule(from, name, options, isRequireActual);
    }
    const known = compiled.get(path) ?? super.requireModule(from, name, options, isRequireActual);
    compiled.set(path, known);
    return known;
  }

  /** Jest's own libraries too; jest-circus, which holds the state of a file, is asked for by its path. */
  requireInternalModule(from, name) {
    if (name === 'node:async_hooks') return { AsyncLocalStorage: CurrentTest };
    if (name !== undefined && PACKAGE.test(name)) return createRequire(from)(name);
    return super.requireInternalModule(from, name);
  }

  /** A library that one file mocked would be mocked for all that come after it. */
  setMock(_from, name) {
    throw new Error(`${name} can't be mocked: what a test replaces is given as an argument.`);
  }
};
