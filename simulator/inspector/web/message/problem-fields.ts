/** Words in problems, and the response field that they refer to. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/microphone|end the session|shouldEndSession/, 'shouldEndSession'],
  [/reprompt/, 'reprompt'],
  [/\bcard\b/, 'card'],
  [/asks a question|asks nothing|no speech|its speech|has speech|outputSpeech/, 'outputSpeech'],
  [/connection|directive/, 'directives'],
];

/** Names that occur too often to point at one field. */
const VAGUE = /^(\d+|type)$/;

/** The fields that problems are about: those named by a path, and those described in words. */
export function problemFields(problems: readonly string[]): ReadonlySet<string> {
  const all = problems.join('\n');
  const paths = [...all.matchAll(/\b[a-z]\w*(?:\.\w+)+/g)].map(([path]) => path.split('.'));
  const named = paths.flatMap((path) => path.filter((part) => !VAGUE.test(part)).slice(-1));
  const described = WORDS.filter(([words]) => words.test(all)).map(([, field]) => field);
  return new Set([...named, ...described]);
}
