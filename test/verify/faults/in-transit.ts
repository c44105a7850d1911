import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

const STARTED = 'http.client.request.start';

/** HTTP requests of this process that are under way, and those that a server holds back on purpose. */
export class InTransit {
  private readonly open = new Set<ClientRequest>();
  private held = 0;

  watch(): void {
    subscribe(STARTED, this.started);
  }

  close(): void {
    unsubscribe(STARTED, this.started);
  }

  /** A server lets this one wait, until `release` is called. */
  hold(): () => void {
    this.held += 1;
    let isHeld = true;
    return () => {
      if (isHeld) this.held -= 1;
      isHeld = false;
    };
  }

  /** Something is on its way that nobody holds back: it will be there in no time. */
  get isMoving(): boolean {
    return this.open.size > this.held;
  }

  private readonly started = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    this.open.add(request);
    request.once('close', () => this.open.delete(request));
  };
}
