import { type Simulation } from '../simulation';

/** A simulation whose passing time is shown as one line, without the silence that Alexa hears. */
export interface TimePassing {
  readonly simulation: Simulation;
  /** True while time passes: the customer's lines are silence then. */
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
    simulation: Object.assign(Object.create(simulation) as Simulation, { advance }),
    isPassing: () => isPassing,
  };
}
