import { Template } from 'aws-cdk-lib/assertions';
import { EVERY_SETTING, resourcesOf, testStacks } from '../../lib/support';
import { documentedProperties } from './docstrings';
import { code, pageOf, table } from './page';

const POWERTOOLS =
  'https://docs.powertools.aws.dev/lambda/typescript/latest/environment-variables/';

/** Variables of the skill, the smoke test and the canary. */
const MEANINGS: Readonly<Record<string, string>> = {
  SKILL_ID: 'Id of the skill. The skill rejects requests with another id.',
  LEDGER_TABLE: 'Name of the ledger table.',
  LWA_CLIENT_ID: 'Setting `lwaClientId`: the audience that access tokens must have.',
  LWA_API: 'Setting `lwaApi`: base address of `/auth/o2/tokeninfo`.',
  SERVICE_URL: 'Setting `serviceUrl`. Without it, the skill says that it is a demonstration.',
  OFFER_COOLDOWN_DAYS: 'Setting `offer.cooldownDays`.',
  OFFER_MAX_OFFERS: 'Setting `offer.maxOffers`.',
  OFFER_MIN_INTERVAL_MINUTES: 'Setting `offer.minIntervalMinutes`.',
  OFFER_PROACTIVE: 'Setting `offer.proactive`.',
  LINKING_LOCALES: 'Setting `linkingLocales`: `all`, or locales separated by commas.',
  LOCALE_METRICS: 'Setting `localeMetrics`.',
  POWERTOOLS_SERVICE_NAME: `Value of the metrics' dimension \`service\` ([Powertools](${POWERTOOLS})).`,
  POWERTOOLS_LOG_LEVEL: `Lowest level of log lines ([Powertools](${POWERTOOLS})).`,
  NODE_OPTIONS: '`--enable-source-maps`: stack traces name source files.',
  FUNCTION_ARN: 'Alias or version that the smoke test or the canary talks to.',
  LOCALE: 'Locale of the conversation.',
  LINK_ACCOUNT_INTENT: 'Setting `smokeTest.linkAccountIntent`.',
  ACCOUNT_REQUEST: 'Setting `smokeTest.accountRequest`, as JSON.',
};

/** Variables that no stack sets. */
const OTHERS = [
  [
    'LOG_ERROR_DETAILS',
    'skill, on this machine',
    '`true`: logs have the message and stack of an error, which may quote a request. The simulator sets it.',
  ],
  [
    'AWS_ENDPOINT_URL_DYNAMODB',
    'skill, on this machine',
    'Address of DynamoDB. The simulator sets it.',
  ],
  ['NO_COLOR', '`npm start`', 'Any value: no colours in the terminal.'],
  [
    'PROPERTY_RUNS',
    '`npm run test:property`',
    'Number of random cases for each property; properties that cost more run fewer.',
  ],
  ['PROPERTY_SEED', '`npm run test:property`', 'Seed of the random cases.'],
  [
    'WRITE_FAULT_MATRIX',
    '`npm run test:property`',
    '`1`: rewrites [the fault matrix](../evidence/fault-matrix.md) before the tests compare it.',
  ],
  [
    'UPDATE_EVIDENCE',
    '`npm run test:integration`',
    '`1`: rewrites [the publisher matrix](../evidence/smapi-responses.md) instead of comparing.',
  ],
  [
    'UPDATE_DOCS',
    '`npm test`, `npm run test:integration`',
    '`1`: rewrites the generated documents before the tests compare them. `npm run docs` sets it.',
  ],
  [
    'CDK_VALIDATION',
    'the CDK',
    "`false`: no validation of templates by the CDK's own rules. `bin/app.ts` and the tests set it.",
  ],
] as const;

/** A variable that only the functions of a group have, and the heading of the group. */
const GROUPS = [
  ['LEDGER_TABLE', 'The skill'],
  ['STAGE', 'The publisher: identity, publication and drift check'],
  ['FUNCTION_ARN', 'Smoke test and canary'],
] as const;

export function environmentPage(): string {
  const { skill } = testStacks({ ...EVERY_SETTING, application: 'ride-hailer' });
  const environments = resourcesOf(Template.fromStack(skill), 'AWS::Lambda::Function').map(
    ({ properties }) =>
      Object.keys((properties['Environment'] as { Variables?: object })?.Variables ?? {}),
  );
  return pageOf({
    title: 'Environment variables',
    introduction:
      'The stacks set the variables of the functions; change the [settings of the stage](stage-settings.md) rather than a variable. No variable holds a secret.',
    sections: [
      ...GROUPS.map(([variable, heading]) => {
        const names = new Set(environments.filter((names) => names.includes(variable)).flat());
        return [
          heading,
          table(['variable', 'meaning'], [...names].sort().map(rowOf(variable))),
        ] as const;
      }),
      [
        'Variables that no stack sets',
        table(
          ['variable', 'read by', 'meaning'],
          OTHERS.map(([name, by, meaning]) => [code(name), by, meaning]),
        ),
      ],
    ],
  });
}

const PUBLISHER_MEANINGS = Object.fromEntries(
  documentedProperties('lambda/publisher/names.ts', 'PublisherEnvironment').map(
    ({ value, text }) => [value!, text],
  ),
);

const rowOf = (groupVariable: string) => (name: string) => {
  const meaning =
    (groupVariable === 'STAGE' ? PUBLISHER_MEANINGS[name] : undefined) ?? MEANINGS[name];
  if (meaning !== undefined) return [code(name), meaning];
  throw new Error(
    `${name} has no meaning: add it to test/docs/reference/environment.ts, or a doc comment to PublisherEnvironment.`,
  );
};
