import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { type InspectorEvent } from '../server/events';
import { type NoticeEvent } from './toast';
import { EMPTY, viewAfter, type View } from './view';

export interface Events {
  readonly view: View;
  readonly connected: boolean;
  /** The latest notice, until it is dismissed. */
  readonly notice: NoticeEvent | undefined;
  /** Shows a notice; without a text, dismisses the latest one. */
  readonly notify: (text: string | undefined, kind?: NoticeEvent['kind']) => void;
}

type Take = InspectorEvent | { readonly type: 'all'; readonly events: readonly InspectorEvent[] };

/**
 * Follows the event stream. When the page is loaded or connects again, earlier events are applied together, so
 * that the view does not flicker.
 */
export function useEvents(heard: (event: InspectorEvent) => void): Events {
  const [view, take] = useReducer(
    (before: View, event: Take) =>
      event.type === 'all' ? event.events.reduce(viewAfter, EMPTY) : viewAfter(before, event),
    EMPTY,
  );
  const [connected, setConnected] = useState(false);
  const [notice, setNotice] = useState(noticeInAddress);
  const notify: Events['notify'] = (text, kind = 'error') =>
    setNotice(text === undefined ? undefined : { type: 'notice', text, kind });
  const onEvent = useRef(heard);
  onEvent.current = heard;

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
      if (event.type === 'notice') setNotice(event);
      // The page shows a build error from the state; a notice like "Reloaded." is out of date.
      if (event.type === 'buildError') setNotice(undefined);
      onEvent.current(event);
    };
    return () => source.close();
  }, []);
  return { view, connected, notice, notify };
}

/** Error message from the redirect after Login with Amazon. */
function noticeInAddress(): NoticeEvent | undefined {
  const notice = new URLSearchParams(location.search).get('notice');
  if (notice !== null) history.replaceState(null, '', '/');
  return notice === null ? undefined : { type: 'notice', text: notice };
}
