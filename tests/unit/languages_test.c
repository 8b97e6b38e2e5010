// SPDX-License-Identifier: MIT
//
// languages_test.c — a third language is a folder.
//
// A scratch data folder holds the program's own languages and a third, made from the English one with every text
// marked, so that a word of another language is seen at once. Guarantees looked at here: the folders are the languages,
// ours first, whatever else lies beside them is told; every text of every language is there; the language key goes
// round all three and its button says the next one's own name; one that was chosen in the settings is kept; a level, an
// activity, a help number that does not speak it speaks its own; a level that does speaks it; --lang takes it, and one
// that is not there is told with those that are; no text that belongs to a number can be shifted by another one.
#include "test_small.h"

#include "animals.h"
#include "desk.h"
#include "document.h"
#include "files.h"
#include "languages.h"
#include "loader.h"
#include "meeting.h"
#include "memory.h"
#include "paper.h"
#include "phases.h"
#include "script.h"
#include "spoken.h"
#include "test_windowless.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#define MARK "«xx» "

static char data[64], levels[96], lang_folder[96];

static void write_words(const char *folder, const char *name, const char *words)
{
    char *path = path_join(folder, name);
    assert_true(folder_make(folder, NULL));
    assert_true(file_write(path, words, strlen(words), NULL));
    mem_free(path);
}

// Every text of a file with the mark in front: `key: "text"` becomes `key: "«xx» text"`.
static void mark_file(const char *from, const char *folder, const char *name)
{
    char *path = path_join(from, name), *words = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    struct text marked = {0};
    for (char *line = words, *next; line != NULL; line = next) {
        next = strchr(line, '\n');
        if (next != NULL)
            *next++ = '\0';
        char *quote = strstr(line, ": \"");
        size_t key = quote != NULL ? (size_t)(quote + 3 - line) : 0;
        text_add_bytes(&marked, line, key);
        text_add(&marked, quote != NULL ? MARK : "");
        text_add(&marked, line + key);
        text_add(&marked, "\n");
    }
    write_words(folder, name, text_bytes(&marked));
    text_free(&marked);
    mem_free(words);
    mem_free(path);
}

static void copy_language(const char *code, bool mark)
{
    char from[300], to[128];
    struct file_list files;
    snprintf(from, sizeof from, DATA_DIR "/assets/lang/%s", code);
    snprintf(to, sizeof to, "%s/%s", lang_folder, mark ? "xx" : code);
    assert_true(folder_list(from, &files, NULL));
    assert_true(files.count > 5);
    for (size_t i = 0; i < files.count; i++) {
        char *path = path_join(from, files.names[i]), *words = file_read(path, FILE_TOO_LARGE, NULL, NULL);
        if (mark)
            mark_file(from, to, files.names[i]);
        else
            write_words(to, files.names[i], words);
        mem_free(words);
        mem_free(path);
    }
    file_list_free(&files);
}

// All that lies in a folder of the data, but for what is made here.
static void borrow(const char *folder, const char *but)
{
    char there[300], here[128];
    struct file_list files;
    snprintf(there, sizeof there, DATA_DIR "/%s", folder);
    snprintf(here, sizeof here, "%s/%s", data, folder);
    assert_true(folder_list(there, &files, NULL));
    for (size_t i = 0; i < files.count; i++) {
        files.names[i][strcspn(files.names[i], "/")] = '\0';
        char *from = path_join(there, files.names[i]), *to = path_join(here, files.names[i]);
        if (strstr(but, files.names[i]) == NULL)
            assert_int_equal(symlink(from, to), 0);
        mem_free(from);
        mem_free(to);
    }
    file_list_free(&files);
}

static int make_data(void **state)
{
    char folder[160];
    (void)state;
    snprintf(data, sizeof data, "/tmp/safecircle-data-XXXXXX");
    assert_non_null(mkdtemp(data));
    snprintf(lang_folder, sizeof lang_folder, "%s/assets/lang", data);
    snprintf(levels, sizeof levels, "%s/levels", data);
    copy_language("vi", false);
    copy_language("en", false);
    copy_language("en", true);
    borrow("assets", "lang");
    borrow("", "assets levels");
    snprintf(folder, sizeof folder, "%s/mot", levels);
    write_words(folder, "level.yaml", small_level);
    snprintf(folder, sizeof folder, "%s/hai", levels);
    write_words(folder, "level.yaml", small_level);
    write_words(folder, "xx.yaml",
                "translation: 1\nlanguage: xx\ntexts:\n  - {at: title, from: \"Thử\", to: \"" MARK "try\"}\n");
    return setenv("SAFECIRCLE_DATA", data, 1);
}

static int clear_data(void **state)
{
    char command[96];
    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", data);
    return system(command);
}

static void folders_are_languages(void **state)
{
    static const char *const codes[] = {"vi", "en", "xx"};
    struct diag_list *diags = diag_list_new();
    struct languages *all = languages_load(lang_folder, diags);
    (void)state;
    assert_int_equal(diag_count(diags), 0);
    assert_int_equal(languages_count(all), 3);
    for (size_t i = 0; i < 3; i++) {
        const struct lang *lang = languages_at(all, i);
        assert_string_equal(lang_code(lang), codes[i]);
        assert_ptr_equal(languages_find(all, codes[i]), lang);
        assert_ptr_equal(languages_after(all, lang), languages_at(all, (i + 1) % 3));
        for (int id = 0; id < TEXT_IDS; id++) { // as many texts as ids, each its own
            const char *words = text(lang, (enum text_id)id);
            assert_true(words[0] != '\0' && strcmp(words, text_key((enum text_id)id)) != 0);
            assert_int_equal(strncmp(words, MARK, strlen(MARK)) == 0, i == 2);
        }
    }
    assert_null(languages_find(all, "hmv"));
    assert_ptr_equal(languages_of(all, "hmv"), languages_at(all, 0));
    languages_free(all);
    diag_list_free(diags);
}

static bool told(const struct diag_list *diags, const char *code, const char *a)
{
    for (size_t i = 0; i < diag_count(diags); i++)
        if (strcmp(diag_at(diags, i)->code, code) == 0 && strcmp(diag_at(diags, i)->arguments[0], a) == 0)
            return true;
    return false;
}

// A translator's first day: half a file, a hole too many, a folder called as no language is.
static void what_is_wrong_in_a_folder_is_told(void **state)
{
    char folder[256];
    struct diag_list *diags = diag_list_new();
    (void)state;
    snprintf(folder, sizeof folder, "%s/yy", lang_folder);
    write_words(folder, "shell.yaml", "language.name: \"Yy\"\ntitle.quit: \"Go {0}\"\ntitle.qwit: \"Go\"\n");
    snprintf(folder, sizeof folder, "%s/Tiếng Mông", lang_folder);
    write_words(folder, "shell.yaml", "language.name: \"Hmoob\"\n");
    write_words(lang_folder, "README.md", "not a language\n");
    struct languages *all = languages_load(lang_folder, diags);
    assert_int_equal(languages_count(all), 4);
    assert_true(told(diags, "lang-folder", "Tiếng Mông"));
    assert_true(told(diags, "lang-missing", "title.forum"));
    assert_true(told(diags, "lang-holes", "title.quit"));
    assert_true(told(diags, "lang-unknown", "title.qwit"));
    assert_string_equal(text(languages_find(all, "yy"), T_LANGUAGE_NAME), "Yy");
    languages_free(all);
    diag_list_free(diags);
    snprintf(folder, sizeof folder, "rm -rf %s/yy '%s/Tiếng Mông'", lang_folder, lang_folder);
    assert_int_equal(system(folder), 0);
    diags = diag_list_new();
    assert_null(languages_load("/tmp/safecircle-none-such", diags));
    diag_list_free(diags);
}

// The first frame needs the words of one language: what is wrong in another is told when the rest is loaded, and one
// that is gone by then is spoken no more.
static void other_languages_are_loaded_when_they_are_asked_for(void **state)
{
    char folder[256], gone[512];
    struct diag_list *diags = diag_list_new();
    (void)state;
    snprintf(folder, sizeof folder, "%s/yy", lang_folder);
    write_words(folder, "shell.yaml", "language.name: \"Yy\"\ntitle.quit: \"Go {0}\"\ntitle.qwit: \"Go\"\n");
    snprintf(folder, sizeof folder, "%s/xx", lang_folder);
    write_words(folder, "late.yaml", "title.qwat: \"Go\"\n");
    struct languages *all = languages_open(lang_folder, NULL, "xx", diags);
    assert_int_equal(languages_count(all), 4);
    assert_int_equal(diag_count(diags), 0); // of the first, too, no more is read than the first frame shows
    assert_int_equal(strncmp(text(languages_find(all, "xx"), T_TITLE_QUIT), MARK, strlen(MARK)), 0);
    assert_int_equal(strncmp(text(languages_find(all, "xx"), T_TITLE_PLAN), MARK, strlen(MARK)), 0);
    assert_string_equal(languages_name_after(all, languages_find(all, "xx")), "Yy");
    assert_int_equal(diag_count(diags), 0);
    snprintf(gone, sizeof gone, "mv %s/en %s/../en-is-gone", lang_folder, lang_folder);
    assert_int_equal(system(gone), 0);
    languages_load_all(all, diags);
    assert_true(told(diags, "lang-unknown", "title.qwat"));
    assert_true(told(diags, "lang-unknown", "title.qwit"));
    assert_true(told(diags, "lang-holes", "title.quit"));
    assert_int_equal(languages_count(all), 3);
    assert_null(languages_find(all, "en"));
    assert_string_equal(languages_name_after(all, languages_find(all, "vi")),
                        text(languages_find(all, "xx"), T_LANGUAGE_NAME));
    languages_free(all);
    diag_list_free(diags);
    snprintf(gone, sizeof gone, "cd %s && mv ../en-is-gone en && rm -rf yy xx/late.yaml", lang_folder);
    assert_int_equal(system(gone), 0);
    diags = diag_list_new();
    all = languages_open(lang_folder, NULL, "xx", diags);
    const char *early = text(languages_find(all, "xx"), T_CHECK_ERROR); // asked for before its time
    assert_int_equal(strncmp(early, MARK, strlen(MARK)), 0);
    languages_free(all);
    all = languages_open(lang_folder, NULL, "hmv", diags); // unknown: the house's own
    assert_ptr_equal(languages_of(all, "hmv"), languages_find(all, "vi"));
    languages_free(all);
    diag_list_free(diags);
}

// A language of one's own has what its folder says, in its own hand; the rest is the house's, text by text.
static void words_of_ones_own_go_over_the_programs(void **state)
{
    char own[200], folder[256];
    struct diag_list *diags = diag_list_new();
    (void)state;
    snprintf(own, sizeof own, "%s/own", data);
    snprintf(folder, sizeof folder, "%s/kjg", own);
    write_words(folder, "shell.yaml", "title.quit: \"Kjg quit\"\ntitle.go-on: \"no hole\"\n");
    write_words(folder, "adults.yaml", "title.plan: \"Kjg plan, grown up\"\n");
    write_words(folder, "from.yaml", "title.quit: \"Thoát ra\"\nno.such.text: \"x\"\n");
    snprintf(folder, sizeof folder, "%s/en", own);
    write_words(folder, "mine.yaml", "title.quit: \"Leave\"\n");
    struct languages *all = languages_open(lang_folder, own, "kjg", diags);
    const struct lang *kjg = languages_find(all, "kjg"), *vi = languages_find(all, "vi");
    assert_int_equal(languages_count(all), 4); // vi, en, xx, kjg
    assert_string_equal(text(kjg, T_TITLE_QUIT), "Kjg quit");
    assert_string_equal(text(kjg, T_TITLE_PLAN), text(vi, T_TITLE_PLAN));
    assert_string_equal(text(kjg, T_TITLE_GO_ON), text(vi, T_TITLE_GO_ON)); // what it said had no place to fill in
    assert_true(told(diags, "lang-holes", "title.go-on"));
    assert_int_equal(diag_count(diags), 1);
    assert_string_equal(text(kjg, T_LANGUAGE_NAME), "Khơ Mú");
    assert_string_equal(text(lang_for(kjg, AUDIENCE_ADULTS), T_TITLE_PLAN), "Kjg plan, grown up");
    assert_string_equal(text(lang_for(kjg, AUDIENCE_ADULTS), T_TITLE_QUIT), "Kjg quit");
    assert_string_equal(text(lang_for(kjg, AUDIENCE_ALONE), T_TITLE_QUIT), "Kjg quit");
    assert_int_equal(lang_own_texts(kjg), 1);
    assert_int_equal(lang_own_texts(vi), TEXT_IDS);
    assert_string_equal(text(languages_find(all, "en"), T_TITLE_QUIT), "Leave");
    struct lang *from = lang_load_from(own, "kjg");
    assert_string_equal(text(from, T_TITLE_QUIT), "Thoát ra");
    assert_null(text_file(from, T_TITLE_PLAN));
    assert_null(lang_load_from(own, "en"));
    lang_free(from);
    languages_free(all);
    diag_list_free(diags);
}

static struct meeting_options options_in(const char *language)
{
    struct meeting_options options = meeting_without_window(language);
    options.levels = levels;
    return options;
}

static void the_language_key_goes_round(void **state)
{
    static const char *const codes[] = {"vi", "en", "xx"};
    struct meeting_problem problem;
    struct meeting_options options = options_in("vi");
    (void)state;
    struct person p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(p.meeting);
    meeting_draw(p.meeting);
    const struct languages *languages = meeting_parts(p.meeting, ROLE_HALL).languages;
    for (size_t round = 0; round < 6; round++) {
        const struct lang *lang = languages_find(languages, codes[round % 3]);
        const struct lang *next = languages_find(languages, codes[(round + 1) % 3]);
        assert_ptr_equal(meeting_lang(p.meeting), lang);
        assert_true(ui_shows(step_frame(&p), text(lang, T_TITLE_QUIT)));
        assert_true(ui_shows(step_frame(&p), text(next, T_LANGUAGE_NAME)));
        if (round % 2 == 0)
            step_action(&p, UI_LANGUAGE);
        else
            assert_true(step_click(&p, text(next, T_LANGUAGE_NAME)));
        meeting_draw(p.meeting);
    }
    meeting_close(p.meeting);
}

// Chosen once in the settings, it is what the program begins with the next day; and when its folder is gone, the
// house's own is.
static void the_settings_keep_it(void **state)
{
    struct meeting_problem problem;
    struct meeting_options options = {.display = true, .windowed = true, .width = 640, .height = 480, .levels = levels};
    char config[128], lost[192];
    (void)state;
    snprintf(config, sizeof config, "%s/config", data);
    assert_int_equal(setenv("XDG_CONFIG_HOME", config, 1), 0);
    assert_int_equal(setenv("SDL_VIDEODRIVER", "dummy", 1), 0);
    struct person p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(p.meeting);
    meeting_draw(p.meeting);
    assert_string_equal(lang_code(meeting_lang(p.meeting)), "vi");
    assert_true(step_click(&p, text(meeting_lang(p.meeting), T_TITLE_SETTINGS)));
    for (int i = 0; i < 2; i++)
        assert_true(step_click(&p, text(meeting_lang(p.meeting), T_SETTINGS_LANGUAGE)));
    assert_true(ui_shows(step_frame(&p), text(meeting_lang(p.meeting), T_SETTINGS_TITLE)));
    assert_string_equal(lang_code(meeting_lang(p.meeting)), "xx");
    meeting_close(p.meeting);
    p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(p.meeting);
    assert_string_equal(lang_code(meeting_lang(p.meeting)), "xx");
    meeting_close(p.meeting);
    snprintf(lost, sizeof lost, "mv %s/xx %s/lost", lang_folder, data);
    assert_int_equal(system(lost), 0);
    p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(p.meeting);
    assert_string_equal(lang_code(meeting_lang(p.meeting)), "vi");
    meeting_close(p.meeting);
    snprintf(lost, sizeof lost, "mv %s/lost %s/xx", data, lang_folder);
    assert_int_equal(system(lost), 0);
}

static void who_does_not_speak_it_speaks_its_own(void **state)
{
    struct meeting_problem problem;
    struct meeting_options options = options_in("xx");
    (void)state;
    struct meeting *m = meeting_open(&options, &problem);
    assert_non_null(m);
    const struct bag *bag = meeting_parts(m, ROLE_HALL).bag;
    assert_int_equal(bag->shelf->count, 2);
    assert_string_equal(bag->shelf->entries[0].head.id, "hai");
    assert_string_equal(bag->shelf->entries[0].head.title, MARK "try");
    assert_string_equal(bag->shelf->entries[1].head.title, "Thử");
    for (size_t i = 0; i < bag->help->number_count; i++)
        assert_string_equal(spoken_in(&bag->help->numbers[i].name, "xx"), spoken_in(&bag->help->numbers[i].name, "vi"));
    struct diag_list *diags = diag_list_new();
    struct level *level = level_load(bag->shelf->entries[0].path, diags);
    struct document *paper = paper_guide(level, bag->help, meeting_lang(m));
    char *guide = document_html(paper);
    document_free(paper);
    assert_non_null(strstr(guide, MARK "try"));                                // the level speaks it here,
    assert_non_null(strstr(guide, "Làm gì bây giờ?"));                         // not here,
    assert_non_null(strstr(guide, "lang=\"xx\""));                             // the page is in it,
    assert_non_null(strstr(guide, text(meeting_lang(m), T_GUIDE_CARD_THANK))); // and so are our words
    mem_free(guide);
    level_free(level);
    diag_list_free(diags);
    meeting_close(m);
}

static void an_activity_speaks_what_it_was_given(void **state)
{
    char folder[128];
    struct diag_list *diags = diag_list_new();
    (void)state;
    snprintf(folder, sizeof folder, "%s/activities", levels);
    write_words(folder, "ba.yaml",
                "activity: 1\nkind: calm\ntitle: {vi: \"Thở\", xx: \"" MARK "breathe\"}\nminutes: 2\nbands: [6-8]\n"
                "reviewed: none\nsteps:\n  - text: {vi: \"Thở ra.\", xx: \"" MARK "out\"}\n");
    write_words(folder, "hai.yaml", // a step lacks what the title has
                "activity: 1\nkind: calm\ntitle: {vi: \"Thở\", xx: \"" MARK "breathe\"}\nminutes: 2\nbands: [6-8]\n"
                "reviewed: none\nsteps:\n  - text: {vi: \"Thở ra.\"}\n");
    struct activities *all = activities_load(folder, diags);
    assert_int_equal(activities_count(all), 1);
    const struct activity *a = activities_find(all, "ba");
    assert_string_equal(spoken_in(&a->title, "xx"), MARK "breathe");
    assert_string_equal(spoken_in(&a->title, "en"), "Thở");
    assert_string_equal(spoken_in(&a->steps[0].text, "xx"), MARK "out");
    assert_null(spoken_in(&a->steps[0].say, "xx"));
    assert_true(small_told(diags, "missing-key"));
    activities_free(all);
    diag_list_free(diags);
}

static void the_command_line_takes_it(void **state)
{
    struct meeting_problem problem;
    struct meeting_options options = options_in("qq");
    (void)state;
    struct lang *lang = desk_words("xx");
    assert_non_null(lang);
    assert_string_equal(lang_code(lang), "xx");
    lang_free(lang);
    assert_null(desk_words("qq"));
    assert_null(meeting_open(&options, &problem));
    assert_non_null(strstr(problem.sentence, "qq"));
    assert_non_null(strstr(problem.sentence, "vi, en, xx"));
}

static void codes_are_codes(void **state)
{
    static const char *const good[] = {"vi", "en", "hmv", "pt-BR", "zh-TW"};
    static const char *const bad[] = {"", "v", "VI", "viet", "vi-", "vi-T", "vi_VN", "../vi", "v1", "-vi", "vi-VNVN"};
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(language_is_code(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(language_is_code(bad[i]));
}

// Each row's text is the one that is called after it, however the lists of texts are ordered.
static void begins(enum text_id id, const char *key) { assert_int_equal(strncmp(text_key(id), key, strlen(key)), 0); }

static void rows_have_their_own_texts(void **state)
{
    (void)state;
    for (int i = 0; i < PHASES; i++) {
        begins(phase_name((enum phase)i), "console.phase-");
        begins(phase_say((enum phase)i), "console.say-");
        assert_string_equal(text_key(phase_name((enum phase)i)) + strlen("console.phase-"),
                            text_key(phase_say((enum phase)i)) + strlen("console.say-"));
        for (int other = 0; other < i; other++)
            assert_int_not_equal(phase_name((enum phase)i), phase_name((enum phase)other));
    }
    for (int i = 0; i < ANSWER_MODES; i++)
        begins(mode_name((enum answer_mode)i), "mode.");
    for (uint8_t i = 0; i < ANIMALS; i++) {
        begins(animal_call(i), "call.");
        assert_string_equal(text_key(animal_call(i)) + strlen("call."), animal_name(i));
        assert_string_equal(text_key(animal_text(i)) + strlen("animal."), animal_name(i));
    }
    for (int i = 0; i < PART_KINDS; i++)
        begins(plan_part_text((enum plan_part_kind)i), "part.");
    for (uint8_t i = 0; i < LEVEL_OPENING_PICTURES; i++)
        begins(shelf_opening_text(i), "opening.");
    struct lang *lang = lang_load(lang_folder, "xx", NULL);
    for (size_t i = 0; shelf_topic(i) != NULL; i++)
        assert_memory_equal(shelf_topic_in(shelf_topic(i), lang), MARK, strlen(MARK));
    lang_free(lang);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(folders_are_languages),
        cmocka_unit_test(what_is_wrong_in_a_folder_is_told),
        cmocka_unit_test(other_languages_are_loaded_when_they_are_asked_for),
        cmocka_unit_test(words_of_ones_own_go_over_the_programs),
        cmocka_unit_test(the_language_key_goes_round),
        cmocka_unit_test(the_settings_keep_it),
        cmocka_unit_test(who_does_not_speak_it_speaks_its_own),
        cmocka_unit_test(an_activity_speaks_what_it_was_given),
        cmocka_unit_test(the_command_line_takes_it),
        cmocka_unit_test(codes_are_codes),
        cmocka_unit_test(rows_have_their_own_texts),
    };
    return cmocka_run_group_tests(tests, make_data, clear_data);
}
