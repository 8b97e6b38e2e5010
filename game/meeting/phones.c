// SPDX-License-Identifier: MIT
//
// phones.c — phones and school PCs as seats: opens and closes their server, and does with them what the facilitator
// asks.
//
// The server is a module beside the program: it is looked for when somebody asks for phones, and what is missing is
// said. It lives from then until phones are put away (the way from a meeting's end to the title does that, too, where
// they are not kept for the next one; leaving one does not) or the program ends. A child who plays alone opens no door,
// and a computer for all has none.
#include "phones_inside.h"

#include "memory.h"
#include "phone_words.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

// The screens know nothing of net: what both of them bound is bounded alike.
_Static_assert((int)PHONES_MOST == (int)NET_SEATS_MAX, "a phone for each seat");
_Static_assert((int)PHONE_ADDRESSES_MOST == (int)NET_ADDRESSES_MOST, "a line for each address");
_Static_assert((int)PHONE_QR_MOST == (int)NET_QR_MOST, "room for each square");
_Static_assert(sizeof((struct phones *)0)->code > NET_CODE, "room for each letter");
_Static_assert((int)SEATS_MAX > TEAMS_MAX + NET_SEATS_MAX, "a number for each phone, and the facilitator's between "
                                                           "them");

static const char MODULE[] = "safecircle-net.so";

void phones__tell_screens(struct meeting *m)
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

// NULL: the wall says what is missing.
static char *page(struct meeting *m)
{
    const char *missing;
    const struct lang *languages[LANGUAGES_MOST];
    size_t count = 1;
    char *folder = path_join(m->data, "page");
    languages[0] = languages_of(m->languages, m->settings.language);
    for (size_t i = 0; i < languages_count(m->languages) && count < LANGUAGES_MOST; i++)
        if (languages_at(m->languages, i) != languages[0])
            languages[count++] = languages_at(m->languages, i);
    char *made = phone_page(folder, languages, count, &missing);
    m->phones->shown.missing = missing;
    mem_free(folder);
    return made;
}

// NULL and what is wrong.
static struct net *listen_for(struct meeting *m, const struct net_kept *kept, enum net_fault *fault)
{
    struct phone_line *line = m->phones;
    *fault = NET_NO_MODULE;
    if (line->calls == NULL)
        return NULL;
    if (m->phones_are != NULL)
        return m->phones_are->open(m->phones_are->self, fault);
    char *sent = page(m);
    struct net_options options = {.port = m->phones_port,
                                  .page = sent,
                                  .code = m->phones_code,
                                  .one_address = line->shown.one_address,
                                  .kept = kept,
                                  .wake = wake,
                                  .self = m->platform};
    struct net *net = sent != NULL ? line->calls->open(&options, fault) : NULL;
    mem_free(sent);
    return net;
}

void phones__open(struct meeting *m, const struct net_kept *kept)
{
    static const enum phones_state states[] = {[NET_FINE] = PHONES_ON,
                                               [NET_NO_MODULE] = PHONES_NO_MODULE,
                                               [NET_NO_PORT] = PHONES_NO_PORT,
                                               [NET_NO_NETWORK] = PHONES_NO_NETWORK};
    struct phone_line *line = m->phones;
    enum net_fault fault;
    line->calls = line->calls != NULL ? line->calls : module(m);
    line->shown.missing = NULL;
    line->net = listen_for(m, kept, &fault);
    line->shown.state = line->shown.missing != NULL ? PHONES_NO_PAGE : states[fault];
    if (line->net == NULL)
        return;
    line->kept = 0;
    line->shown.open = kept == NULL || kept->open;
    line->shown.one_address = kept != NULL ? kept->one_address : line->shown.one_address;
    line->shown.port = line->calls->port(line->net);
    snprintf(line->shown.code, sizeof line->shown.code, "%s", line->calls->code(line->net));
    phones__look_at_network(m);
}

static void close_line(struct meeting *m, bool comes_again)
{
    struct phone_line *line = m->phones;
    if (phones__on(m) && !comes_again)
        phones__say_good_bye(m);
    if (phones__on(m))
        line->calls->close(line->net, comes_again);
    line->net = NULL;
    line->waits = line->away = false;
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
    close_line(m, m->records != NULL && records_goes_on(m->records));
    mem_free(m->phones);
    m->phones = NULL;
    m->bag.phones = NULL;
}

// ---- what the facilitator asks for ----

// Whoever had a phone goes on with fingers: what it pressed before the gong is taken back, so that the team can answer
// anew.
static void put_away(struct meeting *m)
{
    struct phone_line *line = m->phones;
    phones__learn(m);
    for (size_t i = 0; i < line->shown.count; i++)
        phones__get_up(m, line->shown.seats[i].seat, line->tickets[i]);
    close_line(m, false);
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
        if (!phones__on(m)) // whoever asked for phones is told what they lack, wherever it was
            screens_phones(meeting__hall(m));
    } else if (!on) {
        put_away(m);
    }
    phones__tell_screens(m);
}

void meeting__phones_door(struct meeting *m, bool open)
{
    m->phones->shown.open = open;
    if (phones__on(m))
        m->phones->calls->door(m->phones->net, open);
    phones__tell_screens(m);
}

void meeting__phones_room(struct meeting *m, bool one_address)
{
    m->phones->shown.one_address = one_address;
    if (phones__on(m))
        m->phones->calls->one_address(m->phones->net, one_address);
    phones__tell_screens(m);
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
    phones__get_up(m, seat, ticket_of(m->phones, seat));
    m->phones->waits = m->phones->waits && m->phones->first.seat != seat; // what it said goes with it
    if (phones__on(m))
        m->phones->calls->free_seat(m->phones->net, seat);
    phones__tell_screens(m);
}

void meeting__phone_move(struct meeting *m, uint16_t seat, uint8_t team)
{
    phones__send(m, seat, COMMAND_SEAT, team, ticket_of(m->phones, seat));
    phones__tell_screens(m);
}
