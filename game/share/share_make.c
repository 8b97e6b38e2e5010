// SPDX-License-Identifier: MIT
//
// share_make.c — a folder becomes a pack, a pack becomes a folder.
#include "memory.h"
#include "share_inside.h"
#include "text.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>
#include <zip.h>

// ---- from a folder ----

static bool fault(struct share_pack *pack, enum share_fault fault, const char *about)
{
    pack->fault = fault;
    utf8_copy(pack->about, sizeof pack->about, about);
    return false;
}

static bool take_file(struct share_pack *pack, const char *folder, const char *name, struct file_problem *problem)
{
    if (!share__name_is_fine(name))
        return fault(pack, SHARE_BAD_NAME, name);
    if (pack->count == SHARE_FILES_MOST)
        return fault(pack, SHARE_TOO_MANY, "");
    struct share_file *file = &pack->files[pack->count];
    char *path = path_join(folder, name);
    file->bytes = file_read(path, SHARE_FILE_BYTES_MOST, &file->length, problem);
    mem_free(path);
    if (file->bytes == NULL)
        return fault(pack, SHARE_UNREADABLE, name);
    snprintf(file->name, sizeof file->name, "%s", name);
    pack->count++;
    return true;
}

// What begins with a dot is the editor's, and a list is made anew.
static bool take_folder(struct share_pack *pack, const char *folder, const char *below, struct file_problem *problem)
{
    struct file_list list;
    char *here = path_join(folder, below);
    bool fine = folder_list(here, &list, problem) || fault(pack, SHARE_UNREADABLE, below);
    mem_free(here);
    for (size_t i = 0; fine && i < list.count; i++) {
        struct text name = {0};
        text_addf(&name, "%s%s%s", below, below[0] != '\0' ? "/" : "", list.names[i]);
        size_t length = strlen(list.names[i]);
        bool is_folder = length > 0 && list.names[i][length - 1] == '/';
        if (is_folder)
            name.bytes[name.length - 1] = '\0';
        if (list.names[i][0] != '.' && strcmp(list.names[i], SHARE_LIST) != 0)
            fine = is_folder ? strlen(text_bytes(&name)) < SHARE_NAME_BYTES
                                   ? take_folder(pack, folder, text_bytes(&name), problem)
                                   : fault(pack, SHARE_BAD_NAME, list.names[i])
                             : take_file(pack, folder, text_bytes(&name), problem);
        text_free(&name);
    }
    if (fine || pack->fault != SHARE_UNREADABLE)
        file_list_free(&list);
    return fine;
}

static bool has_level(struct share_pack *pack)
{
    for (size_t i = 0; i < pack->count; i++)
        if (strcmp(pack->files[i].name, "level.yaml") == 0)
            return true;
    return fault(pack, SHARE_NO_LEVEL, "");
}

static bool add(zip_t *zip, const char *name, const char *bytes, size_t length)
{
    zip_source_t *source = zip_source_buffer(zip, bytes, length, 0);
    zip_int64_t index = source != NULL ? zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    zip_file_set_mtime(zip, (zip_uint64_t)index, 315532800, 0); // 1980: the same files give the same pack
    return true;
}

// The bytes that a zip in memory has grown to.
static char *taken_from(zip_source_t *source, size_t *length)
{
    zip_stat_t stat;
    char *bytes = NULL;
    if (zip_source_open(source) != 0)
        return NULL;
    if (zip_source_stat(source, &stat) == 0) {
        bytes = mem_new((size_t)stat.size + 1, 1);
        *length = (size_t)stat.size;
        if (zip_source_read(source, bytes, stat.size) != (zip_int64_t)stat.size) {
            mem_free(bytes);
            bytes = NULL;
        }
    }
    zip_source_close(source);
    return bytes;
}

static char *zipped(const struct share_pack *pack, const struct text *list, size_t *length)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = source != NULL ? zip_open_from_source(source, ZIP_TRUNCATE, &error) : NULL;
    bool fine = zip != NULL && add(zip, SHARE_LIST, list->bytes, list->length);
    for (size_t i = 0; fine && i < pack->count; i++)
        fine = add(zip, pack->files[i].name, pack->files[i].bytes, pack->files[i].length);
    if (zip == NULL) {
        zip_source_free(source);
        zip_error_fini(&error);
        return NULL;
    }
    zip_source_keep(source);
    fine = fine && zip_close(zip) == 0;
    if (!fine)
        zip_discard(zip);
    char *bytes = fine ? taken_from(source, length) : NULL;
    zip_source_free(source);
    zip_error_fini(&error);
    return bytes;
}

char *share_make(const char *folder, size_t *length, struct share_pack *pack, struct file_problem *problem)
{
    struct text list = {0};
    size_t all = 0;
    *pack = (struct share_pack){.files = mem_new(SHARE_FILES_MOST, sizeof *pack->files)};
    utf8_copy(pack->id, sizeof pack->id, path_name(folder));
    bool fine = take_folder(pack, folder, "", problem) && has_level(pack);
    for (size_t i = 0; fine && i < pack->count; i++) {
        char line[SHARE_NAME_BYTES + 40];
        share__line(&pack->files[i], line, sizeof line);
        text_add(&list, line);
        all += pack->files[i].length;
    }
    if (fine && all > SHARE_BYTES_MOST)
        fine = fault(pack, SHARE_TOO_LARGE, "");
    char *bytes = fine ? zipped(pack, &list, length) : NULL;
    text_free(&list);
    return bytes;
}

// ---- into a folder ----

static bool is_there(const struct share_pack *pack, const char *folder)
{
    for (size_t i = 0; i < pack->count; i++) {
        size_t length = 0;
        char *path = path_join(folder, pack->files[i].name),
             *bytes = file_read(path, SHARE_FILE_BYTES_MOST, &length, NULL);
        bool same = bytes != NULL && length == pack->files[i].length &&
                    memcmp(bytes, pack->files[i].bytes, length) == 0;
        mem_free(bytes);
        mem_free(path);
        if (!same && strcmp(pack->files[i].name, SHARE_LIST) != 0)
            return false;
    }
    return true;
}

static bool write_all(const struct share_pack *pack, const char *folder, struct file_problem *problem)
{
    bool fine = folder_make(folder, problem);
    for (size_t i = 0; fine && i < pack->count; i++) {
        char *path = path_join(folder, pack->files[i].name), *parent = path_parent(path);
        if (strcmp(pack->files[i].name, SHARE_LIST) != 0)
            fine = folder_make(parent, problem) &&
                   file_write(path, pack->files[i].bytes, pack->files[i].length, problem);
        mem_free(parent);
        mem_free(path);
    }
    return fine;
}

char *share_unpack(const struct share_pack *pack, const char *levels, bool *was_there, struct file_problem *problem)
{
    enum { NAMES_MOST = 1000 };
    *was_there = false;
    for (int number = 1; number < NAMES_MOST; number++) {
        char name[80];
        snprintf(name, sizeof name, number > 1 ? "%s-%d" : "%s", pack->id, number);
        char *folder = path_join(levels, name);
        bool taken = folder_exists(folder) || file_exists(folder);
        *was_there = taken && is_there(pack, folder);
        if (*was_there || (!taken && write_all(pack, folder, problem)))
            return folder;
        mem_free(folder);
        if (!taken)
            return NULL;
    }
    return NULL;
}
