// The fields that narrow results down. A facet offers the values that the results hold.

export class Filters {
  /** @param element the `details` with the fields. */
  constructor(element, form, index) {
    this.element = element;
    this.form = form;
    this.index = index;
    const template = element.querySelector('template[data-facet]');
    // Where the archive has several languages: that of the page, and what the facets are called in it.
    this.language = template.dataset.language ?? '';
    const names = new Map((template.dataset.names ?? '').split('|').map((pair) => pair.split(':')));
    for (const facet of index.facets) {
      const label = template.content.firstElementChild.cloneNode(true);
      label.querySelector('span').textContent = names.get(facet.key) ?? facet.singular;
      label.querySelector('select').name = facet.key;
      template.before(label);
    }
    element.addEventListener('toggle', () => this.offer());
  }

  get keys() { return [...this.index.facets.map((facet) => facet.key), 'from', 'to', 'sort']; }

  /** What a field asks for unless the reader changes it. */
  usual(key) { return key === 'lang' ? this.language : ''; }

  value(key) { return this.form.elements[key].value; }

  /** What the fields ask for. */
  get asked() {
    const facets = this.index.facets.map(({ key }) => [key, this.value(key)]).filter(([, value]) => value);
    return { facets, from: this.value('from'), to: this.value('to'), sort: this.value('sort') };
  }

  get isAsking() {
    const { facets, from, to } = this.asked;
    return facets.some(([key, value]) => value !== this.usual(key)) || from !== '' || to !== '';
  }

  /** The field that holds no date, if there is one. */
  get invalid() { return ['from', 'to'].map((key) => this.form.elements[key]).find((field) => !field.validity.valid); }

  /** Fills the fields from an address. */
  read(wanted) {
    for (const key of this.keys) {
      const field = this.form.elements[key], value = wanted.get(key) ?? this.usual(key);
      const isOffered = !field.options || !value || [...field.options].some((option) => option.value === value);
      if (!isOffered) field.add(new Option(value, value));
      field.value = value;
    }
    if (this.keys.some((key) => wanted.get(key))) this.element.open = true;
  }

  /** The names of chosen values, which the address does not tell. */
  name(key, name) { if (name) this.form.elements[key].selectedOptions[0].text = name; }

  /** Offers the values of what is found for `text`; of a facet that is asked for, those without it. */
  async offer(text = this.text) {
    this.text = text;
    if (!this.element.open) return;
    const { asked } = this;
    await Promise.all(this.index.facets.map(async ({ key }) => {
      const facets = asked.facets.filter(([other]) => other !== key);
      const found = await this.index.find(text, { ...asked, facets });
      const values = await this.index.facetValues(key, found.stories.slice(0, found.complete || undefined));
      if (text === this.text) this.fill(this.form.elements[key], values);
    }));
  }

  fill(select, values) {
    const { value, selectedOptions } = select, chosen = selectedOptions[0];
    select.length = 1;
    for (const { slug, name, count } of values) select.add(new Option(`${name} (${count})`, slug));
    if (value && !values.some(({ slug }) => slug === value)) select.add(chosen);
    select.value = value;
  }
}
