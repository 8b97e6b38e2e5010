#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# mutants.py — breaks the rules, the host, the records, the lint and the figures one line at a time, and names what no test noticed.
#
#   tests/mutants/mutants.py [--room ROOM]… [--sample N] [--seed S] [--only FILE:LINE] [--list]
#
# By hand, not in the test suite: it takes about ten seconds a mutant. It works in a copy (build/mutants), never in your tree. The list of
# mutants is the same every time; a sample of it is drawn by the seed. What survives is either a missing test or a line that
# cannot be told apart from its mutant; README.md says which of the known ones are which.
import argparse, os, random, re, shutil, subprocess, sys, time

SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
COPY = os.path.join(SOURCE, 'build', 'mutants', 'tree')
BUILD = os.path.join(SOURCE, 'build', 'mutants', 'build')

# Which files belong to a room, and what is asked about them: programs, play scripts, and scripts of the shell, cheapest first.
ROOMS = {
    'rules': (['game/rules/'], ['rules_', 'figures_', 'host_'],
              ['short-path', 'undo', 'cards', 'keys', 'console', 'alone', 'idea', 'relock', 'tasks', 'again', 'early-end', 'skip', 'switch-mode'], []),
    'host': (['game/host/'], ['host_', 'rules_walk', 'rules_view', 'rules_seats'], ['undo', 'resume', 'console', 'alone'], []),
    'records': (['game/records/'], ['records_test', 'records_facts', 'records_fault', 'records_lint', 'records_beside', 'records_look',
                                    'records_versions', 'records_damage_test', 'records_power'], ['resume', 'sheet', 'facts', 'clock'], []),
    'lint': (['game/lint/'], ['lint_', 'levels_', 'level_graph', 'caps_'], [], ['content/bad.sh']),
    'figures': (['game/rules/rules_figures.c', 'game/paper/sheet_cells.c', 'game/paper/union_cells.c'],
                ['figures_', 'cells_', 'sheet_', 'union_'], ['sheet', 'cards'], []),
}
LONGEST = 120  # seconds of one test; a mutant that never ends is noticed

# What is written instead; each is tried at every place of a line where it fits.
SWAPS = [(r'==', '!='), (r'!=', '=='), (r'<=', '<'), (r'>=', '>'), (r'(?<![<\-=])<(?![<=])', '<='), (r'(?<![>\-=])>(?![>=])', '>='),
         (r'&&', '||'), (r'\|\|', '&&'), (r'\+\+', '--'), (r'--', '++'), (r'\+=', '-='), (r'-=', '+='), (r' \+ ', ' - '), (r' - ', ' + '),
         (r'\btrue\b', 'false'), (r'\bfalse\b', 'true'), (r'!(?=[\w(])', ''), (r'\b0\b(?!x)', '1'), (r'\b1\b', '2'), (r'\bbreak;', ';'), (r'\bcontinue;', ';')]


def bare(line):
    """The line with its words and remarks blanked, letter for letter."""
    line = re.sub(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'', lambda m: ' ' * len(m.group(0)), line)
    return re.sub(r'//.*', lambda m: ' ' * len(m.group(0)), line)


def mutants_of(path):
    """(line, column, what stands there, what is put there) of a file; only inside of functions."""
    inside = False
    for number, line in enumerate(open(os.path.join(SOURCE, path), encoding='utf-8'), 1):
        if line.startswith('{'):
            inside = True
        if line.startswith('}'):
            inside = False
        code = bare(line.rstrip('\n'))
        if not inside or code.strip() == '' or code.lstrip().startswith(('case ', 'default', 'static const', 'CHECK(', '#')):
            continue
        for pattern, other in SWAPS:
            for m in re.finditer(pattern, code):
                if m.group(0) in '<>' and re.search(r'#include|->', code[max(0, m.start() - 1):m.end()]):
                    continue
                yield number, m.start(), m.group(0), other
        if re.match(r'^ +[\w>.\[\]()*-]+(\(.*\)| [-+|&^]?= .*);$', code) and not re.match(r'^ +(return|struct|const|enum|bool|int|char|size_t|uint|int64)', code):
            yield number, len(code) - len(code.lstrip()), line.strip(), ';'
        m = re.match(r'^( +return )(?!NULL|\{)([^;{]+);$', code)
        if m and re.search(r'[=<>!&|]|true|false', m.group(2)):
            yield number, len(m.group(1)), line[len(m.group(1)):].rstrip('\n;'), '!(' + line[len(m.group(1)):].rstrip('\n;') + ')'


def files_of(room):
    tracked = subprocess.run(['git', 'ls-files', '*.c'], cwd=SOURCE, capture_output=True, text=True).stdout.split()
    return [f for f in tracked if any(f.startswith(p) for p in ROOMS[room][0])]


def quiet(command, limit=None, cwd=COPY, env=None):
    try:
        return subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=limit, env=env).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def prepare():
    shutil.rmtree(COPY, ignore_errors=True)
    os.makedirs(COPY)
    archive = subprocess.Popen(['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], cwd=SOURCE, stdout=subprocess.PIPE)
    names = archive.communicate()[0].decode().split('\0')
    for name in filter(None, names):
        there = os.path.join(SOURCE, name)
        if os.path.isfile(there):
            os.makedirs(os.path.join(COPY, os.path.dirname(name)), exist_ok=True)
            shutil.copy2(there, os.path.join(COPY, name))
    if not os.path.exists(os.path.join(BUILD, 'build.ninja')):
        lld = ['-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld'] if shutil.which('ld.lld') or shutil.which('lld') else []
        if not quiet(['cmake', '-S', COPY, '-B', BUILD, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_C_FLAGS_DEBUG=-O1'] + lld):
            sys.exit('cmake does not configure the copy')


def programs(prefixes):
    found = []
    for folder in ('unit', 'records'):
        for name in sorted(os.listdir(os.path.join(COPY, 'tests', folder))):
            if name.endswith('_test.c') and any(name.startswith(p) for p in prefixes):
                found.append(name[:-2])
    return found


def tests_of(room):
    _, prefixes, plays, scripts = ROOMS[room]
    names = programs(prefixes)
    commands = [(n, [os.path.join(BUILD, 'tests', n)]) for n in names]
    commands += [('play ' + p, [os.path.join(BUILD, 'safecircle'), 'script', 'tests/play/%s.play' % p]) for p in plays]
    commands += [(s, ['bash', 'tests/' + s, COPY, BUILD]) for s in scripts]
    return names + ['safecircle'], commands


def build(targets):
    return quiet(['ninja', '-C', BUILD, '-j', '1'] + targets, 600)


def baseline(room):
    """The tests of a room that pass on the code as it is, the quick ones first."""
    targets, commands = tests_of(room)
    if not build(targets):
        sys.exit('the copy does not build')
    timed = []
    for name, command in commands:
        begin = time.time()
        if quiet(command, LONGEST):
            timed.append((time.time() - begin, name, command))
        else:
            print('left out, it fails without a mutant: %s' % name)
    return targets, [(n, c) for _, n, c in sorted(timed)]


def object_of(path):
    room = path.split('/')[1]
    return os.path.join(BUILD, 'CMakeFiles/room_%s.dir/%s.o' % (room, path))


def stripped(path):
    """The object's code, so that a mutant that compiles to the same is known as no mutant."""
    out = subprocess.run(['objdump', '-dr', '--no-show-raw-insn', object_of(path)], capture_output=True, text=True).stdout
    return out.split('\n', 3)[-1]


objects = {}  # path: its code without a mutant


def try_one(mutant, targets, tests):
    """'killed by NAME', 'survived', 'no C' or 'the same code'. Each file is tried first while its object is whole."""
    path, number, column, was, now = mutant
    there = os.path.join(COPY, path)
    before = open(there, encoding='utf-8').read()
    lines = before.split('\n')
    line = lines[number - 1]
    lines[number - 1] = line[:column] + now + line[column + len(was):]
    try:
        if path not in objects:
            objects[path] = stripped(path)
        open(there, 'w', encoding='utf-8').write('\n'.join(lines))
        if not build([os.path.relpath(object_of(path), BUILD)]):
            return 'no C'
        if stripped(path) == objects[path]:
            return 'the same code'
        if not build(targets):
            return 'no C'
        for name, command in tests:
            if not quiet(command, LONGEST):
                return 'killed by ' + name
        return 'survived'
    finally:
        open(there, 'w', encoding='utf-8').write(before)


def main():
    words = argparse.ArgumentParser(description='Breaks the code one line at a time and names what no test noticed.')
    words.add_argument('--room', action='append', choices=sorted(ROOMS))
    words.add_argument('--sample', type=int, default=100)
    words.add_argument('--seed', type=int, default=1)
    words.add_argument('--only', help='FILE or FILE:LINE')
    words.add_argument('--list', action='store_true', help='only name the mutants')
    asked = words.parse_args()
    drawn = []
    for room in asked.room or sorted(ROOMS):
        for path in files_of(room):
            drawn += [(room, (path,) + m) for m in mutants_of(path)]
    drawn = [d for d in drawn if asked.only is None or ('%s:%d' % (d[1][0], d[1][1])).startswith(asked.only) or d[1][0] == asked.only]
    random.Random(asked.seed).shuffle(drawn)
    if asked.list:
        for room, m in drawn:
            print('%s:%d:%d: %s -> %s' % (m[0], m[1], m[2] + 1, m[3], m[4]))
        return
    prepare()
    known, survivors, tried = {}, [], 0
    for room, mutant in drawn:
        if tried == asked.sample:
            break
        if room not in known:
            known[room] = baseline(room)
        verdict = try_one(mutant, *known[room])
        name = '%s:%d:%d: %s -> %s' % (mutant[0], mutant[1], mutant[2] + 1, mutant[3], mutant[4])
        if verdict in ('no C', 'the same code'):
            continue
        tried += 1
        print('%4d  %-22s %s' % (tried, verdict, name), flush=True)
        if verdict == 'survived':
            survivors.append(name)
    print('\n%d of %d noticed' % (tried - len(survivors), tried))
    for name in survivors:
        print('survived  ' + name)


if __name__ == '__main__':
    main()
