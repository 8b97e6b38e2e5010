#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# rooms.sh SOURCE BUILD — the walls of the house: what may stand in which room.
# Each check is first shown a bad sample it must catch; a check that cannot fail is no check.
set -u
source=$1 build=$2
. "$(dirname "$0")/tree.bash"
cd "$source" || exit 1
bad=0
say() { echo "$*"; bad=1; }
[ "$(tree | grep -c '^game/.*\.h$')" -gt 50 ] || say "where are the files of the tree?"

# only ROOMS PATTERN: the pattern may stand in these rooms alone.
outside() { grep -rnE "$2" game --include='*.[ch]' | grep -vE "^game/($1)/"; }
only() { local found; found=$(outside "$1" "$2"); [ -z "$found" ] || say "outside of $1: $found"; }
sample() { # sample PATTERN LINE: the pattern must catch the line
    echo "$2" | grep -qE "$1" || say "the check \"$1\" would not catch: $2"
}

SDL='#include <(SDL|X11/)'; YAML='#include <(yaml|csv)\.h>'; LETTERS='#include <utf8proc'; SQL='#include <sqlite3'
POSIX='#include <(unistd|dirent|fcntl|sys/[a-z]+)\.h>'
CLOCK='\b(time|clock|clock_gettime|rand|random|srand)\(|\b(float|double)\b'
sample "$SDL" '#include <SDL.h>'; sample "$SDL" '#include <X11/Xlib.h>'; sample "$YAML" '#include <yaml.h>'; sample "$YAML" '#include <csv.h>'; sample "$LETTERS" '#include <utf8proc.h>'; sample "$SQL" '#include <sqlite3.h>'
sample "$POSIX" '#include <unistd.h>'; sample "$CLOCK" 'double x = 1;'; sample "$CLOCK" 'x = rand();'
PDF='#include <hpdf'; sample "$PDF" '#include <hpdf.h>'; only paper "$PDF"
SPEECH='#include <libspeechd'; sample "$SPEECH" '#include <libspeechd.h>'; only voice "$SPEECH"
SOUND='#include <(sndfile|samplerate|ebur128)'; sample "$SOUND" '#include <sndfile.h>'; sample "$SOUND" '#include <ebur128.h>'; only voice "$SOUND"
PO='#include <gettext-po'; sample "$PO" '#include <gettext-po.h>'; only catalog "$PO"
ZIP='#include <zip'; sample "$ZIP" '#include <zip.h>'; only share "$ZIP"
NET='#include <(libwebsockets|jansson|qrencode|netinet/|arpa/|ifaddrs)'; sample "$NET" '#include <libwebsockets.h>'; sample "$NET" '#include <ifaddrs.h>'; only net "$NET"
only platform "$SDL"; only doc "$YAML"; only 'base|doc' "$LETTERS"; only records "$SQL"; only 'files|platform|net' "$POSIX"
found=$(grep -rnE "$CLOCK" game/rules game/host --include='*.[ch]' | grep -v '//'); [ -z "$found" ] || say "clock, random or float in the rules: $found"

# Words meet a terminal in one file alone, which makes them safe; the bench prints its own words and figures.
PRINT='(^|[^nw_a-z])(f?printf|v?fprintf|f?puts|f?putc|putchar|perror|vprintf)\('
sample "$PRINT" '    printf("%s", path);'; sample "$PRINT" '    fputs(path, stderr);'
found=$(grep -rnE "$PRINT" game --include='*.c' | grep -vE '^game/(lang/terminal\.c|workbench/(bench[a-z_]*)\.c|base/check\.c)|(record|coverage), ')
[ -z "$found" ] || say "printed around terminal.c: $found"

sample '^extern' 'extern int x;'
found=$(grep -rnE '^\s*extern' game --include='*.c'); [ -z "$found" ] || say "extern in a .c file: $found"
found=$(grep -rnE '#include "\.\./|#include ".*/' game --include='*.[ch]'); [ -z "$found" ] || say "an include around the walls: $found"
twice() { sed 's|.*/||' | sort | uniq -d; }
[ "$(printf '%s\n' game/a/x.h game/b/x.h | twice)" = x.h ] || say "two headers of one name would not be seen"
found=$(tree | grep '^game/.*\.h$' | twice); [ -z "$found" ] || say "a header of two rooms, and of one guard: $found"
found=$(grep -rlE "." game tests/unit --include="*.[ch]" | xargs wc -l | awk '$2 != "total" && $1 > 600'); [ -z "$found" ] || say "too long for a head: $found"
begins() { # begins LINES PATTERN: those of the files that are named on the input in whose first LINES nothing is like the pattern
    xargs -d '\n' awk -v most="$1" -v wanted="$2" 'FNR == 1 { if (file != "") print file; file = FILENAME }
        FNR <= most && $0 ~ wanted { file = "" } FNR > most { nextfile } END { if (file != "") print file }'
}
[ "$(printf '%s\n' tests/README.md "$0" | begins 5 SPDX)" = tests/README.md ] || say "a file without an SPDX line would not be seen"
found=$(tree | grep -E '^(game|tests)/|^levels/.*\.yaml$|^assets/.*\.(yaml|svg|py)$|^CMakeLists\.txt$' \
    | grep -vE '\.(png|jpg|webp|wav|ogg|txt|md)$|tests/fuzz/[^/]*/|tests/content/(bad|addresses/|quiz/)|tests/golden|tests/(play|pictures|records/version-[0-9])/' \
    | while read -r file; do [ ! -f "$file" ] || echo "$file"; done | begins 5 SPDX)
[ -z "$found" ] || say "no SPDX line: $found"
found=$(ls tests/play/*.play tests/pictures/*.play | begins 1 '^## '); [ -z "$found" ] || say "no reason in the first line: $found"
found=$(tree | grep -vE '\.(md|svg)$|^tests/arch/' | xargs -d '\n' grep -InE '(^|[^a-z])/(work|root|home/[a-z]+)/' | head -3); [ -z "$found" ] || say "a path of one machine: $found"
# The top level is the architecture: what a test or a program wrote into the tree by mistake would stand there.
stands() { grep -vE '^(game|assets|levels|tests|CMakeLists\.txt|CMakePresets\.json|README\.md|LICENSE(-[A-Z]+)?|\.[^/]+)$'; }
echo "Safe Circle" | stands >/dev/null || say "a stray folder at the top would not be seen"
found=$(tree | cut -d/ -f1 | sort -u | stands); [ -z "$found" ] || say "at the top level: $found"
found=$(tree | grep -E '^(game|tests/unit|levels|assets)/' | grep -v '\.md$' | xargs -d '\n' grep -InE 'TODO|FIXME|XXX|not implemented|lorem' | grep -v XXXXXX | head -3); [ -z "$found" ] || say "left open: $found"

# Every header compiles alone, and a wrong include between rooms does not compile.
python3 - "$build" <<'PY' || bad=1
import json, os, re, shlex, subprocess, sys
build, bad = sys.argv[1], False
commands = json.load(open(build + '/compile_commands.json'))
def wanted(words):
    return [w for i, w in enumerate(words) if re.match('-(I|D|std=|isystem$)', w) or words[i - 1] == '-isystem']
flags = {}
for c in commands:
    m = re.search(r'/game/(\w+)/[\w.]+\.c$', c['file'])
    if m and m.group(1) not in flags:
        flags[m.group(1)] = wanted(shlex.split(c['command']))
def compiles(room, text):
    args = ['gcc', '-fsyntax-only', '-x', 'c'] + flags[room] + ['-']
    return subprocess.run(args, input=text.encode(), capture_output=True).returncode == 0
flags['seat'] = ['-std=c11', '-Igame/seat'] # headers alone: nothing is on its path but itself
for room in flags:
    for header in sorted(os.listdir('game/' + room)):
        if header.endswith('.h') and not compiles(room, '#include "%s"\n' % header):
            print('does not compile alone: game/%s/%s' % (room, header)); bad = True
for room, header in (('rules', 'ui.h'), ('ui', 'rules.h'), ('levels', 'host.h'), ('levels', 'lint.h'), ('records', 'lint.h'), ('host', 'platform.h'), ('screens', 'platform.h'), ('viewer', 'platform.h'), ('viewer', 'bag.h'), ('viewer', 'shelf.h'), ('rules', 'SDL.h'),
                     ('desk', 'platform.h'), ('desk', 'stage.h'), ('desk', 'ui.h'), ('viewer', 'voice.h'), ('voice', 'platform.h'), ('office', 'platform.h'), ('art', 'platform.h'), ('catalog', 'lint.h')):
    if compiles(room, '#include "%s"\n' % header):
        print('a wall that is not there: %s can include %s' % (room, header)); bad = True
# What a screen shows it gets as a view: no level, session or host is on its path, and a view has no place for the key.
for room in ('screens', 'viewer', 'seat'):
    for header in ('level.h', 'loader.h', 'level_tables.h', 'lint.h', 'rules.h', 'figures.h', 'host.h', 'records.h'):
        if compiles(room, '#include "%s"\n' % header):
            print('a wall that is not there: %s can include %s' % (room, header)); bad = True
    for part, fine in (('question', True), ('guide', False), ('first_chosen', False), ('options->turned.because', True), ('options->because', False)):
        if compiles(room, '#include "view.h"\nint see(const struct view *v); int see(const struct view *v) { return v->%s != 0; }\n' % part) != fine:
            print('%s: a view with%s %s' % (room, 'out' if fine else '', part)); bad = True
# What a room shows to others needs no more rooms than these: who has the hour's headers need not have a level.
shows = {'hour': ('hour', 'seat', 'lang', 'base'), 'help': ('help', 'base'), 'lang': ('lang', 'seat', 'base'), 'lint': ('lint', 'levels', 'seat', 'lang', 'base')}
def compiles_with(rooms, text):
    args = ['gcc', '-fsyntax-only', '-x', 'c', '-std=c11'] + ['-Igame/' + r for r in rooms] + ['-']
    return subprocess.run(args, input=text.encode(), capture_output=True).returncode == 0
assert not compiles_with(shows['hour'], '#include "level.h"\n')
for room, rooms in shows.items():
    for header in sorted(os.listdir('game/' + room)):
        if header.endswith('.h') and not header.endswith('_inside.h') and not compiles_with(rooms, '#include "%s"\n' % header):
            print('needs more rooms than it should: game/%s/%s' % (room, header)); bad = True
sys.exit(bad)
PY
exit $bad
