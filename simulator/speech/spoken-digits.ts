const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
  ...['eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ZERO = new Set(['oh', 'o', 'nought']);
const REPEATS = new Map([
  ['double', 2],
  ['triple', 3],
]);

/**
 * Understands `1-2-3`, `one two three`, `double five`, `twelve thirty-four` and `twelve thousand and five`;
 * ignores other words.
 */
export function spokenDigits(utterance: string): string {
  const words = withArabicDigits(utterance.toLowerCase()).match(/\p{L}+|\p{Nd}+/gu) ?? [];
  const numbers: string[] = [];
  for (let at = 0; at < words.length;) {
    const [digits, next] = readNumber(words, at);
    if (digits !== '') numbers.push(digits);
    at = next;
  }
  return numbers.join('');
}

/** Expressions like `もう一度` (once more) that contain a numeral, but no digit of a code. */
const JAPANESE_COUNTS = /一度|一回|一つ/g;
const JAPANESE_DIGITS = ['〇零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function withArabicDigits(utterance: string): string {
  const text = utterance.replace(JAPANESE_COUNTS, ' ').replaceAll(/ゼロ|まる/g, '〇');
  return text.replaceAll(/[〇零一二三四五六七八九]/g, (numeral) => {
    const digit = JAPANESE_DIGITS.findIndex((numerals) => numerals.includes(numeral));
    return ` ${digit} `;
  });
}

/** Returns the digits, and the index of the word after the number. */
function readNumber(words: readonly string[], at: number): readonly [string, number] {
  const repeats = REPEATS.get(words[at]!);
  if (repeats !== undefined) {
    const digit = digitOf(words[at + 1]);
    return digit === undefined ? ['', at + 1] : [`${digit}`.repeat(repeats), at + 2];
  }
  if (/^\p{Nd}+$/u.test(words[at]!)) return [asciiDigits(words[at]!), at + 1];
  const [head, afterHead] = belowThousand(words, at);
  if (head === undefined) return ['', at + 1];
  if (words[afterHead] !== 'thousand') return [head.toString(), afterHead];
  const [tail, afterTail] = belowThousand(words, skipAnd(words, afterHead + 1));
  return tail === undefined
    ? [(head * 1000).toString(), afterHead + 1]
    : [(head * 1000 + tail).toString(), afterTail];
}

function belowThousand(
  words: readonly string[],
  at: number,
): readonly [number | undefined, number] {
  const digit = digitOf(words[at]);
  if (digit === undefined || words[at + 1] !== 'hundred') return belowHundred(words, at);
  const [rest, next] = belowHundred(words, skipAnd(words, at + 2));
  return rest === undefined ? [digit * 100, at + 2] : [digit * 100 + rest, next];
}

function belowHundred(words: readonly string[], at: number): readonly [number | undefined, number] {
  const word = words[at] ?? '';
  const teen = TEENS.indexOf(word);
  if (teen >= 0) return [10 + teen, at + 1];
  const tens = TENS.indexOf(word);
  if (tens < 0) return [digitOf(word), at + 1];
  const digit = digitOf(words[at + 1]);
  return digit ? [20 + tens * 10 + digit, at + 2] : [20 + tens * 10, at + 1];
}

function digitOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (ZERO.has(word)) return 0;
  const index = UNITS.indexOf(word);
  if (index >= 0) return index;
  return /^\p{Nd}$/u.test(word) ? Number(asciiDigits(word)) : undefined;
}

const skipAnd = (words: readonly string[], at: number): number =>
  words[at] === 'and' ? at + 1 : at;

/** Japanese text may have full-width digits. */
const asciiDigits = (digits: string): string => digits.normalize('NFKC');
