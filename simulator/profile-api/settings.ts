/** The account holder. */
export interface Person {
  readonly name?: string;
  readonly givenName?: string;
  readonly email?: string;
  readonly mobileNumber?: { readonly countryCode: string; readonly phoneNumber: string };
  readonly countryCode?: string;
  readonly postalCode?: string;
}

export interface Setting {
  /** Name of the permission in the manifest. */
  readonly permission: string;
  /** Undefined if the person lacks the value: the API then responds with 204. */
  readonly read: (person: Person) => unknown;
}

/** Settings by the last segment of `/v2/accounts/~current/settings/…`. */
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

/** `/v1/devices/{deviceId}/settings/address/countryAndPostalCode` */
export const COUNTRY_AND_POSTAL_CODE: Setting = {
  // Amazon writes this permission with one colon after `alexa`.
  permission: 'alexa:devices:all:address:country_and_postal_code:read',
  read: ({ countryCode, postalCode }) =>
    countryCode === undefined ? undefined : { countryCode, postalCode: postalCode ?? null },
};
