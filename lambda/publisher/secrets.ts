import { type Secrets } from './aws';
import { SecretNotFilledError, SecretShapeError } from './errors';
import { type LwaClientSecretValue, type SmapiSecretValue } from './names';
import { type Redactor } from './redact';
import { type PublisherSettings } from './settings';

export interface Filled<T> {
  readonly value: T;
  readonly version: string;
  /** Epoch milliseconds. */
  readonly createdAt: number | undefined;
}

type Reader = Pick<PublisherSettings, 'stage' | 'lwaClientSecretName' | 'smapiSecretName'>;

/** Printable, no spaces, and nothing that somebody wrote to be replaced. */
const FILLED = /^(?!<|\$\{|REPLACE|CHANGE|TODO|fill)[\x21-\x7e]{8,2048}$/i;

/** The secret of the service's LWA client, which Alexa exchanges customers' codes with. */
export const readLwaClientSecret = (
  secrets: Secrets,
  redactor: Redactor,
  settings: Reader,
): Promise<Filled<LwaClientSecretValue>> =>
  read(secrets, redactor, settings.lwaClientSecretName, settings.stage, { clientSecret: FILLED });

/** What a token for the Skill Management API is bought with. */
export const readSmapiSecret = (
  secrets: Secrets,
  redactor: Redactor,
  settings: Reader,
): Promise<Filled<SmapiSecretValue>> =>
  read(secrets, redactor, settings.smapiSecretName, settings.stage, {
    clientSecret: FILLED,
    refreshToken: /^Atzr\|[\x21-\x7e]{8,2048}$/,
  });

async function read<K extends string>(
  secrets: Secrets,
  redactor: Redactor,
  name: string,
  stage: string,
  fields: Readonly<Record<K, RegExp>>,
): Promise<Filled<Record<K, string>>> {
  const found = await secrets.read(name);
  if (found === undefined) throw new SecretNotFilledError(name, 'has no value yet', stage);
  redactor.note(found.value);
  const content = parse(found.value);
  if (content === undefined) throw new SecretShapeError(name, 'is not a JSON object', stage);
  for (const field of Object.keys(fields) as K[]) {
    const value = content[field];
    if (typeof value === 'string') redactor.note(value);
    if (value === undefined || value === '') {
      throw new SecretShapeError(name, `has no ${field}`, stage);
    }
    if (typeof value !== 'string' || !fields[field].test(value)) {
      throw new SecretShapeError(name, `has a ${field} of the wrong shape`, stage);
    }
  }
  return {
    value: content as Record<K, string>,
    version: found.version,
    createdAt: found.createdAt,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // The parser's message would quote the secret.
  }
  return undefined;
}
