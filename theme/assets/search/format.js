// The encodings of index files; src/StaticArchive.Search/README.md describes them.

/** The root has the same number; a script and an index of different builds do not understand each other. */
export const FORMAT = 3;

const LAST = 56, MORE = 28;
const NAME = 6;
const COUNTS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const symbol = (text, i) => { const c = text.charCodeAt(i); return c - 32 - (c > 34) - (c > 92); };

/** Reads the numbers of a text; onLevel takes level marks. */
export function readNumbers(text, onNumber, onLevel) {
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

export function readAscending(text, start = 0) {
  const values = [];
  let next = start;
  readNumbers(text, (gap) => { values.push(next += gap); next++; });
  return values;
}

/** [word, [form, ...]] in order. */
export function readWordList(text) {
  let word = '';
  return !text ? [] : text.split(' ').map((entry) => {
    const [first, ...forms] = entry.split(',');
    word = word.slice(0, COUNTS.indexOf(first[0])) + first.slice(1);
    return [word, forms.map((form) => word.slice(0, word.length - COUNTS.indexOf(form[0])) + form.slice(1))];
  });
}

/** [story, level, story, level, ...], best level first. */
export function readPostings(text, start) {
  const postings = [];
  let level = 0, next = start;
  readNumbers(text, (gap) => { next += gap; postings.push(next, level); next++; }, (l) => { level = l; next = start; });
  return postings;
}

/** Ascending positions by story; of them only those that `isWanted` takes, which is asked once for each in order. */
export function readPlaces(text, start, isWanted) {
  const places = new Map();
  let own, story = 0, next = start, position = 0;
  readNumbers(text, (value) => {
    if (!own) {
      story = next + value;
      next = story + 1;
      own = [];
      position = 0;
      return;
    }
    position += value >> 1;
    if (isWanted()) own.push(position);
    if (!(value & 1)) return;
    if (own.length) places.set(story, own);
    own = undefined;
  });
  return places;
}

/** FNV-1a, by UTF-16 units. */
function hash(word) {
  let value = 2166136261;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 16777619);
  return value >>> 0;
}

export const reversed = (word) => word.split('').reverse().join('');

const PARTS = ['p', 'n', 'm'];
const partCount = (count) => (count <= 16 ? count : (4 + (count % 4)) << ((count >> 2) - 2));

/** The files of one family: where each begins, and their names, with numbers of parts behind. */
export class FileSet {
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

  get count() { return this.names.length / this.size; }

  name(index) { return this.names.slice(index * this.size, index * this.size + NAME); }

  path(index) { return `${this.folder}/${this.name(index)}.json`; }

  /** The `p`, `n` or `m` part of a file that a term falls into, by hash; undefined where there are none. */
  part(index, folder, term) {
    const parts = partCount(COUNTS.indexOf(this.names[index * this.size + NAME + PARTS.indexOf(folder)]));
    return parts > 0 ? `${folder}/${this.name(index)}-${hash(term) % parts}.json` : undefined;
  }
}
