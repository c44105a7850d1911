import { type Simulation, withMethods } from '../simulation';

/** A simulation that reports when its clock is being moved, so that the CLI hides the silent turns. */
export interface TimePassing {
  readonly simulation: Simulation;
  /** True while the clock moves: the customer's turns are silence then. */
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
