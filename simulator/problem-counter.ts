import { type Record } from './record';

/** Counts the problems of a conversation. */
export class ProblemCounter {
  #problems = 0;
  readonly #unsubscribe: () => void;

  constructor(record: Record) {
    this.#unsubscribe = record.subscribe(({ kind }) => {
      if (kind === 'problem') this.#problems += 1;
    });
  }

  get problems(): number {
    return this.#problems;
  }

  restart(): void {
    this.#problems = 0;
  }

  close(): void {
    this.#unsubscribe();
  }
}
