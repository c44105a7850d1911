import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { call, type Env, refusedConnection } from '../../http';
import { isLinkAccountCard } from '../../alexa/alexa-app';
import { NoCardError } from '../../alexa/errors';
import { InspectorError } from './errors';
import { type InspectorSession } from './inspector-session';

const RETURN_PATH = '/app/linked';

/** Maximum wait while Login with Amazon has the fault `timeout`. */
const TIME_LIMIT_MS = 2_000;

/**
 * Leads from the card in the Alexa app to LWA's consent page and back.
 *
 * @param url address of the inspector
 */
export function consentRoutes(session: InspectorSession, url: () => string): Hono<Env> {
  const states = new Set<string>();
  const app = new Hono<Env>()
    .get('/consent', async (c) => {
      const { app: alexaApp, record, skill, services } = session.simulation;
      if (!alexaApp.cards.some(isLinkAccountCard)) throw new NoCardError();
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
      const authorizeUrl = `${lwa.url}/ap/oa?${query.toString()}`;
      const kind = services.faults.get('lwa');
      if (kind === null) return c.redirect(authorizeUrl);
      // Calls LWA here, because the browser would show its own error page.
      const onRefused = () => record.add(refusedConnection('customer', 'lwa'));
      await call(authorizeUrl, { from: 'customer', timeLimitMs: TIME_LIMIT_MS, onRefused }).catch(
        () => undefined,
      );
      throw signInError(`Login with Amazon fails, because the fault lwa=${kind} is active.`);
    })
    .get('/linked', async (c) => {
      const { code, state = '', error } = c.req.query();
      if (!states.delete(state)) {
        throw signInError('This sign-in was not started in this inspector, or has already ended.');
      }
      if (code === undefined) throw signInError(`Login with Amazon returned the error ${error}.`);
      await session.simulation.followLinkAccountCard({ code, redirectUri: url() + RETURN_PATH });
      return c.redirect('/');
    });
  return app.onError((error, c) => {
    session.sendState();
    return c.redirect(`/?notice=${encodeURIComponent(error.message)}`);
  });
}

const signInError = (problem: string) => new InspectorError(problem);
