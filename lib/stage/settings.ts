import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DEFAULT_APPLICATION, type OnDelete } from '../../lambda/publisher/names';
import { type Rules } from './read-settings';
import {
  baseUrl,
  either,
  listOf,
  matching,
  oneOf,
  optional,
  type Rule,
  within,
  yesOrNo,
} from './rules';

/** When the skill may ask a customer to link. */
export interface OfferSettings {
  /** Days without an offer after a refusal. @default 30 */
  readonly cooldownDays: number;
  /** Most offers in `cooldownDays` before launching stops making them. @default 3 */
  readonly maxOffers: number;
  /** Minutes from one offer to the next that launching makes. @default 10 */
  readonly minIntervalMinutes: number;
  /** Launching the skill may make the offer. @default true */
  readonly proactive: boolean;
}

/** What `stages/NAME.json` holds. */
export interface StageSettings {
  /**
   * Begins the names of the secrets and of the publication state: two applications may have stages of the
   * same name in one account and region.
   *
   * @default "ride-hailer"
   */
  readonly application: string;
  /** @default where the command's credentials point; replicas need it said */
  readonly region: string | undefined;
  /** @default the account of the command's credentials */
  readonly account: string | undefined;
  /** Client id of the service's LWA security profile: what tokens must be made for. */
  readonly lwaClientId: string;
  /** The developer account on Alexa. */
  readonly vendorId: string;
  /** Client id of the developer's own LWA security profile, for the Skill Management API. */
  readonly smapiClientId: string;
  /** An existing skill to take over. @default a skill is created, once */
  readonly skillId: string | undefined;
  /** LWA's regional host. @default https://api.amazon.com */
  readonly lwaApi: string;
  /** @default https://api.amazonalexa.com */
  readonly smapiApi: string;
  /** Base of the service. @default the skill plays a demonstration without a service */
  readonly serviceUrl: string | undefined;
  readonly offer: OfferSettings;
  /** Locales in which linking by voice is offered; others get the app card. @default "all" */
  readonly linkingLocales: 'all' | readonly string[];
  /** Who is told when an alarm rings. @default nobody, with a warning */
  readonly alarmEmails: readonly string[];
  /** New versions get traffic step by step, and go back when an alarm rings. @default false */
  readonly gradualRelease: boolean;
  /** @default 30 */
  readonly logRetentionDays: RetentionDays;
  /** The ledger can't be deleted, and stays when the stack goes. @default true */
  readonly deletionProtection: boolean;
  /** The stacks can't be deleted until this is changed and deployed. @default true */
  readonly terminationProtection: boolean;
  /** @default none but `stage` */
  readonly tags: Readonly<Record<string, string>>;
  /** Other regions that hold a copy of the ledger. @default none */
  readonly ledgerReplicas: readonly string[];
  /** What removing the stack does to the skill on Alexa; a certified one always stays. @default "keep" */
  readonly onDelete: OnDelete;
  /** Address of the run book in alarm descriptions. @default docs/run-book.md */
  readonly runBook: string;
}

const region = matching(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region such as "eu-west-1"');
const clientId = (profile: string) =>
  matching(
    /^amzn1\.application-oa2-client\.[0-9a-z]{20,64}$/,
    'an LWA client id, "amzn1.application-oa2-client." and 32 characters',
    `copy the Client ID of ${profile} from the Login with Amazon console`,
  );

const tags: Rule<Readonly<Record<string, string>>> = {
  accepts: (value): value is Record<string, string> =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([key, text]) => /^(?!aws:)[\w.:/=+@ -]{1,128}$/i.test(key) && typeof text === 'string',
    ),
  must: 'an object of tag names, none beginning with "aws:", and texts',
};

/** Days for which CloudWatch can keep a log; 9999 is for ever. */
const retentions = Object.values(RetentionDays).filter(
  (days): days is RetentionDays => typeof days === 'number',
);

/** What each setting must be, and what it is when it is left out. */
export const stageRules: Rules<StageSettings> = {
  application: optional(
    matching(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, at most 40'),
    DEFAULT_APPLICATION,
  ),
  region: optional(region),
  account: optional(matching(/^\d{12}$/, 'an AWS account number of 12 digits, as a string')),
  lwaClientId: clientId("the service's security profile"),
  vendorId: matching(
    /^M[0-9A-Z]{9,19}$/,
    'an Alexa vendor id, "M" and capital letters and digits',
    'copy it from the "My IDs" page of the Alexa developer console',
  ),
  smapiClientId: clientId(
    "the developer's own security profile, the one for the Skill Management API,",
  ),
  skillId: optional(
    matching(
      /^amzn1\.ask\.skill\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      'a skill id, "amzn1.ask.skill." and a UUID',
      'copy it from the Alexa developer console, or leave the setting out to have a skill created',
    ),
  ),
  lwaApi: optional(baseUrl, 'https://api.amazon.com'),
  smapiApi: optional(baseUrl, 'https://api.amazonalexa.com'),
  serviceUrl: optional(baseUrl),
  offer: {
    cooldownDays: optional(within(1, 365), 30),
    maxOffers: optional(within(0, 10, true), 3),
    minIntervalMinutes: optional(within(0, 24 * 60), 10),
    proactive: optional(yesOrNo, true),
  },
  linkingLocales: optional(
    either(oneOf(['all']), listOf(matching(/^[a-z]{2}-[A-Z]{2}$/, 'a locale such as "en-US"'))),
    'all',
  ),
  alarmEmails: optional(
    listOf(matching(/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/, 'an e-mail address')),
    [],
  ),
  gradualRelease: optional(yesOrNo, false),
  logRetentionDays: optional(oneOf(retentions), RetentionDays.ONE_MONTH),
  deletionProtection: optional(yesOrNo, true),
  terminationProtection: optional(yesOrNo, true),
  tags: optional(tags, {}),
  ledgerReplicas: optional(listOf(region), []),
  onDelete: optional(oneOf(['keep', 'delete']), 'keep'),
  runBook: optional(
    matching(/^(https:\/\/\S+|[\w./-]+)\.md$/, 'a path or https address that ends in ".md"'),
    'docs/run-book.md',
  ),
};
