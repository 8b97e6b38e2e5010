#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# words.sh SOURCE BUILD — every language has every text, with the same {0}… in it, composed (NFC).
cd "$1" && python3 - <<'PY'
import glob, os, re, sys, unicodedata
bad = False
keys = [k for f in glob.glob('game/lang/ids_*.def') for k in re.findall(r'^TEXT\(\w+, "([^"]+)"\)', open(f).read(), re.M)]
keys += [p + k for k in re.findall(r'^KIND\(\w+, +\w+, +"([^"]+)"', open('game/seat/kinds.def').read(), re.M)
         for p in ('manual.', 'guide.kind-')]
def load(code):
    texts = {}
    for f in sorted(glob.glob('assets/lang/%s/*.yaml' % code)):
        if os.path.basename(f) in ('adults.yaml', 'alone.yaml'): continue # some of them again, for an audience (unit/lang_test.c)
        for line in open(f):
            m = re.match(r'([\w.-]+): (".*")\s*$', line)
            if m:
                if m.group(1) in texts: print('twice in', f, m.group(1)); sys.exit(1)
                texts[m.group(1)] = m.group(2)
    return texts
codes = sorted(os.listdir('assets/lang'))
assert 'vi' in codes and len(codes) >= 2
all_texts = {code: load(code) for code in codes}
vi = all_texts['vi']
holes = lambda t: sorted(re.findall(r'\{\d\}', t))
for k in keys:
    for code, texts in all_texts.items():
        if k not in texts: print('missing in %s: %s' % (code, k)); bad = True
        elif unicodedata.normalize('NFC', texts[k]) != texts[k]: print('not NFC:', k); bad = True
        # A language may use fewer (grammar), never others.
        elif k in vi and k.startswith(('play', 'shell', 'app')) and holes(vi[k]) != holes(texts[k]):
            print('other places to fill in:', k, vi[k], texts[k]); bad = True
for code, texts in all_texts.items():
    for k in texts:
        if k not in keys: print('nobody says %s (%s)' % (k, code)); bad = True
# A counted noun stands in the form of its number: {0} {0|address|addresses}.
nouns = 'addresses|communes|places|errors|warnings|files|lines|minutes|teams|meetings|sheets|questions|cards|entries|rows|children|lanterns|topics|syllables|steps|columns|characters|levels|seconds|years|scenes|pictures'
loose = re.compile(r'\{\d\} (?:more |different )?(?:%s)\b' % nouns)
for k, words in all_texts['en'].items():
    if loose.search(words): print('a number without its form:', k, words); bad = True
    for number in re.findall(r'\{(\d)\|', words):
        if '{%s}' % number not in words: print('a form without its number:', k, words); bad = True
    if re.search(r'\{\d\|[^|}]*[{}"]|\{\d\|[^|{]*\}', words): print('a form that is not whole:', k, words); bad = True
assert loose.search('{0} files') and not loose.search('{0} {0|file|files}')
assert holes('{0} a {1}') == ['{0}', '{1}'] and holes('{0}') != holes('{1}')
# A sentence about a file never spells a key of it: the file may be in another language than its reader, and fills it in.
names = set()
for path in glob.glob('game/levels/level_names.[ch]') + glob.glob('game/seat/*.def') + glob.glob('game/hour/*.c'):
    names |= set(re.findall(r'"([^"]+)", *"([^"]+)"', open(path, encoding='utf-8').read()))
spelled = lambda name, words: re.search(r'["“]%s["”:]|  %s: ' % (re.escape(name), re.escape(name)), words)
no_names = {'check.bad-line', 'check.not-a-map', 'check.colon-missing', 'check.colon-equals', 'check.colon-other', 'check.always-tells', 'check.csv-phone-words'} # a form, a word
for number, code in ((0, 'en'), (1, 'vi')):
    for k, words in all_texts[code].items():
        for pair in sorted(names) if k.startswith('check.') and not k.startswith('check.quiz-') and k not in no_names else (): # quiz: of the level that is made
            if pair[0] != pair[1] and spelled(pair[number], words): print('a key that is spelled in a sentence:', k, pair[number]); bad = True
assert spelled('notice', 'it needs a "notice"') and spelled('có mặt', 'ghi “có mặt”.') and not spelled('notice', 'it needs a {0}')
# English writes its apostrophe as print does: a straight one is a mark of the keyboard.
straight = lambda line: not line.lstrip().startswith('#') and "'" in line
printed = [p for pattern in ('assets/lang/en/*.yaml', 'levels/*/*/en.yaml', 'levels/activities/*.yaml', 'levels/plans/*.yaml') for p in glob.glob(pattern)]
for path in sorted(printed):
    for number, line in enumerate(open(path, encoding='utf-8'), 1):
        if straight(line): print('a straight apostrophe, not ’: %s:%d' % (path, number)); bad = True
assert len(printed) > 60 and straight('    to: "Mum\'s code"') and not straight("# the hall's") and not straight('to: "Mum’s code"')
sys.exit(bad)
PY
