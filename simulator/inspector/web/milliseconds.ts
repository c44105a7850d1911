/** A duration in milliseconds, with one decimal if it is less than 10. */
export const milliseconds = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
