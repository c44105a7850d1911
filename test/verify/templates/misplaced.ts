/** Made up, in the shapes that Login with Amazon's have. */
export const SECRETS = {
  'client secret': 'amzn1.oa2-cs.v1.7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c4e6b8d0f1a3c5e7b',
  'former client secret': '7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c',
  'refresh token': 'Atzr|IwEBIHk4c0lUeWJ1c3RoZXJlZnJlc2h0b2tlbg',
} as const;

type Fields = Readonly<Record<string, unknown>>;

/** A stage's settings and account linking, with a secret where none belongs. */
export interface Misplaced {
  readonly place: string;
  readonly settings?: Fields;
  readonly accountLinking?: Fields;
}

const SETTINGS = [
  ...['region', 'account', 'lwaClientId', 'vendorId', 'smapiClientId', 'skillId', 'lwaApi'],
  ...['smapiApi', 'serviceUrl', 'linkingLocales', 'onDelete', 'runBook', 'lwaClientSecret'],
];
const FIELDS = [
  ...['type', 'authorizationUrl', 'accessTokenUrl', 'accessTokenScheme', 'clientId'],
  ...['clientSecret', 'client_secret', 'reciprocalAccessTokenUrl', 'voiceForwardAccountLinking'],
];

/** Wherever somebody could paste a secret that belongs into Secrets Manager. */
export const misplaced = (secret: string): readonly Misplaced[] => [
  ...SETTINGS.map((setting) => ({ place: setting, settings: { [setting]: secret } })),
  ...['https://rides.example.com/', 'https://rides.example.com?key='].map((start) => ({
    place: `serviceUrl ${start}`,
    settings: { serviceUrl: start + secret },
  })),
  { place: 'runBook, inside', settings: { runBook: `https://example.com/${secret}/book.md` } },
  { place: 'a tag', settings: { tags: { owner: secret } } },
  { place: "a tag's name", settings: { tags: { [secret]: 'owner' } } },
  { place: 'an address of an alarm', settings: { alarmEmails: [`${secret}@example.com`] } },
  { place: 'offer.maxOffers', settings: { offer: { maxOffers: secret } } },
  ...FIELDS.map((field) => ({ place: field, accountLinking: { [field]: secret } })),
  ...['scopes', 'domains', 'redirectUrls'].map((field) => ({
    place: field,
    accountLinking: { [field]: [secret] },
  })),
];
