import { newId } from '../ids';
import { type Dialog } from './dialog';

export interface Session {
  readonly id: string;
  /** Whether the next request is the first of the session. */
  readonly isNew: boolean;
  readonly attributes: Readonly<{ [name: string]: unknown }>;
  /** Text without markup; undefined if the response had none, or if it was spoken already. */
  readonly reprompt?: string | undefined;
  readonly dialog?: Dialog;
}

export const newSession = (): Session => ({ id: newId.session(), isNew: true, attributes: {} });
