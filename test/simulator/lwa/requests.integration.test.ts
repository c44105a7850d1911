import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { startLwa, type Lwa, type TokenPair } from '../../../simulator/lwa';
import { ServerHarness } from '../support/server-harness';
import { OAuthClient } from './support/oauth-client';

const ENDPOINTS: Readonly<Record<string, readonly string[]>> = {
  '/ap/oa': ['GET', 'HEAD', 'POST'],
  '/auth/o2/token': ['POST'],
  '/auth/O2/token': ['POST'],
  '/auth/o2/tokeninfo': ['GET', 'HEAD'],
  '/user/profile': ['GET', 'HEAD'],
  '/auth/o2/unknown': [],
};
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const FORM = 'application/x-www-form-urlencoded';
const CONTENT_TYPES = [
  undefined,
  FORM,
  `${FORM}; charset=UTF-8`,
  'APPLICATION/X-WWW-FORM-URLENCODED',
  `${FORM};charset=utf-16`,
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  ';;;',
];
const BODIES = ['none', 'with length', 'chunked', 'gzip', 'too large'] as const;
const AUTHENTICATIONS = [
  ...['none', 'basic', 'wrong basic', 'malformed basic', 'body', 'wrong body'],
  ...['body and basic', 'bearer', 'token header', 'token query'],
] as const;

/** For 450 requests in each test, on a busy machine. */
const TIME_LIMIT_MS = 300_000;

type BodyKind = (typeof BODIES)[number];
type Authentication = (typeof AUTHENTICATIONS)[number];

interface Variant {
  readonly path: string;
  readonly method: string;
  readonly contentType: string | undefined;
  readonly bodyKind: BodyKind;
  readonly authentication: Authentication;
}

const variantsOf = (method: string, path: string): readonly Variant[] =>
  CONTENT_TYPES.flatMap((contentType) =>
    BODIES.flatMap((bodyKind) =>
      AUTHENTICATIONS.map((authentication) => ({
        path,
        method,
        contentType,
        bodyKind,
        authentication,
      })),
    ),
  );

const harness = new ServerHarness();
const agent = new Agent({ keepAlive: true });
let lwa: Lwa;
let oauth: OAuthClient;
let tokens: TokenPair;
beforeAll(async () => {
  lwa = await harness.start(startLwa(harness));
  oauth = new OAuthClient(lwa);
  tokens = lwa.issue(oauth.client.clientId, oauth.account.userId, ['profile']);
});
afterAll(async () => {
  agent.destroy();
  await harness.close();
});

function headersOf(authentication: Authentication): Record<string, string> {
  switch (authentication) {
    case 'basic':
    case 'body and basic':
      return { authorization: oauth.basic() };
    case 'wrong basic':
      return { authorization: oauth.basic(undefined, 'wrong') };
    case 'malformed basic':
      return { authorization: 'Basic !' };
    case 'bearer':
      return { authorization: `Bearer ${tokens.accessToken}` };
    case 'token header':
      return { 'x-amz-access-token': tokens.accessToken };
    default:
      return {};
  }
}

function bodyOf({ authentication, contentType, bodyKind }: Variant): Buffer {
  const fields: Record<string, string> = {
    grant_type: 'refresh_token',
    refresh_token: tokens.refreshToken,
    ...(authentication.includes('body') && {
      client_id: oauth.client.clientId,
      client_secret: authentication === 'wrong body' ? 'wrong' : (oauth.client.secret ?? ''),
    }),
    ...(bodyKind === 'too large' && { padding: 'x'.repeat(70_000) }),
  };
  const isJson = contentType === 'application/json';
  const text = isJson ? JSON.stringify(fields) : new URLSearchParams(fields).toString();
  if (bodyKind === 'none') return Buffer.alloc(0);
  return bodyKind === 'gzip' ? gzipSync(text) : Buffer.from(text);
}

async function sendVariant(variant: Variant) {
  const { path, method, contentType, bodyKind, authentication } = variant;
  const query = new URLSearchParams({ access_token: tokens.accessToken }).toString();
  const body = bodyOf(variant);
  const headers = {
    ...headersOf(authentication),
    ...(contentType !== undefined && { 'content-type': contentType }),
    ...(bodyKind === 'gzip' && { 'content-encoding': 'gzip' }),
    ...(bodyKind === 'chunked' || bodyKind === 'too large'
      ? { 'transfer-encoding': 'chunked' }
      : { 'content-length': body.length }),
  };
  const url = lwa.url + path + (authentication === 'token query' ? `?${query}` : '');
  const outgoing = request(url, { method, headers, agent }).end(body);
  // The server may close the connection before it has read a body that is too large.
  outgoing.on('error', () => undefined);
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  await once(response.resume(), 'end');
  return { status: response.statusCode!, allow: response.headers.allow };
}

/** As OAuth's RFCs and LWA's documentation require. */
function expectedStatus(variant: Variant): number {
  const { path, method, bodyKind, authentication } = variant;
  if (bodyKind === 'too large') return 413;
  const methods = ENDPOINTS[path] ?? [];
  if (methods.length === 0) return 404;
  if (!methods.includes(method)) return 405;
  if (path === '/ap/oa') return 400; // GET and HEAD have no client_id, and POST has no ticket
  if (path === '/auth/o2/tokeninfo') return authentication === 'token query' ? 200 : 400;
  if (path === '/user/profile') {
    return ['bearer', 'token header', 'token query'].includes(authentication) ? 200 : 400;
  }
  return expectedTokenStatus(variant);
}

function expectedTokenStatus({ contentType = '', bodyKind, authentication }: Variant): number {
  const type = contentType.toLowerCase();
  const isSupported =
    type === 'application/json' || (type.startsWith(FORM) && !/utf-16/.test(type));
  if (!isSupported || bodyKind === 'gzip' || bodyKind === 'none') return 400;
  if (authentication === 'basic' || authentication === 'body') return 200;
  return authentication === 'body and basic' ? 400 : 401;
}

const methodsAndPaths = Object.keys(ENDPOINTS).flatMap((path) =>
  METHODS.map((method) => [method, path] as const),
);

it.each(methodsAndPaths)(
  'LWA responds with the expected status to every content type, body and authentication: %s %s',
  async (method, path) => {
    const unexpected: unknown[] = [];
    for (const variant of variantsOf(method, path)) {
      const { status, allow } = await sendVariant(variant);
      const isExpected =
        status === expectedStatus(variant) && (status === 405) === (allow !== undefined);
      if (!isExpected)
        unexpected.push({ ...variant, status, allow, expected: expectedStatus(variant) });
    }
    harness.messages.length = 0;
    expect(unexpected).toEqual([]);
  },
  TIME_LIMIT_MS,
);
