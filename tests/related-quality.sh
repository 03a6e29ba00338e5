#!/usr/bin/env bash
# Ranking and reasons on a real archive that is not in this repository. CORPUS: posts without their editors' links;
# LINKS: what they linked, as `related --json` prints it; SETTINGS: archive.yml (default: that of 18F). Without CORPUS
# there is nothing to do. Fails when nDCG@10 is below FLOOR (default 0.565) or a reason breaks a rule.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -n "${CORPUS:-}" ] || { echo "related-quality: no CORPUS"; exit 0; }
program=${STATIC_ARCHIVE:-"dotnet src/StaticArchive.Cli/bin/Release/net10.0/static-archive.dll"}
settings=${SETTINGS:-tests/settings/18f.yml}
lists=$($program related --against "$LINKS" --input "$CORPUS" --settings "$settings" 2>/dev/null || [ $? = 1 ])
echo "$lists"
reasons=$($program related --reasons --input "$CORPUS" --settings "$settings" 2>/dev/null || [ $? = 1 ])
tail -n 1 <<<"$reasons"
gain=$(awk '/^this ranking/ { print $NF }' <<<"$lists")
awk -v gain="$gain" -v floor="${FLOOR:-0.565}" 'BEGIN { exit !(gain >= floor) }' || { echo "nDCG@10 is $gain"; exit 1; }
tail -n 1 <<<"$reasons" | grep -q 'in all; 0 break' || { grep ' ! ' <<<"$reasons"; exit 1; }
