import { noAccess } from '../../tools/aws-access';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

it.each([
  [
    named('CredentialsProviderError', 'Could not load credentials from any providers'),
    'There are no AWS credentials: sign in to the account of the stage, or set AWS_PROFILE.',
  ],
  [
    named('Error', 'Region is missing'),
    'There is no AWS region: write the stage\'s "region" into stages/dev.json, or set AWS_REGION.',
  ],
  [named('AccessDeniedException', 'No.'), undefined],
  ['no error', undefined],
])('%s: %s', (error, sentence) => {
  expect(noAccess(error, 'stages/dev.json')).toBe(sentence);
});
