// SPDX-License-Identifier: MIT
//
// check_command.c — safecircle check: levels, activities and plans are looked at as they will be used.
//
// A path is a file, or a folder: then every level.yaml and every drawing below it, and what lies in its folders
// activities/ and plans/. Whether texts fit is measured with the real screens (desk_tools), unless it is left out.
#include "desk_inside.h"

#include "art.h"
#include "lint.h"
#include "memory.h"
#include "terminal.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

struct counted {
    size_t files, errors, warnings;
    bool first, measured; // measured: false once screens could not be
    bool progress;        // a line of tell_progress stands on the terminal
    struct art art;       // of the program: what levels name
};

// What stands in the file once the sentence is followed to the letter.
static void print_edits(const struct diag *d)
{
    for (size_t i = 0; i < d->edit_count; i++) {
        const struct diag_edit *e = &d->edits[i];
        char place[120];
        snprintf(place, sizeof place,
                 "%s{\"line\": %d, \"column\": %d, \"length\": %d, \"new\": ", i == 0 ? ", \"fix\": [" : ", ",
                 e->place.line, e->place.column, e->length);
        terminal_text(stdout, place);
        terminal_quoted(stdout, e->text);
        terminal_text(stdout, i + 1 < d->edit_count ? "}" : "}]");
    }
}

static void print_json(const struct lang *lang, const struct diag *d, struct counted *counted)
{
    char *sentence = lang_diag_sentence(lang, d, FOR_TERMINAL);
    terminal_text(stdout, counted->first ? "\n  {\"file\": " : ",\n  {\"file\": ");
    counted->first = false;
    terminal_quoted(stdout, d->file);
    char place[160];
    snprintf(place, sizeof place,
             ", \"line\": %d, \"column\": %d, \"length\": %d, \"severity\": \"%s\", \"code\": \"%s\", \"message\": ",
             d->place.line, d->place.column, d->length, d->severity == DIAG_ERROR ? "error" : "warning", d->code);
    terminal_text(stdout, place);
    terminal_quoted(stdout, sentence);
    print_edits(d);
    terminal_text(stdout, "}");
    mem_free(sentence);
}

static bool picture_exists(void *self, const char *folder, const char *name)
{
    char whole[160];
    size_t used = strlen(utf8_copy(whole, sizeof whole - 1, folder));
    whole[used++] = '/';
    utf8_copy(whole + used, sizeof whole - used, name);
    return art_exists(self, whole);
}

static size_t pictures_of(void *self, const char *folder, const char **names, size_t most)
{
    return art_names(self, folder, names, most);
}

static void clear_progress(struct counted *counted)
{
    if (counted->progress)
        terminal_text(stderr, "\r\033[K");
    counted->progress = false;
}

// How far it is, told to somebody who looks: a line that the next one writes over.
static void tell_progress(const struct desk *desk, size_t so_far, size_t all, struct counted *counted)
{
    enum { FEW = 20 }; // done before it could be read
    char numbers[2][24], line[200];
    clear_progress(counted);
    if (all < FEW || so_far == all || !files_errors_seen())
        return;
    snprintf(numbers[0], sizeof numbers[0], "%zu", so_far);
    snprintf(numbers[1], sizeof numbers[1], "%zu", all);
    const char *arguments[] = {numbers[0], numbers[1]};
    text_fill(desk->lang, T_APP_CHECK_SO_FAR, line, sizeof line, arguments, 2);
    terminal_text(stderr, line);
    counted->progress = true;
}

// Tells what was found in one file, or in one folder of small ones.
static void tell(const struct desk *desk, const struct command_words *w, struct diag_list *diags, size_t files,
                 struct counted *counted)
{
    diag_sort(diags);
    if (diag_count(diags) > 0)
        clear_progress(counted);
    for (size_t i = 0; w->json && i < diag_count(diags); i++)
        print_json(desk->lang, diag_at(diags, i), counted);
    if (!w->json)
        desk_tell(stdout, desk, diags);
    if (diag_count(diags) > 0)
        fflush(stdout); // whoever waits for a thousand levels reads the first meanwhile
    counted->files += files;
    counted->errors += diag_errors(diags);
    counted->warnings += diag_count(diags) - diag_errors(diags);
    diag_list_free(diags);
}

static void check_level(const struct desk *desk, const struct command_words *w, const char *file,
                        struct counted *counted)
{
    struct diag_list *diags = diag_list_new();
    struct lint_world world = {picture_exists, pictures_of, &counted->art};
    char *sources = desk_sources_above(file);
    if (sources == NULL) // a level of one's own lies beside none
        sources = path_join(desk->data, "levels/sources.yaml");
    struct level *level = lint_look(file, &world, sources, diags);
    mem_free(sources);
    if (level != NULL) {
        check_voices(level, file, diags);
        if (!w->no_fit && w->tools != NULL && counted->measured)
            counted->measured = w->tools->fit(w->tools->self, file, level, diags);
    }
    level_free(level);
    tell(desk, w, diags, 1, counted);
}

// The levels and activities a plan names are the program's, or lie beside its folder plans/.
static void check_parts(const struct desk *desk, const struct plan *plan, const char *file, struct diag_list *diags)
{
    char *plans = path_parent(file), *folder = path_parent(plans);
    bool beside = strcmp(path_name(plans), "plans") == 0;
    char *path = path_join(folder[0] != '\0' ? folder : ".", "activities");
    struct shelf *shelf = beside ? shelf_new(NULL, folder[0] != '\0' ? folder : ".", desk->lang) : NULL;
    struct activities *activities = beside ? activities_load(path, NULL) : NULL;
    struct plan_stock stocks[] = {{.shelf = desk->shelf, .activities = desk->activities},
                                  {.shelf = shelf, .activities = activities}};
    plan_check_parts(plan, file, stocks, beside ? 2 : 1, diags);
    activities_free(activities);
    shelf_free(shelf);
    mem_free(path);
    mem_free(folder);
    mem_free(plans);
}

static void check_plan(const struct desk *desk, const struct command_words *w, const char *file,
                       struct counted *counted)
{
    struct diag_list *diags = diag_list_new();
    struct plan *plan = plan_load(file, diags);
    if (plan != NULL)
        check_parts(desk, plan, file, diags);
    mem_free(plan);
    tell(desk, w, diags, 1, counted);
}

// Together: two may not have names that a journal cannot tell apart.
static void check_activities(const struct desk *desk, const struct command_words *w, const char *path, size_t files,
                             struct counted *counted)
{
    struct diag_list *diags = diag_list_new();
    activities_free(activities_load(path, diags));
    tell(desk, w, diags, files, counted);
}

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), least = strlen(end);
    return length > least && strcmp(name + length - least, end) == 0;
}

static bool is_yaml(const char *name) { return ends_with(name, ".yaml"); }

// What a file is, its first word says.
static bool begins_with(const char *path, const char *word, const char *word_vi)
{
    char *bytes = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    bool found = false;
    for (const char *line = bytes; line != NULL && !found; line = strchr(line, '\n')) {
        line += *line == '\n';
        found = strncmp(line, word, strlen(word)) == 0 || strncmp(line, word_vi, strlen(word_vi)) == 0;
    }
    mem_free(bytes);
    return found;
}

static bool check_file(const struct desk *desk, const struct command_words *w, const char *path,
                       struct counted *counted)
{
    if (!file_exists(path) || !is_yaml(path) || strcmp(path_name(path), "level.yaml") == 0)
        return false;
    bool plan = begins_with(path, "plan:", "buổi:"), activity = begins_with(path, "activity:", "hoạt động:");
    if (plan)
        check_plan(desk, w, path, counted);
    else if (activity)
        check_activities(desk, w, path, 1, counted);
    return plan || activity;
}

// The small files of a folder of that name: PATH itself, or one inside of it. How many there were.
static size_t check_folder(const struct desk *desk, const struct command_words *w, const char *path, const char *name,
                           struct counted *counted)
{
    struct file_list files;
    size_t count = 0;
    bool itself = strcmp(path_name(path), name) == 0;
    char *folder = itself ? mem_copy_text(path) : path_join(path, name);
    if (folder_exists(folder) && folder_list(folder, &files, NULL)) {
        for (size_t i = 0; i < files.count; i++)
            count += is_yaml(files.names[i]);
        for (size_t i = 0; i < files.count && strcmp(name, "plans") == 0; i++) {
            char *file = path_join(folder, files.names[i]);
            if (is_yaml(file))
                check_plan(desk, w, file, counted);
            mem_free(file);
        }
        if (count > 0 && strcmp(name, "activities") == 0)
            check_activities(desk, w, folder, count, counted);
        file_list_free(&files);
    }
    mem_free(folder);
    return count;
}

static bool is_picture(const char *path)
{
    for (size_t i = 0; art_endings[i] != NULL; i++)
        if (ends_with(path, art_endings[i] + 1))
            return true;
    return false;
}

static bool is_table(const char *path) { return strcmp(path_name(path), "parts.txt") == 0; }

// A file of a picture in parts ("far@1080.webp"): its table is looked at, and each file with it.
static bool is_part(const char *path) { return strchr(path_name(path), '@') != NULL && ends_with(path, ".webp"); }

static void check_one_picture(const struct desk *desk, const struct command_words *w, const char *path,
                              struct counted *counted)
{
    struct diag_list *diags = diag_list_new();
    if (is_table(path))
        art_check_parts(path, diags);
    else
        check_picture(w->tools, path, diags);
    tell(desk, w, diags, 1, counted);
}

// Pictures that lie there, used by a level or not: one kind after the other, the tables at last.
static void check_pictures(const struct desk *desk, const struct command_words *w, const struct file_list *files,
                           struct counted *counted)
{
    for (size_t kind = 0; art_endings[kind] != NULL; kind++)
        for (size_t i = 0; i < files->count; i++)
            if (ends_with(files->names[i], art_endings[kind] + 1) && !is_part(files->names[i]))
                check_one_picture(desk, w, files->names[i], counted);
    for (size_t i = 0; i < files->count; i++)
        if (is_table(files->names[i]))
            check_one_picture(desk, w, files->names[i], counted);
}

static bool is_level(const char *path) { return strcmp(path_name(path), "level.yaml") == 0; }

// Of a folder, what is called so; one file is taken for a level whatever its name.
static void check_levels(const struct desk *desk, const struct command_words *w, const struct file_list *files,
                         bool one, struct counted *counted)
{
    size_t so_far = 0, all = 0;
    for (size_t i = 0; i < files->count; i++)
        all += one || is_level(files->names[i]);
    for (size_t i = 0; i < files->count; i++)
        if (one || is_level(files->names[i])) {
            char *beside = one && check_is_translation(files->names[i]) ? path_parent(files->names[i]) : NULL;
            check_level(desk, w, beside == NULL ? files->names[i] : beside[0] != '\0' ? beside : ".", counted);
            mem_free(beside);
            tell_progress(desk, ++so_far, all, counted);
        }
}

static bool check_path(const struct desk *desk, const struct command_words *w, const char *path,
                       struct counted *counted)
{
    struct file_list files = {0}; // all there are, in one walk
    size_t before = counted->files;
    if (check_file(desk, w, path, counted))
        return true;
    check_folder(desk, w, path, "activities", counted);
    check_folder(desk, w, path, "plans", counted);
    bool one = file_exists(path), picture = is_picture(path) || (one && is_table(path));
    files_find(path, "*", &files, NULL);
    check_pictures(desk, w, &files, counted);
    struct diag_list *names = diag_list_new();
    size_t strangers = picture ? 0 : check_names(&files, names);
    if (!picture && !(one && strangers > 0))
        check_levels(desk, w, &files, one, counted);
    if (strangers > 0)
        tell(desk, w, names, strangers, counted);
    else
        diag_list_free(names);
    file_list_free(&files);
    if (picture || counted->files > before)
        return true;
    terminal_say(stderr, desk->lang, T_APP_CHECK_NONE, path, NULL);
    return false;
}

static void tell_counts(const struct desk *desk, const struct counted *counted)
{
    char files[24], errors[24], warnings[24];
    snprintf(files, sizeof files, "%zu", counted->files);
    snprintf(errors, sizeof errors, "%zu", counted->errors);
    snprintf(warnings, sizeof warnings, "%zu", counted->warnings);
    const char *arguments[] = {files, errors, warnings};
    bool clean = counted->errors + counted->warnings == 0;
    terminal_say_all(stdout, desk->lang, clean ? T_APP_CHECK_CLEAN : T_APP_CHECK_COUNT, arguments, 3);
}

int desk_check(const struct command_words *w)
{
    struct desk desk;
    struct counted counted = {.first = true, .measured = true};
    bool found = true;
    if (!desk_open(&desk, w, DESK_LEVELS))
        return 1;
    char *art = path_join(desk.data, "assets/art");
    art_open(&counted.art, art, NULL);
    mem_free(art);
    terminal_text(stdout, w->json ? "[" : "");
    for (size_t i = 0; i < w->count; i++)
        found = check_path(&desk, w, w->paths[i], &counted) && found;
    if (w->json)
        terminal_text(stdout, "\n]\n");
    else
        tell_counts(&desk, &counted);
    art_close(&counted.art);
    desk_close(&desk);
    return !found ? 2 : counted.errors + counted.warnings == 0 && counted.measured ? 0 : 1;
}
