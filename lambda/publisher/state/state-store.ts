import { type Parameters } from '../aws';
import { type Deadline } from '../deadline';
import { messageOf } from '../errors';
import { type Reporter } from '../observability';
import { parsePublicationState, type PublicationState } from './publication-state';

export type StateChange = { [K in keyof PublicationState]?: PublicationState[K] | undefined };

interface StoreOptions {
  readonly parameters: Parameters;
  readonly parameterName: string;
  readonly deadline: Deadline;
  readonly reporter: Reporter;
}

export class StateStore {
  private constructor(
    private readonly options: StoreOptions,
    private stored: string,
    private state: PublicationState,
  ) {}

  /** @throws PublisherError `state-unreadable` */
  static async open(options: StoreOptions): Promise<StateStore> {
    const stored = await options.parameters.read(options.parameterName);
    const state = stored === undefined ? {} : parsePublicationState(stored, options.parameterName);
    return new StateStore(options, JSON.stringify(state), state);
  }

  get current(): PublicationState {
    return this.state;
  }

  /** Saves a change before the action that it announces; undefined removes a field. */
  async save(change: StateChange): Promise<void> {
    this.options.deadline.check('saving the publication state');
    await this.write({ ...this.state, ...change });
  }

  /** Saves the result of an action. Only logs a failure, which must not replace the action's outcome. */
  async trySave(change: StateChange): Promise<void> {
    const next = { ...this.state, ...change };
    try {
      await this.write(next);
    } catch (error) {
      this.state = JSON.parse(JSON.stringify(next)) as PublicationState;
      this.options.reporter.log('warn', 'publisher.state-not-saved', { reason: messageOf(error) });
    }
  }

  async remove(): Promise<void> {
    await this.options.parameters.remove(this.options.parameterName);
    this.state = {};
    this.stored = '{}';
  }

  private async write(next: StateChange): Promise<void> {
    // JSON leaves undefined fields out.
    const text = JSON.stringify(next);
    if (text === this.stored) return;
    await this.options.parameters.write(this.options.parameterName, text);
    this.stored = text;
    this.state = JSON.parse(text) as PublicationState;
  }
}
