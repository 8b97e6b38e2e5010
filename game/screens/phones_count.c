// SPDX-License-Identifier: MIT
//
// phones_count.c — how many phones a team has, how many of them are there, and how many have answered.
//
// A phone with several pages is one: as many seats as it has, it answers once in a team (meeting/phones_voice.c).
#include "phone_screens.h"

bool phone_is_of(const struct viewer *v, const struct phone *phone, int team)
{
    return team == PHONES_ALL || (team == PHONES_ASLEEP    ? !phone->awake
                                  : team == PHONES_NO_TEAM ? phone->team >= v->view.team_count
                                                           : phone->team == team);
}

static bool is_awake(const struct phone *phone) { return phone->awake; }
static bool has_answered(const struct phone *phone) { return phone->answered; }
static bool is_waited_for(const struct phone *phone) { return phone->awake || phone->answered; }

// Of the pages of one phone that are such, the first: in a team they are one.
static bool is_first(const struct viewer *v, size_t place, int team, bool (*such)(const struct phone *phone))
{
    const struct phone *seats = phones(v)->seats, *phone = &seats[place];
    bool first = such(phone);
    for (size_t i = place; first && phone->device != phone->seat && i-- > 0;)
        first = seats[i].device != phone->device || !phone_is_of(v, &seats[i], team) || !such(&seats[i]);
    return first;
}

struct phones_sum phones_sum(const struct viewer *v, int team)
{
    struct phones_sum sum = {0};
    const struct phones *p = phones(v);
    for (size_t i = 0; phones_are_on(v) && i < p->count; i++) {
        const struct phone *phone = &p->seats[i];
        if (!phone_is_of(v, phone, team))
            continue;
        sum.there++;
        sum.awake += phone->awake;
        sum.devices += is_first(v, i, team, is_awake);
        sum.answered += is_first(v, i, team, has_answered);
        sum.waited += is_first(v, i, team, is_waited_for);
    }
    return sum;
}

bool phones_share(const struct viewer *v, int team)
{
    struct phones_sum sum = phones_sum(v, team);
    return sum.devices < sum.awake;
}

// A team whose phones all sleep is waited for no more than each of them.
struct phones_sum phones_all(const struct viewer *v)
{
    struct phones_sum all = {0};
    for (int i = 0; i < v->view.team_count; i++) {
        struct phones_sum sum = phones_sum(v, i);
        bool at_the_laptop = v->view.voted[i] && sum.answered == 0;
        all.there += sum.there;
        all.awake += sum.awake;
        all.answered += at_the_laptop ? 1 : sum.answered;
        all.waited += sum.there == 0 || (at_the_laptop && sum.waited == 0) ? 1 : sum.waited;
    }
    return all;
}
