import { type CallResponse, call } from '../../../../simulator/http';
import {
  CUSTOMER_HEADER,
  type Lwa,
  type LwaAccount,
  type LwaClient,
} from '../../../../simulator/lwa';

export const REDIRECT = 'https://pitangui.amazon.com/api/skill/link/M1VENDOR';

export class OAuthClient {
  readonly client: LwaClient;
  readonly account: LwaAccount;

  constructor(private readonly lwa: Lwa) {
    this.client = lwa.addClient({ name: 'Ride Hailer', redirectUris: [REDIRECT] });
    this.account = lwa.addAccount({ name: 'Annie Smith', email: 'annie@example.com' });
  }

  async authorize(
    overrides: Readonly<Record<string, string | undefined>> = {},
    headers: Readonly<Record<string, string>> = { [CUSTOMER_HEADER]: this.account.userId },
  ): Promise<CallResponse> {
    const query = form({
      client_id: this.client.clientId,
      scope: 'profile',
      response_type: 'code',
      redirect_uri: REDIRECT,
      state: 'a state',
      ...overrides,
    });
    return call(`${this.lwa.url}/ap/oa?${query.toString()}`, { from: 'voice-forward', headers });
  }

  /** Without a signed-in customer, LWA answers with its consent page. */
  openConsentPage(overrides?: Readonly<Record<string, string | undefined>>): Promise<CallResponse> {
    return this.authorize(overrides, {});
  }

  async requestCode(overrides: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
    return redirectQuery(await this.authorize(overrides)).get('code')!;
  }

  requestToken(
    fields: Readonly<Record<string, string | undefined>>,
    headers: Readonly<Record<string, string>> = { authorization: this.basic() },
  ): Promise<CallResponse> {
    return call(`${this.lwa.url}/auth/o2/token`, {
      method: 'POST',
      from: 'voice-forward',
      headers,
      body: form({ grant_type: 'authorization_code', redirect_uri: REDIRECT, ...fields }),
    });
  }

  async accessToken(): Promise<string> {
    return field(await this.requestToken({ code: await this.requestCode() }), 'access_token');
  }

  tokenInfo(accessToken: string): Promise<CallResponse> {
    const query = form({ access_token: accessToken }).toString();
    return call(`${this.lwa.url}/auth/o2/tokeninfo?${query}`, { from: 'skill' });
  }

  basic(clientId = this.client.clientId, secret = this.client.secret ?? ''): string {
    return `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
  }
}

export const form = (fields: Readonly<Record<string, string | undefined>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );

export const consentField = (page: string, name: 'ticket' | 'account'): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)![1]!;

export const redirectQuery = (response: CallResponse): URLSearchParams =>
  new URL(response.headers.location ?? 'none:').searchParams;

export const field = (response: CallResponse, name: string): string =>
  String((response.json as Record<string, unknown>)[name]);
