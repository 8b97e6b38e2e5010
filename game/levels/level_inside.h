// SPDX-License-Identifier: MIT
//
// level_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_LEVEL_INSIDE_H
#define SAFECIRCLE_LEVEL_INSIDE_H

#include "doc.h"
#include "level_tables.h"
#include "loader.h"
#include "memory.h"

// A level under construction.
struct making {
    struct level *level;
    const struct doc *doc;
    struct diag_list *diags;
    struct level_text *texts;
    size_t text_capacity;
    struct scene *scenes;
    const struct doc_node *scene_nodes[LEVEL_SCENES_MAX];
    const struct doc_node *option_nodes[LEVEL_SCENES_MAX][LEVEL_OPTIONS_MAX];
};

const struct doc_node *level__find(const struct doc_node *map, enum level_key key);
const char *level__word(struct making *m, const struct doc_node *map, enum level_key key, const char *otherwise);
int level__enum(const struct doc_node *map, enum level_key key, const struct enum_name *names, int otherwise);
text_ref level__text(struct making *m, const struct doc_node *n, const char *format, ...) __attribute__((format(printf, 3, 4)));
void level__error(struct making *m, const struct doc_node *n, const char *code, const char *a, const char *b, const char *c);
void level__warn(struct making *m, const struct doc_node *n, const char *code, const char *a, const char *b, const char *c);
void level__read_scenes(struct making *m, const struct doc_node *list);
void level__check_graph(struct making *m);
void level__check_craft(struct making *m);
void level__load_translations(struct level *level, const char *folder, struct diag_list *diags);

#endif
