// SPDX-License-Identifier: MIT
//
// activity.c — from an author's file to an activity, telling every mistake.
#include "hour_inside.h"

#include "doc_reading.h"
#include "doc_schema_json.h"
#include "files.h"
#include "hash.h"
#include "lang.h"
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct activities {
    struct activity *items;
    size_t count, capacity;
    struct arena *memory;
};

static const struct name_pair KIND = {"kind", "loại"}, TITLE = {"title", "tên"}, MINUTES = {"minutes", "phút"},
                              FOR = {"bands", "lứa tuổi"}, SMALL = {"small", "em nhỏ"}, LAPTOP = {"laptop", "máy tính"},
                              FAMILY = {"family", "gia đình"}, PICTURE = {"picture", "tranh"},
                              REVIEWED = {"reviewed", "đã duyệt"}, FORM = {"form", "bộ"}, STEPS = {"steps", "các bước"},
                              WORDS = {"text", "lời"}, SAY = {"say", "đọc"}, SECONDS = {"seconds", "giây"},
                              COUNT = {"count", "đếm"}, ANSWER = {"answer", "đáp án"},
                              SENSITIVE = {"sensitive", "nhạy cảm"}, MATERIALS = {"materials", "chuẩn bị"},
                              NONE = {"none", "chưa"};

// clang-format off
#define END {.key = {NULL, NULL}}
// clang-format on

static const struct enum_name kind_names[] = {{{"warm-up", "khởi động"}, ACTIVITY_WARM_UP},
                                              {{"calm", "thở"}, ACTIVITY_CALM},
                                              {{"check", "tình huống"}, ACTIVITY_CHECK},
                                              {{"debrief", "nhìn lại"}, ACTIVITY_DEBRIEF},
                                              {{NULL, NULL}, 0}};
static const struct enum_name form_words[] = {{{"a", "a"}, 'a'}, {{"b", "b"}, 'b'}, {{NULL, NULL}, 0}};
static const struct enum_name answer_words[] = {{{"fine", "ổn"}, 1}, {{"not-fine", "không ổn"}, 0}, {{NULL, NULL}, 0}};

// clang-format off
static const struct field step_fields[] = {
    {{"text", "lời"},      FIELD_SPOKEN, .required = true, .limits = {1, 25}, .about = T_ACTIVITY_KEY_TEXT},
    {{"say", "đọc"},       FIELD_SPOKEN, .limits = {1, 60}, .about = T_ACTIVITY_KEY_SAY},
    {{"seconds", "giây"},  FIELD_NUMBER, .limits = {1, 600}, .about = T_ACTIVITY_KEY_SECONDS},
    {{"count", "đếm"},     FIELD_ENUM,   .names = schema_yes_no, .about = T_ACTIVITY_KEY_COUNT},
    {{"answer", "đáp án"}, FIELD_ENUM,   .names = answer_words, .about = T_ACTIVITY_KEY_ANSWER},
    END,
};
static const struct schema step_schema = {{"step", "bước"}, step_fields, NULL};

static const struct field activity_fields[] = {
    {{"activity", "hoạt động"}, FIELD_NUMBER, .required = true, .limits = {1, 1}, .about = T_ACTIVITY_KEY_ACTIVITY},
    {{"kind", "loại"},          FIELD_ENUM,   .required = true, .names = kind_names, .about = T_ACTIVITY_KEY_KIND},
    {{"title", "tên"},          FIELD_SPOKEN, .required = true, .limits = {1, 12}, .about = T_ACTIVITY_KEY_TITLE},
    {{"minutes", "phút"},       FIELD_NUMBER, .required = true, .limits = {1, 30}, .about = T_ACTIVITY_KEY_MINUTES},
    {{"bands", "lứa tuổi"},     FIELD_ENUMS,  .required = true, .names = hour_bands, .count = {1, BANDS}, .about = T_ACTIVITY_KEY_BANDS},
    {{"small", "em nhỏ"},       FIELD_ENUM,   .names = schema_yes_no, .about = T_ACTIVITY_KEY_SMALL},
    {{"laptop", "máy tính"},    FIELD_ENUM,   .names = schema_yes_no, .about = T_ACTIVITY_KEY_LAPTOP},
    {{"family", "gia đình"},    FIELD_ENUM,   .names = schema_yes_no, .about = T_ACTIVITY_KEY_FAMILY},
    {{"sensitive", "nhạy cảm"}, FIELD_NUMBER, .limits = {1, 3}, .about = T_ACTIVITY_KEY_SENSITIVE},
    {{"materials", "chuẩn bị"}, FIELD_SPOKEN, .limits = {1, 60}, .about = T_ACTIVITY_KEY_MATERIALS},
    {{"picture", "tranh"},      FIELD_TEXT,   .about = T_ACTIVITY_KEY_PICTURE},
    {{"reviewed", "đã duyệt"},  FIELD_TEXT,   .required = true, .about = T_ACTIVITY_KEY_REVIEWED},
    {{"form", "bộ"},            FIELD_ENUM,   .names = form_words, .about = T_ACTIVITY_KEY_FORM},
    {{"steps", "các bước"},     FIELD_MIXED,  .required = true, .item = &step_schema, .about = T_ACTIVITY_KEY_STEPS},
    END,
};
// clang-format on
static const struct schema activity_schema = {{"activity", "hoạt động"}, activity_fields, NULL};

char *activity_json_schema(const char *title, const struct schema_says *says)
{
    return schema_json(&activity_schema, title, says);
}

struct taking {
    struct reading *r;
    struct activity *into;
};

// A text in the languages the title is in; what lacks one of them is told.
static struct spoken spoken(const struct taking *t, const struct doc_node *map, struct name_pair key)
{
    return reading_spoken(t->r, map, key, schema_find(t->r->root, TITLE));
}

static void take_bands(const struct taking *t, const struct doc_node *map)
{
    const struct doc_node *list = schema_find(map, FOR);
    const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : list;
    for (; n != NULL; n = list->kind == DOC_LIST ? n->next : NULL) {
        int band = n->kind == DOC_SCALAR ? schema_enum(hour_bands, n->text, -1) : -1;
        if (band >= 0)
            t->into->bands[band] = true;
    }
}

// Hands are counted in a check and nowhere else, and a check says which situation is fine.
static void check_step(const struct taking *t, const struct doc_node *n, const struct activity_step *step)
{
    bool answered = reading_scalar(n, ANSWER) != NULL;
    bool vietnamese = t->r->doc->vietnamese;
    char count[60];
    snprintf(count, sizeof count, "%s: %s", schema_name(COUNT, vietnamese),
             schema_name(schema_yes_no[0].name, vietnamese));
    if (step->count != answered || (step->count && t->into->kind != ACTIVITY_CHECK))
        reading_error(t->r, n, "activity-count", count, diag_quote(schema_name(ANSWER, vietnamese)).bytes);
}

static void take_step(const struct taking *t, const struct doc_node *n)
{
    struct activity *a = t->into;
    if (a->step_count == ACTIVITY_STEPS_MAX) {
        reading_error(t->r, n, "activity-long", diag_number(ACTIVITY_STEPS_MAX).bytes, NULL);
        return;
    }
    if (n->kind != DOC_MAP)
        return; // told already
    struct activity_step *step = &a->steps[a->step_count];
    step->text = spoken(t, n, WORDS);
    step->say = spoken(t, n, SAY);
    step->seconds = reading_number(n, SECONDS);
    step->count = reading_yes(n, COUNT);
    step->fine = reading_enum(n, ANSWER, answer_words, 0) == 1;
    if (step->count)
        a->counted_steps |= UINT32_C(1) << a->step_count;
    check_step(t, n, step);
    a->step_count++;
}

static void take_steps(const struct taking *t, const struct doc_node *root)
{
    const struct doc_node *list = schema_find(root, STEPS);
    if (list == NULL || list->kind != DOC_LIST || list->count == 0) {
        if (list != NULL && list->kind == DOC_LIST) // another shape is told by the schema
            reading_error(t->r, list, "activity-steps", NULL, NULL);
        return;
    }
    for (const struct doc_node *n = list->first; n != NULL; n = n->next) {
        schema_check(&step_schema, t->r->doc, n, NULL, t->r->told);
        take_step(t, n);
    }
}

static void take(const struct taking *t, const struct doc_node *root)
{
    struct activity *a = t->into;
    a->kind = (enum activity_kind)reading_enum(root, KIND, kind_names, ACTIVITY_WARM_UP);
    a->title = spoken(t, root, TITLE);
    a->minutes = reading_number(root, MINUTES);
    take_bands(t, root);
    a->small = reading_yes(root, SMALL);
    a->laptop = reading_yes(root, LAPTOP);
    a->family = reading_yes(root, FAMILY);
    unsigned sensitive = reading_number(root, SENSITIVE);
    a->sensitive = (uint8_t)(sensitive >= 1 && sensitive <= 3 ? sensitive : 1);
    a->materials = spoken(t, root, MATERIALS);
    a->picture = reading_words(t->r, root, PICTURE);
    a->reviewed = reading_words(t->r, root, REVIEWED);
    if (a->reviewed != NULL && schema_named(a->reviewed, NONE))
        a->reviewed = NULL;
    a->form = (char)reading_enum(root, FORM, form_words, 0);
    take_steps(t, root);
}

static char *id_of(struct arena *memory, const char *path)
{
    const char *name = path_name(path), *dot = strrchr(name, '.');
    return arena_copy(memory, name, dot != NULL ? (size_t)(dot - name) : strlen(name));
}

// 0 is nobody's.
static uint16_t mark_of(const char *id)
{
    uint64_t hash = hash_text(HASH_START, id);
    uint16_t mark = (uint16_t)(hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48);
    return mark != 0 ? mark : 1;
}

static void load_one(struct activities *all, const char *path, struct diag_list *diags)
{
    struct activity a = {.id = id_of(all->memory, path)};
    struct reading r;
    reading_load(&r, all->memory, path, NULL);
    if (r.root != NULL) {
        schema_check(&activity_schema, r.doc, r.root, NULL, r.told);
        take(&(struct taking){&r, &a}, r.root);
    }
    a.mark = mark_of(a.id);
    if (activities_marked(all, a.mark) != NULL) // one chance in thousands: another name mends it
        diag_error(r.told, path, (struct place){1, 1}, 1, "activity-mark", activities_marked(all, a.mark)->id, NULL,
                   NULL);
    if (reading_close(&r, diags) && a.step_count > 0) {
        all->items = mem_grow(all->items, &all->capacity, all->count + 1, sizeof *all->items);
        all->items[all->count++] = a;
    }
}

static int by_kind(const void *a, const void *b)
{
    const struct activity *x = a, *y = b;
    return x->kind != y->kind ? (x->kind < y->kind ? -1 : 1) : strcmp(x->id, y->id);
}

struct activities *activities_load(const char *folder, struct diag_list *diags)
{
    struct activities *all = mem_new(1, sizeof *all);
    struct file_list files = {0};
    all->memory = arena_new();
    if (file_exists(folder))
        load_one(all, folder, diags);
    if (file_exists(folder) || !folder_list(folder, &files, NULL))
        return all;
    for (size_t i = 0; i < files.count; i++) {
        size_t length = strlen(files.names[i]);
        if (length < 6 || strcmp(files.names[i] + length - 5, ".yaml") != 0)
            continue;
        char *path = path_join(folder, files.names[i]);
        load_one(all, path, diags);
        mem_free(path);
    }
    file_list_free(&files);
    if (all->count > 1)
        qsort(all->items, all->count, sizeof *all->items, by_kind);
    return all;
}

void activities_free(struct activities *all)
{
    if (all == NULL)
        return;
    arena_free(all->memory);
    mem_free(all->items);
    mem_free(all);
}

size_t activities_count(const struct activities *all) { return all->count; }
const struct activity *activities_at(const struct activities *all, size_t index) { return &all->items[index]; }

const struct activity *activities_find(const struct activities *all, const char *id)
{
    for (size_t i = 0; i < all->count; i++)
        if (strcmp(all->items[i].id, id) == 0)
            return &all->items[i];
    return NULL;
}

const struct activity *activities_marked(const struct activities *all, uint16_t mark)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].mark == mark)
            return &all->items[i];
    return NULL;
}
