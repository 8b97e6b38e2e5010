// SPDX-License-Identifier: MIT
//
// disk.c — a disk in memory that can lose its power.
//
//   now       what the program reads back
//   synced    what is on the plates
//   changes   from synced to now, in order: after a cut each sector of each is done or not, by chance
#include "disk.h"

#include "memory.h"
#include "test_folder.h"
#include "test_random.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { FILES = 8, SECTOR = 512, NAME_BYTES = 200 };

struct image {
    unsigned char *bytes;
    size_t length, capacity;
};
struct change {
    bool truncates;
    size_t at, length;
    unsigned char *bytes;
};
struct stored {
    char name[NAME_BYTES];
    bool exists, exists_synced;
    struct image now, synced;
    struct change *changes;
    size_t count, capacity;
};
struct disk {
    sqlite3_vfs vfs;
    sqlite3_vfs *real;
    struct stored files[FILES];
    struct random random;
    size_t done, cut_at, room;
    bool dead;
    unsigned sync_ms;
    char folder[48], path[80];
};
struct handle {
    sqlite3_file base;
    struct disk *disk;
    struct stored *file;
};

static void put(struct image *image, size_t at, const void *bytes, size_t length)
{
    size_t end = at + length;
    image->bytes = mem_grow(image->bytes, &image->capacity, end, 1);
    if (at > image->length)
        memset(image->bytes + image->length, 0, at - image->length);
    if (length > 0)
        memcpy(image->bytes + at, bytes, length);
    image->length = end > image->length ? end : image->length;
}

static void cut_to(struct image *image, size_t length)
{
    image->length = length < image->length ? length : image->length;
}

static void copy_image(struct image *to, const struct image *from)
{
    to->length = 0;
    put(to, 0, from->bytes, from->length);
}

static void forget_changes(struct stored *f)
{
    for (size_t i = 0; i < f->count; i++)
        mem_free(f->changes[i].bytes);
    f->count = 0;
}

static void note(struct stored *f, struct change change)
{
    f->changes = mem_grow(f->changes, &f->capacity, f->count + 1, sizeof *f->changes);
    f->changes[f->count++] = change;
}

static void carry_out(struct image *image, const struct change *c)
{
    if (c->truncates)
        cut_to(image, c->at);
    else
        put(image, c->at, c->bytes, c->length);
}

// One more change; false when there is no power (any more).
static bool alive(struct disk *d)
{
    d->dead = d->dead || d->done >= d->cut_at;
    d->done += !d->dead;
    return !d->dead;
}

// ---- a file ----
static int file_close(sqlite3_file *self)
{
    (void)self;
    return SQLITE_OK;
}

static int file_read_at(sqlite3_file *self, void *bytes, int length, sqlite3_int64 at)
{
    struct handle *h = (struct handle *)self;
    struct image *now = &h->file->now;
    size_t from = (size_t)at, wanted = (size_t)length, there = from < now->length ? now->length - from : 0;
    if (h->disk->dead)
        return SQLITE_IOERR_READ;
    there = there < wanted ? there : wanted;
    memset(bytes, 0, wanted);
    if (there > 0)
        memcpy(bytes, now->bytes + from, there);
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int file_write_at(sqlite3_file *self, const void *bytes, int length, sqlite3_int64 at)
{
    struct handle *h = (struct handle *)self;
    size_t count = (size_t)length;
    if (!alive(h->disk))
        return SQLITE_IOERR_WRITE;
    if ((size_t)at + count > h->disk->room)
        return SQLITE_FULL;
    put(&h->file->now, (size_t)at, bytes, count);
    note(h->file, (struct change){false, (size_t)at, count, memcpy(mem_new(count, 1), bytes, count)});
    return SQLITE_OK;
}

static int file_truncate(sqlite3_file *self, sqlite3_int64 size)
{
    struct handle *h = (struct handle *)self;
    if (!alive(h->disk))
        return SQLITE_IOERR_TRUNCATE;
    cut_to(&h->file->now, (size_t)size);
    note(h->file, (struct change){true, (size_t)size, 0, NULL});
    return SQLITE_OK;
}

// A new file is synced with its folder (as SQLite does on Linux): every name in it is then safe.
static void sync_names(struct disk *d)
{
    for (size_t i = 0; i < FILES; i++) {
        d->files[i].exists_synced = d->files[i].exists;
        if (!d->files[i].exists)
            d->files[i].synced.length = 0;
    }
}

static int file_sync(sqlite3_file *self, int flags)
{
    struct handle *h = (struct handle *)self;
    struct timespec pause = {h->disk->sync_ms / 1000, (long)(h->disk->sync_ms % 1000) * 1000000};
    (void)flags;
    if (h->disk->sync_ms > 0)
        nanosleep(&pause, NULL);
    if (!alive(h->disk))
        return SQLITE_IOERR_FSYNC;
    for (size_t i = 0; i < h->file->count; i++)
        carry_out(&h->file->synced, &h->file->changes[i]);
    if (!h->file->exists_synced)
        sync_names(h->disk);
    forget_changes(h->file);
    return SQLITE_OK;
}

static int file_size(sqlite3_file *self, sqlite3_int64 *size)
{
    *size = (sqlite3_int64)((struct handle *)self)->file->now.length;
    return SQLITE_OK;
}

static int file_lock(sqlite3_file *self, int how)
{
    (void)self;
    (void)how;
    return SQLITE_OK;
}
static int file_locked(sqlite3_file *self, int *out)
{
    (void)self;
    *out = 0;
    return SQLITE_OK;
}
static int file_control(sqlite3_file *self, int op, void *arg)
{
    (void)self;
    (void)op;
    (void)arg;
    return SQLITE_NOTFOUND;
}
static int file_sector(sqlite3_file *self)
{
    (void)self;
    return SECTOR;
}
static int file_traits(sqlite3_file *self)
{
    (void)self;
    return 0;
}

static const sqlite3_io_methods file_methods = {
    1,         file_close, file_read_at, file_write_at, file_truncate, file_sync,   file_size,
    file_lock, file_lock,  file_locked,  file_control,  file_sector,   file_traits, NULL,
    NULL,      NULL,       NULL,         NULL,          NULL,
};

// ---- the disk ----
static struct stored *find(struct disk *d, const char *name, bool make)
{
    struct stored *free_one = NULL;
    for (size_t i = 0; i < FILES; i++) {
        if (strcmp(d->files[i].name, name) == 0)
            return &d->files[i];
        if (d->files[i].name[0] == '\0' && free_one == NULL)
            free_one = &d->files[i];
    }
    if (!make || free_one == NULL || strlen(name) >= NAME_BYTES)
        return NULL;
    memcpy(free_one->name, name, strlen(name) + 1);
    return free_one;
}

// A new one: an older one of that name is gone for good, or it would be there.
static void begin_file(struct stored *f)
{
    f->exists = true;
    f->exists_synced = false;
    f->now.length = f->synced.length = 0;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *out, int flags, int *out_flags)
{
    struct disk *d = vfs->pAppData;
    struct handle *h = (struct handle *)out;
    struct stored *f = find(d, name != NULL ? name : "unnamed", (flags & SQLITE_OPEN_CREATE) != 0);
    h->base.pMethods = NULL;
    if (d->dead || f == NULL || (!f->exists && (flags & SQLITE_OPEN_CREATE) == 0))
        return SQLITE_CANTOPEN;
    if (!f->exists)
        begin_file(f);
    *h = (struct handle){{&file_methods}, d, f};
    if (out_flags != NULL)
        *out_flags = flags;
    return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int synced)
{
    struct disk *d = vfs->pAppData;
    struct stored *f = find(d, name, false);
    if (!alive(d))
        return SQLITE_IOERR_DELETE;
    if (f == NULL || !f->exists)
        return SQLITE_IOERR_DELETE_NOENT;
    f->exists = false;
    f->now.length = 0;
    forget_changes(f);
    if (synced)
        sync_names(d);
    return SQLITE_OK;
}

static int look_for(sqlite3_vfs *vfs, const char *name, int flags, int *found)
{
    struct stored *f = find(vfs->pAppData, name, false);
    (void)flags;
    *found = f != NULL && f->exists;
    return SQLITE_OK;
}

static int whole_name(sqlite3_vfs *vfs, const char *name, int room, char *out)
{
    (void)vfs;
    sqlite3_snprintf(room, out, "%s", name);
    return SQLITE_OK;
}

static struct disk *disk_of(sqlite3_vfs *vfs) { return vfs->pAppData; }
static int some_random(sqlite3_vfs *vfs, int count, char *out)
{
    return disk_of(vfs)->real->xRandomness(disk_of(vfs)->real, count, out);
}
static int wait_a_little(sqlite3_vfs *vfs, int us) { return disk_of(vfs)->real->xSleep(disk_of(vfs)->real, us); }
static int what_time(sqlite3_vfs *vfs, double *out)
{
    return disk_of(vfs)->real->xCurrentTime(disk_of(vfs)->real, out);
}
static int last_error(sqlite3_vfs *vfs, int length, char *out)
{
    (void)vfs;
    (void)length;
    (void)out;
    return 0;
}

// Beside the disk in memory the records look at the place itself, and keep their mark there: a name that holds
// something.
static void make_place(struct disk *d)
{
    snprintf(d->folder, sizeof d->folder, "%s/safecircle-disk-XXXXXX", test_root());
    if (mkdtemp(d->folder) == NULL)
        abort();
    snprintf(d->path, sizeof d->path, "%s/meetings.db", d->folder);
    FILE *f = fopen(d->path, "w");
    if (f == NULL || fputs("a name", f) < 0 || fclose(f) != 0)
        abort();
}

static void clear_place(struct disk *d)
{
    char mark[96];
    snprintf(mark, sizeof mark, "%s-mark", d->path);
    unlink(mark);
    unlink(d->path);
    rmdir(d->folder);
}

const char *disk_path(const struct disk *d) { return d->path; }

struct disk *disk_open(uint64_t seed)
{
    struct disk *d = mem_new(1, sizeof *d);
    d->random.at = seed;
    d->cut_at = d->room = SIZE_MAX;
    d->real = sqlite3_vfs_find(NULL);
    d->vfs = (sqlite3_vfs){.iVersion = 1,
                           .szOsFile = sizeof(struct handle),
                           .mxPathname = NAME_BYTES - 8,
                           .zName = "test-disk",
                           .pAppData = d,
                           .xOpen = open_file,
                           .xDelete = delete_file,
                           .xAccess = look_for,
                           .xFullPathname = whole_name,
                           .xRandomness = some_random,
                           .xSleep = wait_a_little,
                           .xCurrentTime = what_time,
                           .xGetLastError = last_error};
    sqlite3_vfs_register(&d->vfs, 1);
    make_place(d);
    return d;
}

void disk_close(struct disk *d)
{
    sqlite3_vfs_unregister(&d->vfs);
    sqlite3_vfs_register(d->real, 1);
    clear_place(d);
    for (size_t i = 0; i < FILES; i++) {
        forget_changes(&d->files[i]);
        mem_free(d->files[i].changes);
        mem_free(d->files[i].now.bytes);
        mem_free(d->files[i].synced.bytes);
    }
    mem_free(d);
}

size_t disk_changes(const struct disk *d) { return d->done; }
void disk_cut_at(struct disk *d, size_t change) { d->cut_at = change; }
bool disk_is_dead(const struct disk *d) { return d->dead; }
void disk_set_room(struct disk *d, size_t bytes) { d->room = bytes; }
void disk_set_sync_ms(struct disk *d, unsigned milliseconds) { d->sync_ms = milliseconds; }

static bool by_chance(struct disk *d) { return random_below(&d->random, 2) == 0; }

// Sector by sector, by chance.
static void survive(struct disk *d, struct stored *f, const struct change *c)
{
    if (c->truncates && by_chance(d))
        cut_to(&f->synced, c->at);
    bool whole = by_chance(d);
    for (size_t at = 0; at < c->length; at += SECTOR) {
        size_t length = c->length - at < SECTOR ? c->length - at : SECTOR;
        if (whole || by_chance(d))
            put(&f->synced, c->at + at, c->bytes + at, length);
    }
}

void disk_restart(struct disk *d)
{
    for (size_t i = 0; i < FILES; i++) {
        struct stored *f = &d->files[i];
        bool changed = f->exists != f->exists_synced;
        for (size_t c = 0; c < f->count; c++)
            survive(d, f, &f->changes[c]);
        forget_changes(f);
        f->exists = changed ? by_chance(d) : f->exists;
        if (!f->exists)
            f->synced.length = 0;
        f->exists_synced = f->exists;
        copy_image(&f->now, &f->synced);
    }
    d->dead = false;
    d->cut_at = SIZE_MAX;
}

static bool image_holds(const struct image *image, const char *words)
{
    size_t wanted = strlen(words);
    for (size_t i = 0; i + wanted <= image->length; i++)
        if (memcmp(image->bytes + i, words, wanted) == 0)
            return true;
    return false;
}

bool disk_holds(struct disk *d, const char *words)
{
    for (size_t i = 0; i < FILES; i++)
        if ((d->files[i].exists && image_holds(&d->files[i].now, words)) ||
            (d->files[i].exists_synced && image_holds(&d->files[i].synced, words)))
            return true;
    return false;
}
