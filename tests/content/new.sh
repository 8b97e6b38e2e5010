#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# new.sh SOURCE BUILD — what `safecircle new` writes is whole: every kind of scene once, nothing for the checker to tell, in every
# language and for every age; its files for editors are JSON, and its task goes on checking until it is interrupted, and is understood by its own matcher.
set -u
source=$1 program=$2/safecircle bad=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { echo "$*"; bad=1; }
for language in vi en; do
    for band in 6-8 9-11 12-15 adults; do
        "$program" new "Thử $band" --band $band --lang $language --out "$work/$language" >/dev/null || say "new $band $language failed"
    done
    told=$("$program" check --lang $language "$work/$language")
    [ "$(wc -l <<<"$told")" -eq 1 ] || say "$told"
    "$program" new "Thử 6-8" --lang $language --out "$work/$language" >/dev/null 2>&1 && say "a level was written over"
    "$program" new "…!" --lang $language --out "$work/$language" >/dev/null 2>&1 && say "a name without a letter"
done
told=$("$program" write "$work/nowhere" --lang en 2>&1) && say "a level that is not there was opened"
env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER timeout 60 "$program" write "$work/vi/thu-6-8" >/dev/null 2>&1
[ $? -eq 1 ] || say "without a display a window is open that nobody sees"
[[ $told == *nowhere*"safecircle new"* ]] || say "write, of a name typed wrong: $told"
[ "$(find "$work" -name level.yaml | wc -l)" -eq 8 ] || say "$(find "$work" -name level.yaml)"
"$program" new 'Say "hello" \ { # }' --lang en --out "$work" >/dev/null && "$program" check "$work/say-hello" >/dev/null || say "a title with signs"
python3 - "$work" "$program" "$source" <<'PY' || bad=1
import json, re, signal, subprocess, sys
work, program, source = sys.argv[1:]
kinds = re.findall(r'^KIND\(\w+, *\w+, *"(\w+)", *"([^"]+)"', open(source + '/game/seat/kinds.def', encoding='utf-8').read(), re.M)
assert len(kinds) == 8, kinds
for language in ('vi', 'en'):
    level = open(f'{work}/{language}/thu-9-11/level.yaml', encoding='utf-8').read()
    for names in kinds:
        name = names[language == 'vi']
        found = len(re.findall(r'(?m)^    %s:' % re.escape(name), level))
        assert found == 1, (language, name, found)
    folder = f'{work}/{language}/thu-9-11/'
    tasks, settings = (json.load(open(f'{folder}.vscode/{name}.json')) for name in ('tasks', 'settings'))
    for name in settings['yaml.schemas']:
        json.load(open(folder + name))
    task, = tasks['tasks']
    matchers = [(re.compile(m['pattern']['regexp']), m['pattern']) for m in task['problemMatcher']]
    begins, ends = (re.compile(task['problemMatcher'][0]['background'][name]) for name in ('beginsPattern', 'endsPattern'))
    open(folder + 'level.yaml', 'w', encoding='utf-8').write(level.replace('safe\n', 'saef\n', 1).replace('an toàn\n', 'an toan\n', 1))
    args = [a.replace('${workspaceFolder}', folder.rstrip('/')) for a in task['args']]
    watching = subprocess.Popen([task['command'], *args], stdout=subprocess.PIPE, text=True)
    told = []
    while not told or not ends.match(told[-1]):
        told.append(watching.stdout.readline().rstrip('\n'))
        assert told[-1], told
    watching.send_signal(signal.SIGINT)
    assert watching.wait(60) == 0 and begins.match(told[0]), told
    m = next(m for line in told for m in [matchers[0][0].match(line)] if m)
    where = matchers[0][1]
    assert m.group(where['file']) == folder + 'level.yaml' and int(m.group(where['line'])) > 10 and m.group(where['message']), told
PY
exit $bad
