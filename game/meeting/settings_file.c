// SPDX-License-Identifier: MIT
//
// settings_file.c — settings as a small text file a person could mend. What cannot be read
// keeps its default; nothing about a child is ever in it.
#include "settings_file.h"

#include "command.h"
#include "doc_schema.h"
#include "files.h"
#include "memory.h"
#include "number.h"
#include "outside.h"
#include "scene.h"
#include "text.h"
#include "utf8.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

static const struct setting {
    const char *name;
    size_t at;
    int least, most;
    bool is_bool;
} rows[] = {
    {"text-size", offsetof(struct settings, text_scale), TEXT_SCALE_LEAST, TEXT_SCALE_MOST, false},
    {"high-contrast", offsetof(struct settings, high_contrast), 0, 1, true},
    {"reduce-motion", offsetof(struct settings, reduce_motion), 0, 1, true},
    {"switches", offsetof(struct settings, switches), 0, SWITCHES_MOST, false},
    {"hold", offsetof(struct settings, hold), 0, 1, true},
    {"captions", offsetof(struct settings, captions), 0, 1, true},
    {"full-screen", offsetof(struct settings, full_screen), 0, 1, true},
    {"laptop-only", offsetof(struct settings, laptop_only), 0, 1, true},
    {"stars", offsetof(struct settings, stars), 0, 1, true},
    {"picture-sign-in", offsetof(struct settings, sign_in), 0, 1, true},
    {"short-path", offsetof(struct settings, short_path), 0, 1, true},
    {"sounds", offsetof(struct settings, effects), 0, VOLUME_MOST, false},
    {"music", offsetof(struct settings, music), 0, VOLUME_MOST, false},
    {"speech", offsetof(struct settings, speech), 0, VOLUME_MOST, false},
    {"read-aloud", offsetof(struct settings, read_aloud), 0, READ_WAYS - 1, false},
    {"teams", offsetof(struct settings, teams), TEAMS_MIN, TEAMS_MAX, false},
    {"band", offsetof(struct settings, band), 0, BANDS - 1, false},
    {"answers", offsetof(struct settings, answers), 0, ANSWER_MODES - 1, false},
    {"children", offsetof(struct settings, children), 0, CHILDREN_MOST, false},
};
enum { ROWS = sizeof rows / sizeof *rows };

char *settings_path(struct file_problem *problem)
{
    char *folder = files_config_folder(problem);
    char *path = folder != NULL ? path_join(folder, "settings.yaml") : NULL;
    mem_free(folder);
    return path;
}

static void take(struct settings *s, const struct setting *row, int value)
{
    if (value < row->least || value > row->most)
        return;
    if (row->is_bool)
        *(bool *)((char *)s + row->at) = value != 0;
    else
        *(int *)((char *)s + row->at) = value;
}

static void take_key(struct settings *s, const struct doc_node *n)
{
    enum ui_action action = strncmp(n->key, "key-", 4) == 0 ? ui_action_by_name(n->key + 4) : UI_NONE;
    uint16_t key = ui_key_by_name(n->text);
    if (action != UI_NONE && key != 0)
        ui_keymap_set(&s->keymap, action, key);
}

// "team-2-B: Q": the second team's own key for its answer B.
static void take_team_key(struct settings *s, const struct doc_node *n)
{
    const char *at = n->key + strlen("team-");
    uint64_t team = 0;
    uint16_t key = ui_key_by_name(n->text);
    bool fits = strncmp(n->key, "team-", strlen("team-")) == 0 && number_at(&at, TEAMS_MAX, &team) && team >= 1 &&
                at[0] == '-' && at[1] >= 'A' && at[1] < 'A' + TEAM_KEYS && at[2] == '\0';
    if (fits && key != 0)
        s->team_keys[team - 1][at[1] - 'A'] = key;
}

// Names of communes and levels are somebody's words: one value stays one value, whatever is in it.
static void add_quoted(struct text *out, const char *name, const char *words)
{
    text_addf(out, "%s: ", name);
    outside_add_text(out, FOR_QUOTES, words);
    text_add(out, "\n");
}

static void add_team_key(struct text *out, int team, int place, uint16_t key)
{
    char name[24];
    snprintf(name, sizeof name, "team-%d-%c", team + 1, 'A' + place);
    add_quoted(out, name, ui_key_name(key));
}

static void add_action_key(struct text *out, enum ui_action action, uint16_t key)
{
    char name[64];
    snprintf(name, sizeof name, "key-%s", ui_action_name(action));
    add_quoted(out, name, ui_key_name(key));
}

static void add_team_keys(const struct settings *s, struct text *out)
{
    struct settings defaults;
    settings_default_team_keys(&defaults);
    for (int team = 0; team < TEAMS_MAX; team++)
        for (int place = 0; place < TEAM_KEYS; place++)
            if (s->team_keys[team][place] != defaults.team_keys[team][place])
                add_team_key(out, team, place, s->team_keys[team][place]);
}

bool settings_read(struct settings *s, const char *bytes, size_t length)
{
    struct diag_list *diags = diag_list_new();
    struct doc *doc = doc_parse("settings.yaml", bytes, length, NULL, diags);
    for (const struct doc_node *n = doc->root != NULL ? doc->root->first : NULL; n != NULL; n = n->next) {
        if (n->kind != DOC_SCALAR)
            continue;
        for (size_t i = 0; i < ROWS; i++)
            if (strcmp(n->key, rows[i].name) == 0)
                take(s, &rows[i], schema_number(n->text, rows[i].least - 1));
        if (strcmp(n->key, "language") == 0 && language_is_code(n->text))
            snprintf(s->language, sizeof s->language, "%s", n->text);
        if (strcmp(n->key, "voice") == 0 && (n->text[0] == '\0' || language_is_code(n->text)))
            snprintf(s->voice, sizeof s->voice, "%s", n->text);
        if (strcmp(n->key, "last-level") == 0)
            utf8_copy(s->last_level, sizeof s->last_level, n->text);
        if (strcmp(n->key, "commune") == 0)
            utf8_copy(s->commune, sizeof s->commune, n->text);
        if (strcmp(n->key, "wifi") == 0)
            utf8_copy(s->wifi, sizeof s->wifi, n->text);
        if (strcmp(n->key, "wifi-password") == 0)
            utf8_copy(s->wifi_password, sizeof s->wifi_password, n->text);
        if (strcmp(n->key, "kiosk-code") == 0)
            number_read_hex(n->text, UINT64_MAX, &s->kiosk_code);
        take_key(s, n);
        take_team_key(s, n);
    }
    doc_free(doc);
    bool whole = diag_count(diags) == 0;
    diag_list_free(diags);
    return whole;
}

bool settings_load(struct settings *s, const char *path, struct file_problem *problem)
{
    size_t length = 0;
    struct file_problem why = {{0}};
    char *bytes = file_read(path, DOC_BYTES_MAX, &length, &why);
    bool first_start = bytes == NULL && strcmp(why.reason, "reason-not-there") == 0;
    bool whole = first_start || (bytes != NULL && settings_read(s, bytes, length));
    if (problem != NULL)
        snprintf(problem->reason, sizeof problem->reason, "%s",
                 whole           ? ""
                 : bytes != NULL ? "reason-damaged"
                                 : why.reason);
    mem_free(bytes);
    return whole;
}

char *settings_words(const struct settings *s)
{
    struct text out = {0};
    struct ui_keymap defaults;
    ui_keymap_defaults(&defaults);
    add_quoted(&out, "language", s->language);
    for (size_t i = 0; i < ROWS; i++) {
        const char *at = (const char *)s + rows[i].at;
        text_addf(&out, "%s: %d\n", rows[i].name, rows[i].is_bool ? *(const bool *)at : *(const int *)(const void *)at);
    }
    if (s->kiosk_code != 0)
        text_addf(&out, "kiosk-code: \"%llx\"\n", (unsigned long long)s->kiosk_code);
    if (s->voice[0] != '\0')
        add_quoted(&out, "voice", s->voice);
    if (s->last_level[0] != '\0')
        add_quoted(&out, "last-level", s->last_level);
    if (s->commune[0] != '\0')
        add_quoted(&out, "commune", s->commune);
    if (s->wifi[0] != '\0')
        add_quoted(&out, "wifi", s->wifi);
    if (s->wifi_password[0] != '\0')
        add_quoted(&out, "wifi-password", s->wifi_password);
    for (int a = 1; a < UI_ACTIONS; a++)
        if (s->keymap.keys[a][0] != defaults.keys[a][0] && s->keymap.keys[a][0] != 0)
            add_action_key(&out, (enum ui_action)a, s->keymap.keys[a][0]);
    add_team_keys(s, &out);
    return out.bytes;
}

bool settings_save(const struct settings *s, const char *path, struct file_problem *problem)
{
    char *words = settings_words(s);
    bool fine = file_write(path, words, strlen(words), problem);
    mem_free(words);
    return fine;
}
