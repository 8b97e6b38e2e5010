// SPDX-License-Identifier: MIT
//
// page.js — every state of the phones' page in a browser, with a hall's computer that only this script plays: it fits, it can be
// read, pressed and heard; a secret stays one; and it comes back.
//
//     node page.js PAGE           asks all that, on a phone of 320 × 568, with large letters, and on a school PC
//     node page.js PAGE FOLDER    leaves pictures of every state there (SIZES=320x568,… LANGS=vi,en ONLY=regex)
'use strict';
const {chromium} = require('playwright-core');
const {states} = require('./page_states');
const {behaves} = require('./page_hands');
const {opens, reaches, hear, fault, faults} = require('./page_line');
const shots = process.argv[3];

// Run in the page: what is wrong with what is shown.
function looked_at([large, lang]) {
    const found = [], seen = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
    const wide = document.documentElement;
    if (wide.scrollWidth > wide.clientWidth) found.push(`it is ${wide.scrollWidth} wide in ${wide.clientWidth}`);
    const light = colour => {
        const [r, g, b] = colour.map(c => { const part = c / 255; return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const numbers = text => text.match(/[\d.]+/g).map(Number);
    const behind = element => {
        for (let at = element; at; at = at.parentElement) {
            const colour = numbers(getComputedStyle(at).backgroundColor);
            if (at.className === 'plate') return [255, 247, 238]; // a letter stands in its white shape
            if (colour.length === 3 || colour[3] > 0) return colour;
        }
        return [0x4a, 0x32, 0x66]; // the lightest of the sky
    };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const holder = node.parentElement;
        if (!node.data.trim() || !seen(holder) || /SCRIPT|STYLE/.test(holder.tagName)) continue;
        const style = getComputedStyle(holder), size = parseFloat(style.fontSize);
        const [a, b] = [light(numbers(style.color)), light(behind(holder))].sort((x, y) => y - x), contrast = (a + 0.05) / (b + 0.05);
        if (contrast < 4.5) found.push(`"${node.data}" has a contrast of ${contrast.toFixed(2)}`);
        if (size < (holder.closest('main') ? 16 : 14)) found.push(`"${node.data}" is ${size} high`);
        const range = document.createRange(), box = holder.getBoundingClientRect();
        range.selectNodeContents(node);
        const words = range.getBoundingClientRect();
        if (holder.parentElement.className === 'plate') continue; // its line is lower than its letters
        if (words.left < Math.max(0, box.left - 1) || words.right > Math.min(wide.clientWidth, box.right + 1) || words.top < box.top - 3 || words.bottom > box.bottom + 3) found.push(`"${node.data}" is cut off`);
    }
    const buttons = [...document.querySelectorAll('button,input')].filter(seen), boxes = buttons.map(b => b.getBoundingClientRect());
    buttons.forEach((button, i) => {
        if (boxes[i].width < 48 || boxes[i].height < 48) found.push(`a button of ${boxes[i].width} × ${boxes[i].height}: ${button.textContent}`);
        if (!button.querySelector('.mark') && button.scrollWidth > button.clientWidth + 1) found.push(`"${button.value || button.textContent}" is wider than its button`);
        if (!(button.textContent.trim() || button.getAttribute('aria-label'))) found.push('a button without a name');
        for (let j = 0; j < i; j++) {
            const out = boxes[i].left >= boxes[j].right - 1 || boxes[j].left >= boxes[i].right - 1 || boxes[i].top >= boxes[j].bottom - 1 || boxes[j].top >= boxes[i].bottom - 1;
            if (!out && !button.closest('.bar') && !buttons[j].closest('.bar')) found.push(`${button.textContent} lies over ${buttons[j].textContent}`);
        }
    });
    const first = document.querySelector('.option:not(.down)');
    if (first && first.getBoundingClientRect().top + 20 > window.innerHeight && !large) found.push('no answer is in sight');
    const bar = document.querySelector('.bar'), four = document.querySelector('.option:nth-child(4):last-child');
    const edge = bar ? bar.getBoundingClientRect() : {top: window.innerHeight, height: 0};
    if (bar && getComputedStyle(bar).position === 'sticky' && edge.height > window.innerHeight / 4) found.push(`its buttons take ${edge.height} of the height`);
    if (four && !large && !document.querySelector('.long,.box') && four.getBoundingClientRect().bottom > edge.top + 1) found.push('the fourth answer is not in sight');
    const five = document.querySelector('.option:nth-child(5):last-child');
    if (five && !large && !document.querySelector('.bar,.box') && wide.scrollHeight > window.innerHeight) found.push('five answers are not seen at once');
    const line = document.getElementById('line');
    if (!large && line.clientHeight > 2 * parseFloat(getComputedStyle(line).fontSize)) found.push(`"${line.textContent}" takes two lines and moves the answers`);
    for (const mark of document.querySelectorAll('.mark')) {
        const over = mark.getBoundingClientRect(), range = document.createRange();
        for (const words of document.querySelectorAll('.words')) {
            range.selectNodeContents(words);
            if ([...range.getClientRects()].some(r => r.left < over.right && r.right > over.left && r.top < over.bottom && r.bottom > over.top)) found.push(`"${words.textContent}" lies under a mark`);
        }
    }
    const below = wide.scrollHeight - window.innerHeight - window.pageYOffset > 24;
    if (below !== document.body.classList.contains('more')) found.push('that there is more is not seen');
    if (wide.lang !== lang) found.push(`it is not in ${lang}`);
    if (document.querySelectorAll('h1').length !== 1) found.push('there is no one heading');
    if (document.body.textContent.includes('0123456789abcdef')) found.push('the key is shown');
    return found;
}

const ALL = 0, STILL = 1, SEATED = 2; // all of them; those nobody presses and waits for; those a meeting goes through

async function every_state(page, size, langs, large, pass) {
    let sits = false;
    for (const lang of langs)
        for (const [name, state] of Object.entries(states(lang))) {
            if (process.env.ONLY && !name.match(process.env.ONLY)) continue;
            const simple = Object.keys(state).join() === 'hears' && state.hears.length === 2 && state.hears[1].t === 'view';
            if (simple && sits) await hear(page, state.hears[1]); // from one to the next, as a meeting goes
            else if (simple || pass === ALL || (pass === STILL && !state.cut && !(state.does && (state.waits || large)))) await reaches(page, state, lang, large);
            else continue;
            sits = simple;
            if (shots) await page.screenshot({path: `${shots}/${lang}-${size.width}x${size.height}${large ? '-large' : ''}-${name}.png`});
            else for (const why of await page.evaluate(looked_at, [large, lang])) fault(`${lang} ${size.width}x${size.height}${large ? ' large' : ''} ${name}`, why);
        }
}

// What the page tells beside a team's name, all of it: one line each, or the answers would move under a finger.
async function every_line(page, where) {
    for (const lang of ['vi', 'en']) {
        await reaches(page, states(lang)['show-4'], lang, false);
        const two = await page.evaluate(() => {
            const line = document.getElementById('line'), words = window.WORDS[document.documentElement.lang];
            return window.WORDS.keys.map((id, i) => /^line-/.test(id) ? words[i] : '').filter(text => {
                line.textContent = text;
                return line.clientHeight > 2 * parseFloat(getComputedStyle(line).fontSize);
            });
        });
        for (const text of two) fault(`${lang} ${where}`, `"${text}" takes two lines and moves the answers`);
    }
}

const SMALL = {width: 320, height: 568};
(async () => {
    const browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--no-proxy-server'], timeout: 120000});
    const page = await opens(browser, SMALL);
    if (shots) {
        for (const size of (process.env.SIZES || '320x568,360x800,768x1024,1366x768').split(',')) {
            const [width, height] = size.split('x').map(Number);
            await page.setViewportSize({width, height});
            await every_state(page, {width, height}, (process.env.LANGS || 'vi,en').split(','), Boolean(process.env.LARGE), ALL);
        }
    } else {
        await every_state(page, SMALL, ['vi'], false, ALL);
        await every_state(page, SMALL, ['en'], false, STILL);
        await every_state(page, SMALL, ['vi', 'en'], true, STILL);
        await page.setViewportSize({width: 1366, height: 768});
        await every_state(page, {width: 1366, height: 768}, ['vi'], false, SEATED);
        await page.setViewportSize({width: 360, height: 800});
        await every_line(page, '360x800');
        await behaves(page, browser);
    }
    await browser.close();
    faults.forEach(why => console.error(why));
    process.exit(faults.length ? 1 : 0);
})().catch(error => { console.error(error); process.exit(1); });
