import { type InspectorEvent } from './events';

export type InspectorListener = (event: InspectorEvent) => void;

/** The events of the current conversation. */
export class EventStream {
  #events: InspectorEvent[] = [];
  readonly #listeners = new Set<InspectorListener>();

  /** Stores the event, except a notice or a build error; of the states, only the newest. */
  send(event: InspectorEvent): void {
    if (event.type === 'begin') this.#events = [];
    if (event.type === 'state') this.#events = this.#events.filter(({ type }) => type !== 'state');
    if (event.type !== 'notice' && event.type !== 'buildError') this.#events.push(event);
    for (const listener of this.#listeners) listener(event);
  }

  /**
   * The listener gets the stored events, then `live`, then new ones. Returns a function that unsubscribes.
   */
  subscribe(listener: InspectorListener): () => void {
    for (const event of this.#events) listener(event);
    listener({ type: 'live' });
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
