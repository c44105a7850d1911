/** Closed words and numbers; texts of Alexa's are passed through the run's redactor first. */
export type Details = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** Where a run says what it does. */
export interface Report {
  /** @param event a dotted name, as in `publisher.import` */
  note(level: 'info' | 'warn' | 'error', event: string, details?: Details): void;
  metric(name: string, value: number): void;
}
