#!/usr/bin/env bash
# usage: tests/fault-test.sh
# Builds the sample while the machine fails it: a full disk, another build at the same folder, stories that come and go while they are read, files
# and folders that may not be written to, an output on another file system. After each fault every page must be whole and every link must land, and the
# next build must give the very files of an undisturbed one. Prints "survived N of N". What needs root (mounting a small disk) is left out without.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
program="${STATIC_ARCHIVE:-$root/src/StaticArchive.Cli/bin/Release/net10.0/static-archive}"
if [ ! -x "$program" ]; then
  dotnet build "$root/src/StaticArchive.Cli" -c Release -v quiet -nologo
fi
work="$(mktemp -d)"
shm="$(mktemp -d -p /dev/shm 2>/dev/null || true)"
cleanup() { umount "$work/disk" 2>/dev/null || true; chmod -R u+w "$work" 2>/dev/null || true; rm -rf "$work" $shm; }
trap cleanup EXIT
tried=0; survived=0

build() { "$program" build --input "$1" --theme "$root/theme" --output "$2" "${@:3}"; }

# Every page whole, every link landing.
sound() {
  python3 - "$1" <<'PYTHON'
import pathlib, re, sys
from urllib.parse import unquote
output = pathlib.Path(sys.argv[1])
files = {p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file() and ".static-archive" not in p.parts}
for path in files:
    if path.endswith(".html"):
        text = (output / path).read_text()
        if not text.rstrip().endswith("</html>"):
            sys.exit(f"{path} is not whole")
        for link in re.findall(r'(?:href|src)="(/[^"#?]*)', text):
            target = unquote(link).lstrip("/")
            if not link.startswith("//") and target not in files and f"{target}/index.html".lstrip("/").replace("//", "/") not in files:
                sys.exit(f"{path} links to {link}, which is not there")
PYTHON
}

# What was left is sound, and the next build heals it.
check() {
  tried=$((tried + 1))
  if [ -d "$2" ] && ! sound "$2"; then echo "$1: broken"; return; fi
  if ! build "$input" "$2" >"$work/heal.log" 2>&1; then echo "$1: the next build fails"; cat "$work/heal.log"; return; fi
  if ! diff -rq -x .static-archive "$work/fresh" "$2"; then echo "$1: not healed"; return; fi
  survived=$((survived + 1)); echo "$1: survived"
}

input="$work/input"; cp -r "$root/input" "$input"
cp -r "$input" "$work/other"; for story in "$work"/other/stories/2024/*.md; do echo "One more sentence." >>"$story"; done
rm "$work"/other/stories/2016/*.md "$work/other/_facets/operations/operation-cronos.md"
build "$input" "$work/fresh" >/dev/null

out="$work/busy"; build "$input" "$out" >/dev/null
build "$work/other" "$out" --keep-going --fresh >"$work/1.log" 2>&1 & first=$!
build "$work/other" "$out" --keep-going --fresh >"$work/2.log" 2>&1 & second=$!
codes=""; wait $first || codes="$codes $?"; wait $second || codes="$codes $?"
if [[ "$codes" == *2* ]] && ! grep -qh "Another build is writing to" "$work/1.log" "$work/2.log"; then cat "$work/1.log" "$work/2.log"; exit 1; fi
check "two builds at once" "$out"

out="$work/restless"; build "$input" "$out" >/dev/null
(while [ ! -e "$work/enough" ]; do
  for story in "$input"/stories/2023/*.md; do mv "$story" "$story.away"; : ; mv "$story.away" "$story"; done
done) & restless=$!
for _ in 1 2 3 4 5; do build "$input" "$out" --fresh >/dev/null 2>&1 || true; done
touch "$work/enough"; wait $restless
check "stories that come and go while they are read" "$out"

out="$work/readonly"; build "$work/other" "$out" --keep-going >/dev/null 2>&1 || true
find "$out" -name "*.html" -exec chmod a-w {} +
check "files that may not be written to" "$out"

if [ -n "$shm" ]; then
  build "$work/other" "$shm/site" --keep-going >/dev/null 2>&1 || true
  check "output on another file system" "$shm/site"
fi

mkdir "$work/disk"
if mount -t tmpfs -o size=64m tmpfs "$work/disk" 2>/dev/null; then
  out="$work/disk/site"; build "$work/other" "$out" --keep-going >/dev/null 2>&1 || true
  for left in 0 100 400 1000 2000; do
    free=$(df --output=avail -k "$work/disk" | tail -1)
    head -c "$(((free - left) * 1024))" /dev/zero >"$work/disk/ballast" || true
    code=0; build "$input" "$out" >"$work/full.log" 2>&1 || code=$?
    rm "$work/disk/ballast"
    if [ "$code" != 0 ] && ! grep -qi "space" "$work/full.log"; then echo "full disk ($left kB left): no clear word"; cat "$work/full.log"; tried=$((tried + 1)); continue; fi
    check "full disk ($left kB left)" "$out"
    build "$work/other" "$out" --keep-going >/dev/null 2>&1 || true
  done
else
  echo "full disk: left out, no disk can be mounted here"
fi

# What the runtime needs before the first line of the program can run, a binary of its own has; an installed runtime says so itself.
if [ -n "${STATIC_ARCHIVE:-}" ]; then
  chmod 755 "$work"; user=""; [ "$(id -u)" != 0 ] || user="setpriv --reuid=64999 --regid=64999 --clear-groups"
  for limit in "-u 2" "-u 3" "-u 4" "-u 5" "-u 6" "-n 4" "-n 5" "-n 6" "-n 7" "-n 8" "-n 9" "-n 12" "-v 300000"; do
    tried=$((tried + 1)); code=0
    $user bash -c "ulimit $limit; exec $program check --input $work/input --theme $root/theme" >"$work/limit.out" 2>"$work/limit.err" || code=$?
    if [ $code -gt 2 ] || [ $code = 1 ] || { [ $code = 2 ] && ! grep -q "^static-archive: " "$work/limit.err"; } || grep -q "^   at " "$work/limit.err"; then
      echo "ulimit $limit: exit $code"; head -3 "$work/limit.err"; continue
    fi
    survived=$((survived + 1)); echo "ulimit $limit: survived"
  done
fi

echo "survived $survived of $tried"
[ "$survived" = "$tried" ]
