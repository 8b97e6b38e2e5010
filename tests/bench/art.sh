#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# art.sh BUILD — what it costs to make each picture that fills a screen, at three sizes, dearest first: a place with all
# its layers. Processor time, so that it is much the same on a busy machine. Measured, never asserted.
set -eu
exec "$(realpath "$1")/safecircle" bench art
