// SPDX-License-Identifier: MIT
//
// quiz_fuzz.c — any bytes as questions in GIFT or Aiken, and as a table: what is a scene has words that are seen,
// and the level made of it can be looked at.
#include "fuzz.h"
#include "lint.h"
#include "memory.h"
#include "quiz.h"

static const struct lang *words(void)
{
    static struct lang *vi;
    if (vi == NULL)
        vi = lang_load(SOURCE_DIR "/assets/lang", "vi", NULL);
    return vi;
}

// Marks in heaps and letters our fonts lack are the checker's to tell; nothing else that nobody sees is left in them.
static void seen(const char *words)
{
    struct letters walk = letters_of(words, strlen(words));
    struct letter letter;
    while (letters_next(&walk, &letter))
        if (letter.fault != LETTER_FINE && letter.fault != LETTER_HEAP && letter.fault != LETTER_UNKNOWN)
            abort();
}

static void look_at(const struct quiz_item *item)
{
    if (item->part != QUIZ_SCENE)
        return;
    seen(item->text);
    seen(item->guide);
    for (size_t i = 0; i < item->count; i++) {
        seen(item->answers[i].text);
        seen(item->answers[i].because);
        if (kind_has(item->kind, TRAIT_BOXES) && item->answers[i].box >= item->box_count)
            abort();
    }
}

// What the first letter says is the file's name.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"a.gift", "a.txt", "a.aiken", "a.csv"};
    if (size == 0)
        return 0;
    struct diag_list *diags = diag_list_new(), *told = diag_list_new();
    struct quiz *quiz = quiz_read(names[data[0] % 4], (const char *)data + 1, size - 1, words(), diags);
    for (size_t i = 0; i < quiz->count; i++)
        look_at(&quiz->items[i]);
    struct text made = quiz_level(quiz, "a", "9-11", words(), diags), out;
    level_free(lint_parse("level.yaml", text_bytes(&made), made.length, told));
    for (size_t i = 0; i < diag_count(told); i++) { // of our own writing: never a mistake of syntax
        static const char *const ours[] = {"syntax", "quote-not-closed", "indent", "unknown-key", "duplicate-key"};
        for (size_t c = 0; c < sizeof ours / sizeof *ours; c++)
            if (strcmp(diag_at(told, i)->code, ours[c]) == 0)
                abort();
    }
    fuzz_told(diags);
    text_free(&made);
    out = quiz_gift(quiz, words());
    text_free(&out);
    out = quiz_csv(quiz, words());
    text_free(&out);
    quiz_free(quiz);
    diag_list_free(told);
    diag_list_free(diags);
    return 0;
}
