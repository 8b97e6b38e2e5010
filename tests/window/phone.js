// SPDX-License-Identifier: MIT
//
// phone.js — one phone, or a school PC's browser, in a child's hands: it is looked at and pressed as its page stands, and
// every frame of its line is kept, so that a test knows what it was told and how much that weighed.
'use strict';
const {until, fail} = require('./hall.js');
const frames = require('./frames.js');
// What is pressed and looked at on the page.
const PAGE = {code: 'input.code', go: '.go', team: '.team', option: '.option', down: '.option.down', lang: '#lang', line: '#line', badge: '#team',
    help: '.quiet'};

class Phone {
    constructor(name, browser, size, lang, words) {
        Object.assign(this, {name, browser, size, lang, words, heard: [], sent: [], bytes: {page: 0, down: 0, up: 0}, faults: [], welcomes: 0});
    }
    word(id) { return this.words[this.lang][`phone-page.${id}`] || this.words[this.lang][id] || fail(`no words for ${id}`); }
    async context_of(options) { return this.browser.newContext({viewport: this.size, locale: this.lang, ...options}); }
    async open(url) {
        this.context = this.context || await this.context_of({});
        this.use(await this.context.newPage());
        await this.page.goto(url);
    }
    // From now on this tab is what the child looks at.
    use(page) {
        this.page = page;
        page.setDefaultTimeout(60000);
        page.on('pageerror', error => this.faults.push(`${this.name}: the page's own fault: ${error.message}`));
        page.on('response', async response => {
            const sizes = await response.request().sizes().catch(() => null);
            if (sizes) this.bytes.page += sizes.responseBodySize + sizes.responseHeadersSize;
        });
        frames.watch(page, why => this.faults.push(`${this.name}: ${why}`));
        page.on('websocket', line => {
            line.on('framereceived', ({payload}) => this.hears(String(payload)));
            line.on('framesent', ({payload}) => this.says(String(payload)));
        });
    }
    hears(payload) {
        const frame = JSON.parse(payload);
        this.bytes.down += Buffer.byteLength(payload);
        this.heard.push(frame);
        if (frame.t === 'view') this.view = frame;
        if (frame.t === 'welcome') Object.assign(this, {key: frame.key, seat: frame.seat, welcomes: this.welcomes + 1});
    }
    says(payload) {
        this.bytes.up += Buffer.byteLength(payload);
        this.sent.push(JSON.parse(payload));
    }
    get phase() { return this.view ? this.view.phase : ''; }

    text() { return this.page.textContent('body > main'); }
    async is_of(team) { return (await this.page.textContent(PAGE.badge)).startsWith(team.name); }
    count(selector) { return this.page.locator(selector).count(); }
    async shows(words, why, ms) {
        return until(async () => (await this.text()).includes(typeof words === 'string' ? words : words()), async () => `${this.name}: ${why}; it shows "${await this.text()}"`, ms);
    }
    // By the page itself, in the language that it is in.
    async is_told(id, why) {
        const lang = await this.page.getAttribute('html', 'lang');
        return this.shows(this.words[lang][`phone-page.${id}`], why);
    }
    // What a seat is and knows, wherever its page is opened.
    state() { return JSON.stringify([this.view.team, this.view.phase, this.view.scene, this.view.mine, this.view.lang]); }
    waits_for(phase, why, ms) {
        return until(() => this.phase === phase, () => `${this.name}: ${why}: its phase is ${this.phase}, not ${phase}`, ms);
    }
    async press(selector, nth = 0) {
        await this.page.locator(selector).nth(nth).click().catch(async error => {
            fail(`${this.name}: "${selector}" cannot be pressed (${error.message.split('\n')[0]}); it shows "${await this.text()}"`);
        });
    }

    // ---- coming ----

    async reads(lang) {
        this.lang = lang;
        await until(() => this.view, `${this.name}: no view came`);
        if (this.view.lang !== lang) await this.press(PAGE.lang);
        await until(() => this.view.lang === lang, `${this.name}: its language does not become ${lang}`);
        await until(async () => await this.page.getAttribute('html', 'lang') === lang, `${this.name}: the page is not said to be ${lang}`);
    }
    async types(code) {
        await this.page.fill(PAGE.code, code);
        await this.comes_in();
    }
    // Its letters stand there: it may come in by itself, or there is a button.
    comes_in() {
        return until(async () => (this.phase === 'team' && this.heard[this.heard.length - 1].t !== 'no') || (await this.page.locator(PAGE.go).click({timeout: 500}).catch(() => 0), false),
            async () => `${this.name}: it is not let in; it shows "${await this.text()}"`);
    }
    async sits(team) {
        await this.waits_for('team', 'no team is offered');
        await this.press(PAGE.team, team);
        await until(() => this.view.team && this.view.team.n === team, `${this.name}: it does not sit at team ${team + 1}`);
        await until(async () => await this.is_of(this.view.team), `${this.name}: whose phone it is does not stand on it`);
    }

    // ---- answering ----

    // Presses one of the options, and waits until the hall has it.
    async presses(place) {
        if (await this.count(PAGE.down)) await this.press(PAGE.down); // what was chosen lies face down
        await until(async () => await this.count(PAGE.option) > place, async () => `${this.name}: there is no answer ${place + 1}; it shows "${await this.text()}"`);
        const before = this.sent.length, wanted = this.view.options[place].n;
        await this.press(PAGE.option, place);
        const said = await until(() => this.sent.slice(before).find(frame => frame.t === 'vote'), `${this.name}: a press says nothing`);
        await this.acknowledged(said);
        if (said.choice !== wanted) fail(`${this.name}: answer ${place + 1} is ${wanted}, it said ${said.choice}`);
        return wanted;
    }
    async acknowledged(said) {
        const ack = await until(() => this.heard.find(frame => frame.why && frame.n === said.n), `${this.name}: ${JSON.stringify(said)} was not answered`);
        if (ack.why !== 'ok' && ack.why !== 'again') fail(`${this.name}: ${JSON.stringify(said)} was answered "${ack.why}"`);
    }
    async votes(place) {
        const choice = await this.presses(place);
        await until(() => this.view.mine === choice, `${this.name}: its vote does not come back to it`);
        return choice;
    }
    async wishes(selector, t) {
        const before = this.sent.length;
        await this.press(selector);
        await this.acknowledged(await until(() => this.sent.slice(before).find(frame => frame.t === t), `${this.name}: "${t}" was not said`));
    }
    locks() { return this.wishes(PAGE.go, 'lock'); }
    asks_help() { return this.wishes(PAGE.help, 'help'); }
    marked() { return this.page.locator(`${PAGE.option}[aria-pressed=true]`).count(); }

    // ---- at the end ----

    // Nothing that says who sat here, where, or how to come back.
    async left() {
        return JSON.stringify(await this.page.evaluate(() => ({stored: localStorage.length + sessionStorage.length, cookies: document.cookie.length,
            fragment: location.hash, state: JSON.stringify(history.state)})));
    }
}

module.exports = {Phone, PAGE};
