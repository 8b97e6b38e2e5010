// SPDX-License-Identifier: MIT
//
// matcher.mjs — the task that `safecircle new` writes, as an editor runs it: the patterns of its problem matchers over what
// check --watch says. Every mistake of the table is a mark in its file, at its line and a column; what was mended is gone
// after the next run, and all others are still there.
import { spawn } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { bases, end, expect, program, read, rows, work, write, writeRow } from './shared.mjs';

for (const lang of ['vi', 'en']) {
    const folder = join(work, 'marks', lang), own = join(work, 'new', lang);
    execFileSync(program, ['new', 'Mot man', '--lang', lang, '--out', own]);
    const [task] = JSON.parse(read(join(own, 'mot-man/.vscode/tasks.json'))).tasks;
    const few = lang === 'vi' ? rows : rows.filter((row) => row.base === 'en'); // all of them in one language, the matchers in both
    const wanted = few.map((row) => ({ ...row, path: writeRow(folder, row) }));

    // As an editor does: what begins a run wipes all marks, the first matcher that fits makes one.
    let marks = [], run = [], told;
    const background = task.problemMatcher.map((m) => [new RegExp(m.background.beginsPattern), new RegExp(m.background.endsPattern)]);
    const matchers = task.problemMatcher.map((m) => ({ ...m, regexp: new RegExp(m.pattern.regexp) }));
    const args = task.args.map((a) => a.replace('${workspaceFolder}', folder));
    const watching = spawn(task.command, [...args, '--no-fit'], { stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: watching.stdout }).on('line', (line) => {
        if (background[0][0].test(line)) {
            run = [];
        } else if (background[0][1].test(line)) {
            marks = run;
            told?.();
        } else {
            const matcher = matchers.find((m) => m.regexp.test(line)), found = matcher?.regexp.exec(line), p = matcher?.pattern;
            if (found)
                run.push({ severity: matcher.severity, file: found[p.file], line: Number(found[p.line]), column: Number(found[p.column]), code: found[p.code], message: found[p.message] });
        }
    });
    const next = () => new Promise((resolve) => (told = resolve));
    await next();
    let counted = 0;
    for (const row of wanted) {
        const here = marks.filter((m) => dirname(m.file) === dirname(row.path));
        if (row.code === null) {
            expect(here.length === 0, row.name, 'is fine, but marked', here);
            continue;
        }
        const mark = here.find((m) => m.code === row.code);
        counted += expect(mark && mark.line === row.line && mark.column >= 1 && mark.message.length > 10, lang, row.name, row.code, row.line, here.slice(0, 3));
    }
    console.log(`${lang}: ${counted} of ${wanted.filter((row) => row.code).length} mistakes are marked at their line by the task`);

    const before = marks.length, first = wanted.find((row) => row.code && row.base === lang);
    write(join(work, 'draft.yaml'), bases[lang]); // at once, or a slow machine sees half of it
    renameSync(join(work, 'draft.yaml'), first.path);
    await next();
    expect(marks.every((m) => dirname(m.file) !== dirname(first.path)) && marks.length < before && marks.length >= before - 3, 'one was mended', before, marks.length);
    const ended = new Promise((resolve) => watching.on('exit', (code) => resolve(code)));
    watching.kill('SIGINT');
    expect((await ended) === 0, 'an interrupt ends it with', await ended);
}
end();
