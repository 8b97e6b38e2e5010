// SPDX-License-Identifier: MIT
//
// ui_sense.c — where a text of a few lines parts, so that a line is a breath.
//
// Who reads slowly, or reads aloud to sixty, reads a line at a time. "Tên, trường, lối | về: không đăng!" has to be
// read twice; "Tên, trường, lối về: | không đăng!" once. So of all ways to set the text in no more lines than it needs,
// that one is taken which costs least: a line that ends with a sentence costs nothing, with a clause a little, in the
// middle of one more, and most where a word is torn from what it belongs to: from its name (chú Sơn), from its measure
// (cái máy), or alone from the clause it begins or ends. Lines of unequal length cost, too.
#include "ui_tree.h"

#include "letters.h"
#include "utf8.h"

#include <string.h>

enum { MOST_LINES = 4 };
enum { BEHIND_CLAUSE = 300, BETWEEN = 600, BESIDE_ITS_OWN = 900, TORN = 1200 }; // what a line's end there costs
enum { UNEVEN = 18 }; // hundredths, times the square of the percent a line is shorter than the widest

static const struct {
    const char *mark;
    int cost;
} marks[] = {
    {".", 0}, {"!", 0}, {"?", 0}, {"…", 0}, {":", 100}, {";", 100}, {"–", 100}, {"—", 100}, {",", BEHIND_CLAUSE}};

// They belong to the word behind them.
static const char *const leading[] = {
    "cái",  "con",   "chỉ",  "cũng", "thật", "chiếc", "những", "các",  "một",  "mỗi", "cả",  "của",  "và",  "mà",
    "thì",  "là",    "ở",    "cho",  "với",  "để",    "không", "chưa", "đừng", "rất", "đã",  "đang", "sẽ",  "bị",
    "được", "vì",    "nếu",  "hay",  "hoặc", "từ",    "trong", "như",  "khi",  "có",  "lớp", "khối", "số",  "đài",
    "ngày", "tháng", "phím", "bước", "cảnh", "màn",   "thứ",   "lúc",  "a",    "the", "of",  "to",   "in",  "at",
    "for",  "with",  "and",  "or",   "but",  "is",    "are",   "my",   "your", "his", "her", "no",   "not",
};

// They belong to the word before them.
static const char *const following[] = {
    "ra",   "vào",  "lên", "xuống", "lại", "đi", "nhé", "ạ",   "nữa", "thôi", "rồi", "hết",
    "nhau", "xong", "này", "kia",   "ấy",  "đó", "quá", "lắm", "nào", "gì",   "ai",
};

static bool ends_with(const char *at, size_t length, const char *end)
{
    size_t n = strlen(end);
    return length > n && memcmp(at + length - n, end, n) == 0;
}

// Without the quotation mark or bracket that closes behind it.
static size_t unclosed(const struct word *w)
{
    static const char *const closing[] = {"”", "’", "\"", ")"};
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
        if (ends_with(w->at, w->length, closing[i]))
            return w->length - strlen(closing[i]);
    return w->length;
}

// What a line's end behind this word costs for its mark alone; BETWEEN: it has none.
static int behind_mark(const struct word *w)
{
    size_t length = unclosed(w);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (ends_with(w->at, length, marks[i].mark))
            return marks[i].cost;
    return BETWEEN;
}

static bool is_one_of(const struct word *w, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(words[i]) == w->length && memcmp(words[i], w->at, w->length) == 0)
            return true;
    return false;
}

static bool follows(const struct word *w) { return is_one_of(w, following, sizeof following / sizeof *following); }

static bool leads(const struct word *w)
{
    if (is_one_of(w, leading, sizeof leading / sizeof *leading))
        return true;
    return w->length > 0 && w->at[0] >= '0' && w->at[0] <= '9'; // of a number, what is counted
}

static bool is_name(const struct word *w)
{
    const char *at = w->at;
    return letter_is_capital(utf8_next(&at, w->at + w->length));
}

// What a line's end behind this word costs, which is not the last.
static int cost_behind(const struct node *n, size_t i)
{
    const struct word *w = &n->words[i];
    int mark = behind_mark(w);
    if (mark != BETWEEN)
        return mark;
    bool begins = i > 0 && behind_mark(&n->words[i - 1]) != BETWEEN, ends = behind_mark(&n->words[i + 1]) != BETWEEN;
    if (begins || ends || is_name(&n->words[i + 1]))
        return TORN;
    return leads(w) || follows(&n->words[i + 1]) ? BESIDE_ITS_OWN : BETWEEN;
}

struct parting {
    const struct node *n;
    int width, count;
    size_t least[MOST_LINES]; // where a line may begin with so many behind it, the earliest word
    int cost[MOST_LINES], wide[MOST_LINES];
    size_t ends[MOST_LINES], best_ends[MOST_LINES]; // a line's last word
    int best_wide[MOST_LINES];
    int best; // -1: none found
};

static struct extent with_word(const struct node *n, struct extent line, size_t i)
{
    return extent_join(extent_join(line, n->space), n->words[i].extent);
}

// From which word on so many lines hold the rest.
static void find_least(struct parting *p)
{
    size_t at = p->n->word_count;
    for (int line = 0; line < p->count; line++) {
        struct extent whole = {0, 0, 0};
        for (bool first = true; at > 0; at--, first = false) {
            struct extent word = p->n->words[at - 1].extent;
            struct extent with = first ? word : extent_join(extent_join(word, p->n->space), whole);
            if (!first && extent_pixels(with) > p->width)
                break;
            whole = with;
        }
        p->least[line] = at;
    }
}

static void judge(struct parting *p)
{
    int widest = 0, cost = 0;
    for (int i = 0; i < p->count; i++)
        widest = p->wide[i] > widest ? p->wide[i] : widest;
    for (int i = 0; i < p->count; i++) {
        int shorter = widest > 0 ? (widest - p->wide[i]) * 100 / widest : 0;
        cost += UNEVEN * shorter * shorter / 100 + (i + 1 < p->count ? p->cost[i] : 0);
    }
    if (p->best >= 0 && cost > p->best)
        return; // of equals the one whose first lines are the longest
    p->best = cost;
    memcpy(p->best_ends, p->ends, sizeof p->ends);
    memcpy(p->best_wide, p->wide, sizeof p->wide);
}

// Every way to end this line, which begins with `from`, and those behind it.
static void try_line(struct parting *p, int line, size_t from) // NOLINT(misc-no-recursion): as deep as there are lines
{
    const struct node *n = p->n;
    struct extent whole = {0, 0, 0};
    for (size_t i = from; i < n->word_count; i++) {
        whole = i == from ? n->words[i].extent : with_word(n, whole, i);
        p->wide[line] = extent_pixels(whole);
        p->ends[line] = i;
        if (p->wide[line] > p->width)
            return;
        if (line + 1 == p->count) {
            if (i + 1 == n->word_count)
                judge(p);
        } else if (i + 1 < n->word_count && i + 1 >= p->least[p->count - line - 2]) {
            p->cost[line] = cost_behind(n, i);
            try_line(p, line + 1, i + 1);
        }
    }
}

bool ui__part_by_sense(struct ui_frame *f, const struct node *n, int width, int count)
{
    if (count < 2 || count > MOST_LINES)
        return false;
    for (size_t i = 0; i < n->word_count; i++) // lines its author made, and spaces without a word, stay as they are
        if (n->words[i].length == 0 || n->words[i].at[n->words[i].length] == '\n')
            return false;
    struct parting p = {.n = n, .width = width, .count = count, .best = -1};
    find_least(&p);
    try_line(&p, 0, 0);
    if (p.best < 0)
        return false;
    for (int i = 0; i < count; i++) {
        const struct word *first = &n->words[i == 0 ? 0 : p.best_ends[i - 1] + 1], *last = &n->words[p.best_ends[i]];
        f->lines[i] = (struct text_line){(size_t)(first->at - n->string), (size_t)(last->at + last->length - first->at),
                                         p.best_wide[i]};
    }
    return true;
}
