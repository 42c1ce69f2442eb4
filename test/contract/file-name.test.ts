import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../electron/contract/file-name.ts';

test.each([
  ['Strike 2021', 'Strike 2021'],
  ['What the port said: a report', 'What the port said a report'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\system32', 'C Windows system32'],
  ['con', 'Carrel'],
  ['NUL.draft', 'Carrel'],
  ['  ...  ', 'Carrel'],
  ['', 'Carrel'],
  ['مقابلة مع عمدة المدينة', 'مقابلة مع عمدة المدينة'],
  ['annual\u202Efdp.exe', 'annual fdp.exe'],
])('A title %j is proposed as the file %j', (title, name) => {
  expect(fileName(title)).toBe(name);
});

test('Whatever the title, its file has a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = fileName(title);
      expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*]+$/u);
      expect(name).not.toMatch(/^[\s.]|[\s.]$/);
      expect(Buffer.byteLength(`${name}.sqlite`)).toBeLessThanOrEqual(255);
    }),
  );
});
