import { useEffect, useState, type RefObject } from 'react';

/** Whether the title has been scrolled out of sight. */
export function useTitleAway(title: HTMLElement | null, scroller: RefObject<HTMLElement | null>): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!title) return;
    const observer = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false), {
      root: scroller.current,
    });
    observer.observe(title);
    return () => observer.disconnect();
  }, [title, scroller]);
  return away;
}
