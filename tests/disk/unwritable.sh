#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# unwritable.sh SOURCE BUILD — every command that writes says so when it cannot: a sentence with the place and the true
# reason, in the reader's language, and an exit code that is not 0. What is written is its owner's alone.
cd "$1" || exit 1
program=$(realpath "$2/safecircle") base=$(mktemp -d) bad=0
trap 'chmod -R u+w "$base"; rm -rf "$base"' EXIT
export HOME=$base/home LC_ALL=C
mkdir "$HOME"
echo stands here >"$base/file"
printf '## A shot is written.\nlang vi\nsize 800x600\nlevels levels\nexpect screen title\nshot one\nlist one\n' >"$base/short.play"
umask 0
"$program" demo --out "$base/fine/demo" --lang vi --size 320x240 >/dev/null || exit 1
umask 022
cp "$base"/fine/demo/*.csv "$base/sheet.csv"
english='Permission denied|No space left|Not a directory|No such file|Is a directory|Read-only|File too large|File exists|[Ii]nput/output'
wrong() { tr "\n" " " <<<"wrong: $*" | head -c 400; echo; bad=1; }
told() { # told NAME OUTPUT CODE PLACE REASON…: one of the reasons
    local name=$1 output=$2 code=$3 place=$4
    shift 4
    [ "$code" -ne 0 ] || wrong "$name: exit 0"
    [ "$code" -lt 126 ] || wrong "$name: exit $code"
    grep -qE "$english" <<<"$output" && wrong "$name: the system's own English: $output"
    grep -qF "$place" <<<"$output" || wrong "$name: no place ($place): $output"
    for reason; do grep -qF "$reason" <<<"$output" && return; done
    wrong "$name: no reason: $output"
}
level=levels/first-forum/trang-noi-xau plan=$(ls levels/plans/*.yaml | head -1)
printf 'commune,place,who,phone,hours\nA,B,C,0912 345 678,\n' >"$base/list.csv"
commands=( # NAME|COMMAND with OUT
    "guide|guide $level --out OUT" "print-rules|print rules --out OUT" "print-cards|print cards --out OUT"
    "print-guide|print guide $level --out OUT" "print-plan|print guide $plan --out OUT"
    "template|addresses --template --out OUT" "script|script BASE/short.play --shots OUT"
    "lists|script BASE/short.play --list --out OUT" "demo|demo --out OUT --size 320x240" "pictures|pictures --out OUT --size 800x600"
    "import|import tests/content/quiz/questions.txt --out OUT" "merge|report --merge BASE/sheet.csv --out OUT"
)
words_of() { # words_of COMMAND OUT: into `words`; both folders may have blanks in their names
    read -ra words <<<"${1#*|}"
    words=("${words[@]//OUT/$2}")
    words=("${words[@]//BASE/$base}")
}
try() { # try WHAT OUT VI EN [PREFIX…]
    local what=$1 out=$2 vi=$3 en=$4 one
    shift 4
    for one in "${commands[@]}"; do
        for lang in vi $second; do
            local reason=$vi output code
            words_of "$one" "$out"
            [ $lang = en ] && reason=$en
            output=$("$@" "$program" "${words[@]}" --lang $lang 2>&1 </dev/null); code=$?
            told "$what ${one%%|*} $lang" "$output" $code "$out" "$reason"
        done
    done
}
# A file stands where the folder should be. (The other language once: the words are the same table's.)
second=en
try "file in the way" "$base/file/below" 'không phải thư mục' 'a file stands'
second=
# No file may hold a byte: a full disk, or a quota.
mkdir "$base/full"
try full "$base/full" 'hết chỗ' 'no room left' bash -c 'ulimit -f 0; exec "$@"' -
# A folder of somebody else (the commands that are quick: all write through the same functions): as root the program is run as nobody.
mkdir "$base/closed"; chmod 555 "$base/closed"
commands_all=("${commands[@]}") commands=("${commands[0]}" "${commands[5]}" "${commands[7]}" "${commands[11]}")
if [ "$(id -u)" -ne 0 ]; then
    try closed "$base/closed" 'chưa được cấp quyền' 'you have no right'
elif command -v setpriv >/dev/null && chmod a+rx "$base" "$base/closed" && chmod a+r "$base"/*.* && chmod 777 "$HOME" &&
        setpriv --reuid=65534 --regid=65534 --clear-groups "$program" print rules --lang vi --out /proc/none 2>&1 | grep -qF /proc/none; then
    try closed "$base/closed" 'chưa được cấp quyền' 'you have no right' setpriv --reuid=65534 --regid=65534 --clear-groups
else
    echo "not looked at: a folder without rights (root, and no way to be nobody)"
fi
chmod 755 "$HOME"
# What is printed to a full disk was not printed.
if [ -c /dev/full ] && [ -w /dev/full ]; then
    for words in manual "check $level" "check $level --json" "addresses"; do
        output=$("$program" $words --lang vi 2>&1 >/dev/full); code=$?
        told "$words >/dev/full" "$output" $code "in hết" 'hết chỗ'
    done
fi
output=$("$program" record "$base/file/x.play" --lang vi 2>&1); told record "$output" $? "$base/file/x.play" 'không phải thư mục'
output=$("$program" script "$base/short.play" --coverage "$base/file/x" --lang vi 2>&1); told coverage "$output" $? "$base/file/x" 'không phải thư mục'
output=$("$program" script "$base/gone.play" --lang vi 2>&1); told gone "$output" $? "$base/gone.play" 'không có tệp'
output=$("$program" report --merge "$base/gone.csv" --out "$base/out" --lang vi 2>&1); told gone-sheet "$output" $? "$base/gone.csv" 'không có tệp'
output=$("$program" guide "$base/gone" --out "$base/out" --lang vi 2>&1); told gone-level "$output" $? "$base/gone" 'Không tìm thấy màn'
# A name that was mistyped, a file of another program: the report looks, says so, and leaves everything as it is.
mkdir "$base/others"
printf 'a letter\n' >"$base/others/letter.txt"; : >"$base/others/empty.sqlite"
command -v python3 >/dev/null && python3 -c 'import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute("CREATE TABLE places(url)"); c.commit()' "$base/others/places.sqlite"
before=$(cd "$base/others" && cksum *)
for one in "$base/others"/*; do
    output=$("$program" report --records "$one" --out "$base/out" --lang vi 2>&1); told foreign-records "$output" $? "$one" 'không phải tệp lưu các buổi'
done
output=$("$program" report --records "$base/others/gone.sqlite" --out "$base/out" --lang vi 2>&1); told gone-records "$output" $? "$base/others/gone.sqlite" 'không có tệp'
[ "$before" = "$(cd "$base/others" && cksum *)" ] || wrong "report changed what is not its own: $(ls "$base/others")"
output=$(env -u HOME "$program" addresses "$base/list.csv" --lang vi 2>&1); told no-home "$output" $? 'dia-chi' 'HOME'
output=$(HOME=/tmp "$program" addresses "$base/list.csv" --lang en 2>&1); told shared-home "$output" $? 'dia-chi' 'everybody'
commands=("${commands_all[@]}")
# Where it can be written it is the owner's alone, whatever the umask.
umask 0
for one in "${commands[@]}"; do
    case ${one%%|*} in pictures|demo) continue ;; esac # demo: above
    words_of "$one" "$base/fine/${one%%|*}"
    "$program" "${words[@]}" --lang vi >/dev/null 2>&1 || wrong "cannot write at all: $one"
done
left=$(find "$base/fine/demo" -name 'demo.sqlite*')
[ -z "$left" ] || wrong "left lying: $left"
wide=$(find "$base/fine" -perm /077)
[ -z "$wide" ] || wrong "others may look into: $(ls -ld $wide | head -5)"
[ "$(find "$base/fine" -type f | wc -l)" -gt 12 ] || wrong "little was written"
exit $bad
