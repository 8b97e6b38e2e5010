// SPDX-License-Identifier: MIT
//
// page_hands.js — what a page does under a hand, a screen reader, and a line that goes and comes: called by page.js.
'use strict';
const {states} = require('./page_states');
const {opens, reaches, hear, fault, KEY} = require('./page_line');
const all = states('vi');
const said = (page, kind) => page.evaluate(t => window.said.filter(m => m.t === t), kind);
const focus = page => page.evaluate(() => document.activeElement.className || document.activeElement.tagName);
const ask = (fine, where, why) => { if (!fine) fault(where, why); };
const tree = async page => JSON.stringify(await page.accessibility.snapshot());
const kept = page => page.evaluate(() => [location.hash, localStorage.getItem('vtat') || '']);

// What was chosen is nobody else's, and whoever cannot see hears that it came and keeps their place.
async function secret(page) {
    const [welcome, show] = all['show-4'].hears, answer = all['chosen'].then;
    await reaches(page, all['show-4'], 'vi');
    await page.evaluate(() => {
        window.options = [...document.querySelectorAll('.option')];
        window.options[1].focus();
        window.told = [];
        for (const live of document.querySelectorAll('[role=status]'))
            new MutationObserver(() => window.told.push(live.textContent)).observe(live, {childList: true, characterData: true, subtree: true});
    });
    await page.keyboard.press('Enter');
    for (const message of answer) await hear(page, message);
    ask(await page.evaluate(() => document.activeElement === window.options[1] && window.options.every(o => document.contains(o))), 'secret', 'an answer draws the answers anew');
    ask(await page.evaluate(() => document.activeElement.getAttribute('aria-pressed')) === 'true', 'secret', 'what is chosen is not said');
    ask((await page.evaluate(() => window.told.filter(Boolean))).join() === 'Đã nhận', 'secret', `a reader is told ${await page.evaluate(() => window.told)}`);
    ask(/heading.*Bé Nhi/.test(await tree(page)), 'secret', 'the question is no heading');
    ask(/"button","name":"B Hai bạn chạy[^}]*"pressed":true/.test(await tree(page)), 'secret', 'an answer is no button that is pressed');
    await page.clock.runFor(3100);
    ask(await focus(page) === 'option down', 'secret', `face down, the focus is at ${await focus(page)}`);
    ask(!/Hai bạn chạy|pressed/.test(await tree(page)), 'secret', 'face down, a reader still says the answer');
    ask(!(await page.textContent('main')).includes('Hai bạn chạy'), 'secret', 'face down, the answer is in the page');
    await page.keyboard.press('Enter');
    await page.clock.runFor(5000);
    await page.click('.option:nth-child(3)');
    const votes = await said(page, 'vote');
    ask(votes.length === 2 && votes[1].n === 2 && votes[1].choice === 2, 'secret', `it says ${JSON.stringify(votes)}`);
    ask(await page.evaluate(() => document.querySelectorAll('[aria-pressed=true]').length) === 1, 'secret', 'two answers are chosen');
    await page.evaluate(() => { navigator.vibrate = ms => { window.buzzed = ms; }; });
    await page.evaluate(() => { window.say = document.querySelector('main .say'); });
    await hear(page, all['look'].hears[1]);
    ask(await page.evaluate(() => document.contains(window.say) && window.say.textContent.startsWith('Nhìn')), 'gong', 'what to do is told where no reader listens');
    ask(await page.evaluate(() => window.buzzed) > 0, 'gong', 'it does not buzz');
    ask(await focus(page) === 'say', 'gong', `the focus is at ${await focus(page)}`);
    await page.reload();
    await page.clock.runFor(20);
    await hear(page, welcome);
    await hear(page, {...show, mine: 2});
    ask((await page.$$('.option.down')).length === 1, 'secret', 'what was chosen lies open when the page comes back');
    await reaches(page, all['doors'], 'vi');
    ask(/"name":"A Bà ngoại","disabled":true/.test(await tree(page)), 'doors', 'that a door was opened is not said');
}

// The key comes along in the address and in what the browser keeps, and is gone at the end.
async function comes_back(page, browser) {
    await reaches(page, all['show-4'], 'vi');
    ask((await kept(page)).join() === `#${KEY},${KEY}`, 'key', `it keeps ${await kept(page)}`);
    const address = page.url(), other = await opens(browser, {width: 360, height: 800});
    await other.addInitScript(() => Object.defineProperty(window, 'localStorage', {get: () => { throw new Error('not here'); }}));
    await other.goto(address); // another browser, and one that keeps nothing
    await other.clock.runFor(20);
    ask((await said(other, 'hello'))[0].key === KEY, 'key', 'another browser does not take it along');
    await hear(other, all['show-4'].hears[0]);
    await other.reload();
    await other.clock.runFor(20);
    ask((await said(other, 'hello'))[0].key === KEY, 'key', 'a window that keeps nothing loses it when it is loaded again');
    await other.context().close();

    await page.goto('http://192.168.8.1:8080/'); // typed again without anything behind it
    await page.clock.runFor(20);
    ask((await said(page, 'hello'))[0].key === KEY, 'key', 'it is not remembered');
    await page.goBack();
    await page.clock.runFor(20);
    ask((await said(page, 'hello')).length > 0 && (await page.textContent('main')).trim() !== '', 'back', 'back is blank');
    await page.goForward();
    await page.clock.runFor(20);
    ask((await said(page, 'hello'))[0].key === KEY, 'back', 'forward does not come back');

    for (const [name, end] of [['bye', {t: 'bye'}], ['free', {t: 'no', why: 'free', wait: 0}]]) {
        await reaches(page, all['show-4'], 'vi');
        await hear(page, end);
        ask((await kept(page)).join() === ',' && !page.url().includes('#'), name, `it still keeps ${await kept(page)}`);
    }
    // Of letters that nobody typed (another meeting's, in a key or in an address) nobody is told that they are wrong.
    for (const [state, wrong] of [['show-4', false], ['door', false], ['door-code', true]]) {
        await reaches(page, {...all[state], path: state === 'door-code' && '/'}, 'vi');
        if (!wrong) await page.reload();
        await page.clock.runFor(20);
        if (!wrong) await hear(page, {t: 'no', why: 'code', wait: 0});
        ask((await page.textContent('main')).includes('Chưa đúng') === wrong, 'code', `it shows "${await page.textContent('main')}"`);
    }
    // What it is told last stays, in the words and the language it came in; whoever has seen nothing is at the door.
    await reaches(page, all['bye'], 'vi');
    ask((await page.textContent('main')).includes('111') && !await page.isVisible('#lang'), 'bye', 'what is to stay does not');
    await reaches(page, {hears: [{t: 'bye'}]}, 'vi');
    ask(await page.isVisible('.code'), 'bye', `who has seen nothing reads ${await page.textContent('main')}`);
    // Phones that were put away in mid-meeting come in again by the new letters, whose seat was freed chooses its team, and a
    // friend who was given somebody's address may have a seat of their own.
    for (const [end, way] of [[{t: 'bye'}, '.quiet'], [{t: 'no', why: 'free', wait: 0}, '.none'], [{t: 'no', why: 'taken', wait: 0}, '.quiet']]) {
        await reaches(page, all['team-3'], 'vi');
        await page.click('.team');
        await hear(page, {t: 'ack', n: 1, why: 'ok'});
        await hear(page, all['show-4'].hears[1]);
        await hear(page, end);
        if (await page.$(way)) await page.click(way);
        for (const letter of 'KART') await page.click(`.keys button:has-text("${letter}")`).catch(() => fault(end.t, 'there is no way in again'));
        await page.clock.runFor(20);
        const hello = (await said(page, 'hello')).pop();
        ask(hello.code === 'KART' && hello.key === '', end.t, `it comes in again as ${JSON.stringify(hello)}`);
        await hear(page, {...all['team-3'].hears[0], key: '00112233445566aa'});
        await hear(page, all['team-3'].hears[1]);
        ask((await said(page, 'take')).length === 1, end.t, 'a new seat wishes what the old one did');
    }
    await reaches(page, all['taken'], 'vi');
    await page.clock.runFor(60000);
    ask(await page.evaluate(() => window.lines.length) === 1, 'taken', 'it goes on asking');
    await page.click('.go');
    await page.clock.runFor(20);
    ask((await said(page, 'hello'))[1].key === KEY, 'taken', 'the seat is not taken back');
}

// A line that goes: what was pressed is sent once it is there again, and it asks for ever.
async function line_goes(page) {
    await reaches(page, all['show-4'], 'vi');
    await page.evaluate(() => window.cut());
    await page.click('.option:nth-child(1)');
    await page.clock.runFor(120000);
    ask(await page.evaluate(() => window.lines.length) > 8, 'lost', 'it gives up');
    ask((await page.textContent('main')).includes('192.168.8.1:8080'), 'lost', 'the address is not told');
    await page.evaluate(() => { window.dead = false; });
    for (let i = 0; i < 40 && await page.evaluate(() => window.last().readyState) !== 1; i++) await page.clock.runFor(500);
    ask((await said(page, 'vote')).length === 0, 'lost', 'it speaks before it is greeted');
    await hear(page, all['show-4'].hears[0]);
    ask((await said(page, 'vote')).map(v => v.choice).join() === '0', 'lost', 'what was pressed is not sent');
    await hear(page, all['show-4'].hears[1]);
    ask(await page.textContent('#line') === '' && !(await page.textContent('main')).includes('192.168'), 'lost', 'it still says so');

    // The lamp goes out before an answer was written down: the meeting has its newest wish again. What was, is not said twice.
    const welcome = all['show-4'].hears[0], votes = async () => (await said(page, 'vote')).map(v => v.n).join();
    async function cut_and(n) {
        await page.evaluate(() => { window.cut(); window.dead = false; });
        for (let i = 0; i < 40 && await page.evaluate(() => window.last().readyState) !== 1; i++) await page.clock.runFor(500);
        await hear(page, {...welcome, n});
    }
    await reaches(page, all['show-4'], 'vi');
    await page.click('.option:nth-child(1)');
    const n = Number(await votes());
    await cut_and(n - 1);
    ask(await votes() === `${n},${n}`, 'power', `what was lost there is not said again: ${await votes()}`);
    await cut_and(n); // it was written down, and nobody could say so
    ask(await votes() === `${n},${n}`, 'power', `what is known there is said again: ${await votes()}`);
    await hear(page, {...all['show-4'].hears[1], mine: 0, n, why: 'ok'});
    await page.click('.option:nth-child(2)');
    ask(await votes() === `${n},${n},${n + 1}`, 'power', `it goes on as ${await votes()}`);
}

// A hall that is gone for long, or for good: one calm sentence in place of "connecting", and it asks less often, not at all
// while nobody looks at it, and at once when somebody does or wants it.
async function hall_is_gone(page) {
    const asked = () => page.evaluate(() => window.lines.length), hidden = is => page.evaluate(is => {
        Object.defineProperty(document, 'hidden', {value: is, configurable: true});
        document.dispatchEvent(new Event('visibilitychange'));
    }, is);
    await reaches(page, all['lost-late'], 'vi');
    ask(await page.textContent('#line') === '', 'gone', `after two minutes it says "${await page.textContent('#line')}"`);
    ask(/Hết buổi rồi thì đóng trang/.test(await page.textContent('main')), 'gone', 'it does not say what to do');
    const before = await asked();
    await page.clock.runFor(3600000);
    const often = await asked() - before;
    ask(often > 60 && often < 140, 'gone', `it asks ${often} times in an hour`);
    await page.click('.go');
    ask(await asked() === before + often + 1, 'gone', 'it does not ask when it is told to');
    await page.clock.runFor(6000);
    await hidden(true);
    await page.clock.runFor(60000);
    const asleep = await asked();
    await page.clock.runFor(600000);
    ask(await asked() === asleep, 'gone', 'it asks though nobody looks at it');
    await page.evaluate(() => { window.dead = false; });
    await hidden(false);
    await page.clock.runFor(20);
    await hear(page, ...all['show-4'].hears);
    ask(!/đóng trang/.test(await page.textContent('main')) && (await page.$$('.option')).length === 4, 'gone', 'it does not come back');
}

// The wrong animal: another is taken before the first answer, and a question that comes meanwhile is shown at once.
async function another_animal(page) {
    const [welcome, which, joined] = all['joined'].hears, names = async () => (await said(page, 'take')).map(m => m.team).join();
    await reaches(page, all['changes'], 'vi');
    await page.click('.team:nth-child(3)');
    ask(await names() === '2' && (await page.textContent('main')).includes('Vào rồi'), 'animal', `it takes "${await names()}"`);
    await hear(page, {...joined, change: undefined, team: which.teams[2], n: 1, why: 'ok'});
    ask((await page.$$('.quiet')).length === 0 && /Voi/.test(await page.textContent('#team')), 'animal', 'it is changed twice');
    await reaches(page, all['changes'], 'vi');
    await hear(page, {...all['show-4'].hears[1], change: true});
    ask((await page.$$('.option')).length === 4, 'animal', 'a question waits behind the animals');
    await hear(page, joined);
    ask((await page.$$('.team')).length === 0, 'animal', 'the animals come by themselves');
    await hear(page, {...all['look'].hears[1], change: true});
    ask((await page.$$('main button')).length === 0, 'animal', 'there is something to press beside a story');
    await page.reload(); // it does not know them any more: somebody is asked
    await page.clock.runFor(20);
    await hear(page, welcome, joined);
    ask((await page.$$('.quiet')).length === 0, 'animal', 'there is a way to nowhere');
}

// A hall's computer whose lid was closed: what was pressed is said to be on its way until it is there.
async function hall_sleeps(page) {
    await reaches(page, all['show-4'], 'vi');
    await page.click('.option:nth-child(1)');
    await page.clock.runFor(20000);
    ask(await page.textContent('#line') === 'Đang gửi…', 'sleeps', 'it no longer says that nothing arrived');
    await hear(page, {t: 'ack', n: 1, why: 'ok'});
    await page.clock.runFor(20000);
    ask(await page.textContent('#line') === '', 'sleeps', `it says "${await page.textContent('#line')}" for ever`);
}

// Letters come from its own keys, from a keyboard, and from one that makes Vietnamese of them.
async function door(page) {
    for (const [typed, code] of [['khen', 'KHEN'], ['kảt', 'KART'], ['mãy', 'MAXY'], ['kâ-1h', 'KAAH']]) {
        await reaches(page, all['door'], 'vi');
        await page.fill('.code', typed);
        await page.clock.runFor(20);
        const hello = await said(page, 'hello');
        ask(hello.length === 1 && hello[0].code === code, 'door', `${typed} is ${JSON.stringify(hello)}, not ${code}`);
    }
    await reaches(page, all['door'], 'vi');
    await page.keyboard.type('kht'); // a school PC: nobody presses the box first
    await page.keyboard.press('Backspace');
    await page.keyboard.type('en');
    await page.clock.runFor(20);
    ask((await said(page, 'hello')).map(m => m.code).join() === 'KHEN', 'door', 'a keyboard is not heard');
    await reaches(page, all['door'], 'vi');
    for (const letter of 'KH') await page.click(`.keys button:has-text("${letter}")`);
    await page.click('.keys button:last-child');
    ask(await page.inputValue('.code') === 'K', 'door', 'a letter cannot be taken back');
    ask(/"name":"Xóa một chữ"/.test(await tree(page)), 'door', 'the key that takes back has no name');
}

async function behaves(page, browser) {
    for (const part of [secret, comes_back, line_goes, hall_is_gone, another_animal, hall_sleeps, door]) await part(page, browser);
}
module.exports = {behaves};
