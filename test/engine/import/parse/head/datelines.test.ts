import { describe, expect, test } from 'vitest';
import { readDateline, withoutDateline } from '../../../../../electron/engine/import/parse/head/datelines.ts';

describe('A paragraph that opens with place, day and agency', () => {
  test.each([
    ['PARIS, le 3 mars 2009 – Le pont', '2009-03-03', null],
    ['LIMA, March 3, 2018 (Coastal Press) – The port', '2018-03-03', 'Coastal Press'],
    ['BRIGHT HARBOUR, April 30, 2014 -- The company', '2014-04-30', null],
    ['Saint-Eloi, le 22 déc. 2009 (Agence Littorale) - Une centaine', '2009-12-22', 'Agence Littorale'],
    ['Hamburg, 14. Mai 2011 – Der Hafen', '2011-05-14', null],
    ['Puerto Umbrío, 6 de mayo de 2013.- La biblioteca', '2013-05-06', null],
    ['MADRID (EFE).- El gobierno', null, 'EFE'],
    ['LONDON (Reuters) - The pound', null, 'Reuters'],
    ['ROMA, Thursday 3 March 2011 – Il treno', '2011-03-03', null],
  ])('says so: %s', (paragraph, published, source) => {
    expect(readDateline(paragraph)).toEqual({ published, source });
    expect(withoutDateline(paragraph)).toMatch(/^(?:Le|The|Une|Der|La|El|Il) /);
  });

  test.each([
    'On Monday, 3 March 2020 – the day it sank – nobody was aboard.',
    'NATO (North Atlantic Treaty Organization) – a pact',
    'MADRID – El gobierno',
    'The ferry, built in 1950 – and sunk since – was blue.',
    'Jane Roe – a baker – spoke.',
  ])('is not %s', (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
    expect(withoutDateline(paragraph)).toBe(paragraph);
  });
});
