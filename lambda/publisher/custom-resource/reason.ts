export const MAX_LINE = 400;

/**
 * CloudFormation shows about a thousand characters of a reason. A thousand characters of any alphabet,
 * escaped as JSON, fit with the ids into its limit of 4,096 bytes for the whole response.
 */
export const MAX_REASON = 1_000;

/** @param location of the full text, as in "log group X, request Y" */
export function shortenReason(message: string, location: string): string {
  const lines = message.split('\n');
  const short = lines.map(shortenLine);
  if (short.join('\n').length <= MAX_REASON && short.every((line, i) => line === lines[i])) {
    return message;
  }
  for (let count = short.length; count > 0; count -= 1) {
    const missing = lines.length - count;
    const pointer = missing > 0 ? `… and ${missing} more: ${location}` : `In full: ${location}`;
    const text = [...short.slice(0, count), pointer].join('\n');
    if (text.length <= MAX_REASON) return text;
  }
  return `In full: ${location}`.slice(0, MAX_REASON);
}

const shortenLine = (line: string): string =>
  line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE - 1)}…`;
