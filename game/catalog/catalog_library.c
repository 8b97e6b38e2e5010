// SPDX-License-Identifier: MIT
//
// catalog_library.c — libgettextpo, opened when the first PO is read or written. Without it none can be.
#include "catalog_inside.h"
#include "late.h"

#include <gettext-po.h>

static void *po(const char *function) { return late_find(CATALOG_LIBRARY, function); }

LATE(po, po_file_t, po_file_create, (void), (), NULL)
LATE(po, po_file_t, po_file_read_v3, (const char *path, po_xerror_handler_t handler), (path, handler), NULL)
LATE(po, po_file_t, po_file_write_v2, (po_file_t file, const char *path, po_xerror_handler_t handler),
     (file, path, handler), NULL)
LATE_VOID(po, po_file_free, (po_file_t file), (file))
LATE(po, char *, po_header_field, (const char *header, const char *field), (header, field), NULL)

LATE(po, po_message_iterator_t, po_message_iterator, (po_file_t file, const char *domain), (file, domain), NULL)
LATE_VOID(po, po_message_iterator_free, (po_message_iterator_t at), (at))
LATE(po, po_message_t, po_next_message, (po_message_iterator_t at), (at), NULL)
LATE_VOID(po, po_message_insert, (po_message_iterator_t at, po_message_t message), (at, message))

LATE(po, po_message_t, po_message_create, (void), (), NULL)
LATE(po, const char *, po_message_msgctxt, (po_message_t message), (message), NULL)
LATE_VOID(po, po_message_set_msgctxt, (po_message_t message, const char *text), (message, text))
LATE(po, const char *, po_message_msgid, (po_message_t message), (message), "")
LATE_VOID(po, po_message_set_msgid, (po_message_t message, const char *text), (message, text))
LATE(po, const char *, po_message_msgstr, (po_message_t message), (message), "")
LATE_VOID(po, po_message_set_msgstr, (po_message_t message, const char *text), (message, text))
LATE(po, const char *, po_message_prev_msgid, (po_message_t message), (message), NULL)
LATE_VOID(po, po_message_set_prev_msgid, (po_message_t message, const char *text), (message, text))
LATE_VOID(po, po_message_set_extracted_comments, (po_message_t message, const char *text), (message, text))
LATE_VOID(po, po_message_add_filepos, (po_message_t message, const char *file, size_t line), (message, file, line))
LATE(po, int, po_message_is_obsolete, (po_message_t message), (message), 0)
LATE(po, int, po_message_is_fuzzy, (po_message_t message), (message), 0)
LATE_VOID(po, po_message_set_fuzzy, (po_message_t message, int fuzzy), (message, fuzzy))
