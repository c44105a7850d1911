import { type Customer } from '../../customer/customer';
import { type Step, takeStep } from '../../replay';
import { type Simulation, withMethods } from '../../simulation';

export interface StepObserver {
  /** Runs a step that the inspector shows as a turn. */
  readonly runTurn: (step: Step, run: () => Promise<void>) => Promise<void>;
  /** A changed setting is not a turn. */
  readonly settingChanged: (step: Step) => void;
  /** A conversation begins with this customer. */
  readonly conversationBegun: (customer: Partial<Customer>) => void;
}

export function observeSteps(
  simulation: Simulation,
  { runTurn, settingChanged, conversationBegun }: StepObserver,
): Simulation {
  const turn = (step: Step, run = () => takeStep(simulation, step)) => runTurn(step, run);
  return withMethods(simulation, {
    say: (say) => turn({ say }),
    sendIntent: (intent) => turn({ intent }),
    advance: (advanceMs) => turn({ advanceMs }),
    enable: () => turn({ app: 'enable' }),
    disable: () => turn({ app: 'disable' }),
    followLinkAccountCard: (consent) =>
      turn({ app: 'followLinkAccountCard' }, () => simulation.followLinkAccountCard(consent)),
    setCustomer: (customer) => {
      simulation.setCustomer(customer);
      settingChanged({ customer });
    },
    assume: (name, value) => {
      simulation.assume(name, value);
      settingChanged({ assume: { name, value } } as Step);
    },
    fail: (name, kind) => {
      simulation.fail(name, kind);
      settingChanged({ fail: { name, kind } });
    },
    newCustomer: (customer = {}) => {
      simulation.newCustomer(customer);
      conversationBegun(customer);
    },
  });
}
