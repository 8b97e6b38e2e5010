#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# pdf.sh SOURCE BUILD — what is printed holds every word, in order, with its marks, and nothing runs over the edge.
#
# Read back with another program (poppler): the guides of all levels and plans against the same pages as HTML, the
# cards and posters against the language files. First it is shown that a missing word and one over the edge are seen.
set -u
source=$1 build=$2
command -v pdftotext >/dev/null || { echo "pdftotext is missing (poppler-utils): ./tests/run installs it"; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$source" || exit 1
for language in vi en; do
    for kind in cards rules take-home slips; do
        "$build/safecircle" print "$kind" --lang $language --out "$work" >/dev/null 2>>"$work/errors" || { echo "print $kind failed"; exit 1; }
    done
    "$build/safecircle" print guide levels/first-forum levels/plans/*.yaml --lang $language --out "$work" >/dev/null 2>>"$work/errors" || exit 1
    "$build/safecircle" guide levels/first-forum --lang $language --out "$work" >/dev/null 2>>"$work/errors" || exit 1
done
grep -v ALSA "$work/errors" && exit 1
python3 - "$work" "$source" <<'PY'
import glob, html, os, re, subprocess, sys, unicodedata
work, source = sys.argv[1:]
bad = []
def words_of(pdf):
    text = subprocess.run(['pdftotext', '-raw', pdf, '-'], capture_output=True).stdout.decode()
    return unicodedata.normalize('NFC', text).split()
def words_of_page(path):
    page = open(path, encoding='utf-8').read()
    page = re.sub(r'(?s)<head>.*?</head>|<nav>.*?</nav>', ' ', page)
    return html.unescape(re.sub(r'<[^>]*>', ' ', re.sub(r'</?(b|span|a|i)\b[^>]*>', '', page))).split()
def count(words):
    counted = {}
    for w in words:
        for letter in w:  # a frame around a letter, a number of a list: only letters are compared
            if letter.isalpha():
                counted[letter] = counted.get(letter, 0) + 1
    return counted
def missing(page_words, pdf_words):
    have, want = count(pdf_words), count(page_words)
    return {l: n - have.get(l, 0) for l, n in want.items() if have.get(l, 0) < n}
def over_the_edge(pdf):
    boxes = subprocess.run(['pdftotext', '-bbox', pdf, '-'], capture_output=True).stdout.decode()
    width, height = map(float, re.search(r'<page width="([\d.]+)" height="([\d.]+)"', boxes).groups())
    return [m for m in re.findall(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)</word>', boxes)
            if float(m[0]) < 20 or float(m[2]) > width - 20 or float(m[1]) < 8 or float(m[3]) > height - 8]
assert missing(['ước', 'em'], ['ươc', 'em']) == {'ớ': 1}  # the check itself
guides = [p for p in glob.glob(work + '/*.html')]
assert len(guides) >= 6, guides
for page in guides:
    pdf = page[:-5] + '.pdf'
    lost = missing(words_of_page(page), words_of(pdf))
    if lost:
        bad.append('%s lacks letters of its page: %s' % (os.path.basename(pdf), lost))
    wanted = [w for w in words_of_page(page) if w.isalpha() and len(w) > 1]
    found = ' '.join(words_of(pdf))
    for w in set(wanted):
        if w not in found:
            bad.append('%s lacks the word %s' % (os.path.basename(pdf), w))
# A question stands on one sheet with its key, and no sheet is nearly empty.
def sheets_of(pdf):
    text = subprocess.run(['pdftotext', '-raw', pdf, '-'], capture_output=True).stdout.decode()
    return [''.join(c for c in unicodedata.normalize('NFC', sheet) if c.isalpha()) for sheet in text.split('\f')[:-1]]
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
    pages = re.findall(r'(?s)<page width="[\d.]+" height="([\d.]+)">(.*?)</page>', subprocess.run(['pdftotext', '-bbox', pdf, '-'], capture_output=True).stdout.decode())
    return [max([float(y) for y in re.findall(r'yMax="([\d.]+)"', body) if float(y) < float(height) - 45] or [0]) / float(height) for height, body in pages]
for page in guides:
    pdf = page[:-5] + '.pdf'
    sections = questions_of(page)
    if not sections and 'scene' in open(page, encoding='utf-8').read().split('</head>')[1]:
        bad.append('no question found in ' + os.path.basename(page))
    bad += ['%s parts a question from its key: %s' % (os.path.basename(pdf), t) for t in torn(sections, sheets_of(pdf))]
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
    says('take-home', language, ['print.home-%d' % i for i in range(1, 7)] + ['print.awaits'])
    says('slips', language, ['print.slip-sign', 'print.slip-again', 'print.slip-time', 'print.slip-who', 'print.slip-ask'])
    for letter in 'ABCD':
        if letter not in words_of('%s/cards.%s.pdf' % (work, language)):
            bad.append('no card ' + letter)
print('\n'.join(bad[:20]))
sys.exit(bool(bad))
PY
