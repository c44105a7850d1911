import { DAY_MS } from '../clock';

const UNITS_MS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: DAY_MS,
};

export const DURATION_EXAMPLES = '30d, 2h, 10m or 45s';

/** Uses the largest unit of which the duration is a multiple: `90s`, `2h`. */
export function writeDuration(ms: number): string {
  const units = Object.entries(UNITS_MS).reverse();
  const [unit, unitMs] = units.find(([, one]) => ms > 0 && ms % one === 0) ?? ['s', UNITS_MS['s']!];
  return `${ms / unitMs}${unit}`;
}

/** Milliseconds in `30d`, `2h`, `10m` or `45s`; undefined for another text. */
export function readDuration(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * UNITS_MS[unit!]!;
}
