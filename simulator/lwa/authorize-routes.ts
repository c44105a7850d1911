import { type Context, Hono } from 'hono';
import { type Env } from '../http';
import { type Accounts } from './accounts';
import {
  readDestination,
  readRequest,
  redirectTo,
  type AuthorizeRequest,
  type Destination,
} from './authorize';
import { type Clients } from './clients';
import { consentPage, errorPage } from './consent-page';
import { AuthorizeError, AuthorizePageError, OAuthError } from './errors';
import { type Grants } from './grants';
import { readForm } from './parameters';
import { type Tickets } from './tickets';

/** Names an LWA user id that is signed in and has consented: the voice-forward skill's way past the page. */
export const CUSTOMER_HEADER = 'x-simulator-customer';

const MOST_OFFERED = 5;

interface Parts {
  readonly clients: Clients;
  readonly accounts: Accounts;
  readonly grants: Grants;
  readonly tickets: Tickets;
}

/** `GET /ap/oa`, its consent page, and what the person answers there. */
export function authorizeRoutes({ clients, accounts, grants, tickets }: Parts): Hono<Env> {
  const allow = (c: Context<Env>, request: AuthorizeRequest, userId: string): Response => {
    if (!accounts.find(userId)) throw new AuthorizePageError('Nobody is signed in.');
    const { client, redirectUri, scopes, challenge } = request;
    const grant = { clientId: client.clientId, userId, scopes };
    const code = grants.issueCode({ ...grant, redirectUri, challenge });
    return c.redirect(redirectTo(request, { code, scope: scopes.join(' ') }));
  };

  return new Hono<Env>()
    .get('/oa', (c) =>
      answering(c, () => {
        const parameters = readForm(new URL(c.req.url).searchParams);
        const destination = readDestination(clients, parameters);
        return redirectingErrors(c, destination, () => {
          const request = readRequest(destination, parameters);
          const signedIn = c.req.header(CUSTOMER_HEADER);
          if (signedIn !== undefined) return allow(c, request, signedIn);
          const offered = accounts.offered(MOST_OFFERED);
          if (offered.length === 0) throw new AuthorizePageError('Nobody has an account here yet.');
          // A browser takes the answer's redirect for a part of the form: its origin has to be named.
          const { origin } = new URL(destination.redirectUri);
          secure(c, `form-action 'self' ${origin}`);
          return c.html(consentPage(request, offered, tickets.issue(request)));
        });
      }),
    )
    .post('/oa', async (c) => {
      const form = new URLSearchParams(await c.req.text());
      return answering(c, () => {
        const request = tickets.take(form.get('ticket') ?? '');
        if (!request) throw new AuthorizePageError('This page was answered before, or is too old.');
        return redirectingErrors(c, request, () => {
          if (form.get('decision') !== 'allow') {
            throw new AuthorizeError('access_denied', 'The customer did not allow it.');
          }
          return allow(c, request, form.get('account') ?? '');
        });
      });
    });
}

/** A person who can't be sent back anywhere sees what is wrong. */
function answering(
  c: Context<Env>,
  answer: () => Response | Promise<Response>,
): Response | Promise<Response> {
  try {
    return answer();
  } catch (error) {
    if (error instanceof AuthorizePageError || error instanceof OAuthError) {
      secure(c, "form-action 'none'");
      return c.html(errorPage(error.message), 400);
    }
    throw error;
  }
}

function redirectingErrors(
  c: Context<Env>,
  destination: Destination,
  answer: () => Response | Promise<Response>,
): Response | Promise<Response> {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof AuthorizeError)) throw error;
    const told = { error: error.code, error_description: error.message };
    return c.redirect(redirectTo(destination, told));
  }
}

function secure(c: Context<Env>, formAction: string): void {
  const policy = `default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'`;
  c.header('content-security-policy', `${policy}; ${formAction}`);
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
}
