// SPDX-License-Identifier: MIT
//
// meeting_viewer.h — one of those who look at a meeting: whose it is, what is on it, what it is drawn on.
#ifndef SAFECIRCLE_MEETING_VIEWER_H
#define SAFECIRCLE_MEETING_VIEWER_H

#include "meeting.h"

enum role meeting_role(const struct meeting_viewer *v);
uint16_t meeting_seat(const struct meeting_viewer *v);
struct viewer *meeting_screens(struct meeting_viewer *v);             // its stack of screens
const char *meeting_screen(const struct meeting_viewer *v);           // name of the one on top
const struct ui_frame *meeting_frame(const struct meeting_viewer *v); // as it was drawn last
void meeting_size(const struct meeting_viewer *v, int *width, int *height);
void meeting_set_size(struct meeting_viewer *v, int width, int height); // without a display
void meeting_set_title(struct meeting_viewer *v, const char *words);    // of its window
bool meeting_waits_for_pictures(const struct meeting_viewer *v);
bool meeting_has_pixels(const struct meeting_viewer *v);
bool meeting_save(struct meeting_viewer *v, const char *path, struct platform_problem *problem); // as PNG

#endif
