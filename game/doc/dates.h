// SPDX-License-Identifier: MIT
//
// dates.h — which day or month a cell means, as people and spreadsheets write it.
//
// 23/11/2026, 2026-11-23T14:05, 23.11.26, 11/23/2026, Nov-26, 23 tháng 11 năm 2026, 46349 (a spreadsheet's number of
// days), 23/11/2569 (the Buddhist year), ２０２６／１１／２３. One reading is certain only when no other one fits:
// between the first day there can be and today.
#ifndef SAFECIRCLE_DATES_H
#define SAFECIRCLE_DATES_H

#include <stdbool.h>
#include <stddef.h>

struct day {
    int year, month, day;
}; // 0: not said

enum dates_found {
    DATES_CERTAIN,
    DATES_NONE,    // not a date
    DATES_UNSURE,  // several months fit
    DATES_OUTSIDE, // before the first day, or after today
};

// The month that a date and, beside it, a month cell mean together (either may be ""). `today` of year 0: not known.
// The day is 0 unless it is certain, too.
enum dates_found dates_month(const char *date, const char *month, struct day first, struct day today, struct day *out);

// A day that a person typed where days stand before months, as in Viet Nam.
enum dates_found dates_day(const char *words, struct day first, struct day today, struct day *out);

struct day dates_first(void);                 // before the first meeting of all: no sheet can be older
int days_compare(struct day a, struct day b); // <0, 0, >0

#endif
