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
import { type Check, passOrFail } from '../check';
import { type DoctorAws, awsCall } from './aws';

/** A secret, or why it cannot be used. */
export type SecretRead<T> = { readonly value: T } | { readonly problem: PublisherError };

export interface StageSecrets {
  readonly lwaClient: SecretRead<StoredSecret<LwaClientSecretValue>>;
  readonly smapi: SecretRead<StoredSecret<SmapiSecretValue>>;
}

export async function readSecrets(
  aws: Pick<DoctorAws, 'secrets'>,
  stageId: StageId,
  redactor: Redactor,
  report: (checks: readonly Check[]) => void,
): Promise<StageSecrets> {
  const { stage } = stageId;
  const settings = {
    stage,
    lwaClientSecretName: lwaClientSecretName(stageId),
    smapiSecretName: smapiSecretName(stageId),
  };
  const access = { aws, redactor, settings };
  const lwaClient = await orProblem(readLwaClientSecret(access));
  report([secretCheck('lwa-client-secret', settings.lwaClientSecretName, stage, lwaClient)]);
  const smapi = await orProblem(readSmapiSecret(access));
  report([secretCheck('smapi-secret', settings.smapiSecretName, stage, smapi)]);
  return { lwaClient, smapi };
}

/** @throws PublisherError `secret-malformed` */
export function assertWellFormed(read: SecretRead<unknown>): void {
  if ('problem' in read && hasCode(read.problem, 'secret-malformed')) throw read.problem;
}

const orProblem = <T>(read: Promise<T>): Promise<SecretRead<T>> =>
  awsCall(
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
  // The part after the colon is the publisher's remedy.
  const problem = 'problem' in read ? read.problem.message.split(':')[0] : undefined;
  return passOrFail(
    {
      id,
      expected: `secret ${name} has a value of the right shape`,
      remedy: `Write it: npx voice-forward secrets --stage ${stage}`,
    },
    problem === undefined,
    problem ?? 'has a value of the right shape',
  );
}
