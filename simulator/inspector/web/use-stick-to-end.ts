import { useEffect, useRef, useState } from 'preact/hooks';

const NEAR_PX = 40;

/**
 * Keeps a list at its end until the user scrolls up. A change of the list's size scrolls to the chosen
 * element, if there is one.
 */
export function useStickToEnd<Box extends HTMLElement>(length: number) {
  const box = useRef<Box>(null);
  const follows = useRef(true);
  const formerTop = useRef(0);
  const [width, setWidth] = useState(Infinity);
  const scrollToEnd = () => {
    if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight;
  };
  const showChosen = () => {
    const chosen = box.current?.querySelector('.chosen');
    if (chosen) chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    else scrollToEnd();
  };
  /** Stops following only when the user scrolls up: a list that grew is not at its end either. */
  const onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = box.current!;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    if (isNear) follows.current = true;
    else if (scrollTop < formerTop.current) follows.current = false;
    formerTop.current = scrollTop;
  };
  useEffect(scrollToEnd, [length]);
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      // A hidden box has no width.
      if (box.current!.clientWidth > 0) setWidth(box.current!.clientWidth);
      showChosen();
    });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return { box, onScroll, showChosen, width };
}
