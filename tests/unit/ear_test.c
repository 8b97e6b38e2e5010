// SPDX-License-Identifier: MIT
//
// ear_test.c — a lone child who cannot see plays a whole level: all it knows is the log of what was said, all it does
// is Tab, Enter and the number of an answer whose letter it heard.
#include "meeting_viewer.h"
#include "script.h"
#include "test_random.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PRESSES_MOST = 3000, FOCUS_MOST = 40, HEARD_BYTES = 400 };

struct ear {
    struct meeting *meeting;
    struct person person;
    struct text log;
    size_t listened;
    struct random chance;
    int presses;
};

// ---- what it hears and does ----

// The words alone, a line a piece, of all that was said since it listened last.
static const char *listens(struct ear *e, char *out, size_t size)
{
    const char *at = text_bytes(&e->log) + e->listened;
    size_t used = 0;
    out[0] = '\0';
    while (*at != '\0') {
        size_t length = strcspn(at, "\n");
        const char *words = memchr(at, '\t', length);
        words = words != NULL ? memchr(words + 1, '\t', length - (size_t)(words + 1 - at)) : NULL;
        assert_non_null(words); // who, which language, what
        size_t left = length - (size_t)(words + 1 - at);
        if (used + left + 2 < size)
            used += (size_t)snprintf(out + used, size - used, "%.*s\n", (int)left, words + 1);
        at += length + (at[length] == '\n');
    }
    e->listened = e->log.length;
    return out;
}

static void presses(struct ear *e, const char *name)
{
    step_key(&e->person, name);
    e->presses++;
}

static bool hears(const char *heard, const char *line)
{
    size_t length = strlen(line);
    for (const char *at = strstr(heard, line); at != NULL; at = strstr(at + 1, line))
        if ((at == heard || at[-1] == '\n') && at[length] == '\n')
            return true;
    return false;
}

// ---- what it does with that ----

// What a child would not press when it wants to go on.
static bool leads_away(const char *heard)
{
    static const char *const words[] = {"Quay lại",         "Tạm dừng", "Giấu màn hình", "Nghe",
                                        "Nghĩ lại lần nữa", "còn khoá", "được đánh dấu", "Nghỉ thôi"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (hears(heard, words[i]))
            return true;
    return heard[0] == '\0';
}

// The first of these it can find, else anything.
static int rank(const char *heard)
{
    enum { ANYTHING = 100, AWAY = 1000 };
    static const char *const words[] = {"Chốt!",    "Màn đọc to",    "Vào truyện", "Đi tiếp",
                                        "Xem nào!", "Chơi một mình", "Chơi thôi",  "12–15 tuổi"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (hears(heard, words[i]))
            return (int)i;
    return leads_away(heard) ? AWAY : ANYTHING;
}

// So many answers have a letter in what was read.
static int answers(const char *heard)
{
    int count = 0;
    while (count < 6 && hears(heard, (const char[]){(char)('A' + count), '\0'}))
        count++;
    return count;
}

// Goes round what can be pressed, and then to what leads on best; of several any.
static void goes_on(struct ear *e)
{
    char heard[HEARD_BYTES], first[HEARD_BYTES] = "";
    int ranks[FOCUS_MOST], stops = 0, best = 0, alike = 0;
    for (; stops < FOCUS_MOST; stops++) { // once round
        presses(e, "Tab");
        listens(e, heard, sizeof heard);
        if (stops == 0)
            snprintf(first, sizeof first, "%s", heard);
        else if (strcmp(first, heard) == 0)
            break;
        ranks[stops] = rank(heard);
        best = ranks[stops] < ranks[best] ? stops : best;
    }
    for (int i = 0; i < stops; i++)
        alike += ranks[i] == ranks[best];
    int which = (int)random_below(&e->chance, (uint32_t)alike), at = 0;
    for (; ranks[at] != ranks[best] || which-- > 0; at++)
        presses(e, "Tab");
    listens(e, heard, sizeof heard);
    presses(e, "Enter");
}

static void plays_by_ear(void **state)
{
    (void)state;
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    struct ear e = {.chance = {11}};
    struct meeting_problem problem;
    struct meeting_options options = {.at_rest = true,
                                      .fake_measure = true,
                                      .width = 1024,
                                      .height = 768,
                                      .language = "vi",
                                      .levels = SOURCE_DIR "/tests/content/voices",
                                      .voice = VOICE_WRITTEN,
                                      .spoken = &e.log};
    e.meeting = meeting_open(&options, &problem);
    if (e.meeting == NULL)
        fail_msg("%s", problem.sentence);
    meeting_settings(e.meeting)->read_aloud = READ_BY_ITSELF;
    e.person = person_at_hall(e.meeting);
    meeting_draw(e.meeting);
    bool over = false, recorded = false;
    char heard[4 * HEARD_BYTES];
    while (!over && e.presses < PRESSES_MOST) {
        listens(&e, heard, sizeof heard);
        int count = answers(heard);
        recorded = recorded || hears(heard, "Cháu có một bí mật làm cháu lo.");
        if (count > 1)
            presses(&e, (const char[]){(char)('1' + random_below(&e.chance, (uint32_t)count)), '\0'});
        else
            goes_on(&e);
        over = strcmp(meeting_screen(meeting_hall(e.meeting)), "over") == 0; // the test looks, the child does not
    }
    if (!over)
        fail_msg("after %d presses it is on %s", e.presses, meeting_screen(meeting_hall(e.meeting)));
    assert_true(recorded);
    assert_non_null(strstr(text_bytes(&e.log), "loi-ba\tvi\tCháu kể bà nghe nhé.\n"));
    assert_null(strstr(text_bytes(&e.log), "hoi.vui.text\t"));
    static const char *const doors[] = {"Mẹ", "Cô giáo", "Ông"};
    for (size_t i = 0; i < sizeof doors / sizeof *doors; i++) { // each letter is said with the name below its door
        bool lettered = false;
        char door[60];
        for (char letter = 'A'; letter <= 'C'; letter++) {
            snprintf(door, sizeof door, "vi\t%c\nspeech\tvi\t%s\n", letter, doors[i]);
            lettered = lettered || strstr(text_bytes(&e.log), door) != NULL;
        }
        assert_true(lettered);
    }
    meeting_close(e.meeting);
    text_free(&e.log);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(plays_by_ear)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
