// SPDX-License-Identifier: MIT
//
// late.h — a library that is opened when it is first used: who never needs it starts sooner, and has its memory.
//
// The program is not linked with it. A call finds the function of that name that LATE wrote, and this one looks for the
// library's own. One that is open already is found by its name, at the cost of looking it up. It stays open.
#ifndef SAFECIRCLE_LATE_H
#define SAFECIRCLE_LATE_H

// NULL: this machine has no such library, or it has no such function.
void *late_find(const char *library, const char *function);

// The function NAME: RESULT NAME PARAMETERS calls what FIND(name) gives with ARGUMENTS, and is INSTEAD where that gives
// nothing. Its declaration is the library's own header: one that does not fit does not compile.
#define LATE(find, result, name, parameters, arguments, instead)                                                       \
    result name parameters                                                                                             \
    {                                                                                                                  \
        result(*real) parameters = NULL;                                                                               \
        *(void **)&real = find(#name);                                                                                 \
        return real != NULL ? real arguments : (instead);                                                              \
    }
#define LATE_VOID(find, name, parameters, arguments)                                                                   \
    void name parameters                                                                                               \
    {                                                                                                                  \
        void(*real) parameters = NULL;                                                                                 \
        *(void **)&real = find(#name);                                                                                 \
        if (real != NULL)                                                                                              \
            real arguments;                                                                                            \
    }

#endif
