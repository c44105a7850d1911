import fc from 'fast-check';

const SURROGATES = 0x800;
const FIRST_SURROGATE = 0xd800;

/** Faster than fast-check's `unit: 'binary'`, which first takes half a second to list all code points. */
const codePoint = fc
  .nat(0x10ffff - SURROGATES)
  .map((n) => String.fromCodePoint(n < FIRST_SURROGATE ? n : n + SURROGATES));

/** fast-check generates `__proto__` and the like only from its own units, so one text in eight uses one. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.string({ unit: codePoint, maxLength }) },
    { weight: 1, arbitrary: fc.string({ maxLength }) },
  );
