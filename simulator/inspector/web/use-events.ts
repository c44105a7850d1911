import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { type InspectorEvent } from '../server/events';
import { type NoticeEvent } from './toast';
import { EMPTY_VIEW, viewAfter, type View } from './view';

export interface Events {
  readonly view: View;
  readonly connected: boolean;
  readonly notice: NoticeEvent | undefined;
  /** Without a text, dismisses the notice. */
  readonly notify: (text: string | undefined, kind?: NoticeEvent['kind']) => void;
}

type ViewUpdate =
  InspectorEvent | { readonly type: 'all'; readonly events: readonly InspectorEvent[] };

/**
 * Applies the events before `live` together, so that the page does not flicker when it is loaded or connects
 * again.
 */
export function useEvents(onEvent: (event: InspectorEvent) => void): Events {
  const [view, updateView] = useReducer(
    (before: View, event: ViewUpdate) =>
      event.type === 'all' ? event.events.reduce(viewAfter, EMPTY_VIEW) : viewAfter(before, event),
    EMPTY_VIEW,
  );
  const [connected, setConnected] = useState(false);
  const [notice, setNotice] = useState(noticeInAddress);
  const notify: Events['notify'] = (text, kind = 'error') =>
    setNotice(text === undefined ? undefined : { type: 'notice', text, kind });
  const latestOnEvent = useRef(onEvent);
  latestOnEvent.current = onEvent;

  useEffect(() => {
    const source = new EventSource('/events');
    let earlierEvents: InspectorEvent[] | undefined = [];
    source.onopen = () => {
      earlierEvents = [];
      setConnected(true);
    };
    source.onerror = () => setConnected(false);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as InspectorEvent;
      if (earlierEvents) {
        earlierEvents.push(event);
        if (event.type !== 'live') return;
        updateView({ type: 'all', events: earlierEvents });
        earlierEvents = undefined;
        return;
      }
      updateView(event);
      if (event.type === 'notice') setNotice(event);
      // A notice like "Reloaded." is out of date.
      if (event.type === 'buildError') setNotice(undefined);
      latestOnEvent.current(event);
    };
    return () => source.close();
  }, []);
  return { view, connected, notice, notify };
}

/** Error of a sign-in, which the inspector's server puts into the address of the page. */
function noticeInAddress(): NoticeEvent | undefined {
  const notice = new URLSearchParams(location.search).get('notice');
  if (notice !== null) history.replaceState(null, '', '/');
  return notice === null ? undefined : { type: 'notice', text: notice };
}
