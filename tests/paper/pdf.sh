#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# pdf.sh SOURCE BUILD — what is printed holds every word, in order, with its marks, and nothing runs over the edge.
#
# Read back with another program (poppler): the guides of all levels and plans, a sheet and a summary against the same
# pages as HTML – the same words in the same order, to the last mark –, the cards and posters against the language files.
# Poppler has nothing to warn of; language, title and bookmarks are said. First it is shown that each fault is seen.
set -u
source=$1 build=$2
command -v pdftotext >/dev/null || { echo "pdftotext is missing (poppler-utils): ./tests/run installs it"; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$source" || exit 1
for language in ${ONE_LANGUAGE:-vi en}; do
    for kind in cards rules take-home slips phones; do
        "$build/safecircle" print "$kind" --lang $language --out "$work" >/dev/null 2>>"$work/errors" || { echo "print $kind failed"; exit 1; }
    done
    "$build/safecircle" print guide levels/first-forum levels/plans/*.yaml --lang $language --out "$work" >/dev/null 2>>"$work/errors" || exit 1
    "$build/safecircle" guide levels/first-forum --lang $language --out "$work" >/dev/null 2>>"$work/errors" || exit 1
    "$build/safecircle" review levels/first-forum/nguoi-ban-trong-tro-choi --lang $language --out "$work" >/dev/null 2>>"$work/errors" || exit 1
    "$build/safecircle" pack levels/first-forum/trang-noi-xau --out "$work/packs" >/dev/null 2>>"$work/errors" || exit 1
    "$build/safecircle" contest "$work/packs" --lang $language --out "$work" >/dev/null 2>>"$work/errors" || exit 1
    mkdir -p "$work/sheets"
    "$build/tests/sheet_test" "$work/sheets" || { echo "no sample was written"; exit 1; }
    SAFECIRCLE_DATA=$build/data "$build/safecircle" report --merge "$work/sheets" --lang $language --out "$work/sum" >/dev/null 2>>"$work/errors" || exit 1
    mv "$work/sum/tong-hop.html" "$work/tong-hop.$language.html" && mv "$work/sum/tong-hop.pdf" "$work/tong-hop.$language.pdf" || exit 1
done
"$build/tests/sheet_test" --pages "$work" || { echo "no pages were written"; exit 1; }
grep -v ALSA "$work/errors" && exit 1
[ -n "${ONE_LANGUAGE:-}" ] && exit 0 # under sanitizers: that they are made; what is on them is asked of the other build
python3 - "$work" "$source" <<'PY'
import functools, glob, html, os, re, subprocess, sys, unicodedata
work, source = sys.argv[1:]
bad = []
def read(*command):
    done = subprocess.run(command, capture_output=True)
    if done.stderr:
        bad.append('%s: %s' % (os.path.basename(command[-2] if command[-1] == '-' else command[-1]), done.stderr.decode().splitlines()[0]))
    return done.stdout.decode()
# Each document is read once, whatever is asked of it: its sheets, and on each the words in their order with where they stand.
@functools.lru_cache(maxsize=None)
def boxes_of(pdf):
    sheets = re.findall(r'(?s)<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', read('pdftotext', '-raw', '-bbox', pdf, '-'))
    return [(float(width), float(height), [(*map(float, w[:4]), html.unescape(w[4])) for w in re.findall(
        r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)</word>', body)]) for width, height, body in sheets]
def sheets_of(pdf):
    return [[w[4] for w in words] for _, _, words in boxes_of(pdf)]
def words_of(pdf):
    return [w for sheet in sheets_of(pdf) for w in sheet]
def title_of(page):
    return html.unescape(re.search(r'(?s)<title>(.*?)</title>', page).group(1))
# Words in their order, with the marks of lists, as they stand on paper. Rows of bars and columns are told as drawn.
def words_of_page(page):
    page = re.sub(r'(?s)<!doctype html>|<head>.*?</head>|<nav>.*?</nav>', ' ', page)
    page = re.sub(r'<div>(\d+)<i [^>]*></i>(\d+)<br><span>(\d+)</span></div>', r' \1 \2/\3 ', page)
    out, lists = [], []
    for tag in re.split(r'(<[^>]*>)', page):
        name = re.match(r'</?(\w+)', tag)
        if not name:
            out.append(tag)
        elif re.match(r'</(ul|ol)', tag):
            lists.pop()
        elif name.group(1) in ('ul', 'ol') :
            lists.append(['ticks' if 'ticks' in tag or 'choices' in tag else name.group(1), 0])
        if name and tag.startswith('<li'):
            lists[-1][1] += 1
            out.append({'ol': ' %d. ' % lists[-1][1], 'ul': ' • ', 'ticks': ' '}[lists[-1][0]])
        elif name and name.group(1) not in ('b', 'a', 'i') and not (name.group(1) == 'span' and 'tag' not in tag):
            out.append(' ')
    return html.unescape(''.join(out)).split()
# Without the foot of each sheet: the program and the title, the number of the sheet.
def words_of_sheets(pdf, title, hung_up=False):  # what is hung up has the program's name alone
    sheets, out = sheets_of(pdf), []
    for i, words in enumerate(sheets):
        foot = [] if hung_up else ('· %s %d / %d' % (title, i + 1, len(sheets))).split()
        if words[len(words) - len(foot):] != foot:
            bad.append('%s: sheet %d has no foot: %s' % (os.path.basename(pdf), i + 1, words[-len(foot):]))
        words = words[:len(words) - len(foot)]
        name = [n for n in NAMES if words[-len(n):] == n]
        out += words[:-len(name[0])] if name else words + ['(no name in the foot)']
    return out
NAMES = [re.search(r'(?m)^title\.name: "(.*)"$', ''.join(open(p, encoding='utf-8').read() for p in glob.glob('%s/assets/lang/%s/*.yaml' % (source, l)))).group(1).split() for l in ('vi', 'en')]
# An address longer than a line is torn where the line ends.
def mended(page_words, pdf_words):
    long, out = {w for w in page_words if len(w) > 100}, []
    for word in pdf_words:
        if out and any(w.startswith(out[-1] + word) and len(out[-1]) > 60 for w in long):
            out[-1] += word
        else:
            out.append(word)
    return out
def differ(page_words, pdf_words):
    pdf_words = mended(page_words, pdf_words)
    for i, (a, b) in enumerate(zip(page_words + ['(end)'], pdf_words + ['(end)'])):
        if a != b:
            return 'word %d: "%s" on the page, "%s" on paper' % (i, ' '.join(page_words[max(0, i - 3):i + 3]), ' '.join(pdf_words[max(0, i - 3):i + 3]))
    return None if len(page_words) == len(pdf_words) else 'one has more words'
def over_the_edge(pdf):
    return [m for width, height, words in boxes_of(pdf) for m in words
            if m[0] < 20 or m[2] > width - 20 or m[1] < 8 or m[3] > height - 8]
assert words_of_page('<ol><li>Một <b class="letter">A</b> hai<ul><li>ba</li></ul></li></ol>') == ['1.', 'Một', 'A', 'hai', '•', 'ba']  # the check itself
assert differ(['ước', 'em'], ['ươc', 'em']) and differ(['a', 'b'], ['b', 'a']) and differ(['a'], ['a', 'b']) and not differ(['a'], ['a'])
assert not differ(['a' * 110, 'b'], ['a' * 90, 'a' * 20, 'b']) and differ(['a' * 110], ['a' * 90, 'a' * 19]) and differ(['ab'], ['a', 'b'])
assert differ(['ước'], [unicodedata.normalize('NFD', 'ước')])
guides = [p for p in glob.glob(work + '/*.html')]
assert len(guides) >= 6, guides
assert len([p for p in guides if 'sheet.' in p or 'tong-hop.' in p]) == 4, guides
for page in guides:
    pdf, language = page[:-5] + '.pdf', page[-7:-5]
    text = open(page, encoding='utf-8').read()
    wrong = differ(words_of_page(text), words_of_sheets(pdf, title_of(text), '<section class="poster">' in text))
    if wrong:
        bad.append('%s: %s' % (os.path.basename(pdf), wrong))
    raw = open(pdf, 'rb').read()
    outline = {bytes.fromhex(t.decode())[2:].decode('utf-16-be') for t in re.findall(rb'/Title <([0-9A-F]+)>', raw.replace(b'\n', b''))}
    headings = [' '.join(words_of_page(re.sub(r'<span class="tag">.*?</span>', '', h))) for h in re.findall(r'(?s)<h[23](?: [^>]*)?>(.*?)</h[23]>', text)]
    for heading in headings:
        if heading not in {' '.join(o.split()) for o in outline}:
            bad.append('%s has no bookmark "%s"' % (os.path.basename(pdf), heading))
    if title_of(text) not in outline:
        bad.append('%s does not say its title' % os.path.basename(pdf))
for pdf in glob.glob(work + '/*.pdf'):
    raw, language = open(pdf, 'rb').read(), pdf[-6:-4]
    if b'/Lang (%s)' % language.encode() not in raw or b'/DisplayDocTitle true' not in raw:
        bad.append('%s does not say its language or does not show its title' % os.path.basename(pdf))
# A question stands on one sheet with its key, and no sheet is nearly empty.
def letters(words): return ''.join(c for c in ' '.join(words) if c.isalpha())
def plain(part): return html.unescape(re.sub(r'<[^>]*>', ' ', re.sub(r'</?(b|span|a|i)\b[^>]*>', '', part))).split()
def torn(sections, sheets):
    found = []
    for section in sections:
        words = plain(section)
        asks, ends = letters(plain(re.search(r'(?s)<p class="question">(.*?)</p>', section).group(1))), letters(words[-4:])
        if not any(asks in sheet and ends in sheet[sheet.index(asks):] for sheet in sheets):
            found.append(' '.join(words[:12]))
    return found
def questions_of(path):
    return [s for s in re.findall(r'(?s)<section class="scene">(.*?)</section>', open(path, encoding='utf-8').read()) if 'class="key"' in s]
sample = '<p class="question">Ai giúp?</p> <h4 class="key">Đáp án</h4> <p>Mẹ luôn ở bên</p>'
assert torn([sample], ['AigiúpĐápán', 'Mẹluônởbên']) and not torn([sample], ['AigiúpĐápánMẹluônởbên'])  # the check itself
def fill(pdf):  # how far down the words reach on each sheet, without the foot
    return [max([w[3] for w in words if w[3] < height - 45] or [0]) / height for _, height, words in boxes_of(pdf)]
for page in guides:
    pdf = page[:-5] + '.pdf'
    sections = questions_of(page)
    if not sections and 'class="scene' in open(page, encoding='utf-8').read():
        bad.append('no question found in ' + os.path.basename(page))
    bad += ['%s parts a question from its key: %s' % (os.path.basename(pdf), t) for t in torn(sections, [letters(sheet) for sheet in sheets_of(pdf)])]
    bad += ['%s: sheet %d is nearly empty' % (os.path.basename(pdf), i + 1) for i, full in enumerate(fill(pdf)) if full < 0.2]
for pdf in glob.glob(work + '/*.pdf'):
    words = words_of(pdf)
    if len(words) < 8:
        bad.append('%s is empty' % pdf)
    for word in over_the_edge(pdf):
        bad.append('%s: over the edge: %s' % (os.path.basename(pdf), word))
    fonts = subprocess.run(['pdffonts', pdf], capture_output=True).stdout.decode().splitlines()[2:]
    if not fonts or any('Andika' not in f or ' yes ' not in f for f in fonts):
        bad.append('%s: a font that is not ours or not inside: %s' % (pdf, fonts))
# Of what hangs on a wall: the last line of a paragraph, when it is a word below wide lines.
def left_alone(pdf):
    laid = subprocess.run(['pdftotext', '-bbox-layout', pdf, '-'], capture_output=True).stdout.decode()
    for block in re.findall(r'(?s)<block .*?</block>', laid):
        lines = re.findall(r'(?s)<line xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)".*?>(.*?)</line>', block)
        wide = [float(right) - float(left) for left, right, _ in lines]
        if len(wide) > 1 and wide[-1] < 0.25 * max(wide):
            yield ' '.join(re.findall(r'>([^<]+)</word>', lines[-1][2]))
def says(kind, language, keys):
    text = ' '.join(words_of('%s/%s.%s.pdf' % (work, kind, language)))
    file = open('%s/assets/lang/%s/print.yaml' % (source, language), encoding='utf-8').read()
    for key in keys:
        sentence = re.search(r'(?m)^%s: "(.*)"$' % re.escape(key), file).group(1)
        for word in sentence.split():
            if word not in text:
                bad.append('%s.%s does not say "%s"' % (kind, language, word))
for language in ('vi', 'en'):
    says('cards', language, ['print.fingers-%d' % i for i in range(1, 5)])
    says('rules', language, ['print.ways', 'print.no', 'print.no-more', 'print.go-more', 'print.tell-more', 'print.not-fault-more'])
    bad += ['rules.%s leaves "%s" alone on a line' % (language, word) for word in left_alone('%s/rules.%s.pdf' % (work, language))]
    says('take-home', language, ['print.home-%d' % i for i in range(1, 7)] + ['print.awaits'])
    says('phones', language, ['print.phones-%d' % i for i in (1, 3, 5)] + ['print.phones-no-internet', 'print.phones-http', 'print.phones-sleeps', 'print.phones-nothing'])
    if len(sheets_of('%s/phones.%s.pdf' % (work, language))) != 1:
        bad.append('phones.%s is no single sheet' % language)
    says('slips', language, ['print.slip-sign', 'print.slip-again', 'print.slip-time', 'print.slip-who', 'print.slip-ask'])
    for letter in 'ABCD':
        if letter not in words_of('%s/cards.%s.pdf' % (work, language)):
            bad.append('no card ' + letter)
print('\n'.join(bad[:20]))
sys.exit(bool(bad))
PY
