#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# phones.sh BUILD — five hundred phones at once beside a bare echo of the same library (phones.c). Needs a few thousand
# open files: it asks for them.
set -eu
ulimit -n 4096
cmake --build "$1" --target phones_bench >/dev/null
SAFECIRCLE_DATA=$(realpath "$1")/data "$1/tests/phones_bench"
