#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# addresses.sh SOURCE BUILD — one bad table of addresses per sentence: its report, in both languages, is the golden one
# and names the code the table is called after. Then the command: a table with faults is taken all the same, the one
# before stays beside it, one without a usable row changes nothing. BLESS=1 keeps new reports.
set -u
source=$1 program=$2/safecircle bad=0
cd "$source/tests/content/bad-addresses" || exit 1
XDG_DOCUMENTS_DIR=$(mktemp -d)
export XDG_DOCUMENTS_DIR HOME=$XDG_DOCUMENTS_DIR/home # papers that lie in a home from before are found there, and used
trap 'rm -r "$XDG_DOCUMENTS_DIR"' EXIT
there="$XDG_DOCUMENTS_DIR/Safe Circle"
say() { echo "$*"; bad=1; }

for table in *.csv; do
    code=${table%.csv}
    for lang in vi en; do
        made=$("$program" addresses --lang $lang "$table" 2>&1 | grep -vF "$XDG_DOCUMENTS_DIR")
        [ -n "${BLESS:-}" ] && printf '%s\n' "$made" >"$code.$lang.txt"
        [ "$made" = "$(cat "$code.$lang.txt")" ] || { say "$code.$lang.txt:"; diff <(printf '%s\n' "$made") "$code.$lang.txt" | head -6; }
        grep -qF "[$code]" "$code.$lang.txt" || say "$code: $lang says nothing of it"
    done
done
for code in $(sed -n 's/.*"check\.\(csv-[a-z0-9-]*\)".*/\1/p' ../../../game/lang/ids_address.def); do
    [ -f "$code.csv" ] || [ "$code" = csv-too-many-rows ] || say "no bad table for: $code" # a unit test has that many
done

rm -r "$there"
"$program" addresses >/dev/null && say "no list is in use, and that is fine?"
"$program" addresses ../addresses/good.csv >/dev/null || say "a good list is not taken"
cmp -s ../addresses/good.csv "$there/dia-chi-tin-cay.csv" || say "the list is not where it is read from"
"$program" addresses --lang en | grep -q '^ *3  Xã Suối Mẫu$' || say "the communes are not counted"
"$program" addresses csv-no-header.csv >/dev/null && say "a list without a header is fine?"
cmp -s ../addresses/good.csv "$there/dia-chi-tin-cay.csv" || say "an unusable list replaced a good one"
"$program" addresses csv-no-value.csv >/dev/null
cmp -s csv-no-value.csv "$there/dia-chi-tin-cay.csv" || say "a list with faults is not taken"
cmp -s ../addresses/good.csv "$there/dia-chi-tin-cay-cu.csv" || say "the list before is gone"
"$program" addresses --template --out "$XDG_DOCUMENTS_DIR/new" >/dev/null || say "no template"
"$program" addresses --lang en "$XDG_DOCUMENTS_DIR/new/dia-chi-tin-cay-mau.csv" | grep -qF '[csv-empty]' || say "the template holds an address"
grep -qE '[0-9]{3}' "$XDG_DOCUMENTS_DIR/new/dia-chi-tin-cay-mau.csv" && say "the template holds a number"
"$program" addresses ../addresses/good.csv >/dev/null
level=$(ls -d "$source"/levels/*/*/ | head -1)
"$program" guide "$level" --out "$XDG_DOCUMENTS_DIR/paper" --commune "suối mẫu" >/dev/null 2>&1 || say "no guide"
grep -qF '0215 0000 101' "$XDG_DOCUMENTS_DIR"/paper/*.html || say "the guide does not have the commune's addresses"
exit $bad
