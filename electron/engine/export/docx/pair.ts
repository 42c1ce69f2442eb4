import { BorderStyle, type Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Two columns that face each other, without lines around them. */
export function pairTable(sides: readonly (readonly Paragraph[])[]): Table {
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    rows: [
      new TableRow({
        children: sides.map(
          (children) => new TableCell({ children, width: { size: 50, type: WidthType.PERCENTAGE } }),
        ),
      }),
    ],
  });
}
