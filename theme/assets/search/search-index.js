// The index as a whole: from a query to stories.
import { DateRanges } from './dates.js';
import { Facets } from './facets.js';
import { FORMAT, FileSet, readPostings, readWordList } from './format.js';
import { NameFinder } from './names.js';
import { PhraseFinder } from './phrases.js';
import { parseQuery } from './query.js';
import { score } from './ranking.js';
import { TermFinder } from './terms.js';
import { stem } from './words.js';

const TERMS_NAME = 9, DOCUMENT_NAME = 5, FILES_A_NAME = 4;
const MAX_WORDS = 6;
// With so many stories that have all words, those that lack one are not shown.
const ENOUGH = 5;

export class SearchIndex {
  /** @param getJson takes a path beside the root file and gives a promise of what the file holds. */
  constructor(root, getJson) {
    if (root.format !== FORMAT) throw new Error(`The index has format ${root.format}, the script reads ${FORMAT}.`);
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
    this.ordinaryFiles = new FileSet(root.ordinary, 'o');
    this.facetFiles = new Facets(this);
    this.dates = new DateRanges(root);
    this.nameFinder = new NameFinder(this);
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

  get hasLanguages() { return Boolean(this.facetFiles.find('lang')); }

  /** [{ key, singular }] */
  get facets() { return this.facetFiles.facets; }

  /** The values of a facet that some of `stories` carry, most frequent first: [{ slug, name, count }]. */
  facetValues(key, stories) { return this.facetFiles.valuesOf(key, stories); }

  /**
   * The pages that a query names, or begins to name: [{ title, url, kind, count }], the likeliest first. Where the
   * archive has several languages, those of one or of all.
   */
  names(text, language) { return this.nameFinder.find(text, language); }

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
   * Finds stories: { stories: [ordinal, best first], complete: how many of them have all words, meant: Map,
   * suggested: Map, stems, phrases, asked, partial, hasWords, facetNames }. Those that lack a word come last. `stems`,
   * `phrases` and `partial` say what to mark in a text, `asked` how much of that one may have.
   * @param filters { facets: [[key, slug]], from, to, sort: 'date' | undefined }
   */
  async find(text, filters = {}) {
    const query = parseQuery(text);
    const [terms, without, phrases, masks] = await Promise.all([
      this.termsOf(query),
      Promise.all(query.without.map((word) => this.terms.find({ word }, { isExact: true }))),
      Promise.all(query.phrases.map((phrase) => this.phrases.mask(phrase))),
      Promise.all((filters.facets ?? []).map(([key, slug]) => this.facetFiles.mask(key, slug))),
    ]);
    const [first, end] = this.dates.range(filters.from, filters.to);
    const excluded = this.maskOf(without.flatMap((entry) => entry.terms));
    const allowed = (story) => story >= first && story < end && !excluded[story]
      && phrases.every((mask) => mask[story]) && masks.every(({ mask }) => mask[story]);
    const ranked = this.rank(terms, allowed, filters.sort);
    const isPhrase = query.phrases.length > 0, typed = terms.filter((entry) => !entry.isQuoted);
    return {
      ...ranked,
      stories: ranked.complete >= ENOUGH || isPhrase ? ranked.stories.filter(ranked.hasAll) : ranked.stories,
      meant: new Map(terms.filter((entry) => entry.meant).map((entry) => [entry.typed ?? entry.word, entry.meant])),
      suggested: new Map(terms.filter((entry) => entry.suggested).map((entry) => [entry.word, entry.suggested])),
      stems: new Set(typed.flatMap((entry) => [this.stemOf(entry.word), ...entry.terms.map((term) => term.stem)])),
      phrases: query.phrases,
      asked: typed.length + query.phrases.length,
      partial: query.partial,
      hasWords: terms.length > 0,
      facetNames: masks.map(({ name }) => name),
    };
  }

  // Stories with a phrase are ranked by its most telling word. Of many words the most telling count; those that half of
  // the stories have count only where there are few others.
  async termsOf(query) {
    const quoted = query.phrases.map((phrase) => this.telling(phrase.map((word) => ({ word })), 1)[0].entry);
    const typed = this.telling(query.words, MAX_WORDS)
      .filter(({ rank }, i) => i < 3 || rank > 0).map(({ entry }) => entry);
    // Several words that may be mistyped have one guess each at the common word that they may stand for.
    const unsure = typed.filter(({ word }) => !this.common.has(this.stemOf(word))).length;
    const isLong = typed.length > 3;
    const find = (entry, isForgiving) => this.terms.find(entry, {
      isPartial: entry.word === query.partial,
      isExact: !!entry.instead || !isForgiving,
      guesses: unsure > 1 ? 1 : 2,
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
    const joins = new Map(terms.flatMap((entry) => (entry.joins ?? []).map((word) => [word, entry])));
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

  /** What to show of each story: [{ url, headline, summary, date, kicker, lang }]. */
  documents(stories) {
    const size = this.root.storiesPerFile;
    return Promise.all(stories.map(async (story) => {
      const slot = Math.floor(story / size);
      const at = Math.floor(slot / FILES_A_NAME) * DOCUMENT_NAME;
      const name = this.root.documents.slice(at, at + DOCUMENT_NAME);
      const columns = await this.load(`d/${slot}-${name}.json`, (file) => file);
      return Object.fromEntries(Object.entries(columns).map(([column, values]) => [column, values[story % size]]));
    }));
  }
}
