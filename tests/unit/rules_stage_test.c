// SPDX-License-Identifier: MIT
//
// rules_stage_test.c — who stands on the stage, and who acts an answer out: by the verdict, or as the author says.
#include "test_story.h"

// clang-format off
static const char story[] =
    "title: \"Thử\"\n"
    "band: 9-11\n"
    "sensitive: 1\n"
    "harmed: my\n"
    "rule: \"Kể ngay.\"\n"
    "picture: river\n"
    "cast:\n"
    "  my: {name: \"Mỷ\", figure: girl-1}\n"
    "  pao: {name: \"Páo\", figure: boy-1}\n"
    "  la: {name: \"Lả\", figure: girl-2}\n"
    "  ba: {name: \"Bà\", figure: grandmother}\n"
    "scenes:\n"
    "  - id: early\n"
    "    harm: yes\n"
    "    things: [vase, hen]\n"
    "    say: [{my sad ngồi: \"Mình lo.\"}, {pao happy phone: \"Gì thế?\"}, \"Trời tối.\", đồ vật con mèo, {la: \"Ở đây!\"}, {my brave: \"Ừ.\"},"
    " {ba worried: \"Sao thế?\"}, my brave stand]\n"
    "  - {id: unplayed, say: [{la hide: \"Chào.\"}, things pig, \"Thế thôi.\", things none, things torch]}\n"
    "  - id: which\n"
    "    ask: \"Làm gì?\"\n"
    "    choices:\n"
    "      - {id: tell, text: \"Kể.\", verdict: safe, because: \"Có người giúp.\"}\n"
    "      - {id: wait, text: \"Chờ.\", verdict: unsure, because: \"Vẫn lo.\"}\n"
    "      - {id: hush, text: \"Giấu.\", verdict: risky, because: \"Không ai biết.\"}\n"
    "      - id: told\n"
    "        text: \"Kể bà.\"\n"
    "        verdict: safe\n"
    "        because: \"Bà giúp.\"\n"
    "        things: [cake, hen]\n"
    "        stage: [{ba sit happy hug: \"Bà đây!\"}, my reach, pao dũng cảm]\n"
    "  - id: spot\n"
    "    things: [none]\n"
    "    spot: \"Câu nào?\"\n"
    "    signs:\n"
    "      - {id: a, text: \"Giấu đi.\", sign: yes, because: \"Bắt giấu.\", stage: [la hide]}\n"
    "      - {id: b, text: \"Chào.\", sign: no, because: \"Chào thôi.\"}\n"
    "      - {id: c, text: \"Đừng kể.\", sign: yes, because: \"Bắt giấu.\"}\n"
    "  - id: tell\n"
    "    tell: \"Kể với ai?\"\n"
    "    doors:\n"
    "      - {id: a, who: \"Bà\", figure: grandmother, busy: \"Chờ nhé.\", helps: \"Bà đây.\", because: \"Bà giúp.\"}\n"
    "      - {id: b, who: \"Mẹ\", figure: mother, busy: \"Chờ nhé.\", helps: \"Mẹ đây.\", because: \"Mẹ giúp.\","
    " stage: [{my brave call: \"Mẹ ơi!\"}]}\n"
    "      - {id: c, who: \"Cô\", figure: nurse, helps: \"Cô đây.\", because: \"Cô giúp.\"}\n";
// clang-format on
enum { EARLY, UNPLAYED, WHICH, SIGNS, DOORS };
enum { MY, PAO_, LA, BA };

static int reads(void **state) { return story_read(state, story); }

static void is(const struct view_actor *actor, uint8_t who, enum mood mood, enum pose pose, const char *says)
{
    assert_int_equal(actor->speaker, who);
    assert_int_equal(actor->mood, mood);
    assert_int_equal(actor->pose, pose);
    assert_int_equal(actor->harmed, who == MY);
    assert_non_null(actor->name);
    assert_non_null(actor->figure);
    if (says == NULL)
        assert_null(actor->says);
    else
        assert_string_equal(actor->says, says);
}

// In the order in which they came; the one silent longest makes room for the fourth, in the same place.
static void the_stage_holds_who_spoke_last(void **state)
{
    struct meeting m = playing(2, 0, *state);
    struct view v = seen(&m);
    assert_int_equal(v.stage_count, 2); // and who answers her
    assert_true(v.grown_up_comes);      // she speaks last
    is(&v.stage[0], MY, MOOD_SAD, POSE_HIDE, NULL);
    does(&m, COMMAND_NEXT, 0);
    does(&m, COMMAND_NEXT, 0); // the storyteller stands nowhere
    v = seen(&m);
    assert_int_equal(v.stage_count, 2);
    is(&v.stage[0], MY, MOOD_SAD, POSE_HIDE, NULL);
    is(&v.stage[1], PAO_, MOOD_HAPPY, POSE_PHONE, NULL); // a pose of its author's
    assert_true(v.lines[0].harmed && !v.lines[1].harmed);
    for (int i = 0; i < 3; i++)
        does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    assert_int_equal(v.stage_count, ACTORS_MOST);
    is(&v.stage[0], MY, MOOD_BRAVE, POSE_STOP, NULL);
    is(&v.stage[1], BA, MOOD_WORRIED, POSE_REST, NULL);
    is(&v.stage[2], LA, MOOD_CALM, POSE_REST, NULL);
}

// Whatever they say, and however their arms are, until they get up.
static void who_sat_down_goes_on_sitting(void **state)
{
    struct meeting m = playing(2, 0, *state);
    for (int line = 1; line <= 6; line++, does(&m, COMMAND_NEXT, 0)) {
        struct view v = seen(&m);
        assert_int_equal(v.stage[0].speaker, MY);
        assert_int_equal(v.stage[0].sits, line < 6); // gets up with the last line
        assert_int_equal(v.stage[0].pose, line < 5 ? POSE_HIDE : POSE_STOP);
        for (int i = 1; i < v.stage_count; i++)
            assert_false(v.stage[i].sits);
    }
}

// Nobody vanishes while the hall talks about them; the key does not leak.
static void a_question_keeps_the_stage_of_its_story(void **state)
{
    struct meeting m = in_scene(WHICH, 2, 0, *state);
    struct view v = seen(&m);
    assert_int_equal(v.stage_count, 2);
    is(&v.stage[0], LA, MOOD_CALM, POSE_HIDE, NULL);
    is(&v.stage[1], MY, MOOD_WORRIED, POSE_REST, NULL); // whom it is about, though she has not spoken there
    for (; m.session.phase != PHASE_REVEAL; goes_on(&m, 0)) {
        v = seen(&m);
        assert_int_equal(v.stage_count, 2);
        for (uint8_t i = 0; i < v.option_count; i++)
            assert_int_equal(v.options[i].turned.actor_count, 0);
    }
}

static const struct view_turned *turned(struct meeting *m, uint8_t ordinal, struct view *v)
{
    for (; m->session.phase != PHASE_TOGETHER; does(m, COMMAND_NEXT, 0)) {
        rules_view(&m->session, m->level, ROLE_HALL, NULL, v);
        for (uint8_t i = 0; i < v->option_count; i++)
            if (v->options[i].ordinal == ordinal && v->options[i].revealed)
                return &v->options[i].turned;
    }
    fail();
    return NULL;
}

// The level without the story between, so that all who spoke stand there.
static struct level without_the_greeting(const struct level *level, struct scene scenes[DOORS + 1])
{
    struct level copy = *level;
    for (int i = 0; i <= DOORS; i++)
        scenes[i] = level->scenes[i];
    scenes[UNPLAYED].lines = scenes[EARLY].lines;
    scenes[UNPLAYED].line_count = scenes[EARLY].line_count;
    copy.scenes = scenes;
    return copy;
}

static void an_answer_moves_them_by_its_verdict(void **state)
{
    static const struct {
        enum mood hurt;
        enum pose hides;
        enum mood grandmother;
    } moved[] = {{MOOD_BRAVE, POSE_STOP, MOOD_CALM},
                 {MOOD_THINKING, POSE_REST, MOOD_WORRIED},
                 {MOOD_WORRIED, POSE_HIDE, MOOD_WORRIED}};
    struct scene scenes[DOORS + 1];
    struct level level = without_the_greeting(*state, scenes);
    for (uint8_t answer = 0; answer < 3; answer++) {
        struct meeting m = in_scene(WHICH, 2, 0, &level);
        struct view v;
        answers(&m, answer);
        const struct view_turned *of = turned(&m, answer, &v);
        assert_int_equal(of->actor_count, ACTORS_MOST);
        is(&of->actors[0], MY, moved[answer].hurt, moved[answer].hides, NULL);
        is(&of->actors[1], BA, moved[answer].grandmother, POSE_REST, NULL);
    }
}

static void its_author_says_otherwise(void **state)
{
    struct scene scenes[DOORS + 1];
    struct level level = without_the_greeting(*state, scenes);
    struct meeting m = in_scene(WHICH, 2, 0, &level);
    struct view v;
    answers(&m, 3);
    const struct view_turned *of = turned(&m, 3, &v);
    assert_int_equal(of->actor_count, 3);
    is(&of->actors[0], BA, MOOD_HAPPY, POSE_HUG, "Bà đây!");
    is(&of->actors[1], MY, MOOD_BRAVE, POSE_REACH, NULL);  // the mood is the verdict's
    is(&of->actors[2], PAO_, MOOD_BRAVE, POSE_STOP, NULL); // he was not there; the pose is the mood's
    assert_true(of->actors[0].sits && of->actors[1].sits); // the one now, the other since the story
    assert_false(of->actors[2].sits);
}

static void lie(const struct view_things *things, const char *first, const char *second)
{
    assert_int_equal(things->count, (first != NULL) + (second != NULL));
    if (first != NULL)
        assert_string_equal(things->names[0], first);
    if (second != NULL)
        assert_string_equal(things->names[1], second);
}

// From the line on that its author wrote it under; a story after it begins with nothing.
static void things_come_and_go_with_the_words(void **state)
{
    struct meeting m = playing(2, 0, *state);
    for (int line = 1; line <= 6; line++, does(&m, COMMAND_NEXT, 0)) {
        struct view v = seen(&m);
        assert_int_equal(v.line_count, line);
        lie(&v.things, line < 3 ? "vase" : "cat", line < 3 ? "hen" : NULL);
    }
    does(&m, COMMAND_NEXT, 0); // from whose fault it is not
    struct view v = seen(&m);
    lie(&v.things, "pig", NULL);
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    lie(&v.things, "torch", NULL); // the last row under a line
}

static void an_answer_has_things_of_its_own(void **state)
{
    struct view v;
    struct meeting m = in_scene(WHICH, 2, 0, *state);
    v = seen(&m);
    lie(&v.things, "torch", NULL); // where the story ended
    answers(&m, 3);
    lie(&turned(&m, 3, &v)->things, "cake", "hen");
    m = in_scene(WHICH, 2, 0, *state);
    answers(&m, 0);
    lie(&turned(&m, 0, &v)->things, "torch", NULL);
    m = in_scene(SIGNS, 2, 0, *state);
    v = seen(&m);
    lie(&v.things, NULL, NULL); // all was taken away
}

// What is not judged moves nobody.
static void a_sign_leaves_them_as_they_are(void **state)
{
    struct meeting m = in_scene(SIGNS, 2, 0, *state);
    struct view v;
    answers(&m, 0);
    const struct view_turned *of = turned(&m, 1, &v);
    assert_int_equal(of->actor_count, 2);
    is(&of->actors[0], LA, MOOD_CALM, POSE_HIDE, NULL);
    is(&of->actors[1], MY, MOOD_WORRIED, POSE_REST, NULL);
}

static void at_a_door_is_who_knocked(void **state)
{
    struct scene scenes[DOORS + 1];
    struct level level = without_the_greeting(*state, scenes);
    struct meeting m = in_scene(DOORS, 2, 0, &level);
    struct view v;
    answers(&m, 0);
    v = seen(&m);
    const struct view_turned *busy = &v.options[v.at_hand].turned;
    is(&busy->actors[0], MY, MOOD_THINKING, POSE_REST, NULL);
    answers(&m, 1);
    v = seen(&m);
    const struct view_turned *helps = &v.options[v.at_hand].turned;
    assert_int_equal(helps->actor_count, 1);
    is(&helps->actors[0], MY, MOOD_BRAVE, POSE_CALL, "Mẹ ơi!");
    for (uint8_t i = 0; i < v.option_count; i++)
        assert_true(v.options[i].opened || v.options[i].turned.actor_count == 0);
}

// ---- where somebody harms ----

// clang-format off
static const char harmful[] =
    "title: \"Thử\"\n"
    "band: 9-11\n"
    "sensitive: 1\n"
    "harmed: my\n"
    "rule: \"Kể ngay.\"\n"
    "picture: river\n"
    "cast:\n"
    "  my: {name: \"Mỷ\", figure: girl-1}\n"
    "  minh: {name: \"Minh\", figure: big-cousin, gây hại: có}\n"
    "  la: {name: \"Lả\", figure: girl-2}\n"
    "  ba: {name: \"Bà\", figure: grandmother}\n"
    "  rong: {name: \"Rồng\", figure: avatar-dragon}\n"
    "scenes:\n"
    "  - {id: class, place: classroom, say: [{la: \"Chào.\"}]}\n"
    "  - id: sweets\n"
    "    place: market\n"
    "    harm: yes\n"
    "    say:\n"
    "      - my\n"
    "      - \"Minh đến.\"\n"
    "      - minh happy reach\n"
    "      - {minh: \"Kẹo này.\"}\n"
    "      - {rong: \"Ha ha.\"}\n"
    "      - {my sad: \"Về nhà.\"}\n"
    "      - minh đi khỏi\n"
    "  - id: what\n"
    "    ask: \"Làm gì?\"\n"
    "    choices:\n"
    "      - {id: tell, text: \"Kể.\", verdict: safe, because: \"Có người giúp.\", stage: [la, ba, my]}\n"
    "      - {id: hush, text: \"Giấu.\", verdict: risky, because: \"Lo.\", stage: [minh angry, la, my]}\n"
    "  - id: body\n"
    "    place: home-day\n"
    "    ask: \"Bụng bảo gì?\"\n"
    "    choices:\n"
    "      - {id: tell, text: \"Kể.\", verdict: safe, because: \"Có người giúp.\"}\n"
    "      - {id: hush, text: \"Giấu.\", verdict: risky, because: \"Lo.\", stage: [rong, my]}\n"
    "  - {id: again, say: [{ba sad: \"Ơ.\"}, {minh: \"Mỷ ơi.\"}, {my scared: \"Không.\"}]}\n"
    "  - {id: chat, look: chat, say: [{rong: \"Em ơi.\"}, {la sad: \"Ơ.\"}, {my sad: \"Hu.\"}, la happy, {ba calm reach: \"Sao?\"}]}\n"
    "  - {id: stand, có mặt: [ba, my], act: \"Đứng lên.\", alone: \"Nói thầm.\"}\n"
    "  - id: tell\n"
    "    tell: \"Kể với ai?\"\n"
    "    doors:\n"
    "      - {id: a, who: \"Bà\", figure: grandmother, busy: \"Chờ nhé.\", helps: \"Bà đây.\", because: \"Bà giúp.\","
    " stage: [ba hug, my]}\n"
    "      - {id: b, who: \"Mẹ\", figure: mother, busy: \"Chờ nhé.\", helps: \"Mẹ đây.\", because: \"Mẹ giúp.\"}\n"
    "      - {id: c, who: \"Cô\", figure: nurse, helps: \"Cô đây.\", because: \"Cô giúp.\"}\n"
    "  - {id: crowd, place: market, say: [{minh: \"Này.\"}, {ba: \"Ơ.\"}, {la: \"Chào.\"}]}\n"
    "  - {id: late, place: classroom, có mặt: [la, minh], say: [{la: \"Chào.\"}]}\n"
    "  - {id: near, place: market, có mặt: [minh, my], say: [{minh: \"Này.\"}]}\n";
// clang-format on
enum { CLASS, SWEETS, WHAT, BODY, AGAIN_, CHAT, STAND, TELLS, CROWD, LATE, NEAR };
enum { MINH = 1, RONG = 4 };

static struct level *harmful_level(void)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = level_parse("level.yaml", harmful, sizeof harmful - 1, diags);
    for (size_t i = 0; i < diag_count(diags); i++)
        print_error("%d: %s\n", diag_at(diags, i)->place.line, diag_at(diags, i)->code);
    diag_list_free(diags);
    assert_non_null(level);
    return level;
}

static void stands(const struct view *v, int count, const uint8_t who[ACTORS_MOST])
{
    assert_int_equal(v->stage_count, count);
    for (int i = 0; i < count; i++)
        assert_int_equal(v->stage[i].speaker, who[i]);
    for (int i = count; i < ACTORS_MOST; i++)
        assert_null(v->stage[i].figure);
}

#define STANDS(v, ...) stands(v, (int)sizeof((const uint8_t[]){__VA_ARGS__}), (const uint8_t[ACTORS_MOST]){__VA_ARGS__})

// Without a word: before the first line, with the line above; whoever is met online stands nowhere.
static void somebody_comes_and_goes_without_a_word(void **state)
{
    (void)state;
    struct level *level = harmful_level();
    struct meeting m = in_scene(SWEETS, 2, 0, level);
    assert_int_equal(level->scenes[SWEETS].line_count, 4);
    struct view v = seen(&m);
    STANDS(&v, MY, MINH);
    assert_int_equal(v.stage[1].mood, MOOD_HAPPY);
    assert_int_equal(v.stage[1].pose, POSE_REACH);
    assert_int_equal(v.line_count, 1);
    does(&m, COMMAND_NEXT, 0);
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    STANDS(&v, MY, MINH);
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    STANDS(&v, MY);
    assert_true(v.line_last);
    level_free(level);
}

// Where the hall thinks who harms is not there, nor who stayed at another place: who is hurt is, and the child who
// spoke.
static void a_question_shows_whom_the_hall_speaks_for(void **state)
{
    (void)state;
    struct level *level = harmful_level();
    struct meeting m = in_scene(WHAT, 2, 0, level);
    struct view v = seen(&m);
    STANDS(&v, MY, LA);
    assert_int_equal(v.stage[0].mood, MOOD_SAD); // as the story left her
    assert_int_equal(v.stage[1].mood, MOOD_CALM);
    m = in_scene(BODY, 2, 0, level);
    v = seen(&m);
    STANDS(&v, MY, LA);
    assert_int_equal(v.stage[0].mood, MOOD_WORRIED); // another place, and nobody has helped
    assert_int_equal(v.stage[0].pose, POSE_REST);
    m = in_scene(STAND, 2, 0, level);
    v = seen(&m);
    STANDS(&v, BA, MY); // its author names them
    level_free(level);
}

static void who_harms_is_far_away(void **state)
{
    (void)state;
    struct level *level = harmful_level();
    struct meeting m = in_scene(WHAT, 2, 0, level);
    struct view v;
    answers(&m, 1);
    const struct view_turned *of = turned(&m, 1, &v);
    assert_int_equal(of->actor_count, 3);
    assert_int_equal(of->actors[0].speaker, MY); // left, right, between
    assert_int_equal(of->actors[1].speaker, MINH);
    assert_int_equal(of->actors[2].speaker, LA);
    m = in_scene(AGAIN_, 2, 0, level);
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    STANDS(&v, MY, MINH, BA);
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    STANDS(&v, BA, MY);
    level_free(level);
}

// The first on the stage and the last; of two, who harms is on the right while speaking.
static void who_harms_leaves_wherever_they_stand(void **state)
{
    (void)state;
    struct level *level = harmful_level();
    struct meeting m = in_scene(CROWD, 2, 0, level);
    struct view v = seen(&m);
    STANDS(&v, BA, MINH); // nobody who harms talks to an empty stage
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    STANDS(&v, BA);
    m = in_scene(LATE, 2, 0, level);
    v = seen(&m);
    STANDS(&v, LA);
    m = in_scene(NEAR, 2, 0, level);
    v = seen(&m);
    STANDS(&v, MY, MINH); // both whom its author names
    level_free(level);
}

// At this first question of a level in which nobody has spoken `first` stands, and `second` where there is one.
enum { NOBODY = 255 };
static void asks_first(const char *harmed, const char *question, uint8_t first, uint8_t second)
{
    struct text file = {0};
    struct diag_list *diags = diag_list_new();
    text_addf(&file,
              "title: \"Thử\"\nband: 9-11\nsensitive: 1\nharmed: %s\nrule: \"Kể ngay.\"\npicture: river\n"
              "cast:\n  bo: {name: \"Bố\", figure: father}\n  la: {name: \"Lả\", figure: girl-2}\n"
              "  ba: {name: \"Bà\", figure: grandmother}\nscenes:\n  - id: a\n    ask: \"%s\"\n    choices:\n"
              "      - {id: x, text: \"X.\", verdict: safe, because: \"X.\"}\n"
              "      - {id: y, text: \"Y.\", verdict: risky, because: \"Y.\"}\n",
              harmed, question);
    struct level *level = level_parse("level.yaml", file.bytes, file.length, diags);
    diag_list_free(diags);
    assert_non_null(level);
    struct meeting m = in_scene(0, 2, 0, level);
    struct view v = seen(&m);
    assert_int_equal(v.stage_count, second == NOBODY ? 1 : 2);
    assert_int_equal(v.stage[0].speaker, first);
    assert_true(second == NOBODY || v.stage[1].speaker == second);
    level_free(level);
    text_free(&file);
}

// Which child it names; who is hurt; where nobody is, a child of the cast, whoever is written before.
static void a_first_question_is_about_somebody(void **state)
{
    (void)state;
    asks_first("none", "Gì?", 1, NOBODY);
    asks_first("ba", "Gì?", 2, NOBODY);
    asks_first("ba", "Lả nói gì với Bố?", 1, 2); // an adult may be far away
    asks_first("none", "Bàn ghế của Lả ở đâu?", 1, NOBODY);
}

// The storyteller begins with these words, on an empty stage, and Lả speaks after them.
static struct view begins(const char *words, int more_lines, struct level **level)
{
    struct text file = {0};
    struct diag_list *diags = diag_list_new();
    text_addf(&file,
              "title: \"Thử\"\nband: 9-11\nsensitive: 1\nharmed: none\nrule: \"Kể ngay.\"\npicture: river\n"
              "cast:\n  bo: {name: \"Bố\", figure: father, harms: yes}\n  la: {name: \"Lả\", figure: girl-2}\n"
              "  ba: {name: \"Bà\", figure: grandmother}\n  pan: {name: \"Pản\", figure: boy-2, small: yes}\n"
              "scenes:\n  - {id: a, say: [\"%s\", {la: \"Ừ.\"}, \"Hết.\"]}\n",
              words);
    *level = level_parse("level.yaml", file.bytes, file.length, diags);
    diag_list_free(diags);
    text_free(&file);
    assert_non_null(*level);
    struct meeting m = playing(2, 0, *level);
    for (int i = 0; i < more_lines; i++)
        does(&m, COMMAND_NEXT, 0);
    return seen(&m);
}

// Whom the first words name is there; in the middle of another word, or where they harm, nobody is named.
static void whom_the_storyteller_names_is_there(void **state)
{
    struct level *level;
    (void)state;
    struct view v = begins("Pản ra suối. Bố ở nhà.", 0, &level);
    STANDS(&v, 3);
    assert_true(v.stage[0].child && v.stage[0].small && !v.stage[0].comes && !v.grown_up_comes);
    level_free(level);
    v = begins("Pản ra suối.", 1, &level);
    STANDS(&v, 3, 1);
    assert_true(!v.stage[0].comes && v.stage[1].comes); // with her first line
    level_free(level);
    v = begins("Lả ra suối.", 1, &level);
    STANDS(&v, 1);
    assert_false(v.stage[0].comes || v.stage[0].small); // she has been there
    level_free(level);
    v = begins("Bàn ghế ở sân. Bố gọi bà.", 0, &level);
    STANDS(&v, 1); // nobody named: who speaks first
    level_free(level);
    v = begins("Bà ra suối.", 2, &level);
    STANDS(&v, 2, 1);
    assert_false(v.stage[0].child || v.stage[1].comes);
    level_free(level);
}

static void a_chat_has_who_holds_the_phone(void **state)
{
    (void)state;
    struct level *level = harmful_level();
    struct meeting m = in_scene(CHAT, 2, 0, level);
    struct view v = seen(&m);
    STANDS(&v, MY);
    assert_int_equal(v.stage[0].pose, POSE_PHONE);
    assert_string_equal(v.lines[0].figure, "avatar-dragon"); // in the phone it is
    assert_string_equal(v.next_name, "Lả"); // who will answer is known before they write, and nothing of what
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    STANDS(&v, MY); // who writes is elsewhere
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    STANDS(&v, MY, LA); // who comes is there
    assert_int_equal(v.stage[0].mood, MOOD_SAD);
    assert_true(!v.lines[0].aloud && !v.lines[1].aloud && !v.lines[2].aloud);
    assert_null(v.next_name); // what is said in the room answers no message
    does(&m, COMMAND_NEXT, 0);
    v = seen(&m);
    STANDS(&v, MY, LA, BA); // who does something with her hands is there and says it
    assert_true(v.lines[3].aloud && !v.lines[2].aloud);
    m = in_scene(BODY, 2, 0, level);
    answers(&m, 1);
    const struct view_turned *of = turned(&m, 1, &v);
    assert_int_equal(of->actor_count, 1);
    assert_int_equal(of->actors[0].speaker, MY);
    level_free(level);
}

// Behind a door and beside the child at once: that would be two of her.
static void nobody_is_there_twice(void **state)
{
    (void)state;
    struct level *level = harmful_level();
    struct meeting m = in_scene(TELLS, 2, 0, level);
    struct view v;
    answers(&m, 1);
    answers(&m, 0);
    v = seen(&m);
    const struct view_turned *helps = &v.options[v.at_hand].turned;
    assert_string_equal(v.options[v.at_hand].figure, "grandmother");
    assert_int_equal(helps->actor_count, 1);
    assert_int_equal(helps->actors[0].speaker, MY);
    level_free(level);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_stage_holds_who_spoke_last),
        cmocka_unit_test(who_sat_down_goes_on_sitting),
        cmocka_unit_test(a_question_keeps_the_stage_of_its_story),
        cmocka_unit_test(an_answer_moves_them_by_its_verdict),
        cmocka_unit_test(its_author_says_otherwise),
        cmocka_unit_test(things_come_and_go_with_the_words),
        cmocka_unit_test(an_answer_has_things_of_its_own),
        cmocka_unit_test(a_sign_leaves_them_as_they_are),
        cmocka_unit_test(at_a_door_is_who_knocked),
        cmocka_unit_test(somebody_comes_and_goes_without_a_word),
        cmocka_unit_test(a_question_shows_whom_the_hall_speaks_for),
        cmocka_unit_test(who_harms_is_far_away),
        cmocka_unit_test(who_harms_leaves_wherever_they_stand),
        cmocka_unit_test(a_first_question_is_about_somebody),
        cmocka_unit_test(whom_the_storyteller_names_is_there),
        cmocka_unit_test(a_chat_has_who_holds_the_phone),
        cmocka_unit_test(nobody_is_there_twice),
    };
    return cmocka_run_group_tests(tests, reads, story_forgotten);
}
