import { readFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { call, handlerOf } from './call.mjs';

/** `cold.mjs BUNDLE ENVELOPE` writes the sample of one cold start, and the answer, to file descriptor 3. */
const [, , bundle, envelopeFile] = process.argv;
const envelope = JSON.parse(readFileSync(envelopeFile, 'utf8'));

const { performance } = globalThis;
const cpuBefore = process.cpuUsage();
const started = performance.now();
const handler = await handlerOf(bundle);
const imported = performance.now();
const answer = await call(handler, envelope);
const answered = performance.now();
const cpu = process.cpuUsage(cpuBefore);

const sample = {
  importMs: imported - started,
  coldMs: answered - started,
  cpuMs: (cpu.user + cpu.system) / 1000,
  peakMb: peakKb() / 1024,
};
writeSync(3, JSON.stringify({ sample, answer }));
process.exit(0);

/** `resourceUsage` would include the peak of the parent process. */
function peakKb() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
}
