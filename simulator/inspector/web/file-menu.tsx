import { useEffect, useRef } from 'preact/hooks';
import { asMermaid } from './diagram/mermaid';
import { asSvg } from './diagram/svg';
import { download } from './download';
import { type SeenMessage } from './seen-message';

export interface FileMenuProps {
  readonly messages: readonly SeenMessage[];
  readonly ask: (action: string, body?: unknown) => void;
  readonly notify: (notice: string) => void;
}

/** Saves a conversation as a file, test or diagram, and replays a file. */
export function FileMenu({ messages, ask, notify }: FileMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  useEffect(() => {
    const closeFromOutside = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) close();
    };
    document.addEventListener('pointerdown', closeFromOutside);
    return () => document.removeEventListener('pointerdown', closeFromOutside);
  }, []);
  const then = (run: () => unknown) => () => {
    void run();
    close();
  };
  const replay = async (chosen: File | undefined) => {
    if (chosen) ask('replay', { text: await chosen.text() });
    if (file.current) file.current.value = '';
  };
  const copyTest = async () => {
    const test = await (await fetch('/conversation.test.ts')).text();
    try {
      await navigator.clipboard.writeText(test);
      notify('The test is on the clipboard: paste it into a file in test/conversations/.');
    } catch {
      download('conversation.test.ts', 'text/plain', test);
    }
  };
  const svg = () => {
    const drawn = document.querySelector<SVGSVGElement>('#sequence');
    if (drawn) download('sequence.svg', 'image/svg+xml', asSvg(drawn));
  };
  const mermaid = () => download('sequence.mmd', 'text/plain', asMermaid(messages));
  return (
    <details class="menu" ref={menu} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <summary>Save and replay</summary>
      <div class="items">
        <a class="button" href="/conversation.json" download="conversation.json" onClick={close}>
          Save the conversation
        </a>
        <button type="button" onClick={then(() => file.current?.click())}>
          Replay a file
        </button>
        <button type="button" onClick={then(copyTest)}>
          Copy as test
        </button>
        <button type="button" onClick={then(mermaid)}>
          Diagram as Mermaid
        </button>
        <button type="button" onClick={then(svg)}>
          Diagram as SVG
        </button>
      </div>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label="A saved conversation"
        hidden
        onChange={({ currentTarget }) => void replay(currentTarget.files?.[0])}
      />
    </details>
  );
}
