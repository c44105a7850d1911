export interface NoticeProps {
  readonly notice: string | undefined;
  /** The connection to the simulator is lost. */
  readonly isGone: boolean;
  readonly tell: (notice: undefined) => void;
}

/** A message until it is dismissed. */
export const Notice = ({ notice, isGone, tell }: NoticeProps) => (
  <div class="notice" role="alert">
    {notice !== undefined && (
      <p>
        {notice}{' '}
        <button type="button" onClick={() => tell(undefined)}>
          Dismiss
        </button>
      </p>
    )}
    {isGone && <p>The simulator does not respond: start it again with npm start.</p>}
  </div>
);
