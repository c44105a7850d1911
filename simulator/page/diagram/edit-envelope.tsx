import { useState } from 'preact/hooks';

export interface EditEnvelopeProps {
  readonly text: string;
  /** Resolves with what is wrong, if anything. */
  readonly send: (text: string) => Promise<string | undefined>;
  readonly leave: () => void;
}

/** An envelope that is changed by hand, and sent to the skill. What is wrong with it stays to be mended. */
export function EditEnvelope({ text, send, leave }: EditEnvelopeProps) {
  const [edited, setEdited] = useState(text);
  const sendEdited = async () => {
    if ((await send(edited)) === undefined) leave();
  };
  return (
    <div class="edit">
      <textarea
        aria-label="Envelope to send"
        spellcheck={false}
        value={edited}
        onInput={({ currentTarget }) => setEdited(currentTarget.value)}
      />
      <div class="buttons">
        <button type="button" class="main" onClick={() => void sendEdited()}>
          Send to the skill
        </button>
        <button type="button" onClick={leave}>
          Leave it
        </button>
      </div>
    </div>
  );
}
