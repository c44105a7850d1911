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
  readonly #encodings = new Map<string, string[]>();

  /** Returns the value. */
  add(kind: SecretKind, value: string): string {
    if (value === '' || this.#secrets.has(value)) return value;
    this.#secrets.set(value, { kind, value });
    if (value.length < MIN_UNIQUE_LENGTH) return value;
    for (const encoding of encodingsOf(value)) {
      const start = encoding.slice(0, MIN_UNIQUE_LENGTH);
      const others = this.#encodings.get(start) ?? [];
      this.#encodings.set(
        start,
        [...others, encoding].sort((one, other) => other.length - one.length),
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
        ? wholeWord(value).test(text)
        : encodingsOf(value).some((encoding) => text.includes(encoding)),
    );
  }

  /** A copy in which secrets are shortened, at any depth and in keys. */
  shorten(body: unknown): unknown {
    return this.#shortenValue(body, '');
  }

  /** A passcode stays readable, because the customer has to say it. */
  shortenIn(sentence: string): string {
    let shown = '';
    let from = 0;
    for (let at = 0; at + MIN_UNIQUE_LENGTH <= sentence.length; at++) {
      const encoding = this.#encodingAt(sentence, at);
      if (encoding === undefined) continue;
      shown += sentence.slice(from, at) + shortened(encoding);
      from = at + encoding.length;
      at = from - 1;
    }
    return shown + sentence.slice(from);
  }

  #shortenValue(value: unknown, field: string): unknown {
    if (typeof value === 'string') return this.#shortenText(value, SECRET_FIELDS.has(field));
    if (Array.isArray(value)) return value.map((item) => this.#shortenValue(item, field));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => {
      return [this.#shortenText(key, false), this.#shortenValue(inner, key)] as const;
    });
    return Object.fromEntries(entries);
  }

  #shortenText(text: string, isSecret: boolean): string {
    return isSecret || this.#secrets.has(text) ? shortened(text) : this.shortenIn(text);
  }

  #encodingAt(text: string, at: number): string | undefined {
    const encodings = this.#encodings.get(text.slice(at, at + MIN_UNIQUE_LENGTH));
    return encodings?.find((encoding) => text.startsWith(encoding, at));
  }
}

/** Six digits of a longer number are not a passcode. */
const wholeWord = (value: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}.])${value.replace(/\W/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');

const encodingsOf = (value: string): readonly string[] => [
  ...new Set([value, encodeURIComponent(value)]),
];

const MAX_SHOWN_LENGTH = 6;

/** The first third of a value, at most six characters, and an ellipsis. A shortened value stays the same. */
export function shortened(value: string): string {
  if (value.endsWith('…') && value.length <= MAX_SHOWN_LENGTH + 1) return value;
  return `${value.slice(0, Math.min(MAX_SHOWN_LENGTH, Math.floor(value.length / 3)))}…`;
}
