#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# silent.sh SOURCE BUILD — the room that serves phones can neither open a file nor write anything down: not a function
# that does is asked for in its objects. What libwebsockets would serve or log by itself is asked for as little.
set -u
build=$2
forbidden='(f?open(at|64)*|freopen|creat|mkstemp|f?write|v?(f|d)?printf(_chk)?|__v?f?printf_chk|f?put(s|c)|perror|v?syslog|sendfile(64)?|mmap(64)?|shm_open|f?l?stat(at|x|64)*|opendir|scandir|readlink|realpath|dlopen|system|popen|exec[a-z]+|fork|getenv|sqlite3_[a-z_]+|(file|folder|path)_[a-z_]+|lws_(serve_http_file|plat_[a-z_]*file[a-z_]*|vfs_[a-z_]+|set_log_level_[a-z]+|json_dump[a-z]*)|json_load_(file|fd)|json_dump_file)'
asked() { nm -u "$1" | sed -n 's/^ *U //p' | grep -xE "$forbidden" | sort -u; }
# It can fail: a sample that writes down what it is told.
sample=$(mktemp -d)
trap 'rm -rf "$sample"' EXIT
printf '#include <stdio.h>\nvoid note(const char *who) { FILE *f = fopen("who", "a"); if (f) fputs(who, f); }\n' >"$sample/sample.c"
cc -c -o "$sample/sample.o" "$sample/sample.c" || exit 1
[ "$(asked "$sample/sample.o" | wc -l)" -eq 2 ] || { echo "a room that writes is not seen"; exit 1; }
[ -s "$build/libroom_net.a" ] || { echo "no $build/libroom_net.a"; exit 1; }
found=$(asked "$build/libroom_net.a")
[ -z "$found" ] || { echo "game/net can open or write: $found"; exit 1; }
grep -q 'lws_set_log_level(0, NULL)' "$1/game/net/net.c" || { echo "libwebsockets says what it has to say, addresses and all"; exit 1; }
