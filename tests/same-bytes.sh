#!/usr/bin/env bash
# usage: tests/same-bytes.sh [PROGRAM …]
# Builds the sample archive under different languages, time zones, numbers of cores and folders, with each program named (by default the one
# that "dotnet build -c Release" makes), and compares all files. Prints "N builds, identical" or what differs.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
if [ $# -eq 0 ]; then
  dotnet build "$root/src/StaticArchive.Cli" -c Release -v quiet -nologo >&2
  set -- "$root/src/StaticArchive.Cli/bin/Release/net10.0/static-archive"
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
builds=0
for program in "$@"; do
  for surroundings in "LANG=C TZ=UTC" "LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 TZ=Asia/Kolkata DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0" \
    "LANG=ar_SA.UTF-8 TZ=America/St_Johns DOTNET_PROCESSOR_COUNT=1" "LANG=en_US.UTF-8 TZ=Pacific/Kiritimati DOTNET_PROCESSOR_COUNT=7"; do
    builds=$((builds + 1))
    folder="$work/$builds/a folder of its own"
    mkdir -p "$folder"
    cp -r "$root/input" "$root/theme" "$folder"
    touch -d "2001-02-03 04:05:06" "$folder"/input/stories/*/*.md
    (cd "$folder" && env $surroundings "$program" build --fresh >/dev/null)
    rm -rf "$folder/output/.static-archive"
    [ "$builds" -eq 1 ] && first="$folder/output" || diff -r "$first" "$folder/output"
  done
done
echo "$builds builds, identical"
