import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface EditEnvelopeProps {
  readonly text: string;
  /** Resolves with an error message, if it fails. */
  readonly send: (text: string) => Promise<string | undefined>;
  readonly leave: () => void;
}

/** Escape closes a message, but not while it is edited. */
function keepOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

/** Edits an envelope, and sends it to the skill. After an error the text stays. */
export function EditEnvelope({ text, send, leave }: EditEnvelopeProps) {
  const [edited, setEdited] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const sendEdited = async () => {
    if ((await send(edited)) === undefined) leave();
  };
  return (
    <div class="edit">
      <textarea
        aria-label="Envelope to send"
        spellcheck={false}
        value={edited}
        ref={field}
        onKeyDown={keepOnEscape}
        onInput={({ currentTarget }) => setEdited(currentTarget.value)}
      />
      <div class="buttons">
        <button type="button" class="main" onClick={() => void sendEdited()}>
          Send to the skill
        </button>
        <button type="button" onClick={leave}>
          Cancel
        </button>
      </div>
    </div>
  );
}
