// Phrases drawn by chance from the story pages of a site, with the stories that have their words in a row.
import fs from 'node:fs';
import path from 'node:path';

const words = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];

// A teaser shows another story.
const plain = (html) => html.replace(/<aside class="teaser"[\s\S]*?<\/aside>/g, ' ')
  .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ')
  .replace(/&#39;|&rsquo;|’/g, "'").replace(/&[a-z#0-9]+;/g, ' ');

/** What stands between a tag and the one that closes it. */
function element(html, opening) {
  const start = html.search(opening);
  if (start < 0) return '';
  const name = /^<(\w+)/.exec(html.slice(start))[1], tags = new RegExp(`<(/?)${name}\\b`, 'g');
  tags.lastIndex = start;
  for (let depth = 0, tag; (tag = tags.exec(html));) {
    depth += tag[1] ? -1 : 1;
    if (!depth) return html.slice(html.indexOf('>', start) + 1, tag.index);
  }
  return '';
}

/** By address: the words of headline, standfirst and text, each between spaces. */
export function storyTexts(site, urls) {
  return new Map(urls.map((url) => {
    const html = fs.readFileSync(path.join(site, url, 'index.html'), 'utf8');
    const openings = [/<h1[\s>]/, /<p class="standfirst"/, /<div class="body"/];
    const parts = openings.map((opening) => plain(element(html, opening)));
    return [url, ` ${words(parts.join(' . ')).join(' ')} `];
  }));
}

/** [{ kind, query, answers }]: phrases of two to six words, the same for the same site. */
export function drawPhrases(site, urls, count) {
  const texts = storyTexts(site, urls);
  let seed = 20261127;
  const below = (n) => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % n;
  const long = urls.filter((url) => texts.get(url).split(' ').length > 60);
  const drawn = [];
  while (drawn.length < count && long.length) {
    const own = texts.get(long[below(long.length)]).trim().split(' ');
    const length = 2 + below(5), at = below(own.length - length), phrase = own.slice(at, at + length);
    if (phrase.some((word) => word.includes("'") || word.length > 30)) continue;
    const answers = urls.filter((url) => texts.get(url).includes(` ${phrase.join(' ')} `));
    drawn.push({ kind: 'random phrase', query: `"${phrase.join(' ')}"`, answers });
  }
  return drawn;
}
