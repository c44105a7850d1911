import { type Context, Hono } from 'hono';
import { bodyText, type Env } from '../http';
import {
  readDestination,
  readRequest,
  redirectUrl,
  type AuthorizeRequest,
  type Destination,
} from './authorize';
import { consentPage, errorPage } from './consent-page';
import { AuthorizeError, AuthorizePageError, OAuthError } from './errors';
import { readForm } from './parameters';
import { type LwaState } from './state';

/** Holds the LWA user id of a customer who allows access without the consent page: by voice or app card. */
export const CUSTOMER_HEADER = 'x-simulator-customer';

const MAX_LISTED_ACCOUNTS = 5;

export function authorizeRoutes(state: LwaState): Hono<Env> {
  const { clients, accounts, grants, pendingConsents } = state;
  const allow = (c: Context<Env>, request: AuthorizeRequest, userId: string): Response => {
    if (!accounts.find(userId)) throw new AuthorizePageError('No customer is signed in.');
    const { client, redirectUri, scopes, challenge } = request;
    const grant = { clientId: client.clientId, userId, scopes };
    const code = grants.issueCode({ ...grant, redirectUri, challenge });
    return c.redirect(redirectUrl(request, { code, scope: scopes.join(' ') }));
  };

  return new Hono<Env>()
    .get('/oa', (c) =>
      withErrorPage(c, () => {
        const parameters = readForm(new URL(c.req.url).searchParams);
        const destination = readDestination(clients, parameters);
        return withErrorRedirect(c, destination, () => {
          const request = readRequest(destination, parameters);
          const userId = c.req.header(CUSTOMER_HEADER);
          if (userId !== undefined) return allow(c, request, userId);
          const listedAccounts = accounts.list(MAX_LISTED_ACCOUNTS);
          if (listedAccounts.length === 0)
            throw new AuthorizePageError('LWA has no account to sign in with.');
          // Browsers apply form-action to the redirect after the form, too.
          const { origin } = new URL(destination.redirectUri);
          setSecurityHeaders(c, `form-action 'self' ${origin}`);
          return c.html(consentPage(request, listedAccounts, pendingConsents.add(request)));
        });
      }),
    )
    .post('/oa', (c) => {
      const form = new URLSearchParams(bodyText(c));
      return withErrorPage(c, () => {
        const request = pendingConsents.take(form.get('ticket') ?? '');
        if (!request)
          throw new AuthorizePageError('This page has been submitted before, or has expired.');
        return withErrorRedirect(c, request, () => {
          if (form.get('decision') !== 'allow') {
            throw new AuthorizeError('access_denied', 'The customer denied access.');
          }
          return allow(c, request, form.get('account') ?? '');
        });
      });
    });
}

function withErrorPage(
  c: Context<Env>,
  respond: () => Response | Promise<Response>,
): Response | Promise<Response> {
  try {
    return respond();
  } catch (error) {
    if (error instanceof AuthorizePageError || error instanceof OAuthError) {
      setSecurityHeaders(c, "form-action 'none'");
      return c.html(errorPage(error.message), 400);
    }
    throw error;
  }
}

function withErrorRedirect(
  c: Context<Env>,
  destination: Destination,
  respond: () => Response | Promise<Response>,
): Response | Promise<Response> {
  try {
    return respond();
  } catch (error) {
    if (!(error instanceof AuthorizeError)) throw error;
    const parameters = { error: error.code, error_description: error.message };
    return c.redirect(redirectUrl(destination, parameters));
  }
}

function setSecurityHeaders(c: Context<Env>, formAction: string): void {
  const policy = `default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'`;
  c.header('content-security-policy', `${policy}; ${formAction}`);
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
}
