import { html } from 'hono/html';
import { type LwaAccount } from './accounts';
import { type AuthorizeRequest } from './authorize';
import { type CUSTOMER_SCOPES } from './clients';

type Page = ReturnType<typeof html>;

const SCOPE_WORDS: Readonly<Record<string, string>> = {
  profile: 'your name and email address',
  'profile:user_id': 'your user id',
  postal_code: 'your postal code',
  'alexa::ask:skills:readwrite': 'read and change your Alexa skills',
  'alexa::ask:models:readwrite': 'read and change the interaction models of your Alexa skills',
  'alexa::ask:skills:test': 'test your Alexa skills',
} satisfies Record<(typeof CUSTOMER_SCOPES)[number], string> & Record<string, string>;

/** @param ticket identifies the request when the form is submitted; single-use */
export function consentPage(
  { client, scopes }: AuthorizeRequest,
  accounts: readonly LwaAccount[],
  ticket: string,
): Page {
  return page(
    `Sign in to ${client.name}`,
    html`<p><strong>${client.name}</strong> requests access to:</p>
      <ul>
        ${scopes.map((scope) => html`<li>${SCOPE_WORDS[scope] ?? scope}</li>`)}
      </ul>
      <form method="post" action="/ap/oa">
        <input type="hidden" name="ticket" value="${ticket}" />
        <fieldset>
          <legend>Your Amazon account</legend>
          ${accounts.map(
            ({ userId, name, email }, index) =>
              html`<label>
                <input type="radio" name="account" value="${userId}" ${index === 0 && 'checked'} />
                ${name} <span>${email}</span>
              </label>`,
          )}
        </fieldset>
        <button name="decision" value="allow">Allow</button>
        <button name="decision" value="cancel" class="quiet">Cancel</button>
      </form>`,
  );
}

export const errorPage = (description: string): Page =>
  page(
    'We’re sorry!',
    html`<p>An error occurred when we tried to process your request.</p>
      <p><strong>400 Bad Request.</strong> ${description}</p>`,
  );

const page = (title: string, body: Page): Page =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/ap/style.css" />
      </head>
      <body>
        <main>
          <p class="by">Login with Amazon (simulation)</p>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;

export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; min-height: 100vh; place-items: center; }
main { box-sizing: border-box; width: min(26rem, 100vw); padding: 1.5rem; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; }
.by, label span { opacity: 0.7; font-size: 0.875rem; }
fieldset { border: 1px solid; border-radius: 0.5rem; margin: 1rem 0; padding: 0.5rem 1rem; }
label { display: block; padding: 0.4rem 0; }
button { font: inherit; min-height: 2.75rem; padding: 0 1.5rem; border: 1px solid; border-radius: 0.5rem;
  background: #1f5fbf; color: #fff; cursor: pointer; }
button.quiet { background: transparent; color: inherit; }
`;
