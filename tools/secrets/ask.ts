import { cancel, intro, isCancel, note, password } from '@clack/prompts';
import { type Stage } from '../../lib/stage/stage';
import { SecretsError } from './errors';
import { notAClientSecret, notARefreshToken, type SecretValues } from './shape';

/** Asks a person at a terminal, without echo. An empty answer leaves that secret as it is. */
export async function askForSecrets(stage: Stage): Promise<SecretValues> {
  intro(
    `Secrets of stage ${stage.name}. What you type is not shown; Enter alone keeps what is there.`,
  );
  note(`Client ID ${stage.lwaClientId}`, "The service's security profile");
  const lwaSecret = await ask('Client secret', notAClientSecret);
  note(
    `Client ID ${stage.smapiClientId}`,
    'Your own security profile, for the Skill Management API',
  );
  const smapiSecret = await ask('Client secret', notAClientSecret);
  const refreshToken = smapiSecret && (await ask('Refresh token', notARefreshToken));
  if (smapiSecret && !refreshToken) {
    throw new SecretsError(
      'The Skill Management API needs both, the client secret and its refresh token: nothing was written.',
    );
  }
  return {
    ...(lwaSecret && { lwaClient: { clientSecret: lwaSecret } }),
    ...(smapiSecret && refreshToken && { smapi: { clientSecret: smapiSecret, refreshToken } }),
  };
}

async function ask(
  message: string,
  problem: (value: string) => string | undefined,
): Promise<string | undefined> {
  const answer = await password({
    message,
    mask: '',
    validate: (value) => (value ? problem(value.trim()) : undefined),
  });
  if (isCancel(answer)) {
    cancel('Nothing was written.');
    throw new SecretsError('Stopped before anything was written.');
  }
  return answer?.trim() || undefined;
}
