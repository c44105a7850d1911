export interface SwitchProps {
  readonly words: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

export const Switch = ({ words, on, set }: SwitchProps) => (
  <label class="switch">
    <input
      type="checkbox"
      role="switch"
      checked={on}
      onChange={({ currentTarget }) => set(currentTarget.checked)}
    />
    <span>{words}</span>
  </label>
);
