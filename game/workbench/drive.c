// SPDX-License-Identifier: MIT
//
// drive.c — to a scene by commands, on the shortest way. The rules say what is possible; nothing of them is known here.
#include "drive.h"

#include <string.h>

enum { STEPS_MOST = 1200, TEAMS = 3 };

static bool parts(const struct scene *s) { return kind_has(s->kind, TRAIT_BRANCHES); }

static uint8_t next_of(const struct scene *s, uint8_t way) { return parts(s) ? s->options[way].next : s->next; }

static uint8_t ways(const struct scene *s) { return parts(s) ? s->option_count : 1; }

void drive_distances(const struct level *level, uint8_t target, uint8_t far[LEVEL_SCENES_MAX])
{
    memset(far, UINT8_MAX, LEVEL_SCENES_MAX);
    far[target] = 0;
    for (bool nearer = true; nearer;) {
        nearer = false;
        for (uint8_t i = 0; i < level->scene_count; i++)
            for (uint8_t way = 0; way < ways(&level->scenes[i]); way++) {
                uint8_t next = next_of(&level->scenes[i], way);
                if (next >= level->scene_count || far[next] == UINT8_MAX || far[next] + 1 >= far[i])
                    continue;
                far[i] = (uint8_t)(far[next] + 1);
                nearer = true;
            }
    }
}

uint8_t drive_scene(const struct host *host)
{
    struct view v;
    host_view(host, ROLE_HALL, NULL, &v);
    return v.in_scene ? (uint8_t)(v.scene_number - 1) : SCENE_END;
}

static bool sends(struct host *host, enum drive_who who, enum command_type type, uint8_t choice, uint8_t value)
{
    struct command command = {
        .type = type, .seat = who == DRIVE_ALONE ? 0 : SEAT_FACILITATOR, .choice = choice, .value = value};
    return host_send(host, command) == RULES_OK;
}

// Locked when it can be; else gone on; else answered: the way that is wanted, or what is not answered yet.
bool drive_on(struct host *host, enum drive_who who, uint8_t answer)
{
    if (sends(host, who, COMMAND_LOCK, 0, 0) || sends(host, who, COMMAND_NEXT, 0, 0) ||
        sends(host, who, COMMAND_CHOOSE, answer, 0))
        return true;
    for (int i = 0; i < LEVEL_OPTIONS_MAX; i++)
        if (sends(host, who, COMMAND_CHOOSE, (uint8_t)i, 0))
            return true;
    return false;
}

static bool begin(struct host *host, const struct level *level, enum drive_who who)
{
    host_restart(host);
    uint8_t index = host_lend_level(host, level), adults = level->band == BAND_ADULTS ? SETUP_ADULTS : 0;
    bool begun = sends(host, DRIVE_HALL, COMMAND_SETUP, who == DRIVE_ALONE ? 0 : TEAMS, adults); // nobody is alone yet
    for (int i = 0; begun && i < STEPS_MOST; i++) {
        if (sends(host, who, COMMAND_LEVEL, index, READY_ALL | READY_OPENED))
            return true;
        begun = sends(host, who, COMMAND_NEXT, 0, 0);
    }
    return false;
}

// The answer whose way is the shortest from here.
static uint8_t nearest(const struct level *level, uint8_t at, const uint8_t far[LEVEL_SCENES_MAX])
{
    uint8_t best = 0, least = UINT8_MAX;
    for (uint8_t way = 0; at < level->scene_count && way < ways(&level->scenes[at]); way++) {
        uint8_t next = next_of(&level->scenes[at], way);
        if (next < level->scene_count && far[next] < least) {
            least = far[next];
            best = way;
        }
    }
    return best;
}

bool drive_to(struct host *host, const struct level *level, enum drive_who who, uint8_t scene)
{
    uint8_t far[LEVEL_SCENES_MAX];
    drive_distances(level, scene, far);
    if (!begin(host, level, who) || far[0] == UINT8_MAX)
        return false;
    for (int i = 0; i < STEPS_MOST && drive_scene(host) != scene; i++)
        if (!drive_on(host, who, nearest(level, drive_scene(host), far)))
            return false;
    return drive_scene(host) == scene;
}
