// SPDX-License-Identifier: MIT
//
// hardships.js — what befalls a phone in a hall: it sleeps, is opened again, is taken out of reach, loses its Wi-Fi, is
// opened twice or in another browser. Each time the same seat comes back with all that it knew, and nobody presses
// anything for it.
'use strict';
const {until, sleep, fail, step} = require('./hall.js');
const {PAGE} = require('./phone.js');
const {ROUTER, at_router, at_phones} = require('./machines.js');
const out = process.argv[4];

// `how` ends what a page had; nobody presses anything on it.
async function same(phone, what, how) {
    const before = phone.state(), {key, seat, welcomes} = phone;
    await how();
    await until(() => phone.welcomes > welcomes, `${phone.name}, ${what}: it is not greeted again`, 60000);
    await until(() => phone.state() === before, () => `${phone.name}, ${what}: it was ${before}, it is ${phone.state()}`);
    if (phone.key !== key || phone.seat !== seat) fail(`${phone.name}, ${what}: it came back as another`);
    await until(async () => await phone.is_of(phone.view.team) && await phone.count(PAGE.option) > 0, async () => `${phone.name}, ${what}: its page shows "${await phone.text()}"`);
    step(`${phone.name}: ${what}`);
}
// Its page stands still from the next thing it would do, with its line open, as in a pocket: a debugger holds it, since
// a browser that is driven freezes no page that it shows.
async function falls_asleep(phone) {
    phone.asleep = await phone.context.newCDPSession(phone.page);
    await phone.asleep.send('Debugger.enable');
    await phone.asleep.send('Debugger.pause');
}
async function wakes(phone) {
    await phone.asleep.send('Debugger.disable');
    phone.asleep = null;
}
// The newest page has the seat, and the older says so.
async function takes_over(phone, what, how) {
    const older = phone.page;
    await same(phone, what, how);
    await until(async () => (await older.textContent('body > main')).includes(phone.word('no-taken')), `${phone.name}, ${what}: the older page does not say that its seat is elsewhere`);
    await older.screenshot({path: `${out}/older-${phone.name}.png`});
    await older.close();
}
// The address is taken to another browser, which knows nothing of the first: out of a camera's own into a real one.
const another_browser = phone => takes_over(phone, 'another browser', async () => {
    const address = phone.page.url();
    if (!/^http:[0-9.:\/]+j\/[A-Z]{4}#[0-9a-f]{16}$/.test(address)) fail(`${phone.name}: its address is ${address}`);
    phone.context = await phone.context_of({});
    await phone.open(address);
});
// Nothing arrives and nobody is told: a phone at the far end of the yard. What is pressed there arrives when it is back.
async function out_of_reach(phone) {
    const place = (phone.view.options.findIndex(option => option.n === phone.view.mine) + 1) % phone.view.options.length, wanted = phone.view.options[place].n;
    at_router('ip', 'link', 'set', 'at-phones', 'nomaster');
    if (await phone.count(PAGE.down)) await phone.press(PAGE.down);
    await phone.press(PAGE.option, place);
    await sleep(1500);
    if (ROUTER && phone.view.mine === wanted) fail('the router was unplugged, and a vote arrived');
    at_router('ip', 'link', 'set', 'at-phones', 'master', 'lan');
    await until(() => phone.view.mine === wanted, `${phone.name}: what it pressed out of reach never arrived`, 60000);
    step(`${phone.name}: out of reach and back`);
}
// The Wi-Fi goes: a phone's system ends every line of it, and the hall hears nothing of that. Then it is there again.
async function no_wifi(phones) {
    if (!ROUTER) return;
    await Promise.all(phones.map((phone, i) => same(phone, 'no Wi-Fi for a while', async () => {
        if (i === 0) at_phones('ip', 'link', 'set', 'wlan0', 'down');
        if (i === 0) at_phones('ss', '-K', 'dst', '192.168.1.10');
        await until(async () => await phone.page.textContent(PAGE.line) === phone.word('line-lost'), `${phone.name}: it does not say that it looks for the hall`, 60000);
        if (i === 0) at_phones('ip', 'link', 'set', 'wlan0', 'up');
    })));
}
async function no_network_for(phone) {
    await phone.context.setOffline(true);
    await sleep(300);
    await phone.context.setOffline(false);
    await phone.votes((phone.view.options.findIndex(option => option.n === phone.view.mine) + 1) % phone.view.options.length);
    step(`${phone.name}: offline, and online again`);
}

module.exports = {same, falls_asleep, wakes, takes_over, another_browser, out_of_reach, no_wifi, no_network_for};
