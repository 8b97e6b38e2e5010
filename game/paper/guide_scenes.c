// SPDX-License-Identifier: MIT
//
// guide_scenes.c — scene by scene: what to read aloud, the question, the key behind it.
//
// Options carry the letters they have on the screen. What is read to the children stands first and
// alone, the key below it, so that nobody reads a verdict aloud by mistake. Where the story jumps
// it says so: a sheet has no program that turns to the right page.
#include "guide_inside.h"

#include <stdio.h>

// ---- what is read aloud ----

static enum text_id mood_word(enum mood mood)
{
    static const enum text_id words[MOODS] = {
#define MOOD(NAME, en, vi, word) [MOOD_##NAME] = T_##word,
#include "moods.def"
#undef MOOD
    };
    return words[mood];
}

static enum text_id pose_word(const struct line *line)
{
    static const enum text_id words[POSES] = {
#define POSE(NAME, en, vi, word) [POSE_##NAME] = T_##word,
#include "poses.def"
#undef POSE
    };
    return line->posed ? words[line->pose] : T_NO_WORD;
}

static enum text_id sits_word(enum sits sits)
{
    static const enum text_id words[SITS] = {
        [SITS_AS_BEFORE] = T_NO_WORD, [SITS_DOWN] = T_GUIDE_SITS_DOWN, [SITS_NOT] = T_GUIDE_STANDS_UP};
    return words[sits];
}

// In brackets: in what mood, whether they sit down, and what the hands do.
static void how(struct guide *g, const struct line *line)
{
    const enum text_id words[] = {mood_word(line->mood), sits_word(line->sits), pose_word(line)};
    bool told = false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words[i] == T_NO_WORD)
            continue;
        if (!told) {
            document_words(g->paper, " ");
            document_begin(g->paper, RUN_HOW);
        }
        document_words(g->paper, told ? ", " : "(");
        document_words(g->paper, guide__own(g, words[i]));
        told = true;
    }
    if (!told)
        return;
    document_words(g->paper, ")");
    document_end(g->paper);
}

// Which answer it hangs on: letters of the first scene that is remembered by this word.
static void only_when(struct guide *g, const struct line *line)
{
    char letters[LEVEL_OPTIONS_MAX * 3 + 1] = "", number[8] = "";
    size_t used = 0;
    for (uint8_t i = 0; line->when > 0 && used == 0 && i < g->level->scene_count; i++) {
        const struct scene *s = guide__scene(g, i);
        struct guide_order order = guide__order(g, i);
        snprintf(number, sizeof number, "%d", i + 1);
        for (uint8_t place = 0; place < s->option_count; place++)
            if (s->options[order.at[place]].remember == line->when)
                used += (size_t)snprintf(letters + used, sizeof letters - used, "%s%c", used > 0 ? ", " : "",
                                         'A' + place);
    }
    if (used > 0)
        guide__filled(g, STYLE_HOW, line->unless ? T_GUIDE_UNLESS_CHOSEN : T_GUIDE_IF_CHOSEN, letters, number);
}

static void spoken(struct guide *g, const struct line *line)
{
    only_when(g, line);
    bool teller = line->speaker == CAST_NONE;
    text_ref name = teller ? TEXT_NONE : g->level->cast[line->speaker].name;
    document_begin(g->paper, STYLE_SAY);
    document_run(g->paper, RUN_WHO, teller ? guide__own(g, T_GUIDE_STORYTELLER) : guide__level(g, name));
    if (!teller)
        how(g, line);
    document_words(g->paper, ": ");
    document_words(g->paper, guide__level(g, line->text));
    document_end(g->paper);
}

static void letter(struct guide *g, int place)
{
    const char letter[] = {(char)('A' + place), '\0'};
    document_run(g->paper, RUN_LETTER, letter);
    document_words(g->paper, " ");
}

static void choice(struct guide *g, int place, const char *words)
{
    document_begin(g->paper, STYLE_ITEM);
    letter(g, place);
    document_words(g->paper, words);
    document_end(g->paper);
}

// The question and what can be answered, in the order of the screen.
static void question(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    struct guide_order order = guide__order(g, index);
    document_put(g->paper, STYLE_QUESTION, guide__level(g, s->question));
    document_begin(g->paper, STYLE_CHOICES);
    for (uint8_t i = 0; i < s->option_count; i++)
        choice(g, i, guide__level(g, s->options[order.at[i]].text));
    document_end(g->paper);
}

// ---- the key: of each answer its letter, what it is, why ----

static void detail(struct guide *g, enum text_id label, const char *after_label, text_ref words)
{
    if (words == TEXT_NONE)
        return;
    document_words(g->paper, " ");
    document_begin(g->paper, RUN_MORE); // a line of its own on a phone, in the same paragraph on paper
    document_begin(g->paper, RUN_HOW);
    document_words(g->paper, guide__own(g, label));
    document_words(g->paper, after_label);
    document_end(g->paper);
    document_words(g->paper, " ");
    document_words(g->paper, guide__level(g, words));
    document_end(g->paper);
}

static void begin_answer(struct guide *g, enum style_name style)
{
    document_begin(g->paper, style);
    document_begin(g->paper, STYLE_PLAIN);
}

static void any_time(struct guide *g, const struct option *o)
{
    if (!o->any_time)
        return;
    document_words(g->paper, " ");
    document_run(g->paper, RUN_VERDICT, guide__own(g, T_PLAY_ANY_TIME));
}

// Who plays it: a hall without a screen can do the same.
static void staged(struct guide *g, const struct option *o)
{
    if (o->actor_count == 0)
        return;
    document_words(g->paper, " ");
    document_begin(g->paper, RUN_MORE);
    document_begin(g->paper, RUN_HOW);
    document_words(g->paper, guide__own(g, T_GUIDE_STAGE));
    document_words(g->paper, ":");
    document_end(g->paper);
    for (uint8_t i = 0; i < o->actor_count; i++) {
        const struct line *actor = &o->actors[i];
        document_words(g->paper, i > 0 ? " · " : " ");
        document_words(g->paper, guide__level(g, g->level->cast[actor->speaker].name));
        how(g, actor);
        if (actor->text == TEXT_NONE)
            continue;
        document_words(g->paper, ": “");
        document_words(g->paper, guide__level(g, actor->text));
        document_words(g->paper, "”");
    }
    document_end(g->paper);
}

static void why(struct guide *g, const struct option *o)
{
    staged(g, o);
    detail(g, T_GUIDE_WHY, ":", o->because);
    document_end(g->paper);
}

// ---- kind by kind, what follows the spoken lines ----

static void guide_say(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    if (s->swallow == TEXT_NONE)
        return;
    document_begin(g->paper, STYLE_SAY);
    document_run(g->paper, RUN_WHO, guide__own(g, T_GUIDE_SWALLOW));
    document_words(g->paper, ": ");
    document_words(g->paper, guide__level(g, s->swallow));
    document_end(g->paper);
}

// Two columns: who speaks, and the words.
static void pairs(struct guide *g, const struct scene *s)
{
    document_begin(g->paper, STYLE_FACTS);
    for (uint8_t i = 0; i < s->pair_count; i++)
        document_fact(g->paper, guide__own(g, s->pairs[i].hears ? T_GUIDE_HEARS : T_GUIDE_TELLS),
                      guide__level(g, s->pairs[i].text));
    document_end(g->paper);
    guide__put(g, STYLE_ALOUD, T_GUIDE_CHANGE_OVER);
}

static void guide_act(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    guide__put(g, STYLE_HOW, T_PLAY_ACT);
    document_put(g->paper, STYLE_SAY, guide__level(g, s->question));
    if (s->pair_count > 0)
        pairs(g, s);
}

static void guide_talk(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    guide__put(g, STYLE_HOW, T_PLAY_TALK_RULE);
    document_begin(g->paper, STYLE_LIST);
    for (uint8_t i = 0; i < s->talk_count; i++)
        document_put(g->paper, STYLE_SAY_ITEM, guide__level(g, s->talk[i]));
    document_end(g->paper);
}

static void guide_ask(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    struct guide_order order = guide__order(g, index);
    question(g, index);
    guide__put(g, STYLE_KEY, T_GUIDE_KEY);
    for (uint8_t i = 0; i < s->option_count; i++) {
        const struct option *o = &s->options[order.at[i]];
        const struct style_verdict *verdict = &style_verdicts[o->verdict];
        begin_answer(g, verdict->box);
        letter(g, i);
        if (verdict->word != TEXT_IDS)
            document_run(g->paper, verdict->run, guide__own(g, verdict->word));
        any_time(g, o);
        detail(g, T_PLAY_THEN, "", o->shows); // it ends in a question mark
        why(g, o);
        if (guide__common_next(s) != o->next && !guide__follows(g, index, o->next))
            guide__go_to(g, o->next);
        document_end(g->paper);
    }
}

// The boxes are lettered; the cards are read with the key, one by one.
static void guide_sort(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    struct guide_order order = guide__order(g, index);
    document_put(g->paper, STYLE_QUESTION, guide__level(g, s->question));
    guide__put(g, STYLE_HOW, T_GUIDE_BOXES);
    document_begin(g->paper, STYLE_CHOICES);
    for (uint8_t i = 0; i < s->box_count; i++)
        choice(g, i, guide__level(g, s->boxes[i]));
    document_end(g->paper);
    guide__put(g, STYLE_KEY, T_GUIDE_CARDS);
    for (uint8_t i = 0; i < s->option_count; i++) {
        const struct option *o = &s->options[order.at[i]];
        begin_answer(g, STYLE_ANSWER);
        document_words(g->paper, guide__level(g, o->text));
        document_words(g->paper, " → ");
        letter(g, o->box);
        document_run(g->paper, RUN_VERDICT, guide__level(g, s->boxes[o->box]));
        any_time(g, o);
        why(g, o);
        document_end(g->paper);
    }
}

// Where on the screen this ordinal stands.
static int place_of(const struct guide_order *order, uint8_t ordinal)
{
    int place = 0;
    while (order->at[place] != ordinal)
        place++;
    return place;
}

// An author writes the steps in the right order; so the key tells them.
static void guide_order(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    struct guide_order order = guide__order(g, index);
    char right[LEVEL_OPTIONS_MAX * 8 + 1] = "";
    size_t used = 0;
    question(g, index);
    guide__put(g, STYLE_KEY, T_GUIDE_KEY);
    for (uint8_t step = 0; step < s->option_count; step++)
        used += (size_t)snprintf(right + used, sizeof right - used, "%s%c", step > 0 ? " → " : "",
                                 'A' + place_of(&order, step));
    guide__filled(g, STYLE_ORDER, T_GUIDE_KEY_ORDER, right, NULL);
    for (uint8_t step = 0; step < s->option_count; step++) {
        const struct option *o = &s->options[step];
        begin_answer(g, STYLE_ANSWER);
        letter(g, place_of(&order, step));
        document_words(g->paper, guide__level(g, o->text));
        any_time(g, o);
        why(g, o);
        document_end(g->paper);
    }
}

static void guide_spot(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    struct guide_order order = guide__order(g, index);
    question(g, index);
    guide__put(g, STYLE_KEY, T_GUIDE_KEY);
    for (uint8_t i = 0; i < s->option_count; i++) {
        const struct option *o = &s->options[order.at[i]];
        begin_answer(g, STYLE_ANSWER);
        letter(g, i);
        document_run(g->paper, RUN_VERDICT, guide__own(g, o->sign ? T_PLAY_A_SIGN : T_PLAY_NO_SIGN));
        any_time(g, o);
        why(g, o);
        document_end(g->paper);
    }
}

static void guide_tell(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    struct guide_order order = guide__order(g, index);
    question(g, index);
    guide__put(g, STYLE_KEY, T_GUIDE_KEY);
    guide__put(g, STYLE_HOW, T_GUIDE_KEY_TELL);
    for (uint8_t i = 0; i < s->option_count; i++) {
        const struct option *o = &s->options[order.at[i]];
        begin_answer(g, STYLE_ANSWER);
        letter(g, i);
        document_words(g->paper, guide__level(g, o->text));
        any_time(g, o);
        detail(g, T_GUIDE_BUSY, ":", o->busy);
        detail(g, T_GUIDE_HELPS, ":", o->helps);
        why(g, o);
        document_end(g->paper);
    }
    document_labelled(g->paper, guide__own(g, T_GUIDE_READ), guide__own(g, T_PLAY_TELL_AGAIN));
}

// Without a screen some kinds are played otherwise than they are shown.
// clang-format off
static const struct guide_kind
    //              without a screen       what follows the spoken lines
    kind_say   = {  GUIDE_AS_SHOWN,        guide_say    },
    kind_ask   = {  GUIDE_AS_SHOWN,        guide_ask    },
    kind_sort  = {  T_GUIDE_DARK_SORT,     guide_sort   },
    kind_order = {  T_GUIDE_DARK_ORDER,    guide_order  },
    kind_spot  = {  T_GUIDE_DARK_SPOT,     guide_spot   },
    kind_tell  = {  T_GUIDE_DARK_TELL,     guide_tell   },
    kind_act   = {  GUIDE_AS_SHOWN,        guide_act    },
    kind_talk  = {  GUIDE_AS_SHOWN,        guide_talk   };
// clang-format on

const struct guide_kind *const guide_kinds[SCENE_KINDS] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = &kind_##name,
#include "kinds.def"
#undef KIND
};

static enum text_id name_of(enum scene_kind kind)
{
    static const enum text_id names[SCENE_KINDS] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = T_GUIDE_KIND_##NAME,
#include "kinds.def"
#undef KIND
    };
    return names[kind];
}

// ---- a scene ----

static void heading(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    char number[8];
    snprintf(number, sizeof number, "%d · ", index + 1);
    document_begin(g->paper, STYLE_HEADING_3);
    document_words(g->paper, number);
    document_words(g->paper, guide__own(g, name_of(s->kind)));
    guide__clock(g, level_scene_seconds(g->level, index, true));
    if (s->short_path && !g->short_path && guide__has_short_path(g)) {
        document_words(g->paper, " ");
        document_run(g->paper, RUN_TAG, guide__own(g, T_GUIDE_SHORT));
    }
    document_end(g->paper);
}

static void together(struct guide *g, const struct scene *s)
{
    document_begin(g->paper, STYLE_ALOUD);
    document_run(g->paper, RUN_HOW, guide__own(g, T_PLAY_TOGETHER));
    document_words(g->paper, " ");
    document_run(g->paper, RUN_STRONG, guide__level(g, s->together));
    document_end(g->paper);
}

// A scene is one block: a question is never parted from its key.
static void scene(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    uint8_t next = guide__common_next(s);
    document_begin(g->paper, STYLE_SCENE);
    heading(g, index);
    guide__condition(g, index);
    for (uint8_t i = 0; i < s->line_count; i++)
        spoken(g, &s->lines[i]);
    guide_kinds[s->kind]->guide(g, index);
    if (scene_kindles(s))
        together(g, s);
    if (s->guide != TEXT_NONE) {
        document_begin(g->paper, STYLE_NOTE_BOX);
        document_labelled(g->paper, guide__own(g, T_GUIDE_NOTE), guide__level(g, s->guide));
        document_end(g->paper);
    }
    if (s->harm)
        guide__not_fault(g);
    if (next != GUIDE_WAYS_DIFFER && !guide__follows(g, index, next))
        guide__go_to(g, next);
    if (g->below != NULL)
        g->below(g, s);
    document_end(g->paper);
}

// Said once more before the key sentence, unless the last scene has just said it.
static void key_sentence(struct guide *g)
{
    bool just_said = false;
    for (uint8_t i = 0; i < g->level->scene_count; i++)
        just_said = guide__told(g, i) ? guide__scene(g, i)->harm : just_said;
    document_begin(g->paper, STYLE_LONG_HEADING);
    document_words(g->paper, guide__own(g, T_GUIDE_SENTENCE));
    guide__clock(g, LEVEL_SENTENCE_S);
    document_end(g->paper);
    if (!just_said)
        guide__not_fault(g);
    guide__put(g, STYLE_HOW, T_PLAY_SENTENCE);
    document_put(g->paper, STYLE_QUESTION, guide__level(g, g->level->rule));
}

void guide__scenes(struct guide *g)
{
    guide__put(g, STYLE_LONG_HEADING, T_GUIDE_SCENES);
    document_begin(g->paper, STYLE_HOW_LIST);
    guide__put(g, STYLE_ITEM, T_GUIDE_SCENES_HOW);
    guide__put(g, STYLE_ITEM, T_GUIDE_KEY_ASK);
    if (!g->short_path && guide__has_short_path(g))
        guide__put(g, STYLE_ITEM, T_GUIDE_SHORT_HOW);
    document_end(g->paper);
    for (uint8_t i = 0; i < g->level->scene_count; i++)
        if (guide__told(g, i))
            scene(g, i);
    key_sentence(g);
}
