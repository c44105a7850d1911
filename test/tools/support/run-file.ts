import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fromRoot } from '../../../tools/paths';

export async function runFile(file: string, args: readonly string[], awsUrl: string, input = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', fromRoot(file), ...args], {
    cwd: fromRoot(),
    env: {
      PATH: process.env['PATH'],
      AWS_ENDPOINT_URL: awsUrl,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_MAX_ATTEMPTS: '1',
    },
  });
  child.stdin.end(input);
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { out, error, code };
}
