import { type Assumptions, DEFAULT_ASSUMPTIONS, readAssumption } from './assumptions';
import { type Clock } from './clock';
import { type Customer } from './customer/customer';
import { type FaultKind, type FaultName } from './faults';
import { Alexa } from './alexa/alexa';
import { alexaApp } from './alexa/alexa-app';
import { newId } from './ids';
import { newAccount } from './customer/new-account';
import { type Setting } from './alexa/context';
import { SkillClient } from './alexa/skill-client';
import { SILENCE } from './alexa/speak';
import { type Consent } from './voice-forward/sign-in';
import { ledgerKey } from './ledger-key';
import { type PublishedSkill, readPublishedSkill } from './published-skill';
import { type End, type Record } from './record';
import { startSkillEndpoint } from './skill-endpoint';
import { startServices, type Services } from './services';
import { ProblemCounter } from './problem-counter';
import { TTL_DELAY_MS } from './dynamodb';
import { type SimulationOptions } from './simulation-options';

export { NoCardError } from './alexa/alexa-app';
export { type Environment, type SimulationOptions } from './simulation-options';

/** A customer with a device, Alexa behind it, and the skill: a conversation that can be had. */
export interface Simulation {
  /**
   * One turn, until Alexa waits again. `...` is silence; `{code}` is the passcode that came to the
   * phone last. Rejects only where the simulator itself fails: what the skill does wrong is a problem.
   */
  say(utterance: string): Promise<void>;
  /** Lets time pass; a microphone that stays open meanwhile hears silence. */
  advance(ms: number): Promise<void>;

  readonly record: Record;
  readonly clock: Clock;
  /** As things stand now: `linked` and `permissionsGranted` follow what is said. */
  readonly customer: Customer;
  readonly assumptions: Assumptions;
  /** Whose answer is waited for: the skill's question, or one of Amazon's two. */
  readonly awaits: 'skill' | 'consent' | 'passcode' | undefined;
  /** Text messages, oldest first. */
  readonly phone: readonly string[];
  /** What the Alexa app shows; a skill is enabled there, or by the first launch. */
  readonly app: { readonly cards: readonly unknown[]; readonly enabled: boolean };
  /** What is at hand beside the conversation: rides, table, LWA. */
  readonly services: Services;
  /** Every line that the skill wrote so far, as far as its end tells. */
  readonly written: readonly string[];
  readonly skillId: string;
  /** What Alexa knows of the skill, as it is published now. */
  readonly skill: PublishedSkill;
  /** What the device is set to. */
  readonly locale: string;
  /** The customer's user id, while the skill is enabled. */
  readonly userId: string;
  /** What Alexa holds of the customer's account. */
  readonly accessToken: string | undefined;

  /** The customer's item in the skill's table. */
  ledger(): Promise<Readonly<{ [attribute: string]: unknown }> | undefined>;

  /** In the Alexa app: takes the skill in use; the user id is a new one after `disable`. */
  enable(): Promise<void>;
  /** In the Alexa app: the account is unlinked, permissions are taken back, and an open session is over. */
  disable(): Promise<void>;
  /**
   * In the Alexa app: taps the newest `LinkAccount` card, and signs in, or comes back from LWA's page
   * with `consent`. Rejects with a `NoCardError`.
   */
  followLinkAccountCard(consent?: Consent): Promise<void>;

  /** Changes who the customer is. */
  setCustomer(patch: Partial<Customer>): void;
  /** Lets Alexa hold another token for the customer: a stranger's, or one that is no good. */
  setAccessToken(accessToken: string): void;
  /** Somebody else, with a device, an account, a phone and an app of their own, and no session. */
  newCustomer(patch?: Partial<Customer>): void;
  /** Sets a switch; a value may be given as text. Throws an `AssumptionError`. */
  assume(name: string, value: unknown): void;
  /** `null` mends it. */
  fail(name: FaultName, kind: FaultKind | null): void;

  /** Writes down how the conversation stands, and begins to count anew. */
  end(scenario?: string): End;
  close(): Promise<void>;
}

const VENDOR = 'Ride Hailer Inc.';
/** How long Alexa listens. */
const SILENCE_MS = 8_000;

/** Rejects where a server or the skill's process does not start. */
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
    newAccount({ services, skill: readSkill, assumptions: () => assumptions }, customer);
  let account = accountFor(options.customer);
  const line = new SkillClient({ record, skillEndpoint: skillEndpoint.end });
  const setting: Setting = {
    services,
    line,
    skillId,
    locale,
    vendor: VENDOR,
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
  let alexa = new Alexa(setting);
  const app = alexaApp(setting, () => alexa);
  const tally = new ProblemCounter(record);
  services.present(() => ({
    person: account.holder,
    granted: account.granted,
    deviceId: account.deviceId,
  }));

  const pass = async (ms: number) => {
    clock.advance(ms);
    await skillEndpoint.end.moveClock(clock.offsetMs);
  };

  return {
    record,
    clock,
    services,
    skillId,
    locale,
    written: skillEndpoint.end.written,
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
    say: (utterance) => alexa.hear(withPasscode(utterance, account.passcode)),
    advance: async (ms) => {
      let left = ms;
      for (; left >= SILENCE_MS && alexa.isListening; left -= SILENCE_MS) {
        await pass(SILENCE_MS);
        await alexa.hear(SILENCE);
      }
      await pass(left);
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
      alexa = new Alexa(setting);
      line.reportedOutcome = undefined;
      tally.restart();
    },
    assume: (name, value) => {
      assumptions = { ...assumptions, ...readAssumption(name, value) };
    },
    fail: (name, kind) => faults.set(name, kind),
    end: (scenario) => {
      const outcome =
        alexa.outcome === undefined ? undefined : (line.reportedOutcome ?? alexa.outcome);
      const { linked } = account.customer;
      const failing = faults.list();
      const end: End = {
        kind: 'end',
        ...(scenario !== undefined && { scenario }),
        linked,
        sessionOpen: alexa.isListening,
        outcome: outcome ?? null,
        problems: tally.problems,
        ...(failing.length > 0 && { faults: failing }),
      };
      record.add(end);
      tally.restart();
      return end;
    },
    close: async () => {
      tally.close();
      if (skillEndpoint.ours) await skillEndpoint.end.close();
      if (!options.services) await services.close();
    },
  };
}

function skillReader({ published }: SimulationOptions) {
  if (typeof published === 'function') return published;
  const skill = published ?? readPublishedSkill();
  return () => skill;
}

/** Who has no passcode says none. */
const withPasscode = (utterance: string, passcode = ''): string =>
  utterance.replaceAll('{code}', passcode).trim();
