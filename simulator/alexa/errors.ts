export abstract class AlexaError extends Error {
  abstract readonly code: string;
  override readonly name: string = this.constructor.name;
}

/** The Alexa app shows no `LinkAccount` card. */
export class NoCardError extends AlexaError {
  readonly code = 'NO_CARD';

  constructor() {
    super('The Alexa app shows no card to link the account: the skill has to send one first.');
  }
}

export class MissingModelError extends AlexaError {
  readonly code = 'MISSING_MODEL';

  constructor(locale: string, known: readonly string[]) {
    super(`The skill has no interaction model for ${locale}: choose from ${known.join(', ')}.`);
  }
}

export class MissingSchemaError extends AlexaError {
  readonly code = 'MISSING_SCHEMA';

  constructor(file: string, cause: unknown) {
    super(`There is no ${file}: run "npm run build" first.`, { cause });
  }
}
