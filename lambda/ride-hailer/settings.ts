import { linkingSettings, type LinkingSettings } from '../linking';
import { lwaSettings, type LwaSettings } from '../lwa';

/** What the function is told by its environment. No secret is among it. */
export interface Settings {
  readonly skillId: string;
  readonly ledgerTable: string;
  readonly linking: LinkingSettings;
  readonly lwa: LwaSettings;
  /** The Ride Hailer service; without one, the skill says that it is a demonstration. */
  readonly serviceUrl: string | undefined;
}

export class SettingsError extends Error {
  constructor(variable: string, found: string | undefined, wanted: string) {
    super(`Environment variable ${variable} is ${JSON.stringify(found)}: it must be ${wanted}.`);
    this.name = 'SettingsError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment. Throws {@link SettingsError}, or the error of the part concerned. */
export function readSettings(environment: Environment): Settings {
  const { SKILL_ID, LEDGER_TABLE, LWA_CLIENT_ID, LWA_API, SERVICE_URL } = environment;
  if (!SKILL_ID?.startsWith('amzn1.ask.skill.')) {
    throw new SettingsError('SKILL_ID', SKILL_ID, 'a skill id, amzn1.ask.skill.…');
  }
  if (!LEDGER_TABLE) throw new SettingsError('LEDGER_TABLE', LEDGER_TABLE, 'the name of a table');
  if (SERVICE_URL !== undefined && !URL.canParse(SERVICE_URL)) {
    throw new SettingsError('SERVICE_URL', SERVICE_URL, 'an address, or left out');
  }
  return {
    skillId: SKILL_ID,
    ledgerTable: LEDGER_TABLE,
    linking: linkingSettings({
      proactive: truth(environment, 'OFFER_PROACTIVE'),
      quietDays: count(environment, 'OFFER_QUIET_DAYS'),
      cap: count(environment, 'OFFER_CAP'),
      intervalMinutes: count(environment, 'OFFER_INTERVAL_MINUTES'),
      voiceLocales: locales(environment.LINKING_LOCALES),
    }),
    lwa: lwaSettings({ clientId: LWA_CLIENT_ID, api: LWA_API }),
    serviceUrl: SERVICE_URL,
  };
}

function count(environment: Environment, variable: string): number | undefined {
  const found = environment[variable];
  if (found === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(found)) throw new SettingsError(variable, found, 'a number');
  return Number(found);
}

function truth(environment: Environment, variable: string): boolean | undefined {
  const found = environment[variable];
  if (found === undefined) return undefined;
  if (found !== 'true' && found !== 'false') {
    throw new SettingsError(variable, found, 'true or false');
  }
  return found === 'true';
}

const locales = (found: string | undefined) =>
  found === undefined || found === 'all' ? ('all' as const) : found.split(',').filter(Boolean);
