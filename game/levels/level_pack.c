// SPDX-License-Identifier: MIT
//
// level_pack.c — a level with its translations as one piece of bytes, so that a meeting can be gone on with
// exactly as it was when the files have changed since.
//
//   safecircle-level 1\n
//   18213 level.yaml\n…bytes…\n
//   9120 en.yaml\n…bytes…\n
#include "level_inside.h"

#include "loader.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

enum { NAME_MAX_BYTES = 32, PACK_BYTES_MAX = 16 * 1024 * 1024 };
static const char first_line[] = "safecircle-level 1\n";

static void add_part(struct text *out, const char *name, const char *bytes, size_t length)
{
    text_addf(out, "%zu %s\n", length, name);
    text_add_bytes(out, bytes, length);
    text_add(out, "\n");
}

char *level_pack(const struct level *level, size_t *length)
{
    struct text out = {0};
    text_add(&out, first_line);
    add_part(&out, "level.yaml", level->source, level->source_length);
    for (uint8_t i = 0; i < level->translation_count; i++) {
        const struct translation *t = &level->translations[i];
        add_part(&out, t->name, t->source, t->source_length);
    }
    *length = out.length;
    return out.bytes;
}

struct part { char name[NAME_MAX_BYTES]; const char *bytes; size_t length; };

// The part that begins at *at; moves behind it. False when the bytes are not what add_part wrote.
static bool take_part(const char **at, const char *end, struct part *part)
{
    const char *line = memchr(*at, '\n', (size_t)(end - *at));
    char head[NAME_MAX_BYTES + 24];
    size_t length = line != NULL ? (size_t)(line - *at) : 0;
    if (length == 0 || length >= sizeof head)
        return false;
    memcpy(head, *at, length);
    head[length] = '\0';
    if (sscanf(head, "%zu %31s", &part->length, part->name) != 2 || part->length > PACK_BYTES_MAX
        || part->length + 1 > (size_t)(end - line - 1))
        return false;
    part->bytes = line + 1;
    *at = part->bytes + part->length + 1;
    return part->bytes[part->length] == '\n';
}

struct level *level_unpack(const char *id, const char *bytes, size_t length)
{
    const char *at = bytes, *end = bytes + length;
    struct part part;
    if (length < sizeof first_line - 1 || memcmp(bytes, first_line, sizeof first_line - 1) != 0)
        return NULL;
    at += sizeof first_line - 1;
    if (!take_part(&at, end, &part) || strcmp(part.name, "level.yaml") != 0)
        return NULL;
    struct diag_list *diags = diag_list_new(); // it was without errors when it was packed
    char name[120];
    snprintf(name, sizeof name, "%.64s/level.yaml", id);
    struct level *level = level_parse(name, part.bytes, part.length, diags);
    while (level != NULL && at < end) {
        bool whole = take_part(&at, end, &part) && level->translation_count < LEVEL_LANGUAGES_MAX;
        if (whole) {
            level__read_translation(level, part.name, part.bytes, part.length, diags);
            continue;
        }
        level_free(level);
        level = NULL;
    }
    diag_list_free(diags);
    return level;
}
