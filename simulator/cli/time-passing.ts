import { type Simulation, withMethods } from '../simulation';

export interface TimePassing {
  readonly simulation: Simulation;
  /** True while the clock is being moved: the customer then only says `...`, which the CLI does not print. */
  readonly isPassing: () => boolean;
}

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
