/** Facts about a customer that linking by voice depends on. */
export interface Customer {
  /** Skill personalization is on in the settings of the Alexa app. */
  readonly personalizationEnabled: boolean;
  readonly voiceRecognized: boolean;
  /** The profile has a phone number for the passcode. */
  readonly phoneNumber: boolean;
  /** The device is registered to the speaker's own Amazon account. */
  readonly accountOwner: boolean;
  readonly linked: boolean;
  /** All, none, or some of the permissions in the skill's manifest. */
  readonly permissionsGranted: boolean | readonly string[];
  /** The customer recently declined Amazon's consent question. */
  readonly deniedRecently: boolean;
  readonly firstName: string;
}

export const DEFAULT_CUSTOMER: Customer = {
  personalizationEnabled: true,
  voiceRecognized: true,
  phoneNumber: true,
  accountOwner: true,
  linked: false,
  permissionsGranted: false,
  deniedRecently: false,
  firstName: 'Annie',
};

export class CustomerError extends Error {
  override readonly name = 'CustomerError';
}

const MAX_NAME_LENGTH = 50;

const invalid = (problem: string): CustomerError =>
  new CustomerError(
    `${problem} A customer is a JSON object with any of ${Object.keys(DEFAULT_CUSTOMER).join(', ')}.`,
  );

/** Throws a {@link CustomerError}. */
export function readCustomer(value: unknown): Partial<Customer> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('This is not a customer.');
  }
  for (const [field, given] of Object.entries(value)) {
    if (!Object.hasOwn(DEFAULT_CUSTOMER, field)) {
      throw invalid(`A customer has no field ${JSON.stringify(field)}.`);
    }
    if (field === 'firstName') checkName(given);
    else if (field === 'permissionsGranted') checkPermissions(given);
    else if (typeof given !== 'boolean') {
      throw invalid(`${field} is ${JSON.stringify(given)}: it must be true or false.`);
    }
  }
  return value;
}

function checkPermissions(given: unknown): void {
  const isList = Array.isArray(given) && given.every((name) => typeof name === 'string');
  if (typeof given === 'boolean' || isList) return;
  const expected = 'true, false, or a list of permissions';
  throw invalid(`permissionsGranted is ${JSON.stringify(given)}: it must be ${expected}.`);
}

function checkName(given: unknown): void {
  const fits =
    typeof given === 'string' && given.trim() !== '' && given.trim().length <= MAX_NAME_LENGTH;
  if (fits) return;
  const wanted = `a name of 1 to ${MAX_NAME_LENGTH} characters`;
  throw invalid(`firstName is ${JSON.stringify(given)}: it must be ${wanted}.`);
}
