#!/usr/bin/env bash
# Checks every page of built sites with the Nu HTML checker: tests/valid-html.sh [SITE …]
# SITE is a built site, output/ otherwise. Needs npm and a Java runtime (apt-get install default-jre-headless).
set -euo pipefail
cd "$(dirname "$0")/.."
[ "$#" -gt 0 ] || set -- output

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" vnu-jar@26.9.27
jar="$work/node_modules/vnu-jar/build/dist/vnu.jar"

# Thousands of pages nest deep enough for a larger stack.
java -Xss4m -jar "$jar" --skip-non-html --errors-only "$@"
echo "No error in $(find "$@" -name '*.html' | wc -l) pages."
