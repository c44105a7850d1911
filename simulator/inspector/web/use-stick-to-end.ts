import { useEffect, useRef } from 'preact/hooks';

const NEAR = 40;

/**
 * Keeps the end of a growing list in sight, unless the person went back in it to read; when its room
 * gets another size, what is chosen in it.
 */
export function useStickToEnd<Box extends HTMLElement>(length: number) {
  const box = useRef<Box>(null);
  const follows = useRef(true);
  const top = useRef(0);
  const toEnd = () => {
    if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight;
  };
  const look = () => {
    const chosen = box.current?.querySelector('.chosen');
    if (chosen) chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    else toEnd();
  };
  /** More may have come since it was scrolled: only who goes up goes back. */
  const scrolled = () => {
    const { scrollHeight, scrollTop, clientHeight } = box.current!;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR;
    if (isNear) follows.current = true;
    else if (scrollTop < top.current) follows.current = false;
    top.current = scrollTop;
  };
  useEffect(toEnd, [length]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return { box, scrolled, look };
}
