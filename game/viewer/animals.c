// SPDX-License-Identifier: MIT
//
// animals.c — the teams' animals: picture, cry, name, call.
#include "screen.h"

// clang-format off
static const struct {
    const char *name, *cry;
    enum text_id text, call; // call: how the team that decides is called
} animals[ANIMALS] = {
    {"tiger",    "cry-tiger",    T_ANIMAL_TIGER,    T_CALL_TIGER},
    {"buffalo",  "cry-buffalo",  T_ANIMAL_BUFFALO,  T_CALL_BUFFALO},
    {"elephant", "cry-elephant", T_ANIMAL_ELEPHANT, T_CALL_ELEPHANT},
    {"bear",     "cry-bear",     T_ANIMAL_BEAR,     T_CALL_BEAR},
    {"horse",    "cry-horse",    T_ANIMAL_HORSE,    T_CALL_HORSE},
    {"eagle",    "cry-eagle",    T_ANIMAL_EAGLE,    T_CALL_EAGLE},
    {"turtle",   "cry-turtle",   T_ANIMAL_TURTLE,   T_CALL_TURTLE},
    {"fish",     "cry-fish",     T_ANIMAL_FISH,     T_CALL_FISH},
};
// clang-format on

const char *animal_name(uint8_t animal) { return animals[animal % ANIMALS].name; }
const char *animal_cry(uint8_t animal) { return animals[animal % ANIMALS].cry; }
enum text_id animal_text(uint8_t animal) { return animals[animal % ANIMALS].text; }
enum text_id animal_call(uint8_t animal) { return animals[animal % ANIMALS].call; }
