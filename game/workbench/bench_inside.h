// SPDX-License-Identifier: MIT
//
// bench_inside.h — inside of the room: what the parts of the bench share.
#ifndef SAFECIRCLE_BENCH_INSIDE_H
#define SAFECIRCLE_BENCH_INSIDE_H

#include <stddef.h>

double bench_now_ms(void);
void bench_percentiles(const char *name, double *values, size_t count); // sorts them; one line of JSON

void bench_records(void); // a press: received on the screen, then its result once it is on disk

#endif
