import type { Table, TableFormat } from '../../electron/contract/index.ts';
import { IconButton } from '../design/Button.tsx';
import { ExportIcon } from '../design/icons.tsx';
import { Menu, MenuItem } from '../design/Menu.tsx';
import { useSaveTable } from './useSaveTable.ts';

const names: Readonly<Record<TableFormat, string>> = {
  csv: 'Table for a spreadsheet (CSV)',
  json: 'Table for programs (JSON)',
  md: 'List for reading (Markdown)',
};

/** Saves every row of what is shown a part of. */
export function SaveTableMenu({
  label,
  table,
  name,
  formats,
  disabled = false,
}: {
  readonly label: string;
  readonly table: Table;
  /** Proposed for the file, without its ending. */
  readonly name: string;
  readonly formats: readonly TableFormat[];
  readonly disabled?: boolean;
}) {
  const save = useSaveTable();
  return (
    <Menu trigger={<IconButton label={label} icon={ExportIcon} disabled={disabled || save.isPending} />}>
      {formats.map((format) => (
        <MenuItem key={format} onSelect={() => save.mutate({ table, format, name })}>
          {names[format]}
        </MenuItem>
      ))}
    </Menu>
  );
}
