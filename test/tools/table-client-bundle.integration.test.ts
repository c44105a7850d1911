import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FUNCTION_BUILD } from '../../tools/build/functions';
import { fromRoot } from '../../tools/paths';

let folder: string;
beforeAll(async () => {
  mkdirSync(fromRoot('.cache'), { recursive: true });
  folder = mkdtempSync(fromRoot('.cache', 'table-client-'));
  await build({
    ...FUNCTION_BUILD,
    entryPoints: { client: fromRoot('lambda/linking/ledger/dynamodb-client.ts') },
    outdir: folder,
    sourcemap: false,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Calls the table in a process that has nothing but an environment, and tells what it would have sent. */
const SCRIPT = `
  process.getBuiltinModule('node:https').request = (request) => {
    console.log(JSON.stringify(request));
    process.exit();
  };
  import(process.argv[1]).then(({ updateItem }) => updateItem({ TableName: 'ledger', Key: {} }));`;

function sentWith(environment: Record<string, string>) {
  const said = execFileSync(process.execPath, ['-e', SCRIPT, join(folder, 'client.mjs')], {
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
  return JSON.parse(said) as { hostname: string; headers: Record<string, string> };
}

it('finds DynamoDB in the function’s region, and signs with the function’s credentials', () => {
  const { hostname, headers } = sentWith({});
  expect(hostname).toBe('dynamodb.eu-west-1.amazonaws.com');
  expect(headers).toMatchObject({
    'x-amz-security-token': 'of-this-session',
    authorization: expect.stringMatching(/Credential=AKIAEXAMPLE\/\d+\/eu-west-1\/dynamodb/),
  });
});

it.each([
  [{ AWS_REGION: 'cn-north-1' }, 'dynamodb.cn-north-1.amazonaws.com.cn'],
  [
    { AWS_USE_FIPS_ENDPOINT: 'true', AWS_REGION: 'us-east-1' },
    'dynamodb-fips.us-east-1.amazonaws.com',
  ],
  [{ AWS_ENDPOINT_URL: 'https://table.test' }, 'table.test'],
  [
    { AWS_ENDPOINT_URL_DYNAMODB: 'https://own.test', AWS_ENDPOINT_URL: 'https://all.test' },
    'own.test',
  ],
  [{ AWS_USE_FIPS_ENDPOINT: 'perhaps' }, 'dynamodb.eu-west-1.amazonaws.com'],
])('with %j reaches %s', (environment, hostname) => {
  expect(sentWith(environment).hostname).toBe(hostname);
});
