import process from 'node:process';

const { fetch, AbortSignal } = globalThis;
const known = new Map();

export async function isValid(token) {
  const expiresAt = known.get(token);
  if (expiresAt > Date.now()) return true;
  const query = encodeURIComponent(token);
  const answer = await fetch(`${process.env.LWA_API}/auth/o2/tokeninfo?access_token=${query}`, {
    signal: AbortSignal.timeout(900),
  });
  if (!answer.ok) return false;
  const { aud, exp } = await answer.json();
  if (aud !== process.env.LWA_CLIENT_ID) return false;
  known.set(token, Date.now() + exp * 1000);
  return true;
}
