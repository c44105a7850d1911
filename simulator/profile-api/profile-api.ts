import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type Clock } from '../clock';
import { type Env, failing, listen, type Listening, recorded, type ServerOptions } from '../http';
import { ACCOUNT_SETTINGS, COUNTRY_AND_POSTAL_CODE, type Person, type Setting } from './settings';

/** What holds when a skill asks. It answers for the account holder, not for who speaks. */
export interface ProfileState {
  readonly person: Person;
  /** Permissions that the customer granted, as the manifest names them. */
  readonly granted: ReadonlySet<string>;
  readonly deviceId: string;
}

export interface ProfileApi extends Listening {
  /** For `context.System.apiAccessToken`. */
  issueToken(): string;
}

/** How long an API access token is good. Longer than any conversation; Amazon names no time. */
const TOKEN_LIFE_MS = 3_600_000;

const FAULTS = {
  serverError: () => ({ status: 500, body: problem('INTERNAL_ERROR', 'Internal error.') }) as const,
  throttled: () =>
    ({ status: 429, body: problem('TOO_MANY_REQUESTS', 'Request rate is too high.') }) as const,
};

/** Alexa's customer profile API (`context.System.apiEndpoint`). Rejects with a `PortError`. */
export async function startProfileApi(
  options: ServerOptions & { readonly read: () => ProfileState },
): Promise<ProfileApi> {
  const { clock, faults, record, secrets, read, port } = options;
  const tokens = new ApiTokens(clock);

  const answer = (c: Context<Env>, { permission, read: valueOf }: Setting, person: Person) => {
    if (!read().granted.has(permission)) {
      return c.json(problem('ACCESS_DENIED', 'Access denied with reason: FORBIDDEN.'), 403);
    }
    const value = valueOf(person);
    return value === undefined ? c.body(null, 204) : c.json(value as object);
  };

  const app = new Hono<Env>()
    .use(recorded({ record, party: 'profile', nameOf }))
    .use(failing(options, 'profile', FAULTS))
    .use(async (c, next) => {
      const [, token] = /^bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
      if (token !== undefined && tokens.isGood(token)) return next();
      return c.json(problem('INVALID_TOKEN', 'The API access token is not valid.'), 401);
    })
    .get('/v2/accounts/~current/settings/:setting', (c) => {
      const setting = Object.hasOwn(ACCOUNT_SETTINGS, c.req.param('setting'))
        ? ACCOUNT_SETTINGS[c.req.param('setting')]
        : undefined;
      return setting ? answer(c, setting, read().person) : c.notFound();
    })
    .get('/v1/devices/:deviceId/settings/address/countryAndPostalCode', (c) =>
      c.req.param('deviceId') === read().deviceId
        ? answer(c, COUNTRY_AND_POSTAL_CODE, read().person)
        : c.json(problem('ACCESS_DENIED', 'The token is of another device.'), 403),
    )
    .notFound((c) => c.json(problem('NOT_FOUND', 'There is no such setting.'), 404));

  const listening = await listen(app, { port, fault: { name: 'profile', faults } });
  return { ...listening, issueToken: () => secrets.add('API token', tokens.issue()) };
}

class ApiTokens {
  readonly #expiry = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** `eyJ…`, as long as Alexa's, and without a word about anybody in it. */
  issue(): string {
    const token = `eyJ${randomBytes(450).toString('base64url')}`;
    this.#expiry.set(token, this.clock.now() + TOKEN_LIFE_MS);
    return token;
  }

  isGood(token: string): boolean {
    return (this.#expiry.get(token) ?? 0) > this.clock.now();
  }
}

/** The path without the device's id. */
const nameOf = (c: Context<Env>): string =>
  `${c.req.method} ${c.req.path.replace(/^(\/v1\/devices)\/[^/]+/, '$1/{deviceId}')}`;

function problem(code: string, message: string) {
  return { code, message };
}
