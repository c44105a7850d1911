import { tell } from './skill-requests';
import { type Setting } from './context';
import { type SkillEvent, type WaitingEvent } from './skill-events';

/** Events on their way to the skill; those that it does not acknowledge stay in the queue. */
export class EventQueue {
  #waiting: WaitingEvent[] = [];

  constructor(private readonly setting: Setting) {}

  add(event: SkillEvent): void {
    const { setting } = this;
    const happenedAt = setting.services.clock.now();
    this.#waiting.push({ event, userId: setting.account.userId, happenedAt });
  }

  async deliver(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) {
      if (!(await tell(this.setting, one))) this.#waiting.push(one);
    }
  }
}
