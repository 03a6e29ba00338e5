// How well stories answer a query.
import { readPostings } from './format.js';

const LEVELS = 8;
const AS_TYPED = 1.6, ALL_AS_TYPED = 1.25;

/**
 * Points of each story, and how many of the words it has. A level is the share f / (f + 1) of a weighted frequency f;
 * the frequencies of all terms that a word may mean add up before they saturate again. That, times how telling the word
 * is, is summed over the words. Words as they were typed count for more than their other forms.
 * @param words [{ terms: [{ postings, start, weight }] }]
 */
export function score(words, count) {
  const points = new Float32Array(count), matched = new Uint8Array(count);
  const asTyped = new Uint8Array(count), sum = new Float32Array(count);
  for (const { terms } of words) {
    const touched = [], own = new Set();
    for (const { postings, start, weight } of terms) {
      const list = readPostings(postings, start);
      for (let i = 0; i < list.length; i += 2) {
        const story = list[i], share = (list[i + 1] + 0.5) / LEVELS;
        if (sum[story] === 0) touched.push(story);
        sum[story] += weight * share / (1 - share);
        if (weight === 1) own.add(story);
      }
    }
    const telling = Math.log(1 + (count - touched.length + 0.5) / (touched.length + 0.5));
    for (const story of touched) {
      points[story] += sum[story] / (1 + sum[story]) * telling * (own.has(story) ? AS_TYPED : 1);
      matched[story]++;
      if (own.has(story)) asTyped[story]++;
      sum[story] = 0;
    }
  }
  if (words.length > 1) asTyped.forEach((n, story) => { if (n === words.length) points[story] *= ALL_AS_TYPED; });
  return { points, matched };
}
