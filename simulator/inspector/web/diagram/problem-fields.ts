/** How problems speak of the fields of an answer. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/microphone|end the session|shouldEndSession/, 'shouldEndSession'],
  [/reprompt/, 'reprompt'],
  [/\bcard\b/, 'card'],
  [/was asked|was said|the words|to hear|outputSpeech/, 'outputSpeech'],
  [/connection|directive|handed over/, 'directives'],
];

/** Stand in too many places to show which one is meant. */
const VAGUE = /^(\d+|type)$/;

/** The fields that problems are about: those they name by path, and those they speak of. */
export function problemFields(problems: readonly string[]): ReadonlySet<string> {
  const all = problems.join('\n');
  const paths = [...all.matchAll(/\b[a-z]\w*(?:\.\w+)+/g)].map(([path]) => path.split('.'));
  const named = paths.flatMap((path) => path.filter((part) => !VAGUE.test(part)).slice(-1));
  const spokenOf = WORDS.filter(([words]) => words.test(all)).map(([, field]) => field);
  return new Set([...named, ...spokenOf]);
}
