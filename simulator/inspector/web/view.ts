import { type InspectorEvent, type Setup, type State, type TurnEnd } from '../server/events';
import { type Entry, type Said } from '../../record';
import { spokenMessage } from './diagram/spoken-message';
import { type Message, type SeenMessage } from './seen-message';

export type Line =
  | { readonly id: number; readonly kind: 'said'; readonly said: Said }
  | { readonly id: number; readonly kind: 'card'; readonly type: string }
  | {
      readonly id: number;
      readonly kind: 'problem';
      readonly text: string;
      readonly trace: readonly string[];
    }
  | { readonly id: number; readonly kind: 'note'; readonly text: string }
  | { readonly id: number; readonly kind: 'end'; readonly text: string };

export interface Turn {
  readonly turn: number;
  readonly title: string;
  readonly end?: TurnEnd;
}

/** The state of the inspector, reduced from the event stream. */
export interface View {
  readonly setup?: Setup;
  readonly state?: State;
  readonly lines: readonly Line[];
  readonly messages: readonly SeenMessage[];
  readonly turns: readonly Turn[];
  readonly live: boolean;
  readonly next: number;
}

export const EMPTY: View = { lines: [], messages: [], turns: [], live: false, next: 0 };

export function shownAfter(view: View, event: InspectorEvent): View {
  switch (event.type) {
    case 'begin':
      return { ...EMPTY, setup: event.setup, live: view.live };
    case 'live':
      return { ...view, live: true };
    case 'state':
      return { ...view, state: event.state };
    case 'turn':
      return { ...view, turns: [...view.turns, { turn: event.turn, title: event.title }] };
    case 'turnEnd': {
      const turns = view.turns.map((one) =>
        one.turn === event.turn ? { ...one, end: event } : one,
      );
      return { ...view, turns };
    }
    case 'entry':
      return withEntry(view, event.turn, event.entry);
    case 'notice':
      return view;
  }
}

function withEntry(view: View, turn: number, entry: Entry): View {
  const id = view.next;
  const add = (line: Line): View => ({ ...view, next: id + 1, lines: [...view.lines, line] });
  switch (entry.kind) {
    case 'said': {
      const message = spokenMessage(entry);
      const spoken = { id, turn, message, speaker: entry.speaker, problems: [] };
      return withMessage(add({ id, kind: 'said', said: entry }), spoken);
    }
    case 'card': {
      const [type, body] = [typeOf(entry.card), entry.card];
      const message: Message = {
        kind: 'message',
        from: 'alexa',
        to: 'customer',
        name: `${type} card`,
        body,
      };
      return withMessage(add({ id, kind: 'card', type }), { id, turn, message, problems: [] });
    }
    case 'problem':
      return withProblem(
        add({ id, kind: 'problem', text: entry.problem, trace: entry.trace ?? [] }),
        entry.problem,
      );
    case 'note':
      return add({ id, kind: 'note', text: entry.note });
    case 'end':
      return add({ id, kind: 'end', text: endOf(entry) });
    case 'message':
      return withMessage({ ...view, next: id + 1 }, { id, turn, message: entry, problems: [] });
  }
}

const withMessage = (view: View, seen: SeenMessage): View => ({
  ...view,
  messages: [...view.messages, seen],
});

/** A problem belongs to the latest response of the skill. */
function withProblem(view: View, problem: string): View {
  const at = view.messages.findLastIndex(({ message }) => message.from === 'skill');
  const messages = view.messages.map((one, index) =>
    index === at ? { ...one, problems: [...one.problems, problem] } : one,
  );
  return { ...view, messages };
}

export const typeOf = (card: unknown): string =>
  (card as { type?: string } | null)?.type ?? 'unknown';

function endOf({ faults, linked, outcome, problems }: Extract<Entry, { kind: 'end' }>): string {
  const wrong = problems === 0 ? 'no problem' : `${problems} problem${problems > 1 ? 's' : ''}`;
  const made = faults && `faults: ${faults.join(' ')}`;
  return [linked ? 'Linked' : 'Not linked', outcome && `outcome ${outcome}`, wrong, made]
    .filter(Boolean)
    .join(' · ');
}
