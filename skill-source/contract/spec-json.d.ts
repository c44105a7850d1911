/** Untyped, because its own type slows every type check. */
declare module 'ask-smapi-model/spec.json' {
  const spec: unknown;
  export default spec;
}
