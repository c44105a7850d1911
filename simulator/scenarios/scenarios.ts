import { type Customer } from '../customer/customer';
import { type End } from '../record';
import { type Simulation } from '../simulation';
import {
  APPROVAL,
  type PhraseName,
  SCENARIO_NAMES,
  SCENARIOS,
  type Scenario,
  type ScenarioName,
  type Step,
} from './scenario-list';
import { skillPhrases } from './skill-phrases';

export { SCENARIO_NAMES, type ScenarioName } from './scenario-list';

/** None if the skill's model has no utterance for linking. */
export const scenariosOf = (simulation: Simulation): readonly ScenarioName[] =>
  skillPhrases(simulation).link === undefined ? [] : SCENARIO_NAMES;

/** The sample conversation of Amazon's document, and then a ride. */
const DOCUMENT_CONVERSATION: readonly Step[] = [
  'open',
  'link',
  APPROVAL,
  { passcode: 'codeWithWakeWord' },
  'airport',
  'yes',
];

/** Limit of a linked customer's "yes" answers: to the resume confirmation, the ride and one more question. */
const MAX_CONFIRMATIONS = 3;

/**
 * Plays a scenario with a new customer and the current assumptions and faults. At its end, a linked customer
 * confirms the ride; an unlinked one asks for a fare to the airport and says "stop". With another skill, the
 * customer only says "stop".
 */
export async function playScenario(
  simulation: Simulation,
  name: ScenarioName,
  changed: Partial<Customer> = {},
): Promise<End> {
  const { customer, says, fails }: Scenario = SCENARIOS[name];
  simulation.newCustomer({ ...changed, ...customer });
  const booksRides = skillPhrases(simulation).ride !== undefined;
  const faultBefore = fails && simulation.services.faults.get(fails.name);
  if (fails) simulation.fail(fails.name, fails.kind);
  try {
    await sayAll(simulation, booksRides ? says : says.map(linkInsteadOfYes));
  } finally {
    if (fails) simulation.fail(fails.name, faultBefore ?? null);
  }
  if (simulation.customer.linked && booksRides) await confirm(simulation);
  else await sayAll(simulation, ['airport', 'stop']);
  return simulation.end(name);
}

/** Another skill may make no offer that the customer could accept. */
const linkInsteadOfYes = (step: Step): Step => (step === 'yes' ? 'link' : step);

export async function playSampleConversation(
  simulation: Simulation,
  changed: Partial<Customer> = {},
): Promise<End> {
  simulation.newCustomer(changed);
  await sayAll(simulation, DOCUMENT_CONVERSATION);
  return simulation.end();
}

/** Leaves out utterances for which the skill's model has no intent. */
async function sayAll(simulation: Simulation, steps: readonly Step[]): Promise<void> {
  const phrases = skillPhrases(simulation);
  const say = async (phrase: PhraseName) => {
    const utterance = phrases[phrase];
    if (utterance !== undefined) await simulation.say(utterance);
  };
  for (const step of steps) {
    if (typeof step === 'string') await say(step);
    else if ('consent' in step && simulation.listener === 'consent') await say(step.consent);
    else if ('passcode' in step && simulation.listener === 'passcode') await say(step.passcode);
  }
}

async function confirm(simulation: Simulation): Promise<void> {
  for (let times = 0; times < MAX_CONFIRMATIONS && simulation.listener === 'skill'; times += 1) {
    await sayAll(simulation, ['yes']);
  }
}
