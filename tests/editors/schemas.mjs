// SPDX-License-Identifier: MIT
//
// schemas.mjs — the schemas by ajv: everything in levels/ is valid, in both languages; the same files with Vietnamese
// keys and values (found by walking both schemas side by side) are valid and check clean; of the mistakes, how many a
// schema sees, and that it sees none where there is none. And prettier's layout of a level is the same level.
import Ajv from 'ajv';
import prettier from 'prettier';
import { join } from 'node:path';
import { isMap, isSeq, parse, parseDocument } from 'yaml';
import { authored, check, end, expect, kinds, read, rows, schema, source, work, write, lenient } from './shared.mjs';
import { isDeepStrictEqual } from 'node:util';
import { copyFileSync } from 'node:fs';

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true, allowMatchingProperties: true });
ajv.addKeyword('errorMessage').addKeyword('patternErrorMessage'); // of editors
const schemas = {}, valid = {};
for (const lang of ['vi', 'en'])
    for (const kind of kinds) {
        schemas[kind + lang] = schema(kind, lang);
        valid[kind + lang] = ajv.compile({ ...schemas[kind + lang], $id: `${kind}-${lang}` });
    }
const faults = (test) => (test.errors ?? []).slice(0, 3).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);

// ---- the same in Vietnamese ----

// `( (calm|sad))*` of a pattern: the words that may stand there.
const alternatives = (pattern, shape) => (shape.exec(pattern) ?? [, ''])[1].split('|');
const HOWS = /\( \(([^)]*)\)\)\*/, CONDITIONS = /\(([^()\]]*)\) \\S\+/;

function words(en, vi, text) { // "my worried if called": what is remembered is the author's own word
    const from = alternatives(en, CONDITIONS), to = alternatives(vi, CONDITIONS);
    const condition = new RegExp(`(?:^|(?<= ))(${from.join('|')}) \\S+$`).exec(text);
    let who = condition ? text.slice(0, condition.index) : text;
    const hows = alternatives(en, HOWS), named = alternatives(vi, HOWS);
    for (const i of hows.map((_, at) => at).sort((a, b) => hows[b].length - hows[a].length))
        who = who.replace(new RegExp(`(?<= )${hows[i]}(?= |$)`), named[i].replaceAll(' ', '\u0001'));
    return who.replaceAll('\u0001', ' ') + (condition ? condition[0].replace(condition[1], to[from.indexOf(condition[1])]) : '');
}

function value(en, vi, given) {
    if (en.enum && !vi.enum.includes(given))
        return vi.enum.filter((word) => !en.enum.includes(word) || en.enum.length === vi.enum.length)[en.enum.indexOf(given)];
    return typeof given === 'string' && en.pattern && HOWS.test(en.pattern) ? words(en.pattern, vi.pattern, given) : given;
}

// The schemas that look at this map, pair by pair.
function branches(en, vi, map) {
    const found = [[en, vi]];
    for (let e = en, v = vi; e?.if; e = e.else, v = v.else)
        if (e.if.required && map.has(e.if.required[0])) {
            found.push([e.then, v.then]);
            break;
        }
    return found;
}

function keyInVietnamese(en, vi, map, key) {
    for (const [e, v] of branches(en, vi, map).reverse()) {
        const at = Object.keys(e.properties ?? {}).indexOf(key);
        if (at >= 0 && e.properties[key] !== true)
            return [Object.keys(v.properties)[at], e.properties[key], Object.values(v.properties)[at]];
        if (at < 0 && e.patternProperties)
            return [words(Object.keys(e.patternProperties)[0], Object.keys(v.patternProperties)[0], key), Object.values(e.patternProperties)[0], Object.values(v.patternProperties)[0]];
    }
    return [key, en.additionalProperties, vi.additionalProperties];
}

// In place, so that what stood in quotes still does.
function inVietnamese(en, vi, node) {
    if (isSeq(node)) {
        node.items.forEach((item) => inVietnamese(en.items, vi.items, item));
    } else if (isMap(node)) {
        const made = node.items.map((pair) => keyInVietnamese(en, vi, node, pair.key.value));
        node.items.forEach((pair, i) => {
            pair.key.value = made[i][0];
            if (typeof made[i][1] === 'object')
                inVietnamese(made[i][1], made[i][2], pair.value);
        });
    } else {
        const one = en.then && typeof node.value === 'string';
        node.value = value(one ? en.then : en, one ? vi.then : vi, node.value);
    }
}

let count = 0;
copyFileSync(join(source, 'levels/sources.yaml'), join(work, 'sources.yaml'));
for (const { path, kind } of authored()) {
    const doc = parseDocument(read(path)), file = doc.toJS();
    count++;
    expect(valid[kind + 'en'](file), path, faults(valid[kind + 'en']));
    expect(!valid[kind + 'vi'](file), path, 'English keys are in the Vietnamese schema');
    inVietnamese(schemas[kind + 'en'], schemas[kind + 'vi'], doc.contents);
    expect(valid[kind + 'vi'](doc.toJS()), path, 'in Vietnamese', faults(valid[kind + 'vi']));
    write(join(work, 'vi', path.slice(join(source, 'levels').length)), doc.toString({ lineWidth: 0 }));
}
expect(count >= 90, 'only', count, 'files of authors');
for (const d of check(join(work, 'vi')).slice(0, 5))
    expect(false, 'in Vietnamese:', d);

// ---- what a schema sees of the mistakes ----

let seen = 0, shape = 0;
const blind = [];
for (const row of rows.filter((row) => !row.bytes)) { // what is no text no editor gives to a schema
    const doc = parseDocument(row.words.replace(/^\ufeff/, ''), { uniqueKeys: true });
    const test = valid[row.base === 'translation' ? 'translationen' : 'level' + row.base];
    const broken = doc.errors.length > 0, fine = !broken && test(doc.toJS());
    shape += broken;
    seen += !broken && !fine;
    if (row.code !== null && !broken && fine)
        blind.push(row.name);
    if (row.code === null && !lenient.has(row.name))
        expect(!broken && fine, row.name, 'is fine, but the schema says:', doc.errors.map((e) => e.message), broken ? '' : test.errors);
}
console.log(`${rows.length} mistakes: ${shape} are no YAML, ${seen} are seen by the schema alone, ${blind.length} by check only`);
expect(seen + shape >= 200, 'the schema sees less than it did');
if (process.env.VERBOSE)
    console.log(blind.join(' '));

// ---- prettier ----

for (const { path } of authored().filter(({ path }) => /ai-nau-com|anh-ghep|bo-say-ruou|con-vua-ke|60-phut-9-11|ba-chuyen-9-11/.test(path))) {
    const before = read(path), after = await prettier.format(before, { parser: 'yaml' });
    expect(isDeepStrictEqual(parse(before), parse(after)), path, 'means something else when prettier has laid it out');
    write(join(work, 'pretty', path.slice(join(source, 'levels').length)), after);
}
copyFileSync(join(source, 'levels/sources.yaml'), join(work, 'pretty/sources.yaml'));
for (const d of check(join(work, 'pretty')).slice(0, 5))
    expect(false, 'as prettier lays it out:', d);
end();
