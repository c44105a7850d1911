import { type Simulation, withMethods } from '../simulation';

/** A simulation that reports whether its clock is being moved. During a move, the customer only says `...`. */
export interface TimePassing {
  readonly simulation: Simulation;
  /** True while the clock is being moved: the CLI then prints no line of the customer. */
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
