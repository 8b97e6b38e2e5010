// SPDX-License-Identifier: MIT
//
// level_manual.c — the authors' manual and the editors' JSON Schema, printed from the tables.
//
// The manual opens with a complete little level: most authors copy it and change the words.
#include "level_inside.h"

#include "text.h"

#include <string.h>

// Fifteen lines that load; levels_test loads them out of the manual.
static const char level_example[] = "title: \"Kẹo và bí mật\"\n"
                                    "band: 6-8\n"
                                    "sensitive: 1\n"
                                    "harmed: none\n"
                                    "rule: \"Bí mật làm em lo thì em kể.\"\n"
                                    "picture: birthday-feast\n"
                                    "cast: {my: {name: \"Mỷ\", figure: girl-1}}\n"
                                    "scenes:\n"
                                    "  - id: ke\n"
                                    "    place: home-day\n"
                                    "    tell: \"Mỷ lo lắm. Mỷ kể với ai?\"\n"
                                    "    doors:\n"
                                    "      - {id: me, who: \"Mẹ\", figure: mother, busy: \"Chờ mẹ nhé.\", helps: \"Con "
                                    "kể là đúng.\", because: \"Mẹ giúp.\"}\n"
                                    "      - {id: co, who: \"Cô giáo\", figure: teacher-woman, busy: \"Cô đang họp.\", "
                                    "helps: \"Cô tin em.\", because: \"Cô giúp.\"}\n"
                                    "      - {id: ba, who: \"Bà\", figure: grandmother, helps: \"Bà nghe đây.\", "
                                    "because: \"Bà ở gần.\"}\n";

// voices/vi/index.yaml beside the level above (room voice reads it; voice_test reads this one).
static const char voices_example[] = "voices: 1\n"
                                     "recordings:\n"
                                     "  - at: ke.tell\n"
                                     "    from: \"Mỷ lo lắm. Mỷ kể với ai?\"\n"
                                     "  - at: ke.me.helps\n"
                                     "    from: \"Con kể là đúng.\"\n";

static const char *kind_word(const struct lang *lang, const struct field *f)
{
    switch (f->kind) {
    case FIELD_TEXT: return text(lang, T_WORD_TEXT);
    case FIELD_ID:
    case FIELD_NAME:
    case FIELD_ENUM: return text(lang, T_WORD_WORD);
    case FIELD_NUMBER: return text(lang, T_WORD_NUMBER);
    case FIELD_IDS:
    case FIELD_ENUMS:
    case FIELD_TEXTS:
    case FIELD_LIST:
    case FIELD_LINES:
    case FIELD_MIXED: return text(lang, T_WORD_LIST);
    case FIELD_MAPS:
    case FIELD_SPOKEN:
    case FIELD_MAP: return text(lang, T_WORD_MAP);
    }
    return "";
}

static void limits(struct text *out, const struct field *f)
{
    if (f->kind == FIELD_NUMBER)
        text_addf(out, "%d–%d", f->limits.least, f->limits.most);
    else if (f->limits.most > 0)
        text_addf(out, "≤ %d", f->limits.most);
    if (f->count.most > 0)
        text_addf(out, "%s%d–%d × ", f->limits.most > 0 ? ", " : "", f->count.least, f->count.most);
    for (const struct enum_name *n = f->names; n != NULL && n->name.en != NULL; n++)
        text_addf(out, "%s`%s` = `%s`", n == f->names ? "" : ", ", n->name.en, n->name.vi);
}

static void table(struct text *out, const struct lang *lang, const struct schema *schema, const struct field *fields)
{
    text_addf(out, "\n### `%s` = `%s`\n\n%s\n|---|---|---|---|---|\n", schema->name.en, schema->name.vi,
              text(lang, T_MANUAL_COLUMNS));
    for (const struct field *f = fields; f != NULL && f->key.en != NULL; f++) {
        text_addf(out, "| `%s` = `%s` | %s | %s | ", f->key.en, f->key.vi, kind_word(lang, f), f->required ? "✔" : "");
        limits(out, f);
        text_addf(out, " | %s |\n", text(lang, (enum text_id)f->about));
    }
    for (const struct field *f = fields; f != NULL && f->key.en != NULL; f++)
        if (f->item != NULL && f->item->fields != NULL && strcmp(f->item->name.en, "scene") != 0)
            table(out, lang, f->item, f->item->fields);
}

char *level_manual(const struct lang *lang)
{
    struct text out = {0};
    text_addf(&out, "# %s\n\n%s\n\n```yaml\n%s```\n\n%s\n", text(lang, T_MANUAL_HEADING), text(lang, T_MANUAL_INTRO),
              level_example, text(lang, T_MANUAL_RULES));
    table(&out, lang, &level_schema, level_schema.fields);
    table(&out, lang, &(struct schema){{"scene", "cảnh"}, scene_fields, NULL}, scene_fields);
    for (int kind = 0; kind < SCENE_KINDS; kind++)
        table(&out, lang, &level_kinds[kind]->schema, level_kinds[kind]->schema.more);
    text_addf(&out, "\n## %s\n", text(lang, T_MANUAL_TRANSLATE));
    table(&out, lang, &translation_schema, translation_schema.fields);
    text_addf(&out, "\n## %s\n\n%s\n\n```yaml\n%s```\n\n%s\n", text(lang, T_MANUAL_VOICES),
              text(lang, T_MANUAL_VOICES_HOW), voices_example, text(lang, T_MANUAL_VOICES_RULES));
    return out.bytes;
}

// ---- JSON Schema 2020-12, for editors that suggest while one types ----

static void json_fields(struct text *out, const struct field *fields, const struct field *more);

static void json_names(struct text *out, const struct enum_name *names)
{
    text_add(out, "{\"enum\": [");
    for (const struct enum_name *n = names; n->name.en != NULL; n++)
        text_addf(out, "%s\"%s\", \"%s\"", n == names ? "" : ", ", n->name.en, n->name.vi);
    text_add(out, "]}");
}

static void json_scenes(struct text *out)
{
    text_add(out, "{\"type\": \"array\", \"items\": {\"anyOf\": [");
    for (int kind = 0; kind < SCENE_KINDS; kind++) {
        text_add(out, kind == 0 ? "" : ", ");
        json_fields(out, scene_fields, level_kinds[kind]->schema.more);
    }
    text_add(out, "]}}");
}

static void json_kind(struct text *out, const struct field *f)
{
    switch (f->kind) {
    case FIELD_TEXT:
    case FIELD_ID:
    case FIELD_NAME: text_add(out, "{\"type\": \"string\"}"); return;
    case FIELD_ENUM: json_names(out, f->names); return;
    case FIELD_NUMBER:
        text_addf(out, "{\"type\": \"integer\", \"minimum\": %d, \"maximum\": %d}", f->limits.least, f->limits.most);
        return;
    case FIELD_IDS: text_add(out, "{\"type\": [\"array\", \"string\"], \"items\": {\"type\": \"string\"}}"); return;
    case FIELD_TEXTS: text_add(out, "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}"); return;
    case FIELD_ENUMS:
        text_add(out, "{\"type\": \"array\", \"items\": ");
        json_names(out, f->names);
        text_add(out, "}");
        return;
    case FIELD_LINES:
        text_add(out, "{\"type\": \"array\", \"items\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"object\", "
                      "\"maxProperties\": 1, \"additionalProperties\": {\"type\": \"string\"}}]}}");
        return;
    case FIELD_LIST:
        text_add(out, "{\"type\": \"array\", \"items\": ");
        json_fields(out, f->item->fields, f->item->more);
        text_add(out, "}");
        return;
    case FIELD_MAPS:
        text_add(out, "{\"type\": \"object\", \"additionalProperties\": ");
        json_fields(out, f->item->fields, f->item->more);
        text_add(out, "}");
        return;
    case FIELD_SPOKEN:
        text_add(out, "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}");
        return;
    case FIELD_MAP: json_fields(out, f->item->fields, f->item->more); return;
    case FIELD_MIXED: json_scenes(out); return;
    }
}

static void json_properties(struct text *out, const struct field *f, bool *first)
{
    for (; f != NULL && f->key.en != NULL; f++)
        for (int name = 0; name < 2; name++) {
            text_addf(out, "%s\"%s\": ", *first ? "" : ", ", name == 0 ? f->key.en : f->key.vi);
            json_kind(out, f);
            *first = false;
        }
}

static void json_fields(struct text *out, const struct field *fields, const struct field *more)
{
    bool first = true;
    text_add(out, "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {");
    json_properties(out, fields, &first);
    json_properties(out, more, &first);
    text_add(out, "}}");
}

char *level_json_schema(void)
{
    struct text out = {0}, body = {0};
    json_fields(&body, level_schema.fields, NULL);
    text_addf(&out,
              "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"Safe Circle level\", %s\n",
              text_bytes(&body) + 1);
    text_free(&body);
    return out.bytes;
}
