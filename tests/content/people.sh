#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# people.sh SOURCE — everybody can do everything: each body has arms in eight poses and a face of its age in eight moods
# that blinks and speaks, sits down on a canvas that is as much lower for all of an age (or sits already), each age has a
# head for portraits, and no hand or hat is cut by the edge of the canvas. Then the
# same question is put to tables in which each of these is not so. Needs python3 only.
set -u
parts=$1/assets/art/parts.txt bad=0
copy=$(mktemp -d)
trap 'rm -r "$copy"' EXIT

whole() { # FILE: says what is wrong with it, one a line
    python3 - "$1" <<'PY'
import sys
poses = "rest reach hide point hug phone call stop".split()
moods = "calm happy sad worried scared angry thinking brave".split()
rows, heads = {}, set()
for line in open(sys.argv[1], encoding="utf-8"):
    words = line.split()
    if words[0] == "head":
        heads.add(words[1])
    else:
        rows[words[0]] = words
bodies = {name.split("/")[1]: row for name, row in rows.items() if name.startswith("figures/") and name.endswith("/body")}
ages = {who: row[8][5:] if row[8:] and row[8].startswith("face=") else None for who, row in bodies.items()}
sits_already = {"boy-7", "hotline"}  # in a wheelchair, behind a desk
low = {}
for who in sorted(set(bodies) - sits_already):
    sits = rows.get("figures/%s/body-sit" % who)
    if sits is None or "figures/%s/arms-rest-sit" % who not in rows:
        print("%s cannot sit" % who)
    elif low.setdefault(ages[who], sits[2]) != sits[2]:
        print("%s sits on another floor" % who)
if len(bodies) < 30:
    print("only %d people" % len(bodies))
for who, age in sorted(ages.items()):
    if age not in heads:
        print("%s has no head of its age" % who)
    for pose in poses:
        if "figures/%s/arms-%s" % (who, pose) not in rows:
            print("%s cannot %s" % (who, pose))
for age in sorted(heads):
    for face in (mood + how for mood in moods for how in ("", "-blink", "-speak")):
        if "faces/%s/%s" % (age, face) not in rows:
            print("no %s is %s" % (age, face))
for name, row in sorted(rows.items()):
    if name.startswith("figures/") and len(name.split("/")) == 3:
        w, h, x, y, cw, ch = map(int, row[1:7])
        if x <= 0 or y <= 0 or x + cw >= w or y + ch >= h:
            print("%s is cut by the edge" % name)
PY
}

said=$(whole "$parts")
[ -z "$said" ] || { echo "$said"; bad=1; }
# What stands beside an answer: each name of game/levels/level_names.c has its picture, each picture its name.
named=$(sed -n '/pictogram_names\[\] = {/,/^};/s/.*{{"\([a-z]*\)".*/\1/p' "$1/game/levels/level_names.c" | sort)
drawn=$(sed -n 's|^icons/answer-\([a-z]*\) .*|\1|p' "$parts" | sort)
[ -n "$named" ] && [ "$named" = "$drawn" ] || { diff <(echo "$named") <(echo "$drawn"); bad=1; }

# What may stand on the stage, the same way.
named=$(sed -n '/thing_names\[\] = {/,/^};/s/.*{{"\([a-z-]*\)".*/\1/p' "$1/game/levels/level_things.c" | grep -vx none | sort)
drawn=$(sed -n 's|^things/\([a-z-]*\) .*|\1|p' "$parts" | sort)
[ -n "$named" ] && [ "$named" = "$drawn" ] || { diff <(echo "$named") <(echo "$drawn"); bad=1; }

# And what is so high that it would hide somebody stands behind them.
named=$(sed -n '/high\[\] = {/,/};/p' "$1/game/screens/play_things.c" | grep -oE '"[a-z-]+"' | tr -d '"' | sort)
drawn=$(awk '/^things\// && $7 > 360 { print substr($1, 8) }' "$parts" | sort)
[ -n "$named" ] && [ "$named" = "$drawn" ] || { diff <(echo "$named") <(echo "$drawn"); bad=1; }

tells() { # WHAT SED: after SED exactly this is told
    sed "$2" "$parts" >"$copy/parts.txt"
    [ "$(whole "$copy/parts.txt")" = "$1" ] || { echo "nothing says: $1"; bad=1; }
}
tells "girl-1 cannot stop" '/^figures\/girl-1\/arms-stop /d'
tells "girl-1 cannot sit" '/^figures\/girl-1\/body-sit /d'
tells "uncle sits on another floor" '/^figures\/uncle\/body-sit /s/600 768/600 780/'
tells "no elder is sad-blink" '/^faces\/elder\/sad-blink /d'
tells "mother has no head of its age" '/^figures\/mother\/body /s/face=adult/face=giant/'
tells "figures/uncle/arms-hug is cut by the edge" '/^figures\/uncle\/arms-hug /s/600 960 [0-9]*/600 960 0/'
exit $bad
