// SPDX-License-Identifier: MIT
//
// main.c — where the program begins and ends.
#include "commands.h"
#include "files.h"

#include <signal.h>

// Whoever started us: these two end the program at once, whatever it is busy with. What was kept is on the disk.
static void end_when_told(void)
{
    signal(SIGTERM, SIG_DFL);
    signal(SIGINT, SIG_DFL);
#ifdef SIG_UNBLOCK
    sigset_t both;
    sigemptyset(&both);
    sigaddset(&both, SIGTERM);
    sigaddset(&both, SIGINT);
    sigprocmask(SIG_UNBLOCK, &both, NULL);
#endif
}

int main(int argc, char **argv)
{
    end_when_told();
    files_begin();
    return commands_run(argc, argv);
}
