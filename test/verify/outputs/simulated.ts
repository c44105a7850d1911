import { SCENARIO_NAMES, playScenario } from '../../../simulator/scenarios/scenarios';
import { showAsJson, showAsTranscript } from '../../../simulator/cli/show-conversation';
import { COMMANDS } from '../../../simulator/cli/terminal-commands';
import { type SkillEndpoint, startFunction } from '../../../simulator/function-host';
import { observeEndpoint, type ObservedEndpoint } from '../../../simulator/inspector/server';
import { InspectorSession } from '../../../simulator/inspector/server/inspector-session';
import { projectFile } from '../../../simulator/project-files';
import { asTest, transcriptOf } from '../../../simulator/replay';
import { startSimulation, type Simulation } from '../../../simulator/simulation';

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
 * Every scenario, with the built bundle, and a link and a farewell in the Alexa app after them: as the
 * terminal shows it, as `--json` writes it, as the page is told and saves it; and what the skill wrote.
 *
 * @param plant stands between Alexa and the skill @default nothing
 */
export async function simulated(
  plant: (end: SkillEndpoint) => SkillEndpoint = (end) => end,
): Promise<Simulated> {
  const bundle = projectFile('dist', 'skill', 'index.mjs');
  const ends: ObservedEndpoint[] = [];
  const simulation = await startSimulation({
    skillEndpoint: async (environment) => {
      ends.push(observeEndpoint(plant(await startFunction({ bundle, environment }))));
      return ends[0]!;
    },
  });
  const [json, transcript, terminal, page]: string[][] = [[], [], [], []];
  const shown = { colour: true, customer: () => true, wire: () => true };
  showAsJson(simulation, (line) => json!.push(line));
  showAsTranscript(simulation, (line) => transcript!.push(line), shown);
  const session = new InspectorSession({ simulation, endpoint: ends[0]!, paceMs: 0 });
  session.stream.subscribe((event) => page!.push(JSON.stringify(event)));
  const seen = session.simulation;
  try {
    for (const scenario of SCENARIO_NAMES) {
      await playScenario(seen, scenario);
      terminal!.push(...(await shownBy(seen)));
    }
    await liveInTheApp(seen);
    const all = simulation.record.secrets.all();
    return {
      outputs: {
        'the --json lines': json!,
        'the transcript': transcript!,
        'the terminal': terminal!,
        'the page': page!,
        'what the page saves': [
          JSON.stringify(session.saved()),
          asTest(session.saved(), transcriptOf(session.entries)),
        ],
        "the skill's lines": simulation.written,
        'the table': (await simulation.services.servers.table.items()).map((item) =>
          JSON.stringify(item),
        ),
      },
      secrets: all.filter(({ kind }) => kind !== 'passcode').map(({ value }) => value),
      passcodes: all.filter(({ kind }) => kind === 'passcode').map(({ value }) => value),
    };
  } finally {
    await simulation.close();
  }
}

async function shownBy(simulation: Simulation): Promise<string[]> {
  const shown = COMMANDS.filter(({ name }) => SHOWING.includes(name));
  return Promise.all(shown.map(async ({ run }) => (await run(simulation, '')) ?? ''));
}

async function liveInTheApp(simulation: Simulation): Promise<void> {
  simulation.newCustomer();
  await simulation.say('ask ride hailer to book a ride to the airport');
  await simulation.say('link my account');
  await simulation.say('no');
  if (simulation.app.cards.length > 0) await simulation.followLinkAccountCard();
  await simulation.say("ask ride hailer where's my ride");
  await simulation.disable();
  await simulation.enable();
}
