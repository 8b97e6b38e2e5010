// SPDX-License-Identifier: MIT
//
// unit_tests.c — many tests in one program: the name it is started by says which of them is asked. The build lays a
// link of each name beside it (build/ci/tests/rules_test), so that each is started, timed and looked into by itself.
#include <stdio.h>
#include <string.h>

#define TEST(name) int name##_main(void);
#include "unit_tests.def"
#undef TEST

static const struct {
    const char *name;
    int (*ask)(void);
} tests[] = {
#define TEST(name) {#name, name##_main},
#include "unit_tests.def"
#undef TEST
};

int main(int count, char **words)
{
    const char *slash = count > 0 ? strrchr(words[0], '/') : NULL, *name = slash != NULL ? slash + 1
                                                                           : count > 0   ? words[0]
                                                                                         : "";
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        if (strcmp(tests[i].name, name) == 0)
            return tests[i].ask();
    fprintf(stderr, "%s: no test has this name; start it by one of the links beside it\n", name);
    return 2;
}
