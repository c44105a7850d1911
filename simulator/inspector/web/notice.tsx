import { type InspectorEvent } from '../server/events';

/** A message of the simulator, or an error of an action. */
export type NoticeEvent = Extract<InspectorEvent, { type: 'notice' }>;

export interface NoticeProps {
  readonly notice: NoticeEvent | undefined;
  /** The connection to the simulator is lost. */
  readonly isGone: boolean;
  readonly dismiss: () => void;
  readonly playAgain: () => void;
}

/** A message until it is dismissed. After a reload it offers to play the conversation again. */
export const Notice = ({ notice, isGone, dismiss, playAgain }: NoticeProps) => (
  <div class={`notice ${notice?.kind ?? 'error'}`} role="alert">
    {notice !== undefined && (
      <p>
        {notice.text}{' '}
        {notice.offersReplay && (
          <button
            type="button"
            onClick={() => {
              dismiss();
              playAgain();
            }}
          >
            Play the last steps again
          </button>
        )}{' '}
        <button type="button" onClick={dismiss}>
          Dismiss
        </button>
      </p>
    )}
    {isGone && <p>The simulator does not respond: start it again.</p>}
  </div>
);
