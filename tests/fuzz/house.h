// SPDX-License-Identifier: MIT
//
// house.h — a program of few words, for targets that put others over them: all that are not here are their keys.
#ifndef SAFECIRCLE_FUZZ_HOUSE_H
#define SAFECIRCLE_FUZZ_HOUSE_H

#include "fuzz.h"
#include "lang.h"

// The folder of folders that this file lies in: /dev/shm/…/own of own/kjg/words.yaml
static inline void fuzz_words_file(const char *name, const void *bytes, size_t size, char folder[200])
{
    snprintf(folder, 200, "%s", fuzz_file(name, bytes, size));
    *strrchr(folder, '/') = '\0';
    *strrchr(folder, '/') = '\0';
}

// Made once, for all inputs.
static inline const struct lang *fuzz_house(const char **folder)
{
    static const char words[] = "language.name: \"Tiếng Việt\"\n"
                                "app.cannot-write: \"{0} {1}\"\n"
                                "title.forum: \"Trẻ em\"\n"
                                "plan.children: \"{0} {0|em|em}\"\n";
    static char home[200];
    static struct lang *house;
    if (house == NULL) {
        fuzz_words_file("house/vi/shell.yaml", words, sizeof words - 1, home);
        house = lang_load(home, "vi", NULL);
    }
    *folder = home;
    return house;
}

#endif
