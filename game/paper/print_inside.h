// SPDX-License-Identifier: MIT
//
// print_inside.h — what the parts of laying out a document share. Not for other rooms.
#ifndef SAFECIRCLE_PRINT_INSIDE_H
#define SAFECIRCLE_PRINT_INSIDE_H

#include "document_inside.h"
#include "flow.h"

// What a block hands down to all within it.
struct around {
    struct pdf_face face;
    enum style_kind list; // KIND_LIST to KIND_CHOICES: that its items stand in
    int *number;          // of the last item
    size_t to;            // a link, as in struct flow_word
    bool boxed;
};

struct printing {
    struct flow flow;
    const struct document *d;
    size_t at;      // the node at hand
    struct panels { // of the poster at hand
        unsigned count;
        bool measures;             // the words alone: pictures take what room there is
        float high, highest, each; // all of them, the highest; 0, or how high each is to be
    } panels;
    bool space;     // stands before the next word
    float term_low; // how far down the label at hand reaches
};

struct around print__within(const struct around *around, const struct style *style);
// All up to the end of the block that begins at p->at; behind it afterwards.
void print__contents(struct printing *p, const struct around *around);
void print__node(struct printing *p, const struct around *around); // the one at hand, with all within it
void print__rest(struct printing *p, const struct around *around); // up to the end of the block that has begun

struct document *print__phones(const struct lang *lang); // a sheet for whoever sets phones up (print_phones.c)

void print__picture(struct printing *p);                             // the node at hand
void print__panel(struct printing *p, const struct around *around);  // from its begin to behind its end
void print__poster(struct printing *p, const struct around *around); // as well
void print__bar(struct printing *p, const struct around *around);    // the node at hand
void print__tiles(struct printing *p, const struct around *around);  // from their begin to behind their end
void print__chart(struct printing *p, const struct around *around);  // as well

#endif
