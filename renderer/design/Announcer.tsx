import { useEffect, useState } from 'react';
import { create } from 'zustand';

const useMessage = create<{ readonly text: string; readonly count: number }>()(() => ({
  text: '',
  count: 0,
}));

/** Tells a screen reader something without taking the focus. */
export function announce(text: string) {
  useMessage.setState(({ count }) => ({ text, count: count + 1 }));
}

/** Time for the last of several quick messages to win, in milliseconds. */
const SETTLED = 400;

export function Announcer() {
  const message = useMessage();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(message.text), SETTLED);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
