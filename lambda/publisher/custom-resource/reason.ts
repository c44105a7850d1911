export const MAX_LINE = 400;

/**
 * CloudFormation shows about a thousand characters of a reason, and accepts 4,096 bytes for the whole
 * response. A thousand characters of any alphabet, escaped as JSON, fit into it with the ids.
 */
export const MAX_REASON = 1_000;

/**
 * Shortens an error message that is too long: each line to `MAX_LINE` characters, then to as many lines
 * as fit. A last line says how many are missing, and where the full text is.
 *
 * @param fullText where the full text is, as in "log group X, request Y"
 */
export function shortenReason(message: string, fullText: string): string {
  const lines = message.split('\n');
  const short = lines.map(shortenLine);
  if (short.join('\n').length <= MAX_REASON && short.every((line, i) => line === lines[i])) {
    return message;
  }
  for (let count = short.length; count > 0; count -= 1) {
    const left = lines.length - count;
    const pointer = left > 0 ? `… and ${left} more: ${fullText}` : `In full: ${fullText}`;
    const text = [...short.slice(0, count), pointer].join('\n');
    if (text.length <= MAX_REASON) return text;
  }
  return `In full: ${fullText}`.slice(0, MAX_REASON);
}

const shortenLine = (line: string): string =>
  line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE - 1)}…`;
