// Search without a server: reads the index that the build writes (src/StaticArchive.Search/README.md describes it).
// The build joins this file and what it imports into one. All but search/page.js runs in any JavaScript runtime.
import { SearchPage } from './search/page.js';
import { SearchIndex } from './search/search-index.js';

export { SearchIndex };

if (globalThis.document) {
  const element = document.querySelector('[data-index]');
  if (element) new SearchPage(element).start();
}
