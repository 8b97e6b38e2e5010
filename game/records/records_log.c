// SPDX-License-Identifier: MIT
//
// records_log.c — the write-ahead log as bytes (sqlite.org/fileformat2.html, "The Write-Ahead Log").
//
//   header  magic … salts checksum │ frame: page, size at a commit, salts, checksum, the page │ frame │ …
//
// Every checksum goes on from the one before, so the log ends for SQLite at the first frame that is not as it was
// written, and all behind it is dropped without a word. After a checkpoint the log begins again from the front with
// new salts (the first counts up, the second is random): frames with older ones behind the end are rightly there.
// Whatever else lies behind the last commit was cut off from it.
#include "records_inside.h"

#include <string.h>

enum {
    LOG_HEADER = 32,
    FRAME_HEADER = 24,
    LOG_MAGIC = 0x377f0682,
    LOG_VERSION = 3007000,
    PAGE_LEAST = 512,
    PAGE_MOST = 65536,
    RESTARTS_MOST = 1 << 20, // older salts that are believed
    WRITE_VERSION_AT = 18,
    READ_VERSION_AT = 19,
    NO_LOG = 1,
    FILE_HEADER = 100,
    PAGE_SIZE_AT = 16
};

static uint32_t number_at(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static uint32_t word_at(const unsigned char *at, bool big)
{
    return big ? number_at(at) : (uint32_t)at[3] << 24 | (uint32_t)at[2] << 16 | (uint32_t)at[1] << 8 | at[0];
}

struct sum {
    uint32_t a, b;
};

static struct sum add_up(struct sum s, const unsigned char *bytes, size_t length, bool big)
{
    for (size_t i = 0; i + 8 <= length; i += 8) {
        s.a += word_at(bytes + i, big) + s.b;
        s.b += word_at(bytes + i + 4, big) + s.a;
    }
    return s;
}

static bool is_sum(struct sum s, const unsigned char *at) { return s.a == number_at(at) && s.b == number_at(at + 4); }

static bool is_older(const unsigned char *frame, const unsigned char *header)
{
    uint32_t restarts = number_at(header + 16) - number_at(frame + 8);
    return restarts >= 1 && restarts <= RESTARTS_MOST && memcmp(frame + 12, header + 20, 4) != 0;
}

// Something behind the last commit that belongs to this log, or to nothing.
static bool is_cut_off(const unsigned char *bytes, size_t length, size_t from, size_t frame)
{
    for (size_t at = from; at < length; at += frame)
        if (length - at < FRAME_HEADER || !is_older(bytes + at, bytes))
            return true;
    return false;
}

struct log_look records__look_into_log(const struct bytes *log)
{
    struct log_look look = {.frames = 0};
    const unsigned char *b = log->bytes;
    if (log->length == 0)
        return look;
    look.cut_off = true;
    if (log->length < LOG_HEADER)
        return look;
    bool big = (b[3] & 1) != 0;
    struct sum s = add_up((struct sum){0, 0}, b, 24, big);
    size_t page = number_at(b + 8), frame = page + FRAME_HEADER;
    if ((number_at(b) & ~1u) != LOG_MAGIC || number_at(b + 4) != LOG_VERSION || page < PAGE_LEAST || page > PAGE_MOST ||
        (page & (page - 1)) != 0 || !is_sum(s, b + 24))
        return look;
    look.page_size = page;
    size_t at = LOG_HEADER, whole = LOG_HEADER;
    for (size_t i = 1; at + frame <= log->length; i++, at += frame) {
        s = add_up(add_up(s, b + at, 8, big), b + at + FRAME_HEADER, page, big);
        if (memcmp(b + at + 8, b + 16, 8) != 0 || number_at(b + at) == 0 || !is_sum(s, b + at + 16))
            break;
        if (number_at(b + at + 4) != 0) {
            look.frames = i;
            look.pages = number_at(b + at + 4);
            whole = at + frame;
        }
    }
    look.cut_off = is_cut_off(b, log->length, whole, frame);
    return look;
}

bool records__image(const struct bytes *file, const struct bytes *log, sqlite3 *to)
{
    struct log_look look = records__look_into_log(log);
    size_t length = look.frames > 0 ? look.pages * look.page_size : file->length;
    if (length < FILE_HEADER || length > IMAGE_MOST)
        return false;
    unsigned char *image = sqlite3_malloc64(length);
    if (image == NULL)
        return false;
    size_t there = file->length < length ? file->length : length;
    memset(image + there, 0, length - there);
    if (there > 0)
        memcpy(image, file->bytes, there);
    for (size_t i = 0; i < look.frames; i++) {
        const unsigned char *frame = log->bytes + LOG_HEADER + i * (look.page_size + FRAME_HEADER);
        size_t at = (number_at(frame) - 1) * look.page_size;
        if (at + look.page_size <= length)
            memcpy(image + at, frame + FRAME_HEADER, look.page_size);
    }
    image[WRITE_VERSION_AT] = image[READ_VERSION_AT] = NO_LOG;
    return sqlite3_deserialize(to, "main", image, (sqlite3_int64)length, (sqlite3_int64)length,
                               SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) == SQLITE_OK;
}
