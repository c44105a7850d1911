/**
 * A message that says why the AWS SDK could not call AWS, and what to do. Undefined when AWS answered.
 *
 * @param stageFile as in `stages/team.json`
 */
export function noAwsAccess(error: unknown, stageFile: string): string | undefined {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'CredentialsProviderError') {
    return 'There are no AWS credentials: sign in to the account of the stage, or set AWS_PROFILE.';
  }
  if (/^Region is missing/.test(message)) {
    return `There is no AWS region: set "region" in ${stageFile}, or AWS_REGION.`;
  }
  return undefined;
}
