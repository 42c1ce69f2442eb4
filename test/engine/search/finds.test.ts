import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { prepareEntry } from '../../../electron/engine/search/entry.ts';
import { exactSequences, type TermSequence, termSequences } from '../../../electron/engine/search/lookup.ts';
import { findHits } from '../../../electron/engine/search/match.ts';

/** Language of the text, what is typed, the text, and what of it is marked; null: the text is not found. */
type Case = readonly [language: string, typed: string, text: string, marked: string | null];

const cases: readonly Case[] = [
  ['en', 'elections', 'The election was close.', 'election'],
  ['en', 'elected', 'after the Elections', 'Elections'],
  ['en', 'strike', 'They went on striking.', 'striking'],
  ['en', 'harbour', 'The harbourmaster', null],
  ['en', 'hot', 'a shot', null],
  ['en', 'dont', "They don't know", "don't"],
  ['en', "don't", 'They dont know', 'dont'],
  ['en', 'don’t', "They don't know", "don't"],
  ['en', "harbour's", 'The harbour was closed', 'harbour'],
  ['en', 'harbours', 'The harbour’s gates', 'harbour'],
  ['en', 'co-operate', 'They cooperate', 'cooperate'],
  ['en', 'cooperate', 'They co-operate', 'co-operate'],
  ['en', 'co-operate', 'They co operate', 'co operate'],
  ['en', 'operate', 'They co‑operate', 'operate'],
  ['en', 'email', 'an e-mail came', 'e-mail'],
  ['en', 'e-mail', 'an email came', 'email'],
  ['en', 'well-being', 'their wellbeing', 'wellbeing'],
  ['en', 'cooperate', 'They co\u00ADoperate', 'co\u00ADoperate'],
  ['en', 'U.S.', 'the US navy', 'US'],
  ['en', 'USA', 'the U.S.A. today', 'U.S.A'],
  ['en', '1000', 'cost 1,000 dollars', '1,000'],
  ['en', '1,000', 'cost 1000 dollars', '1000'],
  ['en', '1000', 'cost 1,0000', null],
  ['en', '3.5', 'rose by 3.5 per cent', '3.5'],
  ['en', '3.5', 'number 35', null],
  ['en', '35', 'rose by 3.5 per cent', null],
  ['en', '2020', 'in 2019,2020 and 2021', '2020'],
  ['en', '168', 'at 192.168.0.1', '168'],
  ['en', '2021', 'on 2021-06-07', '2021'],
  ['en', '2021-06-07', 'on 2021-06-07', '2021-06-07'],
  ['en', 'C++', 'written in C++, mostly', 'C++'],
  ['en', 'C++', 'vitamin C', null],
  ['en', 'c#', 'written in C#.', 'C#'],
  ['en', 'covid19', 'COVID-19 cases', 'COVID-19'],
  ['en', 'COVID-19', 'covid19 cases', 'covid19'],
  ['en', 'oreal', "shares of L'Oréal", 'Oréal'],
  ['en', 'loreal', "shares of L'Oréal", "L'Oréal"],
  ['en', "L'Oréal", 'shares of Loreal', 'Loreal'],
  ['en', 'ivoire', "Côte d'Ivoire", 'Ivoire'],
  ['en', 'obrien', 'Mr O’Brien said', 'O’Brien'],
  ['en', "O'Brien", 'Mr OBrien said', 'OBrien'],
  ['en', 'naive', 'a naïve plan', 'naïve'],
  ['en', 'Zürich', 'in Zurich', 'Zurich'],
  ['en', 'smith', 'john.smith@example.org', 'smith'],
  ['en', 'harbour', 'see #Harbour', 'Harbour'],
  ['en', 'council', 'https://news.example/council_minutes?x', 'council'],
  ['en', 'finance', 'the ﬁnance bill', 'ﬁnance'],
  ['en', 'carrel', 'Ｃａｒｒｅｌ', 'Ｃａｒｒｅｌ'],
  ['en', 'hawaii', 'Hawaiʻi', 'Hawaiʻi'],
  ['en', 'word', 'a word¹ with a note', 'word'],
  ['fr', 'été', "pendant l'été", 'été'],
  ['fr', "l'été", 'cet été', 'été'],
  ['fr', 'autres', 'd’autres villes', 'autres'],
  ['fr', 'ecoles', "l'École", 'École'],
  ['fr', 'aujourd’hui', "aujourd'hui", "aujourd'hui"],
  ['fr', 'hui', "aujourd'hui", null],
  ['fr', 'coeur', 'le cœur', 'cœur'],
  ['fr', 'greve', 'les grèves', 'grèves'],
  ['fr', 'election', 'des élections', 'élections'],
  ['fr', 'premier', 'la première fois', 'première'],
  ['es', 'peru', 'elecciones en el Perú', 'Perú'],
  ['es', 'Perú', 'ELECCIONES EN EL PERU', 'PERU'],
  ['es', 'publicacion', 'las publicaciones', 'publicaciones'],
  ['es', 'publicaciones', 'la publicación', 'publicación'],
  ['es', 'ninos', 'el niño', 'niño'],
  ['es', 'huelgas', 'la huelga', 'huelga'],
  ['es', 'trabajar', 'trabajaba mucho', 'trabajaba'],
  ['pt', 'eleicoes', 'a eleição', 'eleição'],
  ['pt', 'nação', 'as nações', 'nações'],
  ['pt', 'governos', 'o governo', 'governo'],
  ['it', 'arte', "Commedia dell'arte", 'arte'],
  ['it', 'citta', 'la città', 'città'],
  ['it', 'scioperi', 'lo sciopero', 'sciopero'],
  ['ca', 'aigua', "l'aigua", 'aigua'],
  ['ca', 'colleccio', 'la col·lecció', 'col·lecció'],
  ['de', 'strasse', 'in der Straße', 'Straße'],
  ['de', 'Straße', 'HAUPTSTRASSE, STRASSE', 'STRASSE'],
  ['de', 'muller', 'Herr Müller', 'Müller'],
  ['de', 'Müller', 'Herr Mueller', 'Mueller'],
  ['de', 'mueller', 'Herr Müller', 'Müller'],
  ['de', 'Haus', 'die Häuser', 'Häuser'],
  ['de', 'Streik', 'wegen des Streiks', 'Streiks'],
  ['nl', 'haven', 'de havens', 'havens'],
  ['nl', 'foto', "de foto's", 'foto'],
  ['sv', 'malmo', 'i Malmö', 'Malmö'],
  ['sv', 'hamn', 'i hamnen', 'hamnen'],
  ['da', 'kobenhavn', 'i København', 'København'],
  ['no', 'havn', 'i havnen', 'havnen'],
  ['fi', 'talo', 'talossa', 'talossa'],
  ['pl', 'lodz', 'w mieście Łódź', 'Łódź'],
  ['pl', 'strajk', 'w czasie strajku', 'strajku'],
  ['cs', 'dvorak', 'Antonín Dvořák', 'Dvořák'],
  ['cs', 'přístav', 'v pristavu', 'pristavu'],
  ['hu', 'haz', 'a házak', 'házak'],
  ['ro', 'bucuresti', 'în București', 'București'],
  ['ro', 'ştiri', 'ultimele știri', 'știri'],
  ['tr', 'istanbul', 'İSTANBUL', 'İSTANBUL'],
  ['tr', 'isparta', 'Isparta', 'Isparta'],
  ['tr', 'ankara', "Ankara'da", 'Ankara'],
  ['tr', 'kitap', 'kitapları', 'kitapları'],
  ['vi', 'da nang', 'thành phố Đà Nẵng', 'Đà Nẵng'],
  ['ru', 'елка', 'Ёлка', 'Ёлка'],
  ['ru', 'выборы', 'на выборах', 'выборах'],
  ['ru', 'Зеленский', 'Зеленского', 'Зеленского'],
  ['ru', 'йод', 'иод', null],
  ['uk', 'київ', 'у місті КИЇВ', 'КИЇВ'],
  ['el', 'σισυφος', 'ΣΊΣΥΦΟΣ', 'ΣΊΣΥΦΟΣ'],
  ['el', 'αθηνα', 'στην Αθήνα', 'Αθήνα'],
  ['ar', 'محمد', 'مُحَمَّدٌ', 'مُحَمَّدٌ'],
  ['ar', 'احمد', 'السيد أحمد', 'أحمد'],
  ['ar', 'مدرسه', 'في المدرسة', 'المدرسة'],
  ['ar', 'كتاب', 'كتــاب', 'كتــاب'],
  ['ar', '123', '١٢٣', '١٢٣'],
  ['fa', 'میخواهم', 'می‌خواهم', 'می‌خواهم'],
  ['fa', 'كتاب', 'کتاب', 'کتاب'],
  ['he', 'שלום', 'שָׁלוֹם', 'שָׁלוֹם'],
  ['he', 'צהל', 'צה"ל', 'צה"ל'],
  ['he', 'צה״ל', 'צה"ל', 'צה"ל'],
  ['hi', 'ज़मीन', 'जमीन', 'जमीन'],
  ['hi', 'कि', 'का', null],
  ['ja', '東京', '東京都は日本の首都', '東京'],
  ['ja', '首都', '東京都は日本の首都', '首都'],
  ['ja', '日本の首都', '東京都は日本の首都。', '日本の首都'],
  ['ja', '年', '2021年に', '年'],
  ['ja', '2021年', '2021年度', '2021年'],
  ['ja', 'ガギ', 'ｶﾞｷﾞ', 'ｶﾞｷﾞ'],
  ['ja', 'かき', 'がき', null],
  ['zh', '大学', '在北京大学', '大学'],
  ['zh', '学', '在北京大学', '学'],
  ['zh', '北', '在北京大学', '北'],
  ['zh', '大海', '上海大学', null],
  ['zh', 'iPhone手', '买iPhone手机', 'iPhone手'],
  ['ko', '한국', '한국어로', '한국'],
  ['ko', '한국어', '한국어로'.normalize('NFD'), '한국어'.normalize('NFD')],
  ['th', 'ภาษา', 'พูดภาษาไทย', 'ภาษา'],
  ['th', 'ไทย', 'พูดภาษาไทย', 'ไทย'],
  ['lo', 'ລາວ', 'ພາສາລາວ', 'ລາວ'],
  ['km', 'ខ្មែរ', 'ភាសាខ្មែរ', 'ខ្មែរ'],
];

const db = new Sqlite(':memory:');
db.exec(`CREATE VIRTUAL TABLE posting USING fts5 (body, content = '', tokenize = 'ascii')`);
const insert = db.prepare(`INSERT INTO posting (rowid, body) VALUES (?, ?)`);
const find = db.prepare(`SELECT rowid FROM posting WHERE posting MATCH ?`).pluck();

/** As the index does it: each sequence a phrase, any of them. */
function expression(sequences: readonly TermSequence[]): string {
  return sequences.map(({ terms, prefix }) => `"${terms.join(' ')}"${prefix ? ' *' : ''}`).join(' OR ');
}

describe('a typed word finds a text, and marks in it what matched', () => {
  cases.forEach(([language, , text], index) => {
    const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const;
    // The declaration decides: the texts are too short to tell.
    insert.run(index + 1, prepareEntry({ title: '', text, blocks, language }).body);
  });

  test.each(cases)('%s: %s in %s: %s', (language, typed, text, marked) => {
    const row = 1 + cases.findIndex((one) => one[0] === language && one[1] === typed && one[2] === text);
    const archive = [language, 'en', null];
    const alternatives = termSequences(typed, archive);
    expect(find.all(expression(alternatives)).includes(row)).toBe(marked !== null);
    const matcher = [{ kind: 'word', alternatives, exact: exactSequences(typed, archive) }] as const;
    const hits = findHits(text, language, matcher).map(({ start, end }) => text.slice(start, end));
    expect(hits).toEqual(marked === null ? [] : [marked]);
  });
});
