import { type ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface TabsProps<Name extends string> {
  /** Prefix of the elements' ids. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly words: string }[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  readonly children: ComponentChildren;
}

/** WAI-ARIA pattern: the arrow keys move the focus and choose the tab. */
export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { id, label, tabs, chosen, choose, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const index = tabs.findIndex(({ name }) => name === chosen);
    const next = (index + step + tabs.length) % tabs.length;
    choose(tabs[next]!.name);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ name, words }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => choose(name)}
          >
            {words}
          </button>
        ))}
      </div>
      <div
        class="tab-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}
