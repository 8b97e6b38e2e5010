// SPDX-License-Identifier: MIT
//
// doc_schema.h — a format is one table: it checks, suggests, and prints the manual.
#ifndef SAFECIRCLE_DOC_SCHEMA_H
#define SAFECIRCLE_DOC_SCHEMA_H

#include "doc.h"

#include "spoken.h"

#include <stdbool.h>
#include <string.h>

#define SCHEMA_LANGUAGE "language" // of a field: a language's code

enum field_kind {
    FIELD_TEXT,   // shown to people; limits count syllables
    FIELD_ID,     // a plain word without spaces or dots
    FIELD_NAME,   // of a file, without its folder and ending
    FIELD_ENUM,   // one of `names`
    FIELD_NUMBER, // limits are least and most
    FIELD_IDS,    // a list of ids, or one id
    FIELD_ENUMS,  // a list of `names`
    FIELD_TEXTS,  // a list of texts; limits count syllables of each
    FIELD_LIST,   // a list of maps after `item`, each with its own id
    FIELD_MAPS,   // a map from ids to maps after `item`
    FIELD_MAP,    // a map after `item`
    FIELD_SPOKEN, // a text in several languages, by their codes; limits of that in the first
    FIELD_LINES,  // a list of `who mood: "text"` or texts
    FIELD_MIXED,  // a list whose items are looked at by whoever loads it
};

struct enum_name {
    struct name_pair name;
    int value;
};

struct field {
    struct name_pair key;
    enum field_kind kind;
    bool required;
    struct {
        int least, most;
    } limits; // 0, 0: none; of lists: of each text
    struct {
        int least, most;
    } count;                       // of a list; 0, 0: any
    const struct enum_name *names; // ends with {NULL, NULL}
    const struct schema *item;
    struct name_pair nothing; // of ids: what may stand there for none; or NULL
    const char *of; // of names and ids: what they are of ("figures"), that whoever has the data can list; or NULL
    const struct name_pair *behind;    // of lines: what may follow the names, each with a word; ends in NULL
    const struct schema *const *kinds; // of mixed items: which there are, told by the first key of `more`; ends in NULL
    bool refers;   // of ids: they are of something elsewhere, and whoever reads that says whether it is there
    bool may_wait; // of a text: its words may be still to come
    int about;     // id of the manual's line in the language files
};

struct schema {
    struct name_pair name;      // "choice", "lựa chọn"; room lang knows "word.choice"
    const struct field *fields; // end with a NULL key
    const struct field *more;   // a second table, or NULL
};

// Looks at a map by its schema: unknown keys (with a suggestion), missing ones, wrong shapes, values out of
// range; goes down into items. `others`: schemas (ending in NULL) of which a key may have strayed in here; may be
// NULL. A text longer than its limit is a warning, half as long again an error.
void schema_check(const struct schema *schema, const struct doc *doc, const struct doc_node *map,
                  const struct schema *const *others, struct diag_list *diags);
// The same without a look at how long texts are: for who plays what was written.
void schema_check_shape(const struct schema *schema, const struct doc *doc, const struct doc_node *map,
                        const struct schema *const *others, struct diag_list *diags);

// Tells the languages that `as`, a text, is written in and `said`, another one, is not.
void schema_check_languages(const struct doc *doc, const struct doc_node *said, const struct doc_node *as,
                            struct diag_list *diags);

bool schema_has_key(const struct schema *schema, const char *key);
const struct doc_node *schema_find(const struct doc_node *map, struct name_pair key); // NULL when absent
// Most names differ in their first letter: that is looked at before any call.
static inline bool schema_named(const char *word, struct name_pair name)
{
    return (word[0] == name.en[0] && strcmp(word, name.en) == 0) ||
           (word[0] == name.vi[0] && strcmp(word, name.vi) == 0);
}
extern const struct enum_name schema_yes_no[]; // "yes" is 1, "no" is 0
// The value of an enum word, or `otherwise`.
int schema_enum(const struct enum_name *names, const char *word, int otherwise);
// A text in all languages it is written in; without any when the key is absent. Copied into `memory`.
struct spoken schema_spoken(struct arena *memory, const struct doc_node *map, struct name_pair key);
int schema_number(const char *word, int otherwise);
#define SCHEMA_NO_ID " .,;:!?()[]{}\t\r\n\"'"
bool schema_is_id(const char *word);
// The id that was meant: without a file's ending, blanks, marks. In `memory`; NULL: nothing is left of it.
const char *schema_id_meant(struct arena *memory, const char *words);
// The name of a file ("art/village.svg") without its folder and its ending; true: it had one.
bool schema_bare_name(const char *text, char *name, size_t size);

// The name in one language; that of the author's keys is doc->vietnamese.
const char *schema_name(struct name_pair name, bool vietnamese);

// The nearest of the fields' or names' words to a mistaken one, or NULL when none is near: by its letters, or because
// it is another word for the same (doc_tried.c). In Vietnamese when the author writes so, or wrote this word so.
const char *schema_nearest_enum(const struct enum_name *names, const char *word, bool vietnamese);
const char *schema_nearest_name(const struct name_pair *names, size_t count, const char *word, bool vietnamese);
const char *schema_nearest_word(const char *const *words, size_t count, const char *word);
// Is it another word for this one (doc_tried.c)?
bool schema_other_word(const char *word, struct name_pair name);
// How far two words are apart (Damerau-Levenshtein over characters, optimal string alignment).
size_t schema_distance(const char *a, const char *b);

#endif
