import { type InspectorEvent, type Setup, type State, type TurnEnd } from '../server/events';
import { endText } from '../../end-text';
import { type Entry, type Said } from '../../record';
import { spokenMessage } from './diagram/spoken-message';
import { type Message, type SeenMessage } from './seen-message';

/** A line of the transcript. A spoken line or card has the id of its message. */
export type Line = { readonly id: number; readonly turn: number } & (
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'card'; readonly type: string }
  | { readonly kind: 'problem'; readonly text: string; readonly trace: readonly string[] }
  | { readonly kind: 'note' | 'action' | 'end'; readonly text: string }
);

export interface Turn {
  readonly turn: number;
  readonly title: string;
  readonly problemCount: number;
  readonly end?: TurnEnd;
}

export interface View {
  readonly setup?: Setup;
  readonly state?: State;
  readonly lines: readonly Line[];
  readonly messages: readonly SeenMessage[];
  readonly turns: readonly Turn[];
  /** All stored events have arrived. */
  readonly isLive: boolean;
  /** Id of the next line or message. */
  readonly nextId: number;
}

export const EMPTY_VIEW: View = { lines: [], messages: [], turns: [], isLive: false, nextId: 0 };

export function viewAfter(view: View, event: InspectorEvent): View {
  switch (event.type) {
    case 'begin':
      return { ...EMPTY_VIEW, setup: event.setup, isLive: view.isLive };
    case 'live':
      return { ...view, isLive: true };
    case 'state':
      return { ...view, state: event.state };
    case 'turn': {
      const { turn, title } = event;
      return { ...view, turns: [...view.turns, { turn, title, problemCount: 0 }] };
    }
    case 'turnEnd':
      return withChangedTurn(view, event.turn, () => ({ end: event }));
    case 'action':
      return withLine(view, {
        kind: 'action',
        text: event.text,
        turn: event.turn,
        id: view.nextId,
      });
    case 'entry':
      return withEntry(view, event.turn, event.entry);
    case 'notice':
    case 'buildError':
      return view;
  }
}

function withEntry(view: View, turn: number, entry: Entry): View {
  const ids = { id: view.nextId, turn };
  switch (entry.kind) {
    case 'said': {
      const { speaker } = entry;
      const spoken = { ...ids, message: spokenMessage(entry), speaker, problems: [] };
      return withMessage(withLine(view, { ...ids, kind: 'said', said: entry }), spoken);
    }
    case 'card': {
      const type = cardType(entry.card);
      const parties = { kind: 'message', from: 'alexa', to: 'customer' } as const;
      const message: Message = { ...parties, name: `${type} card`, body: entry.card };
      return withMessage(withLine(view, { ...ids, kind: 'card', type }), {
        ...ids,
        message,
        problems: [],
      });
    }
    case 'problem':
      return withProblem(view, turn, entry.problem, entry.trace ?? []);
    case 'note':
      return withLine(view, { ...ids, kind: 'note', text: entry.note });
    case 'end':
      return withLine(view, { ...ids, kind: 'end', text: endText(entry) });
    case 'message':
      return withMessage(
        { ...view, nextId: view.nextId + 1 },
        { ...ids, message: entry, problems: [] },
      );
  }
}

const withLine = (view: View, line: Line): View => ({
  ...view,
  nextId: view.nextId + 1,
  lines: [...view.lines, line],
});

const withMessage = (view: View, seen: SeenMessage): View => ({
  ...view,
  messages: [...view.messages, seen],
});

const withChangedTurn = (view: View, turn: number, change: (one: Turn) => Partial<Turn>): View => ({
  ...view,
  turns: view.turns.map((one) => (one.turn === turn ? { ...one, ...change(one) } : one)),
});

/** A problem belongs to the latest response of the skill. */
function withProblem(view: View, turn: number, problem: string, trace: readonly string[]): View {
  const responseIndex = view.messages.findLastIndex(
    ({ message }) => message.from === 'skill' && message.to === 'alexa',
  );
  const messages = view.messages.map((one, index) =>
    index === responseIndex ? { ...one, problems: [...one.problems, problem] } : one,
  );
  const line: Line = { id: view.nextId, turn, kind: 'problem', text: problem, trace };
  const counted = withChangedTurn(view, turn, ({ problemCount }) => ({
    problemCount: problemCount + 1,
  }));
  return withLine({ ...counted, messages }, line);
}

export const cardType = (card: unknown): string =>
  (card as { type?: string } | null)?.type ?? 'unknown';
