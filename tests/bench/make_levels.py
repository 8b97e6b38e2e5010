#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""make_levels.py FOLDER N — N clean levels whose texts all differ: ours, with another last syllable in each short text."""
import itertools, os, re, sys

folder, count = sys.argv[1], int(sys.argv[2])
here = os.path.dirname(os.path.abspath(__file__)) + '/../../levels/first-forum'
sources = [open(f'{here}/{name}/level.yaml', encoding='utf-8').read() for name in sorted(os.listdir(here))
           if os.path.exists(f'{here}/{name}/level.yaml')]
syllables = [a + b for a, b in itertools.product('b ch d đ g h kh l m n ng nh ph qu r s t th tr v x'.split(), 'ai an ang âm ây en êu iu oi ông ôi ui ưa ương'.split())]

def change(text, number):
    at = itertools.count()
    def one(match):
        words = match.group(2)
        if '{' in words or len(words.split()) > 7:
            return match.group(0)
        last = re.search(r'(\w+)([.!?…]*)$', words) # shorter, so that it still fits the smallest screen
        fitting = [s for s in syllables if last and len(s) < len(last.group(1))]
        if not fitting or words == last.group(0):
            return match.group(0)
        new = fitting[(number * 37 + next(at) * 11) % len(fitting)]
        return match.group(1) + words[:last.start()] + new + last.group(2) + '"'
    return re.sub(r'((?:say|text|because|shows|ask|talk|act|tell|helps|busy)?: ")([^"“”]+)"', one, text)

for number in range(count):
    home = f'{folder}/l{number:05d}'
    os.makedirs(home, exist_ok=True)
    with open(f'{home}/level.yaml', 'w', encoding='utf-8') as out:
        out.write(change(sources[number % len(sources)], number))
