// SPDX-License-Identifier: MIT
//
// page.js — a phone in a team's hand: shows what the hall's computer says, sends what is pressed. It decides nothing.
// ES5: it runs on a phone of 2017. Nothing is kept but the key of the seat, and that is erased at the end.
// Sent short: view pending socket button refused word draw connect wanted code choosing ended by_id picture meeting tell gone lay_up pressed since heard kept drop el wait find
(function () {
    'use strict';
    function by_id(name) { return document.getElementById(name); }
    function on(target, names, what) { names.split(' ').forEach(function (name) { target.addEventListener(name, what); }); }
    var KEY = 'vtat';
    // Of a line, in ms. The hall pings every 20 s: one that is missed is a reason to ask anew when the page is looked at, two are the end.
    var FIRST = 500, MOST = 8000, RARE = 30000, OPEN = 5000, SILENT = 50000, MISSED = 25000, LONG = 10000, LATE = 120000, AGAIN = 1500;
    var SEEN = 3000, PEEK = 8000, TOLD = 5000, SLOW = 700;
    // The shapes of the wall, by place: circle, square, triangle, diamond, circle, square. Colours come with the words.
    var SHAPES = ['M24 5a19 19 0 1 0 .1 0z', 'M8 8h32v32H8z', 'M24 5 44 42H4z', 'M24 3 45 24 24 45 3 24z'];
    var main = by_id('main'), line = by_id('line'), root = document.documentElement;
    var socket = null, kept = '', code = '', lang = WORDS.first, wanted = '', meeting = '', number = 0, place = 0, pending = null, view = null, refused = '';
    var herd = null, choosing = false, wait = FIRST, again = 0, opens = 0, heard = 0, gone = 0, ended = false, down = 0, face = true, told = 0, scene = '', gong = false;

    function find(what) { return main.querySelector(what); }
    function other() { return lang === 'vi' ? 'en' : 'vi'; }
    function word(id) { return (WORDS[lang] || WORDS[WORDS.first])[WORDS.keys.indexOf(id)]; }

    // The key stands in the address, too, behind the #, which no browser sends: it comes along when a camera's own browser is
    // left for a real one, and stays in a window that may keep nothing.
    function keep(key) {
        kept = key;
        try {
            history.replaceState(null, '', location.pathname + (key && '#' + key));
        } catch (e) {
            // a browser that does not let us: the storage has it
        }
        try {
            key ? localStorage.setItem(KEY, key) : localStorage.removeItem(KEY);
        } catch (e) {
            // a private window: the address has it
        }
    }
    function known() {
        var key, carried = /^#[0-9a-f]{16}$/.test(location.hash) ? location.hash.slice(1) : '';
        try { key = localStorage.getItem(KEY); } catch (e) { return carried; }
        return key || carried;
    }

    // ---- the line ----

    function send(message) {
        if (socket && socket.readyState === 1) socket.send(JSON.stringify(message));
    }
    function wish(message) {
        message.n = ++number;
        pending = message;
        send(message);
        setTimeout(function () { if (pending === message && !gone) tell('sending'); }, SLOW);
        draw();
    }
    function drop() {
        var old = socket;
        socket = null;
        clearTimeout(opens);
        if (!old) return;
        old.onopen = old.onmessage = old.onclose = old.onerror = null;
        old.close();
    }
    function since(ms) { return gone && Date.now() - gone >= ms; }
    // Nobody is told for ever that it is about to be there; then whoever is not looked at does not ask, but once it is again (wake).
    function lost() {
        drop();
        if (!gone) setTimeout(draw, LONG);
        gone = gone || Date.now();
        tell(since(LATE) ? '' : 'lost');
        clearTimeout(again);
        if (!since(LATE) || !document.hidden) again = setTimeout(connect, wait);
        wait = Math.min(wait * 2, since(LATE) ? RARE : MOST);
        draw();
    }
    function connect() {
        clearTimeout(again);
        if (ended || (socket && socket.readyState < 2) || (!kept && code.length !== 4)) return;
        drop();
        socket = new WebSocket('ws://' + location.host + '/ws', 'vtat1');
        opens = setTimeout(lost, OPEN);
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
        if (document.hidden || ended) return;
        wait = FIRST;
        if (!socket || socket.readyState > 1 || Date.now() - heard > MISSED) {
            drop();
            connect();
        }
    }

    // ---- what is heard ----

    function hear(m) {
        if (m.t === 'welcome') {
            clearTimeout(opens);
            wait = FIRST;
            refused = '';
            gone = 0;
            if (meeting && meeting !== m.meeting) pending = null;
            meeting = m.meeting;
            number = Math.max(m.n, pending && pending.n > m.n ? pending.n : 0);
            place = m.seat;
            keep(m.key);
            tell('');
            if (pending && pending.n > m.n) send(pending);
            else pending = null;
        } else if (m.t === 'view') {
            if (m.why) acked(m);
            see(m);
        } else if (m.t === 'ack') {
            acked(m);
            draw();
        } else if (m.t === 'ping') {
            send({t: 'pong', s: m.s});
        } else if (m.t === 'no') {
            refuse(m);
        } else if (m.t === 'bye') {
            ended = true;
            pending = null;
            keep('');
            drop();
            tell('');
            if (view && view.phase === 'bye') draw();
            else afresh(); // it has seen nothing of the meeting
        }
    }
    function acked(m) {
        if (!pending || m.n < pending.n) return;
        if (m.why === 'busy') {
            var message = pending;
            setTimeout(function () { if (pending === message) wish(message); }, AGAIN);
            return;
        }
        pending = null;
        tell(/ok|again/.test(m.why) ? 'received' : m.why);
    }
    function refuse(m) {
        drop();
        refused = m.why === 'code' && (kept || location.pathname === '/j/' + code) ? '' : m.why;
        gone = 0;
        pending = view = null;
        if (/taken|old/.test(m.why)) ended = true;
        if (/free|closed|full|code/.test(m.why)) keep('');
        if (/code|free/.test(m.why)) code = '';
        clearTimeout(again);
        if (/busy|full|closed/.test(m.why)) again = setTimeout(connect, m.wait * 1000 || OPEN);
        tell('');
        draw();
    }
    function see(m) {
        var before = view;
        view = m;
        if (m.teams) herd = m;
        lang = m.lang;
        gong = gong || (before && before.phase === 'show');
        if (gong && m.phase !== 'show') {
            gong = false;
            if (navigator.vibrate && m.phase !== 'pause') navigator.vibrate(60);
        }
        if (m.mine === null) lay_up();
        else if (!before) face = false;
        else if (before.mine !== m.mine || before.scene !== m.scene) lay_up(SEEN);
        if (!before || before.scene !== m.scene || before.phase !== m.phase) {
            choosing = false;
            tell('');
        }
        draw();
    }
    // What one chose is nobody else's: after a while it lies face down.
    function lay_up(ms) {
        face = true;
        clearTimeout(down);
        if (ms) down = setTimeout(function () { face = false; draw(); }, ms);
    }

    // ---- making ----
    // What is wanted is described whole; what is there already stays there, with the focus and a reader's place.

    function el(tag, name, kids, has) { return {tag: tag, name: name, kids: kids, has: has || {}}; }
    function key_of(w) { return w.tag + (w.has.key || '.' + w.name); }

    function fill(node, w) {
        var a, value;
        if (node.className !== w.name) node.className = w.name;
        for (a in w.has) {
            value = w.has[a];
            if (a === 'key') continue;
            else if (a === 'press') node.onclick = value;
            else if (a === 'drawn') { if (node.drawn !== value) node.innerHTML = node.drawn = value; }
            else if (a === 'value') { if (node.value !== value) node.value = value; }
            else if (value === null) node.removeAttribute(a);
            else if (node.getAttribute(a) !== value) node.setAttribute(a, value);
        }
        if (typeof w.kids === 'string') { if (node.textContent !== w.kids) node.textContent = w.kids; }
        else if (w.kids) patch(node, w.kids);
    }
    function patch(into, wanted) {
        var there = {}, keys = wanted.map(key_of), node, next, i;
        for (node = into.firstChild; node; node = next) {
            next = node.nextSibling;
            if (keys.indexOf(node.made) < 0) into.removeChild(node);
            else there[node.made] = node;
        }
        for (i = 0; i < wanted.length; i++) {
            node = there[keys[i]] || document.createElement(wanted[i].tag);
            node.made = keys[i];
            fill(node, wanted[i]);
            if (into.childNodes[i] !== node) into.insertBefore(node, into.childNodes[i] || null);
        }
    }

    function svg(inside) { return '<svg viewBox="0 0 48 48" aria-hidden="true">' + inside + '</svg>'; }
    function drawing(name) {
        return (DRAWINGS[name] || '').split('|').map(function (sheet) {
            return sheet.replace(/^(\+?)(.{6})(.*)/, function (all, mat, colour, outline) {
                return '<path ' + (mat && 'stroke="#fff7ee" stroke-width="3" stroke-linejoin="round" paint-order="stroke" ') + 'fill="#' + colour + '" d="' + outline + '"/>';
            });
        }).join('');
    }
    // A team's: round or square, as on the wall, and its animal.
    function badge(team) {
        return svg('<rect width="48" height="48" rx="' + (team.n % 2 ? 6 : 24) + '" fill="' + WORDS.teams[team.n] +
            '"/><g transform="translate(7 7) scale(.71)">' + drawing(team.animal) + '</g>');
    }
    function button(name, kids, press, has) {
        has = has || {};
        has.press = press;
        return el('button', name, kids, has);
    }
    function say(words, turn) { return el('p', turn ? 'say turn' : 'say', words, {key: 'say', role: 'status', tabindex: '-1'}); }
    function picture(art, name) { return el('div', name || 'art', null, {drawn: art}); }
    function big(art, kids, name) {
        kids = [picture(drawn(art))].concat(kids);
        kids.name = name || 'big';
        return kids;
    }

    // ---- what is shown ----

    function tell(id) {
        line.textContent = id ? word('line-' + id) : '';
        clearTimeout(told);
        if (id && !/lost|sending/.test(id)) told = setTimeout(function () { line.textContent = ''; }, TOLD);
    }

    // A keyboard for Vietnamese makes Ả of AR, Ã of AX and Â of AA: they are what was pressed.
    function pressed(text) {
        var all = text.normalize ? text.normalize('NFD') : text;
        all = all.toUpperCase().replace(/(.)\u0302/g, '$1$1').replace(/\u0309/g, 'R').replace(/\u0303/g, 'X');
        code = all.split('').filter(function (c) { return WORDS.letters.indexOf(c) >= 0; }).join('').slice(0, 4);
        refused = '';
        if (code.length === 4) join();
        draw();
    }
    function join() {
        wait = FIRST;
        refused = '';
        connect();
        draw();
    }
    // By the letters on the wall, whosever seat it had.
    function afresh() {
        keep('');
        ended = false;
        view = null;
        code = refused = '';
        draw();
    }
    function door() {
        var kids = [picture(drawn('circle'), 'logo'), say(word(refused ? 'no-' + refused : 'code-how'))];
        if (refused === 'taken') kids.push(button('go', word('here'), function () { ended = false; kept = known(); join(); }), button('quiet', word('again'), afresh));
        else if (refused === 'old') kids.push(button('go', word('try'), function () { location.reload(); }));
        else kids.push(
            el('input', 'code', null, {value: code, maxlength: '8', inputmode: 'none', autocomplete: 'off',
                placeholder: '····', 'aria-label': word('code-how')}),
            el('div', 'keys many', WORDS.letters.split('').map(function (c) {
                return button('', c, function () { pressed(code.slice(0, 3) + c); }, {key: c});
            }).concat(button('', '←', function () { pressed(code.slice(0, -1)); }, {key: '<', 'aria-label': word('erase')}))));
        if (code.length === 4 && refused && !ended) kids.push(button('go', word('join'), join));
        return kids;
    }
    function teams() {
        return [el('h2', '', herd.say, {tabindex: '-1'}), el('div', 'many teams t' + herd.teams.length, herd.teams.map(function (team) {
            return button('team', [picture(badge(team)), el('span', '', team.name)], function () {
                choosing = false;
                if (!pending) wish({t: 'take', team: team.n});
            }, {key: 't' + team.n});
        }))];
    }
    function options() {
        var mine = pending && pending.t === 'vote' && pending.scene === view.scene ? pending.choice : view.mine, letters = true, all;
        if (view.secret && mine !== null && !face)
            return el('div', 'many', [button('option down', [el('span', '', [el('b', '', word('face-down') + ' ✓'), el('i', '', word('face-how'))])],
                function () { lay_up(PEEK); draw(); }, {key: 'down'})], {key: 'many'});
        all = view.options.map(function (option, i) {
            var on = view.secret ? option.n === mine : option.on, kids = [el('span', 'plate', null, {drawn:
                svg('<rect width="48" height="48" rx="7" fill="' + WORDS.choices[i] + '"/><path fill="#fff7ee" d="' + SHAPES[i % 4] + '"/>') + '<b>' + option.letter + '</b>'})];
            letters = letters && !option.text;
            if (option.text) kids.push(el('span', 'words', option.text));
            if (on) kids.push(el('b', 'mark', String(option.place || '✓'), option.place ? {} : {'aria-hidden': 'true'}));
            return button('option', kids, function () {
                if (view.secret) lay_up(SEEN);
                if (!view.secret || !on) wish({t: 'vote', scene: view.scene, choice: option.n});
            }, {key: 'o' + view.scene + option.n, 'aria-pressed': on ? 'true' : 'false', disabled: view.can && !option.opened ? null : ''});
        });
        return el('div', letters ? 'many letters' : 'many', all, {key: 'many'});
    }
    function question() {
        var kids = [], bar = [];
        function asks(t) { return function () { if (!pending || pending.t !== t) wish({t: t, scene: view.scene}); }; }
        if (view.question) kids.push(el('h2', view.question.length > 80 ? 'long' : '', view.question, {tabindex: '-1'}));
        else kids.push(picture(drawn('screen')));
        if (view.card) kids.push(el('p', 'card', view.card));
        kids.push(say(view.say, view.phase === 'decide'), options());
        if (view.help) bar.push(button('quiet', word('help'), asks('help')));
        if (view.lock) bar.push(button('go', word('lock'), asks('lock')));
        if (bar.length) kids.push(el('div', 'bar', bar));
        return kids;
    }
    function whole() {
        var art = {look: 'screen', away: 'pocket'}, kids;
        if (!view) return refused || !kept ? door() : big('lantern', since(LATE) ? [] : [say(word('finding'))]);
        if (view.phase === 'bye')
            return big('lantern', [say(view.say), el('p', 'box tell', view.tell), el('p', 'box', [el('b', '', view.call)]),
                button('quiet', word('again'), afresh)], 'big bye');
        if (view.teams || (view.change && choosing)) return teams();
        if (view.options) return question();
        kids = [say(view.say)];
        if (view.change && herd && view.phase === 'wait') kids.push(button('quiet', word('wrong'), function () { choosing = true; draw(); }));
        return big(art[view.phase] || 'lantern', kids);
    }
    function drawn(name) { return svg(drawing(name)); }

    function mark(name, on) { document.body.classList[on ? 'add' : 'remove'](name); }
    // That there is more below is seen. Buttons stay at the edge only where they leave room for the rest.
    function more() {
        var bar = find('.bar');
        mark('huge', bar && bar.offsetHeight * 7 > window.innerHeight);
        by_id('more').style.bottom = (bar ? Math.max(0, window.innerHeight - bar.getBoundingClientRect().top) : 0) + 'px';
        mark('more', root.scrollHeight - window.innerHeight - window.pageYOffset > 24);
    }
    // What does not fit stands closer together, and in smaller letters where all of it fits then: never smaller than a reader's own.
    function fit() {
        ['', 'less', 'less small', 'less least', 'less'].some(function (name) {
            root.className = name;
            return root.scrollHeight <= root.clientHeight + 1; // parts of a point
        });
    }
    function draw() {
        var team = view && view.team, now = view ? view.phase + view.scene + !!view.options : refused, held = document.activeElement, kids = whole(),
            far = since(LONG), late = since(LATE);
        fill(by_id('team'), el('h1', '', !view || view.phase === 'bye' ? word('title') : (team ? team.name + ' · ' : '') + word('number').replace('{0}', place)));
        fill(by_id('badge'), el('span', '', null, {drawn: team ? badge(team) : drawn('circle')}));
        fill(by_id('lang'), el('button', '', word('other'), {lang: other(), hidden: view && view.phase === 'bye' ? '' : null}));
        root.lang = lang;
        document.title = word('title');
        if (late) kids.unshift(button('go', word('try'), function () { tell('lost'); join(); }, {key: 'try'}));
        if (far) kids.unshift(el('p', 'box', [el('span', '', word(late ? 'late' : 'keep') + ' '), el('b', '', location.host)], {key: 'keep', role: 'status'}));
        main.className = (kids.name || '') + (far ? '' : ' moon');
        patch(main, kids);
        mark('black', view && view.black);
        mark('dark', view && view.phase === 'away');
        if (now !== scene) window.scrollTo(0, 0);
        scene = now;
        if (held && !document.body.contains(held)) {
            held = find('.down') || find('.option[aria-pressed=true]') || find('[tabindex]');
            if (held) held.focus();
        }
        fit();
        more();
    }

    // ---- beginning ----

    by_id('lang').onclick = function () {
        lang = wanted = other();
        drop();
        connect();
        draw();
    };
    on(main, 'input', function (event) {
        if (!event.isComposing) pressed(event.target.value);
    });
    // A school PC: whoever types its letters need not find the box first.
    on(document, 'keydown', function (event) {
        if (/^(\w|Backspace)$/.test(event.key) && find('.code')) find('.code').focus();
    });
    on(document, 'visibilitychange', wake);
    on(window, 'pageshow online', wake);
    on(window, 'pagehide', drop);
    on(window, 'scroll resize', more);
    setInterval(function () { if (socket && heard && Date.now() - heard > SILENT) lost(); }, OPEN);
    code = (/^\/j\/([A-Za-z]{4})$/.exec(location.pathname) || ['', ''])[1].toUpperCase();
    kept = known();
    draw();
    connect();
}());
