import { type AlexaContext } from './context';
import { type QueuedEvent, type SkillEvent } from './skill-events';
import { sendEvent } from './skill-requests';

/** An event that the skill does not acknowledge stays for the next delivery. */
export class EventQueue {
  #queued: QueuedEvent[] = [];

  constructor(private readonly context: AlexaContext) {}

  add(event: SkillEvent): void {
    const { account, services } = this.context;
    this.#queued.push({ event, userId: account.userId, happenedAt: services.clock.now() });
  }

  async deliver(): Promise<void> {
    const queued = this.#queued;
    this.#queued = [];
    for (const one of queued) {
      if (!(await sendEvent(this.context, one))) this.#queued.push(one);
    }
  }
}
