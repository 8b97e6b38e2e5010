// SPDX-License-Identifier: MIT
//
// disk.h — a disk in memory that can lose its power, for SQLite.
//
// What was written but not synced is, after a cut, there or not there, in any mixture of sectors; a new file
// or a removal that was not synced too. Everything after the cut fails until the disk is started again.
// One at a time: while it is open it is the VFS that SQLite takes by default.
#ifndef SAFECIRCLE_TEST_DISK_H
#define SAFECIRCLE_TEST_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct disk;

struct disk *disk_open(uint64_t seed);
void disk_close(struct disk *disk);
const char *disk_path(const struct disk *disk); // of a journal on it

size_t disk_changes(const struct disk *disk);       // writes, syncs, truncations, removals so far
void disk_cut_at(struct disk *disk, size_t change); // the power goes just before this one; SIZE_MAX: never
bool disk_is_dead(const struct disk *disk);
void disk_restart(struct disk *disk);                            // what survived is what there is
void disk_set_room(struct disk *disk, size_t bytes);             // SIZE_MAX: no end of it
void disk_set_sync_ms(struct disk *disk, unsigned milliseconds); // how long a sync takes
bool disk_holds(struct disk *disk, const char *words);           // in any file, synced or not

#endif
