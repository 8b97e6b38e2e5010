// SPDX-License-Identifier: MIT
//
// writing.c — reads a level whenever it is saved and shows it where its author was.
#include "writing.h"

#include "branches.h"
#include "desk.h"
#include "files.h"
#include "hash.h"
#include "lint.h"
#include "loader.h"
#include "meeting_viewer.h"
#include "memory.h"
#include "utf8.h"
#include "writing_map.h"

#include <stdio.h>
#include <string.h>

enum { LOOK_MS = 100, STEP_MS = 900, PASSES_MOST = 64, KEPT_STEPS = 256 };

struct writing {
    struct meeting *meeting;
    struct branches branches;
    char *file, *folder;
    struct level *level; // the last that could be read; lent to the host
    char *problem;       // of the files as they are now
    int problem_line;
    uint64_t stamp; // of the files
    uint32_t now_ms, look_ms;
    int looks_as, size;
    char scene_id[48]; // which one is shown
    uint8_t scene;
    size_t begun; // so many commands stood when it came
    bool walks;
    int passes;
    uint32_t step_ms;
    struct voicing *voicing;
    char voice[16];                                             // in which language it is read aloud; "": the author's
    unsigned short walked[LEVEL_SCENES_MAX][LEVEL_OPTIONS_MAX]; // how often each answer was taken on these walks
};

static struct meeting_viewer *hall(const struct writing *w) { return meeting_hall(w->meeting); }
static struct viewer *screens(const struct writing *w) { return meeting_screens(hall(w)); }
static const struct lang *lang(const struct writing *w) { return meeting_lang(w->meeting); }
static enum drive_who who(const struct writing *w)
{
    return w->looks_as == WRITING_AS_ALONE ? DRIVE_ALONE : DRIVE_HALL;
}
static bool map_is_open(const struct writing *w) { return strcmp(meeting_screen(hall(w)), "branches") == 0; }

static bool booth_is_open(const struct writing *w) { return strncmp(meeting_screen(hall(w)), "booth", 5) == 0; }

// ---- what is told ----

static void tell(struct writing *w, enum text_id id, const char *a)
{
    const char *const arguments[] = {a};
    char *sentence = text_filled(lang(w), id, arguments, 1);
    viewer_tell(screens(w), sentence);
    mem_free(sentence);
}

static void name_window(struct writing *w)
{
    static const enum text_id looks[] = {T_WRITE_AS_HALL, T_WRITE_AS_CONSOLE, T_WRITE_AS_ALONE};
    char number[24], size[24];
    int width = 0, height = 0;
    meeting_size(hall(w), &width, &height);
    snprintf(number, sizeof number, "%d/%zu", w->scene < w->branches.count ? w->scene + 1 : 0, w->branches.count);
    snprintf(size, sizeof size, "%d×%d", width, height);
    const char *const arguments[] = {w->branches.title[0] != '\0' ? w->branches.title : text(lang(w), T_WRITE_TITLE),
                                     number, text(lang(w), looks[w->looks_as]), size};
    char *title = text_filled(lang(w), T_WRITE_WINDOW, arguments, 4);
    meeting_set_title(hall(w), title);
    mem_free(title);
}

// ---- the files ----

static uint64_t stamp_of(const struct writing *w) { return files_stamp(HASH_START, w->folder, false); }

// What is told first, where it is an error; a file of another name is told whatever it is.
static const struct diag *first_of(const struct diag_list *diags, bool any)
{
    for (size_t i = 0; i < diag_count(diags); i++)
        if (any || diag_at(diags, i)->severity == DIAG_ERROR)
            return diag_at(diags, i);
    return NULL;
}

static void note(struct writing *w, const struct diag *diag)
{
    char line[16], *sentence = lang_diag_sentence(lang(w), diag, FOR_SCREEN);
    snprintf(line, sizeof line, "%d", diag->place.line);
    const char *const arguments[] = {path_name(diag->file), line, sentence};
    w->problem_line = diag->place.line > 0 ? diag->place.line : 1;
    w->problem = diag->place.line > 0 ? text_filled(lang(w), T_WRITE_PROBLEM, arguments, 3) : mem_copy_text(sentence);
    mem_free(sentence);
}

// A mistake in the level comes first; but where there is none, or no level, what lies beside it under another name may
// be what was saved.
static void note_problem(struct writing *w, struct diag_list *diags)
{
    struct diag_list *names = diag_list_new();
    desk_names(w->folder, names);
    diag_sort(diags);
    diag_sort(names);
    const struct diag *mistake = first_of(diags, false), *name = first_of(names, true);
    mem_free(w->problem);
    w->problem = NULL;
    if (mistake != NULL && (name == NULL || file_exists(w->file)))
        note(w, mistake);
    else if (name != NULL)
        note(w, name);
    diag_list_free(names);
}

static uint8_t scene_called(const struct level *level, const char *id)
{
    for (uint8_t i = 0; i < level->scene_count; i++)
        if (strcmp(level->scenes[i].id, id) == 0)
            return i;
    return SCENE_END;
}

// ---- the meeting ----

// What was pressed since the scene came, to be pressed again after it has come again.
struct steps {
    struct command at[KEPT_STEPS];
    size_t count;
};

static void note_steps(const struct writing *w, struct steps *steps)
{
    const struct host *host = meeting_host(w->meeting);
    for (size_t i = w->begun; i < host_standing_count(host) && steps->count < KEPT_STEPS; i++) {
        steps->at[steps->count] = *host_standing_at(host, i);
        steps->at[steps->count++].sequence = 0;
    }
}

// Called after whatever may have changed which scene is shown.
static void note_scene(struct writing *w)
{
    uint8_t scene = drive_scene(meeting_host(w->meeting));
    if (w->level == NULL || scene >= w->level->scene_count || scene >= w->branches.count)
        return;
    w->branches.scenes[scene].seen = true;
    if (scene == w->branches.here && scene == w->scene && strcmp(w->level->scenes[scene].id, w->scene_id) == 0)
        return;
    w->scene = scene;
    w->branches.here = scene;
    snprintf(w->scene_id, sizeof w->scene_id, "%s", w->level->scenes[scene].id);
    w->begun = host_standing_count(meeting_host(w->meeting));
    name_window(w);
}

// False, and the map with the reason above it: that scene cannot be shown so.
static bool show(struct writing *w, uint8_t scene, const struct steps *steps)
{
    struct host *host = meeting_host(w->meeting);
    bool map = map_is_open(w), booth = booth_is_open(w), there = drive_to(host, w->level, who(w), scene);
    size_t begun = host_standing_count(host);
    for (size_t i = 0; there && steps != NULL && i < steps->count; i++)
        if (host_send(host, steps->at[i]) != RULES_OK)
            break; // it has changed so much
    meeting_session_changed(w->meeting);
    if (!there) { // nothing of the level is on the screen any more
        viewer_start_again(screens(w), false);
        w->branches.here = w->branches.count;
    }
    if (map || !there)
        screens_map(screens(w));
    if (booth && !booth_is_open(w))
        screens_booth(screens(w));
    viewer_tell(screens(w), w->problem);
    if (!there && w->level->sensitive >= 3 && who(w) == DRIVE_ALONE)
        tell(w, T_WRITE_NOT_ALONE, NULL);
    else if (!there)
        tell(w, T_WRITE_NO_WAY, w->level->scenes[scene].id);
    note_scene(w);
    w->begun = begun;
    return there;
}

// Where the author was; a scene that is gone makes room for the one at its place.
static void show_again(struct writing *w, const struct steps *steps)
{
    uint8_t scene = scene_called(w->level, w->scene_id), last = (uint8_t)(w->level->scene_count - 1);
    bool same = scene != SCENE_END;
    if (!same)
        scene = w->scene < last ? w->scene : last;
    show(w, scene, same ? steps : NULL);
}

static void read_again(struct writing *w)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(w->file, diags), *before = w->level;
    note_problem(w, diags);
    diag_list_free(diags);
    viewer_tell(screens(w), w->problem);
    if (level == NULL)
        return;
    struct steps steps = {.count = 0};
    if (before != NULL)
        note_steps(w, &steps);
    w->level = level;
    writing_map(&w->branches, level, lang_code(lang(w)));
    w->branches.here = w->scene;
    if (before != NULL && meeting_parts(w->meeting, ROLE_HALL).bag->booth->count > 0)
        voicing_of(w->voicing, level, NULL);
    show_again(w, &steps);
    level_free(before); // nobody looks at its words any more
}

// ---- every way ----

static void walk(struct writing *w, bool on)
{
    w->walks = w->branches.walks = on && w->level != NULL;
    w->passes = 0;
    memset(w->walked, 0, sizeof w->walked);
    w->step_ms = w->now_ms;
    if (w->walks)
        show(w, 0, NULL);
}

// The way out of this scene that was walked least.
static uint8_t least_walked(const struct writing *w)
{
    uint8_t best = 0;
    for (uint8_t i = 1; w->scene < w->level->scene_count && i < w->level->scenes[w->scene].option_count; i++)
        if (w->walked[w->scene][i] < w->walked[w->scene][best])
            best = i;
    return best;
}

// Every answer of a question whose ways part was taken, wherever the walks came by.
static bool all_walked(const struct writing *w)
{
    for (uint8_t i = 0; i < w->level->scene_count; i++)
        for (uint8_t o = 0;
             w->branches.scenes[i].reachable && w->branches.scenes[i].ways > 1 && o < w->level->scenes[i].option_count;
             o++)
            if (w->walked[i][o] == 0)
                return false;
    return true;
}

static void walk_on(struct writing *w)
{
    uint8_t answer = least_walked(w), before = w->scene;
    struct view v;
    w->step_ms = w->now_ms + STEP_MS;
    host_view(meeting_host(w->meeting), ROLE_HALL, NULL, &v);
    bool over = v.phase >= PHASE_LEVEL_DONE || !drive_on(meeting_host(w->meeting), who(w), answer);
    if (!over) {
        meeting_session_changed(w->meeting);
        note_scene(w);
        if (w->scene != before)
            w->walked[before][answer]++;
        return;
    }
    w->walked[before][answer]++;
    if (++w->passes < PASSES_MOST && !all_walked(w))
        show(w, 0, NULL);
    else
        walk(w, false);
}

// ---- keys ----

static void go(struct writing *w, int by)
{
    int to = w->scene + by;
    if (w->level != NULL && to >= 0 && to < w->level->scene_count)
        show(w, (uint8_t)to, NULL);
}

static void next_size(struct writing *w)
{
    static const int sizes[][2] = {{800, 600}, {1024, 768}, {1366, 768}, {1920, 1080}};
    w->size = (w->size + 1) % (int)(sizeof sizes / sizeof *sizes);
    meeting_set_size(hall(w), sizes[w->size][0], sizes[w->size][1]);
    meeting_forget_drawn(w->meeting);
    name_window(w);
}

static void next_language(struct writing *w)
{
    viewer_action(screens(w), UI_LANGUAGE);
    meeting_woken(w->meeting); // what it asked for is carried out
    if (w->level != NULL)
        writing_map(&w->branches, w->level, lang_code(lang(w)));
    name_window(w);
}

static void next_look(struct writing *w)
{
    w->looks_as = (w->looks_as + 1) % WRITING_LOOKS;
    if (w->looks_as == WRITING_AS_CONSOLE)
        meeting_join(w->meeting, ROLE_CONSOLE, 0);
    else
        meeting_leave(w->meeting, ROLE_CONSOLE, 0);
    if (w->level != NULL)
        show(w, w->scene, NULL);
    name_window(w);
}

static void edit(struct writing *w)
{
    int line = w->problem != NULL ? w->problem_line : 1;
    if (w->problem == NULL && w->level != NULL && w->scene < w->level->scene_count)
        line = w->level->scenes[w->scene].written.line;
    if (!platform_edit(w->file, line))
        tell(w, T_WRITE_NO_EDITOR, w->file);
}

// ---- read aloud ----

static void close_booth(struct writing *w)
{
    if (!booth_is_open(w))
        return;
    voicing_leave(w->voicing);
    screens_booth(screens(w));
}

bool writing_read_aloud(struct writing *w, const char *language)
{
    if (w->level == NULL)
        return false;
    if (booth_is_open(w)) {
        close_booth(w);
        return true;
    }
    if (map_is_open(w) && w->branches.here < w->branches.count)
        screens_map(screens(w));
    if (language != NULL)
        snprintf(w->voice, sizeof w->voice, "%s", language);
    walk(w, false);
    voicing_of(w->voicing, w->level, w->voice[0] != '\0' ? w->voice : w->level->language);
    screens_booth(screens(w));
    return true;
}

void writing_microphone(struct writing *w, struct microphone microphone) { voicing_microphone(w->voicing, microphone); }

bool writing_key(struct writing *w, const struct ui_raw *raw)
{
    static const char *const names[] = {"F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "V"};
    static const bool in_booth[] = {[2] = true, [3] = true, [7] = true, [8] = true}; // the others lead out of it
    size_t key = 0;
    if (raw->kind != RAW_KEY || raw->foreign)
        return false;
    while (key < sizeof names / sizeof *names && raw->key != ui_key_by_name(names[key]))
        key++;
    if (key == sizeof names / sizeof *names || viewer_wants_text(screens(w)))
        return false;
    if (raw->repeat)
        return true;
    if (!in_booth[key])
        close_booth(w);
    switch (key) {
    case 0: go(w, -1); break;
    case 1: go(w, 1); break;
    case 2: next_language(w); break;
    case 3: next_size(w); break;
    case 4: next_look(w); break;
    case 5: screens_map(screens(w)); break;
    case 6: walk(w, !w->walks); break;
    case 7: edit(w); break;
    default: writing_read_aloud(w, NULL); break;
    }
    return true;
}

// What was pressed on the map.
static void take_wishes(struct writing *w)
{
    struct branches *b = &w->branches;
    if (b->wanted >= 0 && w->level != NULL && b->wanted < w->level->scene_count)
        show(w, (uint8_t)b->wanted, NULL);
    b->wanted = -1;
    if (b->walk_asked)
        walk(w, !w->walks);
    if (b->editor_asked)
        edit(w);
    if (b->booth_asked)
        writing_read_aloud(w, NULL);
    b->walk_asked = b->editor_asked = b->booth_asked = false;
}

// ---- time ----

bool writing_tick(struct writing *w, uint32_t now_ms)
{
    bool news = w->branches.wanted >= 0 || w->branches.walk_asked || w->branches.editor_asked ||
                w->branches.booth_asked;
    w->now_ms = now_ms;
    take_wishes(w);
    note_scene(w);
    news = voicing_tick(w->voicing, now_ms) || news;
    if (now_ms >= w->look_ms) {
        w->look_ms = now_ms + LOOK_MS;
        uint64_t stamp = stamp_of(w);
        if (stamp != w->stamp) {
            w->stamp = stamp;
            read_again(w);
            news = true;
        }
    }
    if (w->walks && now_ms >= w->step_ms) {
        walk_on(w);
        news = true;
    }
    if (w->problem != NULL && !viewer_is_told(screens(w))) { // the next key took it away; it is still so
        viewer_tell(screens(w), w->problem);
        news = true;
    }
    if (voicing_keeps(w->voicing) && !booth_is_open(w) && !viewer_is_told(screens(w))) {
        tell(w, T_BOOTH_NOT_KEPT, NULL);
        news = true;
    }
    return news;
}

uint32_t writing_due(const struct writing *w)
{
    uint32_t due = w->walks && w->step_ms < w->look_ms ? w->step_ms : w->look_ms, voice = voicing_due(w->voicing);
    return voice < due ? voice : due;
}

// ---- beginning and end ----

struct writing *writing_new(struct meeting *meeting, const char *path)
{
    struct writing *w = mem_new(1, sizeof *w);
    bool file = strcmp(path_name(path), "level.yaml") == 0;
    *w = (struct writing){.meeting = meeting, .branches = {.wanted = -1}, .scene = 0, .size = 2};
    w->folder = file ? path_parent(path) : mem_copy_text(path);
    if (w->folder[0] == '\0') {
        mem_free(w->folder);
        w->folder = mem_copy_text(".");
    }
    w->file = path_join(w->folder, "level.yaml");
    meeting_parts(meeting, ROLE_HALL).bag->branches = &w->branches;
    w->voicing = voicing_new(meeting);
    w->stamp = stamp_of(w);
    read_again(w);
    if (w->level == NULL)
        screens_map(screens(w)); // with what is wrong above it
    name_window(w);
    return w;
}

bool writing_begin_at(struct writing *w, const char *scene)
{
    uint8_t at = w->level != NULL ? scene_called(w->level, scene) : SCENE_END;
    if (w->level != NULL && at == SCENE_END)
        tell(w, T_WRITE_NO_SCENE, scene);
    return at != SCENE_END && show(w, at, NULL);
}

void writing_free(struct writing *w)
{
    if (w == NULL)
        return;
    voicing_free(w->voicing);
    host_restart(meeting_host(w->meeting));
    meeting_session_changed(w->meeting);
    meeting_parts(w->meeting, ROLE_HALL).bag->branches = NULL;
    level_free(w->level);
    mem_free(w->problem);
    mem_free(w->file);
    mem_free(w->folder);
    mem_free(w);
}

const char *writing_problem(const struct writing *w) { return w->problem; }
int writing_looks_as(const struct writing *w) { return w->looks_as; }
bool writing_walks(const struct writing *w) { return w->walks; }
