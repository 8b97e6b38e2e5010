// SPDX-License-Identifier: MIT
//
// page_states.js — every state a phone's page can be in: a name, and what the hall's computer said before. The words are the
// longest that a level may have (a choice twelve syllables), and some of the real ones.
'use strict';
const {readFileSync} = require('fs');
const ANIMALS = ['tiger', 'buffalo', 'elephant', 'bear', 'horse', 'eagle'];
const TALES = {
    vi: {question: 'Bé Nhi đang sốt, ở một mình. Hai bạn nên làm gì?',
        long: 'Dấu hiệu nào cho Páo biết là người bạn mới quen trong trò chơi đang muốn điều không tốt, và Páo nên làm gì trước tiên?',
        options: ['Cho bé ăn thật no rồi hai bạn đi về.', 'Hai bạn chạy lên nương tìm hàng xóm.', 'Một bạn ở lại, một bạn gọi người lớn.', 'Tìm thuốc trong tủ cho bé uống.', 'Chờ bố mẹ về.', 'Hỏi bạn khác.'],
        longest: ['Nói “Không”, chạy ngay về phía nhà có người lớn, rồi kể lại.', 'Xin lỗi anh ấy rồi nghiêng người nghe thêm xem anh muốn nói điều gì.', 'Giữ bí mật thật kỹ, vì người ta đã cho mình quà quý trước.', 'Nhắn cho bạn thân, hẹn nhau ngồi chờ dưới gốc cây thật lâu.', 'Chưa biết chắc; hỏi người lớn nghiêm chỉnh ở trường.'],
        card: 'Thầy giáo nghe các bạn nói hết, không vội mắng.', boxes: ['Trong bàn tay tin cậy', 'Ngoài bàn tay', 'Chưa chắc'],
        order: ['Nói “Không!”', 'Đi ra chỗ có người', 'Kể với người lớn mình tin', 'Kể tiếp nếu chưa được giúp'], doors: ['Bà ngoại', 'Cô giáo chủ nhiệm', 'Chú công an xã'],
        names: ['Hổ', 'Trâu', 'Voi', 'Gấu', 'Ngựa', 'Đại bàng']},
    en: {question: 'Little Nhi has a fever and is alone. What should the two do?',
        long: 'Which sign tells Páo that the new friend from the game wants something that is not good, and what should Páo do first of all?',
        options: ['Give her a big meal and go home.', 'Run up to the field to find neighbours.', 'One stays, one fetches a grown-up.', 'Find medicine in the cupboard.', 'Wait for her parents.', 'Ask another friend.'],
        longest: ['Say "No", run at once to a house with grown-ups in it, and then tell it all.', 'Apologise and lean over to hear what else he would like to say.', 'Keep the secret well, for a precious present was given before that.', 'Write to the best friend and wait together under the tree for a long time.', 'Not sure yet; ask a trustworthy grown-up at school.'],
        card: 'The teacher hears them out and does not scold.', boxes: ['In the hand of trust', 'Outside the hand', 'Not sure'],
        order: ['Say "No!"', 'Go where people are', 'Tell an adult you trust', 'Tell on if nobody helped'], doors: ['Grandmother', 'The class teacher', 'The village policeman'],
        names: ['Tiger', 'Buffalo', 'Elephant', 'Bear', 'Horse', 'Eagle']},
};

function words_of(lang, file) {
    const words = {};
    const said = readFileSync(`${__dirname}/../../assets/lang/${lang}/${file}.yaml`, 'utf8');
    for (const [, key, text] of said.matchAll(/^phone\.([\w-]+): "(.*)"$/gm)) words[key] = JSON.parse(`"${text}"`);
    return words;
}

// name → {hears: [message…], does: what a finger does then, waits: ms of the page's clock}
function states(lang) {
    const tale = TALES[lang], say = words_of(lang, 'phone'), grown = words_of(lang, 'adults'), at = {lang, black: false, mine: null};
    const team = {n: 1, animal: 'buffalo', name: tale.names[1]}, eagle = {n: 5, animal: 'eagle', name: tale.names[5]};
    const welcome = {t: 'welcome', v: 1, key: '0123456789abcdef', meeting: 'abcd', n: 0, seat: 12};
    const view = members => ({t: 'view', s: 1, ...at, ...members});
    const rest = (phase, words) => view({phase, team, say: say[words]});
    const listed = (texts, more) => texts.map((text, i) => ({n: i, letter: 'ABCDEF'[i], on: false, ...((more || [])[i] || {}), text}));
    const asks = (phase, words, texts, more) => view({phase, scene: 65, team, question: tale.question, options: listed(texts), say: say[words],
        secret: phase === 'show', can: phase !== 'ask', lock: false, help: false, ...more});
    const show = (count, more) => asks('show', 'vote', tale.options.slice(0, count), more);
    const no = (why, wait) => [{t: 'no', why, wait: wait || 0}];
    const seated = (...messages) => ({hears: [welcome, ...messages]});
    const careful = show(4, {options: listed(['', '', '', '']), team: eagle, say: say['vote-letter']});
    delete careful.question;
    const bye = words => seated(rest('look', 'look'), view({phase: 'bye', say: words.bye, tell: words['bye-tell'], call: words['bye-call']}), {t: 'bye'});
    const all = {
        'door': {path: '/', hears: []},
        'door-code': {path: '/', hears: no('code')},
        'door-closed': {hears: no('closed')},
        'door-full': {hears: no('full')},
        'door-busy': {path: '/', hears: no('busy', 9)},
        'door-free': {hears: [welcome, show(3), ...no('free')]},
        'taken': {hears: [welcome, show(3), ...no('taken')]},
        'old': {hears: no('old')},
        'finding': {key: true, hears: []},
        'finding-long': {key: true, hears: [], waits: 14000},
        'finding-late': {key: true, hears: [], waits: 140000},
        'wait': seated(view({phase: 'wait', say: say.wait})),
        'ask': seated(asks('ask', 'talk', tale.options.slice(0, 4))),
        'fingers': seated(asks('ask', 'fingers', tale.options.slice(0, 4))),
        'show-2': seated(show(2)), 'show-3': seated(show(3)), 'show-4': seated(show(4)), 'show-5': seated(show(5)), 'show-6': seated(show(6)),
        'show-long': seated(asks('show', 'vote', tale.longest, {question: tale.long, team: eagle})),
        'show-careful': seated(careful),
        'chosen': {...seated(show(4)), does: '.option:nth-child(2)', hears: [welcome, show(4)], then: [show(4, {mine: 1, s: 2, n: 1, why: 'ok'})]},
        'sending': {...seated(show(4)), does: '.option:nth-child(2)', waits: 1000},
        'face-down': {...seated(show(4)), does: '.option:nth-child(2)', then: [show(4, {mine: 1, s: 2, n: 1, why: 'ok'})], waits: 3500},
        'peek': {...seated(show(4)), does: '.option:nth-child(2)', then: [show(4, {mine: 1, s: 2, n: 1, why: 'ok'})], waits: 3500, does_last: '.down'},
        'decide': seated(asks('decide', 'decide', tale.options.slice(0, 4), {help: true})),
        'decide-lock': seated(asks('decide', 'decide', tale.options.slice(0, 4), {help: true, lock: true, options: listed(tale.options.slice(0, 4), [0, 0, {on: true}])})),
        'decide-long': seated(asks('decide', 'listen', tale.longest, {question: tale.long, help: true, lock: true, options: listed(tale.longest, [{on: true}])})),
        'signs': seated(asks('decide', 'decide-signs', tale.options.slice(0, 5), {help: true, lock: true, options: listed(tale.options.slice(0, 5), [{on: true}, 0, {on: true}])})),
        'order': seated(asks('decide', 'decide-order', tale.order, {help: true, options: listed(tale.order, [{on: true, place: 2}, {on: true, place: 1}])})),
        'sort': seated(asks('decide', 'decide-card', tale.boxes, {help: true, lock: true, card: tale.card, options: listed(tale.boxes, [{on: true}])})),
        'doors': seated(asks('decide', 'decide-door', tale.doors, {help: true, options: listed(tale.doors, [{opened: true}])})),
        'idea': seated(asks('ask', 'idea', tale.options.slice(0, 4))),
        'others': seated(asks('ask', 'others-decide', tale.options.slice(0, 4))),
        'late': {...seated(show(4)), does: '.option:nth-child(2)', then: [{t: 'ack', n: 1, why: 'late'}]},
        'same': {...seated(show(4)), does: '.option:nth-child(2)', then: [{t: 'ack', n: 1, why: 'same'}]},
        'look': seated(rest('look', 'look')),
        'away': seated(rest('away', 'away')), 'away-talk': seated(rest('away', 'away-talk')),
        'pause': seated(rest('pause', 'pause')),
        'black': seated(view({phase: 'pause', team, say: say.pause, black: true})),
        'lost': {...seated(show(4)), cut: true},
        'lost-long': {...seated(show(4)), cut: true, waits: 14000},
        'lost-late': {...seated(show(4)), cut: true, waits: 140000},
        'over-late': {...seated(rest('look', 'over')), cut: true, waits: 140000},
        'bye': bye(say), 'bye-adults': bye(grown),
    };
    const which = count => view({phase: 'team', say: say['which-team'], teams: ANIMALS.slice(0, count).map((animal, n) => ({n, animal, name: tale.names[n]}))});
    for (let count = 2; count <= 6; count++) all[`team-${count}`] = seated(which(count));
    all['joined'] = seated(which(6), {...rest('wait', 'joined'), change: true});
    all['changes'] = {...all['joined'], does: '.quiet'};
    return all;
}

module.exports = {states};
