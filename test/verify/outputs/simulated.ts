import { COURSE_NAMES, playCourse } from '../../../simulator/courses';
import { showAsJson, showAsTranscript } from '../../../simulator/cli/show';
import { COMMANDS } from '../../../simulator/cli/terminal-commands';
import { type SkillEnd, startFunction } from '../../../simulator/function-host';
import { tap, type Tap } from '../../../simulator/page-server';
import { Stage } from '../../../simulator/page-server/stage';
import { projectFile } from '../../../simulator/project-files';
import { asTest, transcriptOf } from '../../../simulator/replay';
import { createWorld, type World } from '../../../simulator/world';

/** Everything that left the simulator and the skill's process, by where it went. */
export interface Simulated {
  readonly outputs: Readonly<Record<string, readonly string[]>>;
  /** All that was handed out, in full. */
  readonly secrets: readonly string[];
  readonly passcodes: readonly string[];
}

/** Commands of the terminal that show something and change nothing. */
const SHOWING = ['customer', 'phone', 'cards', 'ledger', 'assume', 'fail'];

/**
 * Every course, with the built bundle, and a link and a farewell in the Alexa app after them: as the
 * terminal shows it, as `--json` writes it, as the page is told and saves it; and what the skill wrote.
 *
 * @param plant stands between Alexa and the skill @default nothing
 */
export async function simulated(
  plant: (end: SkillEnd) => SkillEnd = (end) => end,
): Promise<Simulated> {
  const bundle = projectFile('dist', 'skill', 'index.mjs');
  const ends: Tap[] = [];
  const world = await createWorld({
    skillEnd: async (environment) => {
      ends.push(tap(plant(await startFunction({ bundle, environment }))));
      return ends[0]!;
    },
  });
  const [json, transcript, terminal, page]: string[][] = [[], [], [], []];
  const shown = { colour: true, customer: () => true, wire: () => true };
  showAsJson(world, (line) => json!.push(line));
  showAsTranscript(world, (line) => transcript!.push(line), shown);
  const stage = new Stage({ world, tap: ends[0]!, paceMs: 0 });
  stage.stream.subscribe((event) => page!.push(JSON.stringify(event)));
  const seen = stage.world;
  try {
    for (const course of COURSE_NAMES) {
      await playCourse(seen, course);
      terminal!.push(...(await shownBy(seen)));
    }
    await liveInTheApp(seen);
    const all = world.record.secrets.all();
    return {
      outputs: {
        'the --json lines': json!,
        'the transcript': transcript!,
        'the terminal': terminal!,
        'the page': page!,
        'what the page saves': [
          JSON.stringify(stage.saved()),
          asTest(stage.saved(), transcriptOf(stage.entries)),
        ],
        "the skill's lines": world.written,
        'the table': (await world.surroundings.servers.table.items()).map((item) =>
          JSON.stringify(item),
        ),
      },
      secrets: all.filter(({ kind }) => kind !== 'passcode').map(({ value }) => value),
      passcodes: all.filter(({ kind }) => kind === 'passcode').map(({ value }) => value),
    };
  } finally {
    await world.close();
  }
}

async function shownBy(world: World): Promise<string[]> {
  const shown = COMMANDS.filter(({ name }) => SHOWING.includes(name));
  return Promise.all(shown.map(async ({ run }) => (await run(world, '')) ?? ''));
}

async function liveInTheApp(world: World): Promise<void> {
  world.newCustomer();
  await world.say('ask ride hailer to book a ride to the airport');
  await world.say('link my account');
  await world.say('no');
  if (world.app.cards.length > 0) await world.followLinkAccountCard();
  await world.say("ask ride hailer where's my ride");
  await world.disable();
  await world.enable();
}
