// SPDX-License-Identifier: MIT
//
// page_line.js — the phones' page in a browser, and the hall's computer this side of its line.
'use strict';
const {readFileSync} = require('fs');
const frames = require('./frames');
const html = readFileSync(process.argv[2], 'utf8');
const POLICY = "default-src 'none'; script-src 'nonce-NONCE'; style-src 'nonce-NONCE'; connect-src 'self' ws:; base-uri 'none'; form-action 'none'";
const KEY = '0123456789abcdef';
const faults = [];
const fault = (where, why) => faults.push(`${where}: ${why}`);

// Stands in for the line: what the page says lies in `said`, and the script says what it hears.
function line() {
    window.said = [];
    window.lines = [];
    window.WebSocket = function () {
        const self = this;
        self.readyState = 0;
        window.lines.push(self);
        self.send = words => window.said.push(JSON.parse(words));
        self.close = () => { self.readyState = 3; };
        if (!window.dead) setTimeout(() => { if (self.readyState === 0) { self.readyState = 1; if (self.onopen) self.onopen(); } }, 0);
    };
    window.last = () => window.lines[window.lines.length - 1];
    window.hear = message => { if (window.last().onmessage) window.last().onmessage({data: JSON.stringify(message)}); };
    window.cut = () => { window.dead = true; window.last().readyState = 3; window.last().onclose(); };
}

async function opens(browser, size) {
    const context = await browser.newContext({viewport: size});
    const page = await context.newPage();
    page.on('pageerror', error => fault('the page', error.message));
    page.on('console', message => { if (message.type() === 'error') fault('the page', message.text()); });
    page.setDefaultTimeout(30000);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000); // three seconds of a page are three of this script's, however busy the machine is
    await page.route('**/*', route => route.fulfill({contentType: 'text/html; charset=utf-8', body: html, headers: {'content-security-policy': POLICY}}));
    await page.addInitScript(line);
    return page;
}
const hear = (page, ...messages) => {
    for (const message of messages) {
        const why = frames.fault('heard', JSON.stringify(message));
        if (why) fault('this script', `${JSON.stringify(message)}: ${why}`);
    }
    return page.evaluate(all => all.forEach(window.hear), messages);
};

// From nothing to a state, as a child comes there. (With a key behind it the address would be another place of the page before.)
async function reaches(page, state, lang, large) {
    if (page.url().startsWith('http')) await page.evaluate(() => localStorage.clear());
    if (state.key) await page.goto('about:blank');
    await page.goto(`http://192.168.8.1:8080${state.path || '/j/KHEN'}${state.key ? `#${KEY}` : ''}`);
    await page.evaluate(([big, english, cut]) => {
        if (big) document.documentElement.style.fontSize = '250%';
        if (big) window.dispatchEvent(new Event('resize'));
        if (english) document.getElementById('lang').click();
        if (cut) window.cut();
    }, [large, lang === 'en', state.key]);
    await page.clock.runFor(20);
    if (state.hears.length && state.path) {
        for (const letter of 'KHEN') await page.click(`.keys button:has-text("${letter}")`);
        await page.clock.runFor(20);
    }
    await hear(page, ...state.hears);
    if (state.does) await page.click(state.does);
    await hear(page, ...state.then || []);
    if (state.cut) await page.evaluate(() => window.cut());
    await page.clock.runFor(state.does_last ? state.waits : (state.waits || 0) + 50);
    if (!state.does_last) return;
    await page.click(state.does_last);
    await page.clock.runFor(50);
}

module.exports = {opens, reaches, hear, fault, faults, KEY};
