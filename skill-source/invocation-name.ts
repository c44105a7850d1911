const MAX_LENGTH = 50;
/** Words that Amazon excludes from invocation names. The connecting words are excluded only in English. */
const LAUNCH_WORDS = ['launch', 'ask', 'tell', 'load', 'begin', 'enable', 'open', 'run', 'start'];
const WAKE_WORDS = ['alexa', 'amazon', 'echo', 'computer'];
const SKILL_WORDS = ['skill', 'app'];
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

/** @returns the end of a sentence; undefined for a valid name */
export function invocationNameProblem(name: string, locale: string): string | undefined {
  const language = locale.slice(0, 2);
  const words = name.split(' ');
  if (name.length < 2 || name.length > MAX_LENGTH) {
    return `it must have 2 to ${MAX_LENGTH} characters`;
  }
  if (name !== name.toLocaleLowerCase(locale)) return 'it must be in lower case';
  if (/\d/.test(name)) return 'numbers must be spelled out';
  if (!/^[\p{L}\p{M}' .・-]+$/u.test(name)) {
    return 'it may contain only letters, spaces, apostrophes, periods, hyphens and middle dots';
  }
  const connecting = language === 'en' ? CONNECTING_WORDS : [];
  const reserved = [...LAUNCH_WORDS, ...WAKE_WORDS, ...SKILL_WORDS, ...connecting];
  const used = words.find((word) => reserved.includes(word));
  return used === undefined ? undefined : `it must not contain the word "${used}"`;
}
