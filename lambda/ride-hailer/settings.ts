import { linkingSettings, type LinkingSettings } from '../linking';
import { lwaSettings, type LwaSettings } from '../lwa';
import { RideHailerError } from './errors';

/** From the function's environment variables, none of which is a secret. */
export interface Settings {
  readonly skillId: string;
  readonly ledgerTable: string;
  readonly linking: LinkingSettings;
  readonly lwa: LwaSettings;
  /** Address of the Ride Hailer service. Without it the skill says that it is a demonstration. */
  readonly serviceUrl: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a `RideHailerError`, `LinkingError` or `LwaError`. */
export function readSettings(environment: Environment): Settings {
  const { SKILL_ID, LEDGER_TABLE, LINKING_LOCALES, LWA_CLIENT_ID, LWA_API, SERVICE_URL } =
    environment;
  if (!SKILL_ID?.startsWith('amzn1.ask.skill.')) {
    throw invalidSetting('SKILL_ID', SKILL_ID, 'a skill id, amzn1.ask.skill.…');
  }
  if (!LEDGER_TABLE) throw invalidSetting('LEDGER_TABLE', LEDGER_TABLE, 'the name of a table');
  if (SERVICE_URL !== undefined && !URL.canParse(SERVICE_URL)) {
    throw invalidSetting('SERVICE_URL', SERVICE_URL, 'an address, or left out');
  }
  return {
    skillId: SKILL_ID,
    ledgerTable: LEDGER_TABLE,
    linking: linkingSettings({
      proactive: booleanIn(environment, 'OFFER_PROACTIVE'),
      cooldownDays: numberIn(environment, 'OFFER_COOLDOWN_DAYS'),
      maxOffers: numberIn(environment, 'OFFER_MAX_OFFERS'),
      minIntervalMinutes: numberIn(environment, 'OFFER_MIN_INTERVAL_MINUTES'),
      voiceLocales: LINKING_LOCALES === 'all' ? 'all' : LINKING_LOCALES?.split(',').filter(Boolean),
    }),
    lwa: lwaSettings({ clientId: LWA_CLIENT_ID, api: LWA_API }),
    serviceUrl: SERVICE_URL,
  };
}

const invalidSetting = (variable: string, found: string | undefined, expected: string) =>
  new RideHailerError(
    'invalidSetting',
    `Environment variable ${variable} is ${JSON.stringify(found)}: it must be ${expected}.`,
  );

function numberIn(environment: Environment, variable: string): number | undefined {
  const found = environment[variable];
  if (found === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(found)) throw invalidSetting(variable, found, 'a number');
  return Number(found);
}

function booleanIn(environment: Environment, variable: string): boolean | undefined {
  const found = environment[variable];
  if (found === undefined) return undefined;
  if (found !== 'true' && found !== 'false') {
    throw invalidSetting(variable, found, 'true or false');
  }
  return found === 'true';
}
