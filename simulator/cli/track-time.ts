import { type Simulation, withMethods } from '../simulation';

export interface TrackedTime {
  /** The given simulation, with an `advance` that announces the time. */
  readonly simulation: Simulation;
  /** While `advance` moves the clock, it answers Alexa with silence (`...`), which the CLI does not print. */
  readonly isTimePassing: () => boolean;
}

/** Wraps a simulation, to announce the time that `advance` lets pass and to know that it is passing. */
export function trackTime(
  simulation: Simulation,
  announce: (ms: number) => void = () => undefined,
): TrackedTime {
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
    isTimePassing: () => isPassing,
  };
}
