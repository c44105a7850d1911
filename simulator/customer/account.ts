import { type Clock } from '../clock';
import { DEFAULT_CUSTOMER, type Customer } from './customer';
import { type LwaAccount } from '../lwa';
import { type Person } from '../profile-api';
import { newId } from '../ids';

/** Tokens that Alexa keeps for a linked account. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface AccountParts {
  readonly clock: Clock;
  /** The permissions that the skill's manifest asks for. */
  readonly permissions: () => readonly string[];
  readonly addLwaAccount: (name: string) => LwaAccount;
  /** Issues tokens for a customer who is linked from the start. */
  readonly issueTokens: (lwaUserId: string) => Tokens;
  /** Registers an id as a secret, and returns it. */
  readonly register: (kind: 'user id' | 'device id', id: string) => string;
  /** For how many milliseconds a denial counts as recent. */
  readonly recentDenialMs: () => number;
}

/** Account holder of the device if the customer is not. */
const OWNER = 'Sam';
const LAST_NAME = 'Carter';

/** A customer's Amazon account with device, Alexa app, phone and the permissions of the skill. */
export class Account {
  readonly deviceId: string;
  readonly personId: string;
  readonly lwaUserId: string;
  readonly cards: unknown[] = [];
  readonly phone: string[] = [];
  /** Changes each time the skill is enabled. */
  userId: string;
  enabled: boolean;
  tokens: Tokens | undefined;
  /** When the customer last declined Amazon's consent question, epoch milliseconds. */
  deniedAt: number | undefined;
  /** Granted permissions by their names in the manifest. */
  granted: ReadonlySet<string> = new Set();
  /** Passcode in the newest text message. */
  passcode: string | undefined;
  #settings: Customer = DEFAULT_CUSTOMER;

  constructor(
    private readonly parts: AccountParts,
    customer: Partial<Customer>,
  ) {
    this.deviceId = parts.register('device id', newId.device());
    this.personId = parts.register('user id', newId.person());
    this.userId = parts.register('user id', newId.user());
    const { firstName } = { ...DEFAULT_CUSTOMER, ...customer };
    this.lwaUserId = parts.addLwaAccount(`${firstName} ${LAST_NAME}`).userId;
    const { linked, permissionsGranted, deniedRecently } = this.#change(customer);
    this.enabled = linked || permissionsGranted !== false || deniedRecently;
  }

  /** The customer now. */
  get customer(): Customer {
    const { deniedAt, tokens } = this;
    const recent = this.parts.clock.now() - this.parts.recentDenialMs();
    return {
      ...this.#settings,
      linked: tokens !== undefined,
      permissionsGranted: this.#grantedPermissions(),
      deniedRecently: deniedAt !== undefined && deniedAt > recent,
    };
  }

  change(patch: Partial<Customer>): void {
    this.#change(patch);
  }

  grantPermissions(permissions: readonly string[]): void {
    this.granted = new Set([...this.granted, ...permissions]);
  }

  /** Alexa issues a new user id when a skill is enabled again. */
  enableAgain(): void {
    this.userId = this.parts.register('user id', newId.user());
    this.enabled = true;
  }

  /** Also unlinks the account and revokes permissions. */
  disable(): void {
    this.enabled = false;
    this.tokens = undefined;
    this.granted = new Set();
  }

  /** The account holder, who is not always the customer. */
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

  #grantedPermissions(): Customer['permissionsGranted'] {
    const requested = this.parts.permissions();
    const granted = requested.filter((permission) => this.granted.has(permission));
    if (granted.length === 0) return false;
    return granted.length === requested.length || granted;
  }

  #change(patch: Partial<Customer>): Customer {
    const { linked, permissionsGranted, deniedRecently } = patch;
    this.#settings = { ...this.#settings, ...patch };
    if (linked === true) this.tokens ??= this.parts.issueTokens(this.lwaUserId);
    if (linked === false) this.tokens = undefined;
    if (permissionsGranted === true) this.granted = new Set(this.parts.permissions());
    else if (permissionsGranted === false) this.granted = new Set();
    else if (permissionsGranted !== undefined) this.granted = new Set(permissionsGranted);
    if (deniedRecently === true) this.deniedAt = this.parts.clock.now();
    if (deniedRecently === false) this.deniedAt = undefined;
    return this.customer;
  }
}
