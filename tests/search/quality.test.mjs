// Holds search on the sample archive to what it finds today. Reads a built site: output/ or SITE; CI builds it first.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { SearchIndex } from '../../theme/assets/search.js';
import { drawPhrases } from './phrases.mjs';

const site = process.env.SITE ?? new URL('../../output', import.meta.url).pathname;
const data = path.join(site, 'search/data');
const skip = fs.existsSync(data) ? false : 'build the sample first';
const PHRASES = 60;

async function open() {
  const getJson = async (name) => JSON.parse(fs.readFileSync(path.join(data, name), 'utf8'));
  return new SearchIndex(await getJson(fs.readdirSync(data).find((name) => name.startsWith('root-'))), getJson);
}

// [what is typed, the story that is among the first five, how many stories have all words at least and at most]
const queries = [
  ['encrochat', '/stories/encrochat-dismantled/', 10, 30],
  ['encrochta', '/stories/encrochat-dismantled/', 10, 30],
  ['encro chat dismantled', '/stories/encrochat-dismantled/', 1, 48],
  ['Encro-Chat arrests', '/stories/encrochat-three-year-figures/', 1, 48],
  ['6558 arrests', '/stories/encrochat-three-year-figures/', 1, 4],
  ['ghost network', '/stories/ghost-dismantled/', 1, 20],
  ['anom trojan', '/stories/anom-trojan-shield/', 1, 10],
  ['crypto ag', '/stories/crypto-ag-revealed/', 1, 10],
];

for (const [query, wanted, least, most] of queries) {
  test(`"${query}" finds ${wanted}`, { skip }, async () => {
    const index = await open(), found = await index.find(query);
    const first = (await index.documents(found.stories.slice(0, 5))).map(({ url }) => url);
    assert.ok(first.includes(wanted), first.join(', '));
    assert.ok(found.complete >= least && found.complete <= most, `${found.complete} stories`);
  });
}

test('an ordinary word that no story has is not corrected', { skip }, async () => {
  const index = await open();
  for (const word of ['policy', 'self']) assert.deepEqual([...(await index.find(word)).meant], [], word);
});

test('a name leads to its page', { skip }, async () => {
  const [first] = await (await open()).names('europol');
  assert.equal(first?.url, '/organisations/europol/');
});

test(`${PHRASES} phrases drawn by chance are exact`, { skip }, async () => {
  const index = await open(), all = Array.from({ length: index.count }, (_, i) => i);
  const urls = (await index.documents(all)).map(({ url }) => url).sort();
  for (const { query, answers } of drawPhrases(site, urls, PHRASES)) {
    const found = (await index.documents((await index.find(query)).stories)).map(({ url }) => url);
    assert.deepEqual(found.sort(), answers, query);
  }
});
