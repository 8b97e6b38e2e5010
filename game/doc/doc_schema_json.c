// SPDX-License-Identifier: MIT
//
// doc_schema_json.c — a table printed as a JSON Schema (draft-07).
//
// What editors make of it decides how it is written. A list of several possible shapes (anyOf) makes them tell of all
// that do not fit; a `type` with several names, or if/then on the key that tells the kind, makes them tell of the one
// that was meant. `errorMessage` and `patternErrorMessage` are what they say instead of their own English.
#include "doc_schema_json.h"

#include "memory.h"
#include "outside.h"

enum { NAMES_MOST = 256 };

// As schema_is_id takes it: 32 characters without blanks and signs (SCHEMA_NO_ID).
#define ID_SIGNS "[^\\\\s.,;:!?()\\\\[\\\\]{}\\\"']"
static const char id_pattern[] = "^" ID_SIGNS "{1,32}$";
static const char language_pattern[] = "^[a-z]{2,3}(-[a-zA-Z0-9]{2,3})?$";

struct printing {
    struct text *out;
    const struct schema_says *says;
};

static void print_map(const struct printing *p, const struct field *fields, const struct field *more);

static void print(const struct printing *p, const char *ours) { text_add(p->out, ours); }
static void print_quoted(const struct printing *p, const char *words) { outside_add_text(p->out, FOR_QUOTES, words); }
static const char *name_of(const struct printing *p, struct name_pair name)
{
    return schema_name(name, p->says->vietnamese);
}

// `, "KEY": "the sentence"`
static void print_sentence(const struct printing *p, const char *key, char *words)
{
    text_addf(p->out, ", \"%s\": ", key);
    print_quoted(p, words);
    mem_free(words);
}

static void print_wanted(const struct printing *p, const char *key, enum schema_word word)
{
    print_sentence(p, key, p->says->wanted(p->says->self, word));
}

// ---- values ----

// A word that is a number ("6-8") belongs to every language.
static bool is_of_both(const char *word) { return strpbrk(word, "abcdefghijklmnopqrstuvwxyz") == NULL; }

// One of several words: `, ` between them, in quotation marks for the schema and without for the sentence.
struct words {
    struct text list, said;
};

static void add_word(struct words *w, const char *word)
{
    text_add(&w->list, w->list.length > 0 ? ", " : "");
    outside_add_text(&w->list, FOR_QUOTES, word);
    text_addf(&w->said, "%s%s", w->said.length > 0 ? ", " : "", word);
}

static void print_words_of(const struct printing *p, struct words *w)
{
    text_addf(p->out, "\"enum\": [%s]", text_bytes(&w->list));
    print_sentence(p, "errorMessage", p->says->values(p->says->self, text_bytes(&w->said)));
    text_free(&w->list);
    text_free(&w->said);
}

static void print_enum(const struct printing *p, const struct enum_name *names)
{
    struct words words = {0};
    for (const struct enum_name *n = names; n->name.en != NULL; n++) {
        add_word(&words, name_of(p, n->name));
        if (p->says->vietnamese && is_of_both(n->name.en) && strcmp(n->name.en, n->name.vi) != 0)
            add_word(&words, n->name.en);
    }
    print_words_of(p, &words);
}

// The names there are of what the field names; false: nobody knows.
static bool print_names(const struct printing *p, const struct field *f)
{
    const char *names[NAMES_MOST];
    size_t count = f->of != NULL ? p->says->names(p->says->self, f->of, names, NAMES_MOST) : 0;
    struct words words = {0};
    for (size_t i = 0; i < count; i++)
        add_word(&words, names[i]);
    if (count > 0)
        print_words_of(p, &words);
    return count > 0;
}

// A text of so many syllables and half as many again: only then it is an error.
static void print_words(const struct printing *p, int most)
{
    if (most == 0) {
        print(p, "\"minLength\": 1");
    } else {
        text_addf(p->out, "\"pattern\": \"^\\\\s*\\\\S+(\\\\s+\\\\S+){0,%d}\\\\s*$\"", most + most / 2 - 1);
        print_sentence(p, "patternErrorMessage", p->says->longest(p->says->self, most));
    }
    print_wanted(p, "errorMessage", SCHEMA_TEXT);
}

static void print_text(const struct printing *p, int most)
{
    print(p, "\"type\": [\"string\", \"number\", \"boolean\"], ");
    print_words(p, most);
}

static void print_number(const struct printing *p, const struct field *f)
{
    text_addf(p->out, "\"type\": \"integer\", \"minimum\": %d, \"maximum\": %d", f->limits.least, f->limits.most);
    print_wanted(p, "errorMessage", SCHEMA_NUMBER);
}

// `( calm| sad| …)*`: how somebody is, behind who it is.
static void print_hows(const struct printing *p, const struct field *f)
{
    print(p, "( (");
    for (const struct enum_name *n = f->names; n->name.en != NULL; n++)
        text_addf(p->out, "%s%s", n == f->names ? "" : "|", name_of(p, n->name));
    print(p, "))*");
}

static void print_id(const struct printing *p, const struct field *f)
{
    print(p, "\"type\": [\"string\", \"number\", \"boolean\"], \"pattern\": \"");
    if (f->nothing.en != NULL)
        text_addf(p->out, "^(%s|", name_of(p, f->nothing));
    if (f->names != NULL) {
        print(p, "^" ID_SIGNS "{1,32}");
        print_hows(p, f);
        print(p, "$");
    } else {
        print(p, f->nothing.en != NULL ? ID_SIGNS "{1,32})$" : id_pattern);
    }
    print(p, "\"");
    print_wanted(p, "patternErrorMessage", SCHEMA_WORD);
}

// A name of a file, or what else can be listed; of a language its code.
static void print_name(const struct printing *p, const struct field *f)
{
    bool language = f->of != NULL && strcmp(f->of, SCHEMA_LANGUAGE) == 0;
    if (language)
        text_addf(p->out, "\"type\": \"string\", \"pattern\": \"%s\"", language_pattern);
    else if (!print_names(p, f))
        print(p, "\"type\": \"string\", \"minLength\": 1");
}

// ---- lists ----

static void print_list(const struct printing *p, const struct field *f)
{
    print(p, "\"type\": \"array\"");
    if (f->count.most > 0)
        text_addf(p->out, ", \"minItems\": %d, \"maxItems\": %d", f->count.least, f->count.most);
    print_wanted(p, "errorMessage", SCHEMA_LIST);
    print(p, ", \"items\": {");
}

static void print_one_id(const struct printing *p, const struct field *f)
{
    if (!print_names(p, f))
        print_id(p, f);
}

// Several, or one: a list is looked at by its items, a word by `then`.
static void print_ids(const struct printing *p, const struct field *f)
{
    print(p, "\"type\": [\"array\", \"string\", \"number\"]");
    if (f->count.most > 0)
        text_addf(p->out, ", \"minItems\": %d, \"maxItems\": %d", f->count.least, f->count.most);
    print_wanted(p, "errorMessage", SCHEMA_LIST);
    print(p, ", \"items\": {");
    print_one_id(p, f);
    print(p, "}, \"if\": {\"type\": \"string\"}, \"then\": {");
    print_one_id(p, f);
    print(p, "}");
}

// `(if|unless) \S+`: what has to be remembered that the line is said.
static void print_conditions(const struct printing *p, const struct field *f)
{
    for (const struct name_pair *b = f->behind; b->en != NULL; b++)
        text_addf(p->out, "%s%s", b == f->behind ? "(" : "|", name_of(p, *b));
    print(p, ") \\\\S+");
}

// `who mood pose if WORD: "…"`, `if WORD: "…"`, or words alone.
static void print_line(const struct printing *p, const struct field *f)
{
    print(p, "\"minProperties\": 1, \"maxProperties\": 1, \"additionalProperties\": false, \"patternProperties\": "
             "{\"^(");
    if (f->behind != NULL) {
        print_conditions(p, f);
        print(p, "|");
    }
    print(p, ID_SIGNS "{1,32}");
    print_hows(p, f);
    if (f->behind != NULL) {
        print(p, "( ");
        print_conditions(p, f);
        print(p, ")?");
    }
    print(p, ")$\": {");
    print_text(p, f->limits.most);
    print(p, "}}, \"type\": [\"string\", \"object\"], ");
    print_words(p, f->limits.most);
}

// ---- maps ----

static void print_spoken(const struct printing *p, const struct field *f)
{
    static const char *const first = LANGUAGE_FIRST;
    text_addf(p->out,
              "\"type\": \"object\", \"required\": [\"%s\"], \"additionalProperties\": false, \"properties\": {\"%s\": "
              "{",
              first, first);
    print_text(p, f->limits.most);
    text_addf(p->out, "}}, \"patternProperties\": {\"%s\": {", language_pattern);
    print_text(p, f->limits.most + f->limits.most / 8);
    print(p, "}}");
}

static void print_maps(const struct printing *p, const struct field *f)
{
    text_addf(p->out, "\"type\": \"object\", \"propertyNames\": {\"pattern\": \"%s\"}, \"additionalProperties\": {",
              id_pattern);
    print_map(p, f->item->fields, f->item->more);
    print(p, "}");
}

static void print_field(const struct printing *p, const struct field *f);

static void print_properties(const struct printing *p, const struct field *f, bool *first)
{
    for (; f != NULL && f->key.en != NULL; f++) {
        print(p, *first ? "\n" : ",\n");
        print_quoted(p, name_of(p, f->key));
        print(p, ": {");
        print_field(p, f);
        print(p, "}");
        *first = false;
    }
}

static void print_required(const struct printing *p, const struct field *fields, const struct field *more)
{
    const struct field *const tables[] = {fields, more};
    bool first = true;
    for (size_t i = 0; i < 2; i++)
        for (const struct field *f = tables[i]; f != NULL && f->key.en != NULL; f++) {
            if (!f->required)
                continue;
            print(p, first ? "\"required\": [" : ", ");
            print_quoted(p, name_of(p, f->key));
            first = false;
        }
    print(p, first ? "" : "], ");
}

// Which keys there are: what an editor says of one that there is not.
static void print_keys(const struct printing *p, const struct field *fields, const struct field *more)
{
    const struct field *const tables[] = {fields, more};
    struct text all = {0};
    for (size_t i = 0; i < 2; i++)
        for (const struct field *f = tables[i]; f != NULL && f->key.en != NULL; f++)
            text_addf(&all, "%s%s", all.length > 0 ? ", " : "", name_of(p, f->key));
    print_sentence(p, "errorMessage", p->says->keys(p->says->self, text_bytes(&all)));
    text_free(&all);
}

static void print_map(const struct printing *p, const struct field *fields, const struct field *more)
{
    bool first = true;
    print(p, "\"type\": \"object\", \"additionalProperties\": false, ");
    print_required(p, fields, more);
    print(p, "\"properties\": {");
    print_properties(p, fields, &first);
    print_properties(p, more, &first);
    print(p, "}");
    print_keys(p, fields, more);
}

// ---- one of several kinds, told by its own key: the first of its second table ----

static struct name_pair own_key(const struct schema *kind) { return kind->more[0].key; }

// What every kind has, and the keys that tell which it is: what an editor offers before one of them is written.
static void print_common(const struct printing *p, const struct field *f)
{
    bool first = true;
    print(p, "\"type\": \"object\", ");
    print_required(p, f->item->fields, NULL);
    print(p, "\"properties\": {");
    print_properties(p, f->item->fields, &first);
    for (const struct schema *const *kind = f->kinds; *kind != NULL; kind++) {
        print(p, ",\n");
        print_quoted(p, name_of(p, own_key(*kind)));
        print(p, ": {\"description\": ");
        print_quoted(p, p->says->about(p->says->self, (*kind)->more[0].about));
        print(p, "}");
    }
    print(p, "}");
}

// The keys of one kind and no others; the common ones are looked at above.
static void print_kind(const struct printing *p, const struct field *f, const struct schema *kind)
{
    bool first = false;
    print(p, ", \"if\": {\"required\": [");
    print_quoted(p, name_of(p, own_key(kind)));
    print(p, "]}, \"then\": {\"additionalProperties\": false, ");
    print_required(p, NULL, kind->more);
    print(p, "\"properties\": {");
    for (const struct field *common = f->item->fields; common->key.en != NULL; common++) {
        print(p, common == f->item->fields ? "" : ", ");
        print_quoted(p, name_of(p, common->key));
        print(p, ": true");
    }
    print_properties(p, kind->more, &first);
    print(p, "}");
    print_keys(p, f->item->fields, kind->more);
    print(p, "}, \"else\": {");
}

// Of no kind: what is missing is one of their keys, and that is how it is called, so that every editor names them all.
static void print_no_kind(const struct printing *p, const struct field *f)
{
    struct text all = {0};
    for (const struct schema *const *kind = f->kinds; *kind != NULL; kind++)
        text_addf(&all, "%s%s", kind == f->kinds ? "" : " | ", name_of(p, own_key(*kind)));
    print(p, "\"required\": [");
    print_quoted(p, text_bytes(&all));
    print(p, "]");
    text_free(&all);
}

static void print_kinds(const struct printing *p, const struct field *f)
{
    size_t count = 0;
    print_common(p, f);
    for (; f->kinds[count] != NULL; count++) {
        if (count > 0)
            print(p, "\"type\": \"object\"");
        print_kind(p, f, f->kinds[count]);
    }
    print_no_kind(p, f);
    while (count-- > 0)
        print(p, "}");
}

// ---- fields ----

static void print_value(const struct printing *p, const struct field *f)
{
    switch (f->kind) {
    case FIELD_TEXT:
        if (f->may_wait) // as long as it will, or nothing yet
            print(p, "\"type\": [\"string\", \"number\", \"boolean\", \"null\"]");
        else
            print_text(p, f->limits.most);
        return;
    case FIELD_ID: print_id(p, f); return;
    case FIELD_NAME: print_name(p, f); return;
    case FIELD_ENUM: print_enum(p, f->names); return;
    case FIELD_NUMBER: print_number(p, f); return;
    case FIELD_IDS: print_ids(p, f); return;
    case FIELD_MAPS: print_maps(p, f); return;
    case FIELD_MAP: print_map(p, f->item->fields, f->item->more); return;
    case FIELD_SPOKEN: print_spoken(p, f); return;
    case FIELD_ENUMS:
    case FIELD_TEXTS:
    case FIELD_LIST:
    case FIELD_LINES:
    case FIELD_MIXED: break;
    }
    print_list(p, f);
    if (f->kind == FIELD_ENUMS)
        print_enum(p, f->names);
    else if (f->kind == FIELD_TEXTS)
        print_text(p, f->limits.most);
    else if (f->kind == FIELD_LINES)
        print_line(p, f);
    else if (f->kinds != NULL)
        print_kinds(p, f);
    else
        print_map(p, f->item->fields, f->item->more);
    print(p, "}");
}

// What an editor shows over the key: the manual's sentence, and how long it may be.
static void print_about(const struct printing *p, const struct field *f)
{
    const char *about = p->says->about(p->says->self, f->about);
    bool counted = f->limits.most > 0 && f->kind != FIELD_NUMBER;
    char *longest = counted ? p->says->longest(p->says->self, f->limits.most) : NULL;
    struct text words = {0};
    text_addf(&words, "%s%s%s", about, longest != NULL ? "\n\n" : "", longest != NULL ? longest : "");
    print(p, "\"description\": ");
    print_quoted(p, text_bytes(&words));
    print(p, ", ");
    text_free(&words);
    mem_free(longest);
}

static void print_field(const struct printing *p, const struct field *f)
{
    print_about(p, f);
    print_value(p, f);
}

char *schema_json(const struct schema *schema, const char *title, const struct schema_says *says)
{
    struct text out = {0};
    struct printing p = {&out, says};
    print(&p, "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"title\": ");
    print_quoted(&p, title);
    print(&p, ", ");
    print_map(&p, schema->fields, schema->more);
    print(&p, "}\n");
    return out.bytes;
}
