import { useId } from 'react';

/** One of many settings, by the system's own list. */
export function Choose<T extends string>({
  label,
  value,
  groups,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  /** A group without a name stands by itself. */
  readonly groups: readonly {
    readonly name?: string;
    readonly options: readonly { readonly value: T; readonly name: string }[];
  }[];
  readonly onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="export-choose">
      <label className="segmented-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="field" value={value} onChange={(event) => onChange(event.target.value as T)}>
        {groups.map(({ name, options }) => {
          const list = options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ));
          return name === undefined ? (
            list
          ) : (
            <optgroup key={name} label={name}>
              {list}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
