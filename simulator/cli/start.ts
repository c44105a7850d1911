import { text } from 'node:stream/consumers';
import { playSampleConversation } from '../scenarios/scenarios';
import { withLimitations } from '../deployed/deployment-limits';
import { playSaved, type SavedConversation } from '../replay';
import { startSimulation } from '../start-simulation';
import { type Simulation } from '../simulation';
import { type Options, readOptions } from './options';
import { ignoredOptionsWarning } from './ignored-options-warning';
import { exitCodeOf, playScenarios, playScript } from './play';
import { styled, timeLine, type WriteLine } from './print';
import { trackTime } from './track-time';
import { readSavedFile } from './read-saved-file';
import { parseScript, readScript, type ScriptStep } from './script';
import { showAsJson, showAsTranscript } from './show-conversation';
import { localSkill, deployedSkill } from './skill-endpoint';
import { isColoured, isTerminal, type Streams } from './streams';
import { talkWithInspector } from './talk-with-inspector';

/** Resolves with the exit code. Rejects with an error that the user can fix, such as a `UsageError`. */
export async function start(
  args: readonly string[],
  streams: Streams,
  openUrl?: (url: string, onFailure: () => void) => void,
): Promise<number> {
  const options = readOptions(args);
  if ('help' in options) {
    streams.stdout.write(options.help);
    return 0;
  }
  const steps = await stepsOf(options, streams);
  const saved =
    options.replay === undefined ? undefined : await readSavedFile(options.replay, options.skill);
  const { assume: assumptions, customer, fail: faults, function: functionName, region } = options;
  const isTalk = !steps && !saved && options.scenario === undefined && !options.json;
  const isInteractive = isTalk && isTerminal(streams);
  const { simulationOptions, endpoint, ...chosen } =
    functionName === undefined
      ? localSkill(options.skill)
      : await deployedSkill(functionName, region, {
          isInteractive,
          isOtherSkill: options.skill !== undefined,
        });
  const locale = saved?.locale ?? options.locale;
  const simulation = await startSimulation({
    assumptions,
    customer,
    faults,
    locale,
    ...(options.publisher !== undefined && { publisher: options.publisher }),
    ...simulationOptions,
  });
  const { deploymentLimits } = chosen;
  try {
    if (isInteractive) {
      const { open, port } = options;
      const choice = { open, port, endpoint: endpoint(), ...chosen };
      return exitCodeOf([await talkWithInspector(simulation, choice, streams, openUrl)]);
    }
    const warning = ignoredOptionsWarning(options);
    if (warning !== undefined) streams.stderr.write(`${warning}\n`);
    for (const sentence of deploymentLimits?.limitations ?? [])
      streams.stderr.write(`${sentence}\n`);
    const limitedSimulation = deploymentLimits
      ? withLimitations(simulation, deploymentLimits)
      : simulation;
    return await play(limitedSimulation, options, { steps, saved, streams });
  } finally {
    await simulation.close();
  }
}

/**
 * The steps of `--script`. Piped standard input is a script, too, unless `--replay` or `--scenario` is given.
 */
async function stepsOf(
  { replay, scenario, script }: Options,
  { isPiped, stdin }: Streams,
): Promise<readonly ScriptStep[] | undefined> {
  if (script !== undefined) return readScript(script, stdin);
  if (!isPiped || replay !== undefined || scenario !== undefined) return undefined;
  const steps = parseScript(await text(stdin), 'standard input');
  return steps.length > 0 ? steps : undefined;
}

interface PlayInput {
  readonly steps: readonly ScriptStep[] | undefined;
  readonly saved: SavedConversation | undefined;
  readonly streams: Streams;
}

async function play(simulation: Simulation, options: Options, input: PlayInput): Promise<number> {
  const { steps, saved, streams } = input;
  const { scenario, customer, json, skill } = options;
  const write: WriteLine = (line) => void streams.stdout.write(`${line}\n`);
  const colour = isColoured(streams);
  if (json) showAsJson(simulation, write);
  const tracked = trackTime(simulation, (ms) => {
    if (!json) write(timeLine(ms, colour));
  });
  if (!json) {
    const showsCustomer = () => !tracked.isTimePassing();
    showAsTranscript(simulation, write, { colour, showsCustomer, showsMessages: () => false });
  }
  if (steps) return exitCodeOf([await playScript(tracked.simulation, steps)]);
  if (saved) {
    await playSaved(tracked.simulation, saved);
    return exitCodeOf([simulation.end()]);
  }
  if (scenario === undefined && skill === undefined)
    return exitCodeOf([await playSampleConversation(simulation, customer)]);
  const writeTitle: WriteLine = (name) => {
    if (simulation.record.entries.length > 0) write('');
    write(styled('underline', colour ? name : `${name}:`, colour));
  };
  // For another skill, the default is a scenario, because Amazon's sample conversation needs Ride Hailer.
  const scenarios = scenario ?? 'consents';
  return exitCodeOf(
    await playScenarios(simulation, scenarios, customer, json ? undefined : writeTitle),
  );
}
