#!/usr/bin/env bash
# Plays somebody who has nothing but the tool package or a release file, an empty folder and no network: init, build, serve, an
# edited partial, a block of their own, an upgrade to a version with a changed partial. Argument: a folder with the package, or
# a release file (.tar.gz); without one the package is made here.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_HOME="${DOTNET_CLI_HOME:-$HOME}"
work="$(mktemp -d)"
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

fail() { echo "newcomer: $*" >&2; exit 1; }
has() { grep -qF -- "$2" "$1" || fail "$1 lacks: $2"; }

# Installs the package of a folder into another folder, from that folder alone.
install_tool() {
  printf '<configuration><packageSources><clear /><add key="here" value="%s" /></packageSources></configuration>\n' "$1" >"$work/nuget.config"
  dotnet tool install static-archive --tool-path "$2" --configfile "$work/nuget.config" --no-cache >"$work/install.log" 2>&1 ||
    { cat "$work/install.log" >&2; fail "the package cannot be installed"; }
}

# Without a network where the system lets us take it away.
offline() { if unshare -rn true 2>/dev/null; then unshare -rn "$@"; else "$@"; fi; }

packages="${1:-}"
case "$packages" in
  *.tar.gz)
    mkdir "$work/tool"
    tar -xzf "$packages" -C "$work/tool"
    ;;
  *)
    if [ -z "$packages" ]; then
      packages="$work/packages"
      dotnet pack "$root/src/StaticArchive.Cli" -c Release -v quiet -nologo -o "$packages"
    fi
    install_tool "$(cd "$packages" && pwd)" "$work/tool"
    ;;
esac
archive="$work/tool/static-archive"
echo "installed: $("$archive" --version)"

mkdir "$work/site"
cd "$work/site"
offline "$archive" >first.log 2>&1 && fail "a build in an empty folder succeeds"
has first.log "static-archive init"
offline "$archive" init --title "Town news" --url https://town.example/ >init.log
offline "$archive" build >build.log
has build.log "See it: static-archive serve"
grep -q warning build.log && fail "a new archive has findings: $(cat build.log)"
has output/index.html "Town news"
has output/stories/welcome/index.html "</html>"

"$archive" serve --port 0 >serve.log &
server=$!
for _ in $(seq 100); do grep -q "served at" serve.log && break; sleep 0.1; done
address="$(sed -nE 's/.*served at (http[^ ]*) .*/\1/p' serve.log)"
curl --fail --silent --show-error "${address}stories/welcome/" >served.html
cmp served.html output/stories/welcome/index.html || fail "what is served is not what is built"
kill "$server"; wait "$server" 2>/dev/null || true
server=""

offline "$archive" theme copy partials/foot.html >copy.log
printf '<p>Printed in our town.</p>\n' | cat - theme/partials/foot.html >foot.new
mv foot.new theme/partials/foot.html
offline "$archive" build >build.log
has output/index.html "Printed in our town."
offline "$archive" theme diff >diff.log
has diff.log "partials/foot.html: changed here; this version's is as it was copied"

mkdir theme/blocks
printf '<section class="log">{{ $args.day }}: {{ $body }}</section>\n' >theme/blocks/log.html
printf '\n::: log day=3\nWe *sail*.\n:::\n' >>"$(find input/stories -name '*-welcome.md')"
offline "$archive" build >build.log
has output/stories/welcome/index.html '<section class="log">3: <p>We <em>sail</em>.</p>'
has output/index.html "content=\"StaticArchive $("$archive" --version | cut -d+ -f1)\""

echo "upgrade: a build of a higher version whose theme has changed"
mkdir "$work/next"
git -C "$root" ls-files -z | (cd "$root" && xargs -0 tar -c --ignore-failed-read) | tar -C "$work/next" -x
printf '<!-- the next version -->\n' >>"$work/next/theme/partials/foot.html"
printf '<!-- the next version -->\n' >>"$work/next/theme/partials/masthead.html"
sed -i -E 's:<Version>.*</Version>:<Version>99.0.0</Version>:' "$work/next/Directory.Build.props"
dotnet pack "$work/next/src/StaticArchive.Cli" -c Release -v quiet -nologo -o "$work/next/packages"
install_tool "$work/next/packages" "$work/tool-next"
next="$work/tool-next/static-archive"
case "$("$next" --version)" in 99.0.0*) ;; *) fail "the next version says it is $("$next" --version)" ;; esac
offline "$next" build >build.log
has output/index.html "Printed in our town."
has output/index.html "<!-- the next version -->"
has output/index.html 'content="StaticArchive 99.0.0"'
offline "$next" theme diff >diff.log
has diff.log "partials/foot.html: changed here, and in this version since it was copied"
echo 'requires: ">=99.1"' >>input/archive.yml
offline "$next" build >build.log 2>&1 && fail "an archive that asks for a later version is built"
has build.log "99.1"
echo "newcomer: all is well"
