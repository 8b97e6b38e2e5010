// SPDX-License-Identifier: MIT
//
// drive.h — plays a level by commands to a scene, or along a way, as its author would have to press it.
#ifndef SAFECIRCLE_DRIVE_H
#define SAFECIRCLE_DRIVE_H

#include "host.h"
#include "level.h"

#include <stdbool.h>

// Who looks: a hall with three teams, or a child alone.
enum drive_who { DRIVE_HALL, DRIVE_ALONE };

// A fresh meeting in which `level` (lent: it outlives the meeting) is played until this scene is shown, on the shortest
// way. False: the rules do not let it be played so (a child alone and sensitivity 3), or no way leads there; the
// meeting is then where it was left.
bool drive_to(struct host *host, const struct level *level, enum drive_who who, uint8_t scene);

// One step on: what is open is answered, what is shown is gone on from. `answer`: the ordinal that is taken where a
// scene's ways part. False: there is nothing more.
bool drive_on(struct host *host, enum drive_who who, uint8_t answer);

// Which scene is shown; SCENE_END: none.
uint8_t drive_scene(const struct host *host);

// How many steps from each scene to the nearest end of all, or to `target`; UINT8_MAX: no way leads there.
void drive_distances(const struct level *level, uint8_t target, uint8_t far[LEVEL_SCENES_MAX]);

#endif
