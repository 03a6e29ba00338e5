#!/usr/bin/env bash
# Makes the pictures of the README from the sample archive, in docs/pictures: a story and its related stories, light and dark.
# Needs Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
archive() { dotnet run -c Release --no-launch-profile --project src/StaticArchive.Cli -- "$@"; }
work="$(mktemp -d)"
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

archive build --output "$work/site" --cache "$work/cache"
dotnet src/StaticArchive.Cli/bin/Release/net10.0/static-archive.dll serve --output "$work/site" --port 0 >"$work/log" &
server=$!
for _ in $(seq 100); do grep -q "served at" "$work/log" && break; sleep 0.1; done
address="$(sed -nE 's/.*served at (http[^ ]*) .*/\1/p' "$work/log")"

# picture NAME PATH SCHEME, where Blink calls dark 0 and light 1.
picture() {
  "${CHROMIUM:-chromium}" --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size=1200,900 --virtual-time-budget=3000 \
    --blink-settings="preferredColorScheme=$3" --user-data-dir="$work/profile-$1" \
    --screenshot="$PWD/docs/pictures/$1.png" "${address}$2" 2>/dev/null
}
mkdir -p docs/pictures
for page in story:stories/encrochat-dismantled/ related:stories/encrochat-dismantled/related/; do
  picture "${page%%:*}-light" "${page#*:}" 1
  picture "${page%%:*}-dark" "${page#*:}" 0
done
ls -l docs/pictures
