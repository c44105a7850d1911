/** Something that the publisher can't do. The message is for CloudFormation and the operator: no secret in it. */
export class PublisherError extends Error {
  override name = 'PublisherError';
}

/** A property of the custom resource, or an environment variable, that can't be used. */
export class SettingError extends PublisherError {
  override name = 'SettingError';

  constructor(setting: string, problem: string, wayOut: string) {
    super(`${setting} ${problem}: ${wayOut}.`);
  }
}

/** A secret that nobody filled in. */
export class SecretNotFilledError extends PublisherError {
  override name = 'SecretNotFilledError';

  constructor(secret: string, problem: string, stage: string) {
    super(
      `Secret ${secret} ${problem}: fill it with \`npm run secrets -- --stage ${stage}\`, then deploy again.`,
    );
  }
}

/** A secret that holds something, and not what it must hold. */
export class SecretShapeError extends SecretNotFilledError {
  override name = 'SecretShapeError';
}

/** The package asset can't be read as a skill package. */
export class PackageUnreadableError extends PublisherError {
  override name = 'PackageUnreadableError';
}

/** Alexa looked at the package and refused it. */
export class PackageRefusedError extends PublisherError {
  override name = 'PackageRefusedError';

  /** @param reasons Alexa's own, one a line */
  constructor(
    readonly status: string,
    readonly reasons: readonly string[],
  ) {
    super([`Alexa refused the skill package (${status}):`, ...reasons].join('\n'));
  }
}

/** Login with Amazon doesn't give a token for the developer's refresh token. */
export class DeveloperTokenError extends PublisherError {
  override name = 'DeveloperTokenError';
}

/** The function's time is up before the work is done; the record says where to go on. */
export class OutOfTimeError extends PublisherError {
  override name = 'OutOfTimeError';

  /** @param doing what was being waited for, as in "Alexa was still importing the package" */
  constructor(doing: string) {
    super(`Time ran out: ${doing}. Deploy again, and it goes on from there.`);
  }
}

/** Alexa took longer than its own tool would wait. */
export class TookTooLongError extends PublisherError {
  override name = 'TookTooLongError';

  constructor(doing: string, looks: number) {
    super(`Gave up after ${looks} looks: ${doing}. Deploy again, and it goes on from there.`);
  }
}

/** Another run holds the stage. */
export class AnotherRunError extends PublisherError {
  override name = 'AnotherRunError';
}

/** The publication record holds something that is none. */
export class RecordUnreadableError extends PublisherError {
  override name = 'RecordUnreadableError';
}

/** What the operator reads of an error of any kind. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
