// Which stories have the words of a phrase in a row.
import { readAscending, readNumbers, readPlaces, readWordList } from './format.js';

// A word that is not usual knows two usual neighbours on each side, a pair of usual words one. So a phrase is told by
// parts: all of its words that are not usual, and pairs for the usual words that those do not speak of.
const WORD_REACH = 2, PAIR_REACH = 1;
const WORD_COST = 6;

/** The parts that speak of all words: [{ term, offset, length, before: [number, ...], after: [number, ...] }]. */
export function partsOf(phrase, numberOf) {
  const numbers = phrase.map(numberOf);
  const part = (offset, length) => {
    const reach = length === 1 ? WORD_REACH : PAIR_REACH;
    const before = usualBeside(numbers, offset, -1, reach), after = usualBeside(numbers, offset + length - 1, 1, reach);
    const covers = [];
    for (let i = offset - known(before); i < offset + length + known(after); i++) covers.push(i);
    return { term: phrase.slice(offset, offset + length).join('+'), offset, length, before, after, covers };
  };
  const covered = new Set(), parts = [], pairs = [];
  const take = (next) => { parts.push(next); next.covers.forEach((i) => covered.add(i)); };
  numbers.forEach((number, i) => {
    if (!number) take(part(i, 1));
    else if (numbers[i + 1]) pairs.push({ ...part(i, 2), cost: 3 + 400 / (number * numbers[i + 1]) });
  });
  while (covered.size < phrase.length) {
    const price = (pair) => pair.cost / pair.covers.filter((i) => !covered.has(i)).length;
    const best = pairs.reduce((least, pair) => (price(pair) < price(least) ? pair : least), pairs[0]);
    // A usual word without a usual neighbour stands beside another word, which speaks of it.
    if (!best || price(best) === Infinity) break;
    take(best);
  }
  return parts.filter((one, i) => one.length === 1 || !one.covers.every((at) => parts.some((other, j) => j !== i
    && (j > i || other.length === 1) && other.covers.includes(at))));
}

// The numbers that must stand beside a part: usual ones, up to one that is not, which is 0.
function usualBeside(numbers, from, step, reach) {
  const beside = [];
  for (let i = from + step; beside.length < reach && i >= 0 && i < numbers.length; i += step) {
    beside.push(numbers[i]);
    if (!numbers[i]) break;
  }
  return beside;
}

const known = (beside) => beside.filter(Boolean).length;

/** Says for each position in turn whether its neighbours are those of the part. */
function besideChecker(text, part) {
  const numbers = [];
  readNumbers(text, (number) => numbers.push(number));
  let at = 0;
  const fits = (wanted) => {
    let isFitting = true;
    for (let i = 0; i < (part.length === 1 ? WORD_REACH : PAIR_REACH); i++) {
      const number = numbers[at++];
      if (wanted[i] !== undefined && wanted[i] !== number) isFitting = false;
      if (!number) break;
    }
    return isFitting;
  };
  return () => { const isBefore = fits(part.before); return fits(part.after) && isBefore; };
}

export class PhraseFinder {
  /** @param index gives `segments`, `stemOf`, `numberOf` and `load`. */
  constructor(index) { this.index = index; }

  /** A mask of the stories that have the phrase. */
  async mask(phrase) {
    const mask = new Uint8Array(this.index.count), parts = partsOf(phrase, (word) => this.index.numberOf(word));
    await Promise.all(this.index.segments.map(async (segment) => {
      if (phrase.length === 2 && parts[0].length === 2) {
        for (const story of await this.stories(parts[0], segment)) mask[story] = 1;
        return;
      }
      const lists = await Promise.all(parts.map((part) => this.places(part, segment)));
      const rarest = lists.reduce((least, list) => (list.size < least.size ? list : least));
      for (const story of rarest.keys()) {
        const own = lists.map((places) => places.get(story));
        if (own.every(Boolean) && isInARow(parts, own)) mask[story] = 1;
      }
    }));
    return mask;
  }

  async entries(part, { terms }, folder) {
    const path = terms.part(terms.indexOf(this.index.stemOf(part.term.split('+')[0])), folder, part.term);
    if (!path) return undefined;
    const [list, ...columns] = await this.index.load(path, ([words, ...texts]) =>
      [readWordList(words).map(([term]) => term), ...texts.map((text) => text.split('~'))]);
    const at = list.indexOf(part.term);
    return at < 0 ? undefined : columns.map((column) => column[at]);
  }

  async stories(part, segment) {
    const entries = await this.entries(part, segment, 'n');
    return entries ? readAscending(entries[0], segment.start) : [];
  }

  async places(part, segment) {
    const entries = await this.entries(part, segment, part.length === 1 ? 'p' : 'm');
    return entries ? readPlaces(entries[0], segment.start, besideChecker(entries[1], part)) : new Map();
  }
}

function isInARow(parts, positions) {
  const sets = positions.map((own) => new Set(own));
  return positions[0].some((at) => parts.every(({ offset }, i) => sets[i].has(at - parts[0].offset + offset)));
}
