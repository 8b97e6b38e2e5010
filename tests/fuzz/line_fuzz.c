// SPDX-License-Identifier: MIT
//
// line_fuzz.c — any words on the command line: read into values or told as wrong, never anything else.
//
// The words are those of the input, one a line. No command is run.
#include "fuzz.h"

#include "check.h"
#include "commands.h"
#include "desk.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const languages[] = {"en", "vi", NULL};
    static struct lang *lang;
    if (lang == NULL) {
        struct diag_list *diags = diag_list_new();
        lang = lang_load(DATA_DIR "/assets/lang", "en", diags);
        diag_list_free(diags);
    }
    char *words = mem_new(size + 1, 1), *argv[64] = {(char *)"safecircle"};
    int argc = 1;
    memcpy(words, data, size);
    for (char *at = strtok(words, "\n"); at != NULL && argc < 63; at = strtok(NULL, "\n"))
        argv[argc++] = at;
    struct command_words values = {.paths = NULL};
    struct line_found found;
    line_read(&commands, argc, argv, languages, &values, &found);
    CHECK(found.command != NULL || found.wrong != TEXT_IDS);
    CHECK(found.count < 64);
    FILE *nowhere = found.wrong != TEXT_IDS ? fopen("/dev/null", "w") : NULL;
    if (nowhere != NULL) {
        line_tell(nowhere, &commands, lang, &found);
        fclose(nowhere);
    }
    line_done(&found);
    mem_free(words);
    return 0;
}
