// SPDX-License-Identifier: MIT
//
// level_kinds.c — what a kind of scene holds: its keys, how they are read, how long it takes.
//
// A kind is the row `kind_NAME` at the bottom, and kinds.def names it: a kind without one does not compile. Its own key
// (its name) leads to what is asked, done or told; the key of its list (kinds.def) to its options. Common keys are in
// level_tables.c, what is good or bad in it is the lint's.
#include "level_inside.h"

#include "lang.h"
#include "level_names.h"

// The name of a kind is also a key of it.
#define KIND(NAME, name, en, vi, list, traits) static const char name##_in_english[] = en, name##_in_vietnamese[] = vi;
#include "kinds.def"
#undef KIND
#define OWN_KEY(kind)                                                                                                  \
    {                                                                                                                  \
        kind##_in_english, kind##_in_vietnamese                                                                        \
    }

// ---- what an author may write ----

enum { STAGE_SYLLABLES = 10 }; // of what one says on the stage: read at a glance, beside the reason

// clang-format off
static const struct field choice_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 12}, .about = T_MANUAL_CHOICE_TEXT},
    {NAME_VERDICT, FIELD_ENUM, REQUIRED, {0, 0}, .names = verdict_names, .about = T_MANUAL_VERDICT},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    {NAME_SHOWS, FIELD_TEXT, OPTIONAL, {1, 18}, .about = T_MANUAL_SHOWS},
    {NAME_NEXT, FIELD_ID, OPTIONAL, {0, 0}, .refers = true, .about = T_MANUAL_NEXT},
    {NAME_PICTURE, FIELD_ENUM, OPTIONAL, {0, 0}, .names = pictogram_names, .about = T_MANUAL_PICTOGRAM},
    {NAME_REMEMBER, FIELD_ID, OPTIONAL, {0, 0}, .about = T_MANUAL_REMEMBER},
    {NAME_STAGE, FIELD_LINES, OPTIONAL, {1, STAGE_SYLLABLES}, .count = {1, ACTORS_MOST}, .names = how_names, .about = T_MANUAL_STAGE},
    {NAME_THINGS, FIELD_ENUMS, OPTIONAL, {0, 0}, .names = thing_names, .count = {1, THINGS_MOST}, .about = T_MANUAL_THINGS_OPTION},
    END,
};
static const struct schema choice_schema = {{"choice", "lựa chọn"}, choice_fields, NULL};

static const struct field box_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 5}, .about = T_MANUAL_BOX_TEXT},
    {NAME_PICTURE, FIELD_ENUM, OPTIONAL, {0, 0}, .names = pictogram_names, .about = T_MANUAL_BOX_PICTOGRAM},
    END,
};
static const struct schema box_schema = {{"box", "nhóm"}, box_fields, NULL};

static const struct field card_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 14}, .about = T_MANUAL_CARD_TEXT},
    {NAME_BOX, FIELD_ID, REQUIRED, {0, 0}, .refers = true, .about = T_MANUAL_BOX},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    {NAME_PICTURE, FIELD_ENUM, OPTIONAL, {0, 0}, .names = pictogram_names, .about = T_MANUAL_PICTOGRAM},
    {NAME_STAGE, FIELD_LINES, OPTIONAL, {1, STAGE_SYLLABLES}, .count = {1, ACTORS_MOST}, .names = how_names, .about = T_MANUAL_STAGE},
    {NAME_THINGS, FIELD_ENUMS, OPTIONAL, {0, 0}, .names = thing_names, .count = {1, THINGS_MOST}, .about = T_MANUAL_THINGS_OPTION},
    END,
};
static const struct schema card_schema = {{"card", "thẻ"}, card_fields, NULL};

static const struct field step_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 12}, .about = T_MANUAL_STEP_TEXT},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    {NAME_ANY_TIME, FIELD_ENUM, OPTIONAL, {0, 0}, .names = schema_yes_no, .about = T_MANUAL_ANY_TIME},
    {NAME_PICTURE, FIELD_ENUM, OPTIONAL, {0, 0}, .names = pictogram_names, .about = T_MANUAL_PICTOGRAM},
    {NAME_STAGE, FIELD_LINES, OPTIONAL, {1, STAGE_SYLLABLES}, .count = {1, ACTORS_MOST}, .names = how_names, .about = T_MANUAL_STAGE},
    {NAME_THINGS, FIELD_ENUMS, OPTIONAL, {0, 0}, .names = thing_names, .count = {1, THINGS_MOST}, .about = T_MANUAL_THINGS_OPTION},
    END,
};
static const struct schema step_schema = {{"step", "bước"}, step_fields, NULL};

static const struct field sign_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_TEXT, FIELD_TEXT, REQUIRED, {1, 14}, .about = T_MANUAL_SIGN_TEXT},
    {NAME_SIGN, FIELD_ENUM, REQUIRED, {0, 0}, .names = schema_yes_no, .about = T_MANUAL_SIGN},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    {NAME_PICTURE, FIELD_ENUM, OPTIONAL, {0, 0}, .names = pictogram_names, .about = T_MANUAL_PICTOGRAM},
    {NAME_STAGE, FIELD_LINES, OPTIONAL, {1, STAGE_SYLLABLES}, .count = {1, ACTORS_MOST}, .names = how_names, .about = T_MANUAL_STAGE},
    {NAME_THINGS, FIELD_ENUMS, OPTIONAL, {0, 0}, .names = thing_names, .count = {1, THINGS_MOST}, .about = T_MANUAL_THINGS_OPTION},
    END,
};
static const struct schema sign_schema = {{"sign", "chi tiết"}, sign_fields, NULL};

static const struct field door_fields[] = {
    {NAME_ID, FIELD_ID, REQUIRED, {0, 0}, .about = T_MANUAL_ID},
    {NAME_WHO, FIELD_TEXT, REQUIRED, {1, 5}, .about = T_MANUAL_WHO},
    {NAME_FIGURE, FIELD_NAME, REQUIRED, {0, 0}, .of = "figures", .about = T_MANUAL_FIGURE},
    {NAME_BUSY, FIELD_TEXT, OPTIONAL, {1, 20}, .about = T_MANUAL_BUSY},
    {NAME_HELPS, FIELD_TEXT, REQUIRED, {1, 24}, .about = T_MANUAL_HELPS},
    {NAME_BECAUSE, FIELD_TEXT, REQUIRED, {1, 22}, .about = T_MANUAL_BECAUSE},
    {NAME_STAGE, FIELD_LINES, OPTIONAL, {1, STAGE_SYLLABLES}, .count = {1, ACTORS_MOST}, .names = how_names, .about = T_MANUAL_STAGE_DOOR},
    {NAME_THINGS, FIELD_ENUMS, OPTIONAL, {0, 0}, .names = thing_names, .count = {1, THINGS_MOST}, .about = T_MANUAL_THINGS_OPTION},
    END,
};
static const struct schema door_schema = {{"door", "cửa"}, door_fields, NULL};

static const struct field say_fields[] = {
    {OWN_KEY(say), FIELD_LINES, REQUIRED, {1, 20}, .count = {1, LEVEL_LINES_MAX}, .names = how_names, .behind = line_conditions,
     .about = T_MANUAL_SAY},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_SWALLOW, FIELD_TEXT, OPTIONAL, {1, 16}, .about = T_MANUAL_SWALLOW},
    END,
};

static const struct field ask_fields[] = {
    {OWN_KEY(ask), FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_ASK},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_REVEAL, FIELD_ENUM, OPTIONAL, {0, 0}, .names = reveal_names, .about = T_MANUAL_REVEAL},
    {NAME_CHOICES, FIELD_LIST, REQUIRED, {0, 0}, .item = &choice_schema, .count = {2, LEVEL_CHOICES_MAX}, .about = T_MANUAL_CHOICES},
    END,
};

static const struct field sort_fields[] = {
    {OWN_KEY(sort), FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_SORT},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_BOXES, FIELD_LIST, REQUIRED, {0, 0}, .item = &box_schema, .count = {2, LEVEL_BOXES_MAX}, .about = T_MANUAL_BOXES},
    {NAME_CARDS, FIELD_LIST, REQUIRED, {0, 0}, .item = &card_schema, .count = {3, LEVEL_OPTIONS_MAX}, .about = T_MANUAL_CARDS},
    END,
};

static const struct field order_fields[] = {
    {OWN_KEY(order), FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_ORDER},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_STEPS, FIELD_LIST, REQUIRED, {0, 0}, .item = &step_schema, .count = {3, 4}, .about = T_MANUAL_STEPS},
    END,
};

static const struct field spot_fields[] = {
    {OWN_KEY(spot), FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_SPOT},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_SIGNS, FIELD_LIST, REQUIRED, {0, 0}, .item = &sign_schema, .count = {3, LEVEL_OPTIONS_MAX}, .about = T_MANUAL_SIGNS},
    END,
};

static const struct field tell_fields[] = {
    {OWN_KEY(tell), FIELD_TEXT, REQUIRED, {1, 18}, .about = T_MANUAL_TELL},
    {NAME_LOOK, FIELD_ENUM, OPTIONAL, {0, 0}, .names = look_names, .about = T_MANUAL_LOOK},
    {NAME_STEP, FIELD_ENUM, OPTIONAL, {0, 0}, .names = step_names, .about = T_MANUAL_STEP},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    {NAME_DOORS, FIELD_LIST, REQUIRED, {0, 0}, .item = &door_schema, .count = {3, 3}, .about = T_MANUAL_DOORS},
    END,
};

static const struct field pair_fields[] = {
    {NAME_TELLS, FIELD_TEXT, OPTIONAL, {1, 16}, .about = T_MANUAL_TELLS},
    {NAME_HEARS, FIELD_TEXT, OPTIONAL, {1, 16}, .about = T_MANUAL_HEARS},
    END,
};
static const struct schema pair_schema = {{"pair", "câu theo đôi"}, pair_fields, NULL};

static const struct field act_fields[] = {
    {OWN_KEY(act), FIELD_TEXT, REQUIRED, {1, 30}, .about = T_MANUAL_ACT},
    {NAME_PAIRS, FIELD_LIST, OPTIONAL, {0, 0}, .item = &pair_schema, .count = {2, LEVEL_PAIRS_MAX}, .about = T_MANUAL_PAIRS},
    {NAME_ALONE, FIELD_TEXT, REQUIRED, {1, 30}, .about = T_MANUAL_ALONE},
    {NAME_TOGETHER, FIELD_TEXT, OPTIONAL, {1, 14}, .about = T_MANUAL_TOGETHER},
    END,
};

static const struct field talk_fields[] = {
    {OWN_KEY(talk), FIELD_TEXTS, REQUIRED, {1, 22}, .count = {1, LEVEL_TALK_MAX}, .about = T_MANUAL_TALK},
    {NAME_ALONE, FIELD_TEXT, REQUIRED, {1, 30}, .about = T_MANUAL_ALONE},
    END,
};
// clang-format on

// ---- how long it takes ----
//
// Read aloud slowly, two syllables a second, and what a full hall does around the words (DESIGN §5): it is the room
// that takes the time, not the reading. Estimates, set so that a level of the first forum comes to the 23 to 26
// minutes a teacher and a child-protection officer counted for it; whoever times a real meeting corrects them here.
enum {
    PAGE = 3,     // turned, looked at
    SETTLE = 10,  // the question stands, the room turns to it
    WHISPER = 40, // heads together
    DRUM = 8,     // and gong
    FINGERS = 10,
    CALL = 12,    // the team's cry, the ball
    DECIDE = 15,  // another idea, the lock
    GUESS = 9,    // "what happens next?", for each answer
    LOOK = 5,     // at each sign or step that is turned over
    CARD = 20,    // of a sort: the next team, its box
    PLACING = 25, // four steps in a row
    KNOCK = 15,   // at a door; it is two of three
    TELL_AGAIN = 12,
    TOGETHER = 12, // said aloud, the lantern
    STAND = 60,
    SWAP = 3,  // a line of a pair, said twice: looked up, found
    TALK = 55, // a question of a talk
    // of a lone child, who reads, presses and thinks: nobody is waited for
    PRESS = 2,
    THINK = 10,
    DO = 25,
    REFLECT = 35,
    ASKED = SETTLE + WHISPER + DRUM, // what every question takes
};

#define ROW(name, reads, ...)                                                                                          \
    static const struct level_kind kind_##name = {{OWN_KEY(name), scene_fields, name##_fields}, reads, {__VA_ARGS__}}
// clang-format off
//  kind   read                  hall, seconds: once                                  for each  alone: once  for each
ROW(say,   level__read_say,      0,                                                   PAGE,     0,           PRESS);
ROW(ask,   level__read_options,  ASKED + FINGERS + CALL + DECIDE + TOGETHER,          GUESS,    THINK,       PRESS);
ROW(sort,  level__read_options,  ASKED + TOGETHER,                                    CARD,     THINK,       PRESS);
ROW(order, level__read_options,  ASKED + CALL + PLACING + TOGETHER,                   LOOK,     THINK,       PRESS);
ROW(spot,  level__read_options,  ASKED + FINGERS + CALL + DECIDE + TOGETHER,          LOOK,     THINK,       PRESS);
ROW(tell,  level__read_options,  ASKED + CALL + 2 * KNOCK + TELL_AGAIN + TOGETHER,    0,        THINK,       PRESS);
ROW(act,   level__read_act,      STAND + TOGETHER,                                    SWAP,     DO,          PRESS);
ROW(talk,  level__read_talk,     0,                                                   TALK,     REFLECT,     0);
// clang-format on

const struct level_kind *const level_kinds[SCENE_KINDS] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = &kind_##name,
#include "kinds.def"
#undef KIND
};

const struct schema *const level_scene_schemas[SCENE_KINDS + 1] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = &kind_##name.schema,
#include "kinds.def"
#undef KIND
};
