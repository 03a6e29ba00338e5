// Which stories carry a facet value.
import { FileSet, readAscending } from './format.js';

export class Facets {
  constructor(index) {
    this.index = index;
    this.facets = index.root.facets.map((facet) => ({ ...facet, files: new FileSet(facet.files, 'f') }));
  }

  find(key) { return this.facets.find((facet) => facet.key === key); }

  load(files, i) { return this.index.load(files.path(i), (list) => list); }

  /** A mask of the stories with a value, and its name. */
  async mask(key, slug) {
    const mask = new Uint8Array(this.index.count), facet = this.find(key);
    if (!facet) return { mask };
    const value = (await this.load(facet.files, facet.files.indexOf(slug))).find((candidate) => candidate[0] === slug);
    if (value) for (const story of readAscending(value[2])) mask[story] = 1;
    return { mask, name: value?.[1] };
  }

  /** The values that some of `stories` carry, most frequent first: [{ slug, name, count }]. */
  async valuesOf(key, stories) {
    const { files } = this.find(key), wanted = new Uint8Array(this.index.count);
    for (const story of stories) wanted[story] = 1;
    const lists = await Promise.all(Array.from({ length: files.count }, (_, i) => this.load(files, i)));
    return lists.flat()
      .map(([slug, name, own]) => ({ slug, name, count: readAscending(own).filter((story) => wanted[story]).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}
