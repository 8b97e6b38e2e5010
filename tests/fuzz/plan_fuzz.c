// SPDX-License-Identifier: MIT
//
// plan_fuzz.c — any bytes as the plan of an hour: told with a place, or a plan that keeps its order, that is changed by
// hand without harm, and that written and read again is the same.
#include "fuzz.h"
#include "memory.h"
#include "plan.h"

static void change(struct plan *plan, const uint8_t *data, size_t size)
{
    for (size_t i = 0; i < size && i < 64; i++) {
        size_t part = data[i] / 4;
        switch (data[i] % 4) {
        case 0: plan_drop(plan, part); break;
        case 1: plan_move(plan, part, 1); break;
        case 2: plan_move(plan, part, -1); break;
        case 3: break;
        }
    }
    if (plan->part_count > PLAN_PARTS_MAX)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct plan *plan = plan_parse("fuzz.yaml", (const char *)data, size, diags);
    if (plan == NULL && diag_errors(diags) == 0)
        abort(); // refused without a word
    fuzz_told(diags);
    diag_list_free(diags);
    if (plan == NULL)
        return 0;
    fuzz_shown(plan->title);
    for (size_t i = 0; i < plan->part_count; i++)
        fuzz_shown(plan->parts[i].use);
    char *words = plan_text(plan);
    diags = diag_list_new();
    struct plan *again = plan_parse("again.yaml", words, strlen(words), diags);
    if (again == NULL || strcmp(again->title, plan->title) != 0 || again->part_count != plan->part_count ||
        again->minutes != plan->minutes)
        abort();
    change(plan, data, size);
    diag_list_free(diags);
    mem_free(words);
    mem_free(again);
    mem_free(plan);
    return 0;
}
