// SPDX-License-Identifier: MIT
//
// help.c — reads the help numbers; a bad row never hides a good one.
//
// A facilitator adds the commune's addresses in Notepad, in either language. A wrong digit is
// worse than a missing row: what does not look like a telephone number is told and left out.
#include "help.h"

#include "doc_reading.h"
#include "memory.h"
#include "phone.h"

#include <string.h>

static const struct name_pair ID = {"id", "mã"}, NUMBER = {"number", "số"}, NAME = {"name", "tên"},
                              WHAT = {"what", "việc"}, HOURS = {"hours", "giờ"}, FREE = {"free", "miễn phí"},
                              WHEN = {"when", "khi"}, FIRST = {"first", "trước"}, PLACE = {"place", "nơi"},
                              WHO = {"who", "ai"}, PHONE = {"phone", "điện thoại"}, CHECKED = {"checked", "đã gọi thử"},
                              NUMBERS = {"numbers", "các số"}, LOCAL = {"local", "địa phương"}, NONE = {"none", "chưa"};

static const struct enum_name yes_names[] = { // schema_yes_no, and a third
    {{"yes", "có"}, 1},
    {{"no", "không"}, 0},
    {{"unknown", "chưa rõ"}, 2},
    {{NULL, NULL}, 0}};

// The English names: what the rest of the program reads in help_number.when.
static const struct enum_name when_names[] = {{{"child", "trẻ em"}, 0},     {{"danger", "nguy hiểm"}, 1},
                                              {{"injury", "bị thương"}, 2}, {{"fire", "cháy"}, 3},
                                              {{"women", "phụ nữ"}, 4},     {{NULL, NULL}, 0}};

static const struct field number_fields[] = {{{"id", "mã"}, FIELD_ID, .required = true},
                                             {{"number", "số"}, FIELD_TEXT, .required = true},
                                             {{"name", "tên"}, FIELD_SPOKEN, .required = true},
                                             {{"what", "việc"}, FIELD_SPOKEN, .required = true},
                                             {{"hours", "giờ"}, FIELD_SPOKEN, .required = true},
                                             {{"free", "miễn phí"}, FIELD_ENUM, .required = true, .names = yes_names},
                                             {{"when", "khi"}, FIELD_ENUM, .required = true, .names = when_names},
                                             {{"first", "trước"}, FIELD_ENUM, .names = yes_names},
                                             {{"sources", "nguồn"}, FIELD_IDS, .required = true},
                                             {.key = {NULL, NULL}}};
static const struct schema number_schema = {{"number", "số"}, number_fields, NULL};

static const struct field local_fields[] = {{{"place", "nơi"}, FIELD_TEXT, .required = true},
                                            {{"who", "ai"}, FIELD_TEXT, .required = true},
                                            {{"phone", "điện thoại"}, FIELD_TEXT, .required = true},
                                            {{"hours", "giờ"}, FIELD_TEXT, .required = false},
                                            {.key = {NULL, NULL}}};
static const struct schema local_schema = {{"address", "địa chỉ"}, local_fields, NULL};

static const struct field top_fields[] = {
    {{"help", "trợ giúp"}, FIELD_NUMBER, .required = true, .limits = {1, 1}},
    {{"checked", "đã gọi thử"}, FIELD_TEXT, .required = true},
    {{"numbers", "các số"}, FIELD_LIST, .required = true, .item = &number_schema, .count = {1, HELP_NUMBERS_MAX}},
    {{"local", "địa phương"}, FIELD_LIST, .item = &local_schema, .count = {0, HELP_LOCALS_MAX}},
    {.key = {NULL, NULL}}};
static const struct schema top_schema = {{"help file", "tệp trợ giúp"}, top_fields, NULL};

struct taking {
    struct reading *r;
    struct help *help;
};

// A text in the languages the name is in; what lacks one of them is told. False: there is none.
static bool spoken(const struct taking *t, const struct doc_node *map, struct name_pair key, struct spoken *out)
{
    *out = reading_spoken(t->r, map, key, schema_find(map, NAME));
    return spoken_has(out, LANGUAGE_FIRST);
}

static const char *when_of(const struct doc_node *map)
{
    const struct doc_node *n = reading_scalar(map, WHEN);
    for (const struct enum_name *name = when_names; n != NULL && name->name.en != NULL; name++)
        if (schema_named(n->text, name->name))
            return name->name.en;
    return NULL;
}

// A telephone number as it can be dialled. `strict`: as it is written, or not at all.
static const char *phone(const struct taking *t, const struct doc_node *map, struct name_pair key, bool strict)
{
    const struct doc_node *n = reading_scalar(map, key);
    if (n == NULL)
        return NULL;
    struct phone read = phone_read(t->r->memory, n->text);
    bool fine = read.fault == PHONE_FINE && (!strict || read.mend == PHONE_AS_WRITTEN);
    if (!fine)
        reading_error(t->r, n, "bad-phone", diag_quote(n->text).bytes, NULL);
    else if (read.mend != PHONE_AS_WRITTEN)
        diag_warning(t->r->told, t->r->doc->file, n->place, n->length,
                     read.mend == PHONE_WORDS ? "csv-phone-words" : "csv-phone-mended", diag_quote(n->text).bytes,
                     diag_quote(read.shown).bytes, NULL);
    return fine ? read.shown : NULL;
}

static void take_number(const struct taking *t, const struct doc_node *row)
{
    struct help *help = t->help;
    struct help_number n = {.id = reading_words(t->r, row, ID),
                            .number = phone(t, row, NUMBER, true),
                            .when = when_of(row),
                            .free = reading_yes(row, FREE),
                            .first = reading_yes(row, FIRST)};
    bool whole = spoken(t, row, NAME, &n.name) && spoken(t, row, WHAT, &n.what) && spoken(t, row, HOURS, &n.hours);
    if (whole && n.id != NULL && n.number != NULL && n.when != NULL && help->number_count < HELP_NUMBERS_MAX)
        help->numbers[help->number_count++] = n;
}

static void take_local(const struct taking *t, const struct doc_node *row)
{
    struct help *help = t->help;
    struct help_local l = {reading_words(t->r, row, PLACE), reading_words(t->r, row, WHO), phone(t, row, PHONE, false),
                           reading_words(t->r, row, HOURS)};
    if (l.place != NULL && l.who != NULL && l.phone != NULL && help->own_count < HELP_LOCALS_MAX)
        help->own[help->own_count++] = l;
}

static void take_rows(const struct taking *t, struct name_pair key,
                      void (*take)(const struct taking *, const struct doc_node *))
{
    for (const struct doc_node *row = reading_list(t->r->root, key); row != NULL; row = row->next)
        if (row->kind == DOC_MAP)
            take(t, row);
}

static void put_locals(struct help *help, const struct help_local *some, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        help->left_out += help->local_count == HELP_LOCALS_MAX;
        if (help->local_count < HELP_LOCALS_MAX)
            help->locals[help->local_count++] = some[i];
    }
}

void help_near(struct help *help, const struct help_local *near, size_t count)
{
    help->local_count = help->left_out = 0;
    put_locals(help, near, count);
    put_locals(help, help->own, help->own_count);
}

static void take_all(const struct taking *t)
{
    schema_check(&top_schema, t->r->doc, t->r->root, NULL, t->r->told);
    take_rows(t, NUMBERS, take_number);
    take_rows(t, LOCAL, take_local);
    const char *checked = reading_words(t->r, t->r->root, CHECKED);
    help_near(t->help, NULL, 0);
    t->help->checked = checked != NULL && !schema_named(checked, NONE) ? checked : NULL;
}

struct help *help_load(const char *path, struct diag_list *diags)
{
    static const char *const rows[] = {"numbers", "các số", "local", "địa phương", NULL}; // a fault spares the next row
    struct help *help = mem_new(1, sizeof *help);
    struct reading r;
    help->memory = arena_new();
    reading_load(&r, help->memory, path, &(struct doc_hints){.lists = rows});
    if (r.root != NULL)
        take_all(&(struct taking){&r, help});
    reading_close(&r, diags); // a bad row was left out; the others are used
    return help;
}

void help_free(struct help *help)
{
    if (help == NULL)
        return;
    arena_free(help->memory);
    mem_free(help);
}

const char *help_number_for(const struct help *help, const char *when)
{
    const struct help_number *found = NULL;
    for (size_t i = 0; i < help->number_count; i++) {
        const struct help_number *n = &help->numbers[i];
        if (strcmp(n->when, when) == 0 && (found == NULL || (n->first && !found->first)))
            found = n;
    }
    return found != NULL ? found->number : NULL;
}
