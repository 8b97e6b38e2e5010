// SPDX-License-Identifier: MIT
//
// level_tables.c — what a level may hold: every key, what kind of value, how long.
//
// Limits of syllables are those a hall can read from a projector (DESIGN §4); of numbers,
// the least and the most. A key that is not required has its default in level_load.c.
// What a kind of scene holds besides is in level_kinds.c.
#include "level_tables.h"

#include "lang.h"
#include "level_names.h"

// clang-format off
const struct field scene_fields[] = {
    {NAME_ID,    FIELD_ID,   REQUIRED, {0, 0}, .about = T_MANUAL_SCENE_ID},
    {NAME_PLACE, FIELD_NAME,  OPTIONAL, {0, 0}, .of = "places", .about = T_MANUAL_PLACE},
    {NAME_GUIDE, FIELD_TEXT, OPTIONAL, {0, 0}, .about = T_MANUAL_GUIDE},
    {NAME_NEXT,  FIELD_ID,   OPTIONAL, {0, 0}, .refers = true, .about = T_MANUAL_NEXT},
    {NAME_SHORT, FIELD_ENUM, OPTIONAL, {0, 0}, .names = schema_yes_no, .about = T_MANUAL_SHORT},
    {NAME_HARM,  FIELD_ENUM, OPTIONAL, {0, 0}, .names = schema_yes_no, .about = T_MANUAL_HARM},
    {NAME_WITH,  FIELD_IDS,  OPTIONAL, {0, 0}, .count = {1, ACTORS_MOST}, .names = how_names, .refers = true, .about = T_MANUAL_WITH},
    {NAME_THINGS, FIELD_ENUMS, OPTIONAL, {0, 0}, .names = thing_names, .count = {1, THINGS_MOST}, .about = T_MANUAL_THINGS},
    END,
};
// clang-format on

// clang-format off
static const struct field cast_fields[] = {
    {NAME_NAME,   FIELD_TEXT, REQUIRED, {1, 5}, .about = T_MANUAL_CAST_NAME},
    {NAME_FIGURE, FIELD_NAME,  REQUIRED, {0, 0}, .of = "figures", .about = T_MANUAL_FIGURE},
    {NAME_HARMS,  FIELD_ENUM, OPTIONAL, {0, 0}, .names = schema_yes_no, .about = T_MANUAL_HARMS},
    {NAME_SMALL,  FIELD_ENUM, OPTIONAL, {0, 0}, .names = schema_yes_no, .about = T_MANUAL_SMALL},
    END,
};
// clang-format on
static const struct schema cast_schema = {{"person", "nhân vật"}, cast_fields, NULL};

// Longer than what the hall reads: these are a teacher's.
// clang-format off
static const struct field word_fields[] = {
    {NAME_WORD, FIELD_TEXT, REQUIRED, {1, 5},  .about = T_MANUAL_WORD},
    {NAME_SHOW, FIELD_TEXT, REQUIRED, {1, 40}, .about = T_MANUAL_SHOW},
    END,
};
// clang-format on
static const struct schema word_schema = {{"hard-word", "từ"}, word_fields, NULL};

// clang-format off
static const struct field question_fields[] = {
    {NAME_ASKED,  FIELD_TEXT, REQUIRED, {1, 30}, .about = T_MANUAL_ASKED},
    {NAME_ANSWER, FIELD_TEXT, REQUIRED, {1, 60}, .about = T_MANUAL_ANSWER},
    END,
};
// clang-format on
static const struct schema question_schema = {{"question", "câu các em hỏi"}, question_fields, NULL};

static const struct schema any_scene_schema = {{"scene", "cảnh"}, scene_fields, NULL};

// clang-format off
static const struct field level_fields[] = {
    {NAME_LEVEL,     FIELD_NUMBER, OPTIONAL, {1, 1},  .about = T_MANUAL_LEVEL},
    {NAME_LANGUAGE,  FIELD_NAME,   OPTIONAL, {0, 0},  .of = SCHEMA_LANGUAGE, .about = T_MANUAL_LANGUAGE},
    {NAME_TITLE,     FIELD_TEXT,   REQUIRED, {1, 10}, .about = T_MANUAL_TITLE},
    {NAME_BAND,      FIELD_ENUM,   REQUIRED, {0, 0},  .names = band_names, .about = T_MANUAL_BAND},
    {NAME_TOPICS,    FIELD_ENUMS,  OPTIONAL, {0, 0},  .names = topic_names, .count = {1, 8}, .about = T_MANUAL_TOPICS},
    {NAME_SENSITIVE, FIELD_NUMBER, REQUIRED, {1, 3},  .about = T_MANUAL_SENSITIVE},
    {NAME_HARMED,    FIELD_IDS,    REQUIRED, {0, 0},  .nothing = NAME_NOBODY, .refers = true, .about = T_MANUAL_HARMED},
    {NAME_AIM,       FIELD_TEXT,   OPTIONAL, {1, 30}, .about = T_MANUAL_AIM},
    {NAME_NOTICE,    FIELD_TEXT,   OPTIONAL, {1, 30}, .about = T_MANUAL_NOTICE},
    {NAME_RULE,      FIELD_TEXT,   REQUIRED, {1, 14}, .about = T_MANUAL_RULE},
    {NAME_PICTURE,   FIELD_NAME,   REQUIRED, {0, 0},  .of = "pictures", .about = T_MANUAL_PICTURE},
    {NAME_SOURCES,   FIELD_IDS,    OPTIONAL, {0, 0},  .of = "sources", .refers = true, .about = T_MANUAL_SOURCES},
    {NAME_AUTHOR,    FIELD_TEXT,   OPTIONAL, {1, 12}, .about = T_MANUAL_AUTHOR},
    {NAME_REVIEWED,  FIELD_TEXT,   OPTIONAL, {0, 0},  .about = T_MANUAL_REVIEWED},
    {NAME_REMEMBERS, FIELD_ID,     OPTIONAL, {0, 0},  .about = T_MANUAL_REMEMBERS},
    {NAME_MATERIALS, FIELD_TEXTS,  OPTIONAL, {1, 25}, .count = {1, LEVEL_MATERIALS_MAX}, .about = T_MANUAL_MATERIALS},
    {NAME_WORDS,     FIELD_LIST,   OPTIONAL, {0, 0},  .item = &word_schema, .count = {1, LEVEL_WORDS_MAX}, .about = T_MANUAL_WORDS},
    {NAME_QUESTIONS, FIELD_LIST,   OPTIONAL, {0, 0},  .item = &question_schema, .count = {1, LEVEL_QUESTIONS_MAX}, .about = T_MANUAL_QUESTIONS},
    {NAME_CAST,      FIELD_MAPS,   OPTIONAL, {0, 0},  .item = &cast_schema, .about = T_MANUAL_CAST},
    {NAME_SCENES,    FIELD_MIXED,  REQUIRED, {0, 0},  .item = &any_scene_schema, .kinds = level_scene_schemas, .about = T_MANUAL_SCENES},
    END,
};
// clang-format on
const struct schema level_schema = {{"level", "màn"}, level_fields, NULL};

// clang-format off
static const struct field entry_fields[] = {
    {NAME_AT,   FIELD_TEXT, REQUIRED, {0, 0}, .about = T_MANUAL_AT},
    {NAME_FROM, FIELD_TEXT, REQUIRED, {0, 0}, .about = T_MANUAL_FROM},
    {NAME_TO,   FIELD_TEXT, REQUIRED, {0, 0}, .may_wait = true, .about = T_MANUAL_TO},
    {NAME_UNSURE, FIELD_ENUM, OPTIONAL, {0, 0}, .names = schema_yes_no, .about = T_MANUAL_UNSURE},
    END,
};
// clang-format on
static const struct schema entry_schema = {{"text", "lời"}, entry_fields, NULL};

// clang-format off
static const struct field translation_fields[] = {
    {NAME_TRANSLATION, FIELD_NUMBER, REQUIRED, {1, 1}, .about = T_MANUAL_TRANSLATION},
    {NAME_LANGUAGE,    FIELD_NAME,   OPTIONAL, {0, 0}, .of = SCHEMA_LANGUAGE, .about = T_MANUAL_LANGUAGE},
    {NAME_TEXTS,       FIELD_LIST,   REQUIRED, {0, 0}, .item = &entry_schema, .about = T_MANUAL_TEXTS},
    END,
};
// clang-format on
const struct schema translation_schema = {{"translation", "bản dịch"}, translation_fields, NULL};
