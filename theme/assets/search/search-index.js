// The index as a whole: from a query to stories.
import { FORMAT, FileSet, readAscending, readNumbers, readPostings, readWordList } from './format.js';
import { PhraseFinder } from './phrases.js';
import { parseQuery } from './query.js';
import { score } from './ranking.js';
import { TermFinder } from './terms.js';
import { readWords, stem } from './words.js';

const TERMS_NAME = 9, DOCUMENT_NAME = 5, FILES_A_NAME = 4;
const MAX_WORDS = 6;
const MAX_NAMES = 3, MIN_BEGINNING = 4;
// With so many stories that have all words, those that lack one are not shown.
const ENOUGH = 5;

export class SearchIndex {
  /** @param getJson takes a path beside the root file and gives a promise of what the file holds. */
  constructor(root, getJson) {
    if (root.format !== FORMAT) throw new Error(`The search index has format ${root.format}, the script reads ${FORMAT}.`);
    this.root = root;
    this.getJson = getJson;
    this.files = new Map();
    this.count = root.stories;
    this.common = new Map();
    root.common.forEach((list, rank) => readWordList(list).forEach(([own]) => this.common.set(own, rank)));
    this.usual = new Map(root.usual.split(' ').map((word, i) => [word, i + 1]));
    this.segments = root.segments.map((segment) => ({
      start: segment.start,
      terms: new FileSet(segment.terms, 't', TERMS_NAME),
      endings: new FileSet(segment.endings, 'e'),
    }));
    this.nameFiles = new FileSet(root.names, 'k');
    this.ordinaryFiles = new FileSet(root.ordinary, 'o');
    this.facets = root.facets.map((facet) => ({ ...facet, files: new FileSet(facet.files, 'f') }));
    this.monthEnds = [];
    let end = root.undated;
    if (root.months) readNumbers(root.months, (stories) => this.monthEnds.push(end += stories));
    this.terms = new TermFinder(this);
    this.phrases = new PhraseFinder(this);
  }

  load(path, read) {
    let file = this.files.get(path);
    if (!file) {
      file = this.getJson(path).then(read);
      file.catch(() => this.files.delete(path));
      this.files.set(path, file);
    }
    return file;
  }

  stemOf(word) {
    const bare = word.replace(/'s$/, '').replaceAll("'", '');
    return this.root.stems ? stem(bare) : bare;
  }

  /** The number of a usual word, from 1; 0 of any other. */
  numberOf(word) { return this.usual.get(word) ?? 0; }

  /** Whether a word that no story has is an ordinary one. */
  async isOrdinary(word) {
    if (!this.ordinaryFiles.names) return false;
    const own = this.stemOf(word), path = this.ordinaryFiles.path(this.ordinaryFiles.indexOf(own));
    return (await this.load(path, ([list]) => new Set(readWordList(list).map(([ordinary]) => ordinary)))).has(own);
  }

  // The words that say most: the rarest, then the longest.
  telling(words, count) {
    return words.map((entry) => ({ entry, rank: this.common.get(this.stemOf(entry.word)) ?? 4 }))
      .sort((a, b) => b.rank - a.rank || b.entry.word.length - a.entry.word.length).slice(0, count);
  }

  /**
   * Finds stories: { stories: [ordinal, best first], complete: how many of them have all words, meant: Map, suggested: Map,
   * stems, phrases, asked, partial, hasWords, facetNames }. Those that lack a word come last. `stems`, `phrases` and
   * `partial` say what to mark in a text, `asked` how much of that one may have.
   * @param filters { facets: [[key, slug]], from, to, sort: 'date' | undefined }
   */
  async find(text, filters = {}) {
    const query = parseQuery(text);
    const [terms, without, phrases, masks] = await Promise.all([
      this.termsOf(query),
      Promise.all(query.without.map((word) => this.terms.find({ word }, { isExact: true }))),
      Promise.all(query.phrases.map((phrase) => this.phrases.mask(phrase))),
      Promise.all((filters.facets ?? []).map(([key, slug]) => this.facetMask(key, slug))),
    ]);
    const [first, end] = this.dateRange(filters.from, filters.to);
    const excluded = this.maskOf(without.flatMap((entry) => entry.terms));
    const allowed = (story) => story >= first && story < end && !excluded[story]
      && phrases.every((mask) => mask[story]) && masks.every(({ mask }) => mask[story]);
    const ranked = this.rank(terms, allowed, filters.sort);
    const isPhrase = query.phrases.length > 0;
    return {
      ...ranked,
      stories: ranked.complete >= ENOUGH || isPhrase ? ranked.stories.filter(ranked.hasAll) : ranked.stories,
      meant: new Map(terms.filter((entry) => entry.meant).map((entry) => [entry.typed ?? entry.word, entry.meant])),
      suggested: new Map(terms.filter((entry) => entry.suggested).map((entry) => [entry.word, entry.suggested])),
      stems: new Set(terms.filter((entry) => !entry.isQuoted).flatMap((entry) => [this.stemOf(entry.word), ...entry.terms.map((term) => term.stem)])),
      phrases: query.phrases,
      asked: terms.filter((entry) => !entry.isQuoted).length + query.phrases.length,
      partial: query.partial,
      hasWords: terms.length > 0,
      facetNames: masks.map(({ name }) => name),
    };
  }

  // Stories with a phrase are ranked by its most telling word. Of many words the most telling count; those that half of the stories have count
  // only where there are few others.
  async termsOf(query) {
    const quoted = query.phrases.flatMap((phrase) => this.telling(phrase.map((word) => ({ word })), 1).map(({ entry }) => entry));
    const typed = this.telling(query.words, MAX_WORDS).filter(({ rank }, i) => i < 3 || rank > 0).map(({ entry }) => entry);
    // Several words that may be mistyped have one guess each at the common word that they may stand for.
    const unsure = typed.filter(({ word }) => !this.common.has(this.stemOf(word))).length;
    const isLong = typed.length > 3;
    const find = (entry, isForgiving) => this.terms.find(entry, {
      isPartial: entry.word === query.partial, isExact: !!entry.instead || !isForgiving, guesses: unsure > 1 ? 1 : 2,
    });
    // The words of a long query are taken for mistyped only where no story has them as they are.
    let found = await Promise.all(typed.map((entry) => find(entry, !isLong)));
    if (isLong) found = await Promise.all(found.map((entry) => (entry.terms.length ? entry : find(entry, true))));
    const own = await Promise.all(found.map((entry) => this.fallBack(entry, query.words)));
    const exact = await Promise.all(quoted.filter(({ word }) => !typed.some((entry) => entry.word === word))
      .map(async (entry) => ({ ...await this.terms.find(entry, { isExact: true }), isQuoted: true })));
    return [...own.flat(), ...exact];
  }

  // A word that no story has may be one with its neighbour, or written with marks that the archive does not know.
  async fallBack(entry, words) {
    if (entry.terms.length && !entry.meant) return entry;
    if (entry.instead) {
      const meant = entry.instead.join(' ');
      return Promise.all(entry.instead.map(async (word, i) => ({
        ...await this.terms.find({ word }, { isExact: true }), ...(i ? {} : { meant, typed: entry.word }),
      })));
    }
    if (entry.isCapitals) return this.terms.find({ word: entry.word }, { isExact: true });
    const at = words.findIndex(({ word }) => word === entry.word);
    for (const pair of [words.slice(at, at + 2), at > 0 ? words.slice(at - 1, at + 1) : []]) {
      if (pair.length < 2) continue;
      const joined = await this.terms.find({ word: pair.map(({ word }) => word).join('') }, { isExact: true });
      if (joined.terms.length) return { ...joined, word: entry.word, joins: pair.map(({ word }) => word) };
    }
    return entry;
  }

  rank(terms, allowed, sort) {
    // A word that is one with its neighbour speaks for both.
    const joins = new Map(terms.filter((entry) => entry.joins).flatMap((entry) => entry.joins.map((word) => [word, entry])));
    const groups = terms.map((entry) => {
      const joined = joins.get(entry.word);
      return joined && joined !== entry ? { ...entry, terms: [...entry.terms, ...joined.terms] } : entry;
    });
    const { points, matched } = score(groups, this.count);
    const hasAll = (story) => matched[story] === groups.length;
    const stories = [];
    let complete = 0;
    for (let story = this.count - 1; story >= 0; story--) {
      if ((groups.length && !matched[story]) || !allowed(story)) continue;
      stories.push(story);
      if (hasAll(story)) complete++;
    }
    const byPoints = (a, b) => points[b] - points[a] || b - a;
    if (groups.length) stories.sort((a, b) => hasAll(b) - hasAll(a) || (sort === 'date' ? b - a : byPoints(a, b)));
    return { stories, complete, hasAll };
  }

  maskOf(terms) {
    const mask = new Uint8Array(this.count);
    for (const { postings, start } of terms) {
      const list = readPostings(postings, start);
      for (let i = 0; i < list.length; i += 2) mask[list[i]] = 1;
    }
    return mask;
  }

  async facetMask(key, slug) {
    const mask = new Uint8Array(this.count);
    const facet = this.facets.find((candidate) => candidate.key === key);
    if (!facet) return { mask };
    const values = await this.load(facet.files.path(facet.files.indexOf(slug)), (list) => list);
    const value = values.find((candidate) => candidate[0] === slug);
    if (value) for (const story of readAscending(value[2])) mask[story] = 1;
    return { mask, name: value?.[1] };
  }

  /** The values of a facet that some of `stories` carry, most frequent first: [{ slug, name, count }]. */
  async facetValues(key, stories) {
    const { files } = this.facets.find((candidate) => candidate.key === key);
    const wanted = new Uint8Array(this.count);
    for (const story of stories) wanted[story] = 1;
    const lists = await Promise.all(Array.from({ length: files.count }, (_, i) => this.load(files.path(i), (list) => list)));
    return lists.flat()
      .map(([slug, name, own]) => ({ slug, name, count: readAscending(own).filter((story) => wanted[story]).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  /** The stories from a year or month (YYYY, YYYY-MM) to another, both included: [first, after the last]. */
  dateRange(from, to) {
    const month = (text, ifYear) => {
      const parts = /^(\d{4})(?:-(\d{2}))?/.exec(text ?? '');
      return parts ? +parts[1] * 12 + (parts[2] ? +parts[2] - 1 : ifYear) - this.root.firstMonth : undefined;
    };
    const { undated } = this.root;
    const endOf = (index) => (index < 0 ? undated : this.monthEnds[Math.min(index, this.monthEnds.length - 1)] ?? undated);
    const first = month(from, 0), last = month(to, 11);
    const start = last === undefined ? 0 : undated;
    return [first === undefined ? start : endOf(first - 1), last === undefined ? this.count : endOf(last)];
  }

  /** The pages that a query names, or begins to name: [{ title, url, kind, count }], the likeliest first. */
  async names(text) {
    const key = readWords(text).map(({ word }) => word).join(' ');
    if (!key || !this.nameFiles.names) return [];
    const files = new Set([key, `${key}\uffff`].map((end) => this.nameFiles.indexOf(end)));
    const lines = (await Promise.all([...files].slice(0, 2).map((i) => this.load(this.nameFiles.path(i), (list) => list)))).flat();
    const isNamed = (name) => name === key || (key.length >= MIN_BEGINNING && name.startsWith(key));
    const named = lines.filter(([name]) => isNamed(name)).map(([name, title, url, kind, count]) =>
      ({ title, url, kind, count, isExact: name === key }));
    return named.sort((a, b) => b.isExact - a.isExact || b.count - a.count || a.title.length - b.title.length)
      .filter(({ url }, i) => named.findIndex((other) => other.url === url) === i).slice(0, MAX_NAMES);
  }

  /** What to show of each story: [{ url, headline, summary, date, kicker, lang }]. */
  documents(stories) {
    const size = this.root.storiesPerFile;
    return Promise.all(stories.map(async (story) => {
      const slot = Math.floor(story / size);
      const at = Math.floor(slot / FILES_A_NAME) * DOCUMENT_NAME, name = this.root.documents.slice(at, at + DOCUMENT_NAME);
      const columns = await this.load(`d/${slot}-${name}.json`, (file) => file);
      return Object.fromEntries(Object.entries(columns).map(([column, values]) => [column, values[story % size]]));
    }));
  }
}
