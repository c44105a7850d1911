import { type Assumptions } from '../assumptions';
import { DAY_MS } from '../clock';
import { newId } from '../ids';
import { TOKEN_LIFE_S } from '../lwa';
import { type Person } from '../profile-api/settings';
import { permissionsOf, type PublishedSkill } from '../published-skill';
import { type Services } from '../services';
import { DEFAULT_CUSTOMER, type Customer } from './customer';

/** Alexa's tokens for a linked account. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface AccountContext {
  readonly services: Services;
  readonly skill: () => PublishedSkill;
  readonly assumptions: () => Assumptions;
}

/** First name of the account holder who is not the customer. */
const OTHER_HOLDER_NAME = 'Sam';
const LAST_NAME = 'Carter';

/** A customer's Amazon account with device, Alexa app, phone and LWA account. */
export class Account {
  readonly deviceId: string;
  readonly personId: string;
  readonly lwaUserId: string;
  readonly cards: unknown[] = [];
  /** Text messages, oldest first. */
  readonly phone: string[] = [];
  /** Changes when the skill is enabled after it was disabled. */
  userId: string;
  enabled: boolean;
  tokens: Tokens | undefined;
  /** Last time that the customer declined Amazon's consent question, epoch milliseconds. */
  deniedAt: number | undefined;
  /** Permissions by their names in the manifest. */
  grantedPermissions: ReadonlySet<string> = new Set();
  passcode: string | undefined;
  #settings: Customer = DEFAULT_CUSTOMER;
  #wasDisabled = false;

  constructor(
    private readonly context: AccountContext,
    customer: Partial<Customer>,
  ) {
    const { record, servers } = context.services;
    this.deviceId = record.secrets.add('device id', newId.device());
    this.personId = record.secrets.add('user id', newId.person());
    this.userId = this.#newUserId();
    const { firstName } = { ...DEFAULT_CUSTOMER, ...customer };
    this.lwaUserId = servers.lwa.addAccount({ name: `${firstName} ${LAST_NAME}` }).userId;
    const { linked, permissionsGranted, deniedRecently } = this.#change(customer);
    // In each of these states, the customer has opened the skill before, which enabled it.
    this.enabled = linked || permissionsGranted !== false || deniedRecently;
  }

  get customer(): Customer {
    const { deniedAt, tokens } = this;
    const { assumptions, services } = this.context;
    const rememberedSince = services.clock.now() - assumptions().denialRememberedDays * DAY_MS;
    return {
      ...this.#settings,
      linked: tokens !== undefined,
      permissionsGranted: this.#permissionsGranted(),
      deniedRecently: deniedAt !== undefined && deniedAt > rememberedSince,
    };
  }

  change(patch: Partial<Customer>): void {
    this.#change(patch);
  }

  grantPermissions(permissions: readonly string[]): void {
    this.grantedPermissions = new Set([...this.grantedPermissions, ...permissions]);
  }

  /** Alexa issues a new user id when a skill is enabled after it was disabled. */
  enable(): void {
    if (this.#wasDisabled) this.userId = this.#newUserId();
    this.#wasDisabled = false;
    this.enabled = true;
  }

  /** Also unlinks the account and revokes permissions. */
  disable(): void {
    this.enabled = false;
    this.#wasDisabled = true;
    this.tokens = undefined;
    this.grantedPermissions = new Set();
  }

  /** The account holder is not always the customer. */
  get accountHolder(): Person {
    const { accountOwner, firstName, phoneNumber } = this.#settings;
    const givenName = accountOwner ? firstName : OTHER_HOLDER_NAME;
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

  #newUserId(): string {
    return this.context.services.record.secrets.add('user id', newId.user());
  }

  #issueTokens(): Tokens {
    const { services, skill } = this.context;
    const { clock, servers } = services;
    const { scopes = [] } = skill().accountLinking ?? {};
    return {
      ...servers.lwa.issue(servers.client.clientId, this.lwaUserId, scopes),
      expiresAt: clock.now() + TOKEN_LIFE_S * 1000,
    };
  }

  #permissionsGranted(): Customer['permissionsGranted'] {
    const requested = permissionsOf(this.context.skill());
    const granted = requested.filter((permission) => this.grantedPermissions.has(permission));
    if (granted.length === 0) return false;
    return granted.length === requested.length || granted;
  }

  #change(patch: Partial<Customer>): Customer {
    const { linked, permissionsGranted, deniedRecently } = patch;
    this.#settings = { ...this.#settings, ...patch };
    if (linked === true) this.tokens ??= this.#issueTokens();
    if (linked === false) this.tokens = undefined;
    if (permissionsGranted === true)
      this.grantedPermissions = new Set(permissionsOf(this.context.skill()));
    else if (permissionsGranted === false) this.grantedPermissions = new Set();
    else if (permissionsGranted !== undefined)
      this.grantedPermissions = new Set(permissionsGranted);
    if (deniedRecently === true) this.deniedAt = this.context.services.clock.now();
    if (deniedRecently === false) this.deniedAt = undefined;
    return this.customer;
  }
}
