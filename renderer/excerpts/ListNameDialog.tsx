import { useId, useRef, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { sentenceOf } from '../design/failure.ts';
import './ListNameDialog.css';

/** Asks for the name of a list. */
export function ListNameDialog({
  title,
  label = 'Name of the list',
  action,
  initial = '',
  onName,
  onClose,
}: {
  readonly title: string;
  readonly label?: string;
  readonly action: string;
  readonly initial?: string;
  readonly onName: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const form = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(initial);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit() {
    try {
      await onName(name.trim());
      onClose();
    } catch (failure) {
      setRefusal(sentenceOf(failure));
      input.current?.select();
    }
  }

  return (
    <Dialog
      title={title}
      initialFocus={input}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} disabled={name.trim() === ''}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="list-name-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <input
          ref={input}
          className="list-name"
          aria-label={label}
          aria-invalid={refusal !== null}
          aria-describedby={`${form}-refusal`}
          maxLength={200}
          dir="auto"
          value={name}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setName(event.target.value);
            setRefusal(null);
          }}
        />
        <p className="list-refusal" id={`${form}-refusal`} role="alert">
          {refusal}
        </p>
      </form>
    </Dialog>
  );
}
