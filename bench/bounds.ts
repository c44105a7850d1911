/** Times have no bounds, because machines differ. */
export interface Bound {
  readonly label: string;
  readonly measured: number;
  readonly max: number;
  readonly unit: 'ratio' | 'count' | 'kB';
}

/** The machine of CI is shared, so the run fails only beyond this multiple of a bound. */
const TOLERANCE = 1.5;

export const isWithin = ({ measured, max }: Bound): boolean => measured <= max;

/** A figure that was not measured is out of tolerance, too. */
export const isOutOfTolerance = ({ measured, max }: Bound): boolean =>
  !(measured <= max * TOLERANCE);

export interface BoundsSummary {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

export function summaryOf(bounds: readonly Bound[]): BoundsSummary {
  const within = bounds.filter(isWithin).length;
  const outOfTolerance = bounds.filter(isOutOfTolerance);
  const names = outOfTolerance.map(({ label }) => `\n  out of tolerance: ${label}`);
  return {
    text: `${within} of ${bounds.length} figures within their bounds, ${outOfTolerance.length} out of tolerance.${names.join('')}`,
    exitCode: outOfTolerance.length > 0 ? 1 : 0,
  };
}
