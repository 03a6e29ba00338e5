#!/usr/bin/env bash
# The native program on a system that has nothing but libc, libm and the loader: it begins, builds and verifies archives
# there. Needs root, for chroot. Argument: the program that 'dotnet publish -r linux-x64' made.
set -euo pipefail
cd "$(dirname "$0")/.."
program="${1:?name the native program}"
root="$(mktemp -d)"
trap 'rm -rf "$root"' EXIT

mkdir -p "$root"/{bin,dev,site,tmp}
cp "$program" "$root/bin/static-archive"
ldd "$program" | sed -nE 's:.*(/lib[^ ]*/[^ ]+) \(.*:\1:p' | while read -r library; do
  case "$library" in */libc.so.* | */libm.so.* | */ld-linux*) ;; *) echo "It needs $library." >&2; exit 1 ;; esac
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
mknod -m 666 "$root/dev/urandom" c 1 9
cp -r input "$root/site/"
# A bare system has no time-zone database; the program says so, and how to get one.
if chroot "$root" /bin/static-archive check --input /site/input >"$root/tmp/log"; then
  echo "A time zone was found where there is none." >&2
  exit 1
fi
grep -q tzdata "$root/tmp/log"
sed -i /timeZone/d "$root/site/input/archive.yml"
chroot "$root" /bin/static-archive build --input /site/input --output /site/output --cache /site/cache
chroot "$root" /bin/static-archive init /new --title "Town news" >/dev/null
chroot "$root" /bin/static-archive build --input /new/input --output /new/output --cache /new/cache
chroot "$root" /bin/static-archive verify --input /new/input --output /new/output
