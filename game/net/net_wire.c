// SPDX-License-Identifier: MIT
//
// net_wire.c — a message of a page, read: one flat JSON object with the members of its kind, and no others.
//
// Read by jansson, which refuses what is no UTF-8, no JSON or has a member twice. A member that is missing, is not of
// this kind, or is no number or word where one belongs makes the whole message nobody's: a page of ours never sends
// such a thing. The same as a schema: protocol.schema.json.
#include "net_inside.h"

#include "command.h"

#include <jansson.h>
#include <string.h>

enum member { VERSION = 1, CODE = 2, KEY = 4, LANG = 8, NUMBER = 16, TEAM = 32, SCENE = 64, CHOICE = 128, STATE = 256 };
static const struct {
    const char *name;
    enum member member;
} members[] = {{"v", VERSION}, {"code", CODE},   {"key", KEY},       {"lang", LANG}, {"n", NUMBER},
               {"team", TEAM}, {"scene", SCENE}, {"choice", CHOICE}, {"s", STATE}};

static const struct {
    const char *name;
    enum wire_kind kind;
    unsigned members; // all of them, beside "t"
} kinds[] = {{"hello", WIRE_HELLO, VERSION | CODE | KEY | LANG},
             {"take", WIRE_TAKE, NUMBER | TEAM},
             {"vote", WIRE_VOTE, NUMBER | SCENE | CHOICE},
             {"lock", WIRE_LOCK, NUMBER | SCENE},
             {"help", WIRE_HELP, NUMBER | SCENE},
             {"pong", WIRE_PONG, STATE},
             {"bye", WIRE_BYE, 0}};

static bool read_number(const json_t *value, uint32_t least, uint32_t most, uint32_t *out)
{
    json_int_t number = json_integer_value(value);
    *out = (uint32_t)number;
    return json_is_integer(value) && number >= (json_int_t)least && number <= (json_int_t)most;
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

static bool read_member(enum member member, const json_t *value, struct wire *out)
{
    uint32_t number = 0;
    bool fine = false;
    switch (member) {
    case KEY: return read_key(value, &out->key);
    case CODE: return read_letters(value, NET_CODE, out->code);
    case LANG: return read_letters(value, sizeof out->language - 1, out->language);
    case NUMBER: return read_number(value, 1, UINT32_MAX, &out->number);
    case STATE: return read_number(value, 0, UINT32_MAX, &out->state);
    case VERSION:
        fine = read_number(value, 0, UINT8_MAX, &number);
        out->version = (int)number;
        return fine;
    case SCENE:
        fine = read_number(value, 0, UINT16_MAX, &number);
        out->scene = (uint16_t)number;
        return fine;
    case TEAM:
    case CHOICE:
        fine = read_number(value, 0, member == TEAM ? TEAMS_MAX - 1 : UINT8_MAX, &number);
        out->choice = (uint8_t)number;
        return fine;
    }
    return false;
}

// `object` has what belongs to this kind, and nothing beside it.
static bool read_members(const json_t *object, unsigned wanted, struct wire *out)
{
    size_t count = 1; // "t"
    bool fine = true;
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if ((wanted & members[i].member) != 0) {
            fine = fine && read_member(members[i].member, json_object_get(object, members[i].name), out);
            count++;
        }
    return fine && json_object_size(object) == count;
}

bool net__fits(size_t got, size_t length, size_t to_come)
{
    return got <= IN_BYTES && length <= IN_BYTES - got && to_come <= IN_BYTES - got - length;
}

bool net__read(const char *bytes, size_t length, struct wire *out)
{
    json_t *object = length <= IN_BYTES ? json_loadb(bytes, length, JSON_REJECT_DUPLICATES, NULL) : NULL;
    const char *name = json_string_value(json_object_get(object, "t"));
    bool fine = false;
    *out = (struct wire){.kind = WIRE_PONG};
    for (size_t i = 0; name != NULL && i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].name, name) == 0) {
            out->kind = kinds[i].kind;
            fine = read_members(object, kinds[i].members, out);
        }
    json_decref(object);
    return fine;
}

const char *net_why(enum net_why why)
{
    static const char *const words[] = {[NET_OK] = "ok",       [NET_LATE] = "late", [NET_NOT_YOURS] = "not-yours",
                                        [NET_AGAIN] = "again", [NET_BUSY] = "busy", [NET_SAME] = "same"};
    return words[why];
}
