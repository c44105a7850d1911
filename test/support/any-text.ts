import fc from 'fast-check';

const SURROGATES = 0x800;
const FIRST_SURROGATE = 0xd800;

/** Any code point except the halves of surrogate pairs. */
const codePoint = fc
  .nat(0x10ffff - SURROGATES)
  .map((n) => String.fromCodePoint(n < FIRST_SURROGATE ? n : n + SURROGATES));

/**
 * Text of any code points, or of ASCII characters. Of the latter, fast-check also generates `__proto__` and
 * the like. Its `unit: 'binary'` would first take half a second to list all 1.1 million code points.
 */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.string({ unit: codePoint, maxLength }) },
    { weight: 1, arbitrary: fc.string({ maxLength }) },
  );
