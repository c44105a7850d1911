export interface NoticeProps {
  readonly notice: string | undefined;
  /** The simulator doesn't answer any more. */
  readonly isGone: boolean;
  readonly tell: (notice: undefined) => void;
}

/** What went wrong, in a sentence, until it is put away. */
export const Notice = ({ notice, isGone, tell }: NoticeProps) => (
  <div class="notice" role="alert">
    {notice !== undefined && (
      <p>
        {notice}{' '}
        <button type="button" onClick={() => tell(undefined)}>
          Put away
        </button>
      </p>
    )}
    {isGone && <p>The simulator has gone: start it again with npm start.</p>}
  </div>
);
