// SPDX-License-Identifier: MIT
//
// rules_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_RULES_INSIDE_H
#define SAFECIRCLE_RULES_INSIDE_H

#include "rules.h"

enum { NOBODY = 255, NOTHING = 255 };

void rules__tell(struct events *out, enum event_type type, uint8_t value);
void rules__phase(struct session *s, enum phase phase, struct events *out);

// Scenes (rules_scene.c)
void rules__begin_level(struct session *s, const struct level *level, struct events *out);
void rules__begin_scene(struct session *s, const struct level *level, uint8_t scene, struct events *out);
void rules__finish_scene(struct session *s, const struct level *level, struct events *out);
void rules__after_fault(struct session *s, const struct level *level, struct events *out);
void rules__kindle(struct session *s, struct events *out);
void rules__close(struct session *s, struct events *out);

// Questions (rules_question.c)
bool rules__asks(const struct scene *scene);
void rules__begin_deciding(struct session *s, const struct scene *scene, struct events *out);
enum rules_verdict rules__choose(struct session *s, const struct scene *scene, uint8_t choice, struct events *out);
enum rules_verdict rules__lock(struct session *s, const struct level *level, struct events *out);
bool rules__can_lock(const struct session *s, const struct scene *scene);
void rules__next_team(struct session *s, struct events *out);
void rules__forget_answer(struct session *s);

// Reveal (rules_reveal.c)
void rules__begin_reveal(struct session *s, const struct level *level, struct events *out);
void rules__reveal_next(struct session *s, const struct level *level, struct events *out);
void rules__leave_door(struct session *s, const struct level *level, struct events *out);
bool rules__option_fits(const struct session *s, const struct scene *scene, uint8_t ordinal);

#endif
