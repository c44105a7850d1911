export type SecretKind =
  | 'access token'
  | 'refresh token'
  | 'authorization code'
  | 'client secret'
  | 'passcode'
  | 'user id'
  | 'device id'
  | 'API token';

export interface Secret {
  readonly kind: SecretKind;
  readonly value: string;
}

/** A shorter value may occur in a text by chance: only a text that equals it is shortened. */
const MIN_UNIQUE_LENGTH = 12;

/** Values of these fields are always secret. `code` is missing, because a status has a `code`, too. */
const SECRET_FIELDS = new Set(
  [
    'access_token, accessToken, apiAccessToken, consentToken, refresh_token, refreshToken',
    'client_secret, clientSecret, code_verifier, authorization, passcode',
    'userId, user_id, personId, deviceId',
  ].flatMap((names) => names.split(', ')),
);

/** The secrets that the simulator has issued. Outputs shorten them, and tests search the outputs for them. */
export class SecretRegistry {
  readonly #secrets = new Map<string, Secret>();
  /** Encodings of each secret by their first characters, the longest first. */
  readonly #forms = new Map<string, string[]>();

  /** Returns the value. */
  add(kind: SecretKind, value: string): string {
    if (value === '' || this.#secrets.has(value)) return value;
    this.#secrets.set(value, { kind, value });
    if (value.length < MIN_UNIQUE_LENGTH) return value;
    for (const form of formsOf(value)) {
      const start = form.slice(0, MIN_UNIQUE_LENGTH);
      const others = this.#forms.get(start) ?? [];
      this.#forms.set(
        start,
        [...others, form].sort((one, other) => other.length - one.length),
      );
    }
    return value;
  }

  all(): readonly Secret[] {
    return [...this.#secrets.values()];
  }

  /** Secrets in a text, plain or percent-encoded; a short secret only as a whole word. */
  findIn(text: string): readonly Secret[] {
    return this.all().filter(({ value }) =>
      value.length < MIN_UNIQUE_LENGTH
        ? asWord(value).test(text)
        : formsOf(value).some((form) => text.includes(form)),
    );
  }

  /** A copy in which secrets are shortened, at any depth and in keys. */
  shorten(body: unknown): unknown {
    return this.#copy(body, '');
  }

  /** A passcode stays readable, because the customer has to say it. */
  shortenIn(sentence: string): string {
    let shown = '';
    let from = 0;
    for (let at = 0; at + MIN_UNIQUE_LENGTH <= sentence.length; at++) {
      const form = this.#formAt(sentence, at);
      if (form === undefined) continue;
      shown += sentence.slice(from, at) + shortened(form);
      from = at + form.length;
      at = from - 1;
    }
    return shown + sentence.slice(from);
  }

  #copy(value: unknown, field: string): unknown {
    if (typeof value === 'string') return this.#text(value, SECRET_FIELDS.has(field));
    if (Array.isArray(value)) return value.map((item) => this.#copy(item, field));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => {
      return [this.#text(key, false), this.#copy(inner, key)] as const;
    });
    return Object.fromEntries(entries);
  }

  #text(text: string, whole: boolean): string {
    return whole || this.#secrets.has(text) ? shortened(text) : this.shortenIn(text);
  }

  #formAt(text: string, at: number): string | undefined {
    const forms = this.#forms.get(text.slice(at, at + MIN_UNIQUE_LENGTH));
    return forms?.find((form) => text.startsWith(form, at));
  }
}

/** Six digits of a longer number are not a passcode. */
const asWord = (value: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}.])${value.replace(/\W/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');

const formsOf = (value: string): readonly string[] => [
  ...new Set([value, encodeURIComponent(value)]),
];

const SHOWN = 6;

/** The first third of a value, at most six characters, and an ellipsis. A shortened value stays the same. */
export function shortened(value: string): string {
  if (value.endsWith('…') && value.length <= SHOWN + 1) return value;
  return `${value.slice(0, Math.min(SHOWN, Math.floor(value.length / 3)))}…`;
}
