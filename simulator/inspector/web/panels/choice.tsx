import { useId } from 'preact/hooks';

export interface ChoiceProps {
  readonly words: string;
  /** Shown on hover and focus. */
  readonly tip?: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly set: (value: string) => void;
}

/** The empty value means that a dependency works. */
export function Choice({ words, tip, value, values, set }: ChoiceProps) {
  const id = useId();
  return (
    <label class="pick">
      <span>{words}</span>
      <select
        value={value}
        aria-describedby={tip === undefined ? undefined : id}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {one === '' ? 'works' : one}
          </option>
        ))}
      </select>
      {tip !== undefined && (
        <span role="tooltip" id={id}>
          {tip}
        </span>
      )}
    </label>
  );
}
