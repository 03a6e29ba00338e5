#!/usr/bin/env bash
# Makes theme/assets/fonts again from the npm packages of Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1).
# Needs npm and Debian's packages fonttools and python3-brotli. Run it only to change a font, a range or a feature.
set -euo pipefail
cd "$(dirname "$0")/assets/fonts"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" \
  @fontsource-variable/source-serif-4@5.3.1 @fontsource-variable/source-sans-3@5.3.0
packages="$work/node_modules/@fontsource-variable"

latin='U+20-7E,U+A0-FF,U+131,U+152-153,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2122,U+2212'
extended='U+100-130,U+132-151,U+154-17F,U+218-21B,U+1E9E,U+20B9-20BA'

# subset NAME PACKAGE FILE WEIGHTS RANGE
subset() {
  /usr/bin/python3 -m fontTools.varLib.instancer -q "$packages/$2/files/$2-$3.woff2" "wght=$4" -o "$work/$1.ttf"
  pyftsubset "$work/$1.ttf" --unicodes="$5" --layout-features=kern,liga,ccmp,locl,lnum,tnum,onum,mark \
    --name-IDs=0,13,14 --no-hinting --flavor=woff2 --output-file="$1.woff2"
}
subset serif         source-serif-4 latin-wght-normal     400:700 "$latin"
subset serif-ext     source-serif-4 latin-ext-wght-normal 400:700 "$extended"
subset italic        source-serif-4 latin-wght-italic     400     "$latin"
subset italic-ext    source-serif-4 latin-ext-wght-italic 400     "$extended"
subset sans          source-sans-3  latin-wght-normal     400:700 "$latin"
subset sans-ext      source-sans-3  latin-ext-wght-normal 400:700 "$extended"
sed "1s|.*|Source Serif 4 and Source Sans 3, subset: © 2014–2021 Adobe (http://www.adobe.com/), with Reserved Font Name “Source”.|" \
  "$packages/source-serif-4/LICENSE" >OFL.txt
