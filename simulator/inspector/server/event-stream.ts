import { type InspectorEvent } from './events';

export type InspectorListener = (event: InspectorEvent) => void;

/** The events since a conversation began, and whoever listens to them. */
export class Stream {
  #kept: InspectorEvent[] = [];
  readonly #listeners = new Set<InspectorListener>();

  /** Of states only the newest is kept. */
  send(event: InspectorEvent): void {
    if (event.type === 'begin') this.#kept = [];
    if (event.type === 'state') this.#kept = this.#kept.filter(({ type }) => type !== 'state');
    if (event.type !== 'notice') this.#kept.push(event);
    for (const listener of this.#listeners) listener(event);
  }

  /** Tells all that was kept, then `live`, then whatever comes. Returns what ends it. */
  subscribe(listener: InspectorListener): () => void {
    for (const event of this.#kept) listener(event);
    listener({ type: 'live' });
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
