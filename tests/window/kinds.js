// SPDX-License-Identifier: MIT
//
// kinds.js — what is not one answer of a few, on phones beside the hall: steps that are put in order, and cards that are
// sorted, each by the next team. A level of somebody's own has both before its first question for all.
'use strict';
const {copyFileSync, mkdirSync} = require('fs');
const {until, fail, step} = require('./hall.js');

// Where the program finds what somebody wrote.
function is_ours(home) {
    const folder = `${home}/Safe Circle/levels/kinds`;
    mkdirSync(folder, {recursive: true});
    copyFileSync(`${__dirname}/kinds.yaml`, `${folder}/level.yaml`);
}

// The marks on the page, answer by answer: "2,1,-".
const marks = phone => phone.page.locator('.option').evaluateAll(all => all.map(o => (o.querySelector('.mark') || {textContent: '-'}).textContent).join());
const marked = (phone, wanted) => until(async () => await marks(phone) === wanted, async () => `${phone.name}: its answers are marked ${await marks(phone)}, not ${wanted}`);

// Each press is the next step; a step that is pressed again is taken back, with what came after it.
async function orders(turn, others) {
    await turn.shows(turn.words[turn.lang]['phone.decide-order'], 'it is not told how to put in order');
    for (const [place, wanted] of [[1, '-,1,-'], [0, '2,1,-'], [1, '-,-,-'], [2, '-,-,1'], [0, '2,-,1'], [1, '2,3,1']]) {
        if (turn.view.lock) fail(`${turn.name}: it may lock before all has its place`);
        await turn.presses(place);
        for (const phone of [turn, ...others]) await marked(phone, wanted);
    }
    await until(() => turn.view.lock, `${turn.name}: all has its place, and it may not lock`);
    await turn.locks();
}
async function sorts(turn, others) {
    const {card} = turn.view;
    for (const phone of [turn, ...others]) await phone.shows(card, 'the card is not on it');
    await turn.shows(turn.words[turn.lang]['phone.decide-card'], 'it is not told to sort');
    for (const [place, wanted] of [[1, '-,✓'], [0, '✓,-']]) {
        await turn.presses(place);
        for (const phone of [turn, ...others]) await marked(phone, wanted);
    }
    await until(() => turn.view.lock, `${turn.name}: the card has its box, and it may not lock`);
    await turn.locks();
    return {card, team: turn.view.team.n};
}

// From the beginning to the first question for all.
async function plays(hall, phones) {
    const sorted = [];
    let ordered = 0;
    for (let press = 0; phones[0].phase !== 'show' && press < 40; press++) {
        const turn = phones.find(phone => phone.phase === 'decide'), others = phones.filter(phone => phone !== turn);
        if (turn && turn.view.card) sorted.push(await sorts(turn, others));
        else if (turn) ordered += await orders(turn, others).then(() => 1);
        if (turn) for (const phone of phones) await phone.waits_for('look', 'it was locked, and there is something to press');
        const asks = phones[0].phase === 'ask', seen = phones.map(phone => phone.view.s);
        await hall.turn_key('Return');
        if (asks) await until(() => phones.every((phone, i) => phone.view.s !== seen[i]), '', 500).catch(() => 0); // it may take two presses
    }
    if (ordered !== 1 || sorted.length !== 3 || sorted.some(({card, team}, i) => i > 0 && (card === sorted[i - 1].card || team === sorted[i - 1].team))) fail(`${ordered} put in order, sorted: ${JSON.stringify(sorted)}`);
    step('put in order, and sorted');
}

module.exports = {is_ours, plays};
