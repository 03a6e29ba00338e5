// The list of results: names, stories, the line between those with all words and those with some.
import { countHits, excerpt, mark } from './excerpts.js';

/** Text of a story's page, for excerpts. */
async function storyText(url) {
  const response = await fetch(url);
  if (!response.ok) return '';
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  page.querySelectorAll('.story-text :is(.footnote-ref, .footnote-back)').forEach((mark) => mark.remove());
  const blocks = ':is(p, li, dt, dd, td, figcaption)';
  return [...page.querySelectorAll(`.story-text ${blocks}`)]
    // A paragraph of a list is a part of its entry.
    .filter((block) => !block.parentElement.closest(blocks))
    .map((block) => block.textContent.replace(/\s+/g, ' ').trim()).join(' ');
}

export class ResultList {
  /** @param texts the words of the interface: the data of the page's element. */
  constructor(element, texts, language) {
    this.list = element.querySelector('.search-results');
    this.names = element.querySelector('.search-names');
    this.templates = Object.fromEntries([...element.querySelectorAll('template[data-part]')]
      .map((template) => [template.dataset.part, template.content.firstElementChild]));
    this.texts = texts;
    this.language = language;
    this.pages = new Map();
    this.seen = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting)
      .forEach((entry) => this.showExcerpt(entry.target)));
  }

  get links() { return [...this.names.querySelectorAll('a'), ...this.list.querySelectorAll('[data-part=headline]')]; }

  /** How many stories are shown. */
  get shown() { return this.list.querySelectorAll('.found').length; }

  clear() {
    this.seen.disconnect();
    this.list.replaceChildren();
    this.names.replaceChildren();
  }

  /** Begins a new list. */
  start(index, found, names) {
    this.clear();
    Object.assign(this, { index, found });
    this.names.append(...names.map((name) => this.nameLine(name)));
  }

  /** Adds the next stories, and gives the link of the first one. */
  add(documents) {
    const from = this.shown, { complete, stories } = this.found;
    documents.forEach((story, i) => {
      // Some have all words, and here begin those that have some.
      const isDivided = complete > 0 && complete < stories.length;
      if (isDivided && from + i === complete) this.list.append(this.templates.divider.cloneNode(true));
      this.list.append(this.entry(story));
    });
    const entries = [...this.list.querySelectorAll('.found')].slice(from);
    entries.filter((entry) => 'excerpt' in entry.dataset).forEach((entry) => this.seen.observe(entry));
    return entries[0]?.querySelector('a');
  }

  nameLine({ title, url, kind, count }) {
    const line = this.templates.name.cloneNode(true);
    const part = (name) => line.querySelector(`[data-part=${name}]`);
    part('kind').textContent = kind;
    part('title').textContent = title;
    part('title').href = this.texts.base + url;
    part('count').textContent = count ? this.counted(count) : '';
    return line;
  }

  counted(count) {
    const form = new Intl.PluralRules(this.language).select(count) === 'one' ? this.texts.one : this.texts.other;
    return form.replace('{count}', count.toLocaleString(this.language));
  }

  entry(story) {
    const entry = this.templates.result.cloneNode(true);
    const part = (name) => entry.querySelector(`[data-part=${name}]`);
    const own = story.lang ? { lang: story.lang, dir: 'auto' } : {};
    // Of several languages, the section is in that of the story too.
    const ofStory = this.index.hasLanguages ? ['headline', 'summary', 'kicker'] : ['headline', 'summary'];
    ofStory.forEach((name) => Object.assign(part(name), own));
    part('headline').href = this.texts.base + encodeURI(story.url);
    part('headline').append(...this.marked(story.headline));
    part('summary').append(...this.marked(story.summary));
    part('kicker').textContent = story.kicker;
    if (story.date) {
      part('date').dateTime = story.date.replace(/[~?%]$/, '');
      part('date').textContent = this.date(story.date);
    } else part('date').remove();
    const shown = countHits(`${story.headline} ${story.summary}`, this.found, this.index);
    if (shown < this.found.asked) entry.dataset.excerpt = '';
    return entry;
  }

  marked(text) {
    return mark(text, this.found, this.index).map((piece) => {
      if (!piece.marked) return piece.text;
      const element = document.createElement('mark');
      element.textContent = piece.text;
      return element;
    });
  }

  date(machine) {
    const plain = machine.replace(/[~?%]$/, '');
    const [year, monthNumber, day] = plain.split('-');
    const month = monthNumber && new Intl.DateTimeFormat(this.language, { month: 'long', timeZone: 'UTC' })
      .format(new Date(Date.UTC(2000, monthNumber - 1)));
    const form = day ? this.texts.day : month ? this.texts.month : '{year}';
    const text = form.replace('{day}', +day).replace('{month}', month).replace('{year}', year);
    if (machine === plain) return text;
    return (machine.endsWith('?') ? this.texts.uncertain : this.texts.about).replace('{date}', text);
  }

  // Where headline and summary do not show the words, the story itself is read, once it is on the screen; results do
  // not wait for it.
  async showExcerpt(entry) {
    this.seen.unobserve(entry);
    const url = entry.querySelector('a').href, { found, index } = this;
    if (!this.pages.has(url)) this.pages.set(url, storyText(url).catch(() => ''));
    const text = await this.pages.get(url);
    const shown = found === this.found ? excerpt(text, found, index) : '';
    if (shown) entry.querySelector('[data-part=summary]').replaceChildren(...this.marked(shown));
  }
}
