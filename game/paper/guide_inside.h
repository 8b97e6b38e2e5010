// SPDX-License-Identifier: MIT
//
// guide_inside.h — what the parts of a guide share. Not for other rooms.
#ifndef SAFECIRCLE_GUIDE_INSIDE_H
#define SAFECIRCLE_GUIDE_INSIDE_H

#include "document.h"
#include "help.h"
#include "lang.h"
#include "level.h"
#include "paper.h"

#include <stdbool.h>

struct guide {
    struct document *paper;
    const struct level *level;
    const struct help *help;
    const struct lang *lang;
    bool short_path;                                       // only the scenes of the short path are told
    unsigned clock_s;                                      // since the meeting, or the level, began
    void (*below)(struct guide *g, const struct scene *s); // what stands below each scene; NULL nothing
};

const char *guide__own(const struct guide *g, enum text_id id); // the program's words
const char *guide__level(const struct guide *g, text_ref ref);  // the level's
// A block or a run of the text, filled in; b may be NULL.
void guide__filled(struct guide *g, enum style_name style, enum text_id id, const char *a, const char *b);
void guide__put(struct guide *g, enum style_name style, enum text_id id);
void guide__items(struct guide *g, const enum text_id *ids, size_t count);                       // of an open list
void guide__list(struct guide *g, enum style_name style, const enum text_id *ids, size_t count); // a whole one
void guide__not_fault(struct guide *g); // in the engine's words; nothing when nobody is harmed

bool guide__has_short_path(const struct guide *g);                           // shorter than the whole level
const struct lang *guide__for_band(const struct lang *lang, enum band band); // grown-ups have their own words

// The way through (guide_way.c)
enum { GUIDE_WAYS_DIFFER = 254 }; // no scene has this number
struct guide_order {
    uint8_t at[LEVEL_OPTIONS_MAX];
}; // ordinals by their place on the screen

const struct scene *guide__scene(const struct guide *g, uint8_t index);
struct guide_order guide__order(const struct guide *g, uint8_t scene);
uint8_t guide__common_next(const struct scene *s);                       // where every way out of a scene leads
bool guide__told(const struct guide *g, uint8_t index);                  // this scene is on the sheet
bool guide__follows(const struct guide *g, uint8_t index, uint8_t next); // on paper it is what comes next
void guide__go_to(struct guide *g, uint8_t next);
void guide__condition(struct guide *g, uint8_t index); // which choices lead here; nothing when all do

// What stands around the scenes, in the order of the hour (guide_hour.c)
void guide__clock(struct guide *g, unsigned seconds); // "minute 5 · 3 min" for what takes so long, and moves on
void guide__prepare(struct guide *g);                 // to bring, where to sit, what the second adult does
void guide__hard_words(struct guide *g);
void guide__asked(struct guide *g); // what children ask, with answers
void guide__promise(struct guide *g);

// Scene by scene, then the key sentence (guide_scenes.c)
enum { GUIDE_AS_SHOWN = TEXT_IDS };
struct guide_kind {
    unsigned dark; // enum text_id: how it is played without a screen; or GUIDE_AS_SHOWN
    void (*guide)(struct guide *g, uint8_t index);
};
extern const struct guide_kind *const guide_kinds[SCENE_KINDS];
void guide__scenes(struct guide *g);

// What is the same for every level, but for its words and numbers (guide_sheets.c)
void guide__never(struct guide *g);
void guide__closing(struct guide *g);
void guide__closing_steps(struct guide *g); // without a heading: a plan has its own
void guide__dark(struct guide *g);
void guide__card(struct guide *g);
void guide__numbers(struct guide *g);

// How a level begins, and all of it (guide.c)
void guide__about(struct guide *g); // aim, band, time, sensitivity, review
void guide__one_level(struct guide *g);

// A plan: its parts at a glance, then each in its place (guide_plan.c)
void guide__parts(struct guide *g, const struct plan_guide *plan);
void guide__hour(struct guide *g, const struct plan_guide *plan);

#endif
