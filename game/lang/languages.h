// SPDX-License-Identifier: MIT
//
// languages.h — the languages the program speaks: whatever lies in assets/lang. A new language is a folder.
//
// Nothing else in the program counts languages or knows their codes.
#ifndef SAFECIRCLE_LANGUAGES_H
#define SAFECIRCLE_LANGUAGES_H

#include "lang.h"

struct languages;

// Loads every language that has a folder in `folder`, the house's own (LANGUAGE_FIRST) before the others by code. What
// is wrong in them goes to `diags`: bad files, missing texts, texts whose {0}… are not those of the first language,
// folders that are called like no language. NULL only when there is none at all. Owned by the caller.
struct languages *languages_load(const char *folder, struct diag_list *diags);

// The same with the words of one alone, `first` (NULL or unknown: the house's own): the others are loaded when they are
// asked for. What is wrong in those is told by languages_load_all, which loads what is left; until then it is silent.
// `own` (may be NULL): a person's folder with such folders, whose words go over the program's (lang_load_own).
struct languages *languages_open(const char *folder, const char *own, const char *first, struct diag_list *diags);
void languages_load_all(struct languages *languages, struct diag_list *diags);
void languages_free(struct languages *languages); // NULL is fine

size_t languages_count(const struct languages *languages); // at least 1
const struct lang *languages_at(const struct languages *languages, size_t index);
const struct lang *languages_find(const struct languages *languages, const char *code);         // NULL: not spoken
const struct lang *languages_of(const struct languages *languages, const char *code);           // or else the first
const struct lang *languages_after(const struct languages *languages, const struct lang *lang); // round and round
const char *languages_name_after(const struct languages *languages, const struct lang *lang); // what that one is called

// The codes of the languages in `folder` and in `own` (may be NULL), in that order, without loading them; NULL behind
// the last. Never NULL; owned by the caller (languages_names_free). And as a sentence shows them: "vi, en" (mem_free).
char **languages_names(const char *folder, const char *own);
void languages_names_free(char **names);
char *languages_codes(const char *folder, const char *own);

#endif
