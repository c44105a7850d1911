import { parseOutcome } from '../../../lambda/linking/outcome';
import { STATUSES } from '../../../simulator/assumptions/statuses';
import {
  causeOf,
  completeTaskDirective,
  outcomeOf,
} from '../../../simulator/voice-forward/complete-task';

it.each(STATUSES)('the simulator and the skill read the same outcome from %s', (status) => {
  const task = completeTaskDirective(status, { statusReason: 'result' });
  expect(outcomeOf(task)).toBe(parseOutcome(causeOf(task, undefined)).outcome);
});

it.each(['NOT_ANSWERED', '204'] as const)(
  '%s is no failure: the customer did not answer',
  (status) => {
    expect(outcomeOf(completeTaskDirective(status, { statusReason: 'none' }))).toBe('notAnswered');
  },
);
