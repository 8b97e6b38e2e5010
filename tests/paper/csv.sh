#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# csv.sh SOURCE BUILD — sheets and the summary are opened in LibreOffice, kept as a workbook and as a table again: every
# cell is still what it was, none was reckoned, and the sheets still add up to the same summary. Skipped (77) without it.
set -u
source=$1 build=$2 bad=0
office=$(command -v libreoffice || command -v soffice) || { echo "skipped: LibreOffice is not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { echo "$*"; bad=1; }

# UTF-8, commas, quotation marks; the last field reads numbers and dates as a double click does.
convert() { # FILTER FORMAT FOLDER FILE…
    local filter=$1 format=$2 folder=$3
    shift 3
    timeout 200 "$office" -env:UserInstallation="file://$work/profile" --headless --infilter="$filter" --convert-to "$format" \
        --outdir "$folder" "$@" >"$work/log" 2>&1 || { cat "$work/log"; say "LibreOffice could not convert $*"; }
}

mkdir "$work/sheets" "$work/books" "$work/back"
python3 "$source/tests/bench/make_sheets.py" "$work/sheets" 4 2
"$build/tests/sheet_test" "$work/sheets" || say "no sample was written"
SAFECIRCLE_DATA=$build/data "$build/safecircle" report --merge "$work/sheets" --out "$work/first" >"$work/told" || say "cannot merge"
cp "$work/first/tong-hop.csv" "$work/sheets/tong-hop.csv"

convert "Text - txt - csv (StarCalc):44,34,76,1" xlsx "$work/books" "$work"/sheets/*.csv
convert "Calc MS Excel 2007 XML" "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false" "$work/back" "$work"/books/*.xlsx

python3 - "$work" <<'PY' || bad=1
import csv, glob, os, sys
work, bad = sys.argv[1], 0
files = sorted(glob.glob(work + '/sheets/*.csv'))
if len(files) != 10:
    sys.exit('10 tables were wanted, %d were made' % len(files))
for path in files:
    back = os.path.join(work, 'back', os.path.basename(path))
    if not os.path.exists(back):
        sys.exit('%s did not come back' % os.path.basename(path))
    before = list(csv.reader(open(path, encoding='utf-8-sig', newline='')))
    after = list(csv.reader(open(back, encoding='utf-8-sig', newline='')))
    if len(before) != len(after):
        bad = print('%s: %d rows came back as %d' % (back, len(before), len(after))) or 1
    for line, (one, other) in enumerate(zip(before, after), 1):
        for key, a, b in zip(before[0], one, other + [''] * len(one)):
            if a != b:
                bad = print('%s:%d: %s was %r and is %r' % (os.path.basename(path), line, key, a, b)) or 1
sys.exit(bad)
PY

SAFECIRCLE_DATA=$build/data "$build/safecircle" report --merge "$work/back" --out "$work/again" >"$work/told-again" || say "cannot merge what came back"
cmp -s "$work/first/tong-hop.csv" "$work/again/tong-hop.csv" || { diff "$work/first/tong-hop.csv" "$work/again/tong-hop.csv" | head -6; say "the summary changed"; }
exit $bad
