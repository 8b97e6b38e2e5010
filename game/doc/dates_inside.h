// SPDX-License-Identifier: MIT
//
// dates_inside.h — inside of the room: what a cell with a date is made of.
#ifndef SAFECIRCLE_DATES_INSIDE_H
#define SAFECIRCLE_DATES_INSIDE_H

#include "dates.h"

enum { DATES_PARTS_MOST = 16, DATES_MAY_MOST = 24 };
enum label { LABEL_NONE, LABEL_DAY, LABEL_MONTH, LABEL_YEAR };

struct part {
    int value, digits;
    enum label label;
}; // digits 0: a month's name
struct reading {
    struct part parts[DATES_PARTS_MOST];
    size_t count;
    bool strange;                   // words that belong to no date
    struct day may[DATES_MAY_MOST]; // all that it can mean
    size_t may_count;
    bool wrong; // written as a date, and no day there is: 30 February, the 13th month
};

// The numbers and names of a cell; its words in lower case and without marks (doc_plain).
void dates__take_words(struct reading *reading, const char *plain);

#endif
