import { useEffect, useRef } from 'preact/hooks';

const NEAR = 40;

/**
 * Keeps the end of a growing list in sight, unless the person went back in it to read; when its room
 * gets another size, what is chosen in it.
 */
export function useEndInSight<Box extends HTMLElement>(length: number) {
  const box = useRef<Box>(null);
  const follows = useRef(true);
  const toEnd = () => {
    if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight;
  };
  const look = () => {
    const chosen = box.current?.querySelector('.chosen');
    if (chosen) chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    else toEnd();
  };
  const scrolled = () => {
    const { scrollHeight, scrollTop, clientHeight } = box.current!;
    follows.current = scrollHeight - scrollTop - clientHeight < NEAR;
  };
  useEffect(toEnd, [length]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return { box, scrolled, look };
}
