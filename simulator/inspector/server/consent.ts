import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { type Fault } from '../../faults';
import { call, type Env, refusedConnection } from '../../http';
import { NoCardError } from '../../simulation';
import { sentenceOf } from './actions';
import { type InspectorSession } from './inspector-session';

const RETURN_PATH = '/app/linked';

/** How long the browser would be seen to wait. */
const TIME_LIMIT_MS = 1_000;

class SignInFailsError extends Error {
  constructor(fault: Fault) {
    super(`Login with Amazon fails: ${fault} is switched on.`);
  }
}

/** From the card in the app to LWA's consent page, and back. `url` is this server's own. */
export function consentRoutes(session: InspectorSession, url: () => string): Hono<Env> {
  const states = new Set<string>();
  return new Hono<Env>()
    .get('/consent', async (c) => {
      const { app, record, skill, services } = session.simulation;
      const hasCard = app.cards.some((card) => (card as { type?: unknown }).type === 'LinkAccount');
      if (!hasCard) return backWith(c.redirect.bind(c), session, new NoCardError());
      const { lwa, client } = services.servers;
      const redirectUri = url() + RETURN_PATH;
      lwa.allowRedirect(client.clientId, redirectUri);
      const state = randomUUID();
      states.add(state);
      const query = new URLSearchParams({
        client_id: client.clientId,
        scope: (skill.accountLinking?.scopes ?? []).join(' '),
        response_type: 'code',
        redirect_uri: redirectUri,
        state,
      });
      const authorize = `${lwa.url}/ap/oa?${query.toString()}`;
      const kind = services.faults.get('lwa');
      if (kind === null) return c.redirect(authorize);
      // The browser would leave this page, and find none there.
      const onRefused = () => record.add(refusedConnection('customer', 'lwa'));
      await call(authorize, { from: 'customer', timeLimitMs: TIME_LIMIT_MS, onRefused }).catch(
        () => undefined,
      );
      return backWith(c.redirect.bind(c), session, new SignInFailsError(`lwa=${kind}`));
    })
    .get('/linked', async (c) => {
      const { code, state = '', error } = c.req.query();
      const back = c.redirect.bind(c);
      if (!states.delete(state)) {
        return backWith(back, session, new Error('This sign-in was not begun on this page.'));
      }
      if (code === undefined) {
        return backWith(back, session, new Error(`Login with Amazon came back with ${error}.`));
      }
      try {
        await session.simulation.followLinkAccountCard({ code, redirectUri: url() + RETURN_PATH });
      } catch (failure) {
        return backWith(back, session, failure);
      }
      return c.redirect('/');
    });
}

/** The page comes up again: what went wrong is in its address, and shown as text. */
function backWith(
  redirect: (to: string) => Response,
  session: InspectorSession,
  error: unknown,
): Response {
  session.tellState();
  return redirect(`/?notice=${encodeURIComponent(sentenceOf(error))}`);
}
