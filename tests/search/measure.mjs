// Measures search on a built site, and Pagefind beside it. See README.md.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { drawPhrases } from './phrases.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const pagefindFolder = option('--pagefind');
const phrases = Number(option('--phrases') ?? 0);
const queries = JSON.parse(fs.readFileSync(option('--queries') ?? path.join(here, 'queries-18f.json'), 'utf8'));
const site = args[0];
if (!site) {
  console.error('usage: node tests/search/measure.mjs SITE [--queries FILE] [--phrases N] [--pagefind FOLDER]');
  process.exit(2);
}

const { SearchIndex } = await import(pathToFileURL(path.join(here, '../../theme/assets/search.js')));
// As it is sent: one file, made by the build.
const assets = path.join(site, 'assets');
const scriptPath = path.join(assets, fs.readdirSync(assets).find((name) => /^search\.\w+\.js$/.test(name)));
const data = path.join(site, 'search/data');
const rootName = fs.readdirSync(data).find((name) => name.startsWith('root-'));
const storyUrls = fs.readdirSync(path.join(data, 'd'))
  .flatMap((name) => JSON.parse(fs.readFileSync(path.join(data, 'd', name), 'utf8')).url).sort();
if (phrases) queries.push(...drawPhrases(site, storyUrls, phrases));

// What a static host sends: text compressed at its usual level, other files as they are.
const sizes = new Map();
function wireSize(file) {
  if (!sizes.has(file)) {
    const content = fs.readFileSync(file);
    sizes.set(file, /\.(json|js|html|css|svg)$/.test(file) ? zlib.gzipSync(content, { level: 6 }).length : content.length);
  }
  return sizes.get(file);
}

class Traffic {
  constructor() { this.bytes = 0; this.requests = 0; this.done = 0; this.rounds = 0; }
  async read(file) {
    if (this.isUncounted) return fs.readFileSync(file);
    const round = this.done + 1;
    this.bytes += wireSize(file);
    this.requests++;
    await new Promise((resolve) => setTimeout(resolve, 4));
    this.done = Math.max(this.done, round);
    this.rounds = Math.max(this.rounds, round);
    return fs.readFileSync(file);
  }
}

async function openOurs(traffic) {
  const getJson = async (name) => JSON.parse(await traffic.read(path.join(data, name)));
  traffic.bytes += wireSize(scriptPath);
  traffic.requests++;
  const index = new SearchIndex(await getJson(rootName), getJson);
  return async (text) => {
    const [found] = await Promise.all([index.find(text), index.names(text)]);
    const urls = async (stories) => (await index.documents(stories)).map((story) => story.url);
    return { top: await urls(found.stories.slice(0, 10)), all: () => urls(found.stories) };
  };
}

// Pagefind's own browser script, fed through fetch from a local server; only what it asks of a page is there.
async function pagefindOpener() {
  const binary = path.join(pagefindFolder, 'node_modules/.bin/pagefind');
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'pagefind-'));
  for (const url of storyUrls) {
    fs.mkdirSync(path.join(copy, url), { recursive: true });
    fs.copyFileSync(path.join(site, url, 'index.html'), path.join(copy, url, 'index.html'));
  }
  const run = spawnSync(binary, ['--site', copy, '--root-selector', 'article', '--force-language', 'en', '--quiet'], { stdio: 'inherit' });
  if (run.status !== 0) throw new Error('pagefind failed');
  const cpu = cpuOfChildren() ?? 0;
  const folder = path.join(copy, 'pagefind');
  const traffic = { current: new Traffic() };
  const server = http.createServer(async (request, response) => {
    const file = path.join(copy, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (!file.startsWith(folder) || !fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.endsWith('.json') ? 'application/json' : 'application/octet-stream' }).end(await traffic.current.read(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  // The script takes itself to run outside a page, and asks for "/pagefind/...".
  const fetchAnything = globalThis.fetch;
  globalThis.fetch = (url, ...rest) => fetchAnything(String(url).startsWith('/') ? origin + url : url, ...rest);
  let copies = 0;
  const open = async (own) => {
    traffic.current = own;
    // A module of its own for each cold search: it keeps what it has loaded.
    const module = path.join(folder, `pagefind-${copies++}.mjs`);
    fs.copyFileSync(path.join(folder, 'pagefind.js'), module);
    own.bytes += wireSize(path.join(folder, 'pagefind.js'));
    own.requests++;
    const pagefind = await import(pathToFileURL(module));
    await pagefind.init();
    return async (text) => {
      const found = await pagefind.search(text);
      const urls = async (results) => (await Promise.all(results.map((result) => result.data())))
        .map((result) => new URL(result.url, origin).pathname.replace(/index\.html$/, ''));
      return { top: await urls(found.results.slice(0, 10)), all: () => urls(found.results) };
    };
  };
  return { open, folder, cpu, close: () => { server.close(); fs.rmSync(copy, { recursive: true }); } };
}

function cpuOfChildren() {
  // utime and stime of children that have ended, in clock ticks (Linux).
  if (!fs.existsSync('/proc/self/stat')) return undefined;
  const fields = fs.readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

async function measure(open) {
  const kinds = new Map();
  const misses = [];
  for (const { kind, query, answers } of queries) {
    const traffic = new Traffic();
    const { top, all } = await (await open(traffic))(query);
    const at = top.findIndex((url) => answers.includes(url));
    const row = kinds.get(kind) ?? kinds.set(kind, { count: 0, found: 0, exact: 0, bytes: [], requests: 0, rounds: 0 }).get(kind);
    row.count++;
    if (kind === 'random phrase') {
      traffic.isUncounted = true;
      const found = await all();
      if (found.length === answers.length && found.every((url) => answers.includes(url))) row.exact++;
      else misses.push(`${kind}: ${query} (${found.length} stories, right are ${answers.length})`);
    }
    row.bytes.push(traffic.bytes);
    row.requests += traffic.requests;
    row.rounds = Math.max(row.rounds, traffic.rounds);
    if (at >= 0 && at < 5) row.found++;
    else if (kind !== 'random phrase') misses.push(`${kind}: ${query} (${at < 0 ? 'not among ten' : `place ${at + 1}`})`);
  }
  const traffic = new Traffic();
  const search = await open(traffic);
  await search(queries[0].query);
  const before = traffic.bytes;
  for (const { query } of queries.slice(1)) await search(query);
  return { kinds, misses, warm: (traffic.bytes - before) / (queries.length - 1) };
}

function sizeOf(folder) {
  let files = 0, raw = 0, wire = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    files++;
    raw += fs.statSync(file).size;
    wire += wireSize(file);
  }
  return `${files} files, ${(raw / 1e6).toFixed(1)} MB, ${(wire / 1e6).toFixed(1)} MB compressed`;
}

function print(name, { kinds, misses, warm }, folder) {
  const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
  console.log(`\n${name}: ${sizeOf(folder)}`);
  console.log('kind           queries  found@5       exact    kB cold: mean     most  requests  rounds');
  for (const [kind, row] of kinds) {
    const share = `${row.found} (${Math.round((row.found / row.count) * 100)} %)`;
    const mean = row.bytes.reduce((sum, bytes) => sum + bytes, 0) / row.count;
    console.log(`${kind.padEnd(15)}${String(row.count).padStart(7)}  ${share.padEnd(13)}${(kind === 'random phrase' ? String(row.exact) : '').padStart(6)} ${kB(mean).padStart(15)} ${kB(Math.max(...row.bytes))} ${(row.requests / row.count).toFixed(1).padStart(9)} ${String(row.rounds).padStart(7)}`);
  }
  console.log(`warm: ${(warm / 1000).toFixed(1)} kB a query`);
  for (const miss of misses) console.log(`  missed  ${miss}`);
}

print('This archive', await measure(openOurs), data);
if (pagefindFolder) {
  const pagefind = await pagefindOpener();
  print(`Pagefind (built in ${pagefind.cpu.toFixed(1)} s of CPU)`, await measure(pagefind.open), pagefind.folder);
  pagefind.close();
}
