import { coursePhrasesOf } from '../course-phrases';
import { readPublishedSkill } from '../published-skill';
import { type World } from '../world';

const MOST = 7;

/** What the customer can say now: to the question that is open, or of the interaction model. */
export function suggestionsFor(world: World, lastWords: string): readonly string[] {
  const say = coursePhrasesOf(world.locale);
  switch (world.awaits) {
    case 'consent':
      return [say.approve, say.no, say.silence];
    case 'passcode':
      return [say.code, say.stop, say.silence];
    case 'skill': {
      const links = world.customer.linked ? [] : [say.link];
      const answers = asksWhere(lastWords) ? [say.airport] : [say.yes, say.no];
      const all = [...links, ...answers, say.ride, ...modelSamples(world.locale)];
      return [...[...new Set(all)].slice(0, MOST - 1), say.silence];
    }
    default:
      return [say.open, say.openForRide];
  }
}

/** Words that ask for a place rather than for yes or no. */
const asksWhere = (words: string): boolean =>
  /\b(where|wohin|où|dónde|dove|onde)\b|どこ|どちら/iu.test(words);

/** The first sample of each of the skill's own intents that needs no slot, and a way out. */
function modelSamples(locale: string): readonly string[] {
  const model = readPublishedSkill().models.get(locale)?.interactionModel.languageModel;
  const samples = (model?.intents ?? [])
    .filter(({ name }) => !name.startsWith('AMAZON.') && !name.startsWith('Link'))
    .flatMap(({ samples = [] }) => samples.filter((one) => !one.includes('{')).slice(0, 1));
  return [...samples.map(capitalized), coursePhrasesOf(locale).stop];
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
