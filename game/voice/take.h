// SPDX-License-Identifier: MIT
//
// take.h — what somebody read aloud, made into a recording as all others are:
//
//   samples ─ rumble off → silence cut off at both ends → as loud as all others → Ogg Vorbis
//
// The only files with libsndfile, libsamplerate and libebur128 are those of this header. Nothing here waits for
// anything but the reckoning, which takes a fiftieth of the time that was read: any thread.
#ifndef SAFECIRCLE_TAKE_H
#define SAFECIRCLE_TAKE_H

#include <stdbool.h>
#include <stddef.h>

// Frames a second, of one channel; how long one may be; what is kept of the silence before and behind.
enum { TAKE_RATE = 48000, TAKE_SECONDS_MOST = 90, TAKE_AIR_MS = 150 };
enum { TAKE_LOUDEST = 64 }; // no sample of a file is beyond it (1 is as loud as a loudspeaker gets)

// How loud a recording is made (EBU R 128), and the highest of its peaks: whichever comes first.
#define TAKE_LUFS    (-18.0)
#define TAKE_PEAK_DB (-1.0)

enum take_heard {
    TAKE_FINE,
    TAKE_SOFT,    // it had to be made so loud that the room is heard, too
    TAKE_CLIPPED, // the loudest of it was cut off
    TAKE_NOTHING  // nobody says anything in it
};

struct take {
    float *samples; // owned: take_free
    size_t count;
    enum take_heard heard;
};

// Of `count` samples (−1…1, TAKE_RATE), which stay as they are. TAKE_NOTHING has no samples.
struct take take_make(const float *samples, size_t count);
void take_free(struct take *take);

// As the bytes of a file, owned by the caller (mem_free); NULL: it cannot be made into one.
char *take_encode(const struct take *take, size_t *length);

// The sound in a file (WAV, FLAC, Ogg, MP3) as one channel of TAKE_RATE. NULL: it is of no kind that can be read, or
// there is none. A longer one than may be is cut a little behind that. Owned by the caller (mem_free).
float *take_decode(const char *bytes, size_t length, size_t *count);

#endif
