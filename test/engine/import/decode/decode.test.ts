import { describe, expect, test } from 'vitest';
import { decodeAs, decodeText, labelOf } from '../../../../electron/engine/import/decode/decode.ts';
import { measureDecoding } from '../../../bench/decoding.ts';
import { legacyEncodings, paragraphs } from '../../../support/paragraphs.ts';
import { encode } from './encode.ts';

const texts = {
  german:
    'Wenn Jutta Weißhaupt die Tür der Kammer öffnet, riecht es zuerst nach nichts, dann nach Keller, sagt sie. Die Behörde prüft.',
  french: 'À l’époque, on s’était jeté des pommes de terre. L’été dernier, le maire a réuni les pêcheurs.',
  polish:
    'Burmistrz powiedział, że miasto nie może dłużej czekać na decyzję rządu. Mieszkańcy są zaniepokojeni.',
  russian: 'Капитан ведёт два журнала. В первом, судовом, всё как положено: координаты, ветер, давление.',
  greek: 'Ο δήμαρχος είπε ότι η πόλη δεν μπορεί να περιμένει άλλο την απόφαση της κυβέρνησης.',
  turkish:
    'Belediye başkanı, şehrin hükümetin kararını daha fazla bekleyemeyeceğini söyledi. İşçiler grevde.',
  hebrew: 'ראש העיר אמר כי העיר אינה יכולה לחכות עוד להחלטת הממשלה. התושבים מודאגים.',
  arabic: 'قال رئيس البلدية إن المدينة لا تستطيع الانتظار أكثر لقرار الحكومة. السكان قلقون.',
  japanese: '市長は、市はもうこれ以上政府の決定を待つことはできないと述べた。住民は不安を感じている。',
  chinese: '市长说，城市不能再等待政府的决定。居民感到不安，工人在港口罢工。过去只能等渡船。',
  korean: '시장은 도시가 더 이상 정부의 결정을 기다릴 수 없다고 말했다. 주민들은 불안해하고 있다.',
};

describe('A text with a byte order mark', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('is surely %s and loses the mark', (encoding) => {
    expect(decodeText(encode(`\ufeffHarbour`, encoding))).toEqual({
      text: 'Harbour',
      encoding,
      certainty: 1,
    });
  });
});

describe('A text without a byte order mark', () => {
  test('is surely UTF-8 when it is valid, whatever it declares', () => {
    expect(decodeText(encode('café', 'utf-8'), 'iso-8859-1')).toEqual({
      text: 'café',
      encoding: 'utf-8',
      certainty: 1,
    });
  });

  test.each(['utf-16le', 'utf-16be'] as const)('is told to be %s by where its NULs stand', (encoding) => {
    expect(decodeText(encode('A strike at the port.\n', encoding))).toMatchObject({
      text: 'A strike at the port.\n',
      encoding,
    });
    expect(decodeText(encode(texts.russian, encoding))).toMatchObject({ text: texts.russian, encoding });
  });

  test('keeps single NULs in UTF-8 from making UTF-16 of it', () => {
    expect(decodeText(encode('One\0 two three', 'utf-8')).encoding).toBe('utf-8');
  });

  test('follows the charset it declares, under any label', () => {
    expect(decodeText(encode(texts.polish, 'iso-8859-2'), ' LATIN2 ')).toMatchObject({
      text: texts.polish,
      encoding: 'iso-8859-2',
    });
  });

  test('is detected when it declares a charset that nobody knows', () => {
    expect(decodeText(encode(texts.german, 'windows-1252'), 'x-none')).toMatchObject({ text: texts.german });
  });

  test('stays UTF-8 with a broken byte in it, less surely', () => {
    const bytes = Buffer.concat([encode(texts.russian, 'utf-8'), Buffer.of(0xd0)]);
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ text: `${texts.russian}\ufffd`, encoding: 'utf-8' });
    expect(decoded.certainty).toBeLessThan(0.9);
  });

  test('stays UTF-8 when a character of three bytes is cut short, which is one break and not two', () => {
    const bytes = Buffer.concat([
      encode('Café, naïve, ', 'utf-8'),
      Buffer.of(0xc3, 0x28, 0xe2, 0x82),
      Buffer.from(' end.'),
    ]);
    expect(decodeText(bytes)).toMatchObject({ text: 'Café, naïve, Ã(\ufffd end.', encoding: 'utf-8' });
  });

  test('is nothing that its last byte only begins a character of', () => {
    expect(decodeText(encode('The end of the caf\u00c3', 'windows-1252')).text).not.toContain('\ufffd');
  });

  test('is ISO-2022-JP when it shifts to Japanese', () => {
    const bytes = Buffer.concat([Buffer.from('\x1b$B'), Buffer.of(0x24, 0x33), Buffer.from('\x1b(B ok')]);
    expect(decodeText(bytes)).toMatchObject({ text: 'こ ok', encoding: 'iso-2022-jp' });
  });

  test('needs no more than quotes and dashes to be windows-1252', () => {
    const text = 'The mayor said: “We can’t” – and £4 more.';
    expect(decodeText(encode(text, 'windows-1252'))).toMatchObject({ text, encoding: 'windows-1252' });
  });

  test('that is Latin-1 is windows-1252, as on the web', () => {
    expect(decodeText(encode(texts.german, 'windows-1252')).encoding).toBe('windows-1252');
    expect(decodeText(encode('\u0093x\u0094 \u00e9', 'latin1'), 'iso-8859-1').text).toBe('“x” é');
  });

  test.each([
    ['german', 'windows-1252'],
    ['french', 'windows-1252'],
    ['polish', 'windows-1250'],
    ['polish', 'iso-8859-2'],
    ['russian', 'windows-1251'],
    ['russian', 'koi8-r'],
    ['greek', 'windows-1253'],
    ['turkish', 'windows-1254'],
    ['hebrew', 'windows-1255'],
    ['arabic', 'windows-1256'],
    ['japanese', 'shift_jis'],
    ['japanese', 'euc-jp'],
    ['chinese', 'gbk'],
    ['korean', 'euc-kr'],
  ] as const)('in %s is read from %s', (language, encoding) => {
    const decoded = decodeText(encode(texts[language], encoding));
    expect(decoded.text).toBe(texts[language]);
    expect(decoded.certainty).toBeLessThan(1);
  });

  test('finds the telling bytes behind a long stretch of ASCII', () => {
    const text = `${'All quiet on the quay. '.repeat(1000)}${texts.german}`;
    expect(decodeText(encode(text, 'windows-1252')).text).toBe(text);
  });
});

describe('A paragraph', () => {
  const written = legacyEncodings.flatMap(([language, encodings]) =>
    encodings.map((encoding) => [language, encoding] as const),
  );

  test.each(written)('in %s is read as it was written in %s', (language, encoding) => {
    const { right, tried } = measureDecoding(language, encoding, 400, 3);
    expect(right).toBe(tried);
    expect(tried).toBeGreaterThan(0);
  });

  test('of a line or two is hardly ever mistaken', () => {
    const counts = written.map(([language, encoding]) => measureDecoding(language, encoding, 60, 6));
    const right = counts.reduce((sum, count) => sum + count.right, 0);
    const tried = counts.reduce((sum, count) => sum + count.tried, 0);
    expect(right / tried).toBeGreaterThan(0.95);
  });

  test.each(['utf-16le', 'utf-16be'] as const)(
    'of any language is told to be %s without a mark',
    (encoding) => {
      for (const text of Object.values(paragraphs)) {
        expect(decodeText(encode(text, encoding))).toMatchObject({ text, encoding });
      }
    },
  );
});

describe('A file of mixed origin', () => {
  test('keeps its UTF-8 and gains the words that were pasted from an older file', () => {
    const bytes = Buffer.concat([
      encode('Müller sagt: „Schön“.\n', 'utf-8'),
      encode('Er war für uns da.\n', 'windows-1252'),
      encode('Größe zählt.', 'utf-8'),
    ]);
    expect(decodeText(bytes)).toMatchObject({
      text: 'Müller sagt: „Schön“.\nEr war für uns da.\nGröße zählt.',
      encoding: 'utf-8',
    });
  });
});

test('No bytes make decoding fail', () => {
  const bytes = Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919 + 200) % 256);
  expect(decodeText(bytes).text.length).toBeGreaterThan(0);
  expect(decodeText(new Uint8Array()).text).toBe('');
});

describe('A code page of DOS', () => {
  test.each([
    ['ibm437', [0x87, 0x61, 0x20, 0x82, 0x74, 0x82], 'ça été'],
    ['ibm850', [0xb5, 0xd2, 0x20, 0x9d], 'ÁÊ Ø'],
    ['ibm852', [0xa5, 0xa8, 0x20, 0x88, 0x9f], 'ąĘ łč'],
  ])('is decoded when it is chosen: %s', (encoding, bytes, text) => {
    expect(decodeAs(Uint8Array.from(bytes), encoding)).toMatchObject({ text, encoding });
  });

  test('goes by several names', () => {
    expect(['cp850', 'IBM850', 'dos-850', ' 850 '].map(labelOf)).toEqual(Array(4).fill('ibm850'));
    expect(labelOf('cp1250')).toBe('windows-1250');
    expect(labelOf('85')).toBeNull();
  });
});
