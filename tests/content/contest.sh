#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# contest.sh SOURCE BUILD — a folder of packs as a list by their authors: whole ones, one with mistakes, one sent twice, and hostile
# ones, which are named and stop nothing; for each that can be read a sheet of two pages; nothing else is left anywhere. BLESS=1.
set -u
source=$(realpath "$1") program=$(realpath "$2")/safecircle bad=0
say() { echo "$*"; bad=1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR=$work/scratch HOME=$work/home
mkdir -p "$work/packs/late" "$work/levels" "$TMPDIR" "$HOME"
entry() { # entry NAME FROM AUTHOR
    cp -r "$source/levels/$2" "$work/levels/$1" && sed -i "1a author: \"$3\"" "$work/levels/$1/level.yaml"
    "$program" pack "$work/levels/$1" --out "$work/packs" >/dev/null || say "pack $1"
}
entry bai-mot first-forum/trang-noi-xau "lớp 8, Mường Nhé"
entry bai-hai first-forum/ban-tay-tin-cay "câu lạc bộ lớp 7, Na Ư"
"$program" pack "$source/levels/first-forum/ban-tay-tin-cay" --out "$work/packs" >/dev/null || say "pack"
cp "$work/packs/bai-mot.vongtron" "$work/packs/late/bai-mot-gui-lai.vongtron"
python3 - "$work/packs" <<'PY'
import os, sys, zipfile
def pack(name, files, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(os.path.join(sys.argv[1], name), 'w', method) as z:
        for path, words in files: z.writestr(path, words)
pack('sai.vongtron', [('level.yaml', 'màn: 1\ntiêu đề: "Chưa xong \x1b[31m"\nngười làm: "đội ‮ Én"\n')])
pack('trong.vongtron', [('level.yaml', '')])
pack('leo.vongtron', [('../../home/level.yaml', 'màn: 1')])
pack('hai.vongtron', [('level.yaml', 'màn: 1'), ('LEVEL.yaml', 'màn: 1')])
pack('bom.vongtron', [('level.yaml', 'màn: 1'), ('a.txt', b'0' * (17 << 20))])
open(os.path.join(sys.argv[1], 'cut.vongtron'), 'wb').write(open(os.path.join(sys.argv[1], 'bai-hai.vongtron'), 'rb').read()[:900])
open(os.path.join(sys.argv[1], 'letter.vongtron'), 'w').write('a letter')
os.rename(os.path.join(sys.argv[1], 'late/bai-mot-gui-lai.vongtron'), os.path.join(sys.argv[1], 'late/bai-mot-gui-lai.vongtron.zip'))
pack('ca-thu-muc.zip', [('bai-nam/level.yaml', 'màn: 1')])
os.makedirs(os.path.join(sys.argv[1], 'bai-sau'))
open(os.path.join(sys.argv[1], 'bai-sau/level.yaml'), 'w').write('màn: 1')
open(os.path.join(sys.argv[1], 'read-me.txt'), 'w').write('no pack, and nothing is said of it')
PY
for lang in vi en; do
    out=() && [ $lang = vi ] && out=(--out "$work/out")
    "$program" contest "$work/packs" --lang $lang "${out[@]}" >"$work/told" 2>"$work/err" || say "$lang: exit $?"
    grep -vF "$work/out/" "$work/told" >"$work/list"
    cat "$work/err" >>"$work/list"
    sed -i -E 's/[0-9A-F]{8}$/CODE/; s/[0-9]+ (phút|minutes|cảnh|scenes)/N \1/g' "$work/list" # of levels that are still edited
    [ -n "${BLESS:-}" ] && cp "$work/list" "$source/tests/content/contest/$lang.txt"
    diff "$work/list" "$source/tests/content/contest/$lang.txt" | head -8 | grep . && say "tests/content/contest/$lang.txt"
done
LC_ALL=C grep -q $'\x1b' "$work/list" && say "a title colours the terminal"
for kind in pdf html; do
    [ "$(ls "$work/out" | grep -c "phieu-cham.vi.$kind")" -eq 7 ] || say "sheets: $(ls "$work/out")"
    [ -s "$work/out/cuoc-thi.vi.$kind" ] || say "no list: $kind"
done
for words in "câu lạc bộ lớp 7, Na Ư" "Không đổ lỗi" "Trưởng ban giám khảo" "Tổng điểm"; do
    grep -qF "$words" "$work/out/bai-hai.phieu-cham.vi.html" || say "not on the sheet: $words"
done
if command -v pdfinfo >/dev/null; then
    for sheet in "$work"/out/*.phieu-cham.vi.pdf; do pdfinfo "$sheet" | grep -q '^Pages: *2$' || say "not one sheet of two sides: $sheet"; done
fi
"$program" contest "$work/levels" >/dev/null 2>&1 && say "a folder without packs"
[ -z "$(ls -A "$TMPDIR" "$HOME" | grep -v :)" ] || say "left lying: $(ls -AR "$TMPDIR" "$HOME")"
exit $bad
