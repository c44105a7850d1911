import { call, NoResponseError, type CallResponse } from '../http';
import { errorAnswer, Refusal } from './errors';

/** Who says whether a token is good, and whose tokens are taken. */
export interface Developers {
  /** Login with Amazon: `http://127.0.0.1:PORT`. */
  readonly lwaUrl: string;
  /** Client that tokens must be made for. @default any: a customer's token is taken too */
  readonly developerClientId?: string | undefined;
}

/**
 * Whether a token is a developer's: asked of Login with Amazon, as a service would.
 *
 * @param header `Bearer T`, or the bare `T` that parts of Amazon's own command line send
 * @throws Refusal 401; 503 where Login with Amazon can't be asked
 */
export async function checkBearer(
  header: string | null,
  { lwaUrl, developerClientId }: Developers,
): Promise<void> {
  const token = (header ?? '').replace(/^Bearer\s+/i, '').trim();
  if (token === '') throw unauthorized();
  const query = new URLSearchParams({ access_token: token });
  const answer = await asked(`${lwaUrl}/auth/o2/tokeninfo?${query.toString()}`);
  if (answer.status >= 500) throw unavailable();
  if (answer.status !== 200) throw unauthorized();
  const { aud } = (answer.json ?? {}) as { aud?: unknown };
  if (developerClientId !== undefined && aud !== developerClientId) throw unauthorized();
}

async function asked(url: string): Promise<CallResponse> {
  try {
    return await call(url, { from: 'smapi' });
  } catch (error) {
    if (error instanceof NoResponseError) throw unavailable();
    throw error;
  }
}

const unauthorized = () => new Refusal(errorAnswer(401), 'The token is missing or not valid.');
const unavailable = () => new Refusal(errorAnswer(503), 'Login with Amazon could not be asked.');
