import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { type PageEvent } from '../page-server/events';
import { EMPTY, shownAfter, type View } from './view';

export interface Events {
  readonly view: View;
  readonly connected: boolean;
  /** What went wrong last; shown until it is put away. */
  readonly notice: string | undefined;
  readonly tell: (notice: string | undefined) => void;
}

/** Follows the simulator. A connection that was lost begins anew, with all that happened. */
export function useEvents(heard: (event: PageEvent) => void): Events {
  const [view, take] = useReducer(
    (before: View, event: PageEvent | 'lost') =>
      event === 'lost' ? EMPTY : shownAfter(before, event),
    EMPTY,
  );
  const [connected, setConnected] = useState(false);
  const [notice, tell] = useState(noticeInAddress);
  const hear = useRef(heard);
  hear.current = heard;

  useEffect(() => {
    const source = new EventSource('/events');
    let live = false;
    source.onopen = () => {
      live = false;
      take('lost');
      setConnected(true);
    };
    source.onerror = () => setConnected(false);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as PageEvent;
      live ||= event.type === 'live';
      take(event);
      if (event.type === 'notice') tell(event.text);
      if (live) hear.current(event);
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
