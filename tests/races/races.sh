#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# races.sh BUILD — under the thread sanitizer: a whole level in a real window, meetings of scripts, and the programs that
# use threads. One report of two threads at the same bytes is one too many.
set -u
build=$(realpath "$1") out=$PWD/build/races bad=0
rm -rf "$out" && mkdir -p "$out"
export TSAN_OPTIONS="log_path=$out/race:exitcode=66"
fixed=(setarch -R) # the sanitizer wants its addresses where they are; where that may not be asked, it asks itself
"${fixed[@]}" true 2>/dev/null || fixed=()
clean() { # clean NAME COMMAND…
    local name=$1
    shift
    "${fixed[@]}" "$@" >"$out/$name.out" 2>&1 && return
    [ $? -eq 77 ] && { echo "not looked at: $name: $(tail -1 "$out/$name.out")"; return; }
    echo "$name failed"; tail -20 "$out/$name.out"; bad=1
}
# Where the kernel lays addresses where the sanitizer does not know them, and it may not ask for others, nothing can be said.
printf 'int main(void) { return 0; }\n' >"$out/quiet.c"
clang-14 -fsanitize=thread -O1 -o "$out/quiet" "$out/quiet.c" && { TSAN_OPTIONS= "${fixed[@]}" "$out/quiet" >"$out/quiet.out" 2>&1 ||
    { echo "skipped: the thread sanitizer does not run here: $(head -1 "$out/quiet.out")"; exit 77; }; }
# It can fail: two threads and a counter.
printf '#include <pthread.h>\nstatic int n;\nstatic void *add(void *x) { for (int i = 0; i < 1000; i++) n++; return x; }\n
int main(void) { pthread_t t; pthread_create(&t, 0, add, 0); add(0); return pthread_join(t, 0); }\n' >"$out/sample.c"
clang-14 -fsanitize=thread -O1 -o "$out/sample" "$out/sample.c" && TSAN_OPTIONS="exitcode=66" "${fixed[@]}" "$out/sample" >/dev/null 2>&1 &&
    { echo "a race is not seen here"; exit 1; }
for program in net_test net_hostile_test net_crowd_test phones_test phones_again_test phones_soak_test platform_test platform_sound_test platform_pictures_test painter_test worker_test records_test sheet_test voice_test; do clean "$program" "$build/tests/$program"; done
for play in short-path console cards resume; do clean "play-$play" "$build/safecircle" script "tests/play/$play.play" --out "$out/$play"; done # with pictures
clean window bash tests/window/level.sh "$build/safecircle"
for report in "$out"/race.*; do
    [ -f "$report" ] || continue
    bad=1
    head -60 "$report"
done
exit "$bad"
