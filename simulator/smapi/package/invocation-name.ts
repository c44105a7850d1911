import { type Finding, type InteractionModel } from '../state';

const MOST_CHARACTERS = 50;
/** Words that open a skill, or the device itself; of English, as Amazon's list has them. */
const LAUNCH_WORDS = ['launch', 'ask', 'tell', 'load', 'begin', 'enable', 'open', 'run', 'start'];
const WAKE_WORDS = ['alexa', 'amazon', 'echo', 'computer', 'skill', 'app'];
const CONNECTING_WORDS = [
  'by',
  'from',
  'in',
  'using',
  'with',
  'to',
  'about',
  'for',
  'if',
  'whether',
];
/** Written without spaces between words. */
const UNSPACED = ['ja'];

/** The name that customers open the skill by. */
export function invocationNameFindings(
  locale: string,
  model: InteractionModel,
): readonly Finding[] {
  const name = model.interactionModel.languageModel?.invocationName ?? '';
  const problem = problemOf(name, locale);
  if (problem === undefined) return [];
  const message = `Invocation name "${name}" is not valid: ${problem}.`;
  const error = { code: 'INVALID_INVOCATION_NAME', message };
  return [{ resource: `InteractionModel.${locale}`, error }];
}

function problemOf(name: string, locale: string): string | undefined {
  const words = name.split(' ');
  const language = locale.slice(0, 2);
  if (name.length < 2 || name.length > MOST_CHARACTERS) {
    return `it must have 2 to ${MOST_CHARACTERS} characters`;
  }
  if (name !== name.toLocaleLowerCase(locale)) return 'it must be in lower case';
  if (/\d/.test(name)) return 'numbers must be spelled out';
  if (!/^[\p{L}\p{M}' .・-]+$/u.test(name))
    return 'it may hold letters, spaces, apostrophes and periods';
  if (words.length < 2 && !UNSPACED.includes(language)) {
    return 'one word is allowed only for a brand: use two or more';
  }
  const taken = words.find((word) => [...LAUNCH_WORDS, ...WAKE_WORDS].includes(word));
  if (taken !== undefined) return `it must not hold the word "${taken}"`;
  const connecting =
    language === 'en' ? words.filter((word) => CONNECTING_WORDS.includes(word)) : [];
  return connecting[0] === undefined ? undefined : `it must not hold the word "${connecting[0]}"`;
}
