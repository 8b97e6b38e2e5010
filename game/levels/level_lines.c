// SPDX-License-Identifier: MIT
//
// level_lines.c — who says something, and how: the lines of a story, and who acts when an answer is turned over.
//
//   - "Words of the storyteller."
//   - my: "…"             - my worried: "…"         - my worried hide: "…"
//   - bac sit: "…"        sits until the story ends, or `stand`; arms may do something meanwhile: bac sit reach
//   - me reach            on the stage, where not everybody has something to say; in a story: with the line above
//   - minh gone           in a story: leaves with the line above
//   - things vase-broken  in a story: what stands on the stage from the line above on (level_things.c)
//   with: [my sad sit]  who is there when the scene begins
//   - my sad if WORD: "…" in a story: only when that was remembered (level_remember.c)
#include "level_inside.h"

#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum { WHO_BYTES = 120, ALL_BYTES = 400 };

// What an author wrote of somebody, and where.
struct whom {
    char words[WHO_BYTES], all[WHO_BYTES]; // as they are taken apart, and whole
    struct place place;
    int length;
    bool quoted;
    const struct doc_node *text; // what they say; NULL: nothing
};

static void told(struct making *m, const struct whom *whom, const char *code, const char *a, const char *b)
{
    diag_error(m->reading.told, m->reading.doc->file, whom->place, whom->length, code, a, b, NULL);
}

// Where these words of an author stand, and how long they are.
static struct place place_of(const struct whom *whom, const char *part)
{
    const char *found = strstr(whom->all, part), *at = whom->all;
    struct place place = {whom->place.line, whom->place.column + whom->quoted};
    while (found != NULL && at < found) {
        utf8_next(&at, found);
        place.column++;
    }
    return place;
}

static uint8_t person(struct making *m, const char *id)
{
    for (uint8_t i = 0; i < m->level->cast_count; i++)
        if (strcmp(m->level->cast[i].id, id) == 0) {
            m->level->cast[i].used = true;
            return i;
        }
    return CAST_NONE;
}

static uint8_t cast_of(struct making *m, const struct whom *whom, const char *id)
{
    uint8_t found = person(m, id);
    if (found == CAST_NONE)
        level__unknown_person(m, id, place_of(whom, id), (int)utf8_count(id));
    return found;
}

// `again`: it is a name, but one of its kind stands there already.
static void unknown_how(struct making *m, const struct whom *whom, const char *words, bool again)
{
    const char *near = again ? NULL : schema_nearest_enum(how_names, words, m->reading.doc->vietnamese);
    bool vietnamese = m->reading.doc->vietnamese;
    char all[ALL_BYTES] = "";
    for (const struct enum_name *n = how_names; n->name.en != NULL; n++)
        snprintf(all + strlen(all), sizeof all - strlen(all), "%s%s", n > how_names ? ", " : "",
                 schema_name(n->name, vietnamese));
    told(m, whom, near != NULL ? "unknown-value-near" : "unknown-value", diag_quote(words).bytes,
         near != NULL ? diag_quote(near).bytes : all);
    if (near != NULL)
        diag_edit(m->reading.told, place_of(whom, words), (int)utf8_count(words), near);
}

// How much of `words` is this name: nothing, or up to the end or a space.
static size_t begins(const char *words, const char *name)
{
    size_t length = 0;
    while (name[length] != '\0' && words[length] == name[length]) // most names part at once
        length++;
    return name[length] == '\0' && (words[length] == '\0' || words[length] == ' ') ? length : 0;
}

// The mood or pose that `words` begin with, as long as it gets, and behind it; NULL when there is none.
static const char *one_how(const char *words, int *value)
{
    size_t longest = 0;
    for (const struct enum_name *n = how_names; n->name.en != NULL; n++) {
        if (n->name.en[0] != words[0] && n->name.vi[0] != words[0]) // most
            continue;
        size_t en = begins(words, n->name.en), vi = begins(words, n->name.vi), length = en > vi ? en : vi;
        if (length <= longest)
            continue;
        longest = length;
        *value = n->value;
    }
    return longest > 0 ? words + longest : NULL;
}

// Writes it down. False: it was said before.
static bool take_how(struct line *line, int value)
{
    int pose = value - MOODS, sits = pose - POSES;
    bool new = sits >= 0 ? line->sits == SITS_AS_BEFORE : pose >= 0 ? !line->posed : !line->felt;
    if (!new)
        return false;
    if (sits >= 0) {
        line->sits = (enum sits)sits;
    } else if (pose >= 0) {
        line->posed = true;
        line->pose = (enum pose)pose;
    } else {
        line->felt = true;
        line->mood = (enum mood)value;
    }
    return true;
}

// A mood, a pose, whether they sit: each once, in any order.
static void read_how(struct making *m, const struct whom *whom, const char *words, struct line *line)
{
    while (*words != '\0') {
        int value = 0;
        const char *behind = one_how(words, &value);
        if (behind == NULL || !take_how(line, value)) {
            unknown_how(m, whom, words, behind != NULL);
            return;
        }
        words = behind + strspn(behind, " ");
    }
}

// `happy my` for `my happy`: how before who. False: it is something else.
static bool is_turned(struct making *m, const struct whom *whom)
{
    int value = 0;
    const char *behind = one_how(whom->words, &value), *who = behind;
    for (int i = 0; i < 2 && behind != NULL; i++) {
        behind += strspn(behind, " ");
        who = behind;
        behind = one_how(behind, &value);
    }
    if (who == NULL || who == whom->words || person(m, who) == CAST_NONE)
        return false;
    size_t how = (size_t)(who - whom->words);
    char right[2 * WHO_BYTES];
    snprintf(right, sizeof right, "%s %.*s", who, (int)how, whom->words);
    while (right[strlen(right) - 1] == ' ')
        right[strlen(right) - 1] = '\0';
    told(m, whom, "mood-first", diag_quote(whom->words).bytes, diag_quote(right).bytes);
    diag_edit(m->reading.told, place_of(whom, whom->words), (int)utf8_count(whom->words), right);
    return true;
}

// Somebody is meant, by another name: told with the id. False: nobody is.
static bool is_named(struct making *m, const struct whom *whom, struct line *line)
{
    char name[WHO_BYTES];
    uint8_t who = 0;
    size_t length = level__named(m, whom->words, &who);
    if (length == 0)
        return false;
    snprintf(name, sizeof name, "%.*s", (int)length, whom->words);
    level__other_name(m, name, who, place_of(whom, name), (int)utf8_count(name));
    line->speaker = who;
    read_how(m, whom, whom->words + length + strspn(whom->words + length, " "), line);
    return true;
}

static bool is_near(const struct making *m, const char *id)
{
    const char *ids[LEVEL_CAST_MAX];
    for (uint8_t i = 0; i < m->level->cast_count; i++)
        ids[i] = m->level->cast[i].id;
    return schema_nearest_word(ids, m->level->cast_count, id) != NULL;
}

// A cure that was told changes this line already: another one would stand on moved ground.
static bool is_mended(const struct making *m, int line)
{
    for (size_t i = 0; i < diag_count(m->reading.told); i++)
        for (size_t e = 0; e < diag_at(m->reading.told, i)->edit_count; e++)
            if (diag_at(m->reading.told, i)->edits[e].place.line == line)
                return true;
    return false;
}

// The whole line in quotes; those that stand in it become curly.
static void quote_line(struct making *m, const struct whom *whom)
{
    const struct doc_node *text = whom->text;
    if (text == NULL || text->style == DOC_BLOCK || text->end.line != whom->place.line)
        return;
    bool quoted = text->style == DOC_QUOTED;
    diag_edit(m->reading.told, whom->place, 0, "\"");
    if (quoted)
        diag_edit(m->reading.told, text->place, 1, "“");
    diag_edit(m->reading.told, (struct place){text->end.line, text->end.column - quoted}, quoted ? 1 : 0,
              quoted ? "”\"" : "\"");
}

// Words that name nobody, and no mood behind: a sentence with a colon in it, or one person of several words.
static void nobody(struct making *m, const struct whom *whom)
{
    if (!level__is_sentence(whom->words)) {
        level__unknown_person(m, whom->words, place_of(whom, whom->words), (int)utf8_count(whom->words));
        return;
    }
    bool mended = is_mended(m, whom->place.line);
    told(m, whom, "colon-in-text", NULL, NULL);
    if (!mended)
        quote_line(m, whom);
}

static void read_who(struct making *m, struct whom *whom, struct line *line)
{
    line->speaker = CAST_NONE;
    if (is_turned(m, whom))
        return;
    const char *rest = strchr(whom->words, ' ');
    char first[WHO_BYTES];
    snprintf(first, sizeof first, "%.*s", (int)strcspn(whom->words, " "), whom->words);
    if (person(m, first) == CAST_NONE && is_named(m, whom, line))
        return;
    int value = 0;
    bool how_behind = rest != NULL && one_how(rest + strspn(rest, " "), &value) != NULL;
    if (rest != NULL && person(m, first) == CAST_NONE && !how_behind && !is_near(m, first)) {
        nobody(m, whom);
        return;
    }
    char *how = strchr(whom->words, ' ');
    if (how != NULL)
        *how++ = '\0';
    line->speaker = cast_of(m, whom, whom->words);
    if (how != NULL)
        read_how(m, whom, how + strspn(how, " "), line);
}

// The key of `who mood: "…"`, or words alone.
static struct whom whom_of(const struct doc_node *n)
{
    const struct doc_node *keyed = n->kind == DOC_MAP ? n->first : NULL;
    struct whom whom = {.place = n->place, .length = n->length};
    if (keyed != NULL) {
        whom.place = keyed->key_place;
        whom.length = keyed->key_length;
        whom.text = keyed->kind == DOC_SCALAR ? keyed : NULL;
    }
    utf8_copy(whom.words, sizeof whom.words, keyed != NULL ? keyed->key : n->kind == DOC_SCALAR ? n->text : "");
    utf8_copy(whom.all, sizeof whom.all, whom.words);
    whom.quoted = whom.length > (int)utf8_count(whom.all);
    return whom;
}

// `- my. "…"`, `- my sad - "…"`: another sign where the colon belongs. False: it is a story's own words.
static bool tell_colon(struct making *m, const struct doc_node *n)
{
    const char *quote = n->kind == DOC_SCALAR && n->style == DOC_PLAIN ? strchr(n->text, '"') : NULL;
    if (quote == NULL || quote == n->text || quote[-1] != ' ' || n->text[strlen(n->text) - 1] != '"')
        return false;
    size_t behind = (size_t)(quote - n->text), sign = behind;
    while (sign > 0 && strchr(" .,;!=-", n->text[sign - 1]) != NULL)
        sign--;
    char who[WHO_BYTES];
    snprintf(who, sizeof who, "%.*s", (int)sign, n->text);
    const char *how = who + strcspn(who, " ");
    how += strspn(how, " ");
    while (how != NULL && *how != '\0') {
        int value = 0;
        how = one_how(how, &value);
        how = how != NULL ? how + strspn(how, " ") : NULL;
    }
    who[strcspn(who, " ")] = '\0';
    if (sign + 1 >= behind || how == NULL || person(m, who) == CAST_NONE)
        return false;
    int column = n->place.column + (int)utf8_count(n->text) - (int)utf8_count(n->text + sign);
    struct place place = {n->place.line, column};
    diag_error(m->reading.told, m->reading.doc->file, place, 1, "colon-other", NULL, NULL, NULL);
    diag_edit(m->reading.told, place, (int)(behind - sign) - 1, ":");
    return true;
}

static void read_line(struct making *m, const struct doc_node *n, struct line *line, const char *scene, int number)
{
    const struct doc_node *said = n->kind == DOC_MAP ? n->first : n;
    char digits[12];
    *line = (struct line){.speaker = CAST_NONE, .mood = MOOD_CALM, .text = TEXT_NONE};
    line->text = level__text(m, said, scene, "say", level__number(number, digits));
    if (tell_colon(m, n) || n->kind != DOC_MAP || said == NULL)
        return;
    struct whom who = whom_of(n);
    level__read_condition(m, who.words, who.place, who.length, line);
    if (who.words[0] != '\0')
        read_who(m, &who, line);
}

// Words stand in quotes; somebody's name without any says who comes, moves or leaves.
static bool is_beat(const struct making *m, const struct doc_node *n)
{
    bool words = n->kind != DOC_SCALAR || n->style != DOC_PLAIN || strchr(n->text, '"') != NULL; // or lacks a colon
    for (uint8_t i = 0; !words && i < m->level->cast_count; i++)
        if (begins(n->text, m->level->cast[i].id) > 0)
            return true;
    return false;
}

static void read_beat(struct making *m, const struct doc_node *n, struct line *beat, uint8_t at)
{
    struct whom who = whom_of(n);
    char *how = strchr(who.words, ' ');
    *beat = (struct line){.mood = MOOD_CALM, .text = TEXT_NONE, .at = at, .written = n->place};
    beat->gone = how != NULL && schema_named(how + strspn(how, " "), name_gone);
    if (beat->gone)
        *how = '\0';
    read_who(m, &who, beat);
}

void level__read_say(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *list)
{
    size_t most = list->count < LEVEL_LINES_MAX ? list->count : LEVEL_LINES_MAX;
    struct line *lines = arena_take(m->level->memory, most * sizeof *lines);
    struct line *beats = arena_take(m->level->memory, most * sizeof *beats);
    struct laid *laid = arena_take(m->level->memory, (most + 1) * sizeof *laid);
    if (s->laid_count > 0)
        laid[0] = s->laid[0];
    s->lines = lines;
    s->beats = beats;
    s->laid = laid;
    const struct doc_node *n = list->kind == DOC_LIST ? list->first : NULL;
    for (size_t row = 0; n != NULL && row < most; n = n->next, row++)
        if (level__is_things(n)) {
            laid[s->laid_count++] = level__read_things_row(m, n, s->line_count);
        } else if (is_beat(m, n)) {
            read_beat(m, n, &beats[s->beat_count++], s->line_count);
        } else {
            read_line(m, n, &lines[s->line_count], s->id, s->line_count + 1);
            s->line_count++;
        }
    if (s->line_count == 0 && list->first != NULL)
        reading_error(&m->reading, list, "bad-line", NULL, NULL);
    s->swallow = level__text(m, level__find(map, KEY_SWALLOW), s->id, level_keys[KEY_SWALLOW].en, NULL);
}

// ---- on the stage ----

static void stands_there(struct making *m, struct scene *s, const struct doc_node *n)
{
    struct whom whom = {.place = n->place, .length = n->length};
    struct line how = {.mood = MOOD_CALM, .text = TEXT_NONE, .written = n->place};
    utf8_copy(whom.words, sizeof whom.words, n->text);
    utf8_copy(whom.all, sizeof whom.all, n->text);
    whom.quoted = n->style == DOC_QUOTED;
    read_who(m, &whom, &how);
    if (how.speaker == CAST_NONE || s->with_count == ACTORS_MOST)
        return;
    if (memchr(s->with, how.speaker, s->with_count) != NULL) {
        told(m, &whom, "stage-twice", diag_quote(whom.words).bytes, NULL);
        return;
    }
    s->with_how[s->with_count] = how;
    s->with[s->with_count++] = how.speaker;
}

void level__read_with(struct making *m, struct scene *s, const struct doc_node *list)
{
    if (list == NULL)
        return;
    s->with_written = list->place;
    if (list->kind == DOC_SCALAR)
        stands_there(m, s, list);
    for (const struct doc_node *n = list->kind == DOC_LIST ? list->first : NULL; n != NULL; n = n->next)
        if (n->kind == DOC_SCALAR)
            stands_there(m, s, n);
}

static bool stands_already(const struct line *actors, uint8_t count, uint8_t speaker)
{
    for (uint8_t i = 0; i < count; i++)
        if (actors[i].speaker == speaker)
            return true;
    return false;
}

static void read_actor(struct making *m, const struct scene *s, const struct doc_node *n, struct option *o)
{
    struct whom who = whom_of(n);
    struct line actor = {.speaker = CAST_NONE, .mood = MOOD_CALM, .text = TEXT_NONE, .written = who.place};
    char digits[12];
    const char *number = level__number(o->actor_count + 1, digits);
    if (n->kind == DOC_MAP)
        actor.text = level__text_at(m, n->first, (const char *[]){s->id, o->id, level_keys[KEY_STAGE].en, number});
    if (who.words[0] == '\0')
        return; // told by the schema
    read_who(m, &who, &actor);
    if (actor.speaker == CAST_NONE)
        return;
    if (stands_already(o->actors, o->actor_count, actor.speaker))
        told(m, &who, "stage-twice", diag_quote(who.words).bytes, NULL);
    else
        ((struct line *)o->actors)[o->actor_count++] = actor; // still ours to write
}

void level__read_stage(struct making *m, const struct scene *s, const struct doc_node *map, struct option *o)
{
    const struct doc_node *list = level__find(map, KEY_STAGE);
    if (list == NULL || list->kind != DOC_LIST)
        return;
    o->actors = arena_take(m->level->memory, ACTORS_MOST * sizeof *o->actors);
    for (const struct doc_node *n = list->first; n != NULL && o->actor_count < ACTORS_MOST; n = n->next)
        read_actor(m, s, n, o);
}
