import * as v from 'valibot';
import { OFFER_SETTINGS } from '../../lambda/linking/offer-settings';
import { DEFAULT_APPLICATION } from '../../lambda/publisher/names';
import { LWA_CLIENT_ID } from '../../lambda/lwa/client-id';
import { SKILL_ID, VENDOR_ID } from '../skill/alexa-names';
import { DEFAULT_THRESHOLDS } from '../monitoring/thresholds';

/** Days for which CloudWatch can keep a log; 9999 is for ever. */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653, 9999,
];

/** A text of a shape; `expected` ends the sentence "it must be …". */
const text = (pattern: RegExp, expected: string) =>
  v.pipe(v.string(expected), v.regex(pattern, expected));

const number = (min: number, max: number) => {
  const expected = `a number from ${min} to ${max}`;
  return v.pipe(v.number(expected), v.minValue(min, expected), v.maxValue(max, expected));
};

const integer = (min: number, max: number) => {
  const expected = `a whole number from ${min} to ${max}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(min, expected),
    v.maxValue(max, expected),
  );
};

const list = (item: ReturnType<typeof text>, each: string) => {
  const expected = `a list, without repeats, each entry ${each}`;
  return v.pipe(
    v.array(item, expected),
    v.check((items) => new Set(items).size === items.length, expected),
    v.readonly(),
  );
};

const boolean = v.boolean('true or false');

const choice = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, `one of ${options.map((option) => JSON.stringify(option)).join(', ')}`);

/** An `https:` address without a trailing slash; plain `http:` on loopback, for emulators. */
const baseUrl = text(
  /^(https:\/\/[^\s/?#@]+|http:\/\/127\.0\.0\.1(:\d+)?)(\/[^\s?#]*[^\s?#/])?$/,
  'an https address without a trailing slash, such as "https://api.amazon.com"',
);

const REGION = 'an AWS region such as "eu-west-1"';
const region = text(/^[a-z]{2}(-[a-z]+)+-\d$/, REGION);
const EMAIL = 'an e-mail address';
const email = text(/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/, EMAIL);
const LOCALE = 'a locale such as "en-US"';
const clientId = (profile: string) =>
  text(
    LWA_CLIENT_ID,
    `an LWA client id, "amzn1.application-oa2-client." and 32 characters; copy the Client ID of ${profile} from the Login with Amazon console`,
  );

const { cooldownDays, maxOffers, minIntervalMinutes, proactive, voiceLocales } = OFFER_SETTINGS;

/** Locales for which Amazon documents linking by voice. */
export const DOCUMENTED_LOCALES: readonly string[] = voiceLocales.default;

/** When the skill may ask a customer to link. */
const offer = v.strictObject(
  {
    cooldownDays: described(
      v.optional(number(cooldownDays.min, cooldownDays.max), cooldownDays.default),
      'Days without an offer at launch after a customer declined, and the window of maxOffers.',
    ),
    maxOffers: described(
      v.optional(integer(maxOffers.min, maxOffers.max), maxOffers.default),
      'Number of offers within cooldownDays after which launches make none.',
    ),
    minIntervalMinutes: described(
      v.optional(
        number(minIntervalMinutes.min, minIntervalMinutes.max),
        minIntervalMinutes.default,
      ),
      'Minimum minutes between two offers made at launch.',
    ),
    proactive: described(
      v.optional(boolean, proactive.default),
      'Whether a launch may make the offer.',
    ),
  },
  'an object',
);

/** Values at which alarms trigger. */
const alarms = v.strictObject(
  {
    failedLinkPercent: described(
      v.optional(number(1, 100), DEFAULT_THRESHOLDS.failedLinkPercent),
      'Percentage of link attempts that fail.',
    ),
    minAttempts: described(
      v.optional(integer(1, 1_000_000), DEFAULT_THRESHOLDS.minAttempts),
      'Link attempts or offers in a period below which no share of them triggers an alarm.',
    ),
    durationPercent: described(
      v.optional(number(1, 100), DEFAULT_THRESHOLDS.durationPercent),
      "Percentage of the function's timeout that the 99th percentile of durations may reach.",
    ),
    minRequests: described(
      v.optional(integer(1, 1_000_000), DEFAULT_THRESHOLDS.minRequests),
      'Requests in five minutes below which no percentile of them triggers an alarm.',
    ),
    secretAgeDays: described(
      v.optional(integer(1, 3650), DEFAULT_THRESHOLDS.secretAgeDays),
      'Age of a client secret, in days, at which a person is reminded to rotate it.',
    ),
  },
  'an object',
);

const TAGS = 'an object of tag names, none beginning with "aws:", and texts';

/**
 * Settings of `stages/NAME.json`: the one place for their names, defaults, ranges and descriptions.
 * `stages/schema.json` is generated from it.
 */
export const stageSettings = v.strictObject({
  application: described(
    v.optional(
      text(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, at most 40'),
      DEFAULT_APPLICATION,
    ),
    'Begins the names of secrets and publication state: two applications may have stages of the same name in one account and region.',
  ),
  region: described(
    v.optional(region),
    "Region of the stacks. Default: that of the command's credentials; replicas need it.",
  ),
  account: described(
    v.optional(text(/^\d{12}$/, 'an AWS account number of 12 digits, as a string')),
    "Account of the stacks. Default: that of the command's credentials.",
  ),
  lwaClientId: described(
    clientId("the service's security profile"),
    "Client id of the service's LWA security profile, the audience of customers' access tokens.",
  ),
  vendorId: described(
    text(
      VENDOR_ID,
      'an Alexa vendor id, "M" and capital letters and digits; copy it from the "My IDs" page of the Alexa developer console',
    ),
    'The developer account on Alexa.',
  ),
  smapiClientId: described(
    clientId("the developer's own security profile, the one for the Skill Management API,"),
    "Client id of the developer's own LWA security profile, for the Skill Management API.",
  ),
  skillId: described(
    v.optional(
      text(
        SKILL_ID,
        'a skill id, "amzn1.ask.skill." and a UUID; copy it from the Alexa developer console, or leave the setting out to have a skill created',
      ),
    ),
    'An existing skill to adopt. Default: a skill is created, once.',
  ),
  lwaApi: described(v.optional(baseUrl, 'https://api.amazon.com'), 'Regional host of LWA.'),
  smapiApi: described(
    v.optional(baseUrl, 'https://api.amazonalexa.com'),
    'Host of the Skill Management API.',
  ),
  serviceUrl: described(
    v.optional(baseUrl),
    'Base address of the service. Default: the skill is a demonstration without a service.',
  ),
  offer: v.optional(offer, {}),
  linkingLocales: described(
    v.optional(
      v.union(
        [v.literal('all'), list(text(/^[a-z]{2}-[A-Z]{2}$/, LOCALE), LOCALE)],
        `"all", or a list, without repeats, each entry ${LOCALE}`,
      ),
      [...DOCUMENTED_LOCALES],
    ),
    'Locales in which linking by voice is offered; "all" is every locale of the skill. Customers of others get the app card. Default: the locales for which Amazon documents it.',
  ),
  pageEmails: described(
    v.optional(list(email, EMAIL), []),
    'Addresses that the alarm is mailed to that wakes a person.',
  ),
  notifyEmails: described(
    v.optional(list(email, EMAIL), []),
    'Addresses that the alarms are mailed to that wait for the working day.',
  ),
  alarms: v.optional(alarms, {}),
  localeMetrics: described(
    v.optional(boolean, true),
    'Whether metrics are also counted by locale, at about 8 dollars a month and locale.',
  ),
  gradualRelease: described(
    v.optional(boolean, false),
    'Whether a new version gets traffic step by step, and loses it when it fails.',
  ),
  canaryMinutes: described(
    v.optional(integer(0, 1440), 0),
    'Minutes between two conversations of a canary with the deployed skill; 0 is none.',
  ),
  logRetentionDays: described(
    v.optional(v.picklist(RETENTION_DAYS, `one of ${RETENTION_DAYS.join(', ')}`), 30),
    'Days for which logs are kept; 9999 is for ever.',
  ),
  encryptionKeyArn: described(
    v.optional(
      text(/^arn:aws[\w-]*:kms:[\w-]+:\d{12}:key\/[\w-]+$/, 'the ARN of a KMS key of the region'),
    ),
    'KMS key that encrypts secrets, logs, topics and ledger. Its policy must admit CloudWatch and CloudWatch Logs. Default: keys that AWS manages.',
  ),
  deletionProtection: described(
    v.optional(boolean, true),
    'Whether ledger and secrets stay when the data stack is deleted.',
  ),
  terminationProtection: described(
    v.optional(boolean, true),
    'Whether the stacks refuse to be deleted.',
  ),
  tags: described(
    v.optional(
      v.record(
        v.pipe(v.string(TAGS), v.regex(/^(?!aws:)[\w.:/=+@ -]{1,128}$/i, TAGS)),
        v.string(TAGS),
        TAGS,
      ),
      {},
    ),
    'Tags of all resources, beside `stage`.',
  ),
  ledgerReplicas: described(
    v.optional(list(region, REGION), []),
    'Other regions that hold a copy of the ledger.',
  ),
  onDelete: described(
    v.optional(choice(['keep', 'delete']), 'keep'),
    'What deleting the stack does to the skill on Alexa; a certified skill always stays.',
  ),
  runBook: described(
    v.optional(
      text(/^(https:\/\/\S+|[\w./-]+)\.md$/, 'a path or https address that ends in ".md"'),
      'docs/run-book.md',
    ),
    'Address or path of the run book in descriptions of alarms. Only an https address is a link.',
  ),
});

/** The settings with their defaults. */
export type StageSettings = v.InferOutput<typeof stageSettings>;

function described<const T extends v.GenericSchema>(schema: T, description: string) {
  return v.pipe(schema, v.description(description));
}
