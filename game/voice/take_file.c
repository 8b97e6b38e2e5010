// SPDX-License-Identifier: MIT
//
// take_file.c — a recording as the bytes of a file, and back: libsndfile reads and writes what lies in memory.
#include "take.h"

#include "memory.h"
#include "text.h"

#include <math.h>
#include <samplerate.h>
#include <sndfile.h>
#include <stdint.h>
#include <string.h>

enum { PIECE = 1024, CHANNELS_MOST = 8, RATE_LEAST = 4000, RATE_MOST = 384000 };
static const double QUALITY = 0.4; // about 64 kbit/s of a voice

// ---- a file in memory ----

struct memory_file {
    struct text written; // when it is written
    const char *bytes;   // when it is read
    size_t length, at;
};

static size_t length_of(const struct memory_file *m) { return m->bytes != NULL ? m->length : m->written.length; }

static sf_count_t get_length(void *self) { return (sf_count_t)length_of(self); }
static sf_count_t tell(void *self) { return (sf_count_t)((struct memory_file *)self)->at; }

static sf_count_t seek(sf_count_t by, int whence, void *self)
{
    struct memory_file *m = self;
    sf_count_t length = (sf_count_t)length_of(m);
    sf_count_t to = by + (whence == SEEK_CUR ? (sf_count_t)m->at : whence == SEEK_END ? length : 0);
    m->at = (size_t)(to < 0 ? 0 : to > length ? length : to);
    return (sf_count_t)m->at;
}

static sf_count_t read_on(void *to, sf_count_t count, void *self)
{
    struct memory_file *m = self;
    size_t left = m->length - m->at, taken = count < 0 ? 0 : (size_t)count < left ? (size_t)count : left;
    memcpy(to, m->bytes + m->at, taken);
    m->at += taken;
    return (sf_count_t)taken;
}

// Ogg is written from the first byte to the last.
static sf_count_t write_on(const void *from, sf_count_t count, void *self)
{
    struct memory_file *m = self;
    if (count < 0 || m->at != m->written.length)
        return 0;
    text_add_bytes(&m->written, from, (size_t)count);
    m->at = m->written.length;
    return count;
}

static SF_VIRTUAL_IO memory_io = {get_length, seek, read_on, write_on, tell};

// ---- written ----

char *take_encode(const struct take *take, size_t *length)
{
    struct memory_file memory = {.bytes = NULL};
    SF_INFO info = {.samplerate = TAKE_RATE, .channels = 1, .format = SF_FORMAT_OGG | SF_FORMAT_VORBIS};
    SNDFILE *file = sf_open_virtual(&memory_io, SFM_WRITE, &info, &memory);
    if (file == NULL)
        return NULL;
    double quality = QUALITY;
    sf_command(file, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
    bool fine = true;
    for (size_t at = 0; at < take->count && fine; at += PIECE) {
        size_t piece = take->count - at < PIECE ? take->count - at : PIECE;
        fine = sf_writef_float(file, take->samples + at, (sf_count_t)piece) == (sf_count_t)piece;
    }
    fine = sf_close(file) == 0 && fine;
    *length = memory.written.length;
    if (fine && *length > 0)
        return memory.written.bytes;
    text_free(&memory.written);
    return NULL;
}

// ---- read ----

// WAV, FLAC, Ogg, MP3 by their first bytes. libsndfile reads two dozen more, of which nobody has any: those it never
// meets, so that no mistake in them is ours.
static bool is_of_a_kind(const char *bytes, size_t length)
{
    static const char *const kinds[] = {"RIFF", "RIFX", "RF64", "fLaC", "OggS", "ID3"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (length > strlen(kinds[i]) && memcmp(bytes, kinds[i], strlen(kinds[i])) == 0)
            return true;
    return length > 2 && bytes[0] == '\xFF' && (bytes[1] & 0xE0) == 0xE0; // a frame of MP3
}

// What is no number, or none that can be heard, is no sound.
static void only_sound(float *samples, size_t count)
{
    for (size_t i = 0; i < count; i++)
        samples[i] = fabsf(samples[i]) <= TAKE_LOUDEST ? samples[i] : 0;
}

// All channels as one; never much more than is wanted.
static float *read_all(SNDFILE *file, const SF_INFO *info, size_t *count)
{
    size_t room = 0, most = (size_t)info->samplerate * TAKE_SECONDS_MOST, channels = (size_t)info->channels;
    float piece[PIECE * CHANNELS_MOST], *all = NULL;
    *count = 0;
    for (sf_count_t got = PIECE; got > 0 && *count <= most;) {
        got = sf_readf_float(file, piece, PIECE);
        all = mem_grow(all, &room, *count + PIECE, sizeof *all);
        for (sf_count_t i = 0; i < got; i++) {
            float sum = 0;
            for (size_t c = 0; c < channels; c++)
                sum += piece[(size_t)i * channels + c];
            all[(*count)++] = sum / (float)channels;
        }
    }
    only_sound(all, *count);
    return all;
}

static float *at_our_rate(float *samples, size_t *count, int rate)
{
    double ratio = (double)TAKE_RATE / rate;
    size_t most = (size_t)((double)*count * ratio) + PIECE;
    float *out = mem_new(most, sizeof *out);
    SRC_DATA data = {.data_in = samples,
                     .data_out = out,
                     .input_frames = (long)*count,
                     .output_frames = (long)most,
                     .src_ratio = ratio};
    bool fine = src_simple(&data, SRC_SINC_MEDIUM_QUALITY, 1) == 0;
    mem_free(samples);
    *count = fine ? (size_t)data.output_frames_gen : 0;
    only_sound(out, *count); // between two loud ones it may be louder
    if (fine)
        return out;
    mem_free(out);
    return NULL;
}

float *take_decode(const char *bytes, size_t length, size_t *count)
{
    struct memory_file memory = {.bytes = bytes, .length = length};
    SF_INFO info = {.format = 0};
    SNDFILE *file = is_of_a_kind(bytes, length) ? sf_open_virtual(&memory_io, SFM_READ, &info, &memory) : NULL;
    *count = 0;
    if (file == NULL)
        return NULL;
    float *all = NULL;
    if (info.channels >= 1 && info.channels <= CHANNELS_MOST && info.samplerate >= RATE_LEAST &&
        info.samplerate <= RATE_MOST)
        all = read_all(file, &info, count);
    sf_close(file);
    return all != NULL && info.samplerate != TAKE_RATE ? at_our_rate(all, count, info.samplerate) : all;
}
