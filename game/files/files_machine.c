// SPDX-License-Identifier: MIT
//
// files_machine.c — what only the machine knows: its clock, and a number nobody can foretell.
#include "files.h"

#include "hash.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

// Where the system gives none, where this run lies in memory and when it began have to do.
uint64_t files_secret(void)
{
    uint64_t secret = 0;
    FILE *random = fopen("/dev/urandom", "rb");
    size_t read = random != NULL ? fread(&secret, sizeof secret, 1, random) : 0;
    if (random != NULL)
        fclose(random);
    if (read != 1)
        secret = hash_number(hash_number(HASH_START, (uint64_t)(uintptr_t)&secret), (uint64_t)time(NULL));
    return secret;
}

void files_now(char out[20])
{
    struct tm parts;
    time_t now = time(NULL);
    out[0] = '\0';
    if (localtime_r(&now, &parts) != NULL)
        strftime(out, 20, "%Y-%m-%dT%H:%M:%S", &parts);
}

bool files_errors_seen(void) { return isatty(STDERR_FILENO) != 0; }
