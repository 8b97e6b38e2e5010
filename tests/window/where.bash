# SPDX-License-Identifier: MIT
#
# where.bash — to be read by the window scripts: where a button stands, asked of the program, so that a mouse finds it
# wherever the screen's designer put it; and when a program has done what it was asked for.

# where PROGRAM LANGUAGE SIZE WORDS: "X Y", the middle of these words on the title; fails when they are not on it.
where() {
    local list
    list=$(mktemp -d) || return 1
    echo "list title" >"$list/title.play"
    HOME=$list XDG_CONFIG_HOME=$list XDG_DATA_HOME=$list "$1" script "$list/title.play" --list --lang "$2" --size "$3" \
        --out "$list" >/dev/null 2>&1
    sed -nE "s/^run ([0-9]+),([0-9]+) ([0-9]+)x([0-9]+) .*\"$4\"\$/\1 \2 \3 \4/p" "$list/title.txt" |
        awk '{ print int($1 + $3 / 2), int($2 + $4 / 2); found = 1 } END { exit !found }'
    local code=$?
    rm -rf "$list"
    return $code
}

# still PROCESS: its main thread sleeps, three looks in a row: all that it was asked for is done, however busy the machine
# is. What never sleeps is looked at for ten seconds.
still() {
    local i sleeps=0
    for i in $(seq 200); do
        [ "$(awk '{ print $3 }' "/proc/$1/stat" 2>/dev/null)" = S ] && sleeps=$((sleeps + 1)) || sleeps=0
        [ $sleeps -lt 3 ] || return 0
        sleep 0.05
    done
}
