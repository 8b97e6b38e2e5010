// SPDX-License-Identifier: MIT
//
// table.c — questions as a spreadsheet saves them: a question in each row, its answers beside it.
//
//   câu hỏi          | A        | B       | C         | đúng | chưa chắc | vì A | vì B | giải thích
//   Mẩy kể với ai?   | Không ai | Cô giáo | Bạn thân  | B    | C         |      | …    |
//
// Columns are known by their names, in Vietnamese and English, as the tables of quiz programs have them. What the right
// answers are is said by their letters, their numbers or their own words. A column nobody asked for is kept as a
// remark.
#include "quiz_inside.h"
#include "table_columns.h"

#include "csv_formula.h"
#include "csv_table.h"
#include "csv_write.h"

#include <stdio.h>
#include <string.h>

struct row {
    struct quiz_reader *r;
    const struct csv_table *table;
    const struct table_columns *columns;
    const struct csv_row *cells;
};

static void warn(struct row *w, const struct csv_cell *cell, const char *code, const char *a)
{
    diag_warning(w->r->diags, w->table->file, cell->place, cell->length, code, a, NULL, NULL);
}

static const struct csv_cell *cell_of(const struct row *w, int column)
{
    return column >= 0 && (size_t)column < w->cells->count ? &w->cells->cells[column] : NULL;
}

// Without the mark that guards it from being reckoned with.
static const char *words_of(struct row *w, int column)
{
    const struct csv_cell *cell = cell_of(w, column);
    const char *says = "";
    if (cell == NULL || cell->text[0] == '\0')
        return "";
    const char *bare = csv_unguarded(cell->text);
    if (bare != cell->text || csv_untrick(w->table->memory, cell->text, &says) == CSV_FORMULA)
        says = bare; // a sentence that begins with a dash: nothing is reckoned here
    return quiz__tidy(w->r, says, strlen(says));
}

// ---- which answers are meant: "A, C", "1 3", "B và D", or the answer itself ----

static int answer_of_word(const struct row *w, const char *word, size_t length)
{
    char c = length > 0 ? word[0] : '\0';
    int at = length != 1 ? -1 : c >= 'a' && c <= 'z' ? c - 'a' : c >= 'A' && c <= 'Z' ? c - 'A' : c - '1';
    return at >= 0 && (size_t)at < w->columns->answer_count ? at : -1;
}

// As bits of the columns; false when a word of it is none.
static bool letters_of_cell(const struct row *w, const char *words, unsigned *chosen)
{
    static const char between[] = ",;./+&| ";
    *chosen = 0;
    while (*words != '\0') {
        words += strspn(words, between);
        size_t length = strcspn(words, between);
        bool is_and = (length == 3 && strncmp(words, "and", 3) == 0) || (length == 3 && strncmp(words, "và", 3) == 0);
        int at = answer_of_word(w, words, length);
        if (length > 0 && !is_and && at < 0)
            return false;
        if (at >= 0)
            *chosen |= 1U << at;
        words += length;
    }
    return true;
}

static bool same_words(struct row *w, const char *a, const char *b)
{
    struct arena *memory = w->r->quiz->memory;
    return strcmp(doc_fold(memory, a), doc_fold(memory, b)) == 0;
}

static bool chosen_in(struct row *w, int column, unsigned *chosen)
{
    const char *words = words_of(w, column);
    for (size_t i = 0; i < w->columns->answer_count && words[0] != '\0'; i++)
        if (same_words(w, words, words_of(w, w->columns->answers[i]))) {
            *chosen = 1U << i;
            return true;
        }
    return letters_of_cell(w, words, chosen);
}

// ---- by kind ----

// Which answer of the item a column became: empty cells are none.
struct made {
    int answer[QUIZ_ANSWERS_MAX]; // -1
};

static struct made make_answers(struct row *w)
{
    struct made made;
    for (size_t i = 0; i < QUIZ_ANSWERS_MAX; i++)
        made.answer[i] = -1;
    for (size_t i = 0; i < w->columns->answer_count; i++) {
        const char *words = words_of(w, w->columns->answers[i]);
        if (words[0] == '\0')
            continue;
        struct quiz_answer *a = quiz__answer(w->r);
        a->text = words;
        a->because = words_of(w, w->columns->because[i]);
        made.answer[i] = (int)w->r->item.count - 1;
    }
    return made;
}

static void tell_right(struct row *w, const char *code)
{
    const struct csv_cell *cell = cell_of(w, w->columns->at[TABLE_RIGHT]);
    warn(w, cell != NULL ? cell : &w->cells->cells[0], code, NULL);
}

static void judge(struct row *w, const struct made *made)
{
    unsigned right = 0, unsure = 0;
    bool known = chosen_in(w, w->columns->at[TABLE_RIGHT], &right) && right != 0;
    known = chosen_in(w, w->columns->at[TABLE_UNSURE], &unsure) && known;
    if (!known)
        tell_right(w, "quiz-table-right");
    for (size_t i = 0; i < w->columns->answer_count; i++) {
        unsigned bit = 1U << i;
        if (made->answer[i] < 0)
            continue;
        struct quiz_answer *a = &w->r->item.answers[made->answer[i]];
        a->sign = (right & bit) != 0;
        a->verdict = !known                ? VERDICT_NONE
                     : (right & bit) != 0  ? VERDICT_SAFE
                     : (unsure & bit) != 0 ? VERDICT_UNSURE
                                           : VERDICT_RISKY;
    }
}

// The steps stand in their order; those that are not named fit at any time.
static void put_in_order(struct row *w, const struct made *made)
{
    unsigned placed = 0;
    bool known = chosen_in(w, w->columns->at[TABLE_RIGHT], &placed);
    if (!known)
        tell_right(w, "quiz-table-right");
    for (size_t i = 0; i < w->columns->answer_count; i++)
        if (made->answer[i] >= 0)
            w->r->item.answers[made->answer[i]].any_time = known && placed != 0 && (placed & (1U << i)) == 0;
}

// "Bạn bè: A, C; Người lớn: B"
static void sort(struct row *w, const struct made *made)
{
    const char *words = words_of(w, w->columns->at[TABLE_RIGHT]);
    unsigned all = 0;
    while (*words != '\0') {
        size_t length = strcspn(words, ";"), name = length;
        while (name > 0 && words[name - 1] != ':')
            name--;
        const char *box = name > 0 ? quiz__tidy(w->r, words, name - 1) : "";
        const char *list = quiz__tidy(w->r, words + name, length - name);
        unsigned chosen = 0;
        if (box[0] == '\0' || !letters_of_cell(w, list, &chosen))
            break;
        size_t at = quiz__box(w->r, box);
        for (size_t i = 0; i < w->columns->answer_count; i++)
            if ((chosen & (1U << i)) != 0 && made->answer[i] >= 0)
                w->r->item.answers[made->answer[i]].box = at;
        all |= chosen;
        words += length + (words[length] == ';');
    }
    for (size_t i = 0; i < w->columns->answer_count; i++)
        if (*words != '\0' || (made->answer[i] >= 0 && (all & (1U << i)) == 0)) {
            tell_right(w, "quiz-table-boxes");
            w->r->item.part = QUIZ_ASIDE;
            return;
        }
}

static const char *row_as_words(const struct row *w)
{
    struct text all = {0};
    for (size_t i = 0; i < w->cells->count; i++)
        if (w->cells->cells[i].text[0] != '\0')
            text_addf(&all, "%s%s", all.length > 0 ? " | " : "", w->cells->cells[i].text);
    const char *kept = arena_text(w->r->quiz->memory, text_bytes(&all));
    text_free(&all);
    return kept;
}

// ---- one row ----

static enum scene_kind kind_of(struct row *w)
{
    const char *word = words_of(w, w->columns->at[TABLE_KIND]);
    for (int kind = 0; kind < SCENE_KINDS; kind++)
        if (kind_has((enum scene_kind)kind, TRAIT_REVEALS) &&
            (same_words(w, word, quiz__kinds[kind].en) || same_words(w, word, quiz__kinds[kind].vi)))
            return (enum scene_kind)kind;
    return SCENE_ASK; // and the words of other programs: "multiple choice"
}

// What no column of ours holds.
static void keep_others(struct row *w)
{
    struct text all = {0};
    for (size_t i = 0; i < w->cells->count; i++)
        if (i < w->columns->count && !w->columns->known[i] && w->cells->cells[i].text[0] != '\0')
            text_addf(&all, "%s%s: %s", all.length > 0 ? "; " : "", w->columns->names[i], w->cells->cells[i].text);
    if (all.length > 0) {
        quiz__begin(w->r, QUIZ_REMARK, SCENE_SAY, w->cells->line);
        w->r->item.raw = arena_text(w->r->quiz->memory, text_bytes(&all));
        quiz__end(w->r);
    }
    text_free(&all);
}

static void read_row(struct row *w)
{
    struct quiz_item *item = &w->r->item;
    keep_others(w);
    quiz__begin(w->r, QUIZ_SCENE, kind_of(w), w->cells->line);
    item->text = words_of(w, w->columns->at[TABLE_QUESTION]);
    item->id = words_of(w, w->columns->at[TABLE_ID]);
    struct made made = make_answers(w);
    if (item->text[0] == '\0' || item->count == 0) {
        warn(w, &w->cells->cells[0], item->text[0] == '\0' ? "quiz-table-no-question" : "quiz-table-no-answers", NULL);
        item->part = QUIZ_ASIDE;
    } else if (kind_has(item->kind, TRAIT_BOXES)) {
        sort(w, &made);
    } else if (kind_has(item->kind, TRAIT_PLACES)) {
        put_in_order(w, &made);
    } else {
        judge(w, &made);
    }
    if (item->part == QUIZ_ASIDE)
        item->raw = row_as_words(w);
    else
        quiz__explain(w->r, words_of(w, w->columns->at[TABLE_BECAUSE]));
    quiz__end(w->r);
}

void quiz__read_table(struct quiz_reader *r, const char *path, const char *bytes, size_t length)
{
    struct csv_table *table = csv_table_read(path, bytes, length < CSV_BYTES_MAX ? length : CSV_BYTES_MAX, r->diags);
    struct table_columns columns;
    r->source.file = path;
    if (length > QUIZ_BYTES_MAX)
        diag_error(r->diags, path, (struct place){1, 1}, 1, "quiz-too-large", NULL, NULL, NULL);
    else if (table->row_count > 0 && table_columns(table, &columns, r->diags))
        for (size_t i = columns.row + 1; i < table->row_count; i++) {
            struct row row = {r, table, &columns, &table->rows[i]};
            read_row(&row);
        }
    csv_table_free(table);
}
