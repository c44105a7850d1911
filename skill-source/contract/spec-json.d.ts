/** Left untyped on purpose: its own type is as large as the file, and slows every type check. */
declare module 'ask-smapi-model/spec.json' {
  const spec: unknown;
  export default spec;
}
