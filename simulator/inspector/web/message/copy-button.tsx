import { useState } from 'preact/hooks';

const SHOWN_MS = 2_000;

export interface CopyButtonProps {
  readonly words: string;
  readonly text: string;
}

export function CopyButton({ words, text }: CopyButtonProps) {
  const [said, say] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say('Copied');
    } catch {
      say('The browser denies access to the clipboard');
    }
    setTimeout(() => say(undefined), SHOWN_MS);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {said ?? words}
    </button>
  );
}
