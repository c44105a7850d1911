import { type Simulation } from '../simulation';

/** A simulation in which a reader sees that time passes, and not the silence that is heard meanwhile. */
export interface TimePassing {
  readonly simulation: Simulation;
  /** While it does, what the customer is heard to say was said by nobody. */
  readonly isPassing: () => boolean;
}

/** @param tell is called before time passes */
export function timePassing(
  simulation: Simulation,
  tell: (ms: number) => void = () => undefined,
): TimePassing {
  let isPassing = false;
  const advance: Simulation['advance'] = async (ms) => {
    tell(ms);
    isPassing = true;
    try {
      await simulation.advance(ms);
    } finally {
      isPassing = false;
    }
  };
  return {
    simulation: Object.assign(Object.create(simulation) as Simulation, { advance }),
    isPassing: () => isPassing,
  };
}
