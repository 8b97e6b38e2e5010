// SPDX-License-Identifier: MIT
//
// level_things.c — what stands on the stage beside people, so that a picture does not contradict the words.
//
//   things: [cat, hen]           of a scene, or of an answer when it is turned over
//   - things vase-broken, hen    a row of a story: from the line above on this and nothing else stands there
//   - things none                nothing any more
#include "level_inside.h"

#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum { NOTHING = 1, ALL_BYTES = 800, ROW_BYTES = 200 };

// clang-format off
// Pictures of assets/art/things; the first stands for nothing.
const struct enum_name thing_names[] = {
    {{"none", "không có gì"},            NOTHING},
    {{"basket", "gùi"},                    2},
    {{"bear", "gấu bông"},                 3},
    {{"bicycle", "xe đạp"},                4},
    {{"book", "quyển vở"},                 5},
    {{"boot", "chiếc ủng"},                6},
    {{"boot-flowers", "ủng cắm hoa"},      51},
    {{"bowl", "bát cơm"},                  7},
    {{"bowl-broken", "bát vỡ"},            8},
    {{"buffalo", "con trâu"},              9},
    {{"cake", "bánh sinh nhật"},           10},
    {{"cat", "con mèo"},                   11},
    {{"cat-sticky", "mèo dính xôi"},       12},
    {{"chick", "gà con"},                  13},
    {{"chick-basket", "gà con trong gùi"}, 14},
    {{"con-ring", "vòng ném còn"},         15},
    {{"coop", "chuồng gà"},                16},
    {{"corn", "bắp ngô"},                  17},
    {{"dog", "con chó"},                   18},
    {{"eggs", "trứng rán"},                19},
    {{"fish-trap", "cái đó"},              20},
    {{"football", "quả bóng"},             21},
    {{"goat", "con dê"},                   22},
    {{"hand-drawing", "bàn tay vẽ"},       23},
    {{"hen", "gà mái"},                    24},
    {{"khen", "khèn"},                     25},
    {{"kite", "diều"},                     26},
    {{"letter", "giấy báo"},               27},
    {{"loudspeaker", "cái loa"},           28},
    {{"medicine", "lọ thuốc"},             29},
    {{"motorbike", "xe máy"},              30},
    {{"phone", "điện thoại"},              31},
    {{"photo", "tấm ảnh"},                 32},
    {{"photo-feet", "tấm ảnh đôi chân"},   33},
    {{"pig", "con lợn"},                   34},
    {{"piglet", "lợn con"},                35},
    {{"pillow", "cái gối"},                36},
    {{"pot", "nồi"},                       37},
    {{"pump", "máy bơm"},                  38},
    {{"rice-wine", "chum rượu"},           39},
    {{"roofing", "tấm tôn"},               40},
    {{"rooster", "gà trống"},              41},
    {{"shoes", "đôi giày"},                42},
    {{"sweets", "kẹo"},                    43},
    {{"torch", "đèn pin"},                 44},
    {{"travel-bag", "túi xách"},           45},
    {{"vase", "bình hoa"},                 46},
    {{"vase-broken", "bình vỡ"},           47},
    {{"volleyball", "bóng chuyền"},        48},
    {{"wool-hat", "mũ len"},               49},
    {{"xoi", "xôi"},                       50},
    {{NULL, NULL},                        0},
};
// clang-format on

static void add(struct laid *laid, int value)
{
    for (const struct enum_name *n = thing_names; n->name.en != NULL; n++)
        if (n->value == value && value != NOTHING && laid->count < THINGS_MOST)
            laid->things[laid->count++] = n->name.en;
}

const struct laid *level__read_things(struct making *m, const struct doc_node *map)
{
    const struct doc_node *list = level__find(map, KEY_THINGS);
    if (list == NULL)
        return NULL;
    struct laid *laid = arena_take(m->level->memory, sizeof *laid);
    *laid = (struct laid){.count = 0};
    for (const struct doc_node *n = list->kind == DOC_LIST ? list->first : NULL; n != NULL; n = n->next)
        if (n->kind == DOC_SCALAR) // what it is not, the schema tells
            add(laid, schema_enum(thing_names, n->text, 0));
    return laid;
}

// ---- a row of a story ----

// Behind the word at its beginning; NULL when it does not begin so.
static const char *behind(const char *row, const char *word)
{
    size_t length = strlen(word);
    return strncmp(row, word, length) == 0 && row[length] == ' ' ? row + length + 1 : NULL;
}

static const char *things_of(const struct doc_node *row)
{
    const char *things = behind(row->text, level_keys[KEY_THINGS].en);
    return things != NULL ? things : behind(row->text, level_keys[KEY_THINGS].vi);
}

bool level__is_things(const struct doc_node *row)
{
    return row->kind == DOC_SCALAR && row->style == DOC_PLAIN && things_of(row) != NULL;
}

static void unknown(struct making *m, const struct doc_node *row, const char *word)
{
    const char *near = schema_nearest_enum(thing_names, word, m->reading.doc->vietnamese);
    bool vietnamese = m->reading.doc->vietnamese;
    char all[ALL_BYTES] = "";
    for (const struct enum_name *n = thing_names; n->name.en != NULL; n++)
        snprintf(all + strlen(all), sizeof all - strlen(all), "%s%s", n > thing_names ? ", " : "",
                 schema_name(n->name, vietnamese));
    reading_error(&m->reading, row, near != NULL ? "unknown-value-near" : "unknown-value", diag_quote(word).bytes,
                  near != NULL ? diag_quote(near).bytes : all);
}

static void read_word(struct making *m, const struct doc_node *row, char *word, struct laid *laid)
{
    word += strspn(word, " ");
    size_t length = strlen(word);
    while (length > 0 && word[length - 1] == ' ')
        word[--length] = '\0';
    int value = schema_enum(thing_names, word, 0);
    if (value == 0)
        unknown(m, row, word);
    else if (value != NOTHING && laid->count == THINGS_MOST)
        reading_error(&m->reading, row, "things-many", diag_number(THINGS_MOST).bytes, NULL);
    else
        add(laid, value);
}

struct laid level__read_things_row(struct making *m, const struct doc_node *row, uint8_t at)
{
    struct laid laid = {.at = at};
    char words[ROW_BYTES];
    utf8_copy(words, sizeof words, things_of(row));
    for (char *word = words, *end = NULL; word != NULL; word = end) {
        end = strchr(word, ',');
        if (end != NULL)
            *end++ = '\0';
        read_word(m, row, word, &laid);
    }
    return laid;
}
