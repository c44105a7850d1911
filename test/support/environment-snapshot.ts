/**
 * Returns a function that restores `process.env`. Assigning another object would not change the variables
 * that native code reads.
 */
export function environmentSnapshot(): () => void {
  const before = { ...process.env };
  return () => {
    for (const name of Object.keys(process.env)) {
      if (!(name in before)) delete process.env[name];
    }
    Object.assign(process.env, before);
  };
}
