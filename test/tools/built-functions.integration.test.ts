import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../../tools/build/functions';
import { temporaryDirectory } from '../support/directory';

const dist = temporaryDirectory();
beforeAll(() => buildFunctions(undefined, dist));

const filesOf = (name: string) => readdirSync(join(dist, name));
const textOf = (name: string, file: string) => readFileSync(join(dist, name, file), 'utf8');

/** Calls the table with the built client, and prints the request instead of sending it. */
const SCRIPT = `
  const https = process.getBuiltinModule('node:https');
  https.request = (request) => {
    console.log(JSON.stringify(request));
    process.exit();
  };
  process.getBuiltinModule('node:module').syncBuiltinESMExports();
  import(process.argv[1]).then(({ createUpdateItem }) =>
    createUpdateItem()({ TableName: 'ledger', Key: {} }),
  );`;

const clients = () => filesOf('skill').filter((file) => /^dynamodb-client-\w+\.mjs$/.test(file));

function requestWith(environment: Record<string, string>) {
  const [client] = clients();
  const printed = execFileSync(process.execPath, ['-e', SCRIPT, join(dist, 'skill', client!)], {
    encoding: 'utf8',
    env: {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'of-nobody',
      AWS_SESSION_TOKEN: 'of-this-session',
      NODE_NO_WARNINGS: '1',
      ...environment,
    },
  });
  return JSON.parse(printed) as { host: string; headers: Record<string, string> };
}

describe.each(['skill', 'publisher'])('the bundle of %s', (name) => {
  it('has a source map for every file, and the licences of its packages', () => {
    const files = filesOf(name);
    const code = files.filter((file) => file.endsWith('.mjs'));
    expect(files.some((file) => file.endsWith('.mjs.LEGAL.txt'))).toBe(true);
    for (const file of code) {
      expect(files).toContain(`${file}.map`);
      expect(textOf(name, file)).toContain(`sourceMappingURL=${file}.map`);
    }
  });
});

it('a bundle is the same for the same sources, so that a deploy changes nothing', async () => {
  const contents = () => filesOf('skill').map((file) => textOf('skill', file));
  const before = contents();
  await buildFunctions(['skill'], dist);
  expect(contents()).toEqual(before);
});

it("the table's client has a file of its own", () => {
  expect(clients()).toHaveLength(1);
});

it("the table's client finds DynamoDB in the function's region, and signs with the function's credentials", () => {
  const { host, headers } = requestWith({});
  expect(host).toBe('dynamodb.eu-west-1.amazonaws.com');
  expect(headers).toMatchObject({
    'x-amz-security-token': 'of-this-session',
    authorization: expect.stringMatching(/Credential=AKIAEXAMPLE\/\d+\/eu-west-1\/dynamodb/),
  });
});

it.each([
  [{ AWS_REGION: 'cn-north-1' }, 'dynamodb.cn-north-1.amazonaws.com.cn'],
  [{ AWS_ENDPOINT_URL_DYNAMODB: 'https://own.test' }, 'own.test'],
])("with %j, the table's client calls %s", (environment, host) => {
  expect(requestWith(environment).host).toBe(host);
});
