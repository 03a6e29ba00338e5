import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { excerpt, mark } from '../../theme/assets/search/excerpts.js';
import { partsOf } from '../../theme/assets/search/phrases.js';
import { parseQuery } from '../../theme/assets/search/query.js';
import { SearchIndex } from '../../theme/assets/search/search-index.js';
import { edits, readCompounds, readWords, stem } from '../../theme/assets/search/words.js';

const vectors = JSON.parse(fs.readFileSync(new URL('vectors.json', import.meta.url), 'utf8'));

for (const { text, english, plain, compounds = [] } of vectors) {
  test(`words of ${JSON.stringify(text)}`, () => {
    const words = readWords(text).map(({ word }) => word);
    assert.deepEqual(words, plain);
    assert.deepEqual(words.map(stem), english);
    assert.deepEqual(readCompounds(text).map(({ word }) => word), compounds);
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
  const words = (text) => parseQuery(text).words.map(({ word }) => word);
  assert.deepEqual(words('seized "data phones" Antw'), ['seized', 'antw']);
  assert.deepEqual(parseQuery('seized "data phones" Antw').phrases, [['data', 'phones']]);
  assert.equal(parseQuery('seized "data phones" Antw').partial, 'antw');
  assert.equal(parseQuery('phones ').partial, '');
  assert.deepEqual(parseQuery('“in a row”').phrases, [['in', 'a', 'row']]);
  assert.deepEqual(parseQuery('“the agency’s plan”').phrases, [['the', "agency's", 'plan']]);
  assert.deepEqual(parseQuery('encrochat -sky').without, ['sky']);
});

test('marks belong to the words that are written with them', () => {
  const words = (text) => parseQuery(text).words;
  assert.deepEqual(words('C++'), [{ word: 'c++', instead: ['c'], isCapitals: false }]);
  assert.deepEqual(words('1,000,000')[0].word, '1000000');
  assert.deepEqual(words('U.S.'), [{ word: 'us', instead: ['u', 's'], isCapitals: true }]);
  assert.deepEqual(words('Covid-19').map(({ also }) => also), ['covid19', 'covid19']);
});

test('a phrase is told by its rare words, and by pairs of usual ones that those do not speak of', () => {
  const usual = ['the', 'of', 'in', 'data', 'big'], numberOf = (word) => usual.indexOf(word) + 1;
  const terms = (phrase) => partsOf(phrase.split(' '), numberOf).map(({ term }) => term);
  assert.deepEqual(terms('in the rare'), ['rare']);
  assert.deepEqual(terms('rare of the data'), ['rare', 'the+data']);
  assert.deepEqual(terms('of the'), ['of+the']);
  assert.deepEqual(terms('rare rarer'), ['rare', 'rarer']);
});

// A tiny index by hand: three stories; numbers as README.md of the index describes them. The fourth file is of words
// that stand in a row: "big data the rare", "data big rare", "big, then data".
const files = {
  't/aaaaaa.json': ['0phone,0,0s 0seiz,2ed', 'x !~x ~x ~'],
  'o/cccccc.json': ['0seizur'],
  'e/bbbbbb.json': ['0dezies 0enohp 0senohp', 'x ~x !~x ~'],
};
const root = {
  format: 3, stories: 3, undated: 0, firstMonth: 2020 * 12, months: '!#', stems: true, storiesPerFile: 8, documents: 'ddddd', common: ['', '', '', ''], usual: '',
  segments: [{ start: 0, end: 3, terms: ['', 'aaaaaa000'], endings: ['', 'bbbbbb'] }], facets: [], names: ['', ''], ordinary: ['', 'cccccc'],
};
const index = (own = root) => new SearchIndex(own, async (path) => files[path]);

test('an index of another format is refused', () => assert.throws(() => index({ ...root, format: 2 }), /format 2/));

test('a date range is a range of ordinals', () => {
  assert.deepEqual(index().dates.range('2020', '2020'), [0, 3]);
  assert.deepEqual(index().dates.range('2020-02', ''), [1, 3]);
  assert.deepEqual(index().dates.range('', '2020-01'), [0, 1]);
  assert.deepEqual(index().dates.range('2021', ''), [3, 3]);
  assert.deepEqual(index().dates.range('', ''), [0, 3]);
});

test('a mistyped word finds what it was meant for', async () => {
  const found = await index().find('seizde ');
  assert.deepEqual([...found.meant], [['seizde', 'seized']]);
  assert.deepEqual(found.stories, [0]);
});

test('an ordinary word is not taken for mistyped', async () => {
  const found = await index().find('seizure ');
  assert.deepEqual([...found.meant], []);
  assert.deepEqual(found.stories, []);
});

test('found words are marked, with their forms', async () => {
  const found = await index().find('phones');
  assert.deepEqual(mark('A phone, seized', found, index()), [
    { text: 'A ', marked: false }, { text: 'phone', marked: true }, { text: ', seized', marked: false },
  ]);
});

test('an excerpt shows the words', async () => {
  const found = await index().find('seized phones');
  const text = `${'Nothing here. '.repeat(40)}Two phones were seized in Antwerp. ${'Nothing more. '.repeat(40)}`;
  assert.match(excerpt(text, found, index()), /^… Two phones were seized in Antwerp\. .*…$/);
});
