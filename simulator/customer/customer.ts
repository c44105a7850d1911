/** The customer, as far as linking by voice depends on them. */
export interface Customer {
  /** Alexa recognizes the voice: there is a voice profile, and personalization is on in the app. */
  readonly voiceRecognized: boolean;
  /** The profile has a phone number that a passcode can be sent to. */
  readonly phoneNumber: boolean;
  /** The device is registered to the speaker's own Amazon account. */
  readonly accountOwner: boolean;
  /** The account is linked. */
  readonly linked: boolean;
  /** The customer has granted every permission that the skill asks for. */
  readonly permissionsGranted: boolean;
  /** The customer recently declined Amazon's consent question. */
  readonly deniedRecently: boolean;
  readonly firstName: string;
}

export const DEFAULT_CUSTOMER: Customer = {
  voiceRecognized: true,
  phoneNumber: true,
  accountOwner: true,
  linked: false,
  permissionsGranted: false,
  deniedRecently: false,
  firstName: 'Annie',
};

const LONGEST_NAME = 50;

export class CustomerError extends Error {
  constructor(problem: string) {
    const fields = Object.keys(DEFAULT_CUSTOMER).join(', ');
    super(`${problem} A customer is a JSON object with any of ${fields}.`);
    this.name = 'CustomerError';
  }
}

/** Validates a customer, whose fields are all optional. Throws a {@link CustomerError}. */
export function readCustomer(value: unknown): Partial<Customer> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CustomerError('This is not a customer.');
  }
  for (const [field, given] of Object.entries(value)) {
    if (!Object.hasOwn(DEFAULT_CUSTOMER, field)) {
      throw new CustomerError(`A customer has no field ${JSON.stringify(field)}.`);
    }
    if (field === 'firstName') checkName(given);
    else if (typeof given !== 'boolean') {
      throw new CustomerError(`${field} is ${JSON.stringify(given)}: it must be true or false.`);
    }
  }
  return value;
}

function checkName(given: unknown): void {
  const fits =
    typeof given === 'string' && given.trim() !== '' && given.trim().length <= LONGEST_NAME;
  if (fits) return;
  const wanted = `a name of 1 to ${LONGEST_NAME} characters`;
  throw new CustomerError(`firstName is ${JSON.stringify(given)}: it must be ${wanted}.`);
}
