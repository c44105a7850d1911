import { EMPTY_VIEW, viewAfter } from '../../../../simulator/inspector/web/view';
import { type Entry } from '../../../../simulator/record';

const message = (to: 'alexa' | 'lwa'): Entry => ({
  kind: 'message',
  from: 'skill',
  to,
  name: to,
  body: null,
});

it('viewAfter shows a problem at the latest response of the skill, not at a later call to LWA', () => {
  const problem: Entry = { kind: 'problem', problem: 'The response is too long.' };
  const { messages } = [message('alexa'), message('lwa'), problem].reduce(
    (view, entry) => viewAfter(view, { type: 'entry', turn: 1, entry }),
    EMPTY_VIEW,
  );
  expect(messages.map(({ problems }) => problems)).toEqual([['The response is too long.'], []]);
});
