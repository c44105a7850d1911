export const LONGEST_LINE = 400;

/**
 * The most that CloudFormation shows of a reason; its whole answer may be 4,096 bytes, which this
 * many characters of any alphabet, escaped, stay below together with the ids.
 */
export const LONGEST_REASON = 1_000;

/**
 * What went wrong, shortened line by line to what CloudFormation shows. Reasons stay whole lines, as
 * many as fit; the last line says how many more there are, and where.
 *
 * @param whole where the whole text stands, as in "log group X, request Y"
 */
export function shortened(message: string, whole: string): string {
  const lines = message.split('\n');
  const short = lines.map((line) => shortLine(line));
  if (short.join('\n').length <= LONGEST_REASON && short.every((line, i) => line === lines[i])) {
    return message;
  }
  for (let shown = short.length; shown > 0; shown -= 1) {
    const left = lines.length - shown;
    const pointer = left > 0 ? `… and ${left} more: ${whole}` : `In full: ${whole}`;
    const text = [...short.slice(0, shown), pointer].join('\n');
    if (text.length <= LONGEST_REASON) return text;
  }
  return `In full: ${whole}`.slice(0, LONGEST_REASON);
}

const shortLine = (line: string): string =>
  line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1)}…`;
