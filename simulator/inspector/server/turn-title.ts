import { type AppAction, type Step } from '../../replay';

const ACTION_TITLES: Readonly<Record<AppAction, string>> = {
  enable: 'The customer enables the skill in the Alexa app',
  disable: 'The customer disables the skill in the Alexa app',
  followLinkAccountCard: 'The customer links the account in the Alexa app',
};

export function titleOf(step: Step): string {
  if ('say' in step) return step.say === '...' ? 'Silence' : `“${step.say}”`;
  if ('intent' in step) return step.intent.name;
  if ('advanceMs' in step) return timeTitle(step.advanceMs);
  if ('app' in step) return ACTION_TITLES[step.app];
  return changeTitle(step);
}

function timeTitle(ms: number): string {
  const text = durationText(ms);
  return text === '1 second' ? `${text} passes` : `${text} pass`;
}

/** True for a step outside the conversation. */
export const isAction = (step: Step): boolean => !('say' in step) && !('intent' in step);

function changeTitle(
  step: Extract<Step, { customer: unknown } | { assume: unknown } | { fail: unknown }>,
) {
  if ('customer' in step) return `Customer: ${pairs(step.customer)}`;
  if ('assume' in step) return `Assumption: ${pairs({ [step.assume.name]: step.assume.value })}`;
  const { name, kind } = step.fail;
  return kind === null ? `Fault ended: ${name}` : `Fault: ${name}=${kind}`;
}

const pairs = (fields: object): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name} is ${String(value)}`)
    .join(', ');

/** Uses the largest unit of which the duration has at least two, else seconds: `24 hours`, `1 second`. */
export function durationText(ms: number): string {
  const units = [
    [172_800, 86_400, 'days'],
    [7_200, 3_600, 'hours'],
    [120, 60, 'minutes'],
    [0, 1, 'seconds'],
  ] as const;
  const seconds = Math.round(ms / 1000);
  const [, unit, name] = units.find(([least]) => seconds >= least)!;
  const count = Math.round(seconds / unit);
  return count === 1 ? '1 second' : `${count} ${name}`;
}
