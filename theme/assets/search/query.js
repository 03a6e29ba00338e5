// What was typed, taken apart.
import { readCompounds, readWords } from './words.js';

/**
 * Splits what was typed: { words, phrases: [[word, ...]], without: [word, ...], partial }.
 * A word is { word, also, instead, isCapitals }: `also` is a spelling without hyphens that does as well, `instead` the
 * words that it falls back to. `partial` is the last word where it may go on.
 */
export function parseQuery(text) {
  const words = [], phrases = [], without = [];
  const parts = text.replace(/[“”„«»]/g, '"').split('"');
  parts.forEach((part, i) => {
    const own = readWords(part);
    if (i % 2 && own.length > 1) {
      phrases.push(own.map(({ word, spelling }) => spelling ?? word));
      return;
    }
    const rest = part.replace(/(?<=^|\s)-(?=[\p{L}\p{N}])(\S+)/gu, (_, excluded) => {
      without.push(...readWords(excluded).map(({ word }) => word));
      return ' ';
    });
    words.push(...wordsOf(rest));
  });
  const unique = words.filter(({ word }, i) => words.findIndex((other) => other.word === word) === i);
  const isOpen = parts.length % 2 === 1 && /[\p{L}\p{N}\p{M}]$/u.test(text) && words.at(-1);
  return { words: unique, phrases, without, partial: isOpen && !isOpen.instead ? isOpen.word : '' };
}

function wordsOf(text) {
  const own = readWords(text);
  const isCapitals = ({ start, end }) => /^\p{Lu}{2,4}$/u.test(text.slice(start, end));
  const entries = own.map((entry) => ({ word: entry.word, isCapitals: isCapitals(entry) }));
  for (const { word, kind, first, count } of readCompounds(text, own)) {
    const covered = entries.slice(first, first + count);
    if (kind === 'hyphenated') covered.filter(Boolean).forEach((entry) => { entry.also = word; });
    else if (covered.every(Boolean)) {
      entries.fill(undefined, first, first + count);
      entries[first] = { word, instead: covered.map((entry) => entry.word), isCapitals: kind === 'initials' };
    }
  }
  return entries.filter(Boolean);
}
