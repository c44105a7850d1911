import { cancel, intro, isCancel, note, password } from '@clack/prompts';
import { type Stage } from '../../lib/stage/stage';
import { ToolError } from '../errors';
import { clientSecretProblem, refreshTokenProblem, type SecretValues } from './secret-values';

/** An empty client secret keeps the stored secret. */
export async function askForSecrets(stage: Stage): Promise<SecretValues> {
  intro(`Secrets of stage ${stage.name}. Your input is not shown; Enter keeps the present value.`);
  note(`Client ID ${stage.lwaClientId}`, "Your service's security profile");
  const lwaSecret = await ask('Client secret', clientSecretProblem);
  note(
    `Client ID ${stage.smapiClientId}`,
    "Your developer account's security profile, for the Skill Management API",
  );
  const smapiSecret = await ask('Client secret', clientSecretProblem);
  const refreshToken = smapiSecret && (await ask('Refresh token', refreshTokenProblem));
  if (smapiSecret && !refreshToken) {
    throw new ToolError(
      'invalidSecrets',
      'The Skill Management API needs the client secret and the refresh token: nothing was written. Run the command again with both.',
    );
  }
  return {
    ...(lwaSecret && { lwaClient: { clientSecret: lwaSecret } }),
    ...(smapiSecret && refreshToken && { smapi: { clientSecret: smapiSecret, refreshToken } }),
  };
}

async function ask(
  message: string,
  problemOf: (value: string) => string | undefined,
): Promise<string | undefined> {
  const answer = await password({
    message,
    mask: '',
    validate: (value) => (value ? problemOf(value.trim()) : undefined),
  });
  if (isCancel(answer)) {
    cancel('Nothing was written.');
    throw new ToolError('interrupted', 'Nothing was written, because you stopped the command.');
  }
  return answer?.trim() || undefined;
}
