/** A duration in milliseconds: below ten with one decimal place, otherwise a whole number. */
export const milliseconds = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
