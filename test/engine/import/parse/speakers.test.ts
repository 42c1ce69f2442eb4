import { describe, expect, test } from 'vitest';
import { outline, read } from './outline.ts';

const turns = (content: string) =>
  outline(read('1.txt', `Title\n\n${content}`)).filter(
    (line) => line.startsWith('turn') || line.includes('<'),
  );

describe('A turn', () => {
  test('opens with a full name that returns', () => {
    expect(
      turns('Jane Roe: Why?\n\nAnn Poe: I never counted.\n\nJane Roe: And now?\n\nAnn Poe: Now it is over.'),
    ).toEqual([
      'turn <Jane Roe> Jane Roe: Why?',
      'turn <Ann Poe> Ann Poe: I never counted.',
      'turn <Jane Roe> Jane Roe: And now?',
      'turn <Ann Poe> Ann Poe: Now it is over.',
    ]);
  });

  test('opens with initials of a name that came before', () => {
    expect(
      turns('Jane Roe: Why?\n\nAnn Poe: I never counted.\n\nJR: And now?\n\nA.P.: Now it is over.'),
    ).toEqual([
      'turn <Jane Roe> Jane Roe: Why?',
      'turn <Ann Poe> Ann Poe: I never counted.',
      'turn <Jane Roe> JR: And now?',
      'turn <Ann Poe> A.P.: Now it is over.',
    ]);
  });

  test('opens with initials, a first or a last name of somebody whom the introduction names', () => {
    expect(
      turns(
        'Jane Roe spoke to the ferryman, Len de la Mare, on the slip.\n\nJR: Why?\n\nLen: I never counted.\n\nJR: No?\n\nLen: No.\n\nMARE: Never.\n\nMARE: Ever.',
      ),
    ).toEqual([
      'turn <Jane Roe> JR: Why?',
      'turn <Len de la Mare> Len: I never counted.',
      'turn <Jane Roe> JR: No?',
      'turn <Len de la Mare> Len: No.',
      'turn <Len de la Mare> MARE: Never.',
      'turn <Len de la Mare> MARE: Ever.',
    ]);
  });

  test('may be the only one of a third person with a full name and initials later', () => {
    expect(
      turns('Jane Roe: Why?\n\nAnn Poe: Well.\n\nBob Low: Really?\n\nAP: Really.\n\nBL: Thank you.'),
    ).toHaveLength(5);
  });

  test.each([
    ['Q', 'A'],
    ['INTERVIEWER', 'FERRYMAN'],
    ['Frage', 'Antwort'],
    ['سؤال', 'جواب'],
  ])('opens with %s and %s where both return before sentences', (one, other) => {
    expect(
      turns(`${one}: Why?\n\n${other}: I never counted.\n\n${one}: And now?\n\n${other}: It is over.`),
    ).toEqual([
      `turn <${one}> ${one}: Why?`,
      `turn <${other}> ${other}: I never counted.`,
      `turn <${one}> ${one}: And now?`,
      `turn <${other}> ${other}: It is over.`,
    ]);
  });

  test('opens with a title and a last name of somebody with a full name', () => {
    expect(turns('Jane Roe: Why?\n\nDr. Ann Poe: I never counted.\n\nMs Roe: No?\n\nDr. Poe: No.')).toEqual([
      'turn <Jane Roe> Jane Roe: Why?',
      'turn <Dr. Ann Poe> Dr. Ann Poe: I never counted.',
      'turn <Jane Roe> Ms Roe: No?',
      'turn <Dr. Ann Poe> Dr. Poe: No.',
    ]);
  });

  test('opens with a numbered speaker in a transcript', () => {
    expect(
      turns('Speaker 1: Why?\nSpeaker 2: I never counted.\nSpeaker 1: No?\nSpeaker 2: No.'),
    ).toHaveLength(4);
  });

  test('begins on a line of its own without a blank line before it', () => {
    expect(turns('Jane Roe: Why?\nAnn Poe: I never counted. I could have.\nJR: No?\nAP: No.')).toHaveLength(
      4,
    );
  });

  test('goes on through paragraphs, items and quotes, until a heading', () => {
    expect(
      turns(
        'Jane Roe: Why?\n\nAnn Poe: I never counted.\n\nYou lose the habit.\n\n• One thing\n\n> A quote.\n\nAFTERWARDS\n\nShe left the slip.\n\nJR: Thank you.',
      ),
    ).toEqual([
      'turn <Jane Roe> Jane Roe: Why?',
      'turn <Ann Poe> Ann Poe: I never counted.',
      'paragraph <Ann Poe> You lose the habit.',
      'item 1 <Ann Poe> One thing',
      'quote <Ann Poe> A quote.',
      'turn <Jane Roe> JR: Thank you.',
    ]);
  });

  test('says how long its label is', () => {
    const document = read('1.txt', 'Title\n\nJane Roe: Why?\n\nAnn Poe : Well.\n\nJR: No.');
    const labels = document.blocks.flatMap(({ start, label }) =>
      label === undefined ? [] : [document.text.slice(start, start + label)],
    );
    expect(labels).toEqual(['Jane Roe:', 'Ann Poe :', 'JR:']);
  });

  test('is found in Markdown and HTML too', () => {
    const expected = [
      'turn <Jane Roe> Jane Roe: Why?',
      'turn <Ann Poe> Ann Poe: Well.',
      'turn <Jane Roe> JR: No.',
    ];
    expect(outline(read('a.md', '**Jane Roe:** Why?\n\n**Ann Poe:** Well.\n\n**JR:** No.'))).toEqual(
      expected,
    );
    expect(
      outline(read('a.html', '<p><b>Jane Roe:</b> Why?<p><b>Ann Poe:</b> Well.<p><b>JR:</b> No.')),
    ).toEqual(expected);
  });
});

describe('No turn', () => {
  test.each([
    ['a note', 'Note: It rained.\n\nNote: It rained again.\n\nUpdate: It stopped.\n\nUpdate: It did not.'],
    ['a dateline', 'LONDON: It rained.\n\nAnd rained.'],
    ['one voice', 'Jane Roe: It rained.\n\nJane Roe: It rained again.\n\nIt stopped.'],
    [
      'the head of a letter',
      'From: Jane Roe\nTo: Ann Poe\nSubject: Rain\n\nFrom: Ann Poe\nTo: Jane Roe\nSubject: Rain',
    ],
    [
      'a list of portraits',
      'Jane Roe and Ann Poe ran.\n\nJane Roe: The baker.\n\nAnn Poe: The candlestick maker.',
    ],
    ['a table of results', 'Price: £4\nPlace: London\nScore: 5\n\nPrice: £5\nPlace: Lima\nScore: 6'],
    ['a sentence with a colon', 'She said: no.\n\nShe said: yes.\n\nHe said: no.\n\nHe said: yes.'],
    ['an address', 'See http://a.example\n\nSee http://b.example'],
  ])('is made of %s', (_, content) => {
    expect(turns(content)).toEqual([]);
  });
});
