/** Words of a problem, and the field of the response that has the problem. */
const FIELD_BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/microphone|end the session|shouldEndSession/, 'shouldEndSession'],
  [/reprompt/, 'reprompt'],
  [/\bcard\b/, 'card'],
  [/asks a question|asks nothing|no speech|its speech|has speech|outputSpeech/, 'outputSpeech'],
  [/connection|directive/, 'directives'],
];

/** These names occur in many places of a response. */
const VAGUE = /^(\d+|type)$/;

/** A problem names a field by its path, or by {@link FIELD_BY_WORDS}. */
export function problemFields(problems: readonly string[]): ReadonlySet<string> {
  const all = problems.join('\n');
  const paths = [...all.matchAll(/\b[a-z]\w*(?:\.\w+)+/g)].map(([path]) => path.split('.'));
  const named = paths.flatMap((path) => path.filter((part) => !VAGUE.test(part)).slice(-1));
  const described = FIELD_BY_WORDS.filter(([words]) => words.test(all)).map(([, field]) => field);
  return new Set([...named, ...described]);
}
