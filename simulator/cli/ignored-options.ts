/** What was asked of the page, where there is none; undefined where nothing was. */
export function ignoredOptions({
  open,
  port,
}: {
  open: boolean;
  port: number;
}): string | undefined {
  const asked = [...(open ? ['--open'] : []), ...(port === 0 ? [] : ['--port'])];
  if (asked.length === 0) return undefined;
  return `There is no page without a terminal that a person types in: ${asked.join(' and ')} did nothing.`;
}
