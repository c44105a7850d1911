import { type Assumptions, DEFAULT_ASSUMPTIONS, readAssumption } from './assumptions';
import { Alexa } from './alexa/alexa';
import { alexaApp } from './alexa/alexa-app';
import { modelOf, type AlexaContext } from './alexa/context';
import { resolveIntent } from './alexa/intent-input';
import { SkillClient } from './alexa/skill-client';
import { SILENCE } from './alexa/speak';
import { Account } from './customer/account';
import { type Customer } from './customer/customer';
import { TTL_DELAY_MS } from './dynamodb/table';
import { newId } from './ids';
import { ledgerKey } from './ledger-key';
import { type End } from './record';
import { startServices } from './services';
import { type Simulation } from './simulation';
import { type SimulationOptions } from './simulation-options';
import { startSkillEndpoint } from './skill-endpoint';
import { skillReader } from './skill-reader';

const PUBLISHER = 'Ride Hailer Inc.';
/** Time for which an open microphone listens. */
const SILENCE_MS = 8_000;

/** Rejects if the skill cannot be read, or if a server or the skill's process does not start. */
export async function startSimulation(options: SimulationOptions = {}): Promise<Simulation> {
  const { locale = 'en-US', skillId = newId.skill() } = options;
  const readSkill = skillReader(options);
  // Throws for a skill that cannot be read, before a server starts.
  readSkill();
  const services = options.services ?? (await startServices(options.faults));
  const skillEndpoint = await startSkillEndpoint(options, skillId, services).catch(
    async (error: unknown) => {
      if (!options.services) await services.close();
      throw error;
    },
  );

  const { clock, faults, record, servers } = services;
  let assumptions: Assumptions = { ...DEFAULT_ASSUMPTIONS, ...options.assumptions };
  const accountFor = (customer: Partial<Customer> = {}) =>
    new Account({ services, skill: readSkill, assumptions: () => assumptions }, customer);
  let account = accountFor(options.customer);
  const client = new SkillClient({
    record,
    endpoint: skillEndpoint.endpoint,
    isOtherSkill: options.isOtherSkill ?? false,
  });
  const context: AlexaContext = {
    services,
    client,
    skillId,
    locale,
    publisher: options.publisher ?? (options.isOtherSkill ? undefined : PUBLISHER),
    get skill() {
      return readSkill();
    },
    get account() {
      return account;
    },
    get assumptions() {
      return assumptions;
    },
  };
  let alexa = new Alexa(context);
  const app = alexaApp(context, () => alexa);
  /** Number of entries before the conversation. */
  let firstEntry = record.entries.length;
  services.setProfile(() => ({
    person: account.accountHolder,
    grantedPermissions: account.grantedPermissions,
    deviceId: account.deviceId,
  }));

  const moveClock = async (ms: number) => {
    clock.advance(ms);
    await skillEndpoint.endpoint.moveClock(clock.offsetMs);
  };

  return {
    record,
    clock,
    services,
    skillId,
    publisher: context.publisher,
    locale,
    get outputLines() {
      return skillEndpoint.endpoint.outputLines;
    },
    get skill() {
      return readSkill();
    },
    get customer() {
      return account.customer;
    },
    get assumptions() {
      return assumptions;
    },
    get listener() {
      return alexa.listener;
    },
    get phone() {
      return account.phone;
    },
    get app() {
      return { cards: account.cards, enabled: account.enabled };
    },
    get userId() {
      return account.userId;
    },
    get accessToken() {
      return account.tokens?.accessToken;
    },
    initial: {
      customer: options.customer ?? {},
      assumptions,
      faults: faults.byName(),
    },
    sendIntent: async (input) =>
      alexa.sendIntent(resolveIntent(modelOf(context), input), input.dialogState),
    resetClock: async () => {
      clock.reset();
      await skillEndpoint.endpoint.moveClock(0);
    },
    say: (utterance) => alexa.hear(withPasscode(utterance, account.passcode)),
    advance: async (ms) => {
      let leftMs = ms;
      for (; leftMs >= SILENCE_MS && alexa.isListening; leftMs -= SILENCE_MS) {
        await moveClock(SILENCE_MS);
        await alexa.hear(SILENCE);
      }
      await moveClock(leftMs);
      // No item can have expired `TTL_DELAY_MS` ago while the clock is less far ahead of real time.
      if (clock.offsetMs >= TTL_DELAY_MS) await servers.table.removeExpired();
    },
    ledger: () => servers.table.item(ledgerKey(account.userId)),
    ...app,
    setCustomer: (patch) => account.change(patch),
    setAccessToken: (accessToken) => {
      const refreshToken = account.tokens?.refreshToken ?? '';
      account.tokens = { accessToken, refreshToken, expiresAt: Infinity };
    },
    newCustomer: (patch) => {
      servers.lwa.signOut(account.lwaUserId);
      account = accountFor(patch);
      alexa = new Alexa(context);
      client.loggedOutcome = undefined;
      firstEntry = record.entries.length;
    },
    assume: (name, value) => {
      assumptions = { ...assumptions, ...readAssumption(name, value) };
    },
    fail: (name, kind) => faults.set(name, kind),
    end: (scenario) => {
      const outcome =
        alexa.outcome === undefined ? undefined : (client.loggedOutcome ?? alexa.outcome);
      const { linked } = account.customer;
      const failing = faults.list();
      const end: End = {
        kind: 'end',
        ...(scenario !== undefined && { scenario }),
        linked,
        sessionOpen: alexa.isListening,
        outcome: outcome ?? null,
        problems: record.entries.slice(firstEntry).filter(({ kind }) => kind === 'problem').length,
        ...(failing.length > 0 && { faults: failing }),
      };
      record.add(end);
      firstEntry = record.entries.length;
      return end;
    },
    close: async () => {
      if (skillEndpoint.isOwned) await skillEndpoint.endpoint.close();
      if (!options.services) await services.close();
    },
  };
}

/** Without a passcode, `{code}` is empty. */
const withPasscode = (utterance: string, passcode = ''): string =>
  utterance.replaceAll('{code}', passcode).trim();
