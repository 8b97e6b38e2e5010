// SPDX-License-Identifier: MIT
//
// level_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_LEVEL_INSIDE_H
#define SAFECIRCLE_LEVEL_INSIDE_H

#include "doc_reading.h"
#include "draft.h"
#include "level_tables.h"
#include "loader.h"
#include "memory.h"

enum { LEVEL_BYTES_READ_MAX = 16 * 1024 * 1024 }; // read, to say "too large" of it; parsed is far less (DOC_BYTES_MAX)

// A level under construction. Nodes stand beside scenes and options until they are linked.
struct making {
    struct level *level;
    struct reading reading;
    enum draft_for why;
    bool cast_flawed, scenes_flawed; // some of them could not be read: who is named may be one of those
    struct level_text *texts;
    size_t text_capacity;
    struct scene *scenes;
    const struct doc_node *scene_nodes[LEVEL_SCENES_MAX];
    const struct doc_node *option_nodes[LEVEL_SCENES_MAX][LEVEL_OPTIONS_MAX];
};

// What a kind of scene holds (level_kinds.c).
struct scene_time {                              // seconds, without the words
    unsigned hall, hall_each, alone, alone_each; // each: of its lines, options or questions
};
struct level_kind {
    struct schema schema; // common keys and its own
    void (*read)(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *own);
    struct scene_time time;
};
extern const struct level_kind *const level_kinds[SCENE_KINDS];

// How a kind can be read (level_scenes.c): `own` is what stands behind its name.
void level__read_say(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *own);
void level__read_stage(struct making *m, const struct scene *s, const struct doc_node *map, struct option *o);
// Whose name, or whose id in words, these begin with: how long that is, and who; 0: nobody's. Do they look like the
// beginning of a sentence? (level_whom.c)
size_t level__named(struct making *m, const char *words, uint8_t *who);
void level__other_name(struct making *m, const char *name, uint8_t who, struct place place, int length); // told
bool level__is_sentence(const char *words);
void level__read_with(struct making *m, struct scene *s, const struct doc_node *list); // who stands there
// What stands on the stage (level_things.c): the key of a scene or an option; a row of a story, at its line.
const struct laid *level__read_things(struct making *m, const struct doc_node *map);
bool level__is_things(const struct doc_node *row);
struct laid level__read_things_row(struct making *m, const struct doc_node *row, uint8_t at);
void level__read_talk(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *own);
void level__read_act(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *own);
void level__read_asked(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *own);
void level__read_options(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *own);

extern const struct doc_hints level__hints; // of a translation; a level has its own

// Reading (level_load.c, level_scenes.c).
const struct doc_node *level__find(const struct doc_node *map, enum level_key key);
// Its id; of one that cannot be an id (told) the one that was meant, so that whoever refers to it finds it.
const char *level__id(struct making *m, const struct doc_node *map);
const char *level__word(struct making *m, const struct doc_node *map, enum level_key key, const char *otherwise);
int level__enum(const struct doc_node *map, enum level_key key, const struct enum_name *names, int otherwise);
bool level__yes(const struct doc_node *map, enum level_key key);
const char *level__scalar(const struct doc_node *map, enum level_key key); // "" when absent; borrowed from the doc
// Adds a text under the address part.part.… (parts that are NULL are left out); TEXT_NONE when there is no text.
enum { ADDRESS_PARTS = 4 };
text_ref level__text_at(struct making *m, const struct doc_node *n, const char *const parts[ADDRESS_PARTS]);
text_ref level__text(struct making *m, const struct doc_node *n, const char *scene, const char *thing,
                     const char *what);
const char *level__number(int number, char out[12]); // from 0: a part of an address, without printf: there are many
void level__check_grammar(struct making *m, const struct schema *schema, const struct doc_node *map,
                          const struct schema *const *others);
#define LEVEL_PLACE_FIRST "village-path" // where a level begins that says no place
// What is remembered (level_remember.c): the words there are, before any scene is read; the one of an answer; the
// condition that `words` end with, cut off them; whether every story has something to tell.
void level__find_remembered(struct making *m, const struct doc_node *scenes);
uint8_t level__remembers(const struct making *m, const struct doc_node *option);
void level__read_condition(struct making *m, char *words, struct place place, int length, struct line *line);
void level__check_told(struct making *m);
void level__read_scenes(struct making *m, const struct doc_node *list);
void level__link_scenes(struct making *m); // level_links.c
// Tells of a word that names nothing in this level; silent where the file is damaged.
struct known {
    const char *const *names;
    size_t count;
    const char *near, *nowhere; // what is told: with the nearest name, or without
    enum level_key key;         // where there would be one
};
void level__unknown(struct making *m, const struct known *known, const char *word, struct place place, int length);
void level__unknown_person(struct making *m, const char *id, struct place place, int length);
void level__check_language(const struct doc *doc, const struct doc_node *n, struct diag_list *told);
// Told, when the id is one of `words` (ending in NULL).
bool level__reserved(struct making *m, const char *id, const struct name_pair *const *words, struct place place,
                     int length);
void level__load_translations(struct level *level, const char *folder, struct diag_list *diags);
void level__translate(struct level *level, const char *file, const char *bytes, size_t length, struct diag_list *diags);
void level__keep_file(struct level *level, const char *name, const char *bytes, size_t length); // level_pack.c

#endif
