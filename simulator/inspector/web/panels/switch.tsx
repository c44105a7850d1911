import { useId } from 'preact/hooks';

export interface SwitchProps {
  readonly words: string;
  /** Shown on hover and focus. */
  readonly tip?: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

export function Switch({ words, tip, on, set }: SwitchProps) {
  const id = useId();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-describedby={tip === undefined ? undefined : id}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
      <span>{words}</span>
      {tip !== undefined && (
        <span role="tooltip" id={id}>
          {tip}
        </span>
      )}
    </label>
  );
}
