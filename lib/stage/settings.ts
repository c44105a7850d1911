import * as v from 'valibot';
import { OFFER_SETTINGS } from '../../lambda/linking/offer-settings';
import {
  DEFAULT_APPLICATION,
  DEFAULT_LWA_API,
  DEFAULT_SMAPI_API,
} from '../../lambda/publisher/names';
import { LINK_ACCOUNT_INTENT } from '../../lambda/smoke-test/names';
import { SKILL_ID_PATTERN, VENDOR_ID_PATTERN } from '../skill/alexa-names';
import { DEFAULT_THRESHOLDS } from '../monitoring/thresholds';
import {
  baseUrl,
  boolean,
  choice,
  clientId,
  emails,
  integer,
  LOCALE,
  locales,
  number,
  optional,
  region,
  regions,
  required,
  RETENTION_DAYS,
  text,
  withDefault,
} from './setting-types';

const { cooldownDays, maxOffers, minIntervalMinutes, proactive, voiceLocales } = OFFER_SETTINGS;

/** Amazon documents linking by voice in English and Japanese, and names no locales. */
export const DEFAULT_LINKING_LOCALES: readonly string[] = voiceLocales.default;

const offer = v.strictObject(
  {
    cooldownDays: withDefault(
      number(cooldownDays.min, cooldownDays.max),
      'Days without an offer by voice after a customer declined an offer, or a connection ended without a link. Also the days without a proactive offer after a link, and the days in which maxOffers counts.',
      cooldownDays.default,
    ),
    maxOffers: withDefault(
      integer(maxOffers.min, maxOffers.max),
      'Number of offers within cooldownDays after which the skill makes no proactive offer; 0 means no proactive offers.',
      maxOffers.default,
    ),
    minIntervalMinutes: withDefault(
      number(minIntervalMinutes.min, minIntervalMinutes.max),
      'Minimum minutes between an offer and the next proactive offer.',
      minIntervalMinutes.default,
    ),
    proactive: withDefault(
      boolean,
      'Whether the skill makes proactive offers: at launch, and after an answer that needed no account.',
      proactive.default,
    ),
  },
  'an object',
);

const alarms = v.strictObject(
  {
    failedLinkPercent: withDefault(
      number(1, 100),
      'Percentage of failed link attempts in an hour at which LinkAttemptsFail triggers.',
      DEFAULT_THRESHOLDS.failedLinkPercent,
    ),
    minAttempts: withDefault(
      integer(1, 1_000_000),
      'Number of link attempts in an hour below which LinkAttemptsFail does not trigger, and of offers in six hours below which NoAccountsLinked does not.',
      DEFAULT_THRESHOLDS.minAttempts,
    ),
    durationPercent: withDefault(
      number(1, 100),
      "99th percentile of durations, as a percentage of the function's timeout, at which HandlerDuration triggers.",
      DEFAULT_THRESHOLDS.durationPercent,
    ),
    minRequests: withDefault(
      integer(1, 1_000_000),
      'Number of requests in five minutes below which HandlerDuration does not trigger.',
      DEFAULT_THRESHOLDS.minRequests,
    ),
    secretAgeDays: withDefault(
      integer(1, 3650),
      'Days since a client secret or the refresh token was last changed, at which SecretAge triggers.',
      DEFAULT_THRESHOLDS.secretAgeDays,
    ),
  },
  'an object',
);

const intentName = text(/^[A-Za-z][A-Za-z_.]*$/, 'the name of an intent');

const smokeTest = v.strictObject(
  {
    linkAccountIntent: withDefault(
      intentName,
      'Intent that smoke test and canary send for "link my account".',
      LINK_ACCOUNT_INTENT,
    ),
    accountRequest: v.optional(
      v.strictObject(
        {
          name: required(
            intentName,
            'Intent of a request that needs the account, to which an unlinked customer gets an offer. Without accountRequest, smoke test and canary send no such request.',
          ),
          slots: withDefault(
            v.record(v.string(), v.string('a text'), 'an object of slot names and texts'),
            "Values of the intent's slots, by name.",
            {},
          ),
        },
        'an object',
      ),
    ),
  },
  'an object',
);

const TAGS_RULE = 'an object of tag names and texts, in which no name begins with "aws:"';

/** Settings of `stages/NAME.json`, from which `npm run docs` writes `stages/schema.json`. */
export const stageSettings = v.strictObject({
  application: withDefault(
    text(
      /^[a-z][a-z0-9-]{0,39}$/,
      'a lower-case letter, then lower-case letters, digits and hyphens, at most 40 in all',
    ),
    'First part of the names of secrets and publication state and, in PascalCase, of stacks. Two applications may have stages of the same name in one account and region.',
    DEFAULT_APPLICATION,
  ),
  region: optional(
    region,
    "Region of the stacks. Default: that of the command's AWS profile or environment. Required with ledgerReplicas.",
  ),
  account: optional(
    text(/^\d{12}$/, 'an AWS account number of 12 digits, as a string'),
    "Account of the stacks. Default: that of the command's credentials.",
  ),
  lwaClientId: required(
    clientId("the service's security profile"),
    "Client id of the service's LWA security profile, the audience of customers' access tokens.",
  ),
  vendorId: required(
    text(
      VENDOR_ID_PATTERN,
      'an Alexa vendor id, "M" and capital letters and digits; copy it from the "My IDs" page of the Alexa developer console',
    ),
    'Vendor id of the developer account on Alexa.',
  ),
  smapiClientId: required(
    clientId("the developer's own security profile, the one for the Skill Management API,"),
    "Client id of the developer's own LWA security profile, for the Skill Management API.",
  ),
  skillId: optional(
    text(
      SKILL_ID_PATTERN,
      'a skill id, "amzn1.ask.skill." and a UUID; copy it from the Alexa developer console, or leave the setting out to have a skill created',
    ),
    'An existing skill to publish to. Default: a skill is created, once.',
  ),
  lwaApi: withDefault(
    baseUrl,
    'Base address of LWA for the region of the service. `accessTokenUrl` in account-linking.json must have the same host.',
    DEFAULT_LWA_API,
  ),
  smapiApi: withDefault(baseUrl, 'Base address of the Skill Management API.', DEFAULT_SMAPI_API),
  serviceUrl: optional(
    baseUrl,
    'Base address of the service. Default: none; the ride hailer then says that it is a demonstration.',
  ),
  offer: v.optional(offer, {}),
  linkingLocales: withDefault(
    v.union([v.literal('all'), locales], `"all", or a list, without repeats, each entry ${LOCALE}`),
    'Locales with linking by voice; "all" is every locale of the skill. In other locales, "link my account" and requests that require the account get the app card. Default: en-US and ja-JP, because Amazon documents linking by voice in English and Japanese.',
    [...DEFAULT_LINKING_LOCALES],
  ),
  pageEmails: withDefault(
    emails,
    'E-mail addresses to which CustomerImpact writes, the alarm that pages.',
    [],
  ),
  notifyEmails: withDefault(
    emails,
    'E-mail addresses to which the alarms that do not page write; these alarms can wait for the next working day.',
    [],
  ),
  alarms: v.optional(alarms, {}),
  localeMetrics: withDefault(
    boolean,
    "Whether the skill's metrics are also counted by locale, at about 8 dollars a month for each locale.",
    true,
  ),
  gradualRelease: withDefault(
    boolean,
    'Whether a new version gets a tenth of the traffic for ten minutes before it gets all, and loses its traffic if it fails in this time.',
    false,
  ),
  canaryMinutes: withDefault(
    integer(0, 1440),
    'Minutes between two runs of the canary, which talks to the deployed skill; 0 turns it off.',
    0,
  ),
  smokeTest: v.optional(smokeTest, {}),
  logRetentionDays: withDefault(
    v.picklist(RETENTION_DAYS, `one of ${RETENTION_DAYS.join(', ')}`),
    'Days for which logs are kept; 9999 is for ever.',
    30,
  ),
  encryptionKeyArn: optional(
    text(/^arn:aws[\w-]*:kms:[\w-]+:\d{12}:key\/[\w-]+$/, 'the ARN of a KMS key of the region'),
    'KMS key that encrypts secrets, logs, topics and ledger. The policy of the key must let CloudWatch and CloudWatch Logs use it. Not allowed with ledgerReplicas. Default: keys that AWS manages, and topics without encryption.',
  ),
  deletionProtection: withDefault(
    boolean,
    'Whether ledger and secrets stay when the data stack is deleted.',
    true,
  ),
  terminationProtection: withDefault(
    boolean,
    'Whether CloudFormation refuses to delete the stacks.',
    true,
  ),
  tags: withDefault(
    v.record(
      v.pipe(v.string(TAGS_RULE), v.regex(/^(?!aws:)[\w.:/=+@ -]{1,128}$/i, TAGS_RULE)),
      v.string(TAGS_RULE),
      TAGS_RULE,
    ),
    'Tags of all resources, in addition to `stage`.',
    {},
  ),
  ledgerReplicas: withDefault(regions, 'Other regions that hold a copy of the ledger.', []),
  onDelete: withDefault(
    choice(['keep', 'delete']),
    'Whether the skill on Alexa stays or is deleted when the skill stack is deleted. "delete" deletes only a skill that this stage created, and that Alexa lists in development only.',
    'keep',
  ),
  runBook: withDefault(
    text(/^(https:\/\/\S+|[\w./-]+)\.md$/, 'a path or https address that ends in ".md"'),
    'Address or path of the run book, which descriptions of alarms name. Only an https address is a link.',
    'docs/run-book.md',
  ),
});

export type StageSettings = v.InferOutput<typeof stageSettings>;
