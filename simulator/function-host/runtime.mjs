// @ts-check
/** Lambda's runtime in the function's process; its messages go over the IPC channel of the process. */
import { subscribe } from 'node:diagnostics_channel';
import { errorMonitor } from 'node:events';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { moveClock } from './clock.mjs';

const { exit, send, stderr, stdout } = process;
const [, , bundleUrl = '', handlerName = '', offsetMs = '0'] = process.argv;

moveClock(Number(offsetMs));
// The parent process has ended.
process.on('disconnect', () => exit(0));

/** @param {object} message */
const report = (message) => void send?.call(process, message);

// No server receives a refused connection, so this process reports it.
subscribe('net.client.socket', (/** @type {any} */ { socket }) => {
  socket.once(errorMonitor, (/** @type {{ code?: string, port?: number }} */ { code, port }) => {
    if (code === 'ECONNREFUSED') report({ kind: 'refused', port });
  });
});

/** @param {unknown} thrown */
function describe(thrown) {
  if (!(thrown instanceof Error)) {
    return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
  }
  const trace = (thrown.stack ?? '').split('\n');
  return { errorType: thrown.name, errorMessage: thrown.message, trace };
}

/**
 * @typedef {{ kind: 'invoke', id: string, payload: string, timeLimitMs: number, functionArn: string }} Invoke
 * @typedef {{ kind: 'clock', id: string, offsetMs: number }} MoveClock
 */

/** @param {Invoke} invocation */
function contextOf({ id, timeLimitMs, functionArn }) {
  const { env } = process;
  const endsAt = performance.now() + timeLimitMs;
  return {
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: true,
    functionName: env['AWS_LAMBDA_FUNCTION_NAME'],
    functionVersion: env['AWS_LAMBDA_FUNCTION_VERSION'],
    invokedFunctionArn: functionArn,
    memoryLimitInMB: '256',
    logGroupName: `/aws/lambda/${env['AWS_LAMBDA_FUNCTION_NAME']}`,
    logStreamName: `simulator/[${env['AWS_LAMBDA_FUNCTION_VERSION']}]`,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(endsAt - performance.now())),
  };
}

/** @param {unknown} response */
function serialized(response) {
  try {
    return JSON.stringify(response) ?? 'null';
  } catch (cause) {
    const error = new Error('Unable to stringify response body', { cause });
    throw Object.assign(error, { name: 'Runtime.MarshalError' });
  }
}

/**
 * @typedef {(event: unknown, context: object, callback: (error: unknown, response: unknown) => void) => unknown} Handler
 */

/**
 * The response of a handler, by its promise or by its callback.
 *
 * @param {Handler} handler
 * @param {Invoke} invocation
 * @returns {Promise<{ response: unknown, usedCallback: boolean }>}
 */
function call(handler, invocation) {
  return new Promise((resolve, reject) => {
    const returned = handler(
      JSON.parse(invocation.payload),
      contextOf(invocation),
      (error, response) => (error ? reject(error) : resolve({ response, usedCallback: true })),
    );
    if (handler.length < 3 || returned instanceof Promise) {
      Promise.resolve(returned).then(
        (response) => resolve({ response, usedCallback: false }),
        reject,
      );
    }
  });
}

/**
 * @param {Handler} handler
 * @param {Invoke} invocation
 */
async function run(handler, invocation) {
  /** @type {object} */
  let outcome;
  try {
    const { response, usedCallback } = await call(handler, invocation);
    outcome = { payload: serialized(response), usedCallback };
  } catch (error) {
    outcome = { error: describe(error) };
  }
  // `END_MARK` of output.ts: the host reads there that the output of this invocation has ended.
  for (const stream of [stdout, stderr]) stream.write(`\u001e${invocation.id}\n`);
  report({ kind: 'done', id: invocation.id, ...outcome });
}

try {
  const bundle = await import(bundleUrl);
  // Named exports of CommonJS are not always detected; `default` has all of them.
  const handler = bundle[handlerName] ?? bundle.default?.[handlerName];
  if (typeof handler !== 'function') {
    throw Object.assign(new Error(`${handlerName} is undefined or not exported`), {
      name: 'Runtime.HandlerNotFound',
    });
  }
  process.on('message', (/** @type {Invoke | MoveClock} */ message) => {
    if (message.kind === 'invoke') {
      void run(handler, message);
    } else {
      moveClock(message.offsetMs);
      report({ kind: 'clockMoved', id: message.id });
    }
  });
  report({ kind: 'ready' });
} catch (error) {
  report({ kind: 'notLoaded', error: describe(error) });
}
