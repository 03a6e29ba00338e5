#!/usr/bin/env bash
# Prints Lighthouse's scores, phone profile, of eight kinds of pages and of a story with six photographs, and what those
# photographs cost on a screen of 390 pixels: tests/lighthouse.sh [SITE]
# SITE is a built site, output/ otherwise. Needs Node 20, npm, and Chromium (apt-get install chromium); STATIC_ARCHIVE
# names the program. A busy machine lowers the scores for performance.
set -euo pipefail
cd "$(dirname "$0")/.."
site="${1:-output}"
program="${STATIC_ARCHIVE:-dotnet run -c Release --project src/StaticArchive.Cli --}"
export CHROME_PATH="${CHROMIUM:-$(command -v chromium)}"
flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
flags="$flags --disable-component-update --disable-sync"

work="$(mktemp -d)"
servers=()
trap 'kill "${servers[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" lighthouse@12.8.2 sharp@0.35.0
cp tests/lighthouse.mjs "$work/"

serve() { # a site's folder and a port
  $program serve --output "$1" --port "$2" >"$work/serve-$2.log" 2>&1 &
  servers+=($!)
  until curl -sf -o "$work/home-$2.html" "http://localhost:$2/"; do
    kill -0 "${servers[-1]}" || { cat "$work/serve-$2.log" >&2; exit 1; }
    sleep 0.5
  done
}

# Six photographs of twelve megapixels: blurred noise is as hard to compress as leaves and stone.
mkdir -p "$work/photos/stories"
node "$work/lighthouse.mjs" photographs "$work/photos/stories"
printf 'title: Photographs\nbaseUrl: https://photographs.example/\n' >"$work/photos/archive.yml"
{
  printf -- '---\ntitle: Six photographs\npublished: 2024-01-01\nstandfirst: A story of six photographs.\n'
  printf 'image: { src: photo-1.jpg, alt: The first photograph }\n---\n\nText between photographs.\n\n'
  for i in 2 3 4 5 6; do printf '![Photograph %s](photo-%s.jpg)\n\nText between photographs.\n\n' "$i" "$i"; done
} >"$work/photos/stories/six.md"
$program build --input "$work/photos" --output "$work/photo-site" --cache "$work/photo-cache" >/dev/null

serve "$site" 5191
serve "$work/photo-site" 5192

# The story that leads the front page, and the topic and thread that it names first.
first() { grep -oE "href=\"/$1/[^/\"]+/\"" "$work/home-5191.html" | head -n 1 | cut -d'"' -f2; }
story="$(first stories)"
base=http://localhost:5191
node "$work/lighthouse.mjs" scores "$flags" "home=$base/" "story=$base$story" "related=$base${story}related/" \
  "topic=$base$(first topics)" "thread=$base$(first threads)" "timeline=$base/timeline/" "a-z=$base/a-z/" \
  "search=$base/search/?q=police" "photographs=http://localhost:5192/stories/six/"
originals=$(cat "$work"/photos/stories/*.jpg | wc -c)
node "$work/lighthouse.mjs" bytes "$flags" http://localhost:5192/stories/six/ "$originals"
