import { type Simulation, withMethods } from '../simulation';

/** A simulation that reports whether its clock is being moved: the CLI does not print those silent turns. */
export interface TimePassing {
  readonly simulation: Simulation;
  /** True while the clock moves. Meanwhile, the customer is silent in each turn. */
  readonly isPassing: () => boolean;
}

/** @param announce is called before time passes */
export function timePassing(
  simulation: Simulation,
  announce: (ms: number) => void = () => undefined,
): TimePassing {
  let isPassing = false;
  const advance: Simulation['advance'] = async (ms) => {
    announce(ms);
    isPassing = true;
    try {
      await simulation.advance(ms);
    } finally {
      isPassing = false;
    }
  };
  return {
    simulation: withMethods(simulation, { advance }),
    isPassing: () => isPassing,
  };
}
