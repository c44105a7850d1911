/**
 * Why AWS can't be asked at all, in a sentence with the way out; undefined where AWS itself answered.
 *
 * @param settings the stage's file, as a person names it
 */
export function noAccess(error: unknown, settings: string): string | undefined {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'CredentialsProviderError') {
    return 'There are no AWS credentials: sign in to the account of the stage, or set AWS_PROFILE.';
  }
  if (/^Region is missing/.test(message)) {
    return `There is no AWS region: write the stage's "region" into ${settings}, or set AWS_REGION.`;
  }
  return undefined;
}
