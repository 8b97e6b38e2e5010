#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# csv.sh SOURCE BUILD — a spreadsheet opens the table of a sheet, saves it, and nothing has changed: no date out of a range,
# no formula out of a name, no lost letter; and what it saved is read again by the summary.
set -u
source=$1 build=$2
command -v soffice >/dev/null || { echo "skipped: no spreadsheet program here (libreoffice-calc)"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$build/safecircle" demo --out "$work/demo" >/dev/null 2>&1 || { echo "no demo"; exit 1; }
mkdir "$work/in" "$work/out"
python3 "$source/tests/bench/make_sheets.py" "$work/many" 3 2 >/dev/null
cp "$work"/demo/*.csv "$work"/many/*.csv "$work/in"
python3 - "$work/in" <<'PY' # a place that would be a formula, a commune with every mark
import glob, sys
path = sorted(glob.glob(sys.argv[1] + '/to-tong-ket*.csv'))[0]
text = open(path, encoding='utf-8-sig').read().replace('"","","",', '"Xã Mường Phăng Ở Ữ ẵ ợ","\'=1+2","",', 1)
open(path, 'w', encoding='utf-8-sig', newline='').write(text)
PY
office() { soffice --headless "-env:UserInstallation=file://$work/profile" "$@" >/dev/null 2>&1; }
office --convert-to xlsx --infilter='CSV:44,34,76,1' --outdir "$work/out" "$work"/in/*.csv
office --convert-to 'csv:Text - txt - csv (StarCalc):59,34,76' --outdir "$work/out" "$work"/out/*.xlsx
python3 - "$work" <<'PY' || exit 1
import csv, glob, os, sys
work, bad = sys.argv[1], 0
for before in sorted(glob.glob(work + '/in/*.csv')):
    after = work + '/out/' + os.path.basename(before)
    a = list(csv.reader(open(before, encoding='utf-8-sig')))
    b = list(csv.reader(open(after, encoding='utf-8-sig'), delimiter=';'))
    for row, (x, y) in enumerate(zip(a, b), 1):
        for column, (one, other) in enumerate(zip(x, y + [''] * len(x))):
            if one != other:
                print('%s row %d column %s: %r became %r' % (os.path.basename(before), row, a[0][column], one, other)); bad = 1
    if len(a) != len(b) or len(a) < 2:
        print('%s: %d rows became %d' % (before, len(a), len(b))); bad = 1
sys.exit(bad)
PY
"$build/safecircle" report --merge "$work/in" --out "$work/one" >"$work/said-1" 2>/dev/null || exit 1
mkdir "$work/saved" && mv "$work"/out/*.csv "$work/saved"
"$build/safecircle" report --merge "$work/saved" --out "$work/two" >"$work/said-2" 2>/dev/null || exit 1
cmp "$work/one/tong-hop.csv" "$work/two/tong-hop.csv" || { echo "the summary of what was saved again is another one"; exit 1; }
[ "$(head -1 "$work/said-1")" = "$(head -1 "$work/said-2")" ] || { head -1 "$work"/said-*; exit 1; }
