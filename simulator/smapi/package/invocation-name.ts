import { type Finding, type InteractionModel } from '../state';
import { modelOf, packageError, packageWarning } from './finding';

const MAX_LENGTH = 50;
/** English words of Amazon's requirements for invocation names. */
const LAUNCH_WORDS = ['launch', 'ask', 'tell', 'load', 'begin', 'enable', 'open', 'run', 'start'];
const WAKE_WORDS = ['alexa', 'amazon', 'echo', 'computer', 'skill', 'app'];
const CONNECTING_WORDS = [
  ...['by', 'from', 'in', 'using', 'with', 'to', 'about', 'for', 'if', 'whether'],
];
/** Languages written without spaces between words. */
const UNSPACED = ['ja'];

const CODE = 'INVALID_INVOCATION_NAME';

/** The invocation name is valid, and has two words unless it is a brand. */
export function invocationNameFindings(
  locale: string,
  model: InteractionModel,
): readonly Finding[] {
  const name = model.interactionModel.languageModel?.invocationName ?? '';
  const language = locale.slice(0, 2);
  const problem = problemOf(name, locale, language);
  if (problem !== undefined) {
    const message = `Invocation name "${name}" is not valid: ${problem}.`;
    return [packageError(modelOf(locale), CODE, message)];
  }
  if (name.includes(' ') || UNSPACED.includes(language)) return [];
  const message = `Invocation name "${name}" has one word: only a brand may have one.`;
  return [packageWarning(modelOf(locale), CODE, message)];
}

function problemOf(name: string, locale: string, language: string): string | undefined {
  const words = name.split(' ');
  if (name.length < 2 || name.length > MAX_LENGTH) {
    return `it must have 2 to ${MAX_LENGTH} characters`;
  }
  if (name !== name.toLocaleLowerCase(locale)) return 'it must be in lower case';
  if (/\d/.test(name)) return 'numbers must be spelled out';
  if (!/^[\p{L}\p{M}' .・-]+$/u.test(name)) {
    return 'it may contain letters, spaces, apostrophes and periods';
  }
  const reserved = [...LAUNCH_WORDS, ...WAKE_WORDS, ...(language === 'en' ? CONNECTING_WORDS : [])];
  const used = words.find((word) => reserved.includes(word));
  return used === undefined ? undefined : `it must not contain the word "${used}"`;
}
