#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# coverage.sh SOURCE BUILD — which text of which level has no play script shown? None may be left.
set -u
source=$1 build=$2 seen=$2/coverage.txt
cd "$source"
rm -f "$seen"
for play in tests/play/forum-*.play tests/play/alone*.play; do
    "$build/safecircle" script "$play" --coverage "$seen" >/dev/null || exit 1
done
python3 - "$seen" <<'PY'
import glob, os, re, sys
seen = set(tuple(l.split()) for l in open(sys.argv[1]))
levels = {}
for f in glob.glob('levels/*/*/en.yaml'):
    levels[os.path.basename(os.path.dirname(f))] = re.findall(r'^  - at: (\S+)', open(f).read(), re.M)
# Not for the children's screens: notes for the facilitator.
hidden = lambda a: a == 'aim' or a.endswith('.guide') or re.fullmatch(r'materials\.\d+|words\.\d+\.(word|show)|questions\.\d+\.(asked|answer)', a)
missing = [(l, a) for l, all in levels.items() for a in all if not hidden(a) and (l, a) not in seen]
for l, a in missing: print('no script shows', l, a)
shown = [(l, a) for l, a in seen if hidden(a) and not a.endswith('.word')] # a hard word is one of the story's
for l, a in shown: print('shown to the hall:', l, a)
print(len(seen), 'texts shown of', sum(len(v) for v in levels.values()))
sys.exit(bool(missing or shown or not levels))
PY
