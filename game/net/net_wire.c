// SPDX-License-Identifier: MIT
//
// net_wire.c — a message of a page, read: one flat JSON object, whose members are ours or nobody's.
//
// Read by jansson, which refuses what is no UTF-8, no JSON or has a member twice. A member that is not known, or is no
// number or word where one belongs, makes the whole message nobody's: a page of ours never sends such a thing.
#include "net_inside.h"

#include <jansson.h>
#include <string.h>

static const struct {
    const char *name;
    enum wire_kind kind;
} kinds[] = {{"hello", WIRE_HELLO}, {"take", WIRE_TAKE}, {"vote", WIRE_VOTE}, {"lock", WIRE_LOCK},
             {"help", WIRE_HELP},   {"pong", WIRE_PONG}, {"bye", WIRE_BYE}};

static bool read_kind(const json_t *value, struct wire *out)
{
    const char *name = json_string_value(value);
    for (size_t i = 0; name != NULL && i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].name, name) == 0) {
            out->kind = kinds[i].kind;
            return true;
        }
    return false;
}

static bool read_number(const json_t *value, uint32_t most, uint32_t *out)
{
    json_int_t number = json_integer_value(value);
    *out = (uint32_t)number;
    return json_is_integer(value) && number >= 0 && number <= (json_int_t)most;
}

static bool read_letters(const json_t *value, size_t most, char *out)
{
    const char *word = json_string_value(value);
    if (word == NULL || json_string_length(value) > most || strlen(word) != json_string_length(value))
        return false;
    for (const char *at = word; *at != '\0'; at++)
        if (!((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z')))
            return false;
    strcpy(out, word);
    return true;
}

static bool read_key(const json_t *value, uint64_t *out)
{
    const char *word = json_string_value(value);
    size_t length = word != NULL ? json_string_length(value) : 1;
    *out = 0;
    for (size_t i = 0; i < length; i++) {
        bool digit = word != NULL && word[i] >= '0' && word[i] <= '9';
        if (!digit && (word == NULL || word[i] < 'a' || word[i] > 'f'))
            return false;
        *out = *out << 4 | (uint64_t)(digit ? word[i] - '0' : word[i] - 'a' + 10);
    }
    return length == 0 || length == KEY_BYTES;
}

static bool read_member(const char *name, const json_t *value, struct wire *out)
{
    uint32_t number = 0;
    if (strcmp(name, "t") == 0)
        return read_kind(value, out);
    if (strcmp(name, "n") == 0)
        return read_number(value, UINT32_MAX, &out->number);
    if (strcmp(name, "s") == 0)
        return read_number(value, UINT32_MAX, &out->state);
    if (strcmp(name, "key") == 0)
        return read_key(value, &out->key);
    if (strcmp(name, "code") == 0)
        return read_letters(value, NET_CODE, out->code);
    if (strcmp(name, "lang") == 0)
        return read_letters(value, sizeof out->language - 1, out->language);
    bool fine = read_number(value, strcmp(name, "scene") == 0 ? UINT16_MAX : UINT8_MAX, &number);
    if (strcmp(name, "scene") == 0)
        out->scene = (uint16_t)number;
    else if (strcmp(name, "choice") == 0 || strcmp(name, "team") == 0)
        out->choice = (uint8_t)number;
    else if (strcmp(name, "v") == 0)
        out->version = (int)number;
    else
        return false;
    return fine;
}

bool net__read(const char *bytes, size_t length, struct wire *out)
{
    const char *name;
    json_t *value, *object = length <= IN_BYTES ? json_loadb(bytes, length, JSON_REJECT_DUPLICATES, NULL) : NULL;
    bool fine = json_is_object(object) && json_object_get(object, "t") != NULL;
    *out = (struct wire){.kind = WIRE_PONG};
    json_object_foreach(object, name, value) fine = fine && read_member(name, value, out);
    json_decref(object);
    return fine;
}

const char *net__why(enum net_why why)
{
    static const char *const words[] = {
        [NET_OK] = "ok",       [NET_LATE] = "late", [NET_CLOSED] = "closed", [NET_NOT_YOURS] = "not-yours",
        [NET_AGAIN] = "again", [NET_BUSY] = "busy"};
    return words[why];
}
