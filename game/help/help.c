// SPDX-License-Identifier: MIT
//
// help.c — reads the help numbers; a bad row never hides a good one.
//
// A facilitator adds the commune's addresses in Notepad, in either language. A wrong digit is
// worse than a missing row: what does not look like a telephone number is told and left out.
#include "help.h"

#include "doc_schema.h"
#include "files.h"
#include "memory.h"
#include "phone.h"

#include <string.h>

static const struct name_pair ID = {"id", "mã"}, NUMBER = {"number", "số"}, NAME = {"name", "tên"},
                              WHAT = {"what", "việc"}, HOURS = {"hours", "giờ"}, FREE = {"free", "miễn phí"},
                              WHEN = {"when", "khi"}, FIRST = {"first", "trước"}, PLACE = {"place", "nơi"},
                              WHO = {"who", "ai"}, PHONE = {"phone", "điện thoại"}, CHECKED = {"checked", "đã gọi thử"},
                              NUMBERS = {"numbers", "các số"}, LOCAL = {"local", "địa phương"}, NONE = {"none", "chưa"};

// clang-format off: the table is read by its columns
enum { NO, YES, UNKNOWN };
static const struct enum_name yes_names[] = {
    {{"yes", "có"}, YES}, {{"no", "không"}, NO}, {{"unknown", "chưa rõ"}, UNKNOWN}, {{NULL, NULL}, 0}};

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

struct reading {
    struct help *help;
    const struct doc *doc;
    struct diag_list *diags;
};
// clang-format on

static const struct doc_node *scalar(const struct doc_node *map, struct name_pair key)
{
    const struct doc_node *n = map != NULL && map->kind == DOC_MAP ? schema_find(map, key) : NULL;
    return n != NULL && n->kind == DOC_SCALAR && n->text[0] != '\0' ? n : NULL;
}

static const char *value(const struct reading *r, const struct doc_node *map, struct name_pair key)
{
    const struct doc_node *n = scalar(map, key);
    return n != NULL ? arena_text(r->help->memory, n->text) : NULL;
}

// A text in the languages the name is in; what lacks one of them is told. False: there is none.
static bool spoken(const struct reading *r, const struct doc_node *map, struct name_pair key, struct spoken *out)
{
    const struct doc_node *said = schema_find(map, key), *name = schema_find(map, NAME);
    schema_check_languages(r->doc, said, name, r->diags);
    *out = schema_spoken(r->help->memory, map, key);
    return spoken_has(out, LANGUAGE_FIRST);
}

static bool is_yes(const struct doc_node *map, struct name_pair key)
{
    const struct doc_node *n = scalar(map, key);
    return n != NULL && schema_enum(yes_names, n->text, NO) == YES;
}

static const char *when_of(const struct doc_node *map)
{
    const struct doc_node *n = scalar(map, WHEN);
    for (const struct enum_name *name = when_names; n != NULL && name->name.en != NULL; name++)
        if (schema_named(n->text, name->name))
            return name->name.en;
    return NULL;
}

// A telephone number as it can be dialled. `strict`: as it is written, or not at all.
static const char *phone(const struct reading *r, const struct doc_node *map, struct name_pair key, bool strict)
{
    const struct doc_node *n = scalar(map, key);
    if (n == NULL)
        return NULL;
    struct phone read = phone_read(r->help->memory, n->text);
    bool fine = read.fault == PHONE_FINE && (!strict || read.mend == PHONE_AS_WRITTEN);
    if (!fine)
        diag_error(r->diags, r->doc->file, n->place, n->length, "bad-phone", diag_quote(n->text).bytes, NULL, NULL);
    else if (read.mend != PHONE_AS_WRITTEN)
        diag_warning(r->diags, r->doc->file, n->place, n->length,
                     read.mend == PHONE_WORDS ? "csv-phone-words" : "csv-phone-mended", diag_quote(n->text).bytes,
                     diag_quote(read.shown).bytes, NULL);
    return fine ? read.shown : NULL;
}

static void take_number(const struct reading *r, const struct doc_node *row)
{
    struct help *help = r->help;
    struct help_number n = {.id = value(r, row, ID),
                            .number = phone(r, row, NUMBER, true),
                            .when = when_of(row),
                            .free = is_yes(row, FREE),
                            .first = is_yes(row, FIRST)};
    bool whole = spoken(r, row, NAME, &n.name) && spoken(r, row, WHAT, &n.what) && spoken(r, row, HOURS, &n.hours);
    if (whole && n.id != NULL && n.number != NULL && n.when != NULL && help->number_count < HELP_NUMBERS_MAX)
        help->numbers[help->number_count++] = n;
}

static void take_local(const struct reading *r, const struct doc_node *row)
{
    struct help *help = r->help;
    struct help_local l = {value(r, row, PLACE), value(r, row, WHO), phone(r, row, PHONE, false), value(r, row, HOURS)};
    if (l.place != NULL && l.who != NULL && l.phone != NULL && help->own_count < HELP_LOCALS_MAX)
        help->own[help->own_count++] = l;
}

static void take_rows(const struct reading *r, struct name_pair key,
                      void (*take)(const struct reading *, const struct doc_node *))
{
    const struct doc_node *list = schema_find(r->doc->root, key);
    const struct doc_node *row = list != NULL && list->kind == DOC_LIST ? list->first : NULL;
    for (; row != NULL; row = row->next)
        if (row->kind == DOC_MAP)
            take(r, row);
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

static void take_all(const struct reading *r)
{
    schema_check(&top_schema, r->doc, r->doc->root, NULL, r->diags);
    take_rows(r, NUMBERS, take_number);
    take_rows(r, LOCAL, take_local);
    const char *checked = value(r, r->doc->root, CHECKED);
    help_near(r->help, NULL, 0);
    r->help->checked = checked != NULL && !schema_named(checked, NONE) ? checked : NULL;
}

struct help *help_load(const char *path, struct diag_list *diags)
{
    static const char *const rows[] = {"numbers", "các số", "local", "địa phương", NULL}; // a fault spares the next row
    struct help *help = mem_new(1, sizeof *help);
    struct file_problem problem = {{0}};
    size_t length = 0;
    help->memory = arena_new();
    char *bytes = file_read(path, DOC_BYTES_MAX, &length, &problem);
    if (bytes == NULL) {
        diag_error(diags, path, (struct place){0, 0}, 1, "cannot-read", problem.reason, NULL, NULL);
        return help;
    }
    struct doc *doc = doc_parse(path, bytes, length, rows, diags);
    if (doc->root != NULL)
        take_all(&(struct reading){help, doc, diags});
    doc_free(doc);
    mem_free(bytes);
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
