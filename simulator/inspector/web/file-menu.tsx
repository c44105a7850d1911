import { useRef } from 'preact/hooks';
import { asMermaid } from './diagram/mermaid';
import { asSvg } from './diagram/svg';
import { download } from './download';
import { Menu } from './menu';
import { type SeenMessage } from './seen-message';

export interface FileMenuProps {
  readonly messages: readonly SeenMessage[];
  readonly act: (action: string, body?: unknown) => void;
  readonly inform: (text: string) => void;
}

export function FileMenu({ messages, act, inform }: FileMenuProps) {
  const fileInput = useRef<HTMLInputElement>(null);
  const replay = async (chosen: File | undefined) => {
    if (chosen) act('replay', { text: await chosen.text() });
    if (fileInput.current) fileInput.current.value = '';
  };
  const copyTest = async () => {
    const test = await (await fetch('/conversation.test.ts')).text();
    try {
      await navigator.clipboard.writeText(test);
      inform('The test is on the clipboard: paste it into a new file in test/conversations/.');
    } catch {
      download('conversation.test.ts', 'text/plain', test);
    }
  };
  const items = [
    ['Replay a file', () => fileInput.current?.click()],
    ['Play the conversation again', () => act('playAgain')],
    ['Copy as test', copyTest],
    ['Diagram as Mermaid', () => download('sequence.mmd', 'text/plain', asMermaid(messages))],
    ['Diagram as SVG', () => download('sequence.svg', 'image/svg+xml', asSvg(messages))],
  ] as const;
  return (
    <>
      <Menu title="Save and replay" side="right">
        {(close) => (
          <>
            <a
              class="button"
              href="/conversation.json"
              download="conversation.json"
              onClick={close}
            >
              Save the conversation
            </a>
            {items.map(([words, run]) => (
              <button
                key={words}
                type="button"
                onClick={() => {
                  void run();
                  close();
                }}
              >
                {words}
              </button>
            ))}
          </>
        )}
      </Menu>
      <input
        ref={fileInput}
        type="file"
        accept="application/json,.json"
        aria-label="A saved conversation"
        hidden
        onChange={({ currentTarget }) => void replay(currentTarget.files?.[0])}
      />
    </>
  );
}
