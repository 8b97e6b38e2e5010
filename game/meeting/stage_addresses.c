// SPDX-License-Identifier: MIT
//
// stage_addresses.c — the facilitator's trusted addresses: found, read, and the chosen commune's put first.
//
// Scripts and the authors' commands never look into a person's folders unless they are told to.
#include "stage.h"

#include "files.h"
#include "memory.h"
#include "office.h"

#include <stdio.h>

void stage_commune(struct stage *s)
{
    const struct commune *c = addresses_find(s->addresses, s->settings.commune);
    help_near(s->help, c != NULL ? s->addresses->entries + c->first : NULL, c != NULL ? c->count : 0);
}

void stage_open_addresses(struct stage *s, const struct stage_options *o)
{
    if (o->addresses != NULL)
        s->addresses_path = mem_copy_text(o->addresses);
    else if (o->display || o->commune != NULL)
        s->addresses_path = office_addresses_path(NULL);
    if (s->addresses_path != NULL && file_exists(s->addresses_path))
        s->addresses = addresses_load(s->addresses_path);
    if (o->commune != NULL)
        snprintf(s->settings.commune, sizeof s->settings.commune, "%s", o->commune);
    stage_commune(s);
}
