// SPDX-License-Identifier: MIT
//
// share.h — a level as one file that can be sent: level, translations, pictures and voices, with a list of what is in
// it.
//
// It is a zip, called NAME.vongtron. What comes from somebody else is looked at in memory before a byte of it is
// written: no path out of its folder, nothing that unpacks to more than its share, no name that another one hides.
#ifndef SAFECIRCLE_SHARE_H
#define SAFECIRCLE_SHARE_H

#include "files.h"
#include "lang.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SHARE_ENDING ".vongtron"

enum {
    SHARE_FILES_MOST = 400,
    SHARE_NAME_BYTES = 120,
    SHARE_FILE_BYTES_MOST = 16 * 1024 * 1024, // unpacked
    SHARE_BYTES_MOST = 64 * 1024 * 1024,      // of all together, unpacked; and of the pack itself
};

// Why a file is no pack, or not one to be used; a sentence of each is in the language files (share.NAME).
enum share_fault {
    SHARE_FINE,
    SHARE_NOT_ZIP,    // or damaged
    SHARE_NO_LEVEL,   // no level.yaml in it, or more than one
    SHARE_BAD_NAME,   // a path that leads out of its folder, is too long, deep, hidden, or no file we know
    SHARE_TWICE,      // two names that are one on another computer
    SHARE_TOO_MANY,   // files
    SHARE_TOO_LARGE,  // one of them, or all together
    SHARE_LOCKED,     // with a password
    SHARE_CHANGED,    // a file is not the one that was packed
    SHARE_UNREADABLE, // the file could not be read: the problem says why
    SHARE_FAULTS
};

struct share_file {
    char name[SHARE_NAME_BYTES]; // below the level's folder: "level.yaml", "voices/vi/001.ogg"
    char *bytes;
    size_t length;
};

// Its sentence, to be filled with the pack's path and what it is about (SHARE_UNREADABLE: the reason).
enum text_id share_sentence(enum share_fault fault);

// A pack that was read: all of it, in memory, safe to be written.
struct share_pack {
    char id[64]; // the level's folder
    struct share_file *files;
    size_t count;
    enum share_fault fault;
    char about[SHARE_NAME_BYTES]; // which file the fault is about; "": the whole
};

// Reads the bytes of a pack. With a fault there are no files.
void share_read(const char *bytes, size_t length, const char *name, struct share_pack *pack);
void share_load(const char *path, struct share_pack *pack, struct file_problem *problem);
void share_clear(struct share_pack *pack);

// Packs a level's folder: every file that a level can be made of, none that begins with a dot. The bytes are the
// caller's (mem_free); NULL and what is wrong in `pack` (id, fault, about).
char *share_make(const char *folder, size_t *length, struct share_pack *pack, struct file_problem *problem);

// Writes a pack that was read into a folder of its own below `levels`: ID, or ID-2, ID-3… when there is another one;
// one that is there already, byte for byte, is not written again. The folder, owned by the caller; NULL and a problem.
char *share_unpack(const struct share_pack *pack, const char *levels, bool *was_there, struct file_problem *problem);

#endif
