#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# strings.sh SOURCE BUILD — what real tools make of the files for translators: msgfmt takes ours, what msgmerge and
# msgattrib write is taken back with nothing lost, also twice and wrapped otherwise; a table as a spreadsheet of another
# country saves it; a file that is wrong changes nothing. Exit code 77: gettext is not installed.
set -u
source=$1 build=$2 bad=0
command -v msgmerge >/dev/null || { echo "no gettext here"; exit 77; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_CONFIG_HOME=$home/config XDG_DOCUMENTS_DIR=$home/documents
mkdir -p "$home/config" "$home/documents" "$home/levels"
cp -r "$source/tests/fuzz/level-to-translate" "$home/levels/thu"
cd "$home"
say() { echo "$*"; bad=1; }
strings() { "$build/safecircle" strings "$@"; }
covered() { strings status levels --lang kjg | grep -oE '[0-9]+/[0-9]+' | head -1; }

strings export levels/thu --lang kjg >new.po || say "not exported"
msgfmt --check -o /dev/null new.po 2>told || say "msgfmt refuses it: $(cat told)"
all=$(grep -c '^msgctxt' new.po)

# A translator fills in all but the last; a tool wraps, sorts and keeps what is obsolete.
python3 - <<'PY'
import re
count = 0
def fill(m):
    global count; count += 1
    return m.group(1) + 'msgstr "kjg %d"' % count
words = re.sub(r'(msgctxt "thu/[^"]*"\nmsgid (?:"[^\n]*"\n)+)msgstr ""', fill, open('new.po').read())
words = words.replace('msgstr "kjg %d"' % count, 'msgstr ""')
open('filled.po', 'w').write(words + '\n#~ msgctxt "thu/gone"\n#~ msgid "gone"\n#~ msgstr "gone"\n')
PY
msgmerge --quiet --sort-output --width=40 filled.po new.po -o merged.po || say "msgmerge refuses it"
strings import merged.po levels >told 2>&1 || say "not imported: $(cat told)"
[ "$(covered)" = "$((all - 1))/$all" ] || say "all but one were translated, and there are $(covered)"
cp levels/thu/kjg.yaml once.yaml
strings export levels/thu --lang kjg >again.po
msgfmt --check --statistics -o /dev/null again.po 2>&1 | grep -q "^$((all - 1)) translated" || say "what came in does not go out again"
strings import again.po levels >/dev/null 2>&1
cmp -s once.yaml levels/thu/kjg.yaml || say "the same words came in twice, and the file is another one"

# The author rewords a text: the tool sees it, and so does the table; whoever looked at it says so by editing.
sed -i 's/^title: .*/title: "Kẹo, và một bí mật"/' levels/thu/level.yaml
strings export levels/thu --lang kjg >stale.po
[ "$(msgattrib --only-fuzzy stale.po | grep -c '^msgctxt')" = 1 ] || say "a reworded text is not fuzzy"
msgattrib --only-fuzzy stale.po | grep -q '^#| msgid "Kẹo và bí mật"' || say "its old words are not told"
strings export levels/thu --lang kjg --to csv | sed '1s/^\xEF\xBB\xBF//; s/","/";"/g; 1s/,/;/g' >table.csv
strings import table.csv levels >/dev/null 2>&1 || say "a table with semicolons is not taken"
[ "$(covered)" = "$((all - 2))/$all" ] || say "nobody looked at the reworded text, and it counts"
sed -i '/thu\/title"/s/kjg [0-9]*/kjg again/' table.csv
strings import table.csv levels >/dev/null 2>&1
[ "$(covered)" = "$((all - 1))/$all" ] || say "a text that was edited in the table is still to be looked at"

# What is wrong is told at its line, and nothing of the file is taken.
cp levels/thu/kjg.yaml before.yaml
sed 's/kjg 2"/kjg two"/; s/kjg 3"/kjg three/' stale.po >wrong.po
strings import wrong.po levels >told 2>&1 && say "a wrong file is taken"
grep -qE '^wrong.po:[0-9]+:[0-9]+: .*\[po-quote-open\]' told || say "not told at its line: $(head -2 told)"
cmp -s before.yaml levels/thu/kjg.yaml || say "half of a wrong file was taken"

# A translation as it lies beside its level is not taken in: one sentence says where it goes, not one for each line.
strings import before.yaml levels >told 2>&1 && say "a translation as YAML is taken in"
[ "$(grep -c '\[' told)" = 1 ] && grep -q 'strings-yaml' told || say "YAML is not told once: $(head -3 told)"

# The program's own words: only those whose places to fill in are right, in a folder of one's own.
strings export --program --lang kjg >program.po
msgfmt --check -o /dev/null program.po 2>told || say "msgfmt refuses the program's words: $(cat told)"
python3 - <<'PY'
words = open('program.po').read()
good = 'msgctxt "program:title.quit"\nmsgid "Thoát"\nmsgstr "'
hole = 'msgctxt "program:title.go-on"\nmsgid "Đi tiếp: {0}"\nmsgstr "'
assert good in words and hole in words
words = words.replace(good, good + 'Kjg quit')
open('own.po', 'w').write(words)
open('hole.po', 'w').write(words.replace(hole, hole + 'Kjg'))
PY
strings import hole.po >told 2>&1 && say "a text without its places to fill in is taken"
grep -q '\[strings-holes\]' told && [ ! -e "documents/Safe Circle/lang/kjg" ] || say "not refused as a whole: $(head -2 told)"
strings import own.po >told 2>&1 || say "the program's words are not taken: $(cat told)"
grep -q '^title.quit: "Kjg quit"' "documents/Safe Circle/lang/kjg/shell.yaml" || say "the program's words are not there"
"$build/safecircle" check "documents/Safe Circle" 2>&1 | grep -q '\[lang-partial\]' || say "that a language is a part only is not told"
"$build/safecircle" help --lang kjg >/dev/null 2>&1 || say "a language of one's own is not spoken"
exit $bad
