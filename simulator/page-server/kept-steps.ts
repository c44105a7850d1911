import { DEFAULT_ASSUMPTIONS, type Assumptions } from '../assumptions';
import { type Customer } from '../customer';
import { FORMAT, type SavedConversation, type Step, VERSION } from '../replay';
import { spokenDigits } from '../voice-forward/spoken-digits';
import { type World } from '../world';

/** What was done since a conversation began, so that it can be done again. */
export class KeptSteps {
  readonly #customer: Partial<Customer>;
  readonly #assumptions: Partial<Assumptions>;
  readonly #steps: Step[];

  /** @param customer as whom the conversation begins */
  constructor(
    private readonly world: World,
    customer: Partial<Customer>,
  ) {
    const faults = Object.entries(world.surroundings.faults.all());
    this.#customer = customer;
    this.#assumptions = changedOnly(world.assumptions);
    this.#steps = faults.map(([name, kind]) => ({ fail: { name, kind } }) as Step);
  }

  /** Called before the step is taken: what the passcode is then is kept as `{code}`. */
  add(step: Step): void {
    this.#steps.push('say' in step ? { say: withoutDigits(step.say, this.world.phone) } : step);
  }

  saved(): SavedConversation {
    const { locale } = this.world;
    const [customer, assumptions, steps] = [this.#customer, this.#assumptions, [...this.#steps]];
    return { format: FORMAT, version: VERSION, locale, customer, assumptions, steps };
  }
}

function changedOnly(assumptions: Assumptions): Partial<Assumptions> {
  const changed = Object.entries(assumptions).filter(
    ([name, value]) => DEFAULT_ASSUMPTIONS[name as keyof Assumptions] !== value,
  );
  return Object.fromEntries(changed);
}

function withoutDigits(said: string, phone: readonly string[]): string {
  const [passcode] = /\b\d{6}\b/.exec(phone.at(-1) ?? '') ?? [];
  if (passcode === undefined) return said;
  if (said.includes(passcode)) return said.replaceAll(passcode, '{code}');
  return spokenDigits(said) === passcode ? '{code}' : said;
}
