// SPDX-License-Identifier: MIT
//
// phones.js — a club's whole meeting ("Trang nói xấu", from its plan to the closing) beside the hall's window, as its
// facilitator holds it with a router and three phones: they scan the wall, answer whatever is asked, sleep, are opened
// again, lose their line, are opened twice, go to another team; a school PC comes late. At the end nothing is left on them.
'use strict';
const {chromium} = require('playwright-core');
const {mkdirSync, writeFileSync} = require('fs');
const {Hall, until, sleep, fail, step, seconds, words_of} = require('./hall.js');
const {Phone, PAGE} = require('./phone.js');
const kinds = require('./kinds.js');
const {ROUTER, over_the_cable} = require('./machines.js');
const {same, falls_asleep, wakes, takes_over, another_browser, out_of_reach, no_wifi, no_network_for} = require('./hardships.js');
const [, , program, assets, out] = process.argv;
const {BROWSER_PHONES, BROWSER_PC, HALL_LANG = 'vi'} = process.env;
const PLAN = {vi: 'Câu lạc bộ 45 phút · 12–15 tuổi', en: '45-minute club · ages 12–15'}[HALL_LANG];
const SIZES = [{width: 320, height: 568}, {width: 360, height: 800}, {width: 768, height: 1024}];
const OTHER = {vi: 'en', en: 'vi'};
const words = {vi: words_of(assets, 'vi'), en: words_of(assets, 'en')};
const hall = new Hall(program, assets, out, HALL_LANG);
const PHONE = number => hall.word('phones.one').replace('{0}', number);
const NOTHING = JSON.stringify({stored: 0, cookies: 0, fragment: '', state: 'null'});

const browsers = [];
let phones = [], pc = null;
async function browser_of(path) {
    browsers.push(await chromium.launch({executablePath: path, args: ['--no-sandbox', '--disable-gpu', '--no-proxy-server'], timeout: 120000}));
    return browsers[browsers.length - 1];
}
const seats = () => [...phones, ...(pc ? [pc] : [])];
async function pictures(name) {
    hall.shot(`${name}-hall`);
    for (const seat of seats()) if (!seat.asleep && !seat.page.isClosed()) await seat.page.screenshot({path: `${out}/${name}-${seat.name}.png`, timeout: 5000}).catch(() => 0);
}

// ---- from the title to the wall ----

// Where the buttons are that a facilitator needs a mouse for.
function knows_the_screens() {
    hall.look_ahead(['list title', 'click "$title.plan"', 'list plan', 'click "$plan.ready-ones"', 'list plans', `click "${PLAN}"`, 'list begin', 'press back',
        'press back', 'key Enter', 'key 3', 'click "$phones.mode"', 'list setup', 'press ok', 'list phones', 'phones come 4', ...[1, 2, 3, 1].map((team, i) => `phone ${i + 1} team ${team}`), 'list came',
        'click "$phones.one-title"', 'list each', `click "${PHONE(4)}"`, 'list fourth', `click "${PHONE(2)}"`, 'list second', 'click "$phones.free"', 'list sure',
        'key Escape', 'press ok', 'list promise', 'key Escape', 'list menu']);
}
async function sets_up() {
    await hall.goes('title', 'plan', () => hall.click('title', hall.word('title.plan')));
    await hall.click('plan', hall.word('plan.ready-ones'));
    await hall.click('plans', PLAN);
    await hall.click('plan', hall.word('plan.begin'), {list: 'begin'});
    if (hall.screen() !== 'setup') fail(`the plan does not begin: ${hall.screen()}`);
    await hall.key('3');
    await hall.click('setup', hall.word('phones.mode'));
    await hall.key('Return');
    if (hall.screen() !== 'phones') fail(`the wall does not say how phones come: ${hall.screen()}`);
}
async function to_phones() {
    await hall.goes(hall.screen(), 'menu', () => hall.key('Escape'));
    await hall.click('menu', hall.word('phones.title'));
    if (hall.screen() !== 'phones') fail(`the menu does not lead to the phones: ${hall.screen()}`);
}
const turns_door = () => hall.click('phones', hall.word('phones.door'), {other: hall.word('phones.door-shut')});

async function joins(url) {
    const browser = await browser_of(BROWSER_PHONES);
    phones = SIZES.map((size, i) => new Phone(`phone-${i + 1}`, browser, size, HALL_LANG, words));
    const [, address, code] = /^http:\/\/([0-9.]+:\d+)\/j\/([A-Z]{4})$/.exec(url) || fail(`the square says "${url}"`);
    for (const [i, phone] of phones.entries()) {
        await phone.open(i === 1 ? `http://${address}/` : url); // the second has no camera
        if (i === 1) await phone.types(code.toLowerCase());
        await phone.waits_for('team', 'it is not let in');
        await phone.reads(i === 0 ? OTHER[HALL_LANG] : HALL_LANG); // nobody pressed a language on the other two
        await phone.sits(i);
    }
    return {address, code};
}
async function a_stranger_stays_outside(url) {
    const stranger = new Phone('stranger', phones[0].browser, phones[0].size, HALL_LANG, words);
    await stranger.open(url);
    await stranger.is_told('no-closed', 'the door is closed, and nobody says so');
    await stranger.context.close();
}
async function the_pc_comes({address, code}) {
    const browser = await browser_of(BROWSER_PC);
    pc = new Phone('pc', browser, {width: 1366, height: 768}, HALL_LANG, words);
    await pc.open(`http://${address}/j/${code}`);
    await pc.is_told('no-closed', 'the door is closed, and nobody says so');
    await to_phones();
    await turns_door();
    await pc.comes_in();
    await pc.sits(0);
    await pictures('late');
    await turns_door();
    await hall.on();
}

// By its number, which stands on its own page, the fourth goes to another team; the second is freed, and comes again.
async function changes_seats({code}) {
    await to_phones();
    await hall.click('phones', hall.word('phones.one-title'), {list: 'came'});
    await hall.click('phone', PHONE(4), {list: 'each'});
    await pictures('each');
    await hall.click('phone', hall.word('animal.buffalo'), {list: 'fourth'});
    await until(() => pc.view.team.n === 1, 'the PC does not go to the other team');
    await until(() => pc.is_of(pc.view.team), async () => `the PC went to another team, and shows ${await pc.page.textContent(PAGE.badge)}`);
    await hall.click('phone', PHONE(2), {list: 'each'});
    await hall.click('phone', hall.word('phones.free'), {list: 'second'});
    await hall.click('phone', hall.word('phones.free-sure').replace('{0}', 2), {list: 'sure'});
    await phones[1].is_told('no-free', 'its seat was freed, and nobody says so');
    await hall.goes('phone', 'phones', () => hall.key('Escape'));
    await turns_door();
    await phones[1].types(code);
    await phones[1].sits(1);
    await turns_door();
    await hall.on();
    step('one phone went to another team, one was freed');
}

// ---- what is asked ----

const awake = () => seats().filter(seat => !seat.asleep);
let questions = 0, decisions = 0;
const met = new Set();

async function all_vote(before_the_gong) {
    questions++;
    for (const seat of awake()) await seat.waits_for('show', 'the hall asks all, and it does not');
    for (const [i, seat] of awake().entries()) await seat.votes((questions + i) % seat.view.options.length);
    const changes = awake()[0], first = changes.view.mine;
    await changes.votes((questions + 1) % changes.view.options.length);
    if (changes.view.mine === first) fail('an answer does not change before the gong');
    await before_the_gong(questions);
    await hall.on();
    for (const seat of awake()) await until(() => seat.phase !== 'show', `${seat.name}: the gong is not heard`);
}

// The team in turn: it asks for help once, presses whatever there is, changing its mind, and locks. A door opens by itself.
async function decides() {
    const turn = await until(() => awake().find(seat => seat.phase === 'decide' && seat.view.can), 'no phone may decide'), {scene} = turn.view;
    const asked = () => turn.phase === 'decide' && turn.view.scene === scene && !turn.view.options.some((option, i) => option.opened !== opened[i]);
    const opened = turn.view.options.map(option => option.opened);
    if (++decisions === 1) {
        await pictures('decide');
        await turn.asks_help();
        step('help was asked for');
    }
    for (let place = 0; place < opened.length && asked(); place++) if (!opened[place]) await turn.presses(place);
    if (asked() && await until(() => !asked() || turn.view.lock, () => `${turn.name}: nothing to lock after ${JSON.stringify(turn.view.options)}`) && asked()) await turn.locks();
    await until(() => !asked(), `${turn.name}: it locked, and the hall waits`);
}
// While there is nothing to press on it a phone says where to look, or that it is to be laid aside.
const aside = {story: 'look', reveal: 'look', activity: 'away', act: 'away', talk: 'away'};
async function are_laid_aside(screen) {
    for (const seat of awake()) {
        await seat.waits_for(aside[screen], `the hall shows ${screen}`);
        await seat.shows(() => seat.view.say, `the hall shows ${screen}, and it does not say what to do`);
        if (await seat.count('main button') > 0) fail(`${seat.name}: there is something to press while the hall shows ${screen}`);
    }
    await pictures(screen);
}

const screens = {
    activity: async () => { if (met.size < 5) await hall.key('1'); await hall.on(); },
    ready: async () => {
        for (const digit of '123') await hall.key(digit);
        await hall.goes('ready', 'notice', () => hall.on());
    },
    picker: () => hall.key('Return'),
    decide: async () => { await decides(); await hall.on(); },
};

async function holds_the_meeting(at) {
    for (let press = 0; press < 400; press++) {
        const screen = hall.screen();
        if (aside[screen] && !met.has(screen)) await are_laid_aside(screen);
        met.add(screen);
        step(`${screen}: ${seats().map(seat => `${seat.phase}${seat.view.options ? `/${seat.view.scene}` : ''}`).join(' ')}`);
        if (screen === 'over') return;
        if (at[screen]) await at[screen]();
        if (screen === 'show') await all_vote(at.before_the_gong);
        else await (screens[screen] || (() => hall.on()))();
    }
    fail('the meeting does not come to its end');
}

async function whole_meeting() {
    knows_the_screens();
    await hall.open(['record', hall.played]);
    await sets_up();
    step('set up');
    const url = await hall.address();
    step(url);
    if (ROUTER && !url.startsWith('http://192.168.1.10:')) fail(`the wall says ${url}: no phone can come there`);
    if (!ROUTER) await hall.click('phones', hall.word('phones.room')); // all of ours have one address
    const where = await joins(url);
    await pictures('joined');
    await turns_door();
    await a_stranger_stays_outside(url);
    await hall.goes('phones', 'activity', () => hall.on());
    step('joined');
    await holds_the_meeting({
        before_the_gong: hardships(url),
        notice: () => pc || the_pc_comes(where),
        ask: async () => {
            if (questions === 1 && !phones[1].asleep) await falls_asleep(phones[1]);
            if (questions === 4 && pc.view.team.n === 0) await changes_seats(where);
        },
        tally: async () => { if (phones[1].asleep) await slept_through(phones[1]); },
    });
    await says_good_bye();
}
const hardships = url => async question => {
    await pictures(`question-${question}`);
    if (question === 1) {
        await same(phones[1], 'opened again', () => phones[1].page.reload());
        await same(phones[2], 'back and forward', async () => {
            await phones[2].page.goto('about:blank');
            await phones[2].page.goBack();
        });
    }
    if (question === 2) await out_of_reach(phones[2]);
    if (question === 3) await no_wifi(phones);
    if (question === 4) {
        await takes_over(phones[0], 'a second tab', () => phones[0].open(url));
        await another_browser(phones[2]);
        await no_network_for(pc);
    }
};
// The hall went on without it: it has the newest view, in silence.
async function slept_through(phone) {
    if (await Promise.race([phone.text(), sleep(100).then(() => '')]) !== '') fail(`${phone.name}: it is said to sleep, and does not`);
    await wakes(phone);
    await phone.waits_for('look', 'it slept, and does not know where the hall is');
    await phone.shows(phone.words[phone.lang]['phone.look'], 'it slept, and its page stayed where it was');
    step(`${phone.name}: slept through a question`);
}
async function says_good_bye() {
    await pictures('over');
    await hall.goes('over', 'title', () => hall.key('Return'));
    hall.click('title', hall.word('title.quit')).catch(() => 0); // it ends before it says what it showed
    for (const seat of seats()) {
        await seat.shows(seat.word('phone.bye'), 'no good-bye');
        await seat.shows('111', 'the good-bye says nobody to call');
        const left = await seat.left();
        if (left !== NOTHING) fail(`${seat.name}: this is left on it: ${left}`);
    }
    for (const seat of seats()) await seat.page.screenshot({path: `${out}/bye-${seat.name}.png`});
    await until(() => hall.ended, 'the hall does not end');
    if (hall.code !== 0) fail(`the hall ended with ${hall.code}`);
}
// The lamp goes out in mid-question; the pages stay open. Whoever goes on with the meeting has its phones again: nobody
// presses anything on them, and what they answered in secret is theirs.
async function power_cut() {
    mkdirSync(`${out}/safecircle`, {recursive: true});
    writeFileSync(`${out}/safecircle/settings.yaml`, 'reduce-motion: 1\n');
    kinds.is_ours(out);
    await hall.open([]);
    await hall.stands();
    await hall.turn_key('Return');
    await hall.turn_click('setup', hall.word('phones.mode'));
    await hall.turn_key('Return');
    const url = await hall.address();
    if (!ROUTER) await hall.turn_click('phones', hall.word('phones.room'));
    phones = SIZES.map((size, i) => new Phone(`phone-${i + 1}`, browsers[0], size, i === 0 ? OTHER[HALL_LANG] : HALL_LANG, words));
    pc = null;
    for (const [i, phone] of phones.entries()) {
        await phone.open(url);
        await phone.reads(phone.lang);
        await phone.sits(i);
    }
    step('three more phones');
    await kinds.plays(hall, phones);
    for (const [i, phone] of phones.entries()) {
        await phone.waits_for('show', 'nothing is asked');
        await phone.votes(i);
    }
    await pictures('before-the-cut');
    const known = phones.map(phone => [phone.state(), phone.key, phone.seat, phone.welcomes].join());
    step('answered in secret');
    hall.close('SIGKILL');
    await until(() => hall.ended, 'the hall does not die');
    for (const phone of phones)
        await until(async () => await phone.page.textContent(PAGE.line) === phone.word('line-lost'), `${phone.name}: it does not say that it looks for the hall`);
    await hall.open([]);
    await hall.stands();
    await hall.turn_key('Return'); // go on
    step('the hall goes on');
    for (const [i, phone] of phones.entries())
        await until(() => [phone.state(), phone.key, phone.seat, phone.welcomes - 1].join() === known[i],
            () => `${phone.name}, after the power cut: it was ${known[i]}, it is ${[phone.state(), phone.key, phone.seat, phone.welcomes]}`);
    await pictures('after-the-cut');
    const late = new Phone('late', browsers[0], SIZES[0], HALL_LANG, words); // the letters and the port are those of before
    await late.open(url);
    await late.waits_for('team', 'after the power cut nobody comes by the square of before');
    await late.context.close();
    await phones[1].votes(0);
    await hall.turn_key('Return');
    for (const phone of phones) await until(() => phone.phase !== 'show', `${phone.name}: the gong is not heard`);
    step('a power cut');
}
// What all of it weighed, and that it was spoken as it is written.
function tells() {
    const faults = seats().flatMap(seat => seat.faults);
    if (faults.length > 0) fail(faults.join('\n'));
    const missed = ['decide', 'show', 'tally', 'together', 'act', 'talk', 'activity', 'closing', 'over'].filter(screen => !met.has(screen));
    if (missed.length > 0) fail(`the meeting had no ${missed}`);
    for (const {name, bytes, heard} of seats()) // the PC is alone on its cable: there all that went over it is known, too
        console.log(`${name}: ${bytes.page + bytes.down + bytes.up} bytes: ${bytes.page} of the page, ${bytes.down} heard in ${heard.length} frames, ${bytes.up} said${name === 'pc' && ROUTER ? `; ${over_the_cable()} on its cable` : ''}`);
}

(async () => {
    try {
        await whole_meeting().catch(async error => {
            await pictures('fault').catch(() => 0);
            throw error;
        });
        tells();
        await power_cut();
        console.log(`a whole meeting in ${seconds().toFixed(0)} s, ${ROUTER ? 'on three machines at a router' : 'on one machine'}`);
    } finally {
        hall.close('SIGTERM');
        for (const browser of browsers) await browser.close();
    }
})().catch(error => {
    console.error(error.message);
    process.exit(1);
});
