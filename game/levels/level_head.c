// SPDX-License-Identifier: MIT
//
// level_head.c — the head of a level, read without the rest: what a list of a thousand levels shows.
#include "level_inside.h"

#include "files.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

// Takes the title from the rows of a translation. False when no row of these is the title's. `whole`: so is the last.
static bool title_from(const struct doc_node *rows, bool whole, struct level_head *head)
{
    bool seen = false;
    for (const struct doc_node *row = rows; row != NULL && (whole || row->next != NULL); row = row->next) {
        const char *from = level__scalar(row, KEY_FROM), *to = level__scalar(row, KEY_TO);
        if (strcmp(level__scalar(row, KEY_AT), level_keys[KEY_TITLE].en) != 0)
            continue;
        seen = true;
        if (to[0] == '\0' || strcmp(from, head->title) != 0 || level__yes(row, KEY_UNSURE))
            continue; // of a title that was reworded since, or that somebody is to look at
        utf8_copy(head->title, sizeof head->title, to);
        break;
    }
    return seen;
}

// The same from the first bytes of a file.
static bool title_within(const char *file, const char *bytes, size_t length, bool whole, struct level_head *head)
{
    struct doc *doc = doc_parse_head(file, bytes, length, NULL, NULL);
    bool seen = title_from(reading_list(doc->root, level_keys[KEY_TEXTS]), whole, head);
    doc_free(doc);
    return seen;
}

// The translated title, when a translation lies beside the level. It is the first row of nearly every one: what lies
// far behind is only looked at when it is not.
static void translated_title(const char *file, const char *language, struct level_head *head)
{
    enum { FIRST_ROWS = 512 }; // bytes
    char *folder = path_parent(file), name[16];
    snprintf(name, sizeof name, "%.8s.yaml", language);
    char *path = path_join(folder, name);
    size_t length = 0;
    char *bytes = file_read(path, DOC_BYTES_MAX, &length, NULL);
    size_t first = length < FIRST_ROWS ? 0 : FIRST_ROWS;
    while (first > 0 && bytes[first - 1] != '\n')
        first--;
    if (bytes != NULL && (first == 0 || !title_within(path, bytes, first, false, head)))
        title_within(path, bytes, length, true, head);
    mem_free(bytes);
    mem_free(path);
    mem_free(folder);
}

static void fill_head(const struct doc_node *root, struct level_head *head)
{
    static const struct name_pair nobody = {"none", "chưa"};
    utf8_copy(head->title, sizeof head->title, level__scalar(root, KEY_TITLE));
    head->band = (enum band)level__enum(root, KEY_BAND, band_names, BAND_9_11);
    head->sensitive = (uint8_t)schema_number(level__scalar(root, KEY_SENSITIVE), 3);
    utf8_copy(head->remembers, sizeof head->remembers, level__scalar(root, KEY_REMEMBERS));
    const char *reviewed = level__scalar(root, KEY_REVIEWED);
    head->reviewed = reviewed[0] != '\0' && !schema_named(reviewed, nobody);
    const struct doc_node *topics = level__find(root, KEY_TOPICS);
    for (const struct doc_node *n = topics != NULL ? topics->first : NULL; n != NULL && head->topic_count < 8;
         n = n->next)
        if (n->kind == DOC_SCALAR)
            utf8_copy(head->topics[head->topic_count++], sizeof head->topics[0], n->text);
}

// The line with the scenes' key, from the line's end before it; NULL: there is none.
static const char *scenes_in(const char *bytes)
{
    const struct name_pair key = level_keys[KEY_SCENES];
    const char *scenes = NULL;
    for (size_t i = 0; i < 2 && scenes == NULL; i++) {
        char line[16];
        snprintf(line, sizeof line, "\n%s:", i == 0 ? key.en : key.vi);
        scenes = strstr(bytes, line);
    }
    return scenes;
}

// More keys may stand behind the scenes: a line that begins at the margin, and with no item.
static bool goes_on_behind(const char *scenes)
{
    const char *line = scenes + 1;
    while ((line = strchr(line, '\n')) != NULL)
        if (strchr(" \t\r\n-#", *++line) == NULL)
            return true;
    return false;
}

// How long the first item of a list is that begins here, with what stands before it: up to the next that is as far in.
static size_t first_item(const char *list)
{
    const char *line = list, *item = NULL;
    size_t in = 0;
    while ((line = strchr(line, '\n')) != NULL) {
        size_t spaces = strspn(++line, " ");
        if (line[spaces] != '-' || line[spaces + 1] != ' ')
            continue;
        if (item != NULL && spaces == in)
            return (size_t)(line - list);
        item = item != NULL ? item : line;
        in = item == line ? spaces : in;
    }
    return strlen(list);
}

void level_read_place(const char *path, char *place, size_t size)
{
    size_t length = 0;
    char *bytes = file_read(path, (size_t)4 * DOC_BYTES_MAX, &length, NULL);
    const char *scenes = bytes != NULL ? scenes_in(bytes) : NULL;
    utf8_copy(place, size, LEVEL_PLACE_FIRST);
    if (scenes != NULL) {
        struct doc *doc = doc_parse(path, scenes + 1, first_item(scenes + 1), NULL, NULL);
        const struct doc_node *first = reading_list(doc->root, level_keys[KEY_SCENES]);
        const char *written = first != NULL ? level__scalar(first, KEY_PLACE) : "";
        if (written[0] != '\0')
            utf8_copy(place, size, written);
        doc_free(doc);
    }
    mem_free(bytes);
}

bool level_read_head(const char *path, const char *language, struct level_head *head, struct diag_list *diags)
{
    const struct name_pair wanted[] = {level_keys[KEY_LANGUAGE],  level_keys[KEY_TITLE],
                                       level_keys[KEY_BAND],      level_keys[KEY_SENSITIVE],
                                       level_keys[KEY_REVIEWED],  level_keys[KEY_TOPICS],
                                       level_keys[KEY_REMEMBERS], {NULL, NULL}}; // what fill_head takes
    size_t length = 0;
    memset(head, 0, sizeof *head);
    char *folder = path_parent(path);
    utf8_copy(head->id, sizeof head->id, path_name(folder));
    mem_free(folder);
    char *bytes = reading_bytes(path, (size_t)4 * DOC_BYTES_MAX, &length, diags);
    if (bytes == NULL)
        return false;
    const char *scenes = scenes_in(bytes);
    if (scenes != NULL && !goes_on_behind(scenes))
        length = (size_t)(scenes - bytes) + 1;
    struct doc *doc = doc_parse_head(path, bytes, length, wanted, diags);
    bool fine = doc->root != NULL;
    if (fine)
        fill_head(doc->root, head);
    fine = fine && head->title[0] != '\0';
    if (fine && strcmp(level__scalar(doc->root, KEY_LANGUAGE), language) != 0)
        translated_title(path, language, head);
    doc_free(doc);
    mem_free(bytes);
    return fine;
}
