// SPDX-License-Identifier: MIT
//
// test_level.h — a level built by hand, with one scene of every kind, for tests of the rules and the host.
//
//   0 say → 1 ask (harm) → 2 sort → 3 order → 4 spot → 5 tell → 6 act → 7 talk → end
//           the unsure answer leads to 4, the risky one to 3
//
// Every text has a number of its own, and is that number, so that a test can tell where a word in a view came from.
#ifndef SAFECIRCLE_TEST_LEVEL_H
#define SAFECIRCLE_TEST_LEVEL_H

#include "level.h"
#include "memory.h"

#include <string.h>

enum { SAY, ASK, SORT, ORDER, SPOT, TELL, ACT, TALK, ALL_SCENES };
enum { TITLE = 1, NOTICE, RULE };
enum { OPTION_TEXT, BECAUSE, SHOWS, BUSY, HELPS };
enum { QUESTION = 90, FOR_ONE, TOGETHER, GUIDE, BOX_1, BOX_2, TALK_1 = 97, TALK_2 };
#define REF(scene, option, field) ((text_ref)(1000 + (scene)*100 + (option)*10 + (field)))
#define SCENE_REF(scene, field)   REF(scene, 0, field)

// "0000" to "1999".
// clang-format off
#define TEN(n)      {.text = #n "0"}, {.text = #n "1"}, {.text = #n "2"}, {.text = #n "3"}, {.text = #n "4"}, \
                    {.text = #n "5"}, {.text = #n "6"}, {.text = #n "7"}, {.text = #n "8"}, {.text = #n "9"}
#define HUNDRED(n)  TEN(n##0), TEN(n##1), TEN(n##2), TEN(n##3), TEN(n##4), TEN(n##5), TEN(n##6), TEN(n##7), TEN(n##8), TEN(n##9)
#define THOUSAND(n) HUNDRED(n##0), HUNDRED(n##1), HUNDRED(n##2), HUNDRED(n##3), HUNDRED(n##4), HUNDRED(n##5), HUNDRED(n##6), \
                    HUNDRED(n##7), HUNDRED(n##8), HUNDRED(n##9)
// clang-format on
static const struct level_text test_texts[] = {THOUSAND(0), THOUSAND(1)};
enum { TEST_TEXTS = sizeof test_texts / sizeof *test_texts };

static inline const char *test_words(text_ref text) { return text != TEXT_NONE ? test_texts[text].text : NULL; }

static const struct line test_lines[] = {
    {.speaker = 0, .mood = MOOD_HAPPY, .text = 500},
    {.speaker = 1, .mood = MOOD_CALM, .text = 501},
    {.speaker = CAST_NONE, .mood = MOOD_CALM, .text = 502},
};

#define ANSWER(name, at, judged, to)                                                                                   \
    {                                                                                                                  \
        .id = name, .text = REF(ASK, at, OPTION_TEXT), .because = REF(ASK, at, BECAUSE), .shows = REF(ASK, at, SHOWS), \
        .verdict = judged, .busy = TEXT_NONE, .helps = TEXT_NONE, .next = to                                           \
    }
static const struct option test_answers[] = {
    ANSWER("tell-her", 0, VERDICT_SAFE, SORT),
    ANSWER("wait", 1, VERDICT_UNSURE, SPOT),
    ANSWER("keep-it", 2, VERDICT_RISKY, ORDER),
};

#define PLAIN(name, scene, at)                                                                                         \
    .id = name, .text = REF(scene, at, OPTION_TEXT), .because = REF(scene, at, BECAUSE), .shows = TEXT_NONE,           \
    .busy = TEXT_NONE, .helps = TEXT_NONE
static const struct option test_cards[] = {
    {PLAIN("hug", SORT, 0), .box = 0},
    {PLAIN("secret", SORT, 1), .box = 1},
    {PLAIN("doctor", SORT, 2), .box = 0},
};
static const struct option test_steps[] = {
    {PLAIN("no", ORDER, 0)},
    {PLAIN("go", ORDER, 1)},
    {PLAIN("tell", ORDER, 2)},
    {PLAIN("again", ORDER, 3)},
};
static const struct option test_signs[] = {
    {PLAIN("gift", SPOT, 0), .sign = true},
    {PLAIN("smile", SPOT, 1)},
    {PLAIN("hush", SPOT, 2), .sign = true},
    {PLAIN("homework", SPOT, 3)},
};

#define DOOR(name, at, busy_text)                                                                                      \
    {                                                                                                                  \
        .id = name, .text = REF(TELL, at, OPTION_TEXT), .because = REF(TELL, at, BECAUSE), .shows = TEXT_NONE,         \
        .figure = name, .busy = busy_text, .helps = REF(TELL, at, HELPS)                                               \
    }
static const struct option test_doors[] = {
    DOOR("mother", 0, REF(TELL, 0, BUSY)),
    DOOR("teacher", 1, REF(TELL, 1, BUSY)),
    DOOR("line-111", 2, TEXT_NONE),
};

#define ASKED(kind_of, at, list, count)                                                                                \
    .kind = kind_of, .place = "yard", .next = (at) + 1, .question = SCENE_REF(at, QUESTION), .alone = TEXT_NONE,       \
    .together = SCENE_REF(at, TOGETHER), .guide = SCENE_REF(at, GUIDE), .option_count = count, .options = list
static const struct scene test_scenes[ALL_SCENES] = {
    [SAY] = {.id = "gift",
             .kind = SCENE_SAY,
             .place = "home",
             .next = ASK,
             .short_path = true,
             .question = TEXT_NONE,
             .alone = TEXT_NONE,
             .together = TEXT_NONE,
             .guide = SCENE_REF(SAY, GUIDE),
             .line_count = 3,
             .lines = test_lines,
             .swallow = TEXT_NONE},
    [ASK] = {.id = "what-now",
             ASKED(SCENE_ASK, ASK, test_answers, 3),
             .step = STEP_RECOGNISE,
             .short_path = true,
             .harm = true},
    [SORT] = {.id = "boxes",
              ASKED(SCENE_SORT, SORT, test_cards, 3),
              .box_count = 2,
              .boxes = {SCENE_REF(SORT, BOX_1), SCENE_REF(SORT, BOX_2), TEXT_NONE}},
    [ORDER] = {.id = "steps", ASKED(SCENE_ORDER, ORDER, test_steps, 4), .step = STEP_DO},
    [SPOT] = {.id = "signs", ASKED(SCENE_SPOT, SPOT, test_signs, 4)},
    [TELL] = {.id = "doors", ASKED(SCENE_TELL, TELL, test_doors, 3), .step = STEP_TELL, .short_path = true},
    [ACT] = {.id = "stand",
             .kind = SCENE_ACT,
             .place = "yard",
             .next = TALK,
             .short_path = true,
             .question = SCENE_REF(ACT, QUESTION),
             .alone = SCENE_REF(ACT, FOR_ONE),
             .together = SCENE_REF(ACT, TOGETHER),
             .guide = SCENE_REF(ACT, GUIDE)},
    [TALK] = {.id = "talk",
              .kind = SCENE_TALK,
              .place = "yard",
              .next = SCENE_END,
              .short_path = true,
              .question = TEXT_NONE,
              .alone = SCENE_REF(TALK, FOR_ONE),
              .together = TEXT_NONE,
              .guide = SCENE_REF(TALK, GUIDE),
              .talk_count = 2,
              .talk = {SCENE_REF(TALK, TALK_1), SCENE_REF(TALK, TALK_2), TEXT_NONE}},
};

enum { WHOLE_LANTERNS = 7, SHORT_LANTERNS = 4, PAO = 1 };
static const struct level test_level = {
    .id = "all-kinds",
    .file = "level.yaml",
    .language = "vi",
    .hash = 71,
    .title = TITLE,
    .aim = TEXT_NONE,
    .notice = NOTICE,
    .rule = RULE,
    .band = BAND_9_11,
    .sensitive = 1,
    .picture = "river",
    .cast_count = 2,
    .cast = {{.id = "mai", .name = 10, .figure = "girl-1"},
             {.id = "pao", .name = 11, .figure = "boy-1", .harmed = true}},
    .scene_count = ALL_SCENES,
    .scenes = test_scenes,
    .text_count = TEST_TEXTS,
    .texts = test_texts,
};

// The same level, as careful as wanted; nobody harmed when `harmed` is false.
static inline struct level test_level_of(uint8_t sensitive, bool harmed)
{
    struct level level = test_level;
    level.sensitive = sensitive;
    level.cast[PAO].harmed = harmed;
    return level;
}

// A level of one scene: `one` keeps it, and must outlive the level.
static inline struct level test_level_with(uint8_t scene, bool harmed, struct scene *one)
{
    struct level level = test_level_of(1, harmed);
    *one = test_scenes[scene];
    one->next = SCENE_END;
    level.scenes = one;
    level.scene_count = 1;
    return level;
}

// A copy that level_free can free, with a hash of its own.
static inline struct level *test_level_owned(const struct level *level, uint64_t hash)
{
    struct arena *memory = arena_new();
    struct level *copy = arena_take(memory, sizeof *copy);
    memcpy(copy, level, sizeof *copy);
    copy->memory = memory;
    copy->hash = hash;
    return copy;
}

#endif
