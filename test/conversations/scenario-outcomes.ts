import { type ScenarioName } from '../../simulator/scenarios/scenarios';

/** With the default assumptions, silence counts as declining. */
export const SCENARIO_OUTCOMES: Readonly<Record<ScenarioName, string>> = {
  consents: 'linked',
  declines: 'declined',
  'no-answer': 'declined',
  'voice-not-recognized': 'requirementsNotMet',
  'not-eligible': 'requirementsNotMet',
  'no-phone-number': 'requirementsNotMet',
  'granted-before': 'linked',
  'denied-recently': 'declined',
  'lwa-fails': 'failed',
};
