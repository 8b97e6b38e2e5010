// SPDX-License-Identifier: MIT
//
// phones_talk.c — what phones say goes to the host as commands of their seats, and each is left the newest of what its
// seat may see.
//
//   net's thread ─ wakes ─→ heard ─ a command of that seat ─→ host ─→ disk ─→ all look again ─→ net_show, net_answer
#include "phones_inside.h"

#include "host.h"
#include "memory.h"
#include "phases.h"
#include "phone_words.h"
#include "text.h"

#include <string.h>

// ---- what they say ----

enum rules_verdict phones__send(struct meeting *m, uint16_t seat, enum command_type type, uint8_t choice, uint32_t seed)
{
    struct door door = host_door_of_seat(m->host, seat);
    struct command command = {.type = type, .seat = seat, .choice = choice, .seed = seed, .at_ms = m->now_ms};
    return door.send(door.meeting, &command);
}

bool phones__on_its_way(const struct meeting *m, uint16_t seat, enum command_type type, uint32_t seed)
{
    bool any = false;
    for (size_t i = host_log_released(m->host); i < host_log_count(m->host); i++) {
        const struct command *c = host_log_at(m->host, i);
        any = any || ((c->type == type || type == COMMAND_NONE) && c->seat == seat && (seed == 0 || c->seed == seed));
    }
    return any;
}

void phones__get_up(struct meeting *m, uint16_t seat, uint32_t ticket)
{
    if (m->phones->seats.of[seat].ticket == ticket || phones__on_its_way(m, seat, COMMAND_SEAT, ticket))
        phones__send(m, seat, COMMAND_SEAT, SEAT_LEAVES, 0);
}

struct view_own phones__own(const struct meeting *m, uint16_t seat)
{
    struct door door = host_door_of_seat(m->host, seat);
    struct view_own own;
    door.own(door.meeting, seat, &own);
    return own;
}

// The same of that sitting: nothing of whoever had that seat before.
static struct view_own own_of(const struct meeting *m, uint16_t seat, uint32_t ticket)
{
    bool theirs = m->phones->seats.of[seat].ticket == ticket;
    return theirs ? phones__own(m, seat) : (struct view_own){.team = NOWHERE, .vote = NOWHERE};
}

// Whoever looks for us where we are not finds us on the wall, and is another page to us: it has the place of one of its
// team's that is lost, so that nobody is counted, or answers, twice.
static void take_over(struct meeting *m, uint16_t seat, uint8_t team)
{
    struct net_seat *seats = mem_new(NET_SEATS_MAX, sizeof *seats);
    size_t count = m->phones->calls->seats(m->phones->net, seats, NET_SEATS_MAX);
    for (size_t i = 0; i < count; i++)
        if (seats[i].lost && seats[i].seat != seat && own_of(m, seats[i].seat, seats[i].ticket).team == team) {
            meeting__phone_free(m, seats[i].seat);
            break;
        }
    mem_free(seats);
}

// Whoever pressed the wrong animal takes another, once, and as long as nothing was done from that seat: a page that has
// answered for a team answers for no other.
static bool may_change(const struct meeting *m, uint16_t seat, uint32_t ticket)
{
    const struct phone_seat *known = &m->phones->seats.of[seat];
    return known->ticket == ticket && known->taken == 0 && !known->moved;
}

// A page chooses its team from nowhere; what it says again when it sits is a repeat, or a change. The seat may be
// somebody's who does not come back: with that team and that answer this page has nothing to do.
static enum rules_verdict sit_down(struct meeting *m, const struct net_said *said)
{
    uint32_t before = m->phones->seats.of[said->seat].ticket;
    bool sits = own_of(m, said->seat, said->ticket).team != NOWHERE;
    if (sits && (!may_change(m, said->seat, said->ticket) || phones__on_its_way(m, said->seat, COMMAND_NONE, 0)))
        return RULES_REPEATED;
    if (before != 0 && before != said->ticket)
        phones__send(m, said->seat, COMMAND_SEAT, SEAT_LEAVES, 0);
    enum rules_verdict verdict = phones__send(m, said->seat, COMMAND_SEAT, said->choice, said->ticket);
    if (verdict == RULES_OK && !sits && m->phones->away)
        take_over(m, said->seat, said->choice);
    return verdict;
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

// Answers in secret change nothing that another answer hangs on: five hundred at once are asked of one view.
static enum rules_verdict obey(struct meeting *m, const struct net_said *said, const struct view *view)
{
    bool votes = phase_votes(view), decides = view->phase == PHASE_DECIDE;
    bool late = said->scene != phone_scene(view) || viewer_cover(meeting__hall(m)) >= COVER_CALM || !(votes || decides);
    switch (said->word) {
    case NET_TAKE: return sit_down(m, said);
    case NET_LEFT: phones__get_up(m, said->seat, said->ticket); return RULES_OK;
    case NET_CHOOSE: return late ? RULES_NOT_NOW : wish(m, said, votes ? COMMAND_VOTE : COMMAND_CHOOSE);
    case NET_LOCK: return late ? RULES_NOT_NOW : wish(m, said, COMMAND_LOCK);
    case NET_HELP: // once: another team's idea after the first is the facilitator's to ask for
        return late ? RULES_NOT_NOW : view->helper < view->team_count ? RULES_REPEATED : wish(m, said, COMMAND_HELP);
    case NET_CAME: // it is shown where it is
    case NET_MOVED: return RULES_OK;
    }
    return RULES_NOT_NOW;
}

static bool spoken_for(const struct meeting *m, const struct net_said *said, const struct view *view)
{
    bool votes = said->word == NET_CHOOSE && phase_votes(view) && said->scene == phone_scene(view);
    return votes && phones__spoken_for(m, said->seat);
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
            phones__moved(m);
            continue;
        }
        if (!known)
            host_view(m->host, ROLE_TEAM, m->settings.language, &view);
        phones__learn(m);
        enum net_why told = spoken_for(m, &said, &view) ? NET_SAME : why(obey(m, &said, &view));
        known = said.word == NET_CHOOSE && phase_votes(&view);
        if (said.word != NET_LEFT && said.word != NET_CAME)
            m->phones->answers[said.seat] = (struct phone_answer){said.ticket, said.number, told,
                                                                  host_log_count(m->host)};
    }
    return any;
}

// ---- what they see ----

// One sheet for all phones of a team in a language.
struct sheets {
    const struct lang *languages[LANGUAGES_MOST];
    struct view views[LANGUAGES_MOST];
    struct net_sheet *of[LANGUAGES_MOST][TEAMS_MAX + 1];
    size_t count;
    bool farewell; // they are the last that is seen
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
        if (sheets->farewell)
            phone_farewell(&members, &sheets->views[language], sheets->languages[language]);
        else
            phone_members(&members, &sheets->views[language], sheets->languages[language], team,
                          viewer_cover(meeting__hall(m)));
        *sheet = m->phones->calls->sheet_new(text_bytes(&members));
        text_free(&members);
    }
    return *sheet;
}

static void answer(struct meeting *m, const struct net_seat *seat)
{
    struct phone_answer *a = &m->phones->answers[seat->seat];
    if (a->number == 0 || a->after > host_log_released(m->host))
        return;
    if (a->ticket == seat->ticket)
        m->phones->calls->answer(m->phones->net, seat->seat, a->number, a->why);
    a->number = 0;
}

static void show(struct meeting *m, struct sheets *sheets, const struct net_seat *seat, struct phone *phone)
{
    struct view_own own = own_of(m, seat->seat, seat->ticket);
    struct text mine = {0};
    size_t language = language_of(m, sheets, seat->language);
    phone_mine(&mine, &sheets->views[language], &own, may_change(m, seat->seat, seat->ticket));
    m->phones->calls->show(m->phones->net, seat->seat, sheet_of(m, sheets, language, own.team), text_bytes(&mine));
    text_free(&mine);
    answer(m, seat);
    *phone = (struct phone){seat->seat, own.team, seat->awake, own.vote != NOWHERE, seat->device};
}

static void drop_all(const struct meeting *m, struct sheets *sheets)
{
    for (size_t i = 0; i < sheets->count; i++)
        for (size_t team = 0; team <= TEAMS_MAX; team++)
            m->phones->calls->sheet_drop(sheets->of[i][team]);
    mem_free(sheets);
}

void meeting__show_phones(struct meeting *m)
{
    if (!phones__on(m))
        return;
    struct sheets *sheets = mem_new(1, sizeof *sheets);
    struct net_seat *seats = mem_new(NET_SEATS_MAX, sizeof *seats);
    struct phone_line *line = m->phones;
    phones__learn(m);
    line->shown.crowded = line->calls->crowded(line->net);
    line->shown.count = line->calls->seats(line->net, seats, NET_SEATS_MAX);
    for (size_t i = 0; i < line->shown.count; i++) {
        show(m, sheets, &seats[i], &line->shown.seats[i]);
        line->tickets[i] = seats[i].ticket;
    }
    drop_all(m, sheets);
    line->calls->send(line->net);
    phones__keep(m);
    mem_free(seats);
}

void phones__say_good_bye(struct meeting *m)
{
    struct sheets *sheets = mem_new(1, sizeof *sheets);
    struct net_seat *seats = mem_new(NET_SEATS_MAX, sizeof *seats);
    struct phone_line *line = m->phones;
    sheets->farewell = true;
    size_t count = line->calls->seats(line->net, seats, NET_SEATS_MAX);
    for (size_t i = 0; i < count; i++) {
        struct net_sheet *sheet = sheet_of(m, sheets, language_of(m, sheets, seats[i].language), NOWHERE);
        line->calls->show(line->net, seats[i].seat, sheet, ",\"mine\":null");
    }
    drop_all(m, sheets);
    mem_free(seats);
}
