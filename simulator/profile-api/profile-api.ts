import { randomBytes } from 'node:crypto';
import { type Context } from 'hono';
import {
  bearerToken,
  type Env,
  type FaultResponses,
  listen,
  type ListeningServer,
  serviceApp,
  type ServerOptions,
} from '../http';
import { ownValue } from '../json';
import { ACCOUNT_SETTINGS, COUNTRY_AND_POSTAL_CODE, type Person, type Setting } from './settings';

/** Read at each request. The API returns the account holder's data, not the speaker's. */
export interface ProfileState {
  readonly person: Person;
  /** Permissions by their names in the manifest. */
  readonly grantedPermissions: ReadonlySet<string>;
  readonly deviceId: string;
}

export interface ProfileApi extends ListeningServer {
  /** Issues a token for `context.System.apiAccessToken`. */
  issueToken(): string;
}

/** An assumption: Amazon documents no lifetime of the API access token. */
const TOKEN_LIFE_MS = 3_600_000;

const MAX_BODY_BYTES = 64 * 1024;

const FAULTS: FaultResponses = {
  500: () => ({ status: 500, body: errorBody('INTERNAL_ERROR', 'Internal error.') }),
  throttled: () => ({
    status: 429,
    body: errorBody('TOO_MANY_REQUESTS', 'Request rate is too high.'),
  }),
};

/** Alexa's customer profile API (`context.System.apiEndpoint`). Rejects with a `PortError`. */
export async function startProfileApi(
  options: ServerOptions & { readonly readProfile: () => ProfileState },
): Promise<ProfileApi> {
  const { clock, faults, secrets, readProfile, port } = options;
  /** Expiry of each token, epoch milliseconds. */
  const tokens = new Map<string, number>();

  const respond = (c: Context<Env>, { permission, read: valueOf }: Setting, person: Person) => {
    if (!readProfile().grantedPermissions.has(permission)) {
      return c.json(errorBody('ACCESS_DENIED', 'Access denied with reason: FORBIDDEN.'), 403);
    }
    const value = valueOf(person);
    return value === undefined ? c.body(null, 204) : c.json(value as object);
  };

  const app = serviceApp(options, {
    name: 'profile',
    maxBodyBytes: MAX_BODY_BYTES,
    faults: FAULTS,
    rejectTooLarge: (c) => c.json(errorBody('PAYLOAD_TOO_LARGE', 'Payload too large.'), 413),
    nameOf,
  })
    .use(async (c, next) => {
      const token = bearerToken(c.req.header('authorization'));
      if (token !== undefined && (tokens.get(token) ?? 0) > clock.now()) return next();
      return c.json(errorBody('INVALID_TOKEN', 'The API access token is not valid.'), 401);
    })
    .get('/v2/accounts/~current/settings/:setting', (c) => {
      const setting = ownValue(ACCOUNT_SETTINGS, c.req.param('setting'));
      return setting ? respond(c, setting, readProfile().person) : c.notFound();
    })
    .get('/v1/devices/:deviceId/settings/address/countryAndPostalCode', (c) =>
      c.req.param('deviceId') === readProfile().deviceId
        ? respond(c, COUNTRY_AND_POSTAL_CODE, readProfile().person)
        : c.json(errorBody('ACCESS_DENIED', 'The token belongs to another device.'), 403),
    )
    .notFound((c) => c.json(errorBody('NOT_FOUND', 'Unknown setting.'), 404));

  const listening = await listen(app, { port, fault: { name: 'profile', faults } });
  return {
    ...listening,
    issueToken: () => {
      const token = secrets.add('API token', newToken());
      tokens.set(token, clock.now() + TOKEN_LIFE_MS);
      return token;
    },
  };
}

/** A random token in the format and length of Alexa's API access tokens. */
const newToken = (): string => `eyJ${randomBytes(450).toString('base64url')}`;

/** Method and path, without the device id. */
const nameOf = (c: Context<Env>): string =>
  `${c.req.method} ${c.req.path.replace(/^(\/v1\/devices)\/[^/]+/, '$1/{deviceId}')}`;

function errorBody(code: string, message: string) {
  return { code, message };
}
