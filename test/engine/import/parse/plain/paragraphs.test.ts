import { describe, expect, test } from 'vitest';
import { outline, read } from '../outline.ts';

const body = (content: string) => outline(read('1.txt', `Title\n\n${content}`)).slice(1);

const wrapped = `Port Marram is to have a bridge. After a debate of four hours and ten
minutes the council agreed last night, by thirteen votes to twelve, to
build a road crossing of the Lathe from the Ropewalk to Nettleness, with
a span that lifts for shipping.`;

describe('The lines of a hard-wrapped text', () => {
  test('are joined to paragraphs', () => {
    expect(body(`${wrapped}\n\n${wrapped}`)).toEqual([
      `paragraph ${wrapped.replaceAll('\n', ' ')}`,
      `paragraph ${wrapped.replaceAll('\n', ' ')}`,
    ]);
  });

  test('are joined in paragraphs of two lines too, where the file is wrapped', () => {
    const short = 'Councillor Sprake sat down. Councillor Oddy had been asleep. Nobody was\nSurprised.';
    expect(body(`${wrapped}\n\n${short}`)[1]).toBe(`paragraph ${short.replace('\n', ' ')}`);
  });

  test('are joined where one stops in the middle of a sentence', () => {
    const cut = '"You" is you, if you are thinking about copying or distributing\nthis bridge.';
    expect(body(`${wrapped}\n\n${cut}`)[1]).toBe(`paragraph ${cut.replace('\n', ' ')}`);
  });

  test('are joined without a blank in Chinese and Japanese', () => {
    const japanese =
      '山高帽ならぬシルクハットをかぶり、片眼鏡をかけた鯖が一匹。港町の小さな缶詰\nラベル博物館で、いちばん人気のある一枚である。長らく作者不明とされてきたが、\n英国の植字工が描いたものと分かった。';
    expect(body(japanese)).toEqual([`paragraph ${japanese.replaceAll('\n', '')}`]);
  });

  test('may be broken at another width here and there, and hold a longer address', () => {
    const narrow = wrapped.replaceAll('\n', ' ').replace(/(.{45,52}) /g, '$1\n');
    const lines = wrapped.split('\n');
    const long = [
      ...lines.slice(0, 3),
      `https://gazette.example/${'archive/'.repeat(12)}`,
      ...lines,
      ...lines,
    ].join('\n');
    expect(body(`${wrapped}\n\n${narrow}\n\n${long}`)).toHaveLength(3);
  });

  test('part where a first line is indented, by one character in Japanese', () => {
    expect(
      body(
        '\u3000山高帽ならぬシルクハットをかぶり、片眼鏡をかけた鯖。\n\u3000きっかけは、現地のブログだった。元検潮所員が募った。',
      ),
    ).toHaveLength(2);
  });

  test('part where a first line is indented', () => {
    const lines = wrapped.split('\n');
    const indented = [
      '    It will cost the town and the borough some forty million pounds or',
      ...lines.slice(1),
    ];
    expect(body([...lines, ...indented].join('\n'))).toHaveLength(2);
  });

  test('follow a heading in capitals in the same paragraph', () => {
    expect(body(`THE CASE FOR IT\n${wrapped}`)).toEqual([
      'heading 2 THE CASE FOR IT',
      `paragraph ${wrapped.replaceAll('\n', ' ')}`,
    ]);
  });
});

describe('A hyphen at the end of a line', () => {
  const cut = (rest: string) =>
    body(`The council called it the largest thing that was undertaken since the break-
water, and reminded everybody in the room that at that time it had been
opposed by them as well. ${rest}`)[0];

  test('is dropped where the file has the word in one', () => {
    expect(cut('The breakwater stands.')).toContain('since the breakwater, and');
  });

  test('stays where the file has the word with it', () => {
    expect(cut('The break-water stands.')).toContain('since the break-water, and');
  });

  test('stays where nothing tells', () => {
    expect(cut('It stands.')).toContain('since the break-water, and');
  });
});

describe('Lines that are not wrapped', () => {
  test('are paragraphs where they are long', () => {
    const lines = [
      'The school had 61 pupils when the council decided in January to close it, and 34 in the room today; the others stayed at home.',
      'It opened in 1884.',
      'Anwen Scobie, the head teacher for fourteen years, had promised not to make a speech and read a list in its place, slowly.',
    ];
    expect(body(lines.join('\n'))).toEqual(lines.map((line) => `paragraph ${line}`));
  });

  test('are paragraphs where they are sentences', () => {
    expect(body('"Who has him?" she said.\nNobody answered.\nThe ferry left.')).toHaveLength(3);
  });

  test('stay lines in verse and addresses', () => {
    expect(body('The tide that took the ferry\nwill bring the ferry home\nand nobody will hear it')).toEqual([
      'paragraph The tide that took the ferry / will bring the ferry home / and nobody will hear it',
    ]);
    expect(body('A. Iveson\nBallast Road')).toEqual(['paragraph A. Iveson / Ballast Road']);
  });

  test('keep their columns in a table', () => {
    const table =
      'Month          Calls   Tonnes\nJanuary 2021      19   41,200\nMarch 2021         3    4,900';
    expect(body(table)).toEqual([`preformatted ${table.replaceAll('\n', ' / ')}`]);
  });
});

test('Blanks of every kind are single in a paragraph', () => {
  expect(body('One\u00a0two  three\tfour\u2003five.')).toEqual(['paragraph One two three four five.']);
});

test('Soft hyphens, ligatures and zero width characters do not break words', () => {
  expect(body('Associ\u00adation o\ufb03ce fi\u200bsh.')).toEqual(['paragraph Association office fish.']);
});

test('A text of very many lines without a blank one is read', () => {
  expect(read('1.txt', 'So it is.\n'.repeat(150_000)).blocks).toHaveLength(150_000);
});
