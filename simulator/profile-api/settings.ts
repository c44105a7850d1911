/** What the account holder has told Amazon. A field that is left out is not set: 204. */
export interface Person {
  readonly name?: string;
  readonly givenName?: string;
  readonly email?: string;
  readonly mobileNumber?: { readonly countryCode: string; readonly phoneNumber: string };
  readonly countryCode?: string;
  readonly postalCode?: string;
}

interface Setting {
  /** The permission that lets a skill read it, as the manifest names it. */
  readonly permission: string;
  readonly read: (person: Person) => unknown;
}

/** By the last part of `/v2/accounts/~current/settings/…`. */
export const ACCOUNT_SETTINGS: Readonly<Record<string, Setting>> = {
  'Profile.name': { permission: 'alexa::profile:name:read', read: ({ name }) => name },
  'Profile.givenName': {
    permission: 'alexa::profile:given_name:read',
    read: ({ givenName }) => givenName,
  },
  'Profile.email': { permission: 'alexa::profile:email:read', read: ({ email }) => email },
  'Profile.mobileNumber': {
    permission: 'alexa::profile:mobile_number:read',
    read: ({ mobileNumber }) => mobileNumber,
  },
};

/** Of `/v1/devices/{deviceId}/settings/address/countryAndPostalCode`. */
export const COUNTRY_AND_POSTAL_CODE: Setting = {
  // One colon after `alexa`: so it is named.
  permission: 'alexa:devices:all:address:country_and_postal_code:read',
  read: ({ countryCode, postalCode }) =>
    countryCode === undefined ? undefined : { countryCode, postalCode: postalCode ?? null },
};

export type { Setting };
