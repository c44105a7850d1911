import { useState } from 'preact/hooks';

export function useStored<T extends string>(name: string, byDefault: T): [T, (value: T) => void] {
  const [value, set] = useState(() => (localStorage.getItem(name) as T | null) ?? byDefault);
  const store = (next: T) => {
    localStorage.setItem(name, next);
    set(next);
  };
  return [value, store];
}
