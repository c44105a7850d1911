import { playScenario, scenariosOf } from '../scenarios/scenarios';
import { type Customer } from '../customer/customer';
import { modelOf } from '../alexa/context';
import { type End } from '../record';
import { type Simulation } from '../simulation';
import { UsageError } from './errors';
import { readIntent } from './intent-input';
import { type WriteLine } from './print';
import { type ScriptStep } from './script';

/** A session that is open at the end of the script stays open. */
export async function playScript(
  simulation: Simulation,
  steps: readonly ScriptStep[],
): Promise<End> {
  for (const step of steps) {
    if (step.kind === 'say') await simulation.say(step.utterance);
    else if (step.kind === 'intent') {
      await simulation.sendIntent(readIntent(step.text, modelOf(simulation)));
    } else await simulation.advance(step.ms);
  }
  return simulation.end();
}

export async function playScenarios(
  simulation: Simulation,
  scenario: string,
  changed: Partial<Customer>,
  writeTitle: WriteLine = () => undefined,
): Promise<readonly End[]> {
  const names = scenariosOf(simulation);
  if (names.length === 0) {
    throw new UsageError(
      'This skill has no scenarios, because they need an intent with a name like LinkAccountIntent and a sample without slots: give a --script, or type the utterances in a terminal.',
    );
  }
  const ends: End[] = [];
  for (const name of names) {
    if (scenario !== 'all' && scenario !== name) continue;
    writeTitle(name);
    ends.push(await playScenario(simulation, name, changed));
  }
  return ends;
}

export const exitCodeOf = (ends: readonly End[]): number =>
  ends.some(({ problems }) => problems > 0) ? 1 : 0;
