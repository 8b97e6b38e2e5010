// SPDX-License-Identifier: MIT
//
// test_disk.h — a disk that takes its time: what is written to it waits until a test lets it go.
#ifndef SAFECIRCLE_TEST_DISK_H
#define SAFECIRCLE_TEST_DISK_H

#include "meeting.h"

#include "host.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

// Jobs wait here until the disk is let go.
struct slow_disk {
    void (*job[64])(void *context);
    void *context[64];
    size_t count;
    bool fast; // for now
};

static inline void run_later(void *self, void (*job)(void *context), void *context)
{
    struct slow_disk *disk = self;
    assert_true(disk->count < 64);
    if (disk->fast) {
        job(context);
        return;
    }
    disk->job[disk->count] = job;
    disk->context[disk->count++] = context;
}

static inline void run_all(void *self)
{
    struct slow_disk *disk = self;
    for (size_t i = 0; i < disk->count; i++)
        disk->job[i](disk->context[i]);
    disk->count = 0;
}

// Until nothing is on its way any more.
static inline void lets_go(struct meeting *meeting, struct slow_disk *disk)
{
    while (disk->count > 0 || host_waits(meeting_host(meeting))) {
        run_all(disk);
        meeting_woken(meeting);
    }
    meeting_draw(meeting);
}

#endif
