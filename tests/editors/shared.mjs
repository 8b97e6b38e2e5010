// SPDX-License-Identifier: MIT
//
// shared.mjs — what the three scripts need: their folders, the program, the rows of mistakes, a list of what was wrong.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const [source, build, work] = process.argv.slice(2);
export const program = join(build, 'safecircle');
export const kinds = ['level', 'translation', 'plan', 'activity'];
export const { bases, rows } = JSON.parse(readFileSync(join(work, 'mistakes.json'), 'utf8'));

export const read = (path) => readFileSync(path, 'utf8');
export const schema = (kind, lang) => JSON.parse(execFileSync(program, ['manual', '--schema', kind, '--lang', lang], { encoding: 'utf8' }));

export function write(path, words) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, words);
}

export function filesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? filesBelow(join(folder, e.name)) : [join(folder, e.name)]));
}

// Every file of the tree's levels an author can write, with the kind of its format.
export function authored() {
    const found = filesBelow(join(source, 'levels')).filter((path) => path.endsWith('.yaml') && !path.endsWith('sources.yaml'));
    return found.map((path) => ({ path, kind: path.endsWith('/level.yaml') ? 'level' : path.includes('/plans/') ? 'plan' : path.includes('/activities/') ? 'activity' : 'translation' }));
}

// A mistake as files in a folder of its own.
export function writeRow(folder, row) {
    const beside = row.base === 'translation', path = join(folder, row.name, beside ? 'en.yaml' : 'level.yaml');
    write(path, row.bytes ? Buffer.from(row.bytes, 'base64') : row.words);
    if (beside)
        write(join(folder, row.name, 'level.yaml'), bases.vi);
    return path;
}

// What check tells of these paths; it ends with 1 when it tells anything.
export function check(...args) {
    try {
        return JSON.parse(execFileSync(program, ['check', '--no-fit', '--json', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }));
    } catch (error) {
        return JSON.parse(error.stdout);
    }
}

// Taken by the program all the same: another language's key or value, letters that are put together otherwise; spaces,
// hyphens, line ends and marks at the beginning of other programs. A schema is in one language, and knows one spelling of
// it; and YAML knows one space.
export const lenient = new Set(['key-nfd', 'english-key-in-vi', 'short-yes', 'e-vietnamese-key', 'letters-apart', 'space-odd-in-key',
    'space-odd-behind-key', 'space-odd-behind-value', 'space-odd-before-mood', 'space-odd-behind-comma', 'hyphen-no-break-band', 'mark-twice',
    'lines-old-mac', 'lines-twice-windows']);

let wrong = 0;
export function expect(fine, ...words) {
    if (fine)
        return true;
    wrong++;
    console.log('WRONG:', ...words.map((w) => (typeof w === 'string' ? w : JSON.stringify(w))));
    return false;
}
export const end = () => process.exit(wrong > 0 ? 1 : 0);
