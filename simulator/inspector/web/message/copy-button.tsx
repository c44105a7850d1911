import { useState } from 'preact/hooks';

const SHOWN_MS = 2_000;

export interface CopyButtonProps {
  readonly label: string;
  readonly text: string;
}

export function CopyButton({ label, text }: CopyButtonProps) {
  const [result, showResult] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      showResult('Copied');
    } catch {
      showResult('The browser denies access to the clipboard');
    }
    setTimeout(() => showResult(undefined), SHOWN_MS);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {result ?? label}
    </button>
  );
}
