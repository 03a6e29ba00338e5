#!/bin/sh
# usage: tests/page-sizes.sh OUTPUT [BYTES]
# Prints for each kind of page how many there are, and the heaviest; fails where one is heavier than BYTES (200,000 unless told).
set -eu
folder=${1:?usage: tests/page-sizes.sh OUTPUT [BYTES]}
limit=${2:-200000}
cd "$folder"
{
  find . -name '*.html' -type f -printf '%s %p\n'
  find . -name '*.html' -type f -exec grep -om1 -H 'class="is-[a-z-]*"' {} +
} | awk -v limit="$limit" '
  / / && !/class="is-/ { size[$2] = $1; next }
  { place = index($0, ":class=\"is-"); path = substr($0, 1, place - 1); kind[path] = substr($0, place + 11); sub(/".*/, "", kind[path]) }
  END {
    for (path in size) {
      name = (path in kind) ? kind[path] : "redirect"
      count[name]++
      if (size[path] > most[name]) { most[name] = size[path]; where[name] = path }
      if (size[path] > limit) { heavy++ }
    }
    for (name in count) printf "%-14s %8d %9d B  %s\n", name, count[name], most[name], substr(where[name], 3) | "sort -k3,3nr"
    close("sort -k3,3nr")
    if (heavy) { printf "%d pages are heavier than %d B\n", heavy, limit; exit 1 }
  }'
