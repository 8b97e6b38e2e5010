// SPDX-License-Identifier: MIT
//
// plan_file.c — a plan as a text file that can be mailed, mended in Notepad and read by the next facilitator.
#include "hour_inside.h"
#include "plan.h"

#include "doc_reading.h"
#include "doc_schema_json.h"
#include "lang.h"
#include "memory.h"
#include "text.h"
#include "utf8.h"

#include <string.h>

// clang-format off
#define END {.key = {NULL, NULL}}
// clang-format on

static const struct name_pair TITLE = {"title", "tên"}, NAMES = {"names", "các tên"}, MINUTES = {"minutes", "phút"},
                              FOR = {"band", "lứa tuổi"}, CHILDREN = {"children", "số em"},
                              TOPICS = {"topics", "chủ đề"}, SMALL = {"small", "em nhỏ"},
                              LAPTOP = {"laptop", "máy tính"}, CHECK = {"check", "tình huống"},
                              ANSWERS = {"answers", "trả lời"}, PARTS = {"parts", "các phần"}, KIND = {"kind", "loại"},
                              USE = {"use", "dùng"}, PATH = {"path", "bản"};

const struct enum_name hour_bands[] = {{{"6-8", "6-8"}, BAND_6_8},
                                       {{"9-11", "9-11"}, BAND_9_11},
                                       {{"12-15", "12-15"}, BAND_12_15},
                                       {{"adults", "người lớn"}, BAND_ADULTS},
                                       {{NULL, NULL}, 0}};
static const struct enum_name answer_words[] = {{{"fingers", "ngón tay"}, ANSWER_FINGERS},
                                                {{"cards", "thẻ"}, ANSWER_CARDS},
                                                {{"keys", "phím"}, ANSWER_KEYS},
                                                {{NULL, NULL}, 0}};
static const struct enum_name path_words[] = {{{"whole", "cả màn"}, 0}, {{"short", "ngắn"}, 1}, {{NULL, NULL}, 0}};
static const struct enum_name kind_words[] = {{{"warm-up", "khởi động"}, PART_WARM_UP},
                                              {{"promise", "lời hứa"}, PART_PROMISE},
                                              {{"check", "tình huống"}, PART_CHECK},
                                              {{"level", "màn"}, PART_LEVEL},
                                              {{"calm", "thở"}, PART_CALM},
                                              {{"debrief", "nhìn lại"}, PART_DEBRIEF},
                                              {{"closing", "kết thúc"}, PART_CLOSING},
                                              {{"reserve", "dự phòng"}, PART_RESERVE},
                                              {{NULL, NULL}, 0}};

// clang-format off
static const struct field part_fields[] = {
    {{"kind", "loại"},    FIELD_ENUM,   .required = true, .names = kind_words, .about = T_PLAN_KEY_KIND},
    {{"use", "dùng"},     FIELD_TEXT,   .about = T_PLAN_KEY_USE},
    {{"minutes", "phút"}, FIELD_NUMBER, .required = true, .limits = {1, PLAN_MINUTES_MOST}, .about = T_PLAN_KEY_PART_MINUTES},
    {{"path", "bản"},     FIELD_ENUM,   .names = path_words, .about = T_PLAN_KEY_PATH},
    END,
};
static const struct schema part_schema = {{"part", "phần"}, part_fields, NULL};

static const struct field plan_fields[] = {
    {{"plan", "buổi"},        FIELD_NUMBER, .required = true, .limits = {1, 1}, .about = T_PLAN_KEY_PLAN},
    {{"title", "tên"},        FIELD_TEXT,   .about = T_PLAN_KEY_TITLE},
    {{"names", "các tên"},    FIELD_SPOKEN, .limits = {1, 14}, .about = T_PLAN_KEY_NAMES},
    {{"minutes", "phút"},     FIELD_NUMBER, .required = true, .limits = {PLAN_MINUTES_LEAST, PLAN_MINUTES_MOST}, .about = T_PLAN_KEY_MINUTES},
    {{"band", "lứa tuổi"},    FIELD_ENUM,   .required = true, .names = hour_bands, .about = T_PLAN_KEY_BAND},
    {{"children", "số em"},   FIELD_NUMBER, .limits = {0, CHILDREN_MOST}, .about = T_PLAN_KEY_CHILDREN},
    {{"topics", "chủ đề"},    FIELD_IDS,    .count = {0, PLAN_TOPICS_MAX}, .about = T_PLAN_KEY_TOPICS},
    {{"small", "em nhỏ"},     FIELD_ENUM,   .names = schema_yes_no, .about = T_PLAN_KEY_SMALL},
    {{"laptop", "máy tính"},  FIELD_ENUM,   .names = schema_yes_no, .about = T_PLAN_KEY_LAPTOP},
    {{"check", "tình huống"}, FIELD_ENUM,   .names = schema_yes_no, .about = T_PLAN_KEY_CHECK},
    {{"answers", "trả lời"},  FIELD_ENUM,   .names = answer_words, .about = T_PLAN_KEY_ANSWERS},
    {{"parts", "các phần"},   FIELD_MIXED,  .required = true, .item = &part_schema, .about = T_PLAN_KEY_PARTS},
    END,
};
// clang-format on
static const struct schema plan_schema = {{"plan", "buổi"}, plan_fields, NULL};

// Copied as one line; where there is not room for all of it, it is cut between two characters, or it could not be read
// again.
static void take_words(char *into, size_t size, const char *words)
{
    utf8_copy(into, size, words);
    into[utf8_first_bad(into, strlen(into))] = '\0';
    for (; *into != '\0'; into++)
        *into = (unsigned char)*into < 0x20 ? ' ' : *into;
}

static void take_names(struct plan *plan, const struct reading *r)
{
    const struct doc_node *map = schema_find(r->root, NAMES),
                          *n = map != NULL && map->kind == DOC_MAP ? map->first : NULL;
    for (; n != NULL; n = n->next) {
        if (n->kind != DOC_SCALAR || !language_is_code(n->key))
            continue; // told by the schema
        if (plan->names.count == PLAN_NAMES_MAX) {
            reading_error(r, n, "plan-names", diag_number(PLAN_NAMES_MAX).bytes, NULL);
            return;
        }
        struct plan_name *name = &plan->names.in[plan->names.count++];
        utf8_copy(name->language, sizeof name->language, n->key);
        take_words(name->words, sizeof name->words, n->text);
    }
}

static void take_topic(struct plan *plan, const struct reading *r, const struct doc_node *n)
{
    if (n->kind != DOC_SCALAR || plan->topic_count == PLAN_TOPICS_MAX)
        return; // told by the schema
    size_t length = strlen(n->text);
    if (length < sizeof plan->topics[0])
        memcpy(plan->topics[plan->topic_count++], n->text, length + 1);
    else {
        char shorter[sizeof plan->topics[0]];
        reading_error(r, n, "bad-id", diag_quote(n->text).bytes,
                      diag_quote(utf8_copy(shorter, sizeof shorter, n->text)).bytes);
    }
}

// A list, or one word.
static void take_topics(struct plan *plan, const struct reading *r)
{
    const struct doc_node *topics = schema_find(r->root, TOPICS);
    if (topics != NULL && topics->kind == DOC_SCALAR)
        take_topic(plan, r, topics);
    for (const struct doc_node *n = topics != NULL && topics->kind == DOC_LIST ? topics->first : NULL; n != NULL;
         n = n->next)
        take_topic(plan, r, n);
}

static void take_part(struct plan *plan, const struct reading *r, const struct doc_node *n)
{
    schema_check(&part_schema, r->doc, n, NULL, r->told);
    if (n->kind != DOC_MAP)
        return;
    struct plan_part *part = &plan->parts[plan->part_count++];
    const struct doc_node *use = reading_scalar(n, USE);
    part->kind = (enum plan_part_kind)reading_enum(n, KIND, kind_words, PART_RESERVE);
    part->minutes = reading_number(n, MINUTES);
    part->short_path = reading_enum(n, PATH, path_words, 0) == 1;
    part->place = n->place;
    bool needs = part->kind == PART_LEVEL || plan_activity_kind(part->kind) != ACTIVITY_KINDS;
    bool fits = use != NULL && use->text[0] != '\0' && strlen(use->text) < sizeof part->use;
    if (needs && !fits)
        reading_error(r, n, "plan-use", diag_quote(schema_name(USE, r->doc->vietnamese)).bytes, NULL);
    if (fits)
        take_words(part->use, sizeof part->use, use->text);
}

static size_t count_kind(const struct plan *plan, enum plan_part_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < plan->part_count; i++)
        count += plan->parts[i].kind == kind;
    return count;
}

// The word of the file for a kind of part.
static struct diag_quoted kind_in(const struct reading *r, enum plan_part_kind kind)
{
    const struct enum_name *name = kind_words;
    while (name->value != (int)kind)
        name++;
    return diag_quote(schema_name(name->name, r->doc->vietnamese));
}

// No meeting without the promise of the room, made before the stories, and without its closing, each once.
static void check_whole(const struct plan *plan, const struct reading *r, const struct doc_node *list)
{
    bool once = count_kind(plan, PART_PROMISE) == 1 && count_kind(plan, PART_CLOSING) == 1;
    if (!r->doc->damaged && (!once || !plan_in_order(plan))) // of what a mistake has swallowed nobody can tell
        reading_error(r, list, "plan-frame", kind_in(r, PART_PROMISE).bytes, kind_in(r, PART_CLOSING).bytes);
}

static void take(struct plan *plan, const struct reading *r)
{
    const struct doc_node *root = r->root, *title = reading_scalar(root, TITLE), *list = schema_find(root, PARTS);
    schema_check(&plan_schema, r->doc, root, NULL, r->told);
    if (title != NULL)
        take_words(plan->title, sizeof plan->title, title->text);
    take_names(plan, r);
    plan->minutes = reading_number(root, MINUTES);
    plan->band = (enum band)reading_enum(root, FOR, hour_bands, BAND_9_11);
    plan->children = reading_number(root, CHILDREN);
    plan->small_children = reading_yes(root, SMALL);
    plan->laptop_only = reading_yes(root, LAPTOP);
    plan->with_check = reading_yes(root, CHECK);
    plan->answers = reading_enum(root, ANSWERS, answer_words, 0);
    take_topics(plan, r);
    const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : NULL;
    for (; n != NULL && plan->part_count < PLAN_PARTS_MAX; n = n->next)
        take_part(plan, r, n);
    if (n != NULL)
        reading_error(r, n, "plan-long", diag_number(PLAN_PARTS_MAX).bytes, NULL);
    else if (list != NULL)
        check_whole(plan, r, list);
}

char *plan_json_schema(const char *title, const struct schema_says *says)
{
    return schema_json(&plan_schema, title, says);
}

static struct plan *finish(struct reading *r, struct diag_list *diags)
{
    struct plan *plan = r->root != NULL ? mem_new(1, sizeof *plan) : NULL;
    if (plan != NULL)
        take(plan, r);
    if (reading_close(r, diags))
        return plan;
    mem_free(plan);
    return NULL;
}

struct plan *plan_parse(const char *name, const char *bytes, size_t length, struct diag_list *diags)
{
    struct reading r;
    reading_open(&r, NULL, name, bytes, length, NULL);
    return finish(&r, diags);
}

struct plan *plan_load(const char *path, struct diag_list *diags)
{
    struct reading r;
    reading_load(&r, NULL, path, NULL);
    return finish(&r, diags);
}

static bool in_stock(const struct plan *plan, const struct plan_part *part, const struct plan_stock *stock)
{
    if (part->kind == PART_LEVEL) {
        for (size_t i = 0; i < stock->shelf->count; i++)
            if (strcmp(stock->shelf->entries[i].head.id, part->use) == 0)
                return stock->shelf->entries[i].head.band == plan->band;
        return false;
    }
    const struct activity *a = activities_find(stock->activities, part->use);
    return a != NULL && a->kind == plan_activity_kind(part->kind) && a->bands[plan->band];
}

static bool in_stocks(const struct plan *plan, const struct plan_part *part, const struct plan_stock *stocks,
                      size_t count)
{
    for (size_t s = 0; s < count; s++)
        if (in_stock(plan, part, &stocks[s]))
            return true;
    return false;
}

// Is this check about more than the levels of the plan are? Not told where a level is not here to be asked.
static bool too_sensitive(const struct plan *plan, const struct plan_part *part, const struct plan_stock *stocks,
                          size_t count)
{
    uint8_t levels = 1, check = 0;
    for (size_t i = 0; i < plan->part_count; i++)
        if (plan->parts[i].kind == PART_LEVEL && !in_stocks(plan, &plan->parts[i], stocks, count))
            return false;
    for (size_t s = 0; s < count; s++) {
        uint8_t here = plan_sensitivity(plan, stocks[s].shelf);
        levels = here > levels ? here : levels;
        if (part->kind == PART_CHECK && check == 0 && in_stock(plan, part, &stocks[s]))
            check = activities_find(stocks[s].activities, part->use)->sensitive;
    }
    return check > levels;
}

void plan_check_parts(const struct plan *plan, const char *file, const struct plan_stock *stocks, size_t count,
                      struct diag_list *diags)
{
    for (size_t i = 0; i < plan->part_count; i++) {
        const struct plan_part *part = &plan->parts[i];
        bool of_ours = part->kind != PART_LEVEL && plan_activity_kind(part->kind) == ACTIVITY_KINDS;
        if (!of_ours && !in_stocks(plan, part, stocks, count))
            diag_warning(diags, file, part->place, 1, "plan-unknown", diag_quote(part->use).bytes, NULL, NULL);
        else if (too_sensitive(plan, part, stocks, count))
            diag_warning(diags, file, part->place, 1, "plan-sensitive", diag_quote(part->use).bytes, NULL, NULL);
    }
}

static const char *word_of(const struct enum_name *names, int value)
{
    while (names->name.en != NULL && names->value != value)
        names++;
    return names->name.en;
}

const char *plan_band_word(enum band band) { return word_of(hour_bands, (int)band); }

const char *plan_called(const char *title, const struct plan_names *names, const char *language)
{
    for (size_t i = 0; title[0] == '\0' && i < names->count; i++)
        if (strcmp(names->in[i].language, language) == 0)
            return names->in[i].words;
    return title[0] == '\0' && names->count > 0 ? names->in[0].words : title;
}

static void quoted(struct text *out, const char *words)
{
    text_add(out, "\"");
    for (; *words != '\0'; words++) {
        if (*words == '"' || *words == '\\')
            text_add(out, "\\");
        text_add_bytes(out, (unsigned char)*words < 0x20 ? " " : words, 1);
    }
    text_add(out, "\"");
}

char *plan_text(const struct plan *plan)
{
    struct text out = {0};
    text_add(&out, "# SPDX-License-Identifier: CC-BY-4.0\nplan: 1\n");
    if (plan->title[0] != '\0') {
        text_add(&out, "title: ");
        quoted(&out, plan->title);
        text_add(&out, "\n");
    }
    for (size_t i = 0; i < plan->names.count; i++) {
        text_addf(&out, "%s%s: ", i == 0 ? "names: {" : ", ", plan->names.in[i].language);
        quoted(&out, plan->names.in[i].words);
        text_add(&out, i + 1 == plan->names.count ? "}\n" : "");
    }
    text_addf(&out, "minutes: %u\nband: %s\n", plan->minutes, plan_band_word(plan->band));
    if (plan->children > 0)
        text_addf(&out, "children: %u\n", plan->children);
    for (size_t i = 0; i < plan->topic_count; i++)
        text_addf(&out, "%s%s%s", i == 0 ? "topics: [" : ", ", plan->topics[i],
                  i + 1 == plan->topic_count ? "]\n" : "");
    text_addf(&out, "small: %s\nlaptop: %s\ncheck: %s\nanswers: %s\nparts:\n",
              word_of(schema_yes_no, plan->small_children), word_of(schema_yes_no, plan->laptop_only),
              word_of(schema_yes_no, plan->with_check), word_of(answer_words, plan->answers));
    for (size_t i = 0; i < plan->part_count; i++) {
        const struct plan_part *p = &plan->parts[i];
        text_addf(&out, "  - {kind: %s, ", word_of(kind_words, (int)p->kind));
        if (p->use[0] != '\0') {
            text_add(&out, "use: ");
            quoted(&out, p->use);
            text_add(&out, ", ");
        }
        text_addf(&out, "minutes: %u%s}\n", p->minutes,
                  p->kind == PART_LEVEL ? p->short_path ? ", path: short" : ", path: whole" : "");
    }
    return out.bytes;
}
