import { type Assumptions, DEFAULT_ASSUMPTIONS, readAssumption } from './assumptions';
import { type Clock } from './clock';
import { type Customer } from './customer/customer';
import { type FaultKind, type FaultName } from './faults';
import { Alexa } from './alexa/alexa';
import { alexaApp } from './alexa/alexa-app';
import { newId } from './ids';
import { Account } from './customer/account';
import { modelOf, type AlexaContext } from './alexa/context';
import { resolveIntent, type IntentInput } from './alexa/intent-input';
import { SkillClient } from './alexa/skill-client';
import { SILENCE } from './alexa/speak';
import { type Consent } from './voice-forward/sign-in';
import { ledgerKey } from './ledger-key';
import { type PublishedSkill, readPublishedSkill } from './published-skill';
import { type End, type Record } from './record';
import { startSkillEndpoint } from './skill-endpoint';
import { startServices, type Services } from './services';
import { TTL_DELAY_MS } from './dynamodb/table';
import { type SimulationOptions } from './simulation-options';

export { type SimulationOptions } from './simulation-options';

/** One customer with a device, the simulated Alexa, and the skill. */
export interface Simulation {
  /**
   * Runs one turn until Alexa waits again. `...` is silence; `{code}` is replaced with the newest
   * passcode on the phone. A fault of the skill is recorded as a problem, not a rejection.
   */
  say(utterance: string): Promise<void>;
  /** Sends an intent without speech recognition. Throws a `MissingModelError`. */
  sendIntent(input: IntentInput): Promise<void>;
  /** Moves the clock ahead, in milliseconds. An open microphone hears silence meanwhile. */
  advance(ms: number): Promise<void>;
  /** Returns the clock to the real time. */
  resetClock(): Promise<void>;

  /** Customer, assumptions and faults from the options, to which a reset returns. */
  readonly initial: {
    readonly customer: Partial<Customer>;
    readonly assumptions: Assumptions;
    readonly faults: Readonly<{ [Name in FaultName]?: FaultKind }>;
  };

  readonly record: Record;
  readonly clock: Clock;
  /** The customer now: `linked` and `permissionsGranted` change with the conversation. */
  readonly customer: Customer;
  readonly assumptions: Assumptions;
  /** Who waits for the customer's answer: the skill, or Amazon's skill with one of its two questions. */
  readonly awaits: 'skill' | 'consent' | 'passcode' | undefined;
  /** Text messages, oldest first. */
  readonly phone: readonly string[];
  /** The Alexa app: its cards, and whether the skill is enabled (there, or by the first launch). */
  readonly app: { readonly cards: readonly unknown[]; readonly enabled: boolean };
  /** LWA, the profile API, the service and DynamoDB, with clock, record and faults. */
  readonly services: Services;
  /** Every line that the skill has written to its log, as far as its endpoint reports it. */
  readonly written: readonly string[];
  readonly skillId: string;
  /** The published skill: manifest, models and account linking. */
  readonly skill: PublishedSkill;
  /** The developer's name; undefined for another skill without `publisher`. */
  readonly publisher: string | undefined;
  /** Locale of the device. */
  readonly locale: string;
  /** The customer's user id for this skill. */
  readonly userId: string;
  /** The access token that Alexa has for the customer, if the account is linked. */
  readonly accessToken: string | undefined;

  /** The customer's item in the skill's table. */
  ledger(): Promise<Readonly<{ [attribute: string]: unknown }> | undefined>;

  /** Enables the skill in the Alexa app; after `disable` the customer gets a new user id. */
  enable(): Promise<void>;
  /** Disables the skill in the Alexa app: unlinks the account, revokes permissions, ends the session. */
  disable(): Promise<void>;
  /**
   * Taps the newest `LinkAccount` card in the Alexa app, and signs in. Rejects with a `NoCardError`.
   *
   * @param consent from LWA's page. @default the customer allows access at once
   */
  followLinkAccountCard(consent?: Consent): Promise<void>;

  /** Changes the customer. */
  setCustomer(patch: Partial<Customer>): void;
  /** Replaces the access token that Alexa has: with one of another client, or an invalid one. */
  setAccessToken(accessToken: string): void;
  /** Starts again with a new customer: another device, account, phone and app, and no session. */
  newCustomer(patch?: Partial<Customer>): void;
  /** Sets an assumption; a value may be given as text. Throws an `AssumptionError`. */
  assume(name: string, value: unknown): void;
  /** Makes a dependency fail; `null` ends the fault. */
  fail(name: FaultName, kind: FaultKind | null): void;

  /** Records the end of a conversation, and resets the count of problems. */
  end(scenario?: string): End;
  close(): Promise<void>;
}

const PUBLISHER = 'Ride Hailer Inc.';
/** How long an open microphone listens. */
const SILENCE_MS = 8_000;

/** Starts all parts on loopback. Rejects if a server or the skill's process does not start. */
export async function startSimulation(options: SimulationOptions = {}): Promise<Simulation> {
  const { locale = 'en-US', skillId = newId.skill() } = options;
  const readSkill = skillReader(options);
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
  let begin = record.entries.length;
  services.setProfile(() => ({
    person: account.holder,
    granted: account.granted,
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
    get written() {
      return skillEndpoint.endpoint.written;
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
    get awaits() {
      return alexa.awaits;
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
      faults: faults.all(),
    },
    sendIntent: async (input) =>
      alexa.sendIntent(resolveIntent(modelOf(context), input), input.dialogState),
    resetClock: async () => {
      clock.reset();
      await skillEndpoint.endpoint.moveClock(0);
    },
    say: (utterance) => alexa.hear(withPasscode(utterance, account.passcode)),
    advance: async (ms) => {
      let left = ms;
      for (; left >= SILENCE_MS && alexa.isListening; left -= SILENCE_MS) {
        await moveClock(SILENCE_MS);
        await alexa.hear(SILENCE);
      }
      await moveClock(left);
      if (ms >= TTL_DELAY_MS) await servers.table.removeExpired();
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
      begin = record.entries.length;
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
        problems: record.entries.slice(begin).filter(({ kind }) => kind === 'problem').length,
        ...(failing.length > 0 && { faults: failing }),
      };
      record.add(end);
      begin = record.entries.length;
      return end;
    },
    close: async () => {
      if (skillEndpoint.isOwned) await skillEndpoint.endpoint.close();
      if (!options.services) await services.close();
    },
  };
}

function skillReader({ isOtherSkill = false, published }: SimulationOptions): () => PublishedSkill {
  if (typeof published === 'function') return () => withEvents(published(), isOtherSkill);
  const skill = withEvents(published ?? readPublishedSkill(), isOtherSkill);
  return () => skill;
}

/** The publisher of this project subscribes a skill to events; another skill names its own. */
function withEvents(skill: PublishedSkill, isOtherSkill: boolean): PublishedSkill {
  const { manifest } = skill;
  if (!isOtherSkill || manifest.events) return skill;
  return { ...skill, manifest: { ...manifest, events: { subscriptions: [] } } };
}

/** `{code}` becomes nothing while there is no passcode. */
const withPasscode = (utterance: string, passcode = ''): string =>
  utterance.replaceAll('{code}', passcode).trim();
