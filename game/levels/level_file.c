// SPDX-License-Identifier: MIT
//
// level_file.c — which files are a level and which a translation, by their keys at the margin: a name can be wrong, and
// a copy lies beside its level under any.
#include "loader.h"

#include "level_tables.h"

#include <string.h>

// What stands behind the key, when the line begins with it; NULL: it does not.
static const char *behind(const char *line, struct name_pair key)
{
    const char *const names[] = {key.en, key.vi};
    for (size_t i = 0; i < 2; i++) {
        size_t length = strlen(names[i]);
        if (strncmp(line, names[i], length) == 0 && line[length] == ':')
            return line + length + 1;
    }
    return NULL;
}

static void copy_word(const char *at, char *out, size_t size)
{
    at += strspn(at, " \t\"'");
    size_t length = strcspn(at, " \t\r\n\"'#");
    memcpy(out, at, length < size ? length : 0);
    out[length < size ? length : 0] = '\0';
}

static const char *next_line(const char *line)
{
    line += strcspn(line, "\r\n");
    return line + strspn(line, "\r\n");
}

enum level_what level_file_kind(const char *bytes, char *language, size_t size)
{
    bool translation = false, scenes = false;
    language[0] = '\0';
    for (const char *line = bytes + strspn(bytes, "\xEF\xBB\xBF"); *line != '\0'; line = next_line(line)) {
        const char *code = behind(line, level_keys[KEY_LANGUAGE]);
        translation = translation || behind(line, level_keys[KEY_TRANSLATION]) != NULL;
        scenes = scenes || behind(line, level_keys[KEY_SCENES]) != NULL;
        if (code != NULL)
            copy_word(code, language, size);
    }
    return translation ? LEVEL_FILE_TRANSLATION : scenes ? LEVEL_FILE_LEVEL : LEVEL_FILE_NONE;
}
