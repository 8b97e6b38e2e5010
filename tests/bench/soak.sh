#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# soak.sh BUILD [MINUTES] — meetings without an end, a press every 20 ms: memory each minute, flat over a day. Measured, never asserted.
set -eu
exec "$(realpath "$1")/safecircle" bench soak "${2:-10}"
