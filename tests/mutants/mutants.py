#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# mutants.py — breaks the rules, the host, the records, the lint and the figures one line at a time, and names what no test noticed.
#
#   tests/mutants/mutants.py [--room ROOM]… [--sample N] [--seed S] [--only FILE[:LINE]]… [--tests EXPRESSION]
#                          [--folder FOLDER] [--list]
#
# By hand, not in the test suite. It works in a copy, never in your tree, where every room is a library that is loaded: a mutant is one
# object compiled and one library linked, no program. Each test is run once on the code as it is, with gcov, and is asked afterwards only
# about lines that it runs; those which killed before go first, the quick before the slow. The list of mutants is the same every
# time; a sample of it is drawn by the seed. What survives is either a missing test or a line that cannot be told apart from its mutant:
# known.txt has those with their reason; they are counted, not asked again.
import argparse, collections, json, os, random, re, resource, shlex, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.abspath(os.path.join(HERE, '..', '..'))

# Which files belong to a room, and what is asked about them: programs, play scripts, and what the program must say as it did (of
# content/bad: what content/bad.sh asks with two hundred starts).
Room = collections.namedtuple('Room', 'files programs plays says')
FIGURES = ['game/rules/rules_figures.c', 'game/paper/sheet_cells.c', 'game/paper/union_cells.c']
ROOMS = {
    'rules': Room(['game/rules/'], 'rules_|figures_|host_|kinds_test|hands_|console_|phone_|tasks_|view_levels|guide_',
                  'short-path undo cards keys console alone idea relock tasks again early-end skip switch-mode team', ''),
    'host': Room(['game/host/'], 'host_|rules_(walk|view|seats)|meeting_|phone_|console_', 'undo console alone', ''),
    'records': Room(['game/records/'], 'records_(?!kill|damage_walk)|recorder_|meeting_', 'resume facts', ''),
    'lint': Room(['game/lint/'], 'lint_|levels_|level_graph|caps_', '', 'check --lang vi tests/content/bad'),
    'figures': Room(FIGURES, 'figures_|cells_|sheet_|union_', 'cards sheet', ''),
}
LONGEST = 60  # seconds of processor of one test, and a few times that on the clock

# What is written instead; each is tried at every place of a line where it fits.
SWAPS = [(r'==', '!='), (r'!=', '=='), (r'<=', '<'), (r'>=', '>'), (r'(?<![<\-=])<(?![<=])', '<='), (r'(?<![>\-=])>(?![>=])', '>='),
         (r'&&', '||'), (r'\|\|', '&&'), (r'\+\+', '--'), (r'--', '++'), (r'\+=', '-='), (r'-=', '+='), (r' \+ ', ' - '), (r' - ', ' + '),
         (r'\btrue\b', 'false'), (r'\bfalse\b', 'true'), (r'!(?=[\w(])', ''), (r'\b0\b(?!x)', '1'), (r'\b1\b', '2'), (r'\bbreak;', ';'), (r'\bcontinue;', ';')]


def bare(line):
    """The line with its words and remarks blanked, letter for letter."""
    line = re.sub(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'', lambda m: ' ' * len(m.group(0)), line)
    return re.sub(r'//.*', lambda m: ' ' * len(m.group(0)), line)


def swaps_of(line, code):
    """(column, what stands there, what is put there) of a line."""
    for pattern, other in SWAPS:
        for m in re.finditer(pattern, code):
            if m.group(0) in '<>' and re.search(r'#include|->', code[max(0, m.start() - 1):m.end()]):
                continue
            yield m.start(), m.group(0), other
    if re.match(r'^ +[\w>.\[\]()*-]+(\(.*\)| [-+|&^]?= .*);$', code) and not re.match(r'^ +(return|struct|const|enum|bool|int|char|size_t|uint|int64)', code):
        yield len(code) - len(code.lstrip()), line.strip(), ';'
    m = re.match(r'^( +return )(?!NULL|\{)([^;{]+);$', code)
    if m and re.search(r'[=<>!&|]|true|false', m.group(2)):
        value = line[len(m.group(1)):].rstrip('\n;')
        yield len(m.group(1)), value, '!(' + value + ')'


Mutant = collections.namedtuple('Mutant', 'room path number line broken')


def mutants_of(room, path):
    """Of a file; only inside of functions."""
    inside = False
    for number, line in enumerate(open(os.path.join(SOURCE, path), encoding='utf-8').read().split('\n'), 1):
        if line.startswith('{'):
            inside = True
        if line.startswith('}'):
            inside = False
        code = bare(line)
        if not inside or code.strip() == '' or code.lstrip().startswith(('case ', 'default', 'static const', 'CHECK(', '#')):
            continue
        for column, was, now in swaps_of(line, code):
            yield Mutant(room, path, number, line, line[:column] + now + line[column + len(was):])


def files_of(room):
    """A file of figures is asked by the tests of the figures alone."""
    tracked = subprocess.run(['git', 'ls-files', '*.c'], cwd=SOURCE, capture_output=True, text=True).stdout.split()
    return [f for f in tracked if any(f.startswith(p) for p in ROOMS[room].files) and (room == 'figures' or f not in FIGURES)]


def read_known():
    """known.txt: {(file, line, broken line): reason}; paragraphs of a file, "- line", "+ line" and the reason."""
    known = {}
    for part in re.split(r'\n\s*\n', open(os.path.join(HERE, 'known.txt'), encoding='utf-8').read()):
        rows = [r for r in part.strip().split('\n') if r and not r.startswith('#')]
        if not rows:
            continue
        if len(rows) < 4 or not rows[1].startswith('- ') or not rows[2].startswith('+ ') or not rows[3].startswith(('equivalent: ', 'accepted: ')):
            sys.exit('known.txt: a paragraph is a file, "- line", "+ line", "equivalent: why" or "accepted: why":\n' + part)
        known[(rows[0], rows[1][2:].strip(), rows[2][2:].strip())] = ' '.join(rows[3:])
    return known


def key_of(mutant):
    return mutant.path, mutant.line.strip(), mutant.broken.strip()


def name_of(mutant):
    return '%s:%d\n    - %s\n    + %s' % (mutant.path, mutant.number, mutant.line.strip(), mutant.broken.strip())


def bounded(seconds=LONGEST):
    """What a test is held to: so many seconds of processor, no huge files."""
    def hold():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 30, 1 << 30))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return hold


class Copy:
    """The tree, copied and built in a folder, its rooms as libraries that are loaded."""

    def __init__(self, folder, only):
        self.tree, self.build, self.only = os.path.join(folder, 'tree'), os.path.join(folder, 'build'), only
        shutil.rmtree(self.tree, ignore_errors=True)
        names = subprocess.run(['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], cwd=SOURCE, capture_output=True).stdout
        for name in filter(None, names.decode().split('\0')):
            there = os.path.join(SOURCE, name)
            if os.path.isfile(there):
                os.makedirs(os.path.join(self.tree, os.path.dirname(name)), exist_ok=True)
                shutil.copy2(there, os.path.join(self.tree, name))
        cmake = os.path.join(self.tree, 'CMakeLists.txt')
        text = open(cmake, encoding='utf-8').read()
        if 'add_library(room_${name} STATIC' not in text:
            sys.exit('CMakeLists.txt: no "add_library(room_${name} STATIC" to make a loaded library of')
        open(cmake, 'w', encoding='utf-8').write(text.replace('add_library(room_${name} STATIC', 'add_library(room_${name} SHARED'))
        flags = ['-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_C_FLAGS_DEBUG=-O1']
        # A sanitizer in each program that sees what is not given back.
        linker = '-fuse-ld=lld' if shutil.which('ld.lld') else ''
        flags += ['-DCMAKE_SHARED_LINKER_FLAGS=' + linker, '-DCMAKE_EXE_LINKER_FLAGS=-fsanitize=leak ' + linker]
        flags += ['-DCMAKE_C_COMPILER_LAUNCHER=ccache'] if shutil.which('ccache') else []
        if not self.quiet(['cmake', '-S', self.tree, '-B', self.build, '-G', 'Ninja'] + flags):
            sys.exit('cmake does not configure the copy')
        self.env = dict(os.environ, LD_PRELOAD=self.unwaiting())

    def unwaiting(self):
        """A library put before each test: nobody waits for the disk, which most of the time of the records' tests goes to."""
        library = os.path.join(self.build, 'unwaiting.so')
        made = subprocess.run(['cc', '-shared', '-fPIC', '-x', 'c', '-', '-o', library], text=True,
                              input='int fsync(int file) { return file < 0; }\nint fdatasync(int file) { return file < 0; }\n')
        return library if made.returncode == 0 else ''

    def quiet(self, command, bound=None, env=None):
        """Whether the command ends with 0."""
        return self.ended(command, subprocess.DEVNULL, bound, env) == 0

    def said(self, command, bound, env=None):
        """What it says, and how it ends."""
        with tempfile.TemporaryFile() as words:
            end = self.ended(command, words, bound, env)
            words.seek(0)
            return words.read() + str(end).encode()

    def ended(self, command, words, bound, env):
        asked = subprocess.Popen(command, cwd=self.tree, stdin=subprocess.DEVNULL, stdout=words, stderr=subprocess.DEVNULL,
                                 preexec_fn=bound, start_new_session=True, env=env)
        try:
            return asked.wait(LONGEST * 5 if bound else None)
        except subprocess.TimeoutExpired:
            os.killpg(asked.pid, 9)
            return asked.wait()

    def tests_of(self, room):
        """[(name, what is built for it, command, whether its words count)]"""
        found = []
        for folder in ('unit', 'records'):
            for source in sorted(os.listdir(os.path.join(self.tree, 'tests', folder))):
                if source.endswith('_test.c') and re.match(ROOMS[room].programs, source):
                    found.append((source[:-2], source[:-2], [os.path.join(self.build, 'tests', source[:-2])], False))
        program = os.path.join(self.build, 'safecircle')
        found += [('play ' + p, 'safecircle', [program, 'script', 'tests/play/%s.play' % p], False) for p in ROOMS[room].plays.split()]
        return found + [(s, 'safecircle', [program] + s.split(), True) for s in filter(None, ROOMS[room].says.split(';'))]

    def made_by(self, library):
        """The shell's commands that make the library: {source: compile}, link."""
        out = subprocess.run(['ninja', '-C', self.build, '-t', 'commands', library], capture_output=True, text=True).stdout.split('\n')
        compiled = {m.group(1): line for line in out for m in [re.search(r'-c %s/(\S+\.c)$' % re.escape(self.tree), line)] if m}
        return compiled, [line for line in out if ' -o %s' % library in line][-1]


class Asked:
    """The tests of one room: which run which line, how long they take, how often they killed."""

    def __init__(self, copy, room):
        self.copy, self.tests, self.lines, self.kills, self.tried = copy, {}, collections.defaultdict(set), collections.Counter(), collections.Counter()
        tests = [t for t in copy.tests_of(room) if re.search(copy.only, t[0])]
        if not copy.quiet(['ninja', '-C', copy.build, '-j', '2'] + sorted({t[1] for t in tests})):
            sys.exit('the copy does not build')
        self.parts = {}  # path: compile, link
        for path in files_of(room):
            folder = path.split('/')[1]
            compiled, link = copy.made_by('libroom_%s.so' % folder)
            self.parts[path] = (compiled[path], link)
        self.make('--coverage', self.parts)
        for name, _, command, words in tests:
            self.run_once(name, command, words)
        self.make('', self.parts)
        self.whole = {path: self.code(path) for path in self.parts}
        for path in self.parts:
            for made in (self.object(path), self.library(path)):
                shutil.copy2(made, made + '.whole')

    def make(self, more, paths):
        """Compiles these files and links what they are in; with --coverage counts what runs."""
        for path in paths:
            if not self.shell(self.parts[path][0] + ' ' + more):
                return False
        return all(self.shell(link.replace(' -o ', ' %s -o ' % more, 1)) for link in sorted({self.parts[p][1] for p in paths}))

    def shell(self, command):
        env = dict(os.environ, CCACHE_DISABLE='1')  # what is compiled here is never compiled again
        return subprocess.run(command, shell=True, cwd=self.copy.build, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env).returncode == 0

    def object(self, path):
        words = shlex.split(self.parts[path][0])
        return os.path.join(self.copy.build, words[words.index('-o') + 1])

    def library(self, path):
        return os.path.join(self.copy.build, 'libroom_%s.so' % path.split('/')[1])

    def code(self, path):
        """The object's code, so that a mutant that compiles to the same is known as no mutant."""
        out = subprocess.run(['objdump', '-drs', '-j', '.text', '-j', '.rodata', '--no-show-raw-insn', self.object(path)], capture_output=True, text=True).stdout
        return out.split('\n', 3)[-1]

    def run_once(self, name, command, words):
        counts = tempfile.mkdtemp(prefix='safecircle-gcov-')
        begin = os.times()
        env = dict(self.copy.env, GCOV_PREFIX=counts)
        said = self.copy.said(command, bounded(), env) if words else None
        passed = words or self.copy.quiet(command, bounded(), env)
        now = os.times()
        took = now.children_user + now.children_system - begin.children_user - begin.children_system
        if passed:
            self.tests[name] = (took + 0.02, command, said)
            for path in self.parts:
                for number in self.counted(counts, path):
                    self.lines[(path, number)].add(name)
        else:
            print('left out, it fails without a mutant: %s' % name)
        shutil.rmtree(counts)

    def counted(self, counts, path):
        """The numbers of the lines of the file that ran."""
        of = self.object(path)[:-2]
        data = counts + of + '.gcda'
        if not os.path.exists(data):
            return
        shutil.copy(of + '.gcno', data[:-5] + '.gcno')
        out = subprocess.run(['gcov', '--json-format', '--stdout', data], cwd=counts, capture_output=True).stdout
        for part in out.decode().strip().split('\n'):
            for told in json.loads(part)['files'] if part else []:
                if told['file'].endswith(path):
                    yield from (line['line_number'] for line in told['lines'] if line['count'])

    def order(self, mutant):
        """The tests that run the line (or one near by: a statement of several lines is counted at one of them), likely killers first."""
        names = set().union(*(self.lines[(mutant.path, mutant.number + d)] for d in (-3, -2, -1, 0, 1, 2)))
        near = self.lines[(mutant.path, mutant.number)]
        return sorted(names, key=lambda n: -((self.kills[n] + 1) / (self.tried[n] + 2) * (3 if n in near else 1) / self.tests[n][0]))

    def try_one(self, mutant):
        """'killed by NAME', 'survived', 'no C' or 'the same code'."""
        there = os.path.join(self.copy.tree, mutant.path)
        before = open(there, encoding='utf-8').read()
        lines = before.split('\n')
        lines[mutant.number - 1] = mutant.broken
        open(there, 'w', encoding='utf-8').write('\n'.join(lines))
        try:
            if not self.make('', [mutant.path]):
                return 'no C'
            if self.code(mutant.path) == self.whole[mutant.path]:
                return 'the same code'
            for name in self.order(mutant):
                self.tried[name] += 1
                took, command, said = self.tests[name]
                bound = bounded(min(LONGEST, 2 + int(10 * took)))  # a mutant that never ends is noticed soon
                if not (self.copy.quiet(command, bound, self.copy.env) if said is None else self.copy.said(command, bound, self.copy.env) == said):
                    self.kills[name] += 1
                    return 'killed by ' + name
            return 'survived'
        finally:
            open(there, 'w', encoding='utf-8').write(before)
            for made in (self.object(mutant.path), self.library(mutant.path)):
                shutil.copy2(made + '.whole', made)


def ask(copy, room, drawn, sample, known):
    """Tries mutants of a room until the sample is full; prints each; returns its counts."""
    asked, counts, tried = None, collections.Counter(), 0
    for mutant in drawn:
        if tried == sample:
            break
        asked = asked or Asked(copy, room)
        verdict = known[key_of(mutant)].split(':')[0] if key_of(mutant) in known else asked.try_one(mutant)
        if verdict in ('no C', 'the same code'):
            continue
        tried += 1
        counts[verdict.split()[0]] += 1
        print('%-8s %4d  %-28s %s' % (room, tried, verdict, name_of(mutant) if verdict == 'survived' else '%s:%d' % (mutant.path, mutant.number)), flush=True)
    return counts


def main():
    words = argparse.ArgumentParser(description='Breaks the code one line at a time and names what no test noticed.')
    words.add_argument('--room', action='append', choices=list(ROOMS))
    words.add_argument('--sample', type=int, default=20, help='so many of each room')
    words.add_argument('--seed', type=int, default=1)
    words.add_argument('--only', action='append', help='FILE or FILE:LINE')
    words.add_argument('--tests', default='', help='ask only tests whose name has this expression')
    words.add_argument('--folder', default=os.path.join(SOURCE, 'build', 'mutants'), help='where the copy is made')
    words.add_argument('--list', action='store_true', help='only name the mutants')
    asked = words.parse_args()
    known, drawn, copy, told = read_known(), {}, None, {}
    for room in asked.room or ROOMS:
        drawn[room] = [m for path in files_of(room) for m in mutants_of(room, path)]
        drawn[room] = [m for m in drawn[room] if not asked.only or {m.path, '%s:%d' % (m.path, m.number)} & set(asked.only)]
        random.Random('%d %s' % (asked.seed, room)).shuffle(drawn[room])
    there = {key_of(m) for room in ROOMS for path in files_of(room) for m in mutants_of(room, path)}
    for key in known:
        if key not in there:
            print('known.txt: no such mutant any more: %s: %s' % (key[0], key[2]))
    if asked.list:
        for room in drawn:
            print('\n'.join('%s:%d: %s' % (m.path, m.number, m.broken.strip()) for m in drawn[room]))
        return
    for room in drawn:
        copy = copy or Copy(asked.folder, asked.tests)
        told[room] = ask(copy, room, drawn[room], asked.sample, known)
    print('\n%-8s %7s %7s %11s %9s %9s' % ('room', 'tried', 'killed', 'equivalent', 'accepted', 'survived'))
    for room, n in told.items():
        print('%-8s %7d %7d %11d %9d %9d' % (room, sum(n.values()), n['killed'], n['equivalent'], n['accepted'], n['survived']))


if __name__ == '__main__':
    main()
