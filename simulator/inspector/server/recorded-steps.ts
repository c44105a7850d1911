import { DEFAULT_ASSUMPTIONS, type Assumptions } from '../../assumptions';
import { type Customer, DEFAULT_CUSTOMER } from '../../customer/customer';
import { FORMAT, type SavedConversation, type Step, VERSION } from '../../replay';
import { spokenDigits } from '../../speech/spoken-digits';
import { type Simulation } from '../../simulation';

export class RecordedSteps {
  readonly #customer: Partial<Customer>;
  readonly #assumptions: Partial<Assumptions>;
  readonly #steps: Step[];

  /** @param customer at the start of the conversation */
  constructor(
    private readonly simulation: Simulation,
    customer: Partial<Customer>,
  ) {
    const faults = Object.entries(simulation.services.faults.byName());
    this.#customer = changedFrom(DEFAULT_CUSTOMER, customer);
    this.#assumptions = changedFrom(DEFAULT_ASSUMPTIONS, simulation.assumptions);
    this.#steps = faults.map(([name, kind]) => ({ fail: { name, kind } }) as Step);
  }

  /**
   * Records a spoken passcode as `{code}`. Call this method before the step runs, because a step can change
   * the passcode on the phone.
   */
  add(step: Step): void {
    this.#steps.push(
      'say' in step ? { say: withoutPasscode(step.say, this.simulation.phone) } : step,
    );
  }

  saved(): SavedConversation {
    const { locale } = this.simulation;
    const [customer, assumptions, steps] = [this.#customer, this.#assumptions, [...this.#steps]];
    return { format: FORMAT, version: VERSION, locale, customer, assumptions, steps };
  }
}

function changedFrom<T extends object>(defaults: T, given: Partial<T>): Partial<T> {
  const changed = Object.entries(given).filter(
    ([name, value]) => defaults[name as keyof T] !== value,
  );
  return Object.fromEntries(changed) as Partial<T>;
}

export const passcodeOn = (phone: readonly string[]): string | undefined =>
  /\b\d{6}\b/.exec(phone.at(-1) ?? '')?.[0];

function withoutPasscode(said: string, phone: readonly string[]): string {
  const passcode = passcodeOn(phone);
  if (passcode === undefined) return said;
  if (said.includes(passcode)) return said.replaceAll(passcode, '{code}');
  return spokenDigits(said) === passcode ? '{code}' : said;
}
