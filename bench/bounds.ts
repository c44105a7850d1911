/** One figure that must hold, as a ratio or an amount. Times themselves are never bounds: machines differ. */
export interface Bound {
  readonly label: string;
  /** What was measured, in words. */
  readonly measured: number;
  readonly most: number;
  readonly unit: 'ratio' | 'count' | 'kB';
}

/** In CI, whose machine others share, only this much beyond a bound fails. */
const TOLERANCE = 1.5;

export const holds = ({ measured, most }: Bound): boolean => measured <= most;

/** Out of bounds by more than a half; what was not measured at all is as bad. */
export const isFarOut = ({ measured, most }: Bound): boolean => !(measured <= most * TOLERANCE);

export interface Verdict {
  /** A line, and one for each figure that is far out. */
  readonly words: string;
  /** 1 where a figure is far out. */
  readonly exitCode: 0 | 1;
}

export function verdictOn(bounds: readonly Bound[]): Verdict {
  const reached = bounds.filter(holds).length;
  const farOut = bounds.filter(isFarOut);
  const names = farOut.map(({ label }) => `\n  far out: ${label}`);
  return {
    words: `${reached} of ${bounds.length} figures reached, ${farOut.length} far out.${names.join('')}`,
    exitCode: farOut.length > 0 ? 1 : 0,
  };
}
