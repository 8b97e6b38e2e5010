// SPDX-License-Identifier: MIT
//
// level_manual.c — the authors' manual and the editors' JSON Schema, printed from the tables.
//
// The manual opens with a complete little level: most authors copy it and change the words.
#include "level_inside.h"

#include "doc_schema_json.h"
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
    text_addf(&out, "\n## %s\n\n%s\n\n%s\n", text(lang, T_MANUAL_TRANSLATE), text(lang, T_MANUAL_TRANSLATE_HOW),
              text(lang, T_MANUAL_TRANSLATE_PROGRAM));
    table(&out, lang, &translation_schema, translation_schema.fields);
    text_addf(&out, "\n## %s\n\n%s\n\n```yaml\n%s```\n\n%s\n", text(lang, T_MANUAL_VOICES),
              text(lang, T_MANUAL_VOICES_HOW), voices_example, text(lang, T_MANUAL_VOICES_RULES));
    text_addf(&out, "\n## %s\n\n%s\n\n%s\n", text(lang, T_MANUAL_EDITORS), text(lang, T_MANUAL_EDITORS_HOW),
              text(lang, T_MANUAL_JSON));
    text_addf(&out, "\n## %s\n\n%s\n", text(lang, T_MANUAL_QUIZ), text(lang, T_MANUAL_QUIZ_HOW));
    text_addf(&out, "\n## %s\n\n%s\n", text(lang, T_MANUAL_CONTEST), text(lang, T_MANUAL_CONTEST_HOW));
    return out.bytes;
}

const char *level_band_key(enum band band)
{
    const struct enum_name *n = band_names;
    while (n->value != (int)band)
        n++;
    return n->name.en;
}

const char *level_band_word(const char *word, bool vietnamese)
{
    for (const struct enum_name *n = band_names; n->name.en != NULL; n++)
        if (schema_named(word, n->name))
            return schema_name(n->name, vietnamese);
    return word;
}

char *level_json_schema(const char *title, const struct schema_says *says)
{
    return schema_json(&level_schema, title, says);
}

char *translation_json_schema(const char *title, const struct schema_says *says)
{
    return schema_json(&translation_schema, title, says);
}
