// Found words in headlines, summaries and texts.
import { readCompounds, readWords, stem } from './words.js';

/** The words and compounds of a text that were found: [{ word, start, end }]. */
function hitsIn(text, found, index) {
  const words = readWords(text);
  const isBeginning = (word) => found.partial !== '' && word.startsWith(found.partial);
  const isHit = (word) => found.stems.has(index.stemOf(word)) || isBeginning(word);
  const compounds = readCompounds(text, words)
    .filter(({ word }) => isHit(word) || isHit(`${word}.`))
    .map(({ word, first, count }) => {
      const start = words[first].start - (word[0] === '.' ? 1 : 0);
      return { word, start, end: words[first + count - 1].end + (/\+\+$|#$/.exec(word)?.[0].length ?? 0) };
    });
  return [...words.filter(({ word }) => isHit(word)), ...compounds, ...phrasesIn(words, found)]
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function phrasesIn(words, { phrases = [] }) {
  return phrases.flatMap((phrase) => words.flatMap((first, i) => {
    if (!phrase.every((word, j) => word === (words[i + j]?.spelling ?? words[i + j]?.word))) return [];
    return [{ word: phrase.join(' '), start: first.start, end: words[i + phrase.length - 1].end }];
  }));
}

/** The text in pieces: [{ text, marked }]. */
export function mark(text, found, index) {
  const pieces = [];
  let end = 0;
  for (const hit of hitsIn(text, found, index)) {
    if (hit.end <= end) continue;
    if (hit.start > end) pieces.push({ text: text.slice(end, hit.start), marked: false });
    pieces.push({ text: text.slice(Math.max(hit.start, end), hit.end), marked: true });
    end = hit.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/** How many different found words a text has. */
export const countHits = (text, found, index) => new Set(hitsIn(text, found, index).map(({ word }) => stem(word))).size;

/** The part of a long text that says most of what was asked, about `length` characters. */
export function excerpt(text, found, index, length = 220) {
  const hits = hitsIn(text, found, index);
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
