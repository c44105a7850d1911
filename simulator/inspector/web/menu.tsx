import { type ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface MenuProps {
  readonly title: string;
  /** Edge of the title that the menu is aligned with. */
  readonly side: 'left' | 'right';
  readonly children: (close: () => void) => ComponentChildren;
}

/** Closes after a choice, on Escape, and on a press elsewhere. */
export function Menu({ title, side, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current?.contains(document.activeElement)) {
      menu.current.querySelector('summary')?.focus();
    }
    menu.current?.removeAttribute('open');
  };
  useEffect(() => {
    const closeFromOutside = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) menu.current?.removeAttribute('open');
    };
    document.addEventListener('pointerdown', closeFromOutside);
    return () => document.removeEventListener('pointerdown', closeFromOutside);
  }, []);
  return (
    <details
      class={`menu at-${side}`}
      ref={menu}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <summary>{title}</summary>
      <div class="items">{children(close)}</div>
    </details>
  );
}
