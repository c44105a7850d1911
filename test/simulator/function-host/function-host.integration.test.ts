import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  startFunction,
  type FunctionOptions,
  type SkillEndpoint,
} from '../../../simulator/function-host';
import { freePort } from '../../../tools/local/free-port';
import { temporaryDirectory } from '../../support/directory';

const directory = temporaryDirectory();
const bundle = join(directory, 'index.mjs');
writeFileSync(
  bundle,
  `let turns = 0;
   export async function handler(event, context) {
     turns++;
     console.log('line of', event.name);
     if (event.throws) throw Object.assign(new Error('no way'), { name: 'OddError' });
     if (event.throwsText) throw 'a text';
     if (event.exits) process.exit(3);
     if (event.hangs) await new Promise(() => setTimeout(() => {}, 1e6));
     if (event.loops) for (;;);
     if (event.circle) { const it = {}; it.it = it; return it; }
     if (event.port) await fetch('http://127.0.0.1:' + event.port).catch(() => {});
     if (event.waits) await new Promise((resolve) => setTimeout(resolve, 20));
     return { turns, event, environment: process.env, now: Date.now(), newDate: new Date().getTime(),
       fixed: new Date(5).getTime(), isDate: new Date() instanceof Date,
       id: context.awsRequestId, arn: context.invokedFunctionArn,
       remainingMs: context.getRemainingTimeInMillis(), nothing: undefined };
   }
   export const other = async () => 'other';`,
);

const running: SkillEndpoint[] = [];
const start = async (options: Partial<FunctionOptions> = {}): Promise<SkillEndpoint> => {
  const endpoint = await startFunction({ bundle, environment: { SKILL_ID: 'x' }, ...options });
  running.push(endpoint);
  return endpoint;
};
afterEach(() => Promise.all(running.splice(0).map((endpoint) => endpoint.close())));

const responseOf = async (endpoint: SkillEndpoint, event: object) =>
  (await endpoint.invoke(event)).response as Record<string, unknown>;

describe('a function in a process of its own', () => {
  it('can be CommonJS, can answer by a callback, and runs in its own directory', async () => {
    const cjs = join(directory, 'callback.cjs');
    writeFileSync(join(directory, 'words.js'), "exports.words = 'found';");
    writeFileSync(
      cjs,
      `exports.handler = (event, context, callback) =>
         callback(null, { words: require('words.js').words, directory: process.cwd() });`,
    );
    const { response, usedCallback } = await (await start({ bundle: cjs })).invoke({});
    expect(response).toEqual({ words: 'found', directory: realpathSync(directory) });
    expect(usedCallback).toBe(true);
  });

  it('sees its environment and Lambda’s variables, and no other', async () => {
    const { environment } = await responseOf(await start(), {});
    expect(environment).toEqual({
      SKILL_ID: 'x',
      AWS_LAMBDA_FUNCTION_NAME: 'ride-hailer',
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_REGION: 'eu-west-1',
      _HANDLER: 'index.handler',
      LAMBDA_TASK_ROOT: directory,
      NODE_PATH: directory,
      TZ: ':UTC',
      NODE_OPTIONS: '--enable-source-maps',
    });
  });

  it('reports refused connections before it answers', async () => {
    const refused: number[] = [];
    const endpoint = await start({ onRefused: (port) => refused.push(port) });
    const port = await freePort();
    await endpoint.invoke({ port });
    expect(refused).toEqual([port]);
  });

  it('stays warm, and gets a context like Lambda’s', async () => {
    const endpoint = await start();
    const first = await responseOf(endpoint, { name: 'first' });
    const second = await responseOf(endpoint, { name: 'second' });
    expect([first['turns'], second['turns']]).toEqual([1, 2]);
    expect(first['id']).not.toBe(second['id']);
    expect(first['arn']).toMatch(/^arn:aws:lambda:eu-west-1:\d{12}:function:ride-hailer:live$/);
    expect(first['remainingMs']).toBeGreaterThan(0);
    expect(first['remainingMs']).toBeLessThanOrEqual(8_000);
    expect(first).not.toHaveProperty('nothing');
  });

  it('returns the output of each invocation', async () => {
    const endpoint = await start();
    expect((await endpoint.invoke({ name: 'one' })).logs).toEqual(['line of one']);
    expect((await endpoint.invoke({ name: 'two' })).logs).toEqual(['line of two']);
    expect(endpoint.outputLines).toEqual(['line of one', 'line of two']);
  });

  it('can have another export as its handler', async () => {
    const endpoint = await start({ handler: 'index.other' });
    expect((await endpoint.invoke({})).response).toBe('other');
  });

  it.each([
    [{ throws: true }, { errorType: 'OddError', errorMessage: 'no way' }],
    [{ throwsText: true }, { errorType: 'string', errorMessage: 'a text' }],
    [{ circle: true }, { errorType: 'Runtime.MarshalError' }],
  ])('handles further requests after an error: %j', async (event, error) => {
    const endpoint = await start();
    const failed = await endpoint.invoke(event);
    expect(failed).toMatchObject({ error, timedOut: false });
    expect(failed).not.toHaveProperty('response');
    expect(await responseOf(endpoint, {})).toMatchObject({ turns: 2 });
  });

  it.each([[{ hangs: true }], [{ loops: true }]])(
    'is ended at its time limit, and starts again: %j',
    async (event) => {
      const endpoint = await start({ timeLimitMs: 2_000 });
      const late = await endpoint.invoke({ ...event, name: 'late' });
      expect(late).toMatchObject({
        timedOut: true,
        error: { errorType: 'Sandbox.Timedout' },
        logs: ['line of late'],
      });
      expect(await responseOf(endpoint, {})).toMatchObject({ turns: 1 });
    },
  );

  it('starts again after its process has ended', async () => {
    const endpoint = await start();
    const { error } = await endpoint.invoke({ exits: true });
    expect(error).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringContaining('exit status 3'),
    });
    expect(await responseOf(endpoint, {})).toMatchObject({ turns: 1 });
  });

  it('starts another process for a concurrent event', async () => {
    const endpoint = await start();
    const both = await Promise.all([
      responseOf(endpoint, { waits: true }),
      responseOf(endpoint, { waits: true }),
    ]);
    expect(both.map(({ turns }) => turns)).toEqual([1, 1]);
  });
});

describe('the clock of a function', () => {
  const DAY = 86_400_000;
  const daysAhead = (response: Record<string, unknown>, field: 'now' | 'newDate') =>
    Math.round((Number(response[field]) - Date.now()) / DAY);

  it('can start ahead, is moved while it runs, and keeps its offset after a restart', async () => {
    const endpoint = await start({ clockOffsetMs: 30 * DAY });
    expect(daysAhead(await responseOf(endpoint, {}), 'now')).toBe(30);
    await endpoint.moveClock(90 * DAY);
    const moved = await responseOf(endpoint, {});
    expect([daysAhead(moved, 'now'), daysAhead(moved, 'newDate')]).toEqual([90, 90]);
    expect(moved).toMatchObject({ fixed: 5, isDate: true });
    await endpoint.invoke({ exits: true });
    expect(daysAhead(await responseOf(endpoint, {}), 'newDate')).toBe(90);
  });
});

describe('a function that does not start', () => {
  it('is reported with the build command if there is no bundle', async () => {
    await expect(start({ bundle: join(directory, 'none.mjs') })).rejects.toThrow(
      /^There is no bundle at .*none\.mjs: run "npm run build" first\.$/,
    );
  });

  it('reports a missing export, and an error of the module', async () => {
    await expect(start({ handler: 'missing' })).rejects.toThrow('Runtime.HandlerNotFound');
    const broken = join(directory, 'broken.mjs');
    writeFileSync(broken, 'throw new RangeError("SKILL_ID is wrong")');
    await expect(start({ bundle: broken })).rejects.toThrow('RangeError: SKILL_ID is wrong');
  });
});

it('a running function does not keep its parent process alive', async () => {
  const script = `
    require('tsx/cjs');
    const { startFunction } = require(${JSON.stringify(require.resolve('../../../simulator/function-host'))});
    startFunction({ bundle: ${JSON.stringify(bundle)}, environment: {} }).then(async (endpoint) => {
      const { response } = await endpoint.invoke({});
      console.log(response.turns);
    });`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script]);
  expect(stdout.trim()).toBe('1');
});
