// SPDX-License-Identifier: MIT
//
// csv_file.c — a file that is called a table and is something else: a workbook, a web page, a PDF.
//
// Its first bytes say what it is, whatever its name says. Each is told by the name people know it by.
#include "csv_inside.h"
#include "csv_table.h"

#include "doc.h"
#include "utf8.h"

#include <string.h>

enum { LOOK = 64 * 1024 };

struct bytes {
    const char *at;
    size_t length;
};

static bool begins(struct bytes b, const char *magic, size_t length)
{
    return b.length >= length && memcmp(b.at, magic, length) == 0;
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }

static bool begins_word(struct bytes b, const char *word)
{
    size_t length = strlen(word);
    for (size_t i = 0; i < length; i++)
        if (i >= b.length || lower(b.at[i]) != word[i])
            return false;
    return true;
}

static bool holds(struct bytes b, const char *what, size_t length)
{
    size_t end = b.length < LOOK ? b.length : LOOK;
    for (size_t i = 0; i + length <= end; i++)
        if (b.at[i] == what[0] && memcmp(b.at + i, what, length) == 0)
            return true;
    return false;
}

static bool holds_word(struct bytes b, const char *word) { return holds(b, word, strlen(word)); }

// The first name inside of a zip tells whose it is.
static const char *kind_of_zip(struct bytes b)
{
    enum { NAME_AT = 30, NAME_LENGTH_AT = 26 };
    bool named = b.length > NAME_AT && (b.at[NAME_LENGTH_AT] != 0 || b.at[NAME_LENGTH_AT + 1] != 0);
    struct bytes name = {b.at + NAME_AT, named ? b.length - NAME_AT : 0};
    if (holds_word(b, "opendocument.spreadsheet"))
        return "fileods";
    if (holds_word(b, "opendocument.") || holds_word(b, "word/"))
        return "filedocument";
    bool office = !named || begins_word(name, "[content_types]") || begins_word(name, "_rels/") ||
                  begins_word(name, "docprops/") || begins_word(name, "xl/");
    return office ? "filexlsx" : "filearchive";
}

static const char *kind_of_ole(struct bytes b)
{
    static const char word[] = "W\0o\0r\0d\0D\0o\0c"; // the names inside are UTF-16
    return holds(b, word, sizeof word - 1) ? "filedocument" : "filexls";
}

// Words with tags: a page, or a workbook written as XML.
static const char *kind_of_tags(struct bytes b)
{
    static const char *const tags[] = {"<html", "<!doctype", "<table", "<head", "<meta", "<body",
                                       "<div",  "<tr",       "<style", "<!--",  "<?xml", "mime-version:"};
    while (b.length > 0 && strchr(" \t\r\n\xEF\xBB\xBF", *b.at) != NULL && *b.at != '\0') {
        b.at++;
        b.length--;
    }
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (begins_word(b, tags[i]))
            return holds_word(b, "office:spreadsheet") && begins_word(b, "<?xml") ? "filexls" : "filehtml";
    return NULL;
}

static const char *kind_of(struct bytes b)
{
    static const struct {
        const char *magic;
        size_t length;
        const char *kind;
    } magics[] = {
        {"%PDF", 4, "filepdf"},
        {"\xEF\xBB\xBF%PDF", 7, "filepdf"},
        {"{\\rtf", 5, "filedocument"},
        {"\x89PNG", 4, "filepicture"},
        {"\xFF\xD8\xFF", 3, "filepicture"},
        {"GIF8", 4, "filepicture"},
        {"RIFF", 4, "filepicture"},
        {"SQLite format 3", 15, "filedatabase"},
        {"\x1F\x8B", 2, "filearchive"},
        {"7z\xBC\xAF", 4, "filearchive"},
        {"Rar!", 4, "filearchive"},
        {"\x09\x08\x10\x00", 4, "filexls"},
        {"\x09\x08\x08\x00", 4, "filexls"},
    };
    if (begins(b, "PK\x03\x04", 4) || begins(b, "PK\x05\x06", 4))
        return kind_of_zip(b);
    if (begins(b, "\xD0\xCF\x11\xE0", 4))
        return kind_of_ole(b);
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (begins(b, magics[i].magic, magics[i].length))
            return magics[i].kind;
    return kind_of_tags(b);
}

static bool is_utf16(struct bytes b)
{
    enum { FEW = 200 };
    size_t look = b.length < FEW ? b.length : FEW, empty = 0;
    for (size_t i = 0; i < look; i++)
        empty += b.at[i] == '\0';
    return begins(b, "\xFF\xFE", 2) || begins(b, "\xFE\xFF", 2) || empty * 4 > look;
}

enum csv_damage csv__damage_of(const char *cell, size_t length)
{
    if (memchr(cell, '\0', length) != NULL)
        return CSV_ZERO_BYTE;
    return utf8_first_bad(cell, length) < length ? CSV_NOT_UTF8 : CSV_SOUND;
}

const char *csv__damage_code(enum csv_damage damage)
{
    return damage == CSV_ZERO_BYTE ? "csv-zero-byte" : "csv-not-utf8";
}

const char *csv_other_file(const char *bytes, size_t length)
{
    struct bytes b = {bytes, length};
    const char *kind = kind_of(b);
    return kind != NULL ? kind : is_utf16(b) ? "utf16" : NULL;
}

bool csv__is_other_file(const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    const char *kind = csv_other_file(bytes, length);
    bool wide = kind != NULL && strcmp(kind, "utf16") == 0;
    if (kind != NULL)
        diag_error(diags, file, (struct place){0, 0}, 1, wide ? "csv-utf16" : "csv-other-file", wide ? NULL : kind,
                   NULL, NULL);
    return kind != NULL;
}
