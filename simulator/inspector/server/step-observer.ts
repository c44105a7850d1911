import { type Customer } from '../../customer/customer';
import { type Step, takeStep } from '../../replay';
import { type Simulation, withMethods } from '../../simulation';

export interface StepObserver {
  /** Runs a step that the inspector shows as a turn. */
  readonly take: (step: Step, run: () => Promise<void>) => Promise<void>;
  /** A changed setting is not a turn. */
  readonly changed: (step: Step) => void;
  /** A conversation begins with this customer. */
  readonly begun: (customer: Partial<Customer>) => void;
}

export function observeSteps(
  inner: Simulation,
  { take, changed, begun }: StepObserver,
): Simulation {
  const step = (one: Step, run = () => takeStep(inner, one)) => take(one, run);
  return withMethods(inner, {
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
  });
}
