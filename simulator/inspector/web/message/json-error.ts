export interface JsonError {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** The error of a text that is not valid JSON; undefined for valid JSON. */
export function jsonError(text: string): JsonError | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    // Chromium names the position, Firefox the line; at the end of the text there is neither.
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    const [, line] = /at line (\d+)/.exec(message) ?? [];
    const before = position === undefined ? text : text.slice(0, Number(position));
    return {
      line: line === undefined ? before.split('\n').length : Number(line),
      message: message.replace(/ in JSON at .*$|, "[^]*" is not valid JSON$/, ''),
    };
  }
}
