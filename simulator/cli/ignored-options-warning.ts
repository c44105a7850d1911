/** Undefined if no option for the inspector was given. */
export function ignoredOptionsWarning({
  open,
  port,
}: {
  open: boolean;
  port: number;
}): string | undefined {
  const given = [...(open ? ['--open'] : []), ...(port === 0 ? [] : ['--port'])];
  if (given.length === 0) return undefined;
  const verb = given.length === 1 ? 'was' : 'were';
  return `The inspector runs only in an interactive terminal: ${given.join(' and ')} ${verb} ignored.`;
}
