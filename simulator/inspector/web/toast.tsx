import { useEffect, useState } from 'preact/hooks';
import { type InspectorEvent } from '../server/events';

export type NoticeEvent = Extract<InspectorEvent, { type: 'notice' }>;

export interface ToastProps {
  readonly notice: NoticeEvent | undefined;
  readonly isOffline: boolean;
  readonly dismiss: () => void;
  readonly playAgain: () => void;
}

/** A notice stays while the pointer or the focus is on the notice. */
const SHOWN_MS = { info: 8_000, error: 20_000 };

export function Toast({ notice, isOffline, dismiss, playAgain }: ToastProps) {
  const [isHeld, setHeld] = useState(false);
  const kind = notice?.kind ?? 'error';
  const message = notice && (
    <p class={`toast ${kind}`}>
      <span>{notice.text}</span>
      {notice.offersReplay && (
        <button
          type="button"
          onClick={() => {
            dismiss();
            playAgain();
          }}
        >
          Play the conversation again
        </button>
      )}
      <button type="button" onClick={dismiss}>
        Dismiss
      </button>
    </p>
  );
  useEffect(() => {
    if (notice === undefined || isHeld) return undefined;
    const timer = setTimeout(dismiss, SHOWN_MS[kind]);
    return () => clearTimeout(timer);
  }, [notice, isHeld]);
  return (
    <div
      class="toasts"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <div role="alert">
        {kind === 'error' && message}
        {isOffline && <p class="toast error">The simulator does not respond: start it again.</p>}
      </div>
      <div role="status">{kind === 'info' && message}</div>
    </div>
  );
}
