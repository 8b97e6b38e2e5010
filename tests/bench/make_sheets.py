#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""make_sheets.py FOLDER [CLUBS] [MONTHS] — the sheets of a province: 540 clubs, a meeting a month, as the program writes
them: cards counted at first and again, figures rounded, Vietnamese names."""
import os
import random
import sys

folder = sys.argv[1]
clubs = int(sys.argv[2]) if len(sys.argv) > 2 else 540
months = int(sys.argv[3]) if len(sys.argv) > 3 else 12
draw = random.Random(111)
KEYS = ('version,sheet,date,month,commune,place,children,minutes,play,level,topics,question,option,verdict,led_before,led_after,'
        'most_before,most_after,before,after,counted_before,counted_after,right,of')
TOPICS = ['grooming games', 'secrets feelings', 'bullying', 'privacy', 'marriage trafficking', 'images']


def figures(total, share):
    """Figures of a room that sum up to total, and how a sheet tells them (roughly: it is read, not checked)."""
    safe = min(total, max(0, round(total * share)))
    risky = draw.randint(0, total - safe)
    rounded = [(n + draw.randint(0, 4)) // 5 * 5 for n in (safe, risky, total - safe - risky)]
    return ['%d–%d' % (max(0, n - 4), n + 4) for n in rounded], safe, total


def sheet(club, month):
    number = 's%016x' % draw.getrandbits(64)
    year, at = 2025 + (month + 8) // 12, (month + 8) % 12 + 1
    head = '1,"%s","%d-%02d-%02d","%d-%02d","Xã số %d","Nhà văn hoá bản %d"' % (
        number, year, at, draw.randint(1, 28), year, at, club % 45 + 1, club)
    children = draw.randint(18, 40)
    head += ',%d,%d' % (children, draw.randint(30, 60))
    rows = [KEYS, head + ',""' * 16]
    for play in range(draw.randint(1, 2)):
        level = draw.randrange(30)
        for question in range(8):
            before, _, counted = figures(children, draw.uniform(.4, .8))
            after, _, again = figures(children, draw.uniform(.6, .95))
            for i, verdict in enumerate(('safe', 'unsure', 'risky')):
                led = 'yes' if i == 0 else ''
                rows.append('%s,%d,"man-%d","%s","canh-%d","y-%d","%s","%s","%s","","",%s,%s,%d,%d,"",""' % (
                    head, play + 1, level, TOPICS[level % len(TOPICS)], question, i, verdict, led, led, before[i], after[i],
                    counted, again))
    return number, '\ufeff' + '\r\n'.join(rows) + '\r\n'


os.makedirs(folder, exist_ok=True)
for club in range(clubs):
    for month in range(months):
        number, text = sheet(club, month)
        with open(os.path.join(folder, 'to-tong-ket-%s.csv' % number), 'w', encoding='utf-8', newline='') as out:
            out.write(text)
