import { SecretNotFilledError } from '../../../lambda/publisher/errors';
import { type Check, judged } from '../check';

/** A secret as it was read, or what is wrong with it. */
export type SecretRead<T> = { readonly value: T } | { readonly problem: SecretNotFilledError };

/** Takes a secret of the wrong shape for a finding; anything else is no finding. */
export async function reading<T>(read: Promise<T>): Promise<SecretRead<T>> {
  try {
    return { value: await read };
  } catch (error) {
    if (error instanceof SecretNotFilledError) return { problem: error };
    throw error;
  }
}

/** Whether a secret is there and has its shape; its value is not looked at any further. */
export function secretCheck(
  id: string,
  name: string,
  stage: string,
  read: SecretRead<unknown>,
): Check {
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
