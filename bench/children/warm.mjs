import { readFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { call, handlerOf } from './call.mjs';

/**
 * `warm.mjs BUNDLE PLAN`: PLAN is a JSON file with `envelopes`, `warmUp` and `rounds`. File descriptor 3 gets
 * the mean CPU and wall time of the turns of each envelope, in milliseconds.
 */
const [, , bundle, planFile] = process.argv;
const { envelopes, warmUp, rounds } = JSON.parse(readFileSync(planFile, 'utf8'));
const handler = await handlerOf(bundle);
const { performance } = globalThis;

let customers = 0;
/** Each turn has a new customer, so that no two turns write the same item. */
async function runTurns(envelope, times) {
  const users = [envelope.session.user, envelope.context.System.user];
  const { userId } = users[0];
  for (let time = 0; time < times; time++) {
    const customer = `${userId}-${process.pid}-${++customers}`;
    for (const user of users) user.userId = customer;
    await call(handler, envelope);
  }
}

const figures = {};
for (const envelope of Object.values(envelopes)) await runTurns(envelope, warmUp);
for (const [turn, envelope] of Object.entries(envelopes)) {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await runTurns(envelope, rounds);
  const { user, system } = process.cpuUsage(cpuBefore);
  figures[turn] = {
    cpuMs: (user + system) / 1000 / rounds,
    wallMs: (performance.now() - startedAt) / rounds,
  };
}
writeSync(3, JSON.stringify(figures));
process.exit(0);
