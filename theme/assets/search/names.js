// The pages that a query names.
import { FileSet } from './format.js';
import { readWords } from './words.js';

const MAX_NAMES = 3;
// Fewer letters begin too many names.
const MIN_BEGINNING = 4;

export class NameFinder {
  constructor(index) {
    this.index = index;
    this.files = new FileSet(index.root.names, 'k');
  }

  async find(text, language) {
    const key = readWords(text).map(({ word }) => word).join(' ');
    if (!key || !this.files.names) return [];
    const isNamed = (name) => name === key || (key.length >= MIN_BEGINNING && name.startsWith(key));
    const named = (await this.lines(key))
      .filter(([name, , , , , own]) => isNamed(name) && (!language || own === language))
      .map(([name, title, url, kind, count]) => ({ title, url, kind, count, isExact: name === key }));
    return named.sort((a, b) => b.isExact - a.isExact || b.count - a.count || a.title.length - b.title.length)
      .filter(({ url }, i) => named.findIndex((other) => other.url === url) === i).slice(0, MAX_NAMES);
  }

  async lines(key) {
    const wanted = new Set([key, `${key}\uffff`].map((end) => this.files.indexOf(end)));
    return (await Promise.all([...wanted].map((i) => this.index.load(this.files.path(i), (list) => list)))).flat();
  }
}
