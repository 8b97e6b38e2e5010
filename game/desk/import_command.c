// SPDX-License-Identifier: MIT
//
// import_command.c — safecircle import FILE: questions of another program become a level; safecircle export LEVEL: its
// questions for another program.
#include "desk_inside.h"

#include "lint.h"
#include "loader.h"
#include "memory.h"
#include "quiz.h"
#include "spoken.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

// What the level is called: as asked for, as the questions say, or as their file.
static char *title_of(const struct quiz *quiz, const char *asked)
{
    if (asked != NULL || quiz->title[0] != '\0')
        return mem_copy_text(asked != NULL ? asked : quiz->title);
    char *title = mem_copy_text(quiz->file);
    char *dot = strrchr(title, '.');
    if (dot != NULL && dot != title)
        *dot = '\0';
    for (char *c = title; *c != '\0'; c++)
        *c = *c == '-' || *c == '_' ? ' ' : *c;
    return title;
}

// What the checker will ask for.
static size_t still_to_write(const char *folder)
{
    struct diag_list *diags = diag_list_new();
    level_free(lint_load(folder, diags));
    size_t count = diag_count(diags);
    diag_list_free(diags);
    return count;
}

static void tell_done(const struct desk *d, const struct quiz *quiz, const char *folder)
{
    char scenes[24], asides[24], left[24];
    snprintf(scenes, sizeof scenes, "%zu", quiz_scenes(quiz));
    snprintf(asides, sizeof asides, "%zu", quiz_asides(quiz));
    snprintf(left, sizeof left, "%zu", still_to_write(folder));
    const char *counts[] = {scenes, quiz->file, asides}, *rest[] = {left, folder};
    terminal_say_all(stdout, d->lang, T_QUIZ_IMPORTED, counts, 3);
    terminal_say_all(stdout, d->lang, T_QUIZ_LEFT, rest, 2);
}

static bool write_quiz(const struct desk *d, const struct command_words *w, const struct quiz *quiz,
                       const struct diag_list *diags)
{
    char *title = title_of(quiz, w->name), *folder = desk_level_folder(d, w, title);
    bool fine = false;
    if (folder != NULL) {
        bool vietnamese = strcmp(lang_code(d->lang), LANGUAGE_FIRST) == 0;
        const char *band = level_band_word(w->band != NULL ? w->band : "9-11", vietnamese);
        struct text words = quiz_level(quiz, title, band, d->lang, diags);
        fine = desk_write_level(d, folder, text_bytes(&words));
        text_free(&words);
    }
    if (fine)
        tell_done(d, quiz, folder);
    mem_free(folder);
    mem_free(title);
    return fine;
}

// As they stand in the file; the notes of the level need them as they were found.
static void tell_in_order(const struct desk *d, const struct diag_list *diags)
{
    struct diag_list *sorted = diag_list_new();
    diag_hand_on(sorted, diags);
    diag_sort(sorted);
    desk_tell(stdout, d, sorted);
    diag_list_free(sorted);
}

int desk_import(const struct command_words *w)
{
    struct desk desk;
    struct file_problem problem = {{0}};
    size_t length = 0;
    bool fine = false;
    if (!desk_open(&desk, w, 0))
        return 1;
    char *bytes = file_read(w->paths[0], FILE_TOO_LARGE, &length, &problem);
    if (bytes == NULL) {
        terminal_say(stderr, desk.lang, T_APP_CANNOT_READ, w->paths[0], problem.reason);
    } else {
        struct diag_list *diags = diag_list_new();
        struct quiz *quiz = quiz_read(w->paths[0], bytes, length, desk.lang, diags);
        tell_in_order(&desk, diags);
        if (quiz_scenes(quiz) == 0)
            terminal_say(stderr, desk.lang, T_QUIZ_NOTHING, w->paths[0], NULL);
        else
            fine = write_quiz(&desk, w, quiz, diags);
        quiz_free(quiz);
        diag_list_free(diags);
    }
    mem_free(bytes);
    desk_close(&desk);
    return fine ? 0 : 1;
}

// ---- and out again ----

// Into the folder that was asked for; without one into the terminal.
static bool put(const struct desk *d, const struct command_words *w, const char *id, const struct text *words)
{
    struct file_problem problem = {{0}};
    struct text name = {0};
    if (w->out == NULL) {
        terminal_text(stdout, text_bytes(words));
        return true;
    }
    text_addf(&name, "%s.%s", id, w->to);
    char *path = file_write_beside(w->out, text_bytes(&name), text_bytes(words), words->length, &problem);
    bool fine = desk_written(d, path, w->out, &problem);
    text_free(&name);
    return fine;
}

static bool export_level(const struct desk *d, const struct command_words *w, const struct level *level)
{
    struct quiz *quiz = quiz_of(level, w->language != NULL ? w->language : level->language);
    bool some = quiz->count > 0, fine = false;
    if (some) {
        struct text words = strcmp(w->to, "csv") == 0 ? quiz_csv(quiz, d->lang) : quiz_gift(quiz, d->lang);
        fine = put(d, w, level->id, &words);
        text_free(&words);
    } else {
        terminal_say(stderr, d->lang, T_QUIZ_NO_QUESTIONS, w->paths[0], NULL);
    }
    quiz_free(quiz);
    return fine;
}

int desk_export(const struct command_words *w)
{
    struct desk desk;
    if (!desk_open(&desk, w, 0))
        return 1;
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(w->paths[0], diags);
    if (level == NULL)
        desk_tell(stderr, &desk, diags);
    bool fine = level != NULL && export_level(&desk, w, level);
    level_free(level);
    diag_list_free(diags);
    desk_close(&desk);
    return fine ? 0 : 1;
}
