// Names pages whose name is like the last words of the address that leads nowhere. The names are read from the lists of the site.
const part = document.querySelector('.near');
const grams = (text) => {
  const words = ` ${text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return new Set(Array.from({ length: Math.max(0, words.length - 2) }, (_, at) => words.slice(at, at + 3)));
};
const likeness = (one, other) => {
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return (2 * shared) / (one.size + other.size);
};
const path = decodeURIComponent(location.pathname).replace(/\.\w+$/, '').split('/').filter(Boolean);
const sought = grams((path.at(-1) ?? '').replace(/[-_]+/g, ' '));
if (part && sought.size > 3) {
  const found = new Map();
  const seen = new Set();
  const read = async (list) => {
    seen.add(list);
    const page = await fetch(list);
    if (!page.ok) return;
    const names = new DOMParser().parseFromString(await page.text(), 'text/html');
    // A long list is in parts by letter.
    const parts = [...names.querySelectorAll('.letters a[href^="/"]')].map((link) => link.getAttribute('href'));
    const own = parts.filter((letters) => path.at(-1).toLowerCase().startsWith(letters.split('/').at(-2)));
    await Promise.all(own.filter((letters) => !seen.has(letters)).slice(0, 1).map(read));
    // The first list is of stories; names say what they are.
    const heading = list === part.dataset.lists.split(' ')[0] ? '' : names.querySelector('h1')?.textContent ?? '';
    for (const link of names.querySelectorAll('main li a[href^="/"]')) {
      const score = Math.max(likeness(sought, grams(link.textContent)), likeness(sought, grams(link.pathname.split('/').filter(Boolean).at(-1) ?? '')));
      if (score > 0.4) found.set(link.getAttribute('href'), { score, link, heading });
    }
  };
  await Promise.allSettled(part.dataset.lists.split(' ').map(read));
  const best = [...found.values()].sort((one, other) => other.score - one.score).slice(0, 5);
  for (const { link, heading } of best) {
    const item = part.querySelector('ul').appendChild(document.createElement('li'));
    const name = item.appendChild(document.createElement('a'));
    name.href = link.getAttribute('href');
    name.textContent = link.textContent;
    if (heading) item.append(` (${heading})`);
  }
  part.hidden = best.length === 0;
}
const field = document.querySelector('.find input');
if (field && !field.value) field.value = (path.at(-1) ?? '').replace(/[-_]+/g, ' ');
