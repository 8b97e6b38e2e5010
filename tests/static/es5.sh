#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# es5.sh — the phones' page is ECMAScript 5, calls nothing a browser of 2017 does not have, and its style uses nothing newer:
# as the parser inside node says, and a list of names. Both are first shown what they have to find.
set -u
cd "$(dirname "$0")/../.."
command -v node >/dev/null || { echo "skipped: node is not installed"; exit 77; }
node --expose-internals - <<'JS'
const {readFileSync} = require('fs');
let parse;
try { parse = require('internal/deps/acorn/acorn/dist/acorn').parse; } catch (error) { console.log('skipped: this node has no parser inside'); process.exit(77); }
const newer = {
    script: /\.(includes|startsWith|endsWith|padStart|padEnd|repeat|find|findIndex|fill|flat|flatMap|at|matchAll|replaceAll|closest|append|prepend|remove|replaceWith|toggleAttribute|replaceChildren|values|entries|assign)\(|\b(Promise|Symbol|Map|Set|WeakMap|Proxy|fetch|URLSearchParams|queueMicrotask|globalThis|structuredClone)\b/,
    style: /var\(|\bgap:|grid|inset:|aspect-ratio|clamp\(|min\(|max\(|:is\(|:where\(|:has\(|(?<!:not\():focus-visible|#[0-9a-f]{8}\b|place-|backdrop|@supports|color-mix|\bdvh\b/,
};
const es5 = words => { try { parse(words, {ecmaVersion: 5}); return null; } catch (error) { return error.message; } };
const names = (kind, words) => { const found = newer[kind].exec(words); return found && `${found[0]} is newer`; };
for (const bad of ['let a = 1;', 'var f = x => x;', 'var s = `a`;', 'f(...a);', 'var {a} = b;', 'for (var a of b) c();', 'var a = {b};', 'f(a,);', 'a ?? b;'])
    if (!es5(bad)) { console.log(`${bad} would not be found`); process.exit(1); }
for (const [kind, bad] of [['script', 'a.includes(b)'], ['script', 'new Promise(f)'], ['script', 'node.closest(a)'], ['style', 'a{gap:4px}'], ['style', 'a{color:var(--b)}'], ['style', 'a{display:grid}'], ['style', 'a:focus-visible{}']])
    if (!names(kind, bad)) { console.log(`${bad} would not be found`); process.exit(1); }
let fine = true;
const ask = (file, why) => { if (why) { console.log(`game/net/page/${file}: ${why}`); fine = false; } };
for (const file of ['page.js', 'drawings.js']) {
    const words = readFileSync(`game/net/page/${file}`, 'utf8');
    ask(file, es5(words));
    ask(file, names('script', words));
}
ask('page.css', names('style', readFileSync('game/net/page/page.css', 'utf8')));
process.exit(fine ? 0 : 1);
JS
