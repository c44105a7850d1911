import { scenarioPhrasesOf } from '../../scenarios/phrases';
import { type Simulation } from '../../simulation';

const MOST = 7;

/** Utterances that fit now: answers to the open question, or samples of the interaction model. */
export function suggestionsFor(simulation: Simulation, lastWords: string): readonly string[] {
  const say = scenarioPhrasesOf(simulation.locale);
  const { invocationName, intents, samples } = modelOf(simulation);
  const ifRides = (words: string) => (intents.includes('BookRideIntent') ? [words] : []);
  switch (simulation.awaits) {
    case 'consent':
      return [say.approve, say.no, say.silence];
    case 'passcode':
      return [say.code, say.stop, say.silence];
    case 'skill': {
      const links = simulation.customer.linked ? [] : [say.link];
      const answers = asksWhere(lastWords) ? ifRides(say.airport) : [say.yes, say.no];
      const all = [...links, ...answers, ...ifRides(say.ride), ...samples, say.stop];
      return [...[...new Set(all)].slice(0, MOST - 1), say.silence];
    }
    default:
      return [opening(say.open, invocationName), ...ifRides(say.openForRide)];
  }
}

/** Questions for a place instead of yes or no. */
const asksWhere = (words: string): boolean =>
  /\b(where|wohin|où|dónde|dove|onde)\b|どこ|どちら/iu.test(words);

/** Opens the skill by its own invocation name. */
const opening = (words: string, invocationName: string): string =>
  words.replace(/Ride Hailer|ライドヘイラー/, (named) =>
    named.toLowerCase() === invocationName.toLowerCase() ? named : invocationName,
  );

/** Invocation name, intents, and the first sample without a slot of each custom intent. */
function modelOf({ skill, locale }: Simulation) {
  const model = skill.models.get(locale)?.interactionModel.languageModel;
  const { invocationName = '', intents = [] } = model ?? {};
  return {
    invocationName,
    intents: intents.map(({ name }) => name),
    samples: intents
      .filter(({ name }) => !name.startsWith('AMAZON.') && !name.startsWith('Link'))
      .flatMap(({ samples = [] }) => samples.filter((one) => !one.includes('{')).slice(0, 1))
      .map(capitalized),
  };
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
