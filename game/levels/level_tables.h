// SPDX-License-Identifier: MIT
//
// level_tables.h — the grammar of a level as tables. Loader, checks, suggestions, manual and the
// editors' schema all read these, so none can say something else. Not for other rooms.
#ifndef SAFECIRCLE_LEVEL_TABLES_H
#define SAFECIRCLE_LEVEL_TABLES_H

#include "doc_schema.h"
#include "level.h"

extern const struct schema level_schema;  // the top of the file
extern const struct field scene_fields[]; // common to all kinds of scene
extern const struct schema translation_schema;
extern const struct schema *const level_scene_schemas[SCENE_KINDS + 1]; // of each kind; ends in NULL
extern const struct name_pair scene_kind_keys[SCENE_KINDS + 1];         // ends in NULL
extern const struct enum_name verdict_names[], look_names[], step_names[], how_names[], band_names[], topic_names[],
    reveal_names[], pictogram_names[], thing_names[];
extern const struct name_pair line_conditions[]; // of a line: my worried if WORD; ends in NULL
extern const struct name_pair name_nobody, name_not_yet, name_end, name_gone; // harmed: none, reviewed: none, next:
                                                                              // end, - minh gone

enum { OPTIONAL, REQUIRED }; // of a field
// clang-format off
#define END {.key = {NULL, NULL}}
// clang-format on

// Keys by what they are for, so that no other file spells them.
enum level_key {
    KEY_LEVEL,
    KEY_LANGUAGE,
    KEY_TITLE,
    KEY_BAND,
    KEY_TOPICS,
    KEY_SENSITIVE,
    KEY_HARMED,
    KEY_AIM,
    KEY_NOTICE,
    KEY_RULE,
    KEY_PICTURE,
    KEY_SOURCES,
    KEY_REVIEWED,
    KEY_AUTHOR,
    KEY_REMEMBERS,
    KEY_CAST,
    KEY_SCENES,
    KEY_NAME,
    KEY_FIGURE,
    KEY_ID,
    KEY_PLACE,
    KEY_LOOK,
    KEY_GUIDE,
    KEY_NEXT,
    KEY_SHORT,
    KEY_HARM,
    KEY_TOGETHER,
    KEY_STEP,
    KEY_ALONE,
    KEY_CHOICES,
    KEY_BOXES,
    KEY_CARDS,
    KEY_STEPS,
    KEY_SIGNS,
    KEY_DOORS,
    KEY_TEXT,
    KEY_VERDICT,
    KEY_BECAUSE,
    KEY_SHOWS,
    KEY_BOX,
    KEY_SIGN,
    KEY_WHO,
    KEY_BUSY,
    KEY_HELPS,
    KEY_TEXTS,
    KEY_AT,
    KEY_FROM,
    KEY_TO,
    KEY_UNSURE,
    KEY_TRANSLATION,
    KEY_WORDS,
    KEY_WORD,
    KEY_SHOW,
    KEY_MATERIALS,
    KEY_QUESTIONS,
    KEY_ASKED,
    KEY_ANSWER,
    KEY_ANY_TIME,
    KEY_REVEAL,
    KEY_STAGE,
    KEY_SWALLOW,
    KEY_WITH,
    KEY_HARMS,
    KEY_SMALL,
    KEY_REMEMBER,
    KEY_PAIRS,
    KEY_TELLS,
    KEY_HEARS,
    KEY_THINGS,
    LEVEL_KEYS,
    KEY_NOTHING = LEVEL_KEYS // the list of a kind without one
};
extern const struct name_pair level_keys[LEVEL_KEYS + 1]; // ends in NULL

#endif
