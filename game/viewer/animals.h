// SPDX-License-Identifier: MIT
//
// animals.h — the teams' animals.
#ifndef SAFECIRCLE_ANIMALS_H
#define SAFECIRCLE_ANIMALS_H

#include "lang.h"
#include "sounds.h"

#include <stdint.h>

const char *animal_name(uint8_t animal);  // picture name: "tiger"
enum sound animal_cry(uint8_t animal);    // SOUND_CRY_TIGER…
enum text_id animal_text(uint8_t animal); // T_ANIMAL_TIGER…
enum text_id animal_call(uint8_t animal); // T_CALL_TIGER…: how the team that decides is called

#endif
