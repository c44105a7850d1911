import { styleText } from 'node:util';
import { playSeed } from '../courses';
import { without } from '../deployed/deployed';
import { playSaved, type SavedConversation } from '../replay';
import { createWorld, type World } from '../world';
import { UsageError } from './errors';
import { type Options, readOptions } from './options';
import { noPage } from './no-page';
import { exitCodeOf, playCourses, playScript } from './play';
import { timeLine, type WriteLine } from './print';
import { quietTime } from './quiet-time';
import { readSavedFile } from './read-saved-file';
import { readScript, type Step } from './script';
import { showAsJson, showAsTranscript } from './show';
import { bundleEnd, deployedEnd } from './skill-end';
import { isColoured, isTerminal, type Streams } from './streams';
import { talkWithPage } from './talk-with-page';

/**
 * `npm start`, with what stands behind `--`. Resolves with the exit code; rejects with what the person
 * can mend, before anything is said.
 */
export async function start(
  args: readonly string[],
  streams: Streams,
  openUrl?: (url: string) => void,
): Promise<number> {
  const options = readOptions(args);
  if ('help' in options) {
    streams.stdout.write(options.help);
    return 0;
  }
  const steps =
    options.script === undefined ? undefined : await readScript(options.script, streams.stdin);
  const saved = options.replay === undefined ? undefined : await readSavedFile(options.replay);
  const { assume: assumptions, customer, fail: faults, function: name, region } = options;
  const isTalk = !steps && !saved && options.course === undefined && !options.json;
  const isTyped = isTalk && isTerminal(streams);
  const end =
    name === undefined ? bundleEnd(options.skill) : await deployedEnd(name, region, isTyped);
  const locale = saved?.locale ?? options.locale;
  const world = await createWorld({ assumptions, customer, faults, locale, ...end.world });
  const { deployed, notice, otherSkill } = end;
  try {
    if (isTyped) {
      const { open, port } = options;
      const choice = {
        open,
        port,
        tap: end.tap(),
        ...(deployed && { deployed }),
        ...(otherSkill && { otherSkill }),
        ...(notice !== undefined && { notice }),
      };
      return exitCodeOf([await talkWithPage(world, choice, streams, openUrl)]);
    }
    const unheard = noPage(options);
    if (unheard !== undefined) streams.stderr.write(`${unheard}\n`);
    for (const sentence of deployed?.leftOut ?? []) streams.stderr.write(`${sentence}\n`);
    const limited = deployed ? without(world, deployed) : world;
    return await play(limited, options, { steps, saved, streams });
  } finally {
    await world.close();
  }
}

class NothingToSayError extends UsageError {
  constructor() {
    super('What is said to another skill is yours: give a --script, or run it in a terminal.');
  }
}

interface Played {
  readonly steps: readonly Step[] | undefined;
  readonly saved: SavedConversation | undefined;
  readonly streams: Streams;
}

/** Without a person: a script, a saved conversation, courses, or the document's conversation. */
async function play(world: World, options: Options, played: Played): Promise<number> {
  const { steps, saved, streams } = played;
  const { course, customer, json, skill } = options;
  const write: WriteLine = (line) => void streams.stdout.write(`${line}\n`);
  const colour = isColoured(streams);
  if (json) showAsJson(world, write);
  const time = quietTime(world, (ms) => {
    if (!json) write(timeLine(ms, colour));
  });
  if (!json) {
    const customer = () => !time.isPassing();
    showAsTranscript(world, write, { colour, customer, wire: () => false });
  }
  if (steps) return exitCodeOf([await playScript(time.world, steps)]);
  if (saved) {
    await playSaved(time.world, saved);
    return exitCodeOf([world.end()]);
  }
  if (skill !== undefined) throw new NothingToSayError();
  if (course === undefined) return exitCodeOf([await playSeed(world, customer)]);
  const title: WriteLine = (name) => {
    if (world.record.entries.length > 0) write('');
    write(colour ? styleText('underline', name, { validateStream: false }) : `${name}:`);
  };
  return exitCodeOf(await playCourses(world, course, customer, json ? undefined : title));
}
