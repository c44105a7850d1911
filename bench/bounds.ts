/** The limit of a ratio or an amount. Times have no bounds, since machines differ. */
export interface Bound {
  readonly label: string;
  readonly measured: number;
  readonly most: number;
  readonly unit: 'ratio' | 'count' | 'kB';
}

/** The machine of CI is shared, so the run fails only beyond this multiple of a bound. */
const TOLERANCE = 1.5;

export const holds = ({ measured, most }: Bound): boolean => measured <= most;

/** More than a half above the bound, or not measured at all. */
export const isFarOut = ({ measured, most }: Bound): boolean => !(measured <= most * TOLERANCE);

export interface Verdict {
  /** A summary, and a line for each figure that is far out. */
  readonly words: string;
  /** 1 if a figure is far out. */
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
