export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/**
 * Three significant digits: 0.0567, 1.24, 43.1. Keeps every digit before the point, 9,875, and at most six
 * after it.
 */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const rounded = value.toFixed(Math.min(6, digits));
  return Number(rounded).toLocaleString('en-US', { maximumFractionDigits: Math.min(6, digits) });
}

/** 1.24, or 1/3.1 for a ratio below a half. */
export const ratio = (value: number): string =>
  value > 0 && value < 0.5 ? `1/${number(1 / value)}` : number(value);

/** To the cent; below a dollar to the hundredth of a cent. */
export function dollars(value: number): string {
  const digits = value > 0 && value < 1 ? 4 : 2;
  const options = { minimumFractionDigits: 2, maximumFractionDigits: digits };
  return `$${value.toLocaleString('en-US', options)}`;
}
