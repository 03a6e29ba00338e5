// The terms of the index that a typed word may mean.
import { readWordList, reversed } from './format.js';
import { edits, maxEdits } from './words.js';

// A spelling that is this many times as frequent is worth a question where the typed one is rare.
const MUCH_MORE = 20;
const RARE = 4;

export class TermFinder {
  /** @param index gives `segments`, `stemOf`, `numberOf`, `common` and `load`. */
  constructor(index) { this.index = index; }

  /**
   * What a word means: { word, terms: [{ stem, word, weight, start, postings }], meant, suggested }; `meant` is the
   * spelling that an unknown word was taken for, `suggested` one that is far more frequent than a rare word.
   */
  async find(entry, { isPartial, isExact, guesses = 2 }) {
    const word = this.spellingOf(entry), own = this.index.stemOf(word);
    const max = isExact || entry.isCapitals ? 0 : maxEdits(word);
    const known = [], near = new Map(), isUnsure = max > 0 && !this.index.common.has(own);
    const ordinary = isUnsure && this.index.isOrdinary(word);
    await Promise.all(this.plan(word, entry.also, isPartial, max, guesses).map(async ({ start, terms, endings }) => {
      const seen = new Set();
      for (const term of (await Promise.all([...terms, ...endings])).flat()) {
        if (seen.has(term.word)) continue;
        seen.add(term.word);
        if (term.stem === own || term.word === entry.also) {
          known.push({ ...term, start, weight: isSame(term.word, word) || term.word === entry.also ? 1 : 0.5 });
        } else if (isPartial && term.word.startsWith(word)) known.push({ ...term, start, weight: 0.6 });
        else if (max) this.addNear(near, { ...term, start }, word, own, max);
      }
    }));
    return { ...entry, word: entry.word, ...choose(known, [...near.values()], await ordinary) };
  }

  // Initials that spell a usual word are a term of their own: US and U.S. are not "us".
  spellingOf({ word, isCapitals }) { return isCapitals && this.index.numberOf(word) ? `${word}.` : word; }

  // A form that is near says more than a stem that is.
  addNear(near, term, word, own, max) {
    const far = Math.min(edits(term.word, word, max), edits(term.stem, own, max) + 0.5);
    if (far > max) return;
    const entry = near.get(term.stem) ?? { stem: term.stem, far: 9, size: 0, terms: [] };
    near.set(term.stem, entry);
    if (far < entry.far) Object.assign(entry, { far, word: term.word });
    entry.size += term.postings.length;
    entry.terms.push(term);
  }

  // What to fetch for a word, all at once. A word that is not common may be mistyped: it is looked for by its ending as
  // well, and so are the common words that it may mean.
  plan(word, also, isPartial, max, guesses) {
    const { index } = this, own = index.stemOf(word), isKnown = index.common.has(own) || !max;
    const wanted = also ? [own, index.stemOf(also)] : [own];
    if (isPartial) wanted.push(...this.commonWhere((key) => (key.startsWith(word) ? 0 : 9)).slice(0, 1));
    if (!isKnown) wanted.push(...this.commonWhere((key) => edits(key, own, max), max).slice(0, guesses));
    return index.segments.map(({ start, terms, endings }) => {
      const files = new Set(wanted.map((stem) => terms.indexOf(stem)));
      if (isPartial || !isKnown) {
        // A stem may be shorter than the form that begins so, and end differently.
        const low = terms.indexOf(word.length > 5 ? word.slice(0, -2) : word);
        const high = terms.indexOf((word.length > 5 ? word.slice(0, -1) : word) + '\uffff');
        if (high - low < 2) files.add(low).add(high);
      }
      return {
        start,
        terms: [...files].map((i) => this.loadTerms(terms, i)),
        endings: !isKnown && endings.names ? [this.loadEndings(endings, endings.indexOf(reversed(word)))] : [],
      };
    });
  }

  // Nearest first, then the most common, then the shortest.
  commonWhere(distance, max = 0) {
    const found = [];
    for (const [stem, rank] of this.index.common) {
      const far = distance(stem);
      if (far <= max) found.push([far * 10 + rank, stem]);
    }
    return found.sort((a, b) => a[0] - b[0] || a[1].length - b[1].length).map((entry) => entry[1]);
  }

  /** [{ stem, word, postings }] */
  loadTerms(set, index) {
    return this.index.load(set.path(index), ([list, postings]) => {
      const entries = postings.split('~');
      return readWordList(list)
        .flatMap(([stem, forms]) => (forms.length ? forms : [stem]).map((word) => ({ stem, word })))
        .map((term, i) => ({ ...term, postings: entries[i] }));
    });
  }

  loadEndings(set, index) {
    return this.index.load(set.path(index), ([list, postings]) => {
      const entries = postings.split('~');
      return readWordList(list).map(([backwards], i) => {
        const word = reversed(backwards);
        return { stem: this.index.stemOf(word), word, postings: entries[i] };
      });
    });
  }
}

const isSame = (form, word) => form === word || form.replace(/'s$/, '').replaceAll("'", '') === word;

const sizeOf = (terms) => terms.reduce((sum, term) => sum + term.postings.length, 0);

// What is spelt so, or begins so, means itself, however rare. Only a word that no story has may mean another, and not
// an ordinary one.
function choose(known, near, isOrdinary) {
  const ranked = near.sort((a, b) => a.far - b.far || b.size - a.size || (a.stem < b.stem ? -1 : 1));
  if (known.length) {
    const size = sizeOf(known), better = ranked[0];
    const isWorthAsking = size <= RARE && better?.far === 1 && better.size > MUCH_MORE * size;
    return { terms: known, suggested: isWorthAsking ? better.word : undefined };
  }
  if (isOrdinary) return { terms: [], suggested: ranked[0]?.far === 1 ? ranked[0].word : undefined };
  const chosen = ranked.filter((entry) => entry.far === ranked[0].far).slice(0, 4);
  const weight = ({ far }, i) => (far < 2 ? 0.5 : 0.3) * (i ? 0.8 : 1);
  return {
    terms: chosen.flatMap((entry, i) => entry.terms.map((term) => ({ ...term, weight: weight(entry, i) }))),
    meant: chosen[0]?.word,
  };
}
