// SPDX-License-Identifier: MIT
//
// level_pack.c — a level's files in one piece, so that a meeting can go on with the level it began with.
//
// A pack is text: a first line, then each file behind a line with its name's and its own length.
//
//   level-pack 1
//   18 8940
//   nguoi-ban/level.yaml          level: 1 …
//   15 15040
//   nguoi-ban/en.yaml             level: 1 …
//
// Only the folder's own name is kept of the path: where it lay tells about a person's computer.
#include "level_inside.h"

#include "text.h"

#include <string.h>

static const char first_line[] = "level-pack 1\n";

void level__keep_file(struct level *level, const char *name, const char *bytes, size_t length)
{
    level->files[level->file_count++] = (struct level_file){arena_text(level->memory, name),
                                                            arena_copy(level->memory, bytes, length), length};
}

char *level_pack(const struct level *level, size_t *length)
{
    struct text pack = {0};
    text_add(&pack, first_line);
    for (uint8_t i = 0; i < level->file_count; i++) {
        const struct level_file *file = &level->files[i];
        text_addf(&pack, "%zu %zu\n%s/%s\n", strlen(level->id) + 1 + strlen(file->name), file->length, level->id,
                  file->name);
        text_add_bytes(&pack, file->bytes, file->length);
    }
    *length = pack.length;
    if (level->file_count > 0)
        return pack.bytes;
    text_free(&pack);
    *length = 0;
    return NULL;
}

struct unpacking {
    const char *at, *end;
};

// A number and the character behind it; false when there is none or it is larger than what is left.
static bool read_number(struct unpacking *r, char behind, size_t *number)
{
    size_t left = (size_t)(r->end - r->at);
    const char *from = r->at;
    for (*number = 0; r->at < r->end && *r->at >= '0' && *r->at <= '9' && *number <= left; r->at++)
        *number = *number * 10 + (size_t)(*r->at - '0');
    return r->at > from && *number <= left && r->at < r->end && *r->at++ == behind;
}

struct packed {
    const char *name, *bytes;
    size_t name_length, length;
};

static bool read_file(struct unpacking *r, struct packed *file)
{
    if (!read_number(r, ' ', &file->name_length) || !read_number(r, '\n', &file->length))
        return false;
    size_t left = (size_t)(r->end - r->at);
    if (file->name_length >= left || file->length > left - file->name_length - 1 || r->at[file->name_length] != '\n')
        return false;
    file->name = r->at;
    file->bytes = r->at + file->name_length + 1;
    r->at = file->bytes + file->length;
    return true;
}

static char *name_of(const struct packed *file)
{
    struct text name = {0};
    text_add_bytes(&name, file->name, file->name_length);
    return name.bytes != NULL ? name.bytes : mem_copy_text("");
}

static struct level *read_level(struct unpacking *r, struct diag_list *diags)
{
    struct packed file;
    if (!read_file(r, &file))
        return NULL;
    char *name = name_of(&file);
    struct level *level = level_parse(name, file.bytes, file.length, diags);
    mem_free(name);
    return level;
}

// The translations behind it; false when something there is none.
static bool read_translations(struct unpacking *r, struct level *level, struct diag_list *diags)
{
    struct packed file;
    while (r->at < r->end && level->translation_count < LEVEL_LANGUAGES_MAX) {
        if (!read_file(r, &file))
            return false;
        char *name = name_of(&file);
        uint8_t before = level->translation_count;
        level__translate(level, name, file.bytes, file.length, diags);
        mem_free(name);
        if (level->translation_count == before)
            return false;
    }
    return r->at == r->end;
}

struct level *level_unpack(const char *bytes, size_t length)
{
    size_t first = strlen(first_line);
    if (length < first || memcmp(bytes, first_line, first) != 0)
        return NULL;
    struct unpacking r = {bytes + first, bytes + length};
    struct diag_list *diags = diag_list_new();
    struct level *level = read_level(&r, diags);
    if (level != NULL && !read_translations(&r, level, diags)) {
        level_free(level);
        level = NULL;
    }
    diag_list_free(diags);
    return level;
}
