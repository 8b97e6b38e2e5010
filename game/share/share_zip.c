// SPDX-License-Identifier: MIT
//
// share_zip.c — libzip, opened when the first pack is read or made.
//
// It brings a whole library of ciphers with it, which no pack has: a sixth of the time to the first frame, and two
// megabytes all day. Without it nothing is a zip and none can be made.
#include "late.h"
#include "share_inside.h"

#include <stddef.h>
#include <zip.h>

static void *zip(const char *function) { return late_find(SHARE_LIBRARY, function); }

LATE_VOID(zip, zip_error_init, (zip_error_t * error), (error))
LATE_VOID(zip, zip_error_fini, (zip_error_t * error), (error))

LATE(zip, zip_source_t *, zip_source_buffer_create,
     (const void *bytes, zip_uint64_t length, int owned, zip_error_t *error), (bytes, length, owned, error), NULL)
LATE(zip, zip_source_t *, zip_source_buffer, (zip_t * archive, const void *bytes, zip_uint64_t length, int owned),
     (archive, bytes, length, owned), NULL)
LATE_VOID(zip, zip_source_keep, (zip_source_t * source), (source))
LATE_VOID(zip, zip_source_free, (zip_source_t * source), (source))
LATE(zip, int, zip_source_open, (zip_source_t * source), (source), -1)
LATE(zip, int, zip_source_stat, (zip_source_t * source, zip_stat_t *stat), (source, stat), -1)
LATE(zip, zip_int64_t, zip_source_read, (zip_source_t * source, void *into, zip_uint64_t most), (source, into, most),
     -1)
LATE(zip, int, zip_source_close, (zip_source_t * source), (source), -1)

LATE(zip, zip_t *, zip_open_from_source, (zip_source_t * source, int flags, zip_error_t *error), (source, flags, error),
     NULL)
LATE(zip, int, zip_close, (zip_t * archive), (archive), -1)
LATE_VOID(zip, zip_discard, (zip_t * archive), (archive))
LATE(zip, zip_int64_t, zip_get_num_entries, (zip_t * archive, zip_flags_t flags), (archive, flags), -1)
LATE(zip, int, zip_stat_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *stat),
     (archive, index, flags, stat), -1)
LATE(zip, int, zip_file_get_external_attributes,
     (zip_t * archive, zip_uint64_t index, zip_flags_t flags, zip_uint8_t *system, zip_uint32_t *attributes),
     (archive, index, flags, system, attributes), -1)

LATE(zip, zip_file_t *, zip_fopen_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags),
     (archive, index, flags), NULL)
LATE(zip, zip_int64_t, zip_fread, (zip_file_t * file, void *into, zip_uint64_t most), (file, into, most), -1)
LATE(zip, int, zip_fclose, (zip_file_t * file), (file), -1)
LATE(zip, zip_int64_t, zip_file_add, (zip_t * archive, const char *name, zip_source_t *source, zip_flags_t flags),
     (archive, name, source, flags), -1)
LATE(zip, int, zip_file_set_mtime, (zip_t * archive, zip_uint64_t index, time_t when, zip_flags_t flags),
     (archive, index, when, flags), -1)
