// SPDX-License-Identifier: MIT
//
// level_tables.c — every key and value a level may have, in both languages, with its limits.
//
// Limits of syllables are those a hall can read from a projector (DESIGN §4).
#include "level_tables.h"

#include "lang.h"

const struct name_pair level_keys[LEVEL_KEYS] = {
    [KEY_LEVEL] = {"level", "màn"}, [KEY_LANGUAGE] = {"language", "ngôn ngữ"}, [KEY_TITLE] = {"title", "tên màn"},
    [KEY_BAND] = {"band", "lứa tuổi"}, [KEY_TOPICS] = {"topics", "chủ đề"}, [KEY_SENSITIVE] = {"sensitive", "nhạy cảm"},
    [KEY_HARMED] = {"harmed", "người bị hại"}, [KEY_AIM] = {"aim", "mục tiêu"}, [KEY_NOTICE] = {"notice", "báo trước"},
    [KEY_RULE] = {"rule", "câu chốt"}, [KEY_PICTURE] = {"picture", "tranh"}, [KEY_SOURCES] = {"sources", "nguồn"},
    [KEY_REVIEWED] = {"reviewed", "đã duyệt"}, [KEY_CAST] = {"cast", "nhân vật"}, [KEY_SCENES] = {"scenes", "cảnh"},
    [KEY_NAME] = {"name", "tên"}, [KEY_FIGURE] = {"figure", "hình"}, [KEY_ID] = {"id", "mã"}, [KEY_PLACE] = {"place", "nơi"},
    [KEY_LOOK] = {"look", "kiểu"}, [KEY_GUIDE] = {"guide", "gợi ý"}, [KEY_NEXT] = {"next", "sang"},
    [KEY_SHORT] = {"short", "bản ngắn"}, [KEY_HARM] = {"harm", "lộ điều hại"}, [KEY_TOGETHER] = {"together", "cùng nói"},
    [KEY_STEP] = {"step", "bước"}, [KEY_ALONE] = {"alone", "một mình"}, [KEY_CHOICES] = {"choices", "lựa chọn"},
    [KEY_BOXES] = {"boxes", "nhóm"}, [KEY_CARDS] = {"cards", "thẻ"}, [KEY_STEPS] = {"steps", "các bước"},
    [KEY_SIGNS] = {"signs", "chi tiết"}, [KEY_DOORS] = {"doors", "cửa"}, [KEY_TEXT] = {"text", "lời"},
    [KEY_VERDICT] = {"verdict", "đánh giá"}, [KEY_BECAUSE] = {"because", "vì"}, [KEY_SHOWS] = {"shows", "rồi sao"},
    [KEY_BOX] = {"box", "vào nhóm"}, [KEY_SIGN] = {"sign", "dấu hiệu"}, [KEY_WHO] = {"who", "ai"},
    [KEY_BUSY] = {"busy", "khi bận"}, [KEY_HELPS] = {"helps", "khi giúp"}, [KEY_TEXTS] = {"texts", "các lời"},
    [KEY_AT] = {"at", "ở"}, [KEY_FROM] = {"from", "từ"}, [KEY_TO] = {"to", "thành"},
    [KEY_TRANSLATION] = {"translation", "bản dịch"},
};

const struct name_pair scene_kind_keys[SCENE_KINDS] = {
    [SCENE_SAY] = {"say", "nói"}, [SCENE_ASK] = {"ask", "hỏi"}, [SCENE_SORT] = {"sort", "xếp nhóm"},
    [SCENE_ORDER] = {"order", "xếp thứ tự"}, [SCENE_SPOT] = {"spot", "tìm"}, [SCENE_TELL] = {"tell", "kể"},
    [SCENE_ACT] = {"act", "làm"}, [SCENE_TALK] = {"talk", "bàn"},
};

const struct enum_name verdict_names[] = {{{"safe", "an toàn"}, VERDICT_SAFE}, {{"unsure", "chưa chắc"}, VERDICT_UNSURE},
                                          {{"risky", "nguy hiểm"}, VERDICT_RISKY}, {{NULL, NULL}, 0}};
const struct enum_name look_names[] = {{{"story", "truyện"}, LOOK_STORY}, {{"chat", "tin nhắn"}, LOOK_CHAT},
                                       {{"cards", "thẻ"}, LOOK_CARDS}, {{NULL, NULL}, 0}};
const struct enum_name step_names[] = {{{"recognise", "nhận ra"}, STEP_RECOGNISE}, {{"say", "nói"}, STEP_SAY},
                                       {{"do", "làm"}, STEP_DO}, {{"tell", "kể"}, STEP_TELL}, {{NULL, NULL}, 0}};
const struct enum_name mood_names[] = {
    {{"calm", "bình thường"}, MOOD_CALM}, {{"happy", "vui"}, MOOD_HAPPY}, {{"sad", "buồn"}, MOOD_SAD},
    {{"worried", "lo"}, MOOD_WORRIED}, {{"scared", "sợ"}, MOOD_SCARED}, {{"angry", "giận"}, MOOD_ANGRY},
    {{"thinking", "nghĩ"}, MOOD_THINKING}, {{"brave", "dũng cảm"}, MOOD_BRAVE}, {{NULL, NULL}, 0}};
const struct enum_name band_names[] = {{{"6-8", "6-8 tuổi"}, BAND_6_8}, {{"9-11", "9-11 tuổi"}, BAND_9_11},
                                       {{"12-15", "12-15 tuổi"}, BAND_12_15}, {{NULL, NULL}, 0}};
const struct enum_name yes_no_names[] = {{{"yes", "có"}, 1}, {{"no", "không"}, 0}, {{NULL, NULL}, 0}};
const struct enum_name topic_names[] = {
    {{"secrets", "bí mật"}, 0}, {{"feelings", "cảm xúc"}, 1}, {{"body", "cơ thể"}, 2}, {{"home", "ở nhà"}, 3},
    {{"bullying", "bắt nạt"}, 4}, {{"cyberbullying", "bắt nạt trên mạng"}, 5}, {{"grooming", "dụ dỗ"}, 6},
    {{"games", "trò chơi"}, 7}, {{"privacy", "thông tin riêng"}, 8}, {{"images", "hình ảnh"}, 9}, {{"scams", "lừa đảo"}, 10},
    {{"rights", "quyền trẻ em"}, 11}, {{"helping", "giúp bạn"}, 12}, {{"equality", "bình đẳng"}, 13},
    {{"marriage", "tảo hôn"}, 14}, {{"trafficking", "mua bán người"}, 15}, {{NULL, NULL}, 0}};

#define END {.key = {NULL, NULL}}
// A key in these tables is spelled once more, because C has no constant look-up; levels_test compares them.
#define FIELD(en_, vi_, kind_, about_, ...) {.key = {en_, vi_}, .kind = kind_, .about = T_MANUAL_##about_, __VA_ARGS__}

static const struct field choice_fields[] = {
    FIELD("id", "mã", FIELD_ID, ID, .required = true),
    FIELD("text", "lời", FIELD_TEXT, CHOICE_TEXT, .required = true, .limits = {1, 12}),
    FIELD("verdict", "đánh giá", FIELD_ENUM, VERDICT, .required = true, .names = verdict_names),
    FIELD("because", "vì", FIELD_TEXT, BECAUSE, .required = true, .limits = {1, 22}),
    FIELD("shows", "rồi sao", FIELD_TEXT, SHOWS, .limits = {1, 18}),
    FIELD("next", "sang", FIELD_ID, NEXT, .required = false),
    END};
static const struct schema choice_schema = {{"choice", "lựa chọn"}, choice_fields, NULL};

static const struct field box_fields[] = {
    FIELD("id", "mã", FIELD_ID, ID, .required = true),
    FIELD("text", "lời", FIELD_TEXT, BOX_TEXT, .required = true, .limits = {1, 5}), END};
static const struct schema box_schema = {{"box", "nhóm"}, box_fields, NULL};

static const struct field card_fields[] = {
    FIELD("id", "mã", FIELD_ID, ID, .required = true),
    FIELD("text", "lời", FIELD_TEXT, CARD_TEXT, .required = true, .limits = {1, 14}),
    FIELD("box", "vào nhóm", FIELD_ID, BOX, .required = true),
    FIELD("because", "vì", FIELD_TEXT, BECAUSE, .required = true, .limits = {1, 22}), END};
static const struct schema card_schema = {{"card", "thẻ"}, card_fields, NULL};

static const struct field step_fields[] = {
    FIELD("id", "mã", FIELD_ID, ID, .required = true),
    FIELD("text", "lời", FIELD_TEXT, STEP_TEXT, .required = true, .limits = {1, 12}),
    FIELD("because", "vì", FIELD_TEXT, BECAUSE, .required = true, .limits = {1, 22}), END};
static const struct schema step_schema = {{"step", "bước"}, step_fields, NULL};

static const struct field sign_fields[] = {
    FIELD("id", "mã", FIELD_ID, ID, .required = true),
    FIELD("text", "lời", FIELD_TEXT, SIGN_TEXT, .required = true, .limits = {1, 14}),
    FIELD("sign", "dấu hiệu", FIELD_ENUM, SIGN, .required = true, .names = yes_no_names),
    FIELD("because", "vì", FIELD_TEXT, BECAUSE, .required = true, .limits = {1, 22}), END};
static const struct schema sign_schema = {{"sign", "chi tiết"}, sign_fields, NULL};

static const struct field door_fields[] = {
    FIELD("id", "mã", FIELD_ID, ID, .required = true),
    FIELD("who", "ai", FIELD_TEXT, WHO, .required = true, .limits = {1, 5}),
    FIELD("figure", "hình", FIELD_ID, FIGURE, .required = true),
    FIELD("busy", "khi bận", FIELD_TEXT, BUSY, .limits = {1, 20}),
    FIELD("helps", "khi giúp", FIELD_TEXT, HELPS, .required = true, .limits = {1, 24}),
    FIELD("because", "vì", FIELD_TEXT, BECAUSE, .required = true, .limits = {1, 22}), END};
static const struct schema door_schema = {{"door", "cửa"}, door_fields, NULL};

static const struct field scene_fields[] = {
    FIELD("id", "mã", FIELD_ID, SCENE_ID, .required = true),
    FIELD("place", "nơi", FIELD_ID, PLACE, .required = false),
    FIELD("guide", "gợi ý", FIELD_TEXT, GUIDE, .required = false),
    FIELD("next", "sang", FIELD_ID, NEXT, .required = false),
    FIELD("short", "bản ngắn", FIELD_ENUM, SHORT, .names = yes_no_names),
    FIELD("harm", "lộ điều hại", FIELD_ENUM, HARM, .names = yes_no_names), END};

#define QUESTION(en, vi, about) FIELD(en, vi, FIELD_TEXT, about, .required = true, .limits = {1, 18})
#define LOOK_AND_TOGETHER                                                                                              \
    FIELD("look", "kiểu", FIELD_ENUM, LOOK, .names = look_names),                                                      \
    FIELD("step", "bước", FIELD_ENUM, STEP, .names = step_names),                                                      \
    FIELD("together", "cùng nói", FIELD_TEXT, TOGETHER, .limits = {1, 14})

static const struct field say_fields[] = {
    FIELD("say", "nói", FIELD_LINES, SAY, .required = true, .limits = {1, 20}, .count = {1, LEVEL_LINES_MAX}),
    FIELD("look", "kiểu", FIELD_ENUM, LOOK, .names = look_names), END};
static const struct field ask_fields[] = {
    QUESTION("ask", "hỏi", ASK), LOOK_AND_TOGETHER,
    FIELD("choices", "lựa chọn", FIELD_LIST, CHOICES, .required = true, .item = &choice_schema, .count = {2, 4}), END};
static const struct field sort_fields[] = {
    QUESTION("sort", "xếp nhóm", SORT), LOOK_AND_TOGETHER,
    FIELD("boxes", "nhóm", FIELD_LIST, BOXES, .required = true, .item = &box_schema, .count = {2, 3}),
    FIELD("cards", "thẻ", FIELD_LIST, CARDS, .required = true, .item = &card_schema, .count = {3, 6}), END};
static const struct field order_fields[] = {
    QUESTION("order", "xếp thứ tự", ORDER), LOOK_AND_TOGETHER,
    FIELD("steps", "các bước", FIELD_LIST, STEPS, .required = true, .item = &step_schema, .count = {3, 4}), END};
static const struct field spot_fields[] = {
    QUESTION("spot", "tìm", SPOT), LOOK_AND_TOGETHER,
    FIELD("signs", "chi tiết", FIELD_LIST, SIGNS, .required = true, .item = &sign_schema, .count = {3, 6}), END};
static const struct field tell_fields[] = {
    QUESTION("tell", "kể", TELL), LOOK_AND_TOGETHER,
    FIELD("doors", "cửa", FIELD_LIST, DOORS, .required = true, .item = &door_schema, .count = {3, 3}), END};
static const struct field act_fields[] = {
    FIELD("act", "làm", FIELD_TEXT, ACT, .required = true, .limits = {1, 30}),
    FIELD("alone", "một mình", FIELD_TEXT, ALONE, .required = true, .limits = {1, 30}),
    FIELD("together", "cùng nói", FIELD_TEXT, TOGETHER, .limits = {1, 14}), END};
static const struct field talk_fields[] = {
    FIELD("talk", "bàn", FIELD_TEXTS, TALK, .required = true, .limits = {1, 22}, .count = {1, 3}),
    FIELD("alone", "một mình", FIELD_TEXT, ALONE, .required = true, .limits = {1, 30}), END};

const struct schema scene_schemas[SCENE_KINDS] = {
    [SCENE_SAY] = {{"say", "nói"}, scene_fields, say_fields}, [SCENE_ASK] = {{"ask", "hỏi"}, scene_fields, ask_fields},
    [SCENE_SORT] = {{"sort", "xếp nhóm"}, scene_fields, sort_fields},
    [SCENE_ORDER] = {{"order", "xếp thứ tự"}, scene_fields, order_fields},
    [SCENE_SPOT] = {{"spot", "tìm"}, scene_fields, spot_fields}, [SCENE_TELL] = {{"tell", "kể"}, scene_fields, tell_fields},
    [SCENE_ACT] = {{"act", "làm"}, scene_fields, act_fields}, [SCENE_TALK] = {{"talk", "bàn"}, scene_fields, talk_fields},
};

static const struct field cast_fields[] = {
    FIELD("name", "tên", FIELD_TEXT, CAST_NAME, .required = true, .limits = {1, 5}),
    FIELD("figure", "hình", FIELD_ID, FIGURE, .required = true), END};
static const struct schema cast_schema = {{"person", "nhân vật"}, cast_fields, NULL};

static const struct schema any_scene_schema = {{"scene", "cảnh"}, scene_fields, NULL};

static const struct field level_fields[] = {
    FIELD("level", "màn", FIELD_NUMBER, LEVEL, .required = true, .limits = {1, 1}),
    FIELD("language", "ngôn ngữ", FIELD_ID, LANGUAGE, .required = true),
    FIELD("title", "tên màn", FIELD_TEXT, TITLE, .required = true, .limits = {1, 10}),
    FIELD("band", "lứa tuổi", FIELD_ENUM, BAND, .required = true, .names = band_names),
    FIELD("topics", "chủ đề", FIELD_ENUMS, TOPICS, .required = true, .names = topic_names, .count = {1, 8}),
    FIELD("sensitive", "nhạy cảm", FIELD_NUMBER, SENSITIVE, .required = true, .limits = {1, 3}),
    FIELD("harmed", "người bị hại", FIELD_IDS, HARMED, .required = true),
    FIELD("aim", "mục tiêu", FIELD_TEXT, AIM, .limits = {1, 30}),
    FIELD("notice", "báo trước", FIELD_TEXT, NOTICE, .required = true, .limits = {1, 30}),
    FIELD("rule", "câu chốt", FIELD_TEXT, RULE, .required = true, .limits = {1, 14}),
    FIELD("picture", "tranh", FIELD_ID, PICTURE, .required = true),
    FIELD("sources", "nguồn", FIELD_IDS, SOURCES, .required = true),
    FIELD("reviewed", "đã duyệt", FIELD_TEXT, REVIEWED, .required = true),
    FIELD("cast", "nhân vật", FIELD_MAPS, CAST, .required = true, .item = &cast_schema),
    FIELD("scenes", "cảnh", FIELD_MIXED, SCENES, .required = true, .item = &any_scene_schema), END};
const struct schema level_schema = {{"level", "màn"}, level_fields, NULL};

static const struct field entry_fields[] = {
    FIELD("at", "ở", FIELD_TEXT, AT, .required = true), FIELD("from", "từ", FIELD_TEXT, FROM, .required = true),
    FIELD("to", "thành", FIELD_TEXT, TO, .required = true), END};
static const struct schema entry_schema = {{"text", "lời"}, entry_fields, NULL};
static const struct field translation_fields[] = {
    FIELD("translation", "bản dịch", FIELD_NUMBER, TRANSLATION, .required = true, .limits = {1, 1}),
    FIELD("language", "ngôn ngữ", FIELD_ID, LANGUAGE, .required = true),
    FIELD("texts", "các lời", FIELD_LIST, TEXTS, .required = true, .item = &entry_schema), END};
const struct schema translation_schema = {{"translation", "bản dịch"}, translation_fields, NULL};
