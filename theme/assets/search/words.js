// Words as src/StaticArchive.Text reads them; tests/search/vectors.json holds both to it.

const UNSPACED = '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff'
  + '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}]';
const SPACED = `(?!${UNSPACED})`;
const UNIT = `(?=${UNSPACED})[\\p{L}\\p{N}]\\p{M}*`;
const WORD = `${SPACED}[\\p{L}\\p{N}](?:\\p{M}|${SPACED}[\\p{L}\\p{N}]|['’](?=${SPACED}\\p{L}))*`;
const RUNS = new RegExp(`(?<pairs>(?:${UNIT})+)|${WORD}`, 'gu');
const UNITS = new RegExp(UNIT, 'gu');
const EXPANDED = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', ς: 'σ' };
const ELIDED = new RegExp(
  '^(l|d|j|m|n|s|t|c|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|dall|sull|all|coll|un|quell|quest|bell|gl)'
  + "['’](?=[aeiouyhàâäáæéèêëîïíìôöóòœûüúù])", 'i');
const MAX_LENGTH = 40;

export const fold = (word) => word
  .replace(/[\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]/g, (c) => c.normalize('NFD'))
  .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0640]/g, '')
  .replace(/[ßæœþøđðłıς]/g, (c) => EXPANDED[c]);

/**
 * The words of a text, folded, with their places: [{ word, spelling, start, end, isPossessive, isPair }]; end includes
 * 's, spelling has the last apostrophe where there is one: for phrases that is another word.
 */
export function readWords(text) {
  const words = [];
  for (const run of text.matchAll(RUNS)) {
    if (run.groups.pairs) addPairs(words, run[0], run.index);
    else addSpaced(words, run[0], run.index);
  }
  return words;
}

// A letter alone is a word only where it has no neighbour.
function addPairs(words, run, index) {
  const units = [...run.matchAll(UNITS)];
  units.forEach((unit, i) => {
    const next = units[i + 1];
    if (!next && i > 0) return;
    const start = index + unit.index;
    const word = unit[0] + (next ? next[0] : '');
    words.push({ word: fold(word.slice(0, MAX_LENGTH)), start, end: start + word.length, isPair: true });
  });
}

function addSpaced(words, run, index) {
  const elided = ELIDED.exec(run);
  if (elided) {
    const { length } = elided[1];
    words.push({ word: elided[1].toLowerCase(), start: index, end: index + length });
    addSpaced(words, run.slice(length + 1), index + length + 1);
    return;
  }
  const lower = run.toLowerCase(), bare = lower.replace(/['’]s$/, '');
  const plain = (part) => fold(part.replace(/['’]/g, ''));
  const last = /^(.*)['’](.*)$/s.exec(lower);
  words.push({
    word: fold(bare.replace(/['’]/g, '').slice(0, MAX_LENGTH)),
    spelling: last && lower.length <= MAX_LENGTH ? `${plain(last[1])}'${last[2]}` : undefined,
    start: index,
    end: index + run.length,
    isPossessive: bare !== lower,
  });
}

const HYPHEN = /[-‐‑'’]/, GROUP = /[,.'’\u00a0\u2009\u202f]/, NUMBER = /^[0-9]+$/;

/**
 * The compounds of a text: spellings that readers search for although the text writes them with marks.
 * [{ word, kind: 'marked' | 'group' | 'initials' | 'hyphenated', first, count }] with the words that each is made of.
 */
export function readCompounds(text, words = readWords(text)) {
  const found = [];
  let run = [];
  const finish = () => {
    for (let i = 0; i < run.length - 1;) {
      i += Math.max(1, addGroups(run, i, found) || addInitials(run, i, found) || addHyphenated(run, i, found));
    }
    run = [];
  };
  words.forEach(({ word, start, end, isPossessive, isPair }, at) => {
    if (isPair) return;
    const bareEnd = isPossessive ? end - 2 : end;
    const part = { word, at, start, end: bareEnd, spelling: text.slice(start, bareEnd) };
    const last = run.at(-1), link = last && text[last.end];
    if (last && (start - last.end !== 1 || !(HYPHEN.test(link) || GROUP.test(link)))) finish();
    else if (last) last.link = link;
    addMarked(text, part, found);
    run.push(part);
  });
  finish();
  return found;
}

// C++ and C#, .NET: a mark behind short words, a full stop before a word that follows a space.
function addMarked(text, { word, at, start, end, spelling }, found) {
  if (text[start - 1] === '.' && /^\p{L}/u.test(spelling) && (start === 1 || /[\s("“/]/.test(text[start - 2]))) {
    found.push({ word: `.${word}`, kind: 'marked', first: at, count: 1 });
  }
  const mark = spelling.length <= 10 && /^(\+\+|#)(?![\p{L}\p{Nd}])/u.exec(text.slice(end, end + 4));
  if (mark) found.push({ word: word + mark[1], kind: 'marked', first: at, count: 1 });
}

const put = (found, kind, parts) =>
  found.push({ word: parts.map(({ word }) => word).join(''), kind, first: parts[0].at, count: parts.length });

// 1,000,000: one to three digits, then groups of three with the same mark between.
function addGroups(run, first, found) {
  const { link, spelling } = run[first];
  if (!link || !GROUP.test(link) || !NUMBER.test(spelling) || spelling.length > 3) return 0;
  let next = first + 1;
  while (next < run.length && run[next - 1].link === link && NUMBER.test(run[next].spelling)) {
    if (run[next++].spelling.length !== 3) return next - first;
  }
  if (next - first < 2) return 0;
  put(found, 'group', run.slice(first, next));
  return next - first;
}

function addInitials(run, first, found) {
  let next = first;
  while (run[next] && /^\p{L}$/u.test(run[next].spelling) && (next === first || run[next - 1].link === '.')) next++;
  if (next - first < 2) return 0;
  put(found, 'initials', run.slice(first, next));
  return next - first;
}

// Dates and ranges of numbers are none.
function addHyphenated(run, first, found) {
  let next = first + 1;
  while (next < run.length && HYPHEN.test(run[next - 1].link)) next++;
  if (next - first < 2) return 0;
  const parts = run.slice(first, next);
  const isShort = parts.length <= 4 && parts.at(-1).end - parts[0].start <= 30;
  if (isShort && !parts.every(({ spelling }) => NUMBER.test(spelling))) put(found, 'hyphenated', parts);
  return next - first;
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

/** How many edits a mistyped word may be away from what it was meant for. */
export function maxEdits(word) {
  if (/[^\p{L}\p{M}]/u.test(word) || word.length < 4 || word > '\u0e00') return 0;
  return word.length < 8 ? 1 : 2;
}
