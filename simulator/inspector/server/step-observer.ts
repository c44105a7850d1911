import { type Customer } from '../../customer/customer';
import { type Step, takeStep } from '../../replay';
import { type Simulation } from '../../simulation';

/** Callbacks for the steps of a simulation. */
export interface StepObserver {
  /** A step that is a turn: the callback runs it after earlier ones. */
  readonly take: (step: Step, run: () => Promise<void>) => Promise<void>;
  /** A changed setting, which is not a turn. */
  readonly changed: (step: Step) => void;
  readonly begun: (customer: Partial<Customer>) => void;
}

/** The simulation with every step reported to the observer. */
export function observeSteps(
  inner: Simulation,
  { take, changed, begun }: StepObserver,
): Simulation {
  const step = (one: Step, run = () => takeStep(inner, one)) => take(one, run);
  return Object.assign(Object.create(inner) as Simulation, {
    say: (say) => step({ say }),
    sendIntent: (intent) => step({ intent }),
    advance: (advanceMs) => step({ advanceMs }),
    enable: () => step({ app: 'enable' }),
    disable: () => step({ app: 'disable' }),
    followLinkAccountCard: (consent) =>
      step({ app: 'followLinkAccountCard' }, () => inner.followLinkAccountCard(consent)),
    setCustomer: (customer) => {
      inner.setCustomer(customer);
      changed({ customer });
    },
    assume: (name, value) => {
      inner.assume(name, value);
      changed({ assume: { name, value } } as Step);
    },
    fail: (name, kind) => {
      inner.fail(name, kind);
      changed({ fail: { name, kind } });
    },
    newCustomer: (customer = {}) => {
      inner.newCustomer(customer);
      begun(customer);
    },
  } satisfies Partial<Simulation>);
}
