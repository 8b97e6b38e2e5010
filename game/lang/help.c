// SPDX-License-Identifier: MIT
//
// help.c — reads the help numbers; a bad row never hides a good one.
#include "help.h"

#include "doc_schema.h"
#include "files.h"
#include "memory.h"

#include <string.h>

static const struct field pair_fields[] = {
    {{"vi", "vi"}, FIELD_TEXT, .required = true}, {{"en", "en"}, FIELD_TEXT, .required = true}, {.key = {NULL, NULL}}};
static const struct schema pair_schema = {{"pair", "cặp"}, pair_fields, NULL};

static const struct enum_name yes_names[] = {{{"yes", "có"}, 1}, {{"no", "không"}, 0}, {{"unknown", "chưa rõ"}, 2},
                                             {{NULL, NULL}, 0}};
static const struct enum_name when_names[] = {{{"child", "trẻ em"}, 0}, {{"danger", "nguy hiểm"}, 1},
                                              {{"injury", "bị thương"}, 2}, {{"fire", "cháy"}, 3},
                                              {{"women", "phụ nữ"}, 4}, {{NULL, NULL}, 0}};

static const struct field number_fields[] = {
    {{"id", "mã"}, FIELD_ID, .required = true},
    {{"number", "số"}, FIELD_TEXT, .required = true},
    {{"name", "tên"}, FIELD_MAP, .required = true, .item = &pair_schema},
    {{"what", "việc"}, FIELD_MAP, .required = true, .item = &pair_schema},
    {{"hours", "giờ"}, FIELD_MAP, .required = true, .item = &pair_schema},
    {{"free", "miễn phí"}, FIELD_ENUM, .required = true, .names = yes_names},
    {{"when", "khi"}, FIELD_ENUM, .required = true, .names = when_names},
    {{"first", "trước"}, FIELD_ENUM, .names = yes_names},
    {{"sources", "nguồn"}, FIELD_IDS, .required = true},
    {.key = {NULL, NULL}}};
static const struct schema number_schema = {{"number", "số"}, number_fields, NULL};

static const struct field local_fields[] = {
    {{"place", "nơi"}, FIELD_TEXT, .required = true}, {{"who", "ai"}, FIELD_TEXT, .required = true},
    {{"phone", "điện thoại"}, FIELD_TEXT, .required = true}, {{"hours", "giờ"}, FIELD_TEXT, .required = false}, {.key = {NULL, NULL}}};
static const struct schema local_schema = {{"address", "địa chỉ"}, local_fields, NULL};

static const struct field top_fields[] = {
    {{"help", "help"}, FIELD_NUMBER, .required = true, .limits = {1, 1}},
    {{"checked", "đã gọi thử"}, FIELD_TEXT, .required = true},
    {{"numbers", "các số"}, FIELD_LIST, .required = true, .item = &number_schema, .count = {1, HELP_NUMBERS_MAX}},
    {{"local", "địa phương"}, FIELD_LIST, .item = &local_schema, .count = {0, HELP_LOCALS_MAX}},
    {.key = {NULL, NULL}}};
static const struct schema top_schema = {{"help file", "tệp trợ giúp"}, top_fields, NULL};

int help_language(const char *code) { return strcmp(code, "en") == 0; }

static const char *value(struct help *help, const struct doc_node *map, const char *key)
{
    const struct doc_node *n = schema_find(map, (struct name_pair){key, key});
    return n != NULL && n->kind == DOC_SCALAR ? arena_text(help->memory, n->text) : NULL;
}

static bool pair(struct help *help, const struct doc_node *map, const char *key, const char *out[HELP_LANGUAGES])
{
    const struct doc_node *n = schema_find(map, (struct name_pair){key, key});
    out[0] = n != NULL ? value(help, n, "vi") : NULL;
    out[1] = n != NULL ? value(help, n, "en") : NULL;
    return out[0] != NULL && out[1] != NULL;
}

static void take_number(struct help *help, const struct doc_node *row)
{
    struct help_number n = {.id = value(help, row, "id"), .number = value(help, row, "number"),
                            .when = value(help, row, "when")};
    const char *free = value(help, row, "free"), *first = value(help, row, "first");
    bool whole = pair(help, row, "name", n.name) && pair(help, row, "what", n.what) && pair(help, row, "hours", n.hours);
    n.free = free != NULL && strcmp(free, "yes") == 0;
    n.first = first != NULL && strcmp(first, "yes") == 0;
    if (whole && n.id != NULL && n.number != NULL && n.when != NULL && help->number_count < HELP_NUMBERS_MAX)
        help->numbers[help->number_count++] = n;
}

static void take_local(struct help *help, const struct doc_node *row)
{
    struct help_local l = {value(help, row, "place"), value(help, row, "who"), value(help, row, "phone"),
                           value(help, row, "hours")};
    if (l.place != NULL && l.who != NULL && l.phone != NULL && help->local_count < HELP_LOCALS_MAX)
        help->locals[help->local_count++] = l;
}

static void take_rows(struct help *help, const struct doc_node *list, void (*take)(struct help *, const struct doc_node *))
{
    for (const struct doc_node *row = list != NULL && list->kind == DOC_LIST ? list->first : NULL; row != NULL; row = row->next)
        if (row->kind == DOC_MAP)
            take(help, row);
}

struct help *help_load(const char *path, struct diag_list *diags)
{
    struct help *help = mem_new(1, sizeof *help);
    struct file_problem problem = {{0}};
    size_t length = 0;
    help->memory = arena_new();
    char *bytes = file_read(path, DOC_BYTES_MAX, &length, &problem);
    if (bytes == NULL) {
        doc_error(diags, path, (struct place){0, 0}, 1, "cannot-read", problem.reason, NULL, NULL);
        return help;
    }
    struct doc *doc = doc_parse(path, bytes, length, NULL, diags);
    if (doc->root != NULL) {
        schema_check(&top_schema, doc, doc->root, NULL, diags);
        take_rows(help, schema_find(doc->root, (struct name_pair){"numbers", "các số"}), take_number);
        take_rows(help, schema_find(doc->root, (struct name_pair){"local", "địa phương"}), take_local);
        const char *checked = value(help, doc->root, "checked");
        help->checked = checked != NULL && strcmp(checked, "none") != 0 ? checked : NULL;
    }
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
