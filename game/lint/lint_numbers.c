// SPDX-License-Identifier: MIT
//
// lint_numbers.c — telephone numbers in a level's texts.
#include "lint_inside.h"

#include <ctype.h>
#include <string.h>

// Short lines and what a Vietnamese phone number looks like. 111 alone may be spoken in a level.
static bool is_help_line(const char *digits, size_t count)
{
    static const char *const lines[] = {"112", "113", "114", "115", "116", "117", "118", "119", "156", "5656", NULL};
    for (const char *const *line = lines; *line != NULL; line++)
        if (strcmp(*line, digits) == 0)
            return true;
    bool service = count >= 8 && (strncmp(digits, "1800", 4) == 0 || strncmp(digits, "1900", 4) == 0);
    bool phone = (digits[0] == '0' && count >= 9 && count <= 11) || (strncmp(digits, "84", 2) == 0 && count == 11);
    return service || phone;
}

// Help lines belong to assets/help, where they are dialled before they are printed.
static void check_numbers(struct lint *l, text_ref ref)
{
    const char *at = l->level->texts[ref].text;
    while (*(at += strcspn(at, "0123456789")) != '\0') {
        char digits[24] = "";
        size_t count = 0;
        const char *end = at;
        for (; isdigit((unsigned char)*end) ||
               (*end != '\0' && strchr(" .-", *end) != NULL && isdigit((unsigned char)end[1]));
             end++)
            if (isdigit((unsigned char)*end) && count + 1 < sizeof digits)
                digits[count++] = *end;
        if (is_help_line(digits, count))
            diag_warning(l->diags, l->level->file,
                         (struct place){l->level->texts[ref].line, l->level->texts[ref].column}, 1, "number-in-level",
                         diag_quote(digits).bytes, NULL, NULL);
        at = end;
    }
}

void lint__numbers(struct lint *l)
{
    for (size_t i = 0; i < l->level->text_count; i++)
        check_numbers(l, (text_ref)i);
}
