import { newId } from '../ids';

/** A conversation with the skill, as Alexa holds it between two turns. */
export interface Session {
  readonly id: string;
  /** Whether the skill has not been asked in it yet. */
  readonly isNew: boolean;
  readonly attributes: Readonly<{ [name: string]: unknown }>;
  /** Text without markup; undefined where the skill gave none, or it was spoken. */
  readonly reprompt?: string | undefined;
}

export const newSession = (): Session => ({ id: newId.session(), isNew: true, attributes: {} });
