// SPDX-License-Identifier: MIT
//
// server.mjs — yaml-language-server as an editor talks to it, in the folder that `safecircle new` writes: nothing is wrong
// in the new level; a scene offers the keys of its kind; a key shows the manual's sentence; a mistake is told once.
import { execFileSync, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { end, expect, lenient, program, read, rows, work } from './shared.mjs';

const here = dirname(fileURLToPath(import.meta.url));

class Server {
    constructor(folder) {
        this.folder = folder;
        this.settings = JSON.parse(read(join(folder, '.vscode/settings.json')));
        this.waiting = new Map();
        this.told = new Map();
        this.number = 0;
        this.bytes = Buffer.alloc(0);
        this.process = spawn(process.execPath, [join(here, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
        this.process.stdout.on('data', (more) => this.take(more));
    }

    take(more) {
        this.bytes = Buffer.concat([this.bytes, more]);
        for (;;) {
            const head = this.bytes.indexOf('\r\n\r\n');
            const length = head < 0 ? 0 : Number(/Content-Length: (\d+)/i.exec(this.bytes.toString('utf8', 0, head))[1]);
            if (head < 0 || this.bytes.length < head + 4 + length)
                return;
            this.heard(JSON.parse(this.bytes.toString('utf8', head + 4, head + 4 + length)));
            this.bytes = this.bytes.subarray(head + 4 + length);
        }
    }

    heard(message) {
        if (message.method === 'workspace/configuration')
            this.send({ id: message.id, result: message.params.items.map((item) => this.section(item.section)) });
        else if (message.method === 'textDocument/publishDiagnostics')
            this.told.get(message.params.uri)?.(message.params.diagnostics);
        else if (message.id !== undefined && message.method)
            this.send({ id: message.id, result: null });
        else if (message.id !== undefined)
            this.waiting.get(message.id)(message.result);
    }

    // "yaml.schemas" of the folder's settings is { schemas } of the section "yaml".
    section(name) {
        const found = {};
        for (const [key, set] of Object.entries(this.settings))
            if (key.startsWith(name + '.'))
                key.slice(name.length + 1).split('.').reduce((at, part, i, all) => (at[part] = i === all.length - 1 ? set : (at[part] ?? {})), found);
        return found;
    }

    send(message) {
        const bytes = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
        this.process.stdin.write(`Content-Length: ${bytes.length}\r\n\r\n`);
        this.process.stdin.write(bytes);
    }

    ask(method, params) {
        const id = ++this.number;
        return new Promise((resolve) => {
            this.waiting.set(id, resolve);
            this.send({ id, method, params });
        });
    }

    async begin() {
        const uri = pathToFileURL(this.folder).href;
        await this.ask('initialize', {
            processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'level' }],
            capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: {} } },
        });
        this.send({ method: 'initialized', params: {} });
        this.send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } });
    }

    // Opens the words as this file, which was never open; what is told of them.
    open(path, words) {
        const uri = pathToFileURL(path).href;
        const told = new Promise((resolve) => this.told.set(uri, resolve));
        this.send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text: words } } });
        return told;
    }

    // Behind the words `before` (found once), which may end in the line that is typed.
    async at(method, path, words, before) {
        const index = words.indexOf(before) + before.length, lines = words.slice(0, index).split('\n');
        return this.ask(method, { textDocument: { uri: pathToFileURL(path).href }, position: { line: lines.length - 1, character: lines.at(-1).length } });
    }
}

const texts = {
    vi: {
        scene: '  - mã: moi-them\n    hỏi: "Bạn nghĩ sao?"\n    ', scenes: '\ncảnh:\n', own: 'lựa chọn', foreign: 'cửa', kindless: '  - mã: moi-them\n    ', a: 'hỏi', b: 'kể',
        verdict: '    đánh giá', place: '    nơi: ', about: 'an toàn, chưa chắc hoặc nguy hiểm', wrong: ['đánh giá: an toàn', 'đánh giá: an toan'], kinds: 'nói | hỏi', choose: 'Hãy chọn một trong: an toàn',
        translation: 'bản dịch: 1\ncác lời:\n  - {chỗ: a, gốc: "b"}\n', to: 'dịch', plan: 'buổi: 1\nphút: 1000\nlứa tuổi: 9-11\ncác phần: [{loại: lời hứa, phút: 2}]\n',
    },
    en: {
        scene: '  - id: one-more\n    ask: "What do you think?"\n    ', scenes: '\nscenes:\n', own: 'choices', foreign: 'doors', kindless: '  - id: one-more\n    ', a: 'ask', b: 'tell',
        verdict: '    verdict', place: '    place: ', about: 'safe, unsure or risky', wrong: ['verdict: safe', 'verdict: saef'], kinds: 'say | ask', choose: 'Choose one of: safe',
        translation: 'translation: 1\ntexts:\n  - {at: a, from: "b"}\n', to: 'to', plan: 'plan: 1\nminutes: 1000\nband: 9-11\nparts: [{kind: promise, minutes: 2}]\n',
    },
};

for (const lang of ['vi', 'en']) {
    const t = texts[lang], out = join(work, 'server', lang), folder = join(out, 'mot-man'), path = join(folder, 'level.yaml');
    execFileSync(program, ['new', 'Mot man', '--lang', lang, '--out', out]);
    const words = read(path), server = new Server(folder);
    await server.begin();
    // Each in a folder of its own, found by the patterns of the settings; the new level itself by its modeline.
    let folders = 0;
    const fresh = (name) => join(folder, `t${++folders}`, name), bare = (typed) => typed.replace(/^# yaml-language-server.*/m, '#');
    const told = async (typed, of = fresh('level.yaml')) => {
        const found = await server.open(of, dirname(of) === folder ? typed : bare(typed));
        return found.map((d) => ({ line: d.range.start.line + 1, column: d.range.start.character + 1, message: d.message }));
    };
    const asked = async (method, typed, before) => {
        const of = fresh('level.yaml');
        server.open(of, bare(typed));
        return server.at(method, of, bare(typed), before);
    };
    const hover = async (before) => (await asked('textDocument/hover', words, before))?.contents.value ?? '';
    const offers = async (typed, before) => ((await asked('textDocument/completion', typed, before))?.items ?? []).map((item) => item.label);
    const wrong = words.replace(...t.wrong), line = words.slice(0, words.indexOf(t.wrong[0])).split('\n').length;

    let found = await told(words);
    expect(found.length === 0, lang, 'the new level is told of:', found);
    found = await told(wrong, path);
    expect(found.length === 1 && found[0].line === line, lang, 'a wrong value, by the modeline', found);

    const sentence = await hover(t.verdict.slice(0, -1));
    expect(sentence.includes(t.about), lang, 'a key shows', sentence);

    const scene = words.replace(t.scenes, t.scenes + t.scene + '\n'), inside = await offers(scene, t.scene);
    expect(inside.includes(t.own) && !inside.includes(t.foreign) && !inside.includes(t.a), lang, 'a scene that asks offers', inside);
    const kindless = words.replace(t.scenes, t.scenes + t.kindless + '\n'), first = await offers(kindless, t.scenes + t.kindless);
    expect(first.includes(t.a) && first.includes(t.b), lang, 'a scene of no kind offers', first);
    const place = words.replace(t.scenes, t.scenes + t.kindless + t.place.trimStart() + '\n');
    const places = await offers(place, t.scenes + t.kindless + t.place.trimStart());
    expect(places.includes('school-yard') && places.includes('market'), lang, 'places are', places);

    found = await told(wrong);
    expect(found.length === 1 && found[0].line === line && found[0].message.startsWith(t.choose), lang, 'a wrong value', found);
    found = await told(words.replace(t.scenes, t.scenes + t.kindless.trimEnd() + '\n'));
    expect(found.length === 1 && found[0].message.includes(t.kinds), lang, 'a scene of no kind', found);
    found = await told(t.translation, fresh('en.yaml'));
    expect(found.length === 1 && found[0].message.includes(t.to), lang, 'a translation', found);
    execFileSync(program, ['strings', 'export', folder, '--lang', 'kjg', '--to', 'yaml', '--out', folder]);
    const skeleton = join(folder, 'kjg.yaml'); // of a language no pattern names: it says itself which schema it has
    found = await told(read(skeleton), skeleton);
    expect(found.length === 0, lang, 'an empty translation', found);
    found = await told(read(skeleton) + '    x: 1\n', join(folder, 'kjg.yaml').replace('kjg', 'blt'));
    expect(found.length === 1, lang, 'an empty translation with a key too many', found);
    found = await told(t.plan, fresh('plans/mot.yaml'));
    expect(found.length === 1 && found[0].message.includes('240'), lang, 'a plan', found);

    // A few messages for a mistake that is well-formed, and none where there is no mistake.
    const tried = rows.filter((row, i) => row.base === lang && !row.bytes && (row.code === null || i % 4 === 0)), many = await Promise.all(tried.map((row) => told(row.words)));
    let most = 0, marked = 0;
    tried.forEach((row, i) => {
        most = Math.max(most, many[i].length);
        marked += row.code !== null && many[i].length > 0;
        expect(row.code !== null || lenient.has(row.name) || many[i].length === 0, lang, row.name, 'is fine, but', many[i]);
    });
    console.log(`${lang}: ${marked} of ${tried.length} mistakes are underlined without check, with at most ${most} messages`);
    server.process.kill();
}
end();
