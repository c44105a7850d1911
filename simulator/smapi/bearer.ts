import { errorAnswer, Refusal } from './errors';

/**
 * Whether a token is a developer's: asked of Login with Amazon, as a service would.
 *
 * @param header `Bearer T`, or the bare `T` that parts of Amazon's own command line send
 * @throws Refusal 401; 503 where Login with Amazon can't be asked
 */
export async function checkBearer(header: string | null, lwaUrl: string): Promise<void> {
  const token = (header ?? '').replace(/^Bearer\s+/i, '').trim();
  if (token === '') throw unauthorized();
  const query = new URLSearchParams({ access_token: token });
  let answer: Response;
  try {
    answer = await fetch(`${lwaUrl}/auth/o2/tokeninfo?${query.toString()}`);
    await answer.body?.cancel();
  } catch {
    throw unavailable();
  }
  if (answer.status >= 500) throw unavailable();
  if (!answer.ok) throw unauthorized();
}

const unauthorized = () => new Refusal(errorAnswer(401), 'The token is missing or not valid.');
const unavailable = () => new Refusal(errorAnswer(503), 'Login with Amazon could not be asked.');
