#!/usr/bin/env bash
# usage: tests/related-cost.sh INPUT_FOLDER…      (from the smallest archive to the largest)
# Prints what the related lists of each archive cost, and how much more a story costs there than in the archive before: 1 is linear growth.
# STATIC_ARCHIVE names the program, by default the one that "dotnet build -c Release" makes.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
program="${STATIC_ARCHIVE:-$root/src/StaticArchive.Cli/bin/Release/net10.0/static-archive}"
for input in "$@"; do
  "$program" related --timings --input "$input" --theme "$root/theme"
done | awk '
  /^[0-9]+ stories/ { stories = $1 }
  /time, together/ {
    own = $1 / stories
    print
    if (before > 0) printf "%8.2f times as much a story as in the archive before\n", own / before
    before = own
    next
  }
  { print }'
