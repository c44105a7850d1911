import { type AppAction, type Step } from '../../replay';

const ACTIONS: Readonly<Record<AppAction, string>> = {
  enable: 'The skill is enabled in the Alexa app',
  disable: 'The skill is disabled in the Alexa app',
  followLinkAccountCard: 'The card to link the account is followed in the Alexa app',
};

/** What a turn is called on the page. */
export function titleOf(step: Step): string {
  if ('say' in step) return step.say === '...' ? 'Silence' : `“${step.say}”`;
  if ('advanceMs' in step) return `${lasting(step.advanceMs)} pass`;
  return 'app' in step ? ACTIONS[step.app] : 'A switch is set';
}

function lasting(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} seconds`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 172_800) return `${Math.round(seconds / 3_600)} hours`;
  return `${Math.round(seconds / 86_400)} days`;
}
