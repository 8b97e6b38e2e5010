// SPDX-License-Identifier: MIT
//
// files.h — reading and writing files. UTF-8 paths, '/' between folders, everywhere.
//
// The only room (with platform) that may know POSIX. Every function that can fail
// returns false or NULL and fills `problem` (may be NULL) with why, read before anything else is asked of the system.
//
// What is written is its owner's alone, whatever the umask: files 0600, folders 0700. No link is followed to write.
#ifndef SAFECIRCLE_FILES_H
#define SAFECIRCLE_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// Before anything is written: a limit on the size of files is then a reason, not the end of the program.
void files_begin(void);

struct file_problem {
    char reason[160]; // the name of a reason ("reason-no-room") that text_fill() says in a language, or a path; "":
                      // none
};

// The name of the reason behind one of the system's error numbers, for rooms that have such a number from a library.
const char *file_reason(int error, char *room, size_t size);

enum { FILE_TOO_LARGE = 64 * 1024 * 1024 };

// The whole file with a final 0 behind it, owned by the caller (mem_free); refuses files over `most` bytes.
char *file_read(const char *path, size_t most, size_t *length, struct file_problem *problem);

// The bytes of a file of the program itself, as they lie on the disk: what is never looked at is never read, and takes
// no memory. Only for files that are replaced as a whole and never written into. NULL: file_read() would say why.
const char *file_map(const char *path, size_t *length);
void file_unmap(const char *bytes, size_t length); // NULL is fine

// Writes beside the file, flushes, then renames: readers see the old or the new file, never half.
bool file_write(const char *path, const char *bytes, size_t length, struct file_problem *problem);

// A stream for what grows line by line; what was there is replaced, or added to. NULL and a problem on failure.
FILE *file_open(const char *path, bool add, struct file_problem *problem);
bool file_close(FILE *file, struct file_problem *problem); // false: not all of it could be written

// A small note that may be lost: its bytes are put over the first ones, and reach the disk when they may, or at once.
bool file_note(const char *path, const char *bytes, size_t length, bool flush, struct file_problem *problem);

// A file another library will write to: made when absent, refused when it is a link, not a file or somebody else's,
// and taken away from everybody but its owner.
bool file_make_private(const char *path, struct file_problem *problem);

// Writes folder/name, for a person: a file of that name with other bytes (an older one, one that was edited) is kept,
// and the new one is called "guide-2.vi.html", "guide-3.vi.html"…; the same bytes are there once. Makes the folder. Its
// path, owned by the caller (mem_free); NULL and a problem on failure.
char *file_write_beside(const char *folder, const char *name, const char *bytes, size_t length,
                        struct file_problem *problem);

// Both last over a power cut where the file system can. Moving replaces nothing. Removing what is not there is fine.
bool file_move(const char *from, const char *to, struct file_problem *problem);
bool file_remove(const char *path, struct file_problem *problem);

bool file_exists(const char *path);
bool file_in_use(const char *path); // another program holds a lock on it; asking takes none
bool folder_exists(const char *path);
bool folder_make(const char *path, struct file_problem *problem);         // with its parents
bool folder_make_private(const char *path, struct file_problem *problem); // ours alone; somebody else's is refused
void folder_tighten(const char *path); // what is ours in it, and in its folders, is the owner's alone as far as it can
                                       // be
int64_t file_size(const char *path);   // -1 when there is no such file

// Another number when the file was written, moved or taken away; of a folder, when one in it was, or (deep) below it at
// most 8 folders down. What begins with a dot does not count: it is an editor's. `sum`: HASH_START, or that of others.
uint64_t files_stamp(uint64_t sum, const char *path, bool deep);
uint64_t file_stamp(uint64_t sum, const char *path); // of one file, its time and size and not its name

// A folder of our own for what is looked at and thrown away, where the system has such things (scratch_place); owned by
// the caller, who gives it back with all that is in it. NULL and a problem on failure.
char *scratch_make(struct file_problem *problem);
void scratch_end(char *folder); // NULL is fine
const char *scratch_place(void);

// Names in a folder, sorted by bytes, without "." and ".."; names end with '/' for folders.
struct file_list {
    char **names;
    size_t count;
};
bool folder_list(const char *path, struct file_list *list, struct file_problem *problem);
void file_list_free(struct file_list *list);

// Every file called `name` ("*.svg": that ends so) below `path` (which may be the file itself), sorted by bytes.
// Follows links to folders, at most 8 deep and never in a circle.
bool files_find(const char *path, const char *name, struct file_list *list, struct file_problem *problem);

// Joined with exactly one '/', without one at the end when `name` is empty; owned by the caller (mem_free).
char *path_join(const char *folder, const char *name);
char *path_whole(const char *path); // from the root, the folder's links followed; as it is when its folder is not there
char *path_parent(const char *path);     // "" for a bare name; owned by the caller
const char *path_name(const char *path); // the last part; borrowed

// Where the program's data lies (folder with assets/, levels/, fonts/): $SAFECIRCLE_DATA, else data/
// beside the running program. Owned by the caller; NULL when there is none (the problem is the path looked at).
char *files_data_folder(struct file_problem *problem);

// How a person's other programs call this one: "safecircle" where that is what is found on the path, else the whole
// path of the running program. Owned by the caller (mem_free).
char *files_program(void);

// Where settings are kept ($XDG_CONFIG_HOME or ~/.config, /safecircle) and where papers go ($XDG_DOCUMENTS_DIR, else
// the desktop's folder for documents, else the home folder). Made when absent. Owned by the caller; NULL and a problem
// on failure: without a home, or where everybody may write, there is no such folder.
char *files_config_folder(struct file_problem *problem);
char *files_config_place(struct file_problem *problem); // the same, but nothing is made
char *files_documents_folder(struct file_problem *problem);

// Our own folder among the documents: papers, plans, the levels of whoever writes some.
#define FILES_OWN_FOLDER "Safe Circle"

// Where that file or folder of a person's lies: in our folder among the documents, else where it went before; where it
// would go when there is none. Owned by the caller; NULL when there is no folder.
char *files_document(const char *name, struct file_problem *problem);

// Our folder had another name, and lay in the home folder, before: the first, second… place where that name may still
// lie; NULL after the last.
char *files_old_place(size_t which, const char *name);

char *path_address(const char *path); // file://…, every byte that means something else there as %XX; owned by the
                                      // caller

// A number that nobody can foretell, of this run: for tables that a hostile file must not be able to crowd. Not for
// keys.
uint64_t files_secret(void);

// Local time, "2026-11-26T14:05:10".
void files_now(char out[20]);

// Somebody looks at what is told on the error stream: it is a terminal, no file.
bool files_errors_seen(void);

#endif
