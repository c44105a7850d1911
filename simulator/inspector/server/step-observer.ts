import { type Customer } from '../../customer/customer';
import { type Step, takeStep } from '../../replay';
import { type Simulation } from '../../simulation';

/** Who is told what is done in a simulation. */
export interface Watcher {
  /** A step that takes a turn: runs it, once others are over. */
  readonly take: (step: Step, run: () => Promise<void>) => Promise<void>;
  /** A switch, which takes none. */
  readonly switched: (step: Step) => void;
  readonly begun: (customer: Partial<Customer>) => void;
}

/** The simulation with every step told to the watcher. */
export function watched(inner: Simulation, { take, switched, begun }: Watcher): Simulation {
  const step = (one: Step, run = () => takeStep(inner, one)) => take(one, run);
  return Object.assign(Object.create(inner) as Simulation, {
    say: (say) => step({ say }),
    advance: (advanceMs) => step({ advanceMs }),
    enable: () => step({ app: 'enable' }),
    disable: () => step({ app: 'disable' }),
    followLinkAccountCard: (consent) =>
      step({ app: 'followLinkAccountCard' }, () => inner.followLinkAccountCard(consent)),
    setCustomer: (customer) => {
      inner.setCustomer(customer);
      switched({ customer });
    },
    assume: (name, value) => {
      inner.assume(name, value);
      switched({ assume: { name, value } } as Step);
    },
    fail: (name, kind) => {
      inner.fail(name, kind);
      switched({ fail: { name, kind } });
    },
    newCustomer: (customer = {}) => {
      inner.newCustomer(customer);
      begun(customer);
    },
  } satisfies Partial<Simulation>);
}
