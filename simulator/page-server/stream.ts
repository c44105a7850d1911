import { type PageEvent } from './events';

export type PageListener = (event: PageEvent) => void;

/** The events since a conversation began, and whoever listens to them. */
export class Stream {
  #kept: PageEvent[] = [];
  readonly #listeners = new Set<PageListener>();

  /** Of states only the newest is kept. */
  send(event: PageEvent): void {
    if (event.type === 'begin') this.#kept = [];
    if (event.type === 'state') this.#kept = this.#kept.filter(({ type }) => type !== 'state');
    if (event.type !== 'notice') this.#kept.push(event);
    for (const listener of this.#listeners) listener(event);
  }

  /** Tells all that was kept, then `live`, then whatever comes. Returns what ends it. */
  subscribe(listener: PageListener): () => void {
    for (const event of this.#kept) listener(event);
    listener({ type: 'live' });
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
