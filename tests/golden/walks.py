#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# walks.py LEVELS FOLDER — writes play scripts for every level below LEVELS: a whole meeting per language and per way of choosing (the first,
# second … answer of each question), so that every scene, answer and branch is come to; and a child alone, where the level may be played
# alone. A new level needs no file here.
import glob, os, re, sys

LANGUAGES, WAYS = ('vi', 'en'), 4
BANDS = {'6-8': 'band.6-8', '9-11': 'band.9-11', '12-15': 'band.12-15'}
HALL = """## A whole meeting of this level in this language comes to its bright end, whichever answers are taken.
lang {lang}
size 800x600
levels {folder}
click "$title.forum"
{who}press ok
go notice
press next
go sentence choice {way}
press next
expect screen level-done
press next
expect screen closing
press next
expect text "111"
go over
expect fits
press next
expect screen title
"""
ALONE = """## A lone child gets its own quiet form of every practice.
lang {lang}
size 800x600
levels {folder}
click "$title.alone"
click "$alone.go"
expect screen friend
press ok
click "${band}"
press ok
{opening}go over choice {way}
expect fits
"""


CHILDREN = 'click "$setup.go"\ngo picker\nclick "${band}"\n'
ADULTS = 'click "$setup.adults"\nclick "$setup.go"\ngo picker\n'


def key(text, names):
    return re.search(rf'^(?:{names}): *"?([^"#\n]+?)"? *(?:#.*)?$', text, re.M).group(1)


def main(levels, out):
    os.makedirs(out, exist_ok=True)
    for path in sorted(glob.glob(os.path.join(levels, '**', 'level.yaml'), recursive=True)):
        text, folder = open(path, encoding='utf-8').read(), os.path.dirname(path)
        band, sensitive = key(text, 'band|lứa tuổi').replace(' tuổi', '').replace('người lớn', 'adults'), int(key(text, 'sensitive|nhạy cảm'))
        for lang in LANGUAGES:
            who = CHILDREN.format(band=BANDS[band]) if band in BANDS else ADULTS
            say = {'lang': lang, 'folder': folder, 'band': BANDS.get(band), 'who': who}
            is_round = re.search(r'^(?:remembers|nhớ lại):', text, re.M) is not None # for one child alone: all of it is seen there
            for way in range(1, WAYS + 1) if not is_round else []:
                write(out, folder, f'hall-{lang}-{way}', HALL.format(way=way, **say))
            if sensitive < 3 and band in BANDS:
                opening = f'expect screen opening\nopen {os.path.basename(folder)}\nexpect screen notice\n' if sensitive == 2 else ''
                for way in range(1, WAYS + 1) if is_round else [2]:
                    write(out, folder, f'alone-{lang}' + (f'-{way}' if is_round else ''), ALONE.format(way=way, opening=opening, **say))


def write(out, folder, name, script):
    with open(os.path.join(out, f'{os.path.basename(folder)}-{name}.play'), 'w', encoding='utf-8') as file:
        file.write(script)


main(*sys.argv[1:])
