// SPDX-License-Identifier: MIT
//
// trusted.c — the facilitator's trusted addresses: found, read, and the chosen commune's put first.
//
// Scripts and the authors' commands never look into a person's folders unless they are told to.
#include "meeting_inside.h"

#include "files.h"
#include "memory.h"

#include <stdio.h>

void meeting_commune(struct meeting *m)
{
    const struct commune *c = addresses_find(m->addresses, m->settings.commune);
    help_near(m->help, c != NULL ? m->addresses->entries + c->first : NULL, c != NULL ? c->count : 0);
}

void meeting__open_addresses(struct meeting *m, const struct meeting_options *o)
{
    if (o->addresses != NULL)
        m->addresses_path = mem_copy_text(o->addresses);
    else if (o->display || o->commune != NULL)
        m->addresses_path = office_addresses_path(NULL);
    if (m->addresses_path != NULL && file_exists(m->addresses_path))
        m->addresses = addresses_load(m->addresses_path);
    if (o->commune != NULL)
        snprintf(m->settings.commune, sizeof m->settings.commune, "%s", o->commune);
    meeting_commune(m);
}
