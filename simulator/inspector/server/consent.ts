import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { call, type Env, refusedConnection } from '../../http';
import { NoCardError } from '../../alexa/errors';
import { messageOf, RedirectError, SignInFailsError } from './errors';
import { type InspectorSession } from './inspector-session';

const RETURN_PATH = '/app/linked';

/** Limits the wait when Login with Amazon is made to time out. */
const TIME_LIMIT_MS = 2_000;

/** From the card in the Alexa app to LWA's consent page and back. `url` is the address of the inspector. */
export function consentRoutes(session: InspectorSession, url: () => string): Hono<Env> {
  const states = new Set<string>();
  return new Hono<Env>()
    .get('/consent', async (c) => {
      const { app, record, skill, services } = session.simulation;
      const hasCard = app.cards.some((card) => (card as { type?: unknown }).type === 'LinkAccount');
      if (!hasCard) return redirectWithError(c.redirect.bind(c), session, new NoCardError());
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
      // The call is made here: a browser that follows the redirect would end on an error page.
      const onRefused = () => record.add(refusedConnection('customer', 'lwa'));
      await call(authorize, { from: 'customer', timeLimitMs: TIME_LIMIT_MS, onRefused }).catch(
        () => undefined,
      );
      return redirectWithError(c.redirect.bind(c), session, new SignInFailsError(`lwa=${kind}`));
    })
    .get('/linked', async (c) => {
      const { code, state = '', error } = c.req.query();
      const back = c.redirect.bind(c);
      if (!states.delete(state)) {
        return redirectWithError(
          back,
          session,
          new RedirectError('This sign-in was not started in this inspector.'),
        );
      }
      if (code === undefined) {
        return redirectWithError(
          back,
          session,
          new RedirectError(`Login with Amazon returned the error ${error}.`),
        );
      }
      try {
        await session.simulation.followLinkAccountCard({ code, redirectUri: url() + RETURN_PATH });
      } catch (failure) {
        return redirectWithError(back, session, failure);
      }
      return c.redirect('/');
    });
}

/** Redirects to the inspector, with the error in the query. */
function redirectWithError(
  redirect: (to: string) => Response,
  session: InspectorSession,
  error: unknown,
): Response {
  session.sendState();
  return redirect(`/?notice=${encodeURIComponent(messageOf(error))}`);
}
