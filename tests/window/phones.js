// SPDX-License-Identifier: MIT
//
// phones.js — three phones play a whole meeting beside the hall's window: they scan its square, choose animals, answer
// whatever is asked, sleep, are opened again, lose their line, are opened twice; and at the end they know nothing more.
'use strict';
const {chromium} = require('playwright-core');
const {execSync, spawn} = require('child_process');
const {readFileSync} = require('fs');
const [, , program, out] = process.argv;
const lang = 'vi';
// What each phone's page says, in its language.
const WORDS = {vi: {wait: 'Chờ một chút', taken: 'trang khác', look: 'màn hình chung', other: 'English'},
    en: {wait: 'Wait a moment', taken: 'another page', look: 'big screen', other: 'Tiếng Việt'}};
const LANGUAGES = ['en', 'vi', 'vi'];
const sleep = ms => new Promise(done => setTimeout(done, ms));
const run = command => execSync(command, {stdio: ['ignore', 'pipe', 'ignore']}).toString();
const key = name => run(`xdotool key ${name}`);
const shot = name => run(`import -window root ${out}/${name}.png`);
const fail = why => { throw new Error(why); };

async function until(what, why, ms = 15000) {
    for (const end = Date.now() + ms; Date.now() < end; await sleep(60)) if (await what()) return;
    fail(why);
}
const played = `${out}/played.play`;
function screen() {
    const found = readFileSync(played, 'utf8').match(/expect screen (\S+)(?![\s\S]*expect screen)/);
    return found ? found[1] : '';
}
const text = page => page.textContent('main');

async function joins(browser, url, animal, lang, size) {
    const context = await browser.newContext({viewport: size, locale: lang});
    const page = await context.newPage();
    page.on('pageerror', error => fail(`the page: ${error.message}`));
    await page.goto(url);
    await page.waitForSelector('.team');
    if (lang === 'en') await page.click('#lang');
    await until(async () => (await page.textContent('#lang')) === WORDS[lang].other, 'the page does not change its language');
    await page.click(`.team:nth-child(${animal})`);
    await until(async () => (await text(page)).includes(WORDS[lang].look), 'no seat was given');
    return page;
}

// Whatever can be pressed on this phone is pressed: an answer, then the lock. True: something was.
async function answers(page, round) {
    const open = await page.$$('.option:not([disabled]):not(.down):not([aria-pressed=true])');
    const secret = (await page.$$('.option.down, [data-secret] .option[aria-pressed=true]')).length > 0, lock = await page.$('.go');
    if (lock) return lock.click({timeout: 1000}).then(() => true, () => false);
    if (secret || open.length === 0) return false;
    return open[round % open.length].click({timeout: 1000}).then(() => true, () => false);
}

async function hardships(browser, phones, url) {
    await phones[0].reload(); // opened again
    await until(async () => (await phones[0].$$('#team')).length > 0 && (await phones[0].textContent('#team')) !== '', 'a reload lost the seat');
    const asleep = await phones[1].context().newCDPSession(phones[1]); // laid aside
    await asleep.send('Page.setWebLifecycleState', {state: 'frozen'});
    await sleep(500);
    await asleep.send('Page.setWebLifecycleState', {state: 'active'});
    await phones[2].context().setOffline(true); // out of the room, and back
    await sleep(300);
    await phones[2].context().setOffline(false);
    const second = await phones[0].context().newPage(); // the same phone, another tab
    await second.goto(url);
    await until(async () => (await text(phones[0])).includes(WORDS[LANGUAGES[0]].taken), 'the older tab does not say that it is');
    await phones[0].close();
    phones[0] = second;
    await until(async () => (await second.textContent('#lang')) === WORDS[LANGUAGES[0]].other, 'a seat forgot its language');
}

async function plays(browser, phones, url) {
    for (let round = 0, quiet = 0, hard = false; round < 300; round++) {
        let any = false;
        for (const phone of phones) any = await answers(phone, round) || any;
        const shows = (await phones[1].$$('.option')).length > 0;
        if (shows && !hard) {
            hard = true;
            for (let i = 0; i < phones.length; i++) await phones[i].screenshot({path: `${out}/phone-${i}.png`});
            shot('hall');
            await hardships(browser, phones, url);
        }
        if ((await text(phones[1])).includes(WORDS[LANGUAGES[1]].wait)) return hard;
        if (any) {
            await sleep(80);
            continue;
        }
        if (screen() === 'ready') '123'.split('').forEach(key);
        key(++quiet % 12 === 0 || screen() === 'picker' ? 'Return' : 'space');
        await sleep(80);
    }
    for (const phone of phones) console.error(await phone.evaluate(() => document.querySelector('header').textContent + ' | ' + document.querySelector('main').innerHTML.replace(/<svg.*?<.svg>/g, '')));
    return fail(`the meeting did not come to its end: ${screen()}`);
}

(async () => {
    // What is played is written down, screen by screen: that is how this script knows where the hall is.
    const hall = spawn(program, ['record', played, '--size', '1366x768', '--lang', lang], {stdio: 'inherit'});
    const browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu']});
    try {
        await until(() => run('xdotool search --onlyvisible --name . || true').trim() !== '', 'no window');
        await sleep(600);
        key('Return');
        await sleep(500);
        run('xdotool mousemove 1185 593 click 1'); // phones
        await sleep(500);
        key('Return');
        await sleep(700);
        run('xdotool mousemove 1000 659 click 1'); // a computer room: all of ours have one address
        await sleep(300);
        run('xdotool mousemove 683 300');
        let url = '';
        await until(() => { shot('join'); url = run(`zbarimg -q --raw ${out}/join.png || true`).trim(); return url.startsWith('http://'); }, 'no camera could read the square');
        if (process.env.ADDRESS) url = url.replace(/\/\/[^:]+:/, `//${process.env.ADDRESS}:`);
        const sizes = [{width: 320, height: 568}, {width: 360, height: 800}, {width: 768, height: 1024}];
        const phones = [];
        for (let i = 0; i < 3; i++) phones.push(await joins(browser, url, i + 1, LANGUAGES[i], sizes[i]));
        if (!await plays(browser, phones, url)) fail('no question was ever on a phone');
        run(`xdotool mousemove ${process.env.QUIT} click 1`);
        await until(async () => (await text(phones[1])).includes('111'), 'no good-bye');
        for (const phone of phones)
            if (await phone.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length) !== 0) fail('something is left on a phone');
        console.log('ok');
    } finally {
        hall.kill('SIGTERM');
        await browser.close();
    }
})().catch(error => { shot('fault'); console.error(error.message); process.exit(1); });
