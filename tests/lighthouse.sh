#!/usr/bin/env bash
# Prints Lighthouse's scores of the pages that matter most: tests/lighthouse.sh [SITE]
# SITE is a built site, output/ otherwise. Needs Node 20, npm, and Chromium (apt-get install chromium); STATIC_ARCHIVE names the program.
set -euo pipefail
cd "$(dirname "$0")/.."
site="${1:-output}"
program="${STATIC_ARCHIVE:-dotnet run -c Release --project src/StaticArchive.Cli --}"
port=5191
base="http://localhost:$port"
flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"

work="$(mktemp -d)"
$program serve --output "$site" --port "$port" >"$work/serve.log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf -o "$work/home.html" "$base/"; do
  kill -0 "$server" || { cat "$work/serve.log" >&2; exit 1; }
  sleep 0.5
done

# The first story that leads the front page, and the topic that has most stories.
story="$(grep -oE '/stories/[^/"]+/' "$work/home.html" | head -n 1)"
topic="$(grep -oE '/topics/[^/"]+/' "$work/home.html" | head -n 1)"

printf '%-8s %12s %14s %15s %5s\n' page performance accessibility best-practices seo
for page in home=/ "story=$story" "topic=$topic" search=/search/ results=/search/?q=encrochat; do
  CHROME_PATH="${CHROMIUM:-$(command -v chromium)}" npx --yes lighthouse@12.8.2 "$base${page#*=}" \
    --quiet --output=json --output-path="$work/report.json" --chrome-flags="$flags"
  node - "$work/report.json" "${page%%=*}" <<'SCRIPT'
const [file, name] = process.argv.slice(2);
const { categories, audits } = JSON.parse(require('node:fs').readFileSync(file, 'utf8'));
const score = (id) => Math.round(categories[id].score * 100);
console.log(name.padEnd(8), ...[['performance', 12], ['accessibility', 14], ['best-practices', 15], ['seo', 5]].map(([id, width]) => String(score(id)).padStart(width)));
for (const { id, auditRefs } of Object.values(categories)) {
  if (categories[id].score === 1) continue;
  for (const { id: audit, weight } of auditRefs)
    if (weight > 0 && audits[audit].score < 1) console.log(`         ${id}: ${audits[audit].title} ${audits[audit].displayValue ?? ''}`);
}
SCRIPT
done
