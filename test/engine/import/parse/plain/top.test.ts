import { describe, expect, test } from 'vitest';
import { outline, read } from '../outline.ts';

const prose =
  'The chain ferry ran aground on Tuesday night, with nine cars aboard and the mayor asleep in one of them.';

describe('The title of a plain text', () => {
  test.each([
    ['before a blank line', `Ferry aground\n\n${prose}`],
    ['before a date', `Ferry aground\n12 May 1998\n\n${prose}`],
    ['before a byline', `Ferry aground\nBy Jane Roe\n${prose}`],
    ['underlined', `Ferry aground\n=============\n\n${prose}`],
    ['above prose in a text of lines', `Ferry aground\n${prose}\n${prose}`],
    ['below a date', `12 May 1998\n\nFerry aground\n\n${prose}`],
    ['below the paper and the date', `The Gazette · 12 May 1998\nFerry aground\n\n${prose}`],
  ])('is the short line %s', (_, content) => {
    const document = read('1.txt', content);
    expect(document.title).toBe('Ferry aground');
    expect(outline(document)).toContain('heading 1 @title Ferry aground');
    expect(outline(document)).toContain(`paragraph ${prose}`);
  });

  test('may be broken in a hard-wrapped text', () => {
    const wrapped =
      'The chain ferry ran aground on Tuesday\nnight, with nine cars aboard and the\nmayor asleep in one of them.';
    const long = 'Ferry aground with nine cars and the mayor aboard on the\nnight of the council';
    const body = wrapped.replaceAll('\n', ' ').replace(/(.{45,55}) /g, '$1\n');
    expect(read('1.txt', `${long}\n\n${body}\n\n${body}`).title).toBe(long.replace('\n', ' '));
  });

  test('may end in a question mark or dots, not in a full stop', () => {
    expect(read('1.txt', `Aground?\n\n${prose}`).title).toBe('Aground?');
    expect(read('1.txt', `Aground...\n\n${prose}`).title).toBe('Aground...');
    expect(outline(read('1.txt', `It ran aground.\n\n${prose}`))[0]).toBe('paragraph It ran aground.');
  });

  test('is no block when it is made of the first sentence', () => {
    const document = read('1.txt', 'It ran aground on Tuesday. Nobody was hurt.\n\nThe mayor slept.');
    expect(document.title).toBe('It ran aground on Tuesday');
    expect(outline(document)).toEqual([
      'paragraph It ran aground on Tuesday. Nobody was hurt.',
      'paragraph The mayor slept.',
    ]);
  });
});

test('A date is no title: where there is none, it is made of what follows', () => {
  expect(read('1.txt', `June 2021\n\n${prose}`)).toMatchObject({
    title: expect.stringMatching(/^The chain ferry ran/),
    published: '2021-06',
  });
});

describe('Lines of keys and values above a text', () => {
  test('name title, author, date and paper', () => {
    const document = read(
      '1.txt',
      `Title: Ferry aground\nAuthor: Jane Roe\nDate: Tue, 12 May 1998 10:00:00 +0100\nSource: The Gazette\n\n${prose}`,
    );
    expect(document).toMatchObject({
      title: 'Ferry aground',
      byline: 'Jane Roe',
      published: '1998-05-12',
      source: 'The Gazette',
    });
    expect(outline(document)[0]).toBe('heading 1 @title Title: Ferry aground');
  });

  test('are those of a letter', () => {
    const document = read(
      '1.txt',
      `From: Jane Roe <jane@x.example>\nTo: Ann Poe\nDate: 1998\nSubject: Re: the ferry\n\n${prose}`,
    );
    expect(document).toMatchObject({ title: 'Re: the ferry', byline: 'Jane Roe', published: '1998' });
  });
});

describe('Byline and date of a plain text', () => {
  test('stand below the title, in either order, each with its role', () => {
    const document = read('1.txt', `Ferry aground\n\n12 May 1998\nBy Jane Roe\n\n${prose}`);
    expect(document).toMatchObject({ byline: 'Jane Roe', published: '1998-05-12' });
    expect(outline(document)).toEqual([
      'heading 1 @title Ferry aground',
      'paragraph @date 12 May 1998',
      'paragraph @byline By Jane Roe',
      `paragraph ${prose}`,
    ]);
  });

  test('may stand below a standfirst', () => {
    const document = read('1.txt', `Ferry aground\n\n${prose}\n\nBy Jane Roe, 12 May 1998\n\n${prose}`);
    expect(document).toMatchObject({ byline: 'Jane Roe', published: '1998-05-12' });
  });

  test('may be a bare name beside the date, if the text does not speak of it', () => {
    expect(read('1.txt', `Ferry aground\n\n12 May 1998\nJane Roe\n\n${prose}`).byline).toBe('Jane Roe');
    expect(
      read('1.txt', `Ferry aground\n\nPort Marram\n12 May 1998\n\n${prose} Port Marram slept.`).byline,
    ).toBeNull();
  });

  test('name the paper beside the date', () => {
    expect(read('1.txt', `Ferry aground\n\nThe Gazette · 12 May 1998\n\n${prose}`).source).toBe(
      'The Gazette',
    );
  });

  test('are not read from sentences', () => {
    const document = read(
      '1.txt',
      `Ferry aground\n\nIt was on 12 May 1998 that the ferry ran aground. ${prose}`,
    );
    expect(document).toMatchObject({ byline: null, published: null, source: null });
  });

  test('are none in a chronicle of many dates', () => {
    const document = read(
      '1.txt',
      `Ferry\n\n12 May 1998\n\n${prose}\n\nJune 1999\n\n${prose}\n\nJuly 2001\n\n${prose}`,
    );
    expect(document.published).toBeNull();
    expect(outline(document)).not.toContainEqual(expect.stringContaining('@date'));
  });

  test('give way to nothing but the name of the file', () => {
    expect(read('1998-05-12 ferry.txt', `Ferry aground\n\n${prose}`).published).toBe('1998-05-12');
    expect(read('1998-05-12 ferry.txt', `Ferry aground\n\nMay 1998\n\n${prose}`).published).toBe('1998-05');
  });
});
