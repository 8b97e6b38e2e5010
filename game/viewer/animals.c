// SPDX-License-Identifier: MIT
//
// animals.c — the teams' animals: picture, cry, name.
#include "screen.h"

static const struct {
    const char *name, *cry;
    enum text_id text;
} animals[ANIMALS] = {
    {"tiger", "cry-tiger", T_ANIMAL_TIGER},          {"buffalo", "cry-buffalo", T_ANIMAL_BUFFALO},
    {"elephant", "cry-elephant", T_ANIMAL_ELEPHANT}, {"bear", "cry-bear", T_ANIMAL_BEAR},
    {"horse", "cry-horse", T_ANIMAL_HORSE},          {"eagle", "cry-eagle", T_ANIMAL_EAGLE},
    {"turtle", "cry-turtle", T_ANIMAL_TURTLE},       {"fish", "cry-fish", T_ANIMAL_FISH},
};

const char *animal_name(uint8_t animal) { return animals[animal % ANIMALS].name; }
const char *animal_cry(uint8_t animal) { return animals[animal % ANIMALS].cry; }
enum text_id animal_text(uint8_t animal) { return animals[animal % ANIMALS].text; }
