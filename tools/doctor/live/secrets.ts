import { hasCode, type PublisherError } from '../../../lambda/publisher/errors';
import {
  lwaClientSecretName,
  type LwaClientSecretValue,
  smapiSecretName,
  type SmapiSecretValue,
  type StageId,
} from '../../../lambda/publisher/names';
import { type Redactor } from '../../../lambda/publisher/redact';
import {
  type StoredSecret,
  readLwaClientSecret,
  readSmapiSecret,
} from '../../../lambda/publisher/secrets';
import { type Check, judged } from '../check';
import { type DoctorAws, ofAws } from './aws';

/** A secret as it was read, or what is wrong with it. */
export type SecretRead<T> = { readonly value: T } | { readonly problem: PublisherError };

export interface StageSecrets {
  readonly lwaClient: SecretRead<StoredSecret<LwaClientSecretValue>>;
  readonly smapi: SecretRead<StoredSecret<SmapiSecretValue>>;
}

/**
 * Reads both secrets of a stage, and looks no further at a value than at its shape.
 *
 * @param take is given a check for each
 */
export async function readSecrets(
  { secrets }: Pick<DoctorAws, 'secrets'>,
  id: StageId,
  redactor: Redactor,
  take: (checks: readonly Check[]) => void,
): Promise<StageSecrets> {
  const { stage } = id;
  const names = {
    stage,
    lwaClientSecretName: lwaClientSecretName(id),
    smapiSecretName: smapiSecretName(id),
  };
  const lwaClient = await reading(readLwaClientSecret(secrets, redactor, names));
  take([secretCheck('lwa-client-secret', names.lwaClientSecretName, stage, lwaClient)]);
  const smapi = await reading(readSmapiSecret(secrets, redactor, names));
  take([secretCheck('smapi-secret', names.smapiSecretName, stage, smapi)]);
  return { lwaClient, smapi };
}

/**
 * A secret that nobody filled in is a finding. One of another shape is none: whether Alexa has the
 * stage's own could not be looked at.
 *
 * @throws PublisherError `secret-malformed`
 */
export function mustHaveShape(read: SecretRead<unknown>): void {
  if ('problem' in read && hasCode(read.problem, 'secret-malformed')) throw read.problem;
}

/** Takes what is wrong with a secret for a finding; anything else is none. */
const reading = <T>(read: Promise<T>): Promise<SecretRead<T>> =>
  ofAws(
    'read the secrets',
    read.then(
      (value) => ({ value }),
      (error: unknown) => {
        if (hasCode(error, 'secret-missing', 'secret-malformed')) return { problem: error };
        throw error;
      },
    ),
  );

function secretCheck(id: string, name: string, stage: string, read: SecretRead<unknown>): Check {
  const problem = 'problem' in read ? read.problem.message.split(':')[0] : undefined;
  return judged(
    {
      id,
      expected: `secret ${name} has a value of the right shape`,
      remedy: `Fill it in: npm run secrets -- --stage ${stage}`,
    },
    problem === undefined,
    problem ?? 'there, and of the right shape',
  );
}
