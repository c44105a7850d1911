import { fstatSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command';
import { start } from './start';

// On Node 20 the AWS SDK prints a warning before any other output.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

function isPiped(): boolean {
  const stats = fstatSync(process.stdin.fd);
  return stats.isFIFO() || stats.isFile();
}

const { stdin, stdout, stderr } = process;
const historyFile = join(homedir(), '.alexa-simulator-history');
runCommand(() =>
  start(process.argv.slice(2), { stdin, stdout, stderr, historyFile, isPiped: isPiped() }),
);
