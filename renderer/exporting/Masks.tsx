import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Mask, Masking } from '../../electron/contract/index.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatNumber } from '../design/format.ts';
import { TrashIcon, WarningIcon } from '../design/icons.tsx';
import { notifyFailure } from '../design/Toasts.tsx';
import { useApi, useHost } from '../host/context.tsx';
import './Masks.css';

/** The names that don't go into what is shared: what stands instead, how often, and what was left standing. */
export function Masks({ masking }: { readonly masking: Masking | null }) {
  const { data: names = [] } = useQuery(useApi().masks.list.queryOptions());
  const change = useChangeMasks();
  return (
    <div className="masks">
      {names.length > 0 && (
        <ul className="masks-names" aria-label="Masked names">
          {names.map((mask) => (
            <li key={mask.name}>
              <MaskRow
                mask={mask}
                count={masking?.replaced.find(({ name }) => name === mask.name)}
                onPut={change.put}
                onRemove={() => change.remove(mask.name)}
              />
            </li>
          ))}
        </ul>
      )}
      <NewMask taken={names} onAdd={change.put} />
      {masking && masking.near.length > 0 && (
        <p className="masks-near" role="status">
          <WarningIcon size={16} />
          <span>
            Still there, and near to a name:{' '}
            {masking.near.map(({ word, count }) => `${word} (${formatNumber(count)})`).join(', ')}
          </span>
        </p>
      )}
    </div>
  );
}

function MaskRow({
  mask,
  count,
  onPut,
  onRemove,
}: {
  readonly mask: Mask;
  readonly count: Masking['replaced'][number] | undefined;
  readonly onPut: (mask: Mask) => void;
  readonly onRemove: () => void;
}) {
  const { name, replacement, parts } = mask;
  return (
    <>
      <span className="masks-name" dir="auto">
        {name} <span className="masks-as">→ {replacement}</span>
      </span>
      <IconButton label={`No longer mask ${name}`} icon={TrashIcon} onClick={onRemove} />
      <label className="export-check masks-parts">
        <input
          type="checkbox"
          checked={parts}
          onChange={(event) => onPut({ ...mask, parts: event.target.checked })}
        />
        Its parts alone, too
      </label>
      {count && (
        <span className="masks-count">
          {count.quoted + count.elsewhere === 0
            ? 'not in this document'
            : `${formatNumber(count.quoted)} quoted, ${formatNumber(count.elsewhere)} elsewhere`}
        </span>
      )}
    </>
  );
}

/** A name and what stands for it: a pseudonym that nobody has yet is proposed. */
function NewMask({
  taken,
  onAdd,
}: {
  readonly taken: readonly Mask[];
  readonly onAdd: (mask: Mask) => void;
}) {
  const [name, setName] = useState('');
  const [replacement, setReplacement] = useState('');
  const proposed = freePseudonym(taken);
  function add(event: FormEvent) {
    event.preventDefault();
    if (name.trim().length < 2) return;
    onAdd({ name: name.trim(), replacement: replacement.trim() || proposed, parts: false });
    setName('');
    setReplacement('');
  }
  return (
    <form className="masks-new" onSubmit={add}>
      <input
        className="field"
        aria-label="Name to mask"
        placeholder="A name"
        dir="auto"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <input
        className="field"
        aria-label="What stands there instead"
        placeholder={proposed}
        list="masks-usual"
        dir="auto"
        maxLength={100}
        value={replacement}
        onChange={(event) => setReplacement(event.target.value)}
      />
      <datalist id="masks-usual" aria-label="What usually stands there">
        <option value={proposed}>{proposed}</option>
        <option value="████">████</option>
        <option value="[name]">[name]</option>
      </datalist>
      <Button type="submit" disabled={name.trim().length < 2}>
        Mask
      </Button>
    </form>
  );
}

/** `Person A` to `Person Z`, then `Person 27`. */
function freePseudonym(taken: readonly Mask[]): string {
  const used = new Set(taken.map(({ replacement }) => replacement));
  for (let index = 0; ; index++) {
    const name = `Person ${index < 26 ? String.fromCharCode(65 + index) : index + 1}`;
    if (!used.has(name)) return name;
  }
}

function useChangeMasks() {
  const { carrel } = useHost();
  const api = useApi();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (made: () => Promise<void>) => made(),
    onSuccess: async () => {
      // A first preview that is still being made has the names of before, and would be taken for the answer.
      await client.cancelQueries({ queryKey: api.exports.key() });
      await Promise.all([
        client.invalidateQueries({ queryKey: api.masks.key() }),
        client.invalidateQueries({ queryKey: api.exports.key() }),
      ]);
    },
    onError: (failure) => notifyFailure('The names were not changed.', sentenceOf(failure)),
  });
  return {
    put: (mask: Mask) => change.mutate(() => carrel.masks.put(mask)),
    remove: (name: string) => change.mutate(() => carrel.masks.remove({ name })),
  };
}
