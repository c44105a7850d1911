import { whyUnreadable } from '../json';

/** What is wrong with a stage. Shown by `bin/app.ts` and the tools as it is, without a stack. */
export class StageError extends Error {
  override name = 'StageError';
}

/** What a stage is called, in words. */
export const NAME_RULE =
  'a small letter, then small letters, digits and hyphens, at most 20 in all';

export class StageNameError extends StageError {
  override name = 'StageNameError';

  constructor(stage: string, known: readonly string[]) {
    super(
      `${JSON.stringify(stage)} is no name of a stage: it is ${NAME_RULE}, ` +
        `or the path of a .json file. Choose one of ${known.join(', ') || '(none)'}.`,
    );
  }
}

export class StageNotFoundError extends StageError {
  override name = 'StageNotFoundError';

  constructor(stage: string, file: string, known: readonly string[]) {
    super(
      `There is no stage ${JSON.stringify(stage)}: ${file} does not exist. ` +
        `Choose one of ${known.join(', ') || '(none)'}, or copy stages/team.json there and fill it in.`,
    );
  }
}

export class StageNotReadableError extends StageError {
  override name = 'StageNotReadableError';

  constructor(file: string, cause: unknown) {
    const reason = whyUnreadable(cause);
    super(
      `${file} is not a JSON object (${reason}): mend it there; stages/ has others to compare it with.`,
      { cause },
    );
  }
}

/** One problem a line, each a sentence of its own. */
export class StageSettingsError extends StageError {
  override name = 'StageSettingsError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
