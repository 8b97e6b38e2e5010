# SPDX-License-Identifier: MIT
#
# browser.bash — to be read by the window scripts that play with a browser.

# browser_or_skip PROGRAM TOOL…: what they are played with is there, or it is said what is not and the test is skipped. Sets
# `chromium` and `modules`, a folder beside PROGRAM with what npm has for it.
browser_or_skip() {
    local tool
    for tool in node npm "${@:2}"; do
        command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
    done
    chromium=$(command -v chromium) || { echo "skipped: chromium is not installed"; exit 77; }
    modules=$(dirname "$1")/phones
    mkdir -p "$modules"
    [ -e "$modules/whole" ] ||
        { rm -rf "$modules/node_modules" # what a line that broke left of them
          npm_config_cache=$modules/cache timeout -k 5 180 npm install --silent --no-audit --no-fund --ignore-scripts --fetch-retries=1 \
              --fetch-timeout=30000 --prefix "$modules" playwright-core@1.49.1 ajv@8.17.1 >/dev/null 2>&1 && touch "$modules/whole"; } ||
        { echo "skipped: playwright-core cannot be had (no network?)"; exit 77; }
}
