import { type LwaClientSecretValue, type SmapiSecretValue } from '../../lambda/publisher/names';
import { SecretsError } from './errors';

/** What the command writes; a part that is absent stays as it is. */
export interface SecretValues {
  readonly lwaClient?: LwaClientSecretValue;
  readonly smapi?: SmapiSecretValue;
}

const PARTS = { lwaClient: ['clientSecret'], smapi: ['clientSecret', 'refreshToken'] } as const;
const EXAMPLE =
  '{"lwaClient":{"clientSecret":"…"},"smapi":{"clientSecret":"…","refreshToken":"…"}}';

/** Why it can't be a client secret of Login with Amazon; undefined when it can. Never quotes it. */
export function notAClientSecret(value: string): string | undefined {
  if (value.startsWith('amzn1.application-oa2-client.')) {
    return 'it is the client id: copy the client secret, under "Show Secret"';
  }
  if (/^Atz[ar]\|/.test(value))
    return 'it is a token: copy the client secret of the security profile';
  return /^[\x21-\x7e]{16,256}$/.test(value)
    ? undefined
    : 'it must be 16 to 256 letters, digits and marks without spaces';
}

/** Why it can't be a refresh token of Login with Amazon; undefined when it can. Never quotes it. */
export function notARefreshToken(value: string): string | undefined {
  if (value.startsWith('Atza|')) {
    return 'it is an access token, which ends in an hour: take the refresh_token beside it';
  }
  return /^Atzr\|[\x21-\x7e]{8,2048}$/.test(value)
    ? undefined
    : 'it must begin with "Atzr|" and have no spaces';
}

const CHECKS = { clientSecret: notAClientSecret, refreshToken: notARefreshToken };

/**
 * Reads the values from JSON, and checks each.
 *
 * @throws SecretsError that names the field and the way out, and never the value
 */
export function parseSecretValues(json: string): SecretValues {
  const values = parseObject(json);
  const parts = Object.keys(values);
  const strange = parts.find((part) => !Object.hasOwn(PARTS, part));
  if (strange !== undefined || parts.length === 0) {
    throw new SecretsError(
      `Standard input has ${strange === undefined ? 'no part' : `the part ${JSON.stringify(strange)}`}: write ${EXAMPLE}, or one of its two parts.`,
    );
  }
  for (const part of parts) checkPart(part as keyof typeof PARTS, values[part]);
  return values;
}

function checkPart(part: keyof typeof PARTS, found: unknown): void {
  const fields = typeof found === 'object' && found !== null ? Object.keys(found) : [];
  const strange = fields.find((field) => !(PARTS[part] as readonly string[]).includes(field));
  if (strange !== undefined) {
    throw new SecretsError(
      `${part} has the field ${JSON.stringify(strange)}: it holds ${PARTS[part].join(' and ')} alone.`,
    );
  }
  for (const field of PARTS[part]) {
    const value = (found as Record<string, unknown> | null)?.[field];
    if (typeof value !== 'string') {
      const problem = value === undefined ? 'is missing' : 'is there, and must be a text';
      throw new SecretsError(`${part}.${field} ${problem}: write ${EXAMPLE}.`);
    }
    const problem = CHECKS[field](value);
    if (problem !== undefined) throw new SecretsError(`${part}.${field} is refused: ${problem}.`);
  }
}

/** The parser's own message quotes the text around a mistake, so it is not passed on. */
function parseObject(json: string): Record<string, unknown> {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    throw new SecretsError(`Standard input is not JSON: write ${EXAMPLE}.`);
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new SecretsError(`Standard input is not a JSON object: write ${EXAMPLE}.`);
  }
  return found as Record<string, unknown>;
}
