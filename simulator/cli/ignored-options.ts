/** Undefined if no option for the inspector was given. */
export function ignoredOptions({
  open,
  port,
}: {
  open: boolean;
  port: number;
}): string | undefined {
  const asked = [...(open ? ['--open'] : []), ...(port === 0 ? [] : ['--port'])];
  if (asked.length === 0) return undefined;
  const verb = asked.length === 1 ? 'was' : 'were';
  return `The inspector runs only in an interactive terminal: ${asked.join(' and ')} ${verb} ignored.`;
}
