// SPDX-License-Identifier: MIT
//
// quiz_fuzz.c — any bytes as questions in GIFT or Aiken, and as a table: what is a scene has words that are seen,
// and the level made of it can be looked at.
#include "doc.h"
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

static bool is_one_of(const char *code, const char *family) { return strncmp(code, family, strlen(family)) == 0; }

// A level of our own writing: whatever its words are, and in whatever old way they were written, it is read as it was
// meant, and its keys are a level's.
static void written(const struct text *made)
{
    struct diag_list *read = diag_list_new(), *told = diag_list_new();
    doc_free(doc_parse("level.yaml", text_bytes(made), made->length, NULL, read));
    for (size_t i = 0; i < diag_count(read); i++)
        if (!diag_is_of_words(diag_at(read, i)->code) && !is_one_of(diag_at(read, i)->code, "encoding-"))
            abort();
    level_free(lint_parse("level.yaml", text_bytes(made), made->length, told));
    for (size_t i = 0; i < diag_count(told); i++)
        if (is_one_of(diag_at(told, i)->code, "unknown-key"))
            abort();
    diag_list_free(told);
    diag_list_free(read);
}

// What the first letter says is the file's name.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"a.gift", "a.txt", "a.aiken", "a.csv"};
    if (size == 0)
        return 0;
    struct diag_list *diags = diag_list_new();
    struct quiz *quiz = quiz_read(names[data[0] % 4], (const char *)data + 1, size - 1, words(), diags);
    for (size_t i = 0; i < quiz->count; i++)
        look_at(&quiz->items[i]);
    struct text made = quiz_level(quiz, "a", "9-11", words(), diags), out;
    written(&made);
    fuzz_told(diags);
    text_free(&made);
    out = quiz_gift(quiz, words());
    text_free(&out);
    out = quiz_csv(quiz, words());
    text_free(&out);
    quiz_free(quiz);
    diag_list_free(diags);
    return 0;
}
