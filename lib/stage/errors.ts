import { whyUnreadable } from '../json';

/** What is wrong with a stage. Shown by `bin/app.ts` and the tools as it is, without a stack. */
export class StageError extends Error {
  override name = 'StageError';
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
    super(`${file} is not a JSON object (${reason}): compare it with stages/dev.json.`, { cause });
  }
}

/** One problem a line, each a sentence of its own. */
export class StageSettingsError extends StageError {
  override name = 'StageSettingsError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
