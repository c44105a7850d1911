import { styleText } from 'node:util';
import { playSeed } from '../courses';
import { startPage } from '../page-server';
import { playSaved, type SavedConversation } from '../replay';
import { createWorld, type World } from '../world';
import { failPlainly } from './fail-plainly';
import { type Options, readOptions } from './options';
import { exitCodeOf, playCourses, playScript } from './play';
import { type WriteLine } from './print';
import { openBrowser } from './open-browser';
import { readSavedFile } from './read-saved-file';
import { readScript, type Step } from './script';
import { showAsJson, showAsTranscript } from './show';
import { type TappedEnd, tappedEnd } from './skill-end';
import { talk } from './terminal';

/** `npm start`. Resolves with the exit code; standard output holds the conversation and nothing else. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if ('help' in options) {
    process.stdout.write(options.help);
    return 0;
  }
  const steps = options.script === undefined ? undefined : await readScript(options.script);
  const saved = options.replay === undefined ? undefined : await readSavedFile(options.replay);
  const { assume: assumptions, customer, fail: faults } = options;
  const locale = saved?.locale ?? options.locale;
  const end = await tappedEnd(options.function, options.region);
  const world = await createWorld({ assumptions, customer, faults, locale, ...end.world });
  try {
    return await converse(world, options, { steps, saved, end });
  } finally {
    await world.close();
  }
}

interface Parts {
  readonly steps: readonly Step[] | undefined;
  readonly saved: SavedConversation | undefined;
  readonly end: TappedEnd;
}

const write: WriteLine = (line) => void process.stdout.write(`${line}\n`);

async function converse(
  world: World,
  options: Options,
  { steps, saved, end }: Parts,
): Promise<number> {
  const { course, customer, json } = options;
  const { stdin: input, stdout: output } = process;
  const colour = output.isTTY && output.hasColors();
  if (!steps && !saved && course === undefined && !json && input.isTTY && output.isTTY) {
    return await talkWithPage(world, options, end);
  }
  if (json) showAsJson(world, write);
  else showAsTranscript(world, write, { colour, customer: () => true, wire: () => false });
  if (steps) return exitCodeOf([await playScript(world, steps)]);
  if (saved) {
    await playSaved(world, saved);
    return exitCodeOf([world.end()]);
  }
  if (course === undefined) return exitCodeOf([await playSeed(world, customer)]);
  const title: WriteLine = (name) => {
    if (world.record.entries.length > 0) write('');
    write(colour ? styleText('underline', name, { validateStream: false }) : `${name}:`);
  };
  const ends = await playCourses(world, course, customer, json ? undefined : title);
  return exitCodeOf(ends);
}

/** Terminal and page show the same conversation. */
async function talkWithPage(world: World, options: Options, end: TappedEnd): Promise<number> {
  const { stdin: input, stdout: output } = process;
  const { function: functionName, port } = options;
  const page = await startPage({
    world,
    tap: end.tap(),
    port,
    ...(functionName !== undefined && { functionName }),
  });
  try {
    write(`See who says what to whom: ${page.url}`);
    if (options.open) openBrowser(page.url);
    await talk(page.world, { input, output, colour: output.hasColors() });
    return exitCodeOf([page.world.end()]);
  } finally {
    await page.close();
  }
}

failPlainly(main);
