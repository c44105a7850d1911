import { styleText } from 'node:util';
import { playSeed } from '../courses';
import { createWorld, type World } from '../world';
import { failPlainly } from './fail-plainly';
import { type Options, readOptions } from './options';
import { exitCodeOf, playCourses, playScript } from './play';
import { type WriteLine } from './print';
import { readScript, type Step } from './script';
import { showAsJson, showAsTranscript } from './show';
import { talk } from './terminal';

/** `npm start`. Resolves with the exit code; standard output holds the conversation and nothing else. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if ('help' in options) {
    process.stdout.write(options.help);
    return 0;
  }
  const steps = options.script === undefined ? undefined : await readScript(options.script);
  const { assume: assumptions, customer, fail: faults, locale } = options;
  const world = await createWorld({ assumptions, customer, faults, locale });
  try {
    return await converse(world, options, steps);
  } finally {
    await world.close();
  }
}

const write: WriteLine = (line) => void process.stdout.write(`${line}\n`);

async function converse(
  world: World,
  options: Options,
  steps: readonly Step[] | undefined,
): Promise<number> {
  const { course, customer, json } = options;
  const { stdin: input, stdout: output } = process;
  const colour = output.isTTY && output.hasColors();
  if (!steps && course === undefined && !json && input.isTTY && output.isTTY) {
    await talk(world, { input, output, colour });
    return exitCodeOf([world.end()]);
  }
  if (json) showAsJson(world, write);
  else showAsTranscript(world, write, { colour, customer: () => true, wire: () => false });
  if (steps) return exitCodeOf([await playScript(world, steps)]);
  if (course === undefined) return exitCodeOf([await playSeed(world, customer)]);
  const title: WriteLine = (name) => {
    if (world.record.entries.length > 0) write('');
    write(colour ? styleText('underline', name, { validateStream: false }) : `${name}:`);
  };
  const ends = await playCourses(world, course, customer, json ? undefined : title);
  return exitCodeOf(ends);
}

failPlainly(main);
