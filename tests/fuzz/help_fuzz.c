// SPDX-License-Identifier: MIT
//
// help_fuzz.c — any bytes as the file of help numbers: a bad row is told, and what is kept may be shown.
#include "fuzz.h"
#include "help.h"

static void shown(const struct spoken *text)
{
    for (size_t i = 0; i < text->count; i++) {
        fuzz_shown(text->said[i].language);
        fuzz_shown(text->said[i].words);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct help *help = help_load(fuzz_file("help.yaml", data, size), diags);
    fuzz_told(diags);
    for (size_t i = 0; i < help->number_count; i++) {
        fuzz_shown(help->numbers[i].number);
        shown(&help->numbers[i].name);
        shown(&help->numbers[i].what);
        shown(&help->numbers[i].hours);
    }
    for (size_t i = 0; i < help->local_count; i++) {
        fuzz_shown(help->locals[i].place);
        fuzz_shown(help->locals[i].phone);
    }
    help_free(help);
    diag_list_free(diags);
    return 0;
}
