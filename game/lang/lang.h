// SPDX-License-Identifier: MIT
//
// lang.h — the program's own words, per language, from assets/lang/<code>/*.yaml.
//
// One `struct lang` per language, passed to whoever speaks; never global. The ids are
// listed once, in ids_*.def: `TEXT(TITLE_FORUM, "title.forum")` makes T_TITLE_FORUM and
// asks both language folders for the key "title.forum". A key that is missing in a
// language is an error when loading; a test checks that {0}… agree.
#ifndef SAFECIRCLE_LANG_H
#define SAFECIRCLE_LANG_H

#include "diag.h"
#include "outside.h"

#include <stdbool.h>
#include <stddef.h>

enum text_id {
#define TEXT(id, key) T_##id,
#include "ids_address.def"
#include "ids_app.def"
#include "ids_booth.def"
#include "ids_check.def"
#include "ids_console.def"
#include "ids_contest.def"
#include "ids_editors.def"
#include "ids_heard.def"
#include "ids_kinds.def"
#include "ids_line.def"
#include "ids_paper.def"
#include "ids_phone.def"
#include "ids_plan.def"
#include "ids_play.def"
#include "ids_print.def"
#include "ids_quiz.def"
#include "ids_records.def"
#include "ids_report.def"
#include "ids_shell.def"
#include "ids_strings.def"
#include "ids_write.def"
#undef TEXT
    TEXT_IDS,
    T_NO_WORD = TEXT_IDS // in tables: there is nothing to say
};

struct lang;

// In a folder of one's own words: the house's words that they were made from, by the same keys. Not read as words.
#define LANG_FROM_FILE "from.yaml"

// Who listens. A language folder may say some of its texts again for an audience, in a file of that name: alone.yaml,
// adults.yaml; what it does not say again is the hall's.
enum audience { AUDIENCE_HALL, AUDIENCE_ALONE, AUDIENCE_ADULTS, AUDIENCES };

// Loads one language from `folder`/<code>/. Missing or unknown keys and bad files go to
// `diags` (a missing text is shown as its key); NULL only when there is no such folder. Owned by the caller.
struct lang *lang_load(const char *folder, const char *code, struct diag_list *diags);
// The same with the words of a person's own folder put over them: `own`/<code>/. A language that has only those says
// the rest in the house's own, text by text; what is wrong in one of them (its {0}…) is told, and said so, too. `own`
// may be NULL.
struct lang *lang_load_own(const char *folder, const char *own, const char *code, struct diag_list *diags);
size_t lang_own_texts(const struct lang *lang); // how many of its texts are written in files, of all TEXT_IDS
// The words that those of a folder of one's own were made from (LANG_FROM_FILE), and no others: a text that is not
// there has no text_file. NULL: there are none.
struct lang *lang_load_from(const char *own, const char *code);
// The same with the texts of the first frame alone: the others are read when the first of them is asked for, or by
// lang_load_rest, which tells what is wrong in them.
struct lang *lang_open(const char *folder, const char *code, struct diag_list *diags);
void lang_load_rest(struct lang *lang, struct diag_list *diags);
void lang_free(struct lang *lang);
// What the language of that folder is called, without loading the rest of it; NULL when that is not found. mem_free()
// it.
char *lang_name_in(const char *folder, const char *code);

const char *lang_code(const struct lang *lang);                               // "vi"
const struct lang *lang_for(const struct lang *lang, enum audience audience); // the same language, to others; borrowed
const char *text(const struct lang *lang, enum text_id id);                   // never NULL; borrowed
const char *text_key(enum text_id id);                                        // "title.forum"
const char *text_file(const struct lang *lang, enum text_id id);    // path of where it is written; NULL: it is said
                                                                    // otherwise
int text_line(const struct lang *lang, enum text_id id);            // and on which line
bool text_fits(const char *words, const char *as);                  // has the same {0}… and {0|…}
const char *text_tongue(const struct lang *lang, const char *code); // "Khơ Mú" of "kjg"; the code of one nobody named
enum text_id text_by_key(const char *key);                          // TEXT_IDS when there is none

// "2026-11-24T14:05:09" as people here write it, "24/11/2026 14:05", in both languages; other words stay as they are.
char *text_day(const char *iso, char *out, size_t size);

// A text may have words that go with a number: "{0} {0|address|addresses}" says the first form of 1, the last one of
// all others (with three forms: the second of 2). What a language needs not, it leaves out.
//
// Fills {0}…{9} of the text with `arguments` (a NULL one leaves its hole standing); writes at most `size` bytes with
// the final 0, never cutting a character in two. What is filled in is made safe for a screen; the name of a reason
// (files.h) is said in words. Returns `out`.
char *text_fill(const struct lang *lang, enum text_id id, char *out, size_t size, const char *const *arguments,
                size_t count);

// The same however long it becomes. Owned by the caller (mem_free).
char *text_filled(const struct lang *lang, enum text_id id, const char *const *arguments, size_t count);
// The same, whole and for any goal: what is filled in is from outside, the text itself is ours.
void text_add_filled(struct text *out, enum outside_goal goal, const struct lang *lang, enum text_id id,
                     const char *const *arguments, size_t count);

// Which {0}…{9} a text has, as bits: 1 for {0}, 2 for {1}…
unsigned text_holes(const char *words);
unsigned text_choices(const char *words); // the same of {0|…}…{9|…}

// Tells (lang-holes) every text of `lang` whose {0}… are not those of the same text in `other`.
void lang_compare(const struct lang *lang, const struct lang *other, struct diag_list *diags);

// The sentence of a diagnostic, and the whole report line with source line and caret:
//   file:line:column: error [code]: sentence
// `source` is the file's text, or NULL when it cannot be shown. Owned by the caller (mem_free). The report is safe for
// a terminal, its path and its quoted line too; the sentence for the goal asked for.
char *lang_diag_sentence(const struct lang *lang, const struct diag *diag, enum outside_goal goal);
char *lang_diag_report(const struct lang *lang, const struct diag *diag, const char *source);

#endif
