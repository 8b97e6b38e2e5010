// SPDX-License-Identifier: MIT
//
// phones.c — phones and school PCs as seats: opens their server, takes what they say to the host, and leaves each the
// newest of what its seat may see.
//
//   net's thread ─ wakes ─→ heard ─ a command of that seat ─→ host ─→ all look again ─→ what phones see is left to net
//
// The server is a module beside the program: it is looked for when somebody asks for phones, and what is missing is
// said. It lives from then until phones are put away or the program ends, over meetings. A child who plays alone
// opens no door, and a computer for all has none.
#include "phones_inside.h"

#include "host.h"
#include "memory.h"
#include "phases.h"
#include "phone_words.h"
#include "text.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

enum { LANGUAGES_MOST = 8, NOWHERE = 255 }; // of a view_own
static const char MODULE[] = "safecircle-net.so";

static void tell_screens(struct meeting *m)
{
    for (size_t i = 0; i < m->viewer_count; i++)
        viewer_news(m->viewers[i]->screens, NEWS_PHONES);
}

bool phones__on(const struct meeting *m) { return m->phones != NULL && m->phones->net != NULL; }

static void wake(void *platform) { platform_wake(platform); }

// ---- opening ----

// It stays open: what it stands on keeps a state of its own.
static const struct net_calls *module(const struct meeting *m)
{
    char *path = path_join(m->data, MODULE);
    void *open = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    const struct net_calls *(*calls)(void) = NULL;
    if (open != NULL)
        *(void **)&calls = dlsym(open, "safecircle_net");
    mem_free(path);
    const struct net_calls *found = calls != NULL ? calls() : NULL;
    return m->phones_are != NULL ? m->phones_are->calls(m->phones_are->self, found) : found;
}

static char *page(const struct meeting *m)
{
    const struct lang *languages[LANGUAGES_MOST];
    size_t count = languages_count(m->languages);
    char *folder = path_join(m->data, "page");
    for (size_t i = 0; i < count && i < LANGUAGES_MOST; i++)
        languages[i] = languages_at(m->languages, i);
    char *made = phone_page(folder, languages, count < LANGUAGES_MOST ? count : LANGUAGES_MOST);
    mem_free(folder);
    return made;
}

// What is shown stays while it is there: a wall that changes its mind sends half the hall away.
static void look_at_addresses(struct meeting *m)
{
    struct net_address found[NET_ADDRESSES_MOST];
    struct phone_line *line = m->phones;
    struct phones *shown = &line->shown;
    char before[sizeof *shown->addresses];
    snprintf(before, sizeof before, "%s", shown->address_count > 0 ? shown->addresses[shown->address] : line->place);
    shown->address_count = line->calls->addresses(line->net, found);
    for (size_t i = 0; i < shown->address_count; i++) {
        snprintf(shown->addresses[i], sizeof *shown->addresses, "%s:%d", found[i].number, line->calls->port(line->net));
        snprintf(shown->networks[i], sizeof *shown->networks, "%s", found[i].name);
    }
    shown->state = shown->address_count > 0 ? PHONES_ON : PHONES_NO_NETWORK;
    shown->address = 0;
    for (size_t i = 0; i < shown->address_count; i++)
        if (strcmp(shown->addresses[i], before) == 0)
            shown->address = i;
}

static void make_square(struct phone_line *line, const char *words, struct phone_square *square)
{
    struct net_qr qr = {.side = 0};
    square->side = line->calls->qr(words, &qr) ? qr.side : 0;
    for (int y = 0; y < square->side; y++)
        memcpy(square->dark + (size_t)y * (size_t)square->side, qr.dark[y], (size_t)square->side);
}

static void make_code(struct phone_line *line)
{
    char words[64];
    struct phones *shown = &line->shown;
    snprintf(words, sizeof words, "http://%s/j/%s", shown->addresses[shown->address], shown->code);
    shown->page.side = 0;
    if (shown->address_count > 0)
        make_square(line, words, &shown->page);
}

// What stands for something else in such words is marked.
static void add_marked(struct text *out, const char *words)
{
    for (; *words != '\0'; words++) {
        if (strchr("\\;,:\"", *words) != NULL)
            text_add(out, "\\");
        text_add_bytes(out, words, 1);
    }
}

void meeting__phones_wifi(struct meeting *m)
{
    struct text words = {0};
    bool open = m->settings.wifi_password[0] == '\0';
    m->phones->shown.wifi.side = 0;
    if (!phones__on(m) || m->settings.wifi[0] == '\0')
        return;
    text_add(&words, open ? "WIFI:T:nopass;S:" : "WIFI:T:WPA;S:");
    add_marked(&words, m->settings.wifi);
    text_add(&words, open ? "" : ";P:");
    add_marked(&words, m->settings.wifi_password);
    text_add(&words, ";;");
    make_square(m->phones, text_bytes(&words), &m->phones->shown.wifi);
    text_free(&words);
    tell_screens(m);
}

void phones__open(struct meeting *m, const struct net_kept *kept)
{
    static const enum phones_state states[] = {[NET_FINE] = PHONES_ON,
                                               [NET_NO_MODULE] = PHONES_NO_MODULE,
                                               [NET_NO_PORT] = PHONES_NO_PORT,
                                               [NET_NO_NETWORK] = PHONES_NO_NETWORK};
    struct phone_line *line = m->phones;
    enum net_fault fault = NET_NO_MODULE;
    line->calls = line->calls != NULL ? line->calls : module(m);
    line->page = line->page != NULL ? line->page : page(m);
    struct net_options options = {.port = m->phones_port,
                                  .page = line->page,
                                  .code = m->phones_code,
                                  .one_address = line->shown.one_address,
                                  .kept = kept,
                                  .wake = wake,
                                  .self = m->platform};
    if (line->calls != NULL && line->page != NULL)
        line->net = m->phones_are != NULL ? m->phones_are->open(m->phones_are->self, &fault)
                                          : line->calls->open(&options, &fault);
    line->shown.state = states[fault];
    if (line->net == NULL)
        return;
    line->kept = 0;
    line->shown.open = kept == NULL || kept->open;
    line->shown.one_address = kept != NULL ? kept->one_address : line->shown.one_address;
    line->shown.port = line->calls->port(line->net);
    snprintf(line->shown.code, sizeof line->shown.code, "%s", line->calls->code(line->net));
    look_at_addresses(m);
    make_code(line);
}

static void close_line(struct phone_line *line, bool comes_again)
{
    if (line->net != NULL)
        line->calls->close(line->net, comes_again);
    line->net = NULL;
    line->waits = false;
    line->place[0] = '\0';
    line->shown = (struct phones){.one_address = line->shown.one_address};
}

void meeting__open_phones(struct meeting *m)
{
    m->phones = mem_new(1, sizeof *m->phones);
    m->bag.phones = &m->phones->shown;
}

void meeting__close_phones(struct meeting *m)
{
    if (m->phones == NULL)
        return;
    if (phones__on(m))
        phones__keep(m);
    close_line(m->phones, m->records != NULL && records_goes_on(m->records));
    mem_free(m->phones->page);
    mem_free(m->phones);
    m->phones = NULL;
    m->bag.phones = NULL;
}

// ---- what they say ----

static struct door door_of(struct meeting *m, uint16_t seat) { return host_door_of_seat(m->host, seat); }

enum rules_verdict phones__send(struct meeting *m, uint16_t seat, enum command_type type, uint8_t choice, uint32_t seed)
{
    struct door door = door_of(m, seat);
    struct command command = {.type = type, .seat = seat, .choice = choice, .seed = seed, .at_ms = m->now_ms};
    return door.send(door.meeting, &command);
}

// Where it sits, and what it has answered: nothing of whoever had that seat before.
static struct view_own own_of(struct meeting *m, uint16_t seat, uint32_t ticket)
{
    struct view_own own = {.team = NOWHERE, .vote = NOWHERE};
    struct door door = door_of(m, seat);
    if (m->phones->seats.of[seat].ticket == ticket)
        door.own(door.meeting, seat, &own);
    return own;
}

// A page chooses its team once, from nowhere; what it says again when it sits is a repeat. The seat may be somebody's
// who does not come back: with that team and that answer this page has nothing to do.
static enum rules_verdict sit_down(struct meeting *m, const struct net_said *said)
{
    uint32_t before = m->phones->seats.of[said->seat].ticket;
    if (own_of(m, said->seat, said->ticket).team != NOWHERE)
        return RULES_REPEATED;
    if (before != 0 && before != said->ticket)
        phones__send(m, said->seat, COMMAND_SEAT, SEAT_LEAVES, 0);
    return phones__send(m, said->seat, COMMAND_SEAT, said->choice, said->ticket);
}

static void get_up(struct meeting *m, uint16_t seat, uint32_t ticket)
{
    if (m->phones->seats.of[seat].ticket == ticket)
        phones__send(m, seat, COMMAND_SEAT, SEAT_LEAVES, 0);
}

static enum rules_verdict wish(struct meeting *m, const struct net_said *said, enum command_type type)
{
    bool theirs = m->phones->seats.of[said->seat].ticket == said->ticket;
    uint8_t choice = said->word == NET_CHOOSE ? said->choice : 0;
    return theirs ? phones__send(m, said->seat, type, choice, said->number) : RULES_NOT_YOUR_TURN;
}

static enum net_why why(enum rules_verdict verdict)
{
    switch (verdict) {
    case RULES_OK: return NET_OK;
    case RULES_REPEATED: return NET_AGAIN;
    case RULES_NOT_YOUR_TURN: return NET_NOT_YOURS;
    case RULES_NOT_NOW:
    case RULES_NO_SUCH_CHOICE:
    case RULES_NOTHING_CHOSEN:
    case RULES_NOT_READY:
    case RULES_NOT_ALONE:
    case RULES_NO_SUCH_LEVEL:
    case RULES_NO_SUCH_ANIMAL:
    case RULES_NOTHING_TO_UNDO: return NET_LATE;
    }
    return NET_LATE;
}

// What covers the hall's display is no time to answer.
static enum phone_cover cover(const struct meeting *m)
{
    const char *screen = viewer_screen(meeting__hall(m));
    return strcmp(screen, "black") == 0                                    ? PHONE_BLACK
           : strcmp(screen, "calm") == 0 || viewer_hides(meeting__hall(m)) ? PHONE_CALM
                                                                           : PHONE_PLAIN;
}

// Answers in secret change nothing that another answer hangs on: five hundred at once are asked of one view.
static enum rules_verdict obey(struct meeting *m, const struct net_said *said, const struct view *view)
{
    bool votes = phase_votes(view), decides = view->phase == PHASE_DECIDE;
    bool late = said->scene != phone_scene(view) || cover(m) != PHONE_PLAIN || !(votes || decides);
    switch (said->word) {
    case NET_TAKE: return sit_down(m, said);
    case NET_LEFT: get_up(m, said->seat, said->ticket); return RULES_OK;
    case NET_CHOOSE: return late ? RULES_NOT_NOW : wish(m, said, votes ? COMMAND_VOTE : COMMAND_CHOOSE);
    case NET_LOCK: return late ? RULES_NOT_NOW : wish(m, said, COMMAND_LOCK);
    case NET_HELP: // once: another team's idea after the first is the facilitator's to ask for
        return late ? RULES_NOT_NOW : view->helper < view->team_count ? RULES_REPEATED : wish(m, said, COMMAND_HELP);
    case NET_CAME: // it is shown where it is
    case NET_MOVED: return RULES_OK;
    }
    return RULES_NOT_NOW;
}

static void network_moved(struct meeting *m)
{
    bool was = m->phones->shown.state == PHONES_ON;
    look_at_addresses(m);
    if (!was && m->phones->shown.state == PHONES_ON)
        phones__answer_by(m, ANSWER_KEYS);
    make_code(m->phones);
    m->phones->kept = 0;
    phones__tell_place(m);
    tell_screens(m);
}

// The next thing that may be heard; what may not yet stays the first. A hand goes before all of it.
static bool hear(struct meeting *m, struct net_said *said)
{
    struct phone_line *line = m->phones;
    if (!phones__on(m) || m->held_count > 0 || (!line->waits && !line->calls->heard(line->net, &line->first)))
        return false;
    *said = line->first;
    line->waits = !host_hears(m->host, said->seat);
    return !line->waits;
}

bool meeting__hear_phones(struct meeting *m)
{
    struct net_said said;
    struct view view;
    bool any = false, known = false;
    while (hear(m, &said)) {
        any = true;
        if (said.word == NET_MOVED) {
            network_moved(m);
            continue;
        }
        if (!known)
            host_view(m->host, ROLE_TEAM, m->settings.language, &view);
        phones__learn(m);
        enum rules_verdict verdict = obey(m, &said, &view);
        known = said.word == NET_CHOOSE && phase_votes(&view);
        if (said.word != NET_LEFT && said.word != NET_CAME)
            m->phones->calls->answer(m->phones->net, said.seat, said.number, why(verdict));
    }
    if (any)
        m->phones->calls->send(m->phones->net); // they know at once that it came; what follows is shown with all else
    return any;
}

// ---- what they see ----

// One sheet for all phones of a team in a language.
struct sheets {
    const struct lang *languages[LANGUAGES_MOST];
    struct view views[LANGUAGES_MOST];
    struct net_sheet *of[LANGUAGES_MOST][TEAMS_MAX + 1];
    size_t count;
};

static size_t language_of(struct meeting *m, struct sheets *sheets, const char *code)
{
    const struct lang *lang = languages_of(m->languages, code[0] != '\0' ? code : m->settings.language);
    size_t i = 0;
    while (i < sheets->count && sheets->languages[i] != lang)
        i++;
    if (i == sheets->count && i < LANGUAGES_MOST) {
        struct door door = host_door(m->host, false);
        sheets->languages[sheets->count++] = lang;
        door.view(door.meeting, ROLE_TEAM, lang_code(lang), &sheets->views[i]);
    }
    return i < LANGUAGES_MOST ? i : 0;
}

static struct net_sheet *sheet_of(struct meeting *m, struct sheets *sheets, size_t language, uint8_t team)
{
    size_t row = team < TEAMS_MAX ? team : TEAMS_MAX;
    struct net_sheet **sheet = &sheets->of[language][row];
    if (*sheet == NULL) {
        struct text members = {0};
        phone_members(&members, &sheets->views[language], sheets->languages[language], team, cover(m));
        *sheet = m->phones->calls->sheet_new(text_bytes(&members));
        text_free(&members);
    }
    return *sheet;
}

static void show(struct meeting *m, struct sheets *sheets, const struct net_seat *seat, struct phone *phone)
{
    struct view_own own = own_of(m, seat->seat, seat->ticket);
    struct text mine = {0};
    size_t language = language_of(m, sheets, seat->language);
    phone_mine(&mine, &sheets->views[language], &own);
    m->phones->calls->show(m->phones->net, seat->seat, sheet_of(m, sheets, language, own.team), text_bytes(&mine));
    text_free(&mine);
    *phone = (struct phone){seat->seat, own.team, seat->awake, own.vote != 255};
}

void meeting__show_phones(struct meeting *m)
{
    if (!phones__on(m))
        return;
    struct sheets *sheets = mem_new(1, sizeof *sheets);
    struct net_seat *seats = mem_new(NET_SEATS_MAX, sizeof *seats);
    struct phone_line *line = m->phones;
    phones__learn(m);
    line->shown.count = line->calls->seats(line->net, seats, NET_SEATS_MAX);
    for (size_t i = 0; i < line->shown.count; i++) {
        show(m, sheets, &seats[i], &line->shown.seats[i]);
        line->tickets[i] = seats[i].ticket;
    }
    for (size_t i = 0; i < sheets->count; i++)
        for (size_t team = 0; team <= TEAMS_MAX; team++)
            line->calls->sheet_drop(sheets->of[i][team]);
    line->calls->send(line->net);
    phones__keep(m);
    mem_free(seats);
    mem_free(sheets);
}

// ---- what the facilitator asks for ----

// Whoever had a phone goes on with fingers: what it pressed before the gong is taken back, so that the team can answer
// anew.
static void put_away(struct meeting *m)
{
    struct phone_line *line = m->phones;
    phones__learn(m);
    for (size_t i = 0; i < line->shown.count; i++)
        get_up(m, line->shown.seats[i].seat, line->tickets[i]);
    close_line(line, false);
    if (m->records != NULL)
        records_keep_phones(m->records, NULL);
    phones__answer_by(m, (enum answer_mode)m->settings.answers);
}

void meeting__phones_on(struct meeting *m, bool on)
{
    struct phone_line *line = m->phones;
    if (on && !phones__on(m) && !viewer_alone(meeting__hall(m))) {
        phones__open(m, NULL);
        phones__give_up_seats(m);
        if (line->shown.state == PHONES_ON)
            phones__answer_by(m, ANSWER_KEYS);
    } else if (!on) {
        put_away(m);
    }
    tell_screens(m);
}

void meeting__phones_door(struct meeting *m, bool open)
{
    m->phones->shown.open = open;
    if (phones__on(m))
        m->phones->calls->door(m->phones->net, open);
    tell_screens(m);
}

void meeting__phones_room(struct meeting *m, bool one_address)
{
    m->phones->shown.one_address = one_address;
    if (phones__on(m))
        m->phones->calls->one_address(m->phones->net, one_address);
    tell_screens(m);
}

void meeting__phones_address(struct meeting *m)
{
    struct phones *shown = &m->phones->shown;
    if (!phones__on(m))
        return;
    look_at_addresses(m);
    shown->address = shown->address_count > 0 ? (shown->address + 1) % shown->address_count : 0;
    m->phones->kept = 0;
    make_code(m->phones);
    tell_screens(m);
}

static uint32_t ticket_of(const struct phone_line *line, uint16_t seat)
{
    for (size_t i = 0; i < line->shown.count; i++)
        if (line->shown.seats[i].seat == seat)
            return line->tickets[i];
    return 0;
}

void meeting__phone_free(struct meeting *m, uint16_t seat)
{
    phones__learn(m);
    get_up(m, seat, ticket_of(m->phones, seat));
    m->phones->waits = m->phones->waits && m->phones->first.seat != seat; // what it said goes with it
    if (phones__on(m))
        m->phones->calls->free_seat(m->phones->net, seat);
    tell_screens(m);
}

void meeting__phone_move(struct meeting *m, uint16_t seat, uint8_t team)
{
    phones__send(m, seat, COMMAND_SEAT, team, ticket_of(m->phones, seat));
    tell_screens(m);
}
