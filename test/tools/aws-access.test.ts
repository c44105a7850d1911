import { awsAccessProblem } from '../../tools/aws-access';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

it.each([
  [
    named('CredentialsProviderError', 'Could not load credentials from any providers'),
    'There are no AWS credentials: sign in to the account of the stage, or set AWS_PROFILE.',
  ],
  [
    named('Error', 'Region is missing'),
    'There is no AWS region: set "region" in stages/dev.json, or AWS_REGION.',
  ],
  [named('AccessDeniedException', 'No.'), undefined],
  ['no error', undefined],
])(
  'awsAccessProblem explains missing credentials and a missing region, and no other error: %s',
  (error, sentence) => {
    expect(awsAccessProblem(error, 'stages/dev.json')).toBe(sentence);
  },
);
