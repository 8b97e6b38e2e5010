// SPDX-License-Identifier: MIT
//
// workbench.h — what authors and testers do with levels: check, manual, guide, script, pictures, bench.
//
// Each returns the process's exit code: 0 fine, 1 something is wrong with what was looked at, 2 usage.
#ifndef SAFECIRCLE_WORKBENCH_H
#define SAFECIRCLE_WORKBENCH_H

#include <stdbool.h>
#include <stddef.h>

struct bench_words { // what stands behind the command
    char **paths;
    size_t count;
    const char *language; // "vi", "en", or NULL
    const char *out;      // --out, --shots; NULL
    bool console;         // a console beside the hall
    int width, height;    // 0: the command's own
    const char *coverage; // --coverage FILE; NULL
    bool json, schema, list;
    bool all, merge;     // report: every meeting; many clubs' sheets
    const char *records; // --records FILE; NULL: the facilitator's own
    const char *clock;   // for tests: what the clock says; NULL: it is asked
    bool template_file;  // --template: addresses
    const char *commune; // --commune NAME: whose trusted addresses come first on paper; NULL
};

// One sentence about a file, where no stage is open yet; `id` is a text_id. Goes to the error output.
void workbench_say(const char *language, int id, const char *path, const char *reason);

int workbench_check(const struct bench_words *words);
int workbench_manual(const struct bench_words *words);
int workbench_guide(const struct bench_words *words);
int workbench_addresses(const struct bench_words *words);
int workbench_script(const struct bench_words *words);
int workbench_demo(const struct bench_words *words);
int workbench_pictures(const struct bench_words *words);
int workbench_print(const struct bench_words *words);
int workbench_report(const struct bench_words *words);
int workbench_bench(const struct bench_words *words);

#endif
