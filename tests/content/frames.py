# SPDX-License-Identifier: MIT
#
# frames.py SOURCE BUILD — the protocol of phones as it is written, as it is read and as it is spoken: game/net/PROTOCOL.md,
# the sources and protocol.schema.json name the same messages and words, and what the tests said and heard (test_page.h)
# fits the schema: every frame of a page and of the hall's computer, and none that is no message of ours.
import json, re, sys
from pathlib import Path

try:
    from jsonschema import Draft7Validator
except ImportError:
    sys.path.append('/usr/lib/python3/dist-packages')  # Debian's, whichever python3 comes first
    try:
        from jsonschema import Draft7Validator
    except ImportError:
        print('skipped: python3-jsonschema is not installed')
        sys.exit(77)

source, build = map(Path, sys.argv[1:])
net = source / 'game/net'
schema = json.loads((net / 'protocol.schema.json').read_text())
Draft7Validator.check_schema(schema)
said, heard = schema['definitions']['said'], schema['definitions']['heard']
bad = []


def same(what, *lists):
    if any(sorted(each) != sorted(lists[0]) for each in lists):
        bad.append(f'{what}: the schema, PROTOCOL.md and the sources differ: {[sorted(each) for each in lists]}')


# ---- names ----

protocol, wire, talk = ((net / name).read_text() for name in ('PROTOCOL.md', 'net_wire.c', 'net_talk.c'))


def table(first):  # { message: its row }
    rows = protocol.split(f'| {first} |')[1].split('\n\n')[0]
    return dict(re.findall(r'^\| `(\w+)` \|(.*)$', rows, re.M))


def words(row):  # "`why`: ok, late, closed"
    return re.search(r'`why`: ([^.;`|]*)', row)[1].strip(' ;').split(', ')


of_page, of_server = table('page → server'), table('server → page')
same('what a page says', said, of_page, re.findall(r'\{"(\w+)", WIRE_', wire))
same('what a page hears', heard, of_server, re.findall(r'\{\\"t\\":\\"(\w+)', talk))
same('why of ack', schema['definitions']['why']['enum'], words(of_server['ack']), re.findall(r'\[NET_\w+\] = "([\w-]+)"', wire))
same('why of no', heard['no']['properties']['why']['enum'], words(of_server['no']),
     set(re.findall(r'refuse\([^;]*?"(\w+)"', talk)) | set(re.findall(r'->no = "(\w+)"', (net / 'net_exchange.c').read_text())))
same('phases', heard['view']['properties']['phase']['enum'], re.search(r'`phase`: ([\w, ]+);', of_server['view'])[1].split(', '))
for name, row in {**of_page, **of_server}.items():
    of = said if row is of_page.get(name) else heard
    same(f'members of {name}', [m for m in of[name]['properties'] if m != 't'],
         set(re.findall(r'`(\w+)`', re.sub(r'\{[^}]*\}', '', row.split('|')[0]))))

# ---- frames ----

limits = {'>': 256, '<': 4096}
checks = {mark: {t: Draft7Validator({'$ref': f'#/definitions/{of}/{t}', 'definitions': schema['definitions']}) for t in schema['definitions'][of]}
          for mark, of in (('>', 'said'), ('<', 'heard'), ('x', 'said'))}


def once(pairs):
    if len(dict(pairs)) < len(pairs):
        raise ValueError('a member twice')
    return dict(pairs)


def fault(mark, words):
    try:
        frame = json.loads(words, object_pairs_hook=once)
        check = checks[mark].get(frame.get('t')) if isinstance(frame, dict) else None
    except (ValueError, TypeError) as error:
        return str(error)
    if check is None:
        return 'no message of ours'
    if len(words.encode()) > limits.get(mark, 256):
        return 'too long'
    first = next(check.iter_errors(frame), None)
    return first and f'{list(first.path)}: {first.message}'


seen, files = set(), sorted((build / 'frames').glob('*'))
for file in files:
    for line in dict.fromkeys(file.read_text(errors='replace').splitlines()):
        mark, words = line[0], line[2:]
        why = fault(mark, words)
        if (why is None) == (mark == 'x'):
            bad.append(f'{file.name}: {line[:300]}\n    {why or "is no message to the server, but the schema takes it"}')
        elif mark != 'x':
            seen.add((mark, json.loads(words)['t']))
for mark, of in (('>', said), ('<', heard)):
    missing = [t for t in of if (mark, t) not in seen]
    if missing and any(file.name.startswith('phones_') for file in files):  # which need a network, or say that they were skipped
        bad.append(f'no test ever {"said" if mark == ">" else "heard"} {missing}')
print(*bad[:10], sep='\n')
print(f'{len(files)} tests, {len(seen)} kinds of messages')
sys.exit(bool(bad))
