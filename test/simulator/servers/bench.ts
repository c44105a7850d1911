import { Clock } from '../../../simulator/clock';
import { Faults } from '../../../simulator/faults';
import { type Listening, type Message } from '../../../simulator/http';
import { SecretRegistry } from '../../../simulator/secret-registry';

/** What servers are started with in a test, and a way to end all of them. */
export class Bench {
  readonly clock = new Clock();
  readonly faults = new Faults();
  readonly secrets = new SecretRegistry();
  readonly messages: Message[] = [];
  readonly record = {
    add: (message: Message) => void this.messages.push(message),
  };
  readonly #running: Pick<Listening, 'close'>[] = [];

  async run<T extends Pick<Listening, 'close'>>(starting: Promise<T>): Promise<T> {
    const server = await starting;
    this.#running.push(server);
    return server;
  }

  /** To be called after each test. */
  async end(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((server) => server.close()));
    this.messages.length = 0;
    this.faults.mendAll();
  }

  /** `from -> to: name`, a line each. */
  wire(): string[] {
    return this.messages.map(({ from, to, name }) => `${from} -> ${to}: ${name}`);
  }
}
