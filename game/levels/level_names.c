// SPDX-License-Identifier: MIT
//
// level_names.c — keys and values by number, in both languages.
#include "level_names.h"

#include "lang.h"
#include "level_tables.h"

#include <string.h>

// clang-format off
const struct name_pair level_keys[LEVEL_KEYS + 1] = {
    [KEY_LEVEL] = NAME_LEVEL,
    [KEY_LANGUAGE] = NAME_LANGUAGE,
    [KEY_TITLE] = NAME_TITLE,
    [KEY_BAND] = NAME_BAND,
    [KEY_TOPICS] = NAME_TOPICS,
    [KEY_SENSITIVE] = NAME_SENSITIVE,
    [KEY_REMEMBERS] = NAME_REMEMBERS,
    [KEY_HARMED] = NAME_HARMED,
    [KEY_AIM] = NAME_AIM,
    [KEY_NOTICE] = NAME_NOTICE,
    [KEY_RULE] = NAME_RULE,
    [KEY_PICTURE] = NAME_PICTURE,
    [KEY_SOURCES] = NAME_SOURCES,
    [KEY_REVIEWED] = NAME_REVIEWED,
    [KEY_AUTHOR] = NAME_AUTHOR,
    [KEY_CAST] = NAME_CAST,
    [KEY_SCENES] = NAME_SCENES,
    [KEY_NAME] = NAME_NAME,
    [KEY_FIGURE] = NAME_FIGURE,
    [KEY_ID] = NAME_ID,
    [KEY_PLACE] = NAME_PLACE,
    [KEY_LOOK] = NAME_LOOK,
    [KEY_GUIDE] = NAME_GUIDE,
    [KEY_NEXT] = NAME_NEXT,
    [KEY_SHORT] = NAME_SHORT,
    [KEY_HARM] = NAME_HARM,
    [KEY_TOGETHER] = NAME_TOGETHER,
    [KEY_STEP] = NAME_STEP,
    [KEY_ALONE] = NAME_ALONE,
    [KEY_CHOICES] = NAME_CHOICES,
    [KEY_BOXES] = NAME_BOXES,
    [KEY_CARDS] = NAME_CARDS,
    [KEY_STEPS] = NAME_STEPS,
    [KEY_SIGNS] = NAME_SIGNS,
    [KEY_DOORS] = NAME_DOORS,
    [KEY_TEXT] = NAME_TEXT,
    [KEY_VERDICT] = NAME_VERDICT,
    [KEY_BECAUSE] = NAME_BECAUSE,
    [KEY_SHOWS] = NAME_SHOWS,
    [KEY_BOX] = NAME_BOX,
    [KEY_SIGN] = NAME_SIGN,
    [KEY_WHO] = NAME_WHO,
    [KEY_BUSY] = NAME_BUSY,
    [KEY_HELPS] = NAME_HELPS,
    [KEY_TEXTS] = NAME_TEXTS,
    [KEY_AT] = NAME_AT,
    [KEY_FROM] = NAME_FROM,
    [KEY_TO] = NAME_TO,
    [KEY_UNSURE] = NAME_UNSURE,
    [KEY_TRANSLATION] = NAME_TRANSLATION,
    [KEY_WORDS] = NAME_WORDS,
    [KEY_WORD] = NAME_WORD,
    [KEY_SHOW] = NAME_SHOW,
    [KEY_MATERIALS] = NAME_MATERIALS,
    [KEY_QUESTIONS] = NAME_QUESTIONS,
    [KEY_ASKED] = NAME_ASKED,
    [KEY_ANSWER] = NAME_ANSWER,
    [KEY_ANY_TIME] = NAME_ANY_TIME,
    [KEY_REVEAL] = NAME_REVEAL,
    [KEY_STAGE] = NAME_STAGE,
    [KEY_SWALLOW] = NAME_SWALLOW,
    [KEY_WITH] = NAME_WITH,
    [KEY_HARMS] = NAME_HARMS,
    [KEY_SMALL] = NAME_SMALL,
    [KEY_REMEMBER] = NAME_REMEMBER,
    [KEY_PAIRS] = NAME_PAIRS,
    [KEY_TELLS] = NAME_TELLS,
    [KEY_HEARS] = NAME_HEARS,
    [KEY_THINGS] = NAME_THINGS,
};
// clang-format on

const struct name_pair scene_kind_keys[SCENE_KINDS + 1] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = {en, vi},
#include "kinds.def"
#undef KIND
};

const struct name_pair name_nobody = NAME_NOBODY, name_not_yet = NAME_NOT_YET, name_end = NAME_END,
                       name_gone = NAME_GONE;
const struct name_pair line_conditions[] = {NAME_IF, NAME_UNLESS, {NULL, NULL}};

const struct enum_name verdict_names[] = {
// NONE has no name and ends the list: the others move up.
#define VERDICT(NAME, en, vi, safety, word, tone, icon)                                                                \
    [(VERDICT_##NAME + VERDICTS - 1) % VERDICTS] = {{en, vi}, VERDICT_##NAME},
#include "verdicts.def"
#undef VERDICT
};

const struct enum_name look_names[] = {
    {{"story", "truyện"}, LOOK_STORY},
    {{"chat", "tin nhắn"}, LOOK_CHAT},
    {{"cards", "thẻ"}, LOOK_CARDS},
    {{NULL, NULL}, 0},
};

// How the answers of an ask are turned over, behind the chosen one.
const struct enum_name reveal_names[] = {
    {{"as-shown", "như trên màn hình"}, 0},
    {{"safest-last", "an toàn sau cùng"}, 1},
    {{NULL, NULL}, 0},
};

const struct enum_name step_names[] = {
    {{"recognise", "nhận ra"}, STEP_RECOGNISE},
    {{"say", "nói"}, STEP_SAY},
    {{"do", "làm"}, STEP_DO},
    {{"tell", "kể"}, STEP_TELL},
    {{NULL, NULL}, 0},
};

// How somebody says a line: a mood; MOODS further on a pose; behind the poses whether they sit.
const struct enum_name how_names[] = {
#define MOOD(NAME, en, vi, word) {{en, vi}, MOOD_##NAME},
#include "moods.def"
#undef MOOD
#define POSE(NAME, en, vi, word) {{en, vi}, MOODS + POSE_##NAME},
#include "poses.def"
#undef POSE
    {{"sit", "ngồi"}, MOODS + POSES + SITS_DOWN},
    {{"stand", "đứng dậy"}, MOODS + POSES + SITS_NOT},
    {{NULL, NULL}, 0},
};

// clang-format off
// What stands beside the letter of an answer: icons/answer-NAME.
const struct enum_name pictogram_names[] = {
    {{"adult", "người lớn"},  1},
    {{"ask", "hỏi"},          2},
    {{"block", "chặn"},       3},
    {{"call", "gọi điện"},    4},
    {{"camera", "máy ảnh"},   5},
    {{"door", "cửa"},         6},
    {{"ear", "tai"},          7},
    {{"eye", "mắt"},          8},
    {{"friend", "bạn"},       9},
    {{"gift", "quà"},        10},
    {{"hand", "bàn tay"},    11},
    {{"heart", "trái tim"},  12},
    {{"home", "nhà"},        13},
    {{"key", "chìa khoá"},   14},
    {{"lock", "ổ khoá"},     15},
    {{"money", "tiền"},      16},
    {{"mouth", "miệng"},     17},
    {{"phone", "điện thoại"}, 18},
    {{"run", "chạy"},        19},
    {{"silence", "im lặng"}, 20},
    {{"wait", "chờ"},        21},
    {{NULL, NULL},            0},
};
// clang-format on

const struct enum_name band_names[] = {
    {{"6-8", "6-8 tuổi"}, BAND_6_8},
    {{"9-11", "9-11 tuổi"}, BAND_9_11},
    {{"12-15", "12-15 tuổi"}, BAND_12_15},
    {{"adults", "người lớn"}, BAND_ADULTS},
    {{NULL, NULL}, 0},
};

// The curriculum's topics (research: content, §9); levels keep the English name. The numbers are the texts that say
// them.
// clang-format off
const struct enum_name topic_names[] = {
    {{"secrets", "bí mật"},                  T_TOPIC_SECRETS},
    {{"feelings", "cảm xúc"},                T_TOPIC_FEELINGS},
    {{"body", "cơ thể"},                     T_TOPIC_BODY},
    {{"home", "ở nhà"},                      T_TOPIC_HOME},
    {{"bullying", "bắt nạt"},                T_TOPIC_BULLYING},
    {{"cyberbullying", "bắt nạt trên mạng"}, T_TOPIC_CYBERBULLYING},
    {{"grooming", "dụ dỗ"},                  T_TOPIC_GROOMING},
    {{"games", "trò chơi"},                  T_TOPIC_GAMES},
    {{"privacy", "thông tin riêng"},         T_TOPIC_PRIVACY},
    {{"images", "hình ảnh"},                 T_TOPIC_IMAGES},
    {{"scams", "lừa đảo"},                   T_TOPIC_SCAMS},
    {{"rights", "quyền trẻ em"},             T_TOPIC_RIGHTS},
    {{"helping", "giúp bạn"},                T_TOPIC_HELPING},
    {{"equality", "bình đẳng"},              T_TOPIC_EQUALITY},
    {{"marriage", "tảo hôn"},                T_TOPIC_MARRIAGE},
    {{"trafficking", "mua bán người"},       T_TOPIC_TRAFFICKING},
    {{"strangers", "người lạ"},              T_TOPIC_STRANGERS},
    {{"violence", "bạo lực"},                T_TOPIC_VIOLENCE},
    {{NULL, NULL},                           0},
};
// clang-format on

static const char *in_pairs(const struct name_pair *pairs, const char *english)
{
    for (; pairs->en != NULL; pairs++)
        if (strcmp(pairs->en, english) == 0)
            return pairs->vi;
    return NULL;
}

static const char *in_names(const struct enum_name *names, const char *english)
{
    for (; names->name.en != NULL; names++)
        if (strcmp(names->name.en, english) == 0)
            return names->name.vi;
    return NULL;
}

const char *level_word(const struct level *level, const char *english)
{
    const struct name_pair *const pairs[] = {level_keys, scene_kind_keys};
    const struct enum_name *const names[] = {schema_yes_no, verdict_names, reveal_names};
    const char *found = level->vietnamese ? NULL : english;
    for (size_t i = 0; found == NULL && i < sizeof pairs / sizeof *pairs; i++)
        found = in_pairs(pairs[i], english);
    for (size_t i = 0; found == NULL && i < sizeof names / sizeof *names; i++)
        found = in_names(names[i], english);
    return found != NULL ? found : english;
}
