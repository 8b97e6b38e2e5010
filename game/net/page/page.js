// SPDX-License-Identifier: MIT
//
// page.js — a phone in a team's hand: shows what the hall's computer says, sends what is pressed. It decides nothing.
// ES5: it runs on a phone of 2017. Nothing is kept but the key of the seat, and that is erased at the end.
(function () {
    'use strict';
    var WORDS = JSON.parse(document.getElementById('words').textContent), KEY = 'vtat';
    var FIRST_MS = 500, MOST_MS = 8000, OPEN_MS = 5000, SILENT_MS = 50000, DOWN_MS = 3000, AGAIN_MS = 1500;
    // The shapes of the wall, by place: circle, square, triangle, diamond, circle, square. Colours come with the words.
    var SHAPES = ['M24 4a20 20 0 1 0 .1 0z', 'M5 5h38v38H5z', 'M24 4 46 43H2z', 'M24 2 46 24 24 46 2 24z'];
    var main = document.getElementById('main'), line = document.getElementById('line');
    var socket = null, kept = '', code = '', lang = 'vi', wanted = '', meeting = '', number = 0, place = 0, pending = null, view = null, refused = '';
    var wait = FIRST_MS, again = 0, opening = 0, heard = 0, stopped = false, down = 0, face = true, shown = '', gong = false;

    function word(id) { return (WORDS[lang] || WORDS.vi)[id] || id; }
    function filled(id, a) { return word(id).replace('{0}', a); }

    // Private windows and old phones may refuse to keep anything: then a refresh asks for the code again.
    function keep(key) {
        kept = key;
        try { key ? localStorage.setItem(KEY, key) : localStorage.removeItem(KEY); } catch (e) { return; }
    }
    function remembered() {
        try { return localStorage.getItem(KEY) || ''; } catch (e) { return ''; }
    }

    // ---- the line ----

    function send(message) {
        if (socket && socket.readyState === 1) socket.send(JSON.stringify(message));
    }
    function wish(message) {
        message.n = ++number;
        pending = message;
        send(message);
        draw();
    }
    function later() {
        if (stopped) return;
        clearTimeout(again);
        again = setTimeout(connect, wait);
        wait = Math.min(wait * 2, MOST_MS);
    }
    function drop() {
        var old = socket;
        socket = null;
        clearTimeout(opening);
        if (!old) return;
        old.onopen = old.onmessage = old.onclose = old.onerror = null;
        old.close();
    }
    function lost() {
        drop();
        tell('lost');
        later();
    }
    function connect() {
        clearTimeout(again);
        if (stopped || (socket && socket.readyState < 2) || (!kept && code.length !== 4)) return;
        drop();
        socket = new WebSocket('ws://' + location.host + '/ws', 'vtat1');
        opening = setTimeout(lost, OPEN_MS);
        heard = Date.now();
        socket.onopen = function () {
            send({t: 'hello', v: 1, code: code, key: kept, lang: wanted});
        };
        socket.onmessage = function (event) {
            heard = Date.now();
            hear(JSON.parse(event.data));
        };
        socket.onclose = socket.onerror = lost;
    }
    // A phone that slept finds its line dead without being told: it asks at once when it is looked at again.
    function wake() {
        if (document.hidden || stopped) return;
        wait = FIRST_MS;
        if (!socket || socket.readyState > 1 || Date.now() - heard > 25000) {
            drop();
            connect();
        }
    }

    // ---- what is heard ----

    function hear(m) {
        if (m.t === 'welcome') {
            clearTimeout(opening);
            wait = FIRST_MS;
            refused = '';
            if (meeting && meeting !== m.meeting) pending = null;
            meeting = m.meeting;
            number = Math.max(m.n, pending && pending.n > m.n ? pending.n : 0);
            keep(m.key);
            place = m.seat;
            tell('');
            if (pending && pending.n > m.n) send(pending);
            else pending = null;
        } else if (m.t === 'view') {
            see(m);
        } else if (m.t === 'ack') {
            acknowledged(m);
        } else if (m.t === 'ping') {
            send({t: 'pong', s: m.s});
        } else if (m.t === 'no') {
            refuse(m);
        } else if (m.t === 'bye') {
            stopped = true;
            keep('');
            drop();
            view = {phase: 'bye'};
            draw();
        }
    }
    function acknowledged(m) {
        if (!pending || m.n < pending.n) return;
        if (m.why === 'busy') {
            var message = pending;
            setTimeout(function () { if (pending === message) wish(message); }, AGAIN_MS);
            return;
        }
        pending = null;
        tell(m.why === 'ok' || m.why === 'again' ? 'received' : m.why);
        draw();
    }
    function refuse(m) {
        drop();
        refused = m.why;
        if (m.why === 'taken' || m.why === 'old') stopped = true;
        if (m.why === 'free' || m.why === 'closed' || m.why === 'full' || m.why === 'code') {
            keep('');
            if (m.why === 'code') code = '';
        }
        view = null;
        clearTimeout(again);
        if (m.why === 'busy' || m.why === 'full' || m.why === 'closed') again = setTimeout(connect, (m.wait || 5) * 1000);
        draw();
    }
    function see(m) {
        var before = view;
        view = m;
        lang = m.lang;
        gong = gong || (before && before.phase === 'show');
        if (gong && m.phase !== 'show') {
            gong = false;
            if (navigator.vibrate && m.phase !== 'pause') navigator.vibrate(60);
        }
        if (m.mine !== null && (!before || before.mine !== m.mine || before.scene !== m.scene)) lay_down();
        if (m.mine === null) face = true;
        if (!before || before.scene !== m.scene || before.phase !== m.phase) tell('');
        draw();
    }
    // What one chose is nobody else's: after three seconds it lies face down.
    function lay_down() {
        face = true;
        clearTimeout(down);
        down = setTimeout(function () { face = false; draw(); }, DOWN_MS);
    }

    // ---- what is shown ----

    function tell(id) { line.textContent = id ? word('line-' + id) : ''; }

    function make(tag, text, name) {
        var made = document.createElement(tag);
        if (text) made.textContent = text;
        if (name) made.className = name;
        return made;
    }
    function shape(place, colours) {
        var holder = make('span');
        holder.innerHTML = '<svg viewBox="0 0 48 48" aria-hidden="true"><path d="' + SHAPES[place % 4] + '" fill="' + colours[place % 6] + '"/></svg>';
        return holder.firstChild;
    }
    // A team's: round or square, as on the wall.
    function badge_of(team) {
        var made = shape(team % 2, WORDS.teams);
        made.firstChild.setAttribute('fill', WORDS.teams[team]);
        return made;
    }
    function button(into, text, name, press) {
        var made = make('button', '', name);
        made.type = 'button';
        made.appendChild(make('span', text));
        made.onclick = press;
        into.appendChild(made);
        return made;
    }
    function big(text, place) {
        var box = make('div', '', 'big');
        if (place !== undefined) box.appendChild(badge_of(place));
        box.appendChild(make('div', text));
        main.appendChild(box);
    }

    function draw_door() {
        var form = make('form'), field = make('input', '', 'code'), note = refused ? 'no-' + refused : 'code-how';
        main.appendChild(make('h1', word('welcome')));
        main.appendChild(make('p', word(note)));
        if (refused === 'taken') {
            button(main, word('here'), 'go', function () { stopped = false; refused = ''; kept = remembered(); connect(); draw(); });
            return;
        }
        if (refused === 'old') return;
        field.maxLength = 4;
        field.value = code;
        field.setAttribute('aria-label', word('code'));
        field.setAttribute('autocomplete', 'off');
        field.setAttribute('autocapitalize', 'characters');
        form.appendChild(field);
        button(form, word('join'), 'go', null).type = 'submit';
        form.onsubmit = function () {
            code = field.value.toUpperCase();
            refused = '';
            wait = FIRST_MS;
            connect();
            return false;
        };
        main.appendChild(form);
    }
    function draw_teams() {
        var box = make('div', '', 'many'), i;
        main.appendChild(make('h1', word('which-team')));
        main.appendChild(box);
        function one(team) {
            var made = button(box, team.name, 'team', function () { wish({t: 'take', team: team.n}); });
            made.insertBefore(badge_of(team.n), made.firstChild);
            made.disabled = !!pending;
        }
        for (i = 0; i < view.teams.length; i++) one(view.teams[i]);
    }
    function draw_options(can) {
        var box = make('div', '', 'many'), i, hidden = view.secret && view.mine !== null && !face;
        if (view.secret) box.setAttribute('data-secret', '');
        main.appendChild(box);
        function one(option, place) {
            var mine = view.secret ? option.n === view.mine : option.on;
            var made = button(box, option.text || '', 'option', function () { wish({t: 'vote', scene: view.scene, choice: option.n}); });
            made.insertBefore(make('b', option.letter), made.firstChild);
            made.insertBefore(shape(place, WORDS.choices), made.firstChild);
            made.setAttribute('aria-pressed', mine && !hidden ? 'true' : 'false');
            made.disabled = !can || option.opened === true;
        }
        if (hidden) {
            button(box, word('face-down'), 'option down', function () { lay_down(); draw(); });
            return;
        }
        for (i = 0; i < view.options.length; i++) one(view.options[i], i);
    }
    function draw_question() {
        if (view.question) main.appendChild(make('h1', view.question));
        if (view.card) main.appendChild(make('p', view.card, 'box'));
        draw_options(view.can);
        main.appendChild(make('p', view.say));
        if (view.lock) button(main, word('lock'), 'go', function () { wish({t: 'lock', scene: view.scene}); });
        if (view.help) button(main, word('help'), 'quiet', function () { wish({t: 'help', scene: view.scene}); });
    }
    function draw_bye() {
        big(word('bye'));
        main.appendChild(make('p', word('bye-call'), 'box'));
    }
    function draw_head() {
        var badge = document.getElementById('team'), team = view && view.team;
        badge.textContent = (team ? team.name + ' · ' : '') + (view && place ? filled('number', place) : '');
        badge.style.background = team ? WORDS.teams[team.n] : '';
        document.getElementById('lang').textContent = word('other');
        document.documentElement.lang = lang;
        document.title = word('title');
        document.body.className = view && view.black ? 'black' : '';
    }
    // Drawn anew only when it is another thing, so that the focus and a reader's place stay.
    function draw() {
        var now = JSON.stringify([view && [view.phase, view.scene, view.question, view.options, view.teams, view.mine, view.say, view.can, view.lock,
            view.help, view.team, view.card], refused, kept !== '', lang, face, pending !== null && !view.secret]);
        draw_head();
        if (now === shown) return;
        var held = document.activeElement && main.contains(document.activeElement) ? Array.prototype.indexOf.call(main.querySelectorAll('button'), document.activeElement) : -1;
        shown = now;
        main.innerHTML = '';
        if (view && view.phase === 'bye') draw_bye();
        else if (!view && !refused && kept) big(word('finding'));
        else if (!view) draw_door();
        else if (view.teams) draw_teams();
        else if (view.options) draw_question();
        else big(view.say, view.team ? view.team.n : undefined);
        var buttons = main.querySelectorAll('button');
        if (held >= 0 && buttons[held]) buttons[held].focus();
    }

    // ---- beginning ----

    document.getElementById('lang').onclick = function () {
        lang = wanted = lang === 'vi' ? 'en' : 'vi';
        drop();
        connect();
        draw();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pageshow', wake);
    window.addEventListener('online', wake);
    setInterval(function () { if (socket && heard && Date.now() - heard > SILENT_MS) lost(); }, 5000);
    code = (/^\/j\/([A-Za-z]{4})$/.exec(location.pathname) || ['', ''])[1].toUpperCase();
    kept = remembered();
    draw();
    connect();
}());
