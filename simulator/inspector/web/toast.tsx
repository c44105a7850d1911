import { useEffect, useState } from 'preact/hooks';
import { type InspectorEvent } from '../server/events';

/** A notice of the simulator, or an error of an action. */
export type NoticeEvent = Extract<InspectorEvent, { type: 'notice' }>;

export interface ToastProps {
  readonly notice: NoticeEvent | undefined;
  /** The connection to the simulator is lost. */
  readonly isOffline: boolean;
  readonly dismiss: () => void;
  readonly playAgain: () => void;
}

/** Time for which a notice is shown; longer while the pointer or the focus is on it. */
const SHOWN_MS = { info: 8_000, error: 20_000 };

/** A notice that disappears by itself. After the skill was reloaded, it offers to play the conversation again. */
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
