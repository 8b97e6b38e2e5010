// SPDX-License-Identifier: MIT
//
// quiz_level.c — questions as a level.yaml: whole scenes, and notes for what only a person can write.
//
// No words are made up. What a level must have and a quiz has not (why, how careful, the sentence of the hall) is left
// out, and the checker asks for it at its line; what it cannot ask for stands as a note with the mark it tells.
#include "quiz.h"

#include "level_names.h"
#include "quiz_inside.h"
#include "spoken.h"

#include <stdio.h>
#include <string.h>

struct writer {
    struct text out;
    const struct quiz *quiz;
    const struct lang *lang;
    const struct diag_list *diags;
    bool vietnamese; // keys
    struct arena *memory;
    const char **ids; // of the scenes so far
    size_t id_count;
};

// Every name there is, once.
static const struct {
    struct name_pair level, language, title, band, picture, reviewed, scenes, id, guide, text, verdict, because, sign,
        any_time, boxes, box, yes, no, end, mark;
} names = {NAME_LEVEL, NAME_LANGUAGE, NAME_TITLE,    NAME_BAND,       NAME_PICTURE, NAME_REVIEWED, NAME_SCENES,
           NAME_ID,    NAME_GUIDE,    NAME_TEXT,     NAME_VERDICT,    NAME_BECAUSE, NAME_SIGN,     NAME_ANY_TIME,
           NAME_BOXES, NAME_BOX,      {"yes", "có"}, {"no", "không"}, NAME_END,     NAME_TO_WRITE};

static const struct name_pair lists[SCENE_KINDS] = {
#define NAME_NOTHING                                                                                                   \
    {                                                                                                                  \
        NULL, NULL                                                                                                     \
    }
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = NAME_##list,
#include "kinds.def"
#undef KIND
};

static const struct name_pair verdicts[VERDICTS] = {
#define VERDICT(NAME, en, vi, safety, word, tone, icon) [VERDICT_##NAME] = {en, vi},
#include "verdicts.def"
#undef VERDICT
};

static const char *word(const struct writer *w, struct name_pair name) { return w->vietnamese ? name.vi : name.en; }

static void key(struct writer *w, const char *before, struct name_pair name, const char *value)
{
    text_addf(&w->out, "%s%s:%s%s\n", before, word(w, name), value[0] != '\0' ? " " : "", value);
}

static void quoted(struct writer *w, const char *before, struct name_pair name, const char *words)
{
    if (words[0] == '\0')
        return; // the checker asks for it
    text_addf(&w->out, "%s%s: ", before, word(w, name));
    outside_add_text(&w->out, FOR_QUOTES, words);
    text_add(&w->out, "\n");
}

// ---- remarks and notes: one line of the file for each of theirs ----

static void remark(struct writer *w, const char *before, const char *words)
{
    for (const char *at = words, *end; at != NULL; at = *end == '\n' ? end + 1 : NULL) {
        end = at + strcspn(at, "\n");
        text_addf(&w->out, "%s# ", before);
        outside_add(&w->out, FOR_SCREEN, (struct outside){at, (size_t)(end - at)});
        text_add(&w->out, "\n");
    }
}

static void note(struct writer *w, const char *before, const char *words)
{
    const char *all = arena_format(w->memory, "%s: %s", word(w, names.mark), words);
    remark(w, before, all);
}

// What is wrong in the file and mends itself on the way.
static bool is_of_the_file(const char *code)
{
    static const char *const codes[] = {"quiz-no-blank-line", "quiz-blank-inside", "quiz-aiken-letter", "quiz-no-sign"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strcmp(codes[i], code) == 0)
            return true;
    return false;
}

// What was told of an item while it was read.
static void notes_of(struct writer *w, const struct quiz_item *item)
{
    for (size_t i = item->told; i < item->told + item->told_count && i < diag_count(w->diags); i++) {
        const struct diag *d = diag_at(w->diags, i);
        if (is_of_the_file(d->code))
            continue;
        char *sentence = lang_diag_sentence(w->lang, d, FOR_SCREEN);
        note(w, "  ", arena_format(w->memory, "%s:%d: %s", w->quiz->file, d->place.line, sentence));
        mem_free(sentence);
    }
}

// ---- ids ----

static bool is_taken(const struct writer *w, const char *id)
{
    for (size_t i = 0; i < w->id_count; i++)
        if (strcmp(w->ids[i], id) == 0)
            return true;
    return strcmp(id, names.end.en) == 0 || id[0] == '\0' || (id[0] >= '0' && id[0] <= '9');
}

static const char *scene_id(struct writer *w, const struct quiz_item *item)
{
    const char *wanted = doc_id(w->memory, item->id), *id = wanted;
    for (size_t number = w->id_count + 1; is_taken(w, id); number++)
        id = arena_format(w->memory, "%s-%zu", text(w->lang, T_QUIZ_ID), number);
    w->ids[w->id_count++] = id;
    return id;
}

static void letter_id(char id[4], size_t number) { snprintf(id, 4, "%c", (char)('a' + number % 26)); }

// ---- scenes ----

static void story(struct writer *w, const struct quiz_item *item)
{
    key(w, "    ", quiz__kinds[item->kind], "");
    for (const char *at = item->text; *at != '\0';) {
        size_t end = strcspn(at, ".!?");
        end += strspn(at + end, ".!?");
        while (at[end] != '\0' && at[end] != ' ') // "1.5", "v.v."
            end += strcspn(at + end + 1, ".!? ") + 1;
        text_add(&w->out, "      - ");
        outside_add(&w->out, FOR_QUOTES, (struct outside){at, end});
        text_add(&w->out, "\n");
        at += end + strspn(at + end, " ");
    }
}

static const char *box_id(struct writer *w, size_t box)
{
    return arena_format(w->memory, "%s-%zu", word(w, (struct name_pair){"box", "nhom"}), box + 1);
}

static void boxes(struct writer *w, const struct quiz_item *item)
{
    key(w, "    ", names.boxes, "");
    for (size_t i = 0; i < item->box_count; i++) {
        key(w, "      - ", names.id, box_id(w, i));
        quoted(w, "        ", names.text, item->boxes[i]);
    }
}

static void answers(struct writer *w, const struct quiz_item *item)
{
    key(w, "    ", lists[item->kind], "");
    for (size_t i = 0; i < item->count; i++) {
        const struct quiz_answer *a = &item->answers[i];
        char id[4];
        letter_id(id, i);
        key(w, "      - ", names.id, id);
        quoted(w, "        ", names.text, a->text);
        if (kind_has(item->kind, TRAIT_JUDGED) && a->verdict != VERDICT_NONE)
            key(w, "        ", names.verdict, word(w, verdicts[a->verdict]));
        if (kind_has(item->kind, TRAIT_MARKS))
            key(w, "        ", names.sign, word(w, a->sign ? names.yes : names.no));
        if (kind_has(item->kind, TRAIT_BOXES))
            key(w, "        ", names.box, box_id(w, a->box));
        if (a->any_time)
            key(w, "        ", names.any_time, word(w, names.yes));
        quoted(w, "        ", names.because, a->because);
    }
}

static void scene(struct writer *w, const struct quiz_item *item)
{
    key(w, "  - ", names.id, scene_id(w, item));
    if (kind_has(item->kind, TRAIT_LINES)) {
        story(w, item);
        return;
    }
    quoted(w, "    ", quiz__kinds[item->kind], item->text);
    if (kind_has(item->kind, TRAIT_BOXES))
        boxes(w, item);
    answers(w, item);
    quoted(w, "    ", names.guide, item->guide);
}

// ---- the file ----

static void top(struct writer *w, const char *title, const char *band)
{
    char count[16], words[900];
    snprintf(count, sizeof count, "%zu", quiz_scenes(w->quiz));
    const char *arguments[] = {w->quiz->file, count, word(w, names.mark)};
    text_add(&w->out, "# yaml-language-server: $schema=.vscode/level.schema.json\n");
    remark(w, "", text_fill(w->lang, T_QUIZ_TOP, words, sizeof words, arguments, 3));
    text_add(&w->out, "\n");
    key(w, "", names.level, "1");
    key(w, "", names.language, lang_code(w->lang));
    quoted(w, "", names.title, title);
    key(w, "", names.band, band);
    key(w, "", names.picture, "village");
    key(w, "", names.reviewed, word(w, (struct name_pair)NAME_NOT_YET));
    remark(w, "", text(w->lang, T_QUIZ_HEAD));
    key(w, "", names.scenes, "");
}

static bool has_kind(const struct quiz *quiz, enum scene_kind kind)
{
    for (size_t i = 0; i < quiz->count; i++)
        if (quiz->items[i].part == QUIZ_SCENE && quiz->items[i].kind == kind)
            return true;
    return false;
}

struct text quiz_level(const struct quiz *quiz, const char *title, const char *band, const struct lang *lang,
                       const struct diag_list *diags)
{
    static const enum text_id wanted[] = {T_QUIZ_TELL, T_QUIZ_ACT, T_QUIZ_TALK};
    struct writer w = {.quiz = quiz,
                       .lang = lang,
                       .diags = diags,
                       .vietnamese = strcmp(lang_code(lang), LANGUAGE_FIRST) == 0,
                       .memory = arena_new()};
    w.ids = arena_take(w.memory, (quiz->count + 1) * sizeof *w.ids);
    top(&w, title, band);
    if (has_kind(quiz, SCENE_ASK))
        note(&w, "  ", text(lang, T_QUIZ_VERDICTS));
    if (!has_kind(quiz, SCENE_SAY))
        note(&w, "  ", text(lang, T_QUIZ_STORY));
    for (size_t i = 0; i < quiz->count; i++) {
        const struct quiz_item *item = &quiz->items[i];
        text_add(&w.out, "\n");
        notes_of(&w, item);
        if (item->part == QUIZ_SCENE)
            scene(&w, item);
        else
            remark(&w, "  ", item->raw);
    }
    text_add(&w.out, "\n");
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        note(&w, "  ", text(lang, wanted[i]));
    arena_free(w.memory);
    return w.out;
}
