// SPDX-License-Identifier: MIT
//
// hall.js — the facilitator at the hall's computer: keys and a mouse on its window, eyes on its wall.
//
// What is played is written down by the program (`record`), press by press, with the screen that came of it: a press
// counts once it stands there. Where a button stands is asked of the program, too (`script --list`), so that the mouse
// finds it wherever a screen's designer put it.
'use strict';
const {execFileSync, spawn} = require('child_process');
const {createHash} = require('crypto');
const {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} = require('fs');
const SIZE = '1366x768', AGAIN_MS = 200;
// How long a press may be on its way: a new window takes none yet, and it comes again soon; a busy machine is waited for,
// since a press that came again would be two.
const NEW_MS = 4000, FAR_MS = 20000;

const began = Date.now();
const seconds = () => (Date.now() - began) / 1000;
const step = what => process.env.TELL && console.log(`${seconds().toFixed(1)} s  ${what}`);
const sleep = ms => new Promise(done => setTimeout(done, ms));
const run = (command, ...args) => execFileSync(command, args, {stdio: ['ignore', 'pipe', 'ignore'], timeout: 120000}).toString();
const quietly = (command, ...args) => { try { return run(command, ...args); } catch (error) { return ''; } }; // it may find nothing
const fail = why => { throw new Error(why); };

// Waits for what may take its time on a busy machine. `why` may be a function: it is asked when all hope is gone.
async function until(what, why, ms = 60000) {
    const end = Date.now() + ms;
    for (let found; Date.now() < end; await sleep(25)) if ((found = await what())) return found;
    return fail(typeof why === 'function' ? await why() : why);
}

// The program's words in a language: of an id like "phones.go".
function words_of(assets, lang) {
    const words = {};
    for (const file of readdirSync(`${assets}/lang/${lang}`))
        for (const [, id, said] of readFileSync(`${assets}/lang/${lang}/${file}`, 'utf8').matchAll(/^([a-z0-9.-]+): "(.*)"$/gm)) words[id] = said;
    return words;
}

class Hall {
    constructor(program, assets, out, lang) {
        Object.assign(this, {program, out, lang, words: words_of(assets, lang), played: `${out}/played.play`, lists: {}, pressed: {}, next: 0});
    }
    word(id) { return this.words[id] || fail(`no words for ${id}`); }

    // Where everything stands on the screens that `lines` of a play script lead to; each is listed by its name.
    look_ahead(lines) {
        const script = `${this.out}/where.play`, lists = `${this.out}/where`;
        mkdirSync(lists, {recursive: true});
        writeFileSync(script, lines.join('\n') + '\n');
        run(this.program, 'script', script, '--list', '--out', lists, '--lang', this.lang, '--size', SIZE);
        for (const file of readdirSync(lists).filter(name => name.endsWith('.txt')))
            this.lists[file.slice(0, -4)] = readFileSync(`${lists}/${file}`, 'utf8');
    }
    // The middles of these words on a screen that was looked at, from left to right.
    where(screen, words) {
        const list = this.lists[screen] || fail(`nobody asked where things stand on "${screen}"`), found = [];
        for (const [, x, y, w, h, said] of list.matchAll(/^run (\d+),(\d+) (\d+)x(\d+) .*"(.*)"$/gm))
            if (said.replace(/^.*: /, '') === words || said === words) found.push([+x + w / 2, +y + h / 2].map(Math.round));
        return found.length > 0 ? found.sort((a, b) => a[0] - b[0]) : fail(`"${screen}" does not say "${words}"`);
    }

    open(command) {
        this.ended = this.taken = false;
        this.process = spawn(this.program, [...command, '--size', SIZE, '--lang', this.lang], {stdio: ['ignore', 'inherit', 'inherit']});
        this.process.on('exit', code => Object.assign(this, {ended: true, code}));
        return until(() => quietly('xdotool', 'search', '--onlyvisible', '--name', '.'), 'the hall opens no window').catch(error => {
            throw this.ended ? new Error(`the hall ended with ${this.code}`) : error;
        });
    }
    close(signal) { if (this.process && !this.ended) this.process.kill(signal); }

    lines() { return existsSync(this.played) ? readFileSync(this.played, 'utf8').split('\n').slice(0, -1) : []; }
    presses() { return this.lines().filter(line => / @\d+$/.test(line)); }
    // The screen after the last press that changed anything.
    screen() { return ((this.lines().filter(line => /^expect screen/.test(line)).pop() || '').split(' ')[2]) || ''; }
    said() { return /^expect screen/.test(this.lines().pop() || ''); }

    // One press by `how`; what has arrived is written down, and what came of it when anything did. What did not arrive
    // (a new window takes no keys yet) comes again.
    async does(what, how) {
        const before = this.presses().length;
        for (let tries = 0; tries < 8; tries++) {
            how();
            const arrived = await until(() => this.presses().length > before, '', before ? FAR_MS : NEW_MS).catch(() => false);
            if (this.ended) fail(`the hall's program ended with ${this.code}`);
            if (arrived) {
                await until(() => this.said() || this.ended, '', FAR_MS).catch(() => 0);
                return this.presses().pop();
            }
        }
        return fail(`${what}: it never reached the hall`);
    }
    // Not sooner again than a finger is: the same key at once is a bouncing key.
    async key(name) {
        const since = Date.now() - (this.pressed[name] || 0);
        if (since < AGAIN_MS) await sleep(AGAIN_MS - since);
        await this.does(name, () => run('xdotool', 'key', name));
        this.pressed[name] = Date.now();
    }
    // A presenter's key and the space bar in turn.
    on() { return this.key(['space', 'Next'][this.next++ % 2]); }
    // These words on a screen, where they stood on `list`; there may be `other` words by now.
    async click(screen, words, {list = screen, other = words} = {}) {
        const [x, y] = this.where(list, words)[0];
        if (this.screen() !== screen && this.presses().length > 0) fail(`"${words}" is on ${screen}, and the hall shows ${this.screen()}`);
        const pressed = await this.does(`"${words}" on ${screen}`, () => run('xdotool', 'mousemove', String(x), String(y), 'click', '1'));
        if (/^click/.test(pressed) && !pressed.includes(words) && !pressed.includes(other)) fail(`"${words}" was pressed on ${screen}, and ${pressed} was hit`);
    }
    async goes(screen, to, how) {
        await until(async () => { await how(); return this.screen() === to; }, () => `from ${screen} the hall did not come to ${to}: ${this.screen()}`);
    }

    // Without a record: a press counts once the picture is another, and it is known where one is by what is on it. For a
    // hall where nothing moves.
    picture() { return createHash('md5').update(readFileSync(`${this.out}/Xvfb_screen0`)).digest('hex'); }
    stands() {
        let before = '';
        return until(async () => { await sleep(120); const now = this.picture(), same = now === before; before = now; return same; }, 'the picture never stands still');
    }
    async turns(what, how) {
        const before = this.picture();
        await until(async () => {
            how();
            return until(() => this.picture() !== before, '', this.taken ? FAR_MS : NEW_MS).catch(() => false);
        }, `${what}: the picture stays as it was`, 3 * FAR_MS);
        this.taken = true; // it has keyboard and mouse
        await this.stands();
    }
    turn_key(name) { return this.turns(name, () => run('xdotool', 'key', name)); }
    turn_click(screen, words) {
        const [x, y] = this.where(screen, words)[0];
        return this.turns(words, () => run('xdotool', 'mousemove', String(x), String(y), 'click', '1'));
    }

    shot(name) { run('import', '-window', 'root', `${this.out}/${name}.png`); }
    // What a phone's camera reads on the wall.
    async address() {
        run('xdotool', 'mousemove', '683', '40'); // no pointer over the square
        return until(() => {
            this.shot('wall');
            return quietly('zbarimg', '-q', '--raw', `${this.out}/wall.png`).trim();
        }, 'no camera could read the square on the wall');
    }
}

module.exports = {Hall, until, sleep, fail, step, seconds, words_of};
