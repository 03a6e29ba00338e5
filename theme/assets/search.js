// Search without a server: reads the index that the build writes (src/StaticArchive.Search/README.md describes its files).
// The upper half runs in any JavaScript runtime, the lower half, from `connect` on, in a page.

// ---- Words: as src/StaticArchive.Text reads them; tests/search/vectors.json holds both to it.

const UNSPACED = '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}]';
const SPACED = `(?!${UNSPACED})`;
const UNIT = `(?=${UNSPACED})[\\p{L}\\p{N}]\\p{M}*`;
const RUNS = new RegExp(`(?<pairs>(?:${UNIT})+)|${SPACED}[\\p{L}\\p{N}](?:\\p{M}|${SPACED}[\\p{L}\\p{N}]|['’](?=${SPACED}\\p{L}))*`, 'gu');
const UNITS = new RegExp(UNIT, 'gu');
const EXPANDED = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', ς: 'σ' };

export const fold = (word) => word
  .replace(/[\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]/g, (c) => c.normalize('NFD'))
  .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0640]/g, '')
  .replace(/[ßæœþøđðłıς]/g, (c) => EXPANDED[c]);

/** The words of a text, folded, with their places: [{ word, start, end }]. */
export function readWords(text) {
  const words = [];
  for (const run of text.matchAll(RUNS)) {
    if (run.groups.pairs) {
      const units = [...run[0].matchAll(UNITS)];
      units.forEach((unit, i) => {
        const next = units[i + 1];
        if (!next && i > 0) return;
        const start = run.index + unit.index;
        const word = unit[0] + (next ? next[0] : '');
        words.push({ word: fold(word.slice(0, 40)), start, end: start + word.length });
      });
    } else {
      const word = run[0].toLowerCase().replace(/['’]s$/, '').replace(/['’]/g, '').slice(0, 40);
      words.push({ word: fold(word), start: run.index, end: run.index + run[0].length });
    }
  }
  return words;
}

export function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (word.endsWith('s')) {
    if (word.length > 4 && word.endsWith('ies')) word = word.slice(0, -3) + 'y';
    else if (/(ss|x|ch|sh|z)es$/.test(word)) word = word.slice(0, -2);
    else if (!/[sui]s$/.test(word)) word = word.slice(0, -1);
  }
  const ending = word.length > 5 && word.endsWith('ing') ? 3 : word.length > 4 && /[^e]ed$/.test(word) ? 2 : 0;
  if (ending && /[aeiouy]/.test(word.slice(0, -ending))) {
    word = word.slice(0, -ending);
    if (word.length > 3 && /([^aeioulsz])\1$/.test(word)) word = word.slice(0, -1);
  }
  if (word.length >= 7 && word.endsWith('ly')) word = word.slice(0, -2);
  else if (word.length >= 9 && /[st]ion$/.test(word)) word = word.slice(0, -3);
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** Edits (insertion, deletion, substitution, swap of neighbours) between two words, or max + 1 when there are more. */
export function edits(a, b, max) {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

const maxEdits = (word) => (/\d/.test(word) || word.length < 4 || word > '\u0e00' ? 0 : word.length < 8 ? 1 : 2);

// ---- Files

const LAST = 56, MORE = 28, LEVELS = 8;
const NAME = 6, TERMS_NAME = 8, DOCUMENT_NAME = 5, FILES_A_NAME = 4;
const REACH = 3; // how far apart neighbours may be
const COUNTS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const symbol = (text, i) => { const c = text.charCodeAt(i); return c - 32 - (c > 34) - (c > 92); };

/** Reads the numbers of a text; onLevel is told of level marks. */
function readNumbers(text, onNumber, onLevel) {
  let rest = 0, more = false;
  for (let i = 0; i < text.length; i++) {
    const s = symbol(text, i);
    if (s < LAST) {
      onNumber(more ? LAST + rest * LAST + s : s);
      rest = 0;
      more = false;
    } else if (s < LAST + MORE) {
      rest = rest * MORE + s - LAST;
      more = true;
    } else {
      onLevel(s - LAST - MORE);
    }
  }
}

function readAscending(text, start = 0) {
  const values = [];
  let next = start;
  readNumbers(text, (gap) => { values.push(next += gap); next++; });
  return values;
}

/** [word, [form, ...]] in order. */
function readWordList(text) {
  let word = '';
  return !text ? [] : text.split(' ').map((entry) => {
    const [first, ...forms] = entry.split(',');
    word = word.slice(0, COUNTS.indexOf(first[0])) + first.slice(1);
    return [word, forms.map((form) => word.slice(0, word.length - COUNTS.indexOf(form[0])) + form.slice(1))];
  });
}

/** [story, level, story, level, ...], best level first. */
function readPostings(text, start) {
  const postings = [];
  let level = 0, next = start;
  readNumbers(text, (gap) => { next += gap; postings.push(next, level); next++; }, (l) => { level = l; next = start; });
  return postings;
}

/** By posting: ascending positions, those alone that `isWanted` takes by their number. */
function readPositions(text, isWanted) {
  const all = [];
  let own = [], position = 0, i = 0;
  readNumbers(text, (value) => {
    position += value >> 1;
    if (isWanted(i++)) own.push(position);
    if (value & 1) { all.push(own); own = []; position = 0; }
  });
  return all;
}

/** Of a pair: its positions by story. */
function readPair(text, start) {
  const places = new Map();
  let own, next = start, position = 0;
  readNumbers(text, (value) => {
    if (!own) { next += value; places.set(next++, own = []); position = 0; return; }
    own.push(position += value >> 1);
    if (value & 1) own = undefined;
  });
  return places;
}

/** FNV-1a, by UTF-16 units. */
function hash(word) {
  let value = 2166136261;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 16777619);
  return value >>> 0;
}

const reversed = (word) => word.split('').reverse().join('');

class FileSet {
  constructor([starts, names], folder, size = NAME) {
    this.starts = starts.split(' ');
    this.names = names;
    this.folder = folder;
    this.size = size;
  }
  indexOf(word) {
    let low = 0, high = this.names.length / this.size - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= word) low = middle; else high = middle - 1;
    }
    return low;
  }
  name(index) { return this.names.slice(index * this.size, index * this.size + NAME); }
  path(index) { return `${this.folder}/${this.name(index)}.json`; }

  /** The part of a file's `p` or `n` parts that a word falls into, by hash: { path, has: whether another word falls into it }; undefined where there are none. */
  part(index, folder, word) {
    const parts = COUNTS.indexOf(this.names[index * this.size + NAME + (folder === 'n' ? 1 : 0)]);
    return parts > 0 ? { path: `${folder}/${this.name(index)}-${hash(word) % parts}.json`, has: (other) => hash(other) % parts === hash(word) % parts } : undefined;
  }
}

// ---- Queries

/** Splits what was typed: { words: [[word]], phrases: [[word, ...]], partial } where partial says that the last word may go on. */
export function parseQuery(text) {
  const words = [], phrases = [];
  const parts = text.replace(/[“”„«»]/g, '"').split('"');
  parts.forEach((part, i) => {
    const own = readWords(part).map((entry) => entry.word);
    if (i % 2 && own.length > 1) phrases.push(own);
    else words.push(...own);
  });
  return { words: [...new Set(words)], phrases, partial: parts.length % 2 === 1 && words.length > 0 && /[\p{L}\p{N}\p{M}]$/u.test(text) ? words.at(-1) : '' };
}

export class SearchIndex {
  /** @param getJson takes a path beside the root file and gives a promise of what the file holds. */
  constructor(root, getJson) {
    this.root = root;
    this.getJson = getJson;
    this.files = new Map();
    this.count = root.stories;
    this.common = new Map();
    root.common.forEach((list, rank) => readWordList(list).forEach(([stem]) => this.common.set(stem, rank)));
    this.fillers = new Set(root.usual[0].split(' '));
    this.usual = new Map(root.usual[1].split(' ').map((word, i) => [word, i + 1]));
    this.segments = root.segments.map((segment) => ({
      start: segment.start,
      terms: new FileSet(segment.terms, 't', TERMS_NAME),
      endings: new FileSet(segment.endings, 'e'),
    }));
    this.facets = root.facets.map((facet) => ({ ...facet, files: new FileSet(facet.files, 'f') }));
    this.monthEnds = [];
    let end = root.undated;
    if (root.months) readNumbers(root.months, (stories) => this.monthEnds.push(end += stories));
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

  stemOf(word) { return this.root.stems ? stem(word) : word; }

  // What to fetch for a word, all at once. A word that is not common may be mistyped: it is looked for by its ending as well, and so are
  // the common words that it may mean.
  plan(word, isPartial, isExact, guesses) {
    const own = this.stemOf(word), max = maxEdits(word);
    const wanted = [own], isKnown = isExact || this.common.has(own);
    if (isPartial) wanted.push(...this.commonWhere((key) => (key.startsWith(word) ? 0 : 9)).slice(0, 1));
    if (!isKnown && max) wanted.push(...this.commonWhere((key) => edits(key, own, max), max).slice(0, guesses));
    return this.segments.map(({ start, terms, endings }) => {
      const files = new Set(wanted.map((stem) => terms.indexOf(stem)));
      if (isPartial || !isKnown) {
        // A stem may be shorter than the form that begins so, and end differently.
        const low = terms.indexOf(word.length > 5 ? word.slice(0, -2) : word), high = terms.indexOf((word.length > 5 ? word.slice(0, -1) : word) + '\uffff');
        if (high - low < 2) files.add(low).add(high);
      }
      return {
        start,
        terms: [...files].map((i) => this.loadTerms(terms, i)),
        endings: !isKnown && max && endings.names ? [this.loadEndings(endings, endings.indexOf(reversed(word)))] : [],
      };
    });
  }

  // Nearest first, then the most common, then the shortest.
  commonWhere(distance, max = 0) {
    const found = [];
    for (const [stem, rank] of this.common) {
      const far = distance(stem);
      if (far <= max) found.push([far * 10 + rank, stem]);
    }
    return found.sort((a, b) => a[0] - b[0] || a[1].length - b[1].length).map((entry) => entry[1]);
  }

  /** [{ stem, word, postings }] */
  loadTerms(set, index) {
    return this.load(set.path(index), ([list, postings]) => {
      const entries = postings.split('~');
      return readWordList(list).flatMap(([stem, forms]) => (forms.length ? forms : [stem]).map((word) => ({ stem, word })))
        .map((term, i) => ({ ...term, postings: entries[i] }));
    });
  }

  loadEndings(set, index) {
    return this.load(set.path(index), ([list, postings]) => {
      const entries = postings.split('~');
      return readWordList(list).map(([backwards], i) => ({ stem: this.stemOf(reversed(backwards)), word: reversed(backwards), postings: entries[i] }));
    });
  }

  /** The terms that a word may mean: { word, terms: [{ stem, word, weight, start, postings }], meant }, and the spelling it was taken for. */
  async terms(word, isPartial, isExact, guesses = 2) {
    const own = this.stemOf(word), max = maxEdits(word);
    const known = [], near = new Map();
    await Promise.all(this.plan(word, isPartial, isExact, guesses).map(async ({ start, terms, endings }) => {
      const seen = new Set();
      for (const term of (await Promise.all([...terms, ...endings])).flat()) {
        if (seen.has(term.word)) continue;
        seen.add(term.word);
        if (term.stem === own) known.push({ ...term, start, weight: term.word === word ? 1 : 0.5 });
        else if (isPartial && term.word.startsWith(word)) known.push({ ...term, start, weight: 0.6 });
        else if (max && !isExact) {
          // A form that is near says more than a stem that is.
          const far = Math.min(edits(term.word, word, max), edits(term.stem, own, max) + 0.5);
          if (far > max) continue;
          const entry = near.get(term.stem) ?? near.set(term.stem, { stem: term.stem, far: 9, size: 0, terms: [] }).get(term.stem);
          if (far < entry.far) Object.assign(entry, { far, word: term.word });
          entry.size += term.postings.length;
          entry.terms.push({ ...term, start });
        }
      }
    }));
    return { word, ...this.choose(known, [...near.values()]) };
  }

  // What is spelt so, or begins so; else the nearest. A spelling that hardly any story has is likely a mistake itself.
  choose(known, near) {
    const ample = known.reduce((sum, term) => sum + term.postings.length, 0);
    if (ample > 12 || !near.length) return { terms: known };
    const ranked = near.filter((entry) => !known.length || (entry.far === 1 && entry.size > 8 * ample))
      .sort((a, b) => a.far - b.far || b.size - a.size || (a.stem < b.stem ? -1 : 1));
    const chosen = ranked.filter((entry) => entry.far === ranked[0].far).slice(0, 4);
    return {
      terms: [...known, ...chosen.flatMap(({ far, terms }, i) => terms.map((term) => ({ ...term, weight: (far < 2 ? 0.5 : 0.3) * (i ? 0.8 : 1) })))],
      meant: known.length ? undefined : chosen[0]?.word,
    };
  }

  // The words that say most: the rarest, then the longest.
  telling(words, count = 3) {
    return words.map((word, offset) => ({ word, offset, rank: this.common.get(this.stemOf(word)) ?? 4 }))
      .sort((a, b) => b.rank - a.rank || b.word.length - a.word.length).slice(0, count);
  }

  // What tells of a phrase, in two parts at most: words that are not usual, which know their usual neighbours, and pairs of usual words. The rarest
  // word comes first, then what speaks of most words that it does not. Fillers stand for any word, so a phrase without parts is one of words alone.
  partsOf(phrase) {
    const placed = this.telling(phrase, phrase.length).filter(({ word }) => !this.fillers.has(word));
    const inOrder = [...placed].sort((a, b) => a.offset - b.offset);
    const neighbour = (i, own) => {
      const other = inOrder[i];
      return other && Math.abs(other.offset - inOrder[own].offset) <= REACH ? this.usual.get(other.word) ?? 0 : undefined;
    };
    const single = placed.filter(({ word }) => !this.usual.has(word)).map((entry) => {
      const own = inOrder.indexOf(entry);
      return { ...entry, before: neighbour(own - 1, own), after: neighbour(own + 1, own), covers: [own - 1, own, own + 1].filter((i) => i === own || neighbour(i, own)) };
    });
    const pairs = inOrder.flatMap(({ word, offset }, i) => (this.usual.has(word) && neighbour(i + 1, i) ? [{ word, second: inOrder[i + 1].word, offset, covers: [i, i + 1] }] : []));
    const all = [...single, ...pairs], covered = new Set(), parts = [];
    const news = (part) => part.covers.filter((i) => !covered.has(i)).length;
    while (parts.length < 2) {
      const next = parts.length || !single.length ? all.reduce((best, part) => (best && news(best) >= news(part) ? best : part), undefined) : single[0];
      if (!next || !news(next)) break;
      next.covers.forEach((i) => covered.add(i));
      parts.push(next);
    }
    return parts;
  }

  // The words of a phrase that results are ranked by.
  tellingOf(phrase) {
    const words = this.partsOf(phrase).filter((part) => !part.second);
    return words.length ? words : this.telling(phrase, 2);
  }

  // Where a part of a phrase stands, by story.
  async places(part, { start, terms }) {
    const index = terms.indexOf(this.stemOf(part.word));
    if (part.second) {
      const own = terms.part(index, 'n', part.second);
      const [list, entries] = own ? await this.load(own.path, ([words, text]) => [readWordList(words).map(([pair]) => pair), text.split('~')]) : [[]];
      const at = list.indexOf(`${part.word}+${part.second}`);
      return at < 0 ? new Map() : readPair(entries[at], start);
    }
    const own = terms.part(index, 'p', this.stemOf(part.word));
    const [file, entries] = await Promise.all([this.loadTerms(terms, index), own && this.load(own.path, (texts) => texts.map((text) => text.split('~')))]);
    const term = file.find(({ word }) => word === part.word), places = new Map();
    if (!term) return places;
    const at = file.filter(({ stem }) => own.has(stem)).indexOf(term), neighbours = [];
    readNumbers(entries[1][at], (number) => neighbours.push(number));
    const isBeside = (wanted, number) => wanted === undefined || wanted === number;
    const positions = readPositions(entries[0][at], (i) => isBeside(part.before, neighbours[i * 2]) && isBeside(part.after, neighbours[i * 2 + 1]));
    readPostings(term.postings, start).forEach((story, i) => { if (i % 2 === 0 && positions[i / 2].length) places.set(story, positions[i / 2]); });
    return places;
  }

  // Which stories have the words of a phrase in a row, as far as its parts say.
  async phrase(words) {
    const mask = new Uint8Array(this.count), parts = this.partsOf(words);
    if (!parts.length) return mask.fill(1);
    await Promise.all(this.segments.map(async (segment) => {
      const lists = await Promise.all(parts.map(async (part) => ({ offset: part.offset, places: await this.places(part, segment) })));
      const rarest = lists.reduce((least, list) => (list.places.size < least.places.size ? list : least));
      for (const story of rarest.places.keys()) {
        if (lists.every(({ places }) => places.has(story)) && inARow(lists.map(({ places, offset }) => ({ at: places.get(story), offset })))) mask[story] = 1;
      }
    }));
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

  /** The stories from a year or month (YYYY, YYYY-MM) to another, both included: [first, after the last]. */
  dateRange(from, to) {
    const month = (text, ifYear) => {
      const parts = /^(\d{4})(?:-(\d{2}))?/.exec(text ?? '');
      return parts ? +parts[1] * 12 + (parts[2] ? +parts[2] - 1 : ifYear) - this.root.firstMonth : undefined;
    };
    const endOf = (index) => (index < 0 ? this.root.undated : this.monthEnds[Math.min(index, this.monthEnds.length - 1)] ?? this.root.undated);
    const first = month(from, 0), last = month(to, 11);
    return [first === undefined ? (last === undefined ? 0 : this.root.undated) : endOf(first - 1), last === undefined ? this.count : endOf(last)];
  }

  /**
   * Finds stories: { total, stories: [ordinal, best first], complete: how many have all words, meant: Map, stems, partial, facetNames }.
   * @param filters { facets: [[key, slug]], from, to, sort: 'date' | undefined }
   */
  async find(text, filters = {}, isForgiving = false) {
    const { facets = [], from, to, sort } = filters;
    const query = parseQuery(text);
    // Quoted words are meant as they are. Of many words the most telling do, and only if no story has all of them are they taken for mistyped.
    const quoted = query.phrases.flatMap((phrase) => this.tellingOf(phrase).map(({ word }) => word));
    const words = [...new Set([...quoted, ...this.telling(query.words, 4).filter(({ rank }, i) => i < 3 || rank > 0).map(({ word }) => word)])];
    const isExact = (word) => (words.length > 3 && !isForgiving) || quoted.includes(word);
    // Several words that may be mistyped have one guess each at the common word that they may stand for.
    const guesses = words.filter((word) => !this.common.has(this.stemOf(word))).length > 1 ? 1 : 2;
    const [terms, phrases, masks] = await Promise.all([
      Promise.all(words.map((word) => this.terms(word, word === query.partial, isExact(word), guesses))),
      Promise.all(query.phrases.map((phrase) => this.phrase(phrase))),
      Promise.all(facets.map(([key, slug]) => this.facetMask(key, slug))),
    ]);
    const [first, end] = this.dateRange(from, to);
    const allowed = (story) => story >= first && story < end && phrases.every((mask) => mask[story]) && masks.every(({ mask }) => mask[story]);
    const { score, matched } = this.score(terms);
    const stories = [];
    let complete = 0;
    for (let story = this.count - 1; story >= 0; story--) {
      if ((words.length && !matched[story]) || !allowed(story)) continue;
      stories.push(story);
      if (matched[story] === words.length) complete++;
    }
    if (!complete && words.length > 3 && !isForgiving) return this.find(text, filters, true);
    if (words.length && sort !== 'date') stories.sort((a, b) => (matched[b] === words.length) - (matched[a] === words.length) || score[b] - score[a] || b - a);
    // Stories that lack a word are shown only when there are hardly any that have them all.
    const shown = complete >= 5 || (complete > 0 && query.phrases.length) ? stories.filter((story) => matched[story] === words.length) : stories;
    return {
      stories: shown,
      complete,
      meant: new Map(terms.filter((entry) => entry.meant).map((entry) => [entry.word, entry.meant])),
      stems: new Set([...words.map((word) => this.stemOf(word)), ...terms.flatMap((entry) => entry.terms.map((term) => term.stem))]),
      partial: query.partial,
      hasWords: words.length > 0,
      facetNames: masks.map(({ name }) => name),
    };
  }

  // A level is the share f / (f + 1) of a weighted frequency f; the frequencies of all terms that a word may mean add up before they saturate again.
  // That, times how telling the word is, is summed over the words. Words as they were typed count for more than their other forms.
  score(words) {
    const score = new Float32Array(this.count), matched = new Uint8Array(this.count), asTyped = new Uint8Array(this.count), sum = new Float32Array(this.count);
    for (const { terms } of words) {
      const touched = [];
      const own = new Set();
      for (const { postings, start, weight } of terms) {
        const list = readPostings(postings, start);
        for (let i = 0; i < list.length; i += 2) {
          const story = list[i], share = (list[i + 1] + 0.5) / LEVELS;
          if (sum[story] === 0) touched.push(story);
          sum[story] += weight * share / (1 - share);
          if (weight === 1) own.add(story);
        }
      }
      const telling = Math.log(1 + (this.count - touched.length + 0.5) / (touched.length + 0.5));
      for (const story of touched) {
        score[story] += sum[story] / (1 + sum[story]) * telling * (own.has(story) ? 1.6 : 1);
        matched[story]++;
        if (own.has(story)) asTyped[story]++;
        sum[story] = 0;
      }
    }
    if (words.length > 1) asTyped.forEach((count, story) => { if (count === words.length) score[story] *= 1.25; });
    return { score, matched };
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

  /** Whether a word of a text is one of those that were found. */
  isHit(word, found) {
    return found.stems.has(this.stemOf(word)) || (found.partial !== '' && word.startsWith(found.partial));
  }

  /** The text in pieces: [{ text, marked }]. */
  mark(text, found) {
    const pieces = [];
    let end = 0;
    for (const { word, start, end: wordEnd } of readWords(text)) {
      if (!this.isHit(word, found)) continue;
      if (start > end) pieces.push({ text: text.slice(end, start), marked: false });
      pieces.push({ text: text.slice(Math.max(start, end), wordEnd), marked: true });
      end = wordEnd;
    }
    if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
    return pieces;
  }

  /** How many different found words a text has. */
  hits(text, found) {
    return new Set(readWords(text).filter(({ word }) => this.isHit(word, found)).map(({ word }) => stem(word))).size;
  }

  /** The stretch of a long text that says most of what was asked, about `length` characters. */
  excerpt(text, found, length = 220) {
    const hits = readWords(text).filter(({ word }) => this.isHit(word, found));
    let best = 0, most = 0;
    hits.forEach((hit, i) => {
      const kinds = new Set();
      for (let j = i; j < hits.length && hits[j].end - hit.start < length * 0.8; j++) kinds.add(stem(hits[j].word));
      if (kinds.size > most) { most = kinds.size; best = i; }
    });
    if (!most) return '';
    let start = Math.max(0, hits[best].start - Math.floor(length / 4));
    if (start > 0) start = Math.max(start, text.lastIndexOf('. ', hits[best].start) + 1, text.indexOf(' ', start) + 1);
    if (start > hits[best].start) start = hits[best].start;
    let end = Math.min(text.length, start + length);
    if (end < text.length && text.lastIndexOf(' ', end) > hits[best].end) end = text.lastIndexOf(' ', end);
    return (start > 0 ? '… ' : '') + text.slice(start, end).trim() + (end < text.length ? ' …' : '');
  }
}

function inARow(parts) {
  return parts[0].at.some((at) => parts.every((part) => part.at.includes(at - parts[0].offset + part.offset)));
}

// ---- The page: layouts/search.html holds all markup and words

const PAGE = 10;

/** Text of a story's page, for excerpts. */
async function storyText(url) {
  const response = await fetch(url);
  if (!response.ok) return '';
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...page.querySelectorAll('.story-text :is(p, li, td, figcaption)')]
    .map((block) => block.textContent.replace(/\s+/g, ' ').trim()).join(' ');
}

class SearchPage {
  constructor(element) {
    this.element = element;
    this.words = element.dataset;
    this.form = element.querySelector('form');
    this.input = this.form.elements.q;
    this.status = element.querySelector('[role=status]');
    this.list = element.querySelector('ol');
    this.more = element.querySelector('button[data-more]');
    this.language = document.documentElement.lang;
    this.turn = 0;
    this.texts = new Map();
    this.seen = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => this.showExcerpt(entry.target)));
    const root = new URL(element.dataset.index, location.href);
    const getJson = async (path) => {
      const response = await fetch(path ? new URL(path, root) : root);
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      return response.json();
    };
    this.index = getJson('').then((json) => new SearchIndex(json, getJson));
  }

  async start() {
    const index = await this.index;
    this.addFacets(index);
    this.form.hidden = false;
    this.element.querySelector('.search-elsewhere')?.remove();
    this.readAddress();
    this.form.addEventListener('input', (event) => this.changed(event.target === this.input));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.search().then(() => this.list.querySelector('a')?.focus());
    });
    this.more.addEventListener('click', () => this.showMore());
    addEventListener('popstate', () => { this.readAddress(); this.search(); });
    addEventListener('keydown', (event) => this.key(event));
    await this.search();
  }

  addFacets(index) {
    const template = this.element.querySelector('template[data-facet]');
    for (const facet of index.facets) {
      const label = template.content.firstElementChild.cloneNode(true);
      label.querySelector('span').textContent = facet.singular;
      const select = label.querySelector('select');
      select.name = facet.key;
      for (let i = 0; i < facet.top.length; i += 2) select.add(new Option(facet.top[i + 1], facet.top[i]));
      template.before(label);
    }
    this.keys = ['q', ...index.facets.map((facet) => facet.key), 'from', 'to', 'sort'];
  }

  readAddress() {
    const wanted = new URLSearchParams(location.search);
    for (const key of this.keys) {
      const field = this.form.elements[key], value = wanted.get(key) ?? '';
      if (field.options && value && ![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
      field.value = value;
    }
    if (this.keys.slice(1).some((key) => wanted.get(key))) this.element.querySelector('details').open = true;
  }

  changed(isTyping) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), isTyping ? 120 : 0);
  }

  keepAddress() {
    const kept = new URLSearchParams();
    for (const key of this.keys) if (this.form.elements[key].value) kept.set(key, this.form.elements[key].value);
    const query = kept.toString();
    if (query !== new URLSearchParams(location.search).toString()) history.replaceState(null, '', query ? `?${query}` : location.pathname);
  }

  async search() {
    clearTimeout(this.timer);
    this.keepAddress();
    const turn = ++this.turn, index = await this.index;
    const value = (key) => this.form.elements[key].value;
    const facets = index.facets.filter((facet) => value(facet.key)).map((facet) => [facet.key, value(facet.key)]);
    const text = value('q');
    if (!readWords(text).length && !facets.length && !value('from') && !value('to')) return this.show([], '');
    try {
      const found = await index.find(text, { facets, from: value('from'), to: value('to'), sort: value('sort') });
      if (turn !== this.turn) return;
      facets.forEach(([key], i) => { if (found.facetNames[i]) this.form.elements[key].selectedOptions[0].text = found.facetNames[i]; });
      this.found = found;
      await this.show(found.stories, this.message(found), turn);
    } catch {
      if (turn === this.turn) this.show([], this.words.failed);
    }
  }

  message(found) {
    if (!found.stories.length) return this.words.none;
    const all = !found.hasWords || found.complete > 0;
    const count = all && found.hasWords ? found.complete : found.stories.length;
    const form = new Intl.PluralRules(this.language).select(count) === 'one' ? this.words.one : this.words.other;
    const meant = [...found.meant].map(([word, taken]) => this.words.meant.replace('{word}', word).replace('{meant}', taken));
    return [form.replace('{count}', count.toLocaleString(this.language)), all ? '' : this.words.partly, ...meant].filter(Boolean).join(' · ');
  }

  async show(stories, message, turn = this.turn) {
    const documents = await (await this.index).documents(stories.slice(0, PAGE));
    if (turn !== this.turn) return;
    this.stories = stories;
    this.status.textContent = message;
    this.seen.disconnect();
    this.list.replaceChildren(...await this.entries(documents));
    this.more.hidden = stories.length <= PAGE;
    this.observe(0);
  }

  async showMore() {
    const shown = this.list.children.length, turn = this.turn;
    const documents = await (await this.index).documents(this.stories.slice(shown, shown + PAGE));
    if (turn !== this.turn) return;
    this.list.append(...await this.entries(documents));
    this.more.hidden = this.stories.length <= shown + PAGE;
    this.observe(shown);
    this.list.children[shown].querySelector('a').focus();
  }

  async entries(documents) {
    const index = await this.index, template = this.element.querySelector('template[data-result]');
    return documents.map((story) => {
      const entry = template.content.firstElementChild.cloneNode(true);
      const part = (name) => entry.querySelector(`[data-part=${name}]`);
      if (story.lang) for (const name of ['headline', 'summary']) Object.assign(part(name), { lang: story.lang, dir: 'auto' });
      part('headline').href = this.words.base + encodeURI(story.url);
      part('headline').append(...this.marked(index, story.headline));
      part('summary').append(...this.marked(index, story.summary));
      part('kicker').textContent = story.kicker;
      if (story.date) {
        part('date').dateTime = story.date.replace(/[~?%]$/, '');
        part('date').textContent = this.date(story.date);
      } else part('date').remove();
      const asked = this.found.stems.size ? new Set(readWords(this.input.value).map(({ word }) => stem(word))).size : 0;
      if (index.hits(`${story.headline} ${story.summary}`, this.found) < asked) entry.dataset.excerpt = '';
      return entry;
    });
  }

  marked(index, text) {
    return index.mark(text, this.found).map((piece) => {
      if (!piece.marked) return piece.text;
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    });
  }

  date(machine) {
    const plain = machine.replace(/[~?%]$/, '');
    const parts = plain.split('-');
    const month = parts[1] && new Intl.DateTimeFormat(this.language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, parts[1] - 1)));
    const form = parts[2] ? this.words.day : month ? this.words.month : '{year}';
    const text = form.replace('{day}', +parts[2]).replace('{month}', month).replace('{year}', parts[0]);
    return machine === plain ? text : (machine.endsWith('?') ? this.words.uncertain : this.words.about).replace('{date}', text);
  }

  observe(from) {
    [...this.list.children].slice(from).filter((entry) => 'excerpt' in entry.dataset).forEach((entry) => this.seen.observe(entry));
  }

  // Where headline and summary do not show the words, the story itself is read, once it is on the screen; results do not wait for it.
  async showExcerpt(entry) {
    this.seen.unobserve(entry);
    const turn = this.turn, url = entry.querySelector('a').href;
    if (!this.texts.has(url)) this.texts.set(url, storyText(url).catch(() => ''));
    const text = await this.texts.get(url), index = await this.index;
    const excerpt = turn === this.turn ? index.excerpt(text, this.found) : '';
    if (excerpt) entry.querySelector('[data-part=summary]').replaceChildren(...this.marked(index, excerpt));
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isInField = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    const links = [...this.list.querySelectorAll('[data-part=headline]')];
    const at = links.indexOf(document.activeElement);
    if (event.key === '/' && !isInField) this.input.focus();
    else if (event.key === 'Escape' && at >= 0) this.input.focus();
    else if (event.key === 'ArrowDown' && (event.target === this.input || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? this.input).focus();
    else return;
    event.preventDefault();
  }
}

if (globalThis.document) {
  const element = document.querySelector('[data-index]');
  if (element) new SearchPage(element).start();
}
