import { modelOf } from '../../alexa/context';
import { sampleOf, skillPhrases } from '../../scenarios/skill-phrases';
import { type Simulation } from '../../simulation';

const MAX_SUGGESTIONS = 7;

export function suggestionsFor(simulation: Simulation, lastWords: string): readonly string[] {
  const phrases = skillPhrases(simulation);
  const { yes, no, silence, stop, code, approve, open, openForRide, ride, airport, link } = phrases;
  switch (simulation.listener) {
    case 'consent':
      return distinct([approve, no, silence]);
    case 'passcode':
      return distinct([code, stop, silence]);
    case 'skill': {
      const linking = simulation.customer.linked ? [] : [link];
      const answers = asksWhere(lastWords) ? [airport] : [yes, no];
      const all = distinct([...linking, ...answers, ride, ...samplesOf(simulation), stop]);
      return [...all.slice(0, MAX_SUGGESTIONS - 1), ...distinct([silence])];
    }
    default:
      return distinct([open, openForRide]);
  }
}

const distinct = (phrases: readonly (string | undefined)[]): string[] => [
  ...new Set(phrases.filter((one) => one !== undefined)),
];

/** True for a question about a place, which is not answered with yes or no. */
const asksWhere = (words: string): boolean =>
  /\b(where|wohin|où|dónde|dove|onde)\b|どこ|どちら/iu.test(words);

/** A sample of each custom intent that does not start linking. */
const samplesOf = (simulation: Simulation): (string | undefined)[] =>
  (modelOf(simulation).interactionModel.languageModel.intents ?? [])
    .filter(({ name }) => !name.startsWith('AMAZON.') && !name.startsWith('Link'))
    .map(sampleOf);
