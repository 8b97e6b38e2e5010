// SPDX-License-Identifier: MIT
//
// phones_again.c — phones find their seats again after a power cut, and after the program was closed in mid-meeting.
//
//   journal   … seat 6 joins the Tigers (ticket 89ab) … seat 6 answers A (its wish 4) …   what was done, by whom: no
//   key beside it  seat 6, its key, ticket 89ab; port, letters, door, computer room           gone when the meeting is
//
// Going on opens the same server at the same port: pages ask for it all the time and come back by their keys. A seat of
// the rules whose page cannot come back is nobody's, so that whoever gets its number next is not in another's seat.
#include "phones_inside.h"

#include "host.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

// What belonged to another meeting is forgotten.
static void know_meeting(struct phone_line *line, uint32_t meeting)
{
    if (line->meeting == meeting)
        return;
    memset(&line->seats, 0, sizeof line->seats);
    memset(&line->answers, 0, sizeof line->answers);
    line->heard = 0;
    line->meeting = meeting;
}

void phones__learn(struct meeting *m)
{
    struct phone_line *line = m->phones;
    size_t count = host_log_released(m->host);
    know_meeting(line, host_meeting(m->host));
    while (line->heard < count)
        phone_seats_hear(&line->seats, host_log_at(m->host, line->heard++));
}

void phones__keep(struct meeting *m)
{
    struct phone_line *line = m->phones;
    struct phones_kept *kept = mem_new(1, sizeof *kept);
    kept->wall = screens_show_phones(meeting__hall(m));
    line->kept = kept->wall == line->wall ? line->kept : 0;
    line->wall = kept->wall;
    if (m->records != NULL && line->calls->keep(line->net, &line->kept, &kept->net)) {
        const struct phones *shown = &line->shown;
        snprintf(kept->place, sizeof kept->place, "%s",
                 shown->address_count > 0 ? shown->addresses[shown->address] : line->place);
        char *words = phones_kept_words(kept);
        records_keep_phones(m->records, words);
        mem_free(words);
    }
    mem_free(kept);
}

// Whoever is in the list of phones has been given its seat.
static bool is_here(const struct net_kept *kept, uint16_t seat, uint32_t ticket)
{
    for (size_t i = 0; i < kept->count; i++)
        if (kept->seats[i].seat == seat)
            return kept->seats[i].ticket == ticket;
    return false;
}

void phones__give_up_seats(struct meeting *m)
{
    struct phone_line *line = m->phones;
    if (!phones__on(m))
        return;
    struct net_kept *now = mem_new(1, sizeof *now);
    unsigned seen = 0;
    phones__learn(m);
    line->calls->keep(line->net, &seen, now);
    for (size_t seat = TEAMS_MAX; seat < SEATS_MAX; seat++)
        if (line->seats.of[seat].ticket != 0 && !is_here(now, (uint16_t)seat, line->seats.of[seat].ticket))
            phones__send(m, (uint16_t)seat, COMMAND_SEAT, SEAT_LEAVES, 0);
    mem_free(now);
}

bool phones__tell_place(struct meeting *m)
{
    struct phone_line *line = m->phones;
    const struct phones *shown = &line->shown;
    bool there = false;
    for (size_t i = 0; i < shown->address_count; i++)
        there = there || strcmp(shown->addresses[i], line->place) == 0;
    if (line->place[0] == '\0' || shown->address_count == 0)
        return false; // nobody waits elsewhere, or there is no network yet
    line->place[0] = '\0';
    if (there)
        return false;
    meeting__tell(m, T_PHONES_MOVED, shown->addresses[shown->address], NULL);
    line->calls->moved_away(line->net);
    line->away = true;
    return true;
}

// Whether phones come back without anybody's hand. What keeps them is said.
static bool tell(struct meeting *m, bool whole)
{
    static const enum text_id words[PHONES_STATES] = {[PHONES_OFF] = TEXT_IDS,
                                                      [PHONES_ON] = TEXT_IDS,
                                                      [PHONES_NO_MODULE] = T_PHONES_NO_MODULE,
                                                      [PHONES_NO_PORT] = T_PHONES_NO_PORT,
                                                      [PHONES_NO_PAGE] = T_PHONES_NO_PAGE,
                                                      [PHONES_NO_NETWORK] = T_PHONES_NO_NETWORK_YET};
    enum text_id id = words[m->phones->shown.state];
    if (id != TEXT_IDS)
        meeting__tell(m, id, m->phones->shown.missing, NULL);
    else if (!whole)
        meeting__tell(m, T_PHONES_ANEW, m->phones->shown.code, NULL);
    else
        return !phones__tell_place(m);
    return false;
}

// Where people were joining they go on joining, and where phones do not come back by themselves all is told how to.
static void open_again(struct meeting *m)
{
    struct phone_line *line = m->phones;
    struct phones_kept *kept = mem_new(1, sizeof *kept);
    bool whole = phones_kept_read(kept, records_phones(m->records));
    if (whole) {
        phones_kept_match(kept, m->host);
        memcpy(line->place, kept->place, sizeof line->place);
    }
    phones__open(m, whole ? &kept->net : NULL);
    if (!phones__on(m)) // nobody can answer by them
        phones__answer_by(m, (enum answer_mode)m->settings.answers);
    bool back = tell(m, whole);
    if (phones__on(m) && (kept->wall || !back))
        screens_phones(meeting__hall(m));
    mem_free(kept);
}

void meeting__phones_go_on(struct meeting *m)
{
    struct phone_line *line = m->phones;
    if (line == NULL)
        return;
    if (!phones__on(m) && records_phones(m->records) != NULL)
        open_again(m);
    phones__give_up_seats(m);
}
