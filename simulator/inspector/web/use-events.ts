import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { type InspectorEvent } from '../server/events';
import { EMPTY, shownAfter, type View } from './view';

export interface Events {
  readonly view: View;
  readonly connected: boolean;
  /** What went wrong last; shown until it is put away. */
  readonly notice: string | undefined;
  readonly tell: (notice: string | undefined) => void;
}

type Take = InspectorEvent | { readonly type: 'all'; readonly events: readonly InspectorEvent[] };

/**
 * Follows the simulator. What happened before is shown at once when all of it is there: after a reload,
 * and where a connection was lost.
 */
export function useEvents(heard: (event: InspectorEvent) => void): Events {
  const [view, take] = useReducer(
    (before: View, event: Take) =>
      event.type === 'all' ? event.events.reduce(shownAfter, EMPTY) : shownAfter(before, event),
    EMPTY,
  );
  const [connected, setConnected] = useState(false);
  const [notice, tell] = useState(noticeInAddress);
  const hear = useRef(heard);
  hear.current = heard;

  useEffect(() => {
    const source = new EventSource('/events');
    let past: InspectorEvent[] | undefined = [];
    source.onopen = () => {
      past = [];
      setConnected(true);
    };
    source.onerror = () => setConnected(false);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as InspectorEvent;
      if (past) {
        past.push(event);
        if (event.type !== 'live') return;
        take({ type: 'all', events: past });
        past = undefined;
        return;
      }
      take(event);
      if (event.type === 'notice') tell(event.text);
      hear.current(event);
    };
    return () => source.close();
  }, []);
  return { view, connected, notice, tell };
}

/** What brought the person back from Login with Amazon. */
function noticeInAddress(): string | undefined {
  const notice = new URLSearchParams(location.search).get('notice');
  if (notice !== null) history.replaceState(null, '', '/');
  return notice ?? undefined;
}
