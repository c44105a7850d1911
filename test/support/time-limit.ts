import { addEventHandler } from 'jest-circus';

/** Long enough for a busy machine. */
const DEFAULT_MS = 60_000;
const DEPLOY_MS = 300_000;
/** Long enough for 100,000 runs of a property. */
const PROPERTY_MS = 1_200_000;

type Fn = () => unknown;

/** jest-light-runner does not apply time limits, so each test and each hook gets its limit here. */
addEventHandler((event, { currentDescribeBlock }) => {
  const added =
    event.name === 'add_test'
      ? currentDescribeBlock.tests.at(-1)
      : event.name === 'add_hook'
        ? currentDescribeBlock.hooks.at(-1)
        : undefined;
  if (!added?.fn) return;
  added.fn = withTimeLimit(added.fn as Fn, added.timeout ?? defaultLimit());
});

function defaultLimit(): number {
  const path = expect.getState().testPath ?? '';
  if (path.endsWith('.deploy.test.ts')) return DEPLOY_MS;
  return path.endsWith('.property.test.ts') ? PROPERTY_MS : DEFAULT_MS;
}

// A test may replace the global functions.
const { setTimeout, clearTimeout } = globalThis;

const withTimeLimit = (fn: Fn, ms: number) => async (): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const timeLimit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not finished after ${ms} ms.`)), ms);
  });
  try {
    await Promise.race([fn(), timeLimit]);
  } finally {
    clearTimeout(timer);
  }
};
