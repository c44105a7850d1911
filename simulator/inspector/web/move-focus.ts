/**
 * Roving focus: the Tab key reaches one element of a group, and arrow keys, Home and End move the focus in
 * the group.
 */
export function moveFocus(event: KeyboardEvent, selector: string): void {
  const all = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>(selector)];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined || at === -1) return;
  event.preventDefault();
  all[to]?.focus();
}
