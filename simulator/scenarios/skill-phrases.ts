import { modelOf } from '../alexa/context';
import { type Simulation } from '../simulation';
import { type ModelIntent } from '../speech/interaction-model';
import { type ScenarioPhrases, scenarioPhrasesOf } from './phrases';

export type SkillPhrases = Partial<ScenarioPhrases>;

const RIDE_HAILER = /Ride Hailer|ライドヘイラー/;
const LINKING_INTENT = /link.*account|account.*link/i;
const RIDES_INTENT = 'BookRideIntent';

/**
 * For a skill other than Ride Hailer, the phrases have its invocation name and a sample of its linking
 * intent, and no phrase is about a ride.
 */
export function skillPhrases(simulation: Pick<Simulation, 'locale' | 'skill'>): SkillPhrases {
  const phrases = scenarioPhrasesOf(simulation.locale);
  const { invocationName, intents = [] } = modelOf(simulation).interactionModel.languageModel;
  if (intents.some(({ name }) => name === RIDES_INTENT)) return phrases;
  const open = phrases.open.replace(RIDE_HAILER, invocationName);
  const { ride: _, airport: __, link: ___, ...rest } = phrases;
  const link = intents.find(({ name }) => LINKING_INTENT.test(name));
  const linkPhrase = link && sampleOf(link);
  return {
    ...rest,
    open,
    openForRide: open,
    ...(linkPhrase !== undefined && { link: linkPhrase }),
  };
}

/** The first sample without a slot, as a sentence. */
export function sampleOf({ samples = [] }: ModelIntent): string | undefined {
  const sample = samples.find((one) => !one.includes('{'));
  return sample && sample.charAt(0).toUpperCase() + sample.slice(1);
}
