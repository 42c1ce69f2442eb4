import { useId, type ReactNode } from 'react';
import './Segmented.css';

/** One of a few settings, all in view. */
export function Segmented<T extends string | number>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly sign?: ReactNode }[];
  readonly onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="segmented-label">{label}</legend>
      <div className="segmented-options">
        {options.map((option) => (
          <label
            key={option.value}
            className="segmented-option"
            title={option.sign ? option.name : undefined}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={option.value === value}
              aria-label={option.sign ? option.name : undefined}
              onChange={() => onChange(option.value)}
            />
            {option.sign ?? option.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
