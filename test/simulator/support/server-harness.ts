import { Clock } from '../../../simulator/clock';
import { Faults } from '../../../simulator/faults';
import { type ListeningServer, type Message } from '../../../simulator/http';
import { SecretRegistry } from '../../../simulator/secret-registry';

/** Can be passed as the options of a server under test. */
export class ServerHarness {
  readonly clock = new Clock();
  readonly faults = new Faults();
  readonly secrets = new SecretRegistry();
  readonly messages: Message[] = [];
  readonly record = {
    add: (message: Message) => {
      this.messages.push(message);
      this.#onMessage?.();
    },
  };
  #onMessage: (() => void) | undefined;
  readonly #running: Pick<ListeningServer, 'close'>[] = [];

  async start<T extends Pick<ListeningServer, 'close'>>(starting: Promise<T>): Promise<T> {
    const server = await starting;
    this.#running.push(server);
    return server;
  }

  async close(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((server) => server.close()));
    this.messages.length = 0;
    this.faults.clear();
  }

  untilRecorded(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#onMessage = () => {
        if (this.messages.length >= count) resolve();
      };
      this.#onMessage();
    });
  }

  transcript(): string[] {
    return this.messages.map(({ from, to, name }) => `${from} -> ${to}: ${name}`);
  }
}
