export interface JsonError {
  /** The first line is 1. */
  readonly line: number;
  readonly message: string;
}

/** Undefined for valid JSON. */
export function jsonError(text: string): JsonError | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    // Chromium names the position, Firefox the line; for an error at the end of the text, neither is named.
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    const [, line] = /at line (\d+)/.exec(message) ?? [];
    const before = position === undefined ? text : text.slice(0, Number(position));
    return {
      line: line === undefined ? before.split('\n').length : Number(line),
      message: message.replace(/ in JSON at .*$|, "[^]*" is not valid JSON$/, ''),
    };
  }
}
