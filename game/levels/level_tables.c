// SPDX-License-Identifier: MIT
//
// level_tables.c — what a level may hold: every key, what kind of value, how long.
//
// Limits of syllables are those a hall can read from a projector (DESIGN §4); of numbers,
// the least and the most. A key that is not required has its default in level_load.c.
#include "level_tables.h"

#include "lang.h"
#include "level_names.h"

enum { OPTIONAL, REQUIRED };
// clang-format off
#define END {.key = {NULL, NULL}}
// clang-format on

// clang-format off: the table is read by its columns
static const struct field choice_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 12}, .about = T_MANUAL_CHOICE_TEXT},
    {NAME_VERDICT, FIELD_ENUM, REQUIRED, {0, 0}, .names = verdict_names, .about = T_MANUAL_VERDICT},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    {NAME_SHOWS, FIELD_TEXT, OPTIONAL, {1, 18}, .about = T_MANUAL_SHOWS},
    {NAME_NEXT, FIELD_ID, OPTIONAL, {0, 0}, .about = T_MANUAL_NEXT},
    END,
};
// clang-format on
static const struct schema choice_schema = {{"choice", "lựa chọn"}, choice_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field box_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 5}, .about = T_MANUAL_BOX_TEXT},
    END,
};
// clang-format on
static const struct schema box_schema = {{"box", "nhóm"}, box_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field card_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 14}, .about = T_MANUAL_CARD_TEXT},
    {NAME_BOX, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_BOX},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    END,
};
// clang-format on
static const struct schema card_schema = {{"card", "thẻ"}, card_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field step_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 12}, .about = T_MANUAL_STEP_TEXT},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    {NAME_ANY_TIME, FIELD_ENUM, OPTIONAL, {0, 0}, .names = yes_no_names, .about = T_MANUAL_ANY_TIME},
    END,
};
// clang-format on
static const struct schema step_schema = {{"step", "bước"}, step_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field sign_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 14}, .about = T_MANUAL_SIGN_TEXT},
    {NAME_SIGN, FIELD_ENUM, REQUIRED, {0, 0}, .names = yes_no_names, .about = T_MANUAL_SIGN},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    END,
};
// clang-format on
static const struct schema sign_schema = {{"sign", "chi tiết"}, sign_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field door_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_WHO, FIELD_TEXT, REQUIRED, {1, 5}, .about = T_MANUAL_WHO},
    {NAME_FIGURE, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_FIGURE},
    {NAME_BUSY, FIELD_TEXT, OPTIONAL, {1, 20}, .about = T_MANUAL_BUSY},
    {NAME_HELPS, FIELD_TEXT, REQUIRED, {1, 24}, .about = T_MANUAL_HELPS},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    END,
};
// clang-format on
static const struct schema door_schema = {{"door", "cửa"}, door_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field scene_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_SCENE_ID},
    {NAME_PLACE, FIELD_ID, OPTIONAL, {0, 0}, .about = T_MANUAL_PLACE},
    {NAME_GUIDE, FIELD_TEXT, OPTIONAL, {0, 0}, .about = T_MANUAL_GUIDE},
    {NAME_NEXT, FIELD_ID, OPTIONAL, {0, 0}, .about = T_MANUAL_NEXT},
    {NAME_SHORT, FIELD_ENUM, OPTIONAL, {0, 0}, .names = yes_no_names, .about = T_MANUAL_SHORT},
    {NAME_HARM, FIELD_ENUM, OPTIONAL, {0, 0}, .names = yes_no_names, .about = T_MANUAL_HARM},
    END,
};
// clang-format on

// clang-format off: the table is read by its columns
static const struct field say_fields[] = {
    {NAME_SAY, FIELD_LINES, REQUIRED, {1, 20}, .count = {1, LEVEL_LINES_MAX}, .about = T_MANUAL_SAY},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    END,
};
// clang-format on

// clang-format off: the table is read by its columns
static const struct field ask_fields[] = {
    {NAME_ASK, FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_ASK},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_REVEAL, FIELD_ENUM, OPTIONAL, {0, 0}, .names = reveal_names, .about = T_MANUAL_REVEAL},
    {NAME_CHOICES, FIELD_LIST, REQUIRED, {0, 0}, .item = &choice_schema, .count = {2, 4}, .about = T_MANUAL_CHOICES},
    END,
};
// clang-format on

// clang-format off: the table is read by its columns
static const struct field sort_fields[] = {
    {NAME_SORT, FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_SORT},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_BOXES, FIELD_LIST, REQUIRED, {0, 0}, .item = &box_schema, .count = {2, 3}, .about = T_MANUAL_BOXES},
    {NAME_CARDS, FIELD_LIST, REQUIRED, {0, 0}, .item = &card_schema, .count = {3, 6}, .about = T_MANUAL_CARDS},
    END,
};
// clang-format on

// clang-format off: the table is read by its columns
static const struct field order_fields[] = {
    {NAME_ORDER, FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_ORDER},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_STEPS, FIELD_LIST, REQUIRED, {0, 0}, .item = &step_schema, .count = {3, 4}, .about = T_MANUAL_STEPS},
    END,
};
// clang-format on

// clang-format off: the table is read by its columns
static const struct field spot_fields[] = {
    {NAME_SPOT, FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_SPOT},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_SIGNS, FIELD_LIST, REQUIRED, {0, 0}, .item = &sign_schema, .count = {3, 6}, .about = T_MANUAL_SIGNS},
    END,
};
// clang-format on

// clang-format off: the table is read by its columns
static const struct field tell_fields[] = {
    {NAME_TELL, FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_TELL},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_DOORS, FIELD_LIST, REQUIRED, {0, 0}, .item = &door_schema, .count = {3, 3}, .about = T_MANUAL_DOORS},
    END,
};
// clang-format on

// clang-format off: the table is read by its columns
static const struct field act_fields[] = {
    {NAME_ACT, FIELD_TEXT, REQUIRED, {1, 30}, .about = T_MANUAL_ACT},
    {NAME_ALONE, FIELD_TEXT, REQUIRED, {1, 30}, .about = T_MANUAL_ALONE},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    END,
};
// clang-format on

// clang-format off: the table is read by its columns
static const struct field talk_fields[] = {
    {NAME_TALK, FIELD_TEXTS, REQUIRED, {1, 22}, .count = {1, 3}, .about = T_MANUAL_TALK},
    {NAME_ALONE, FIELD_TEXT, REQUIRED, {1, 30}, .about = T_MANUAL_ALONE},
    END,
};
// clang-format on

const struct schema scene_schemas[SCENE_KINDS] = {
    [SCENE_SAY] = {NAME_SAY, scene_fields, say_fields},    [SCENE_ASK] = {NAME_ASK, scene_fields, ask_fields},
    [SCENE_SORT] = {NAME_SORT, scene_fields, sort_fields}, [SCENE_ORDER] = {NAME_ORDER, scene_fields, order_fields},
    [SCENE_SPOT] = {NAME_SPOT, scene_fields, spot_fields}, [SCENE_TELL] = {NAME_TELL, scene_fields, tell_fields},
    [SCENE_ACT] = {NAME_ACT, scene_fields, act_fields},    [SCENE_TALK] = {NAME_TALK, scene_fields, talk_fields},
};

// clang-format off: the table is read by its columns
static const struct field cast_fields[] = {
    {NAME_NAME, FIELD_TEXT, REQUIRED, {1, 5}, .about = T_MANUAL_CAST_NAME},
    {NAME_FIGURE, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_FIGURE},
    END,
};
// clang-format on
static const struct schema cast_schema = {{"person", "nhân vật"}, cast_fields, NULL};

// Longer than what the hall reads: these are a teacher's.
// clang-format off: the table is read by its columns
static const struct field word_fields[] = {
    {NAME_WORD, FIELD_TEXT, REQUIRED, {1, 5}, .about = T_MANUAL_WORD},
    {NAME_SHOW, FIELD_TEXT, REQUIRED, {1, 40}, .about = T_MANUAL_SHOW},
    END,
};
// clang-format on
static const struct schema word_schema = {{"hard-word", "từ"}, word_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field question_fields[] = {
    {NAME_ASKED, FIELD_TEXT, REQUIRED, {1, 30}, .about = T_MANUAL_ASKED},
    {NAME_ANSWER, FIELD_TEXT, REQUIRED, {1, 60}, .about = T_MANUAL_ANSWER},
    END,
};
// clang-format on
static const struct schema question_schema = {{"question", "câu các em hỏi"}, question_fields, NULL};

static const struct schema any_scene_schema = {{"scene", "cảnh"}, scene_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field level_fields[] = {
    {NAME_LEVEL, FIELD_NUMBER, OPTIONAL, {1, 1}, .about = T_MANUAL_LEVEL},
    {NAME_LANGUAGE, FIELD_ID, OPTIONAL, {0, 0}, .about = T_MANUAL_LANGUAGE},
    {NAME_TITLE, FIELD_TEXT, REQUIRED, {1, 10}, .about = T_MANUAL_TITLE},
    {NAME_BAND, FIELD_ENUM, REQUIRED, {0, 0}, .names = band_names, .about = T_MANUAL_BAND},
    {NAME_TOPICS, FIELD_ENUMS, OPTIONAL, {0, 0}, .names = topic_names, .count = {1, 8}, .about = T_MANUAL_TOPICS},
    {NAME_SENSITIVE, FIELD_NUMBER, REQUIRED, {1, 3}, .about = T_MANUAL_SENSITIVE},
    {NAME_HARMED, FIELD_IDS, REQUIRED, {0, 0}, .about = T_MANUAL_HARMED},
    {NAME_AIM, FIELD_TEXT, OPTIONAL, {1, 30}, .about = T_MANUAL_AIM},
    {NAME_NOTICE, FIELD_TEXT, OPTIONAL, {1, 30}, .about = T_MANUAL_NOTICE},
    {NAME_RULE, FIELD_TEXT, REQUIRED, {1, 14}, .about = T_MANUAL_RULE},
    {NAME_PICTURE, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_PICTURE},
    {NAME_SOURCES, FIELD_IDS, OPTIONAL, {0, 0}, .about = T_MANUAL_SOURCES},
    {NAME_REVIEWED, FIELD_TEXT, OPTIONAL, {0, 0}, .about = T_MANUAL_REVIEWED},
    {NAME_MATERIALS, FIELD_TEXTS, OPTIONAL, {1, 25}, .count = {1, LEVEL_MATERIALS_MAX}, .about = T_MANUAL_MATERIALS},
    {NAME_WORDS,
     FIELD_LIST,
     OPTIONAL,
     {0, 0},
     .item = &word_schema,
     .count = {1, LEVEL_WORDS_MAX},
     .about = T_MANUAL_WORDS},
    {NAME_QUESTIONS,
     FIELD_LIST,
     OPTIONAL,
     {0, 0},
     .item = &question_schema,
     .count = {1, LEVEL_QUESTIONS_MAX},
     .about = T_MANUAL_QUESTIONS},
    {NAME_CAST, FIELD_MAPS, OPTIONAL, {0, 0}, .item = &cast_schema, .about = T_MANUAL_CAST},
    {NAME_SCENES, FIELD_MIXED, REQUIRED, {0, 0}, .item = &any_scene_schema, .about = T_MANUAL_SCENES},
    END,
};
// clang-format on
const struct schema level_schema = {{"level", "màn"}, level_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field entry_fields[] = {
    {NAME_AT, FIELD_TEXT, REQUIRED, {0, 0}, .about = T_MANUAL_AT},
    {NAME_FROM, FIELD_TEXT, REQUIRED, {0, 0}, .about = T_MANUAL_FROM},
    {NAME_TO, FIELD_TEXT, REQUIRED, {0, 0}, .about = T_MANUAL_TO},
    END,
};
// clang-format on
static const struct schema entry_schema = {{"text", "lời"}, entry_fields, NULL};

// clang-format off: the table is read by its columns
static const struct field translation_fields[] = {
    {NAME_TRANSLATION, FIELD_NUMBER, REQUIRED, {1, 1}, .about = T_MANUAL_TRANSLATION},
    {NAME_LANGUAGE, FIELD_ID, OPTIONAL, {0, 0}, .about = T_MANUAL_LANGUAGE},
    {NAME_TEXTS, FIELD_LIST, REQUIRED, {0, 0}, .item = &entry_schema, .about = T_MANUAL_TEXTS},
    END,
};
// clang-format on
const struct schema translation_schema = {{"translation", "bản dịch"}, translation_fields, NULL};
