import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { SearchIndex, edits, parseQuery, readWords, stem } from '../../theme/assets/search.js';

const vectors = JSON.parse(fs.readFileSync(new URL('vectors.json', import.meta.url), 'utf8'));

for (const { text, english, plain } of vectors) {
  test(`words of ${JSON.stringify(text)}`, () => {
    const words = readWords(text).map(({ word }) => word);
    assert.deepEqual(words, plain);
    assert.deepEqual(words.map(stem), english);
  });
}

test('places of words fit the text', () => {
  const text = 'Beyond José’s “phone”, 個人情報';
  assert.deepEqual(readWords(text).map(({ start, end }) => text.slice(start, end)), ['Beyond', 'José’s', 'phone', '個人', '人情', '情報']);
});

test('edits count insertions, deletions, substitutions and swaps', () => {
  assert.equal(edits('encrypt', 'encrypt', 2), 0);
  assert.equal(edits('encrypt', 'encrpyt', 2), 1);
  assert.equal(edits('encrypt', 'ncrypt', 2), 1);
  assert.equal(edits('encrypt', 'enxcrypt', 2), 1);
  assert.equal(edits('encrypt', 'encripd', 2), 2);
  assert.equal(edits('encrypt', 'phone', 2), 3);
});

test('a query has words, phrases, and a last word that may go on', () => {
  assert.deepEqual(parseQuery('seized "data phones" Antw'), { words: ['seized', 'antw'], phrases: [['data', 'phones']], partial: 'antw' });
  assert.deepEqual(parseQuery('phones '), { words: ['phones'], phrases: [], partial: '' });
  assert.deepEqual(parseQuery('“in a row”'), { words: [], phrases: [['in', 'a', 'row']], partial: '' });
});

// A tiny index by hand: two segments, three stories; numbers as README.md of the index describes them.
const files = {
  't/aaaaaa.json': ['0phone,0,0s 0seiz,2ed', 'x !~x ~x ~~'.replace('~~', '~')],
  'p/aaaaaa-0.json': ['!~!~%~', '  ~  ~  ~'],
  'e/bbbbbb.json': ['0dezies 0enohp 0senohp', 'x ~x !~x ~'],
};
const root = {
  format: 1, stories: 3, undated: 0, firstMonth: 2020 * 12, months: '!#', stems: true, storiesPerFile: 8, documents: 'ddddd', common: ['', '', '', ''], usual: ['', ''],
  segments: [{ start: 0, end: 3, terms: ['', 'aaaaaa10'], endings: ['', 'bbbbbb'] }], facets: [],
};
const index = () => new SearchIndex(root, async (path) => files[path]);

test('a date range is a range of ordinals', () => {
  assert.deepEqual(index().dateRange('2020', '2020'), [0, 3]);
  assert.deepEqual(index().dateRange('2020-02', ''), [1, 3]);
  assert.deepEqual(index().dateRange('', '2020-01'), [0, 1]);
  assert.deepEqual(index().dateRange('2021', ''), [3, 3]);
  assert.deepEqual(index().dateRange('', ''), [0, 3]);
});

test('a mistyped word finds what it was meant for', async () => {
  const found = await index().find('seizde ');
  assert.deepEqual([...found.meant], [['seizde', 'seized']]);
  assert.deepEqual(found.stories, [0]);
});

test('found words are marked, with their forms', async () => {
  const found = await index().find('phones');
  assert.deepEqual(index().mark('A phone, seized', found), [
    { text: 'A ', marked: false }, { text: 'phone', marked: true }, { text: ', seized', marked: false },
  ]);
});

test('an excerpt shows the words', async () => {
  const found = await index().find('seized phones');
  const text = `${'Nothing here. '.repeat(40)}Two phones were seized in Antwerp. ${'Nothing more. '.repeat(40)}`;
  assert.match(index().excerpt(text, found), /^… Two phones were seized in Antwerp\. .*…$/);
});

test('a phrase is told by pairs of usual words, and by the neighbours of others', async () => {
  // "big data the rare", "data big rare", "big, then data"
  const own = {
    't/aaaaaa.json': ['0big 0data 0rare', 'x   ~x   ~x  ~'],
    'p/aaaaaa-0.json': ['~~(&~', '~~# ! ~'],
    'n/aaaaaa-0.json': ['0big+data 0data+big', ' !~!!~'],
  };
  const usual = new SearchIndex({
    ...root, common: ['0big 0data', '', '', ''], usual: ['the', 'big data'], segments: [{ start: 0, end: 3, terms: ['', 'aaaaaa11'], endings: ['', ''] }],
  }, async (path) => own[path]);
  const stories = async (phrase) => (await usual.find(`"${phrase}"`)).stories;
  assert.deepEqual(await stories('big data'), [0]);
  assert.deepEqual(await stories('data big'), [1]);
  assert.deepEqual(await stories('data the rare'), [0]);
  assert.deepEqual(await stories('big rare'), [1]);
  assert.deepEqual(await stories('big data the rare'), [0]);
  assert.deepEqual(await stories('rare data'), []);
});
