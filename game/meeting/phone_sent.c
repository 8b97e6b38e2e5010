// SPDX-License-Identifier: MIT
//
// phone_sent.c — a script and a style are sent without what is there for us: indents, remarks, most ends of lines and,
// in a script, spaces that part no two words, the last semicolon of a block, and what parts two halves of a sentence in
// quotation marks. The names that a script says in a line "// Sent short: view pending …" are sent as A, B, …
//
// So that it need not know more of the language: no regular expression in a script has a space or a quotation mark, no
// loop is empty, every statement has its semicolon, a key has its colon right behind it and nothing else has, and no
// name is a single capital letter. Pure.
#include "phone_sent.h"

#include <ctype.h>
#include <string.h>

static const char SHORT[] = "// Sent short: ";

static bool is_word(char c) { return isalnum((unsigned char)c) != 0 || c == '_' || c == '$'; }

static char last_of(const struct text *out) { return out->length > 0 ? out->bytes[out->length - 1] : '\0'; }

static bool takes_back(struct text *out, const char *end)
{
    size_t length = strlen(end);
    if (out->length < length || strcmp(out->bytes + out->length - length, end) != 0)
        return false;
    out->length -= length;
    out->bytes[out->length] = '\0';
    return true;
}

static size_t word_length(const char *line, size_t length)
{
    size_t i = 0;
    while (i < length && is_word(line[i]))
        i++;
    return i;
}

// The letter a name is sent as; '\0': it is sent as it is. `names` ends with its line.
static char short_for(const char *names, const char *word, size_t length)
{
    char letter = 'A';
    for (const char *at = names; *at != '\0' && *at != '\n' && letter <= 'Z'; letter++) {
        size_t next = strcspn(at, " \n");
        if (next == length && memcmp(at, word, length) == 0)
            return letter;
        at += next + strspn(at + next, " ");
    }
    return '\0';
}

// How much of the line that was; 0: no name that is sent short begins here. What follows a point or is a key is another
// thing's name.
static size_t add_name(struct text *out, const char *names, const char *line, size_t length)
{
    size_t word = word_length(line, length);
    bool ours = word > 0 && last_of(out) != '.' && (word == length || line[word] != ':');
    char letter = ours ? short_for(names, line, word) : '\0';
    if (letter == '\0')
        return 0;
    text_add_bytes(out, &letter, 1);
    return word;
}

// What a sentence in quotation marks or a regular expression ends with, where `c` begins one.
static char quote_of(const struct text *out, char c)
{
    bool expression = c == '/' && last_of(out) != '\0' && strchr("(,=:!&|?", last_of(out)) != NULL;
    return c == '\'' || c == '"' || expression ? c : '\0';
}

static void add_script(struct text *out, const char *line, size_t length, const char *names)
{
    char quote = '\0', before = ' ';
    for (size_t i = 0; i < length; before = line[i++]) {
        bool open = quote != '\0', parts = is_word(before) && i + 1 < length && is_word(line[i + 1]);
        size_t name = open || is_word(before) ? 0 : add_name(out, names, line + i, length - i);
        if (name > 0) {
            i += name - 1;
            continue;
        }
        if (!open)
            quote = quote_of(out, line[i]);
        else if (line[i] == quote && before != '\\')
            quote = '\0';
        if (!open && line[i] == ' ' && !parts)
            continue;
        if (!open && line[i] == '}')
            takes_back(out, ";");
        if (!(!open && line[i] == '\'' && takes_back(out, "'+")))
            text_add_bytes(out, &line[i], 1);
    }
    text_add(out, is_word(before) ? "\n" : "");
}

static void add_style(struct text *out, const char *line, size_t length)
{
    text_add_bytes(out, line, length);
    text_add(out, line[length - 1] == '}' ? "" : "\n");
}

void phone_sent(struct text *out, const char *words, bool script)
{
    const char *said = script ? strstr(words, SHORT) : NULL, *names = said != NULL ? said + strlen(SHORT) : "";
    for (const char *line = words; *line != '\0';) {
        line += strspn(line, " \n");
        size_t length = strcspn(line, "\n");
        bool ours = strncmp(line, "//", 2) == 0 || strncmp(line, "/* ", 3) == 0;
        if (length > 0 && !ours && script)
            add_script(out, line, length, names);
        else if (length > 0 && !ours)
            add_style(out, line, length);
        line += length;
    }
}
