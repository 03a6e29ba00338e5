// The search page; layouts/search.html holds all markup and words.
import { Filters } from './filters.js';
import { ResultList } from './results.js';
import { SearchIndex } from './search-index.js';
import { readWords } from './words.js';

const PAGE = 10;
const TYPING_PAUSE = 120, SCROLL_PAUSE = 150;

/** A function that acts once it has not been called for a while. */
function later(action, pause) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, pause);
  };
}

export class SearchPage {
  constructor(element) {
    this.element = element;
    this.texts = element.dataset;
    this.form = element.querySelector('form');
    this.input = this.form.elements.q;
    this.status = element.querySelector('[role=status]');
    this.more = element.querySelector('button[data-more]');
    this.language = document.documentElement.lang;
    this.title = document.title;
    this.turn = 0;
    this.results = new ResultList(element, this.texts, this.language);
  }

  async start() {
    const query = new URLSearchParams(location.search);
    this.input.value = query.get('q') ?? '';
    this.form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('keydown', (event) => this.key(event));
    if ([...query.values()].some(Boolean)) this.status.textContent = this.texts.searching;
    else this.showIdle();
    try {
      this.index = await this.readIndex();
    } catch {
      this.showIdle(this.texts.failed);
      return;
    }
    this.filters = new Filters(this.element.querySelector('details'), this.form, this.index);
    this.filters.read(query);
    this.listen();
    // Back leads to the place that the reader left.
    history.scrollRestoration = 'manual';
    const { shown = PAGE, top = 0 } = history.state ?? {};
    await this.search(shown);
    if (top) scrollTo(0, top);
  }

  async readIndex() {
    const root = new URL(this.texts.index, location.href);
    const getJson = async (path) => {
      const response = await fetch(path ? new URL(path, root) : root);
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      return response.json();
    };
    return new SearchIndex(await getJson(''), getJson);
  }

  listen() {
    const typed = later(() => this.search(), TYPING_PAUSE);
    this.form.addEventListener('input', (event) => (event.target === this.input ? typed() : this.search()));
    this.form.addEventListener('submit', () => this.search().then(() => this.results.links[0]?.focus()));
    this.more.addEventListener('click', () => this.showMore());
    addEventListener('popstate', () => { this.readAddress(); this.search(history.state?.shown); });
    addEventListener('scroll', later(() => this.keepPlace(), SCROLL_PAUSE), { passive: true });
    this.element.addEventListener('click', () => this.keepPlace());
  }

  readAddress() {
    const query = new URLSearchParams(location.search);
    this.input.value = query.get('q') ?? '';
    this.filters.read(query);
  }

  keepAddress() {
    const kept = new URLSearchParams();
    for (const key of ['q', ...this.filters.keys]) {
      const { value } = this.form.elements[key];
      if (value !== this.filters.usual(key)) kept.set(key, value);
    }
    const query = kept.toString(), text = this.input.value.trim();
    document.title = text ? `${text} – ${this.title}` : this.title;
    if (query === new URLSearchParams(location.search).toString()) return;
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  }

  keepPlace() { history.replaceState({ shown: Math.max(PAGE, this.results.shown), top: scrollY }, ''); }

  async search(shown = PAGE) {
    this.keepAddress();
    const turn = ++this.turn, text = this.input.value, { filters, index } = this;
    if (filters.invalid) return this.say(filters.invalid.title);
    if (!readWords(text).length && !filters.isAsking) return this.showIdle();
    this.element.classList.remove('is-idle');
    if (!this.results.shown) this.say(this.texts.searching);
    try {
      const asked = filters.asked;
      const [found, names] = await Promise.all([index.find(text, asked), index.names(text, filters.language && filters.value('lang'))]);
      const documents = await index.documents(found.stories.slice(0, shown));
      if (turn !== this.turn) return undefined;
      asked.facets.forEach(([key], i) => filters.name(key, found.facetNames[i]));
      this.found = found;
      this.results.start(index, found, names);
      this.results.add(documents);
      this.more.hidden = found.stories.length <= shown;
      this.element.classList.toggle('is-empty', !found.stories.length);
      this.say(...this.message(found));
      filters.offer(text);
    } catch {
      if (turn === this.turn) this.showIdle(this.texts.failed);
    }
    return undefined;
  }

  say(...parts) {
    this.status.replaceChildren(...parts.flatMap((part, i) => (i ? [' · ', part] : [part])));
  }

  // What to browse is where the results would be.
  showIdle(message = '') {
    this.results.clear();
    this.more.hidden = true;
    this.element.classList.add('is-idle');
    this.say(message);
  }

  message(found) {
    const meant = [...found.meant]
      .map(([word, taken]) => this.texts.meant.replace('{word}', word).replace('{meant}', taken));
    const suggested = [...found.suggested].map((pair) => this.suggestion(...pair));
    const others = this.filters.language && this.filters.value('lang') ? [this.allLanguages()] : [];
    if (!found.stories.length) return [this.texts.none, ...suggested, ...others];
    const all = !found.hasWords || found.complete > 0;
    return [all ? this.results.counted(found.complete) : this.texts.partly, ...meant, ...suggested, ...others];
  }

  allLanguages() {
    const link = document.createElement('a'), query = new URLSearchParams(location.search);
    query.set('lang', '');
    link.href = `?${query}`;
    link.textContent = this.texts.allLanguages;
    return link;
  }

  // A link to the same query with a far more frequent word.
  suggestion(word, better) {
    const [before, after] = this.texts.suggest.split('{word}'), link = document.createElement('a');
    const query = new URLSearchParams(location.search);
    query.set('q', this.input.value.toLowerCase().replace(word, better));
    link.href = `?${query}`;
    link.textContent = better;
    const line = document.createElement('span');
    line.append(before, link, after);
    return line;
  }

  async showMore() {
    const { turn, results } = this, from = results.shown;
    const documents = await this.index.documents(this.found.stories.slice(from, from + PAGE));
    if (turn !== this.turn) return;
    const first = results.add(documents);
    this.more.hidden = this.found.stories.length <= results.shown;
    first?.focus();
    this.keepPlace();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { links } = this.results, at = links.indexOf(document.activeElement);
    if (event.key === 'Escape' && at >= 0) this.input.focus();
    else if (event.key === 'ArrowDown' && (event.target === this.input || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? this.input).focus();
    else return;
    event.preventDefault();
  }
}
