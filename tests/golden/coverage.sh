#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# coverage.sh SOURCE BUILD — every level is played in both languages, choosing each answer in turn, and by a child alone: all come to
# their end and fit the smallest screen. Which text of which level was never shown? None may be left. ONE_WAY=1: one way of choosing in
# one language, and nothing asked of the texts (for a slow build).
set -u
source=$1 walks=$2/walks seen=$2/coverage.txt ways=*
cd "$source"
rm -rf "$seen" "$walks"
python3 tests/golden/walks.py levels "$walks" || exit 1
[ -n "${ONE_WAY:-}" ] && ways=-vi*1
bad=0
plays=("$walks"/*hall$ways.play "$walks"/*alone${ONE_WAY:+-vi}*.play) # in one process: a start costs as much as a meeting
asks=(--coverage "$seen")
[ -n "${ONE_WAY:-}" ] && asks=()
"$2/safecircle" script "${plays[@]}" "${asks[@]}" >"$walks/said" || { grep -v '^ok ' "$walks/said"; bad=1; }
[ "$(grep -c '^ok ' "$walks/said")" = ${#plays[@]} ] || { echo "of ${#plays[@]} scripts these came to their end: $(grep -c '^ok ' "$walks/said")"; bad=1; }
[ -n "${ONE_WAY:-}" ] && exit $bad
python3 - "$seen" <<'PY' || bad=1
import glob, os, re, sys
seen = set(tuple(l.split()) for l in open(sys.argv[1]))
levels, never_alone = {}, set()
for f in glob.glob('levels/*/*/en.yaml'):
    level = os.path.basename(os.path.dirname(f))
    levels[level] = re.findall(r'^  - at: (\S+)', open(f).read(), re.M)
    if re.search(r'^(sensitive|nhạy cảm): *3|^(band|lứa tuổi): *(adults|người lớn)', open(f.replace('en.yaml', 'level.yaml')).read(), re.M):
        never_alone.add(level)
# Not for the children's screens: notes for the facilitator; nor for a lone child what is never played alone.
def hidden(level, a):
    return a == 'aim' or a.endswith('.guide') or (level in never_alone and a.endswith('.alone')) or \
        re.fullmatch(r'materials\.\d+|words\.\d+\.(word|show)|questions\.\d+\.(asked|answer)', a)
missing = [(l, a) for l, all in levels.items() for a in all if not hidden(l, a) and (l, a) not in seen]
for l, a in missing: print('no walk shows', l, a)
shown = [(l, a) for l, a in seen if hidden(l, a) and not a.endswith('.word')] # a hard word is one of the story's
for l, a in shown: print('shown to the hall:', l, a)
print(len(seen), 'texts shown of', sum(len(v) for v in levels.values()))
sys.exit(bool(missing or shown or not levels))
PY
exit $bad
