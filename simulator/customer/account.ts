import { type Clock } from '../clock';
import { DEFAULT_CUSTOMER, type Customer } from './customer';
import { type LwaAccount } from '../lwa';
import { type Person } from '../profile-api';
import { newId } from '../ids';

/** What Alexa holds of a linked account. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface AccountParts {
  readonly clock: Clock;
  /** What the skill's manifest asks for: what a customer who granted permissions has granted. */
  readonly permissions: () => readonly string[];
  readonly addLwaAccount: (name: string) => LwaAccount;
  /** Tokens of a customer who linked before the conversation began. */
  readonly issueTokens: (lwaUserId: string) => Tokens;
  /** Remembers an id, so that it is shortened where it is shown. */
  readonly keep: (kind: 'user id' | 'device id', id: string) => string;
  /** How long a refusal is a recent one, in milliseconds. */
  readonly refusalMs: () => number;
}

/** Whose account it is when the speaker doesn't own the device's. */
const OWNER = 'Sam';
const LAST_NAME = 'Carter';

/** One customer at Amazon: device, account, Alexa app, phone, and what they allowed the skill. */
export class Account {
  readonly deviceId: string;
  readonly personId: string;
  readonly lwaUserId: string;
  readonly cards: unknown[] = [];
  readonly phone: string[] = [];
  /** New each time that the skill is enabled. */
  userId: string;
  enabled: boolean;
  tokens: Tokens | undefined;
  /** When the customer last said no to Amazon's consent question, epoch milliseconds. */
  refusedAt: number | undefined;
  /** Permissions, as the manifest names them. */
  granted: ReadonlySet<string> = new Set();
  /** Of the text message that came last. */
  passcode: string | undefined;
  #settings: Customer = DEFAULT_CUSTOMER;

  constructor(
    private readonly parts: AccountParts,
    customer: Partial<Customer>,
  ) {
    this.deviceId = parts.keep('device id', newId.device());
    this.personId = parts.keep('user id', newId.person());
    this.userId = parts.keep('user id', newId.user());
    const { firstName } = { ...DEFAULT_CUSTOMER, ...customer };
    this.lwaUserId = parts.addLwaAccount(`${firstName} ${LAST_NAME}`).userId;
    const { linked, permissionsGranted, deniedRecently } = this.#change(customer);
    this.enabled = linked || permissionsGranted || deniedRecently;
  }

  /** As things stand now. */
  get customer(): Customer {
    const { refusedAt, tokens } = this;
    const permissions = this.parts.permissions();
    const recent = this.parts.clock.now() - this.parts.refusalMs();
    return {
      ...this.#settings,
      linked: tokens !== undefined,
      permissionsGranted:
        permissions.length > 0 && permissions.every((one) => this.granted.has(one)),
      deniedRecently: refusedAt !== undefined && refusedAt > recent,
    };
  }

  change(patch: Partial<Customer>): void {
    this.#change(patch);
  }

  grantPermissions(): void {
    this.granted = new Set(this.parts.permissions());
  }

  /** Another user id, as Alexa gives one to who enables the skill again. */
  enableAnew(): void {
    this.userId = this.parts.keep('user id', newId.user());
    this.enabled = true;
  }

  /** Unlinks too, and takes permissions back. */
  disable(): void {
    this.enabled = false;
    this.tokens = undefined;
    this.granted = new Set();
  }

  /** The account holder, who need not be the one who speaks. */
  get holder(): Person {
    const { accountOwner, firstName, phoneNumber } = this.#settings;
    const givenName = accountOwner ? firstName : OWNER;
    const mobileNumber = { countryCode: '+1', phoneNumber: '2065550100' };
    return {
      name: `${givenName} ${LAST_NAME}`,
      givenName,
      email: 'customer@example.com',
      ...(phoneNumber && { mobileNumber }),
      countryCode: 'US',
      postalCode: '98109',
    };
  }

  #change(patch: Partial<Customer>): Customer {
    const { linked, permissionsGranted, deniedRecently } = patch;
    this.#settings = { ...this.#settings, ...patch };
    if (linked === true) this.tokens ??= this.parts.issueTokens(this.lwaUserId);
    if (linked === false) this.tokens = undefined;
    if (permissionsGranted === true) this.grantPermissions();
    if (permissionsGranted === false) this.granted = new Set();
    if (deniedRecently === true) this.refusedAt = this.parts.clock.now();
    if (deniedRecently === false) this.refusedAt = undefined;
    return this.customer;
  }
}
