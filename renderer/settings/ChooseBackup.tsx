import { useRef } from 'react';
import { Button } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { notifyFailure, notifyWhile } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';
import type { Replacement } from './Replace.tsx';

/** Lets a person choose the file of a backup. */
export function ChooseBackup({ onChosen }: { readonly onChosen: (replacement: Replacement) => void }) {
  const { chosen } = useHost();
  const input = useRef<HTMLInputElement>(null);
  async function take(files: readonly File[]) {
    try {
      const granted = await notifyWhile('Taking the backup in…', chosen(files));
      if (granted) onChosen({ from: { grant: granted.grant }, name: `“${granted.names[0]}”` });
    } catch (failure) {
      notifyFailure('The backup can’t be read', sentenceOf(failure));
    }
  }
  return (
    <>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden
        accept=".sqlite"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) void take(files);
        }}
      />
      <Button onClick={() => input.current?.click()}>Restore a backup…</Button>
    </>
  );
}
