// SPDX-License-Identifier: MIT
//
// animals.c — the teams' animals: picture, cry, name, call.
#include "screen.h"

// clang-format off
static const struct {
    const char *name;
    enum sound cry;
    enum text_id text, call; // call: how the team that decides is called
} animals[ANIMALS] = {
    {"tiger",    SOUND_CRY_TIGER,    T_ANIMAL_TIGER,    T_CALL_TIGER},
    {"buffalo",  SOUND_CRY_BUFFALO,  T_ANIMAL_BUFFALO,  T_CALL_BUFFALO},
    {"elephant", SOUND_CRY_ELEPHANT, T_ANIMAL_ELEPHANT, T_CALL_ELEPHANT},
    {"bear",     SOUND_CRY_BEAR,     T_ANIMAL_BEAR,     T_CALL_BEAR},
    {"horse",    SOUND_CRY_HORSE,    T_ANIMAL_HORSE,    T_CALL_HORSE},
    {"eagle",    SOUND_CRY_EAGLE,    T_ANIMAL_EAGLE,    T_CALL_EAGLE},
    {"turtle",   SOUND_CRY_TURTLE,   T_ANIMAL_TURTLE,   T_CALL_TURTLE},
    {"fish",     SOUND_CRY_FISH,     T_ANIMAL_FISH,     T_CALL_FISH},
};
// clang-format on

const char *animal_name(uint8_t animal) { return animals[animal % ANIMALS].name; }
enum sound animal_cry(uint8_t animal) { return animals[animal % ANIMALS].cry; }
enum text_id animal_text(uint8_t animal) { return animals[animal % ANIMALS].text; }
enum text_id animal_call(uint8_t animal) { return animals[animal % ANIMALS].call; }
