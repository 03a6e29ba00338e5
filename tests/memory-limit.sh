#!/usr/bin/env bash
# usage: tests/memory-limit.sh BYTES INPUT [OPTION ...]   (as root, on Linux)
# Builds INPUT in a control group that may hold BYTES and no swap, and prints the build's timings and peak. The output lies on disk,
# not in memory. STATIC_ARCHIVE names the program; it is published natively otherwise.
set -euo pipefail
[ $# -ge 2 ] || { sed -n 2,4p "$0"; exit 2; }
limit=$1 input=$2; shift 2
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
if [ -d /sys/fs/cgroup/memory ]; then group=/sys/fs/cgroup/memory/static-archive-$$ file=memory.limit_in_bytes
else group=/sys/fs/cgroup/static-archive-$$ file=memory.max; fi
trap 'rm -rf "$work"; rmdir "$group" 2>/dev/null || true' EXIT
program=${STATIC_ARCHIVE:-}
if [ -z "$program" ]; then
  dotnet publish "$root/src/StaticArchive.Cli" -c Release -r linux-x64 -o "$work/native" -v quiet -nologo
  program=$work/native/static-archive
fi
mkdir "$group"
echo "$limit" > "$group/$file"
[ ! -e "$group/memory.swap.max" ] || echo 0 > "$group/memory.swap.max"
(
  echo "$BASHPID" > "$group/cgroup.procs"
  exec "$program" build --input "$input" --theme "$root/theme" --output "$work/output" --cache "$work/cache" --timings "$@"
) > "$work/log" || { tail -n 20 "$work/log"; echo "does not build in $limit bytes"; exit 1; }
grep -A 40 ' pages: ' "$work/log"
