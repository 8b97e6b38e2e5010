// SPDX-License-Identifier: MIT
//
// share.c — reading a pack: every name and size is looked at before anything is believed.
#include "share.h"

#include "hash.h"
#include "memory.h"
#include "share_inside.h"
#include "utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static const char *const endings[] = {".yaml", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".ogg", ".md", ".txt"};

static bool ends_known(const char *name)
{
    size_t length = strlen(name);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t ending = strlen(endings[i]);
        if (length > ending && strcmp(name + length - ending, endings[i]) == 0)
            return true;
    }
    return false;
}

// Letters, digits and signs that are the same on every computer; no folder is hidden, none leads up.
bool share__name_is_fine(const char *name)
{
    enum { DEEP_MOST = 3 };
    int deep = 0;
    for (const char *at = name; *at != '\0'; at++) {
        bool first = at == name || at[-1] == '/';
        bool letter = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9');
        if (!letter && (first || strchr("-_.", *at) == NULL) && !(*at == '/' && !first))
            return false;
        if (*at == '/' && (at[-1] == '.' || at[1] == '\0'))
            return false;
        deep += *at == '/';
    }
    return name[0] != '\0' && strlen(name) < SHARE_NAME_BYTES && deep < DEEP_MOST && ends_known(name);
}

static void fails(struct share_pack *pack, enum share_fault fault, const char *about)
{
    for (size_t i = 0; i < pack->count; i++)
        mem_free(pack->files[i].bytes);
    mem_free(pack->files);
    pack->files = NULL;
    pack->count = 0;
    pack->fault = fault;
    utf8_copy(pack->about, sizeof pack->about, about != NULL ? about : "");
}

void share_clear(struct share_pack *pack)
{
    fails(pack, SHARE_FINE, NULL);
    pack->id[0] = '\0';
}

// ---- from the zip to memory ----

// What it says its size is is believed no further than the first byte too many.
static char *read_entry(zip_t *zip, zip_uint64_t index, size_t most, size_t *length)
{
    enum { ROOM_FIRST = 64 * 1024 };
    zip_file_t *file = zip_fopen_index(zip, index, 0);
    size_t room = ROOM_FIRST, used = 0;
    char *bytes = file != NULL ? mem_resize(NULL, room + 1, 1) : NULL;
    for (zip_int64_t got = 1; bytes != NULL && got != 0;) {
        if (used == room) {
            room *= 2;
            bytes = mem_resize(bytes, room + 1, 1);
        }
        got = zip_fread(file, bytes + used, room - used);
        if (got < 0 || used + (size_t)got > most) {
            mem_free(bytes);
            bytes = NULL;
        } else {
            used += (size_t)got;
        }
    }
    bool whole = file != NULL && zip_fclose(file) == 0; // the sum of the zip's own is right
    if (bytes != NULL && !whole) {
        mem_free(bytes);
        bytes = NULL;
    }
    if (bytes != NULL)
        bytes[used] = '\0';
    *length = used;
    return bytes;
}

static bool is_folder(const char *name) { return name[0] != '\0' && name[strlen(name) - 1] == '/'; }

// A link, a pipe: what a program that unpacks everything would make of it.
static bool is_plain(zip_t *zip, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0 || system != ZIP_OPSYS_UNIX)
        return true;
    unsigned kind = attributes >> 28; // of the mode: 8 a file, 0 not said
    return kind == 8 || kind == 0;
}

static bool same_letters(const char *a, const char *b)
{
    for (; *a != '\0' && *b != '\0'; a++, b++) {
        char x = *a >= 'A' && *a <= 'Z' ? (char)(*a + 32) : *a, y = *b >= 'A' && *b <= 'Z' ? (char)(*b + 32) : *b;
        if (x != y)
            return false;
    }
    return *a == *b;
}

static bool take_entry(zip_t *zip, zip_uint64_t index, struct share_pack *pack, size_t *all)
{
    zip_stat_t stat;
    if (zip_stat_index(zip, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) {
        fails(pack, SHARE_NOT_ZIP, NULL);
        return false;
    }
    if (is_folder(stat.name))
        return true;
    enum share_fault fault = !share__name_is_fine(stat.name) || !is_plain(zip, index)                   ? SHARE_BAD_NAME
                             : (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != 0 ? SHARE_LOCKED
                                                                                                        : SHARE_FINE;
    for (size_t i = 0; fault == SHARE_FINE && i < pack->count; i++)
        if (same_letters(pack->files[i].name, stat.name))
            fault = SHARE_TWICE;
    size_t length = 0, left = SHARE_BYTES_MOST - *all,
           most = left < SHARE_FILE_BYTES_MOST ? left : SHARE_FILE_BYTES_MOST;
    bool large = (stat.valid & ZIP_STAT_SIZE) && stat.size > most;
    if (fault == SHARE_FINE && large)
        fault = SHARE_TOO_LARGE;
    char *bytes = fault == SHARE_FINE ? read_entry(zip, index, most, &length) : NULL;
    if (fault == SHARE_FINE && bytes == NULL)
        fault = length > most ? SHARE_TOO_LARGE : SHARE_CHANGED;
    if (fault != SHARE_FINE) {
        fails(pack, fault, stat.name);
        return false;
    }
    *all += length;
    struct share_file *file = &pack->files[pack->count++];
    snprintf(file->name, sizeof file->name, "%s", stat.name);
    file->bytes = bytes;
    file->length = length;
    return true;
}

// ---- what all of it must be ----

static const struct share_file *file_called(const struct share_pack *pack, const char *name)
{
    for (size_t i = 0; i < pack->count; i++)
        if (strcmp(pack->files[i].name, name) == 0)
            return &pack->files[i];
    return NULL;
}

// In a folder of its own (a zip made by hand): that folder is the level's name, and is taken off.
static void take_folder_off(struct share_pack *pack)
{
    const char *slash = pack->count > 0 ? strchr(pack->files[0].name, '/') : NULL;
    size_t length = slash != NULL ? (size_t)(slash - pack->files[0].name) : 0;
    if (length == 0 || length >= sizeof pack->id || file_called(pack, "level.yaml") != NULL)
        return;
    for (size_t i = 0; i < pack->count; i++)
        if (strncmp(pack->files[i].name, pack->files[0].name, length + 1) != 0)
            return;
    snprintf(pack->id, sizeof pack->id, "%.*s", (int)length, pack->files[0].name);
    for (size_t i = 0; i < pack->count; i++)
        memmove(pack->files[i].name, pack->files[i].name + length + 1, strlen(pack->files[i].name + length + 1) + 1);
}

// Its list tells of each file what it was when it was packed; a zip made by hand has none.
static bool list_agrees(struct share_pack *pack)
{
    const struct share_file *list = file_called(pack, SHARE_LIST);
    for (size_t i = 0; list != NULL && i < pack->count; i++) {
        const struct share_file *f = &pack->files[i];
        char line[SHARE_NAME_BYTES + 40];
        if (f == list)
            continue;
        share__line(f, line, sizeof line);
        if (strstr(list->bytes, line) == NULL) {
            char name[SHARE_NAME_BYTES];
            snprintf(name, sizeof name, "%s", f->name);
            fails(pack, SHARE_CHANGED, name);
            return false;
        }
    }
    return true;
}

void share__line(const struct share_file *f, char *line, size_t size)
{
    snprintf(line, size, "%016" PRIx64 " %zu %s\n", hash_file(f->bytes, f->length), f->length, f->name);
}

// Of the file's name, as a folder of a level is called.
static void id_from(const char *name, struct share_pack *pack)
{
    size_t used = 0;
    for (const char *at = path_name(name); *at != '\0' && *at != '.' && used + 1 < sizeof pack->id; at++) {
        char c = *at >= 'A' && *at <= 'Z' ? (char)(*at + 32) : *at;
        bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (fits || (used > 0 && pack->id[used - 1] != '-'))
            pack->id[used++] = fits ? c : '-';
    }
    while (used > 0 && pack->id[used - 1] == '-')
        used--;
    pack->id[used] = '\0';
    if (used == 0)
        snprintf(pack->id, sizeof pack->id, "level");
}

static void read_zip(zip_t *zip, const char *name, struct share_pack *pack)
{
    zip_int64_t count = zip_get_num_entries(zip, 0);
    size_t all = 0;
    if (count < 0 || count > SHARE_FILES_MOST) {
        fails(pack, SHARE_TOO_MANY, NULL);
        return;
    }
    pack->files = mem_new((size_t)count + 1, sizeof *pack->files);
    for (zip_int64_t i = 0; i < count; i++)
        if (!take_entry(zip, (zip_uint64_t)i, pack, &all))
            return;
    id_from(name, pack);
    take_folder_off(pack);
    if (!list_agrees(pack))
        return;
    size_t levels = 0;
    for (size_t i = 0; i < pack->count; i++)
        levels += strcmp(path_name(pack->files[i].name), "level.yaml") == 0;
    if (levels != 1 || file_called(pack, "level.yaml") == NULL)
        fails(pack, SHARE_NO_LEVEL, NULL);
}

void share_read(const char *bytes, size_t length, const char *name, struct share_pack *pack)
{
    *pack = (struct share_pack){.count = 0};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
    zip_t *zip = source != NULL ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : NULL;
    if (zip == NULL) {
        fails(pack, source == NULL ? SHARE_UNREADABLE : SHARE_NOT_ZIP, NULL); // no source: no library
        zip_source_free(source);
    } else {
        read_zip(zip, name, pack);
        zip_discard(zip);
    }
    zip_error_fini(&error);
}

void share_load(const char *path, struct share_pack *pack, struct file_problem *problem)
{
    size_t length = 0;
    char *bytes = file_read(path, SHARE_BYTES_MOST, &length, problem);
    *pack = (struct share_pack){.count = 0};
    if (bytes == NULL) {
        fails(pack, SHARE_UNREADABLE, NULL);
    } else {
        share_read(bytes, length, path_name(path), pack);
        if (pack->fault == SHARE_UNREADABLE)
            snprintf(problem->reason, sizeof problem->reason, "%s", SHARE_LIBRARY);
    }
    mem_free(bytes);
}
