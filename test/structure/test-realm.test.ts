import { LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import NodeRealm from '../support/jest/environment';

/** What a test file does, between the start and the end of a realm of its own. */
async function inAFile(work: () => void): Promise<void> {
  const realm = new NodeRealm({ projectConfig: {} });
  work();
  await realm.teardown();
}

describe('what a test file does is undone:', () => {
  it('a global that it replaces', async () => {
    const { fetch } = globalThis;
    await inAFile(() => (globalThis.fetch = () => Promise.reject(new Error('replaced'))));
    expect(globalThis.fetch).toBe(fetch);
  });

  it('the environment, added to, changed and removed', async () => {
    const before = { ...process.env };
    await inAFile(() => {
      process.env['ADDED'] = 'yes';
      process.env['AWS_REGION'] = 'nowhere';
      delete process.env['PATH'];
    });
    expect(process.env).toEqual(before);
  });

  it('a stream that it listens in on', async () => {
    const { write } = process.stdout;
    await inAFile(() => (process.stdout.write = () => true));
    expect(process.stdout.write).toBe(write);
  });

  it('a client of AWS that it mocks', async () => {
    const { send } = LambdaClient.prototype;
    await inAFile(() => void mockClient(LambdaClient));
    expect(LambdaClient.prototype.send).toBe(send);
  });
});

it('what a library keeps among the globals stays', async () => {
  const registry = Symbol.for('@some-library/registry');
  await inAFile(() => Object.assign(globalThis, { [registry]: ['kept'] }));
  expect(globalThis).toHaveProperty([registry], ['kept']);
  Reflect.deleteProperty(globalThis, registry);
});

it('a library is one for all files, and an error of its own is an Error here', () => {
  expect(() => new URL('no address')).toThrow(TypeError);
  expect(Object.getPrototypeOf(LambdaClient.prototype)).toBeInstanceOf(Object);
});

it('no module is mocked: the next files would have it too', () => {
  expect(() => jest.doMock('node:fs', () => ({}))).toThrow("node:fs can't be mocked");
});
