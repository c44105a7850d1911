import { type AppAction, type Step } from '../../replay';

const ACTIONS: Readonly<Record<AppAction, string>> = {
  enable: 'The customer enables the skill in the Alexa app',
  disable: 'The customer disables the skill in the Alexa app',
  followLinkAccountCard: 'The customer links the account in the Alexa app',
};

/** Title of a turn. */
export function titleOf(step: Step): string {
  if ('say' in step) return step.say === '...' ? 'Silence' : `“${step.say}”`;
  if ('intent' in step) return step.intent.name;
  if ('advanceMs' in step) return `${durationText(step.advanceMs)} pass`;
  return 'app' in step ? ACTIONS[step.app] : 'A setting changes';
}

function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} seconds`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 172_800) return `${Math.round(seconds / 3_600)} hours`;
  return `${Math.round(seconds / 86_400)} days`;
}
