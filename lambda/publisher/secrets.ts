import { type Aws } from './aws';
import { PublisherError, type PublisherErrorCode } from './errors';
import { type LwaClientSecretValue, type SmapiSecretValue } from './names';
import { type Redactor } from './redact';
import { type PublisherSettings } from './settings';
import { parseObject } from './json';

export interface StoredSecret<T> {
  readonly value: T;
  readonly version: string;
  /** Epoch milliseconds. */
  readonly createdAt: number | undefined;
}

export interface SecretAccess {
  readonly aws: Pick<Aws, 'secrets'>;
  readonly redactor: Redactor;
  readonly settings: Pick<PublisherSettings, 'stage' | 'lwaClientSecretName' | 'smapiSecretName'>;
}

/** Printable, without spaces, and no placeholder. */
const SECRET_VALUE = /^(?!<|\$\{|REPLACE|CHANGE|TODO|fill)[\x21-\x7e]{8,2048}$/i;

/** With this client secret Alexa exchanges customers' authorization codes. */
export const readLwaClientSecret = (
  access: SecretAccess,
): Promise<StoredSecret<LwaClientSecretValue>> =>
  read(access, access.settings.lwaClientSecretName, { clientSecret: SECRET_VALUE });

/** The developer's credentials for the Skill Management API. */
export const readSmapiSecret = (access: SecretAccess): Promise<StoredSecret<SmapiSecretValue>> =>
  read(access, access.settings.smapiSecretName, {
    clientSecret: SECRET_VALUE,
    refreshToken: /^Atzr\|[\x21-\x7e]{8,2048}$/,
  });

/**
 * @param fields what each field must match
 * @throws PublisherError `secret-missing` or `secret-malformed`, without the value
 */
async function read<K extends string>(
  { aws, redactor, settings: { stage } }: SecretAccess,
  name: string,
  fields: Readonly<Record<K, RegExp>>,
): Promise<StoredSecret<Record<K, string>>> {
  const fail = (code: PublisherErrorCode, problem: string): never => {
    throw new PublisherError(
      code,
      `Secret ${name} ${problem}: fill it with \`npx voice-forward secrets --stage ${stage}\`, then repeat the deploy or the drift check.`,
    );
  };
  const found = await aws.secrets.read(name);
  if (found === undefined) return fail('secret-missing', 'has no value yet');
  const content = parseObject(found.value);
  for (const text of content ? Object.values(content) : [found.value]) {
    if (typeof text === 'string') redactor.add(text);
  }
  if (content === undefined) return fail('secret-malformed', 'is not a JSON object');
  for (const field of Object.keys(fields) as K[]) {
    const value = content[field];
    if (value === undefined || value === '') fail('secret-malformed', `has no ${field}`);
    if (typeof value !== 'string' || !fields[field].test(value)) {
      fail('secret-malformed', `has a ${field} of the wrong shape`);
    }
  }
  return {
    value: content as Record<K, string>,
    version: found.version,
    createdAt: found.createdAt,
  };
}
