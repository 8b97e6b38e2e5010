// SPDX-License-Identifier: MIT
//
// script.c — reads a play script line by line, plays it, and tells where it went otherwise.
#include "script.h"
#include "workbench.h"

#include "files.h"
#include "memory.h"
#include "number.h"
#include "script_files.h"
#include "script_phones.h"
#include "script_presses.h"
#include "script_words.h"
#include "script_writing.h"
#include "terminal.h"
#include "text.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct player {
    const char *path;
    const struct script_options *options;
    struct meeting *meeting; // NULL: not open yet
    struct person person;    // who plays it
    struct script_writing writing;
    struct meeting_options opening;
    struct script_phones phones;
    struct net_stand_in phones_are;
    bool failed;
    char language[LANGUAGE_CODE_BYTES];
    int line;
    const char *overflow; // the first text that did not fit
    char overflow_kept[256];
    FILE *coverage;
    struct text spoken; // all that was said aloud, a line a piece
    size_t listened;    // so much of it before the last press
};

static const char *hall_screen(const struct player *p) { return meeting_screen(meeting_hall(p->meeting)); }

static void expected(struct player *p, const char *wanted, const char *found)
{
    char line[16];
    snprintf(line, sizeof line, "%d", p->line);
    terminal_say_all(stderr, meeting_lang(p->meeting), T_APP_EXPECTED,
                     (const char *const[]){p->path, line, wanted, found}, 4);
    p->failed = true;
}

static void cannot_write(struct player *p, const char *path, const char *reason)
{
    terminal_say(stderr, meeting_lang(p->meeting), T_APP_CANNOT_WRITE, path, reason);
    p->failed = true;
}

// After each frame: did everything fit, and which texts of the level have now been seen?
static void look(void *self)
{
    struct player *p = self;
    const struct ui_frame *hall = meeting_frame(meeting_hall(p->meeting));
    const char *overflow = ui_overflow(hall) != NULL ? ui_overflow(hall) : ui_overflow(step_frame(&p->person));
    const struct level *level = host_level(meeting_host(p->meeting));
    if (overflow != NULL && p->overflow == NULL) {
        snprintf(p->overflow_kept, sizeof p->overflow_kept, "%s: %s", hall_screen(p), overflow);
        p->overflow = p->overflow_kept;
    }
    if (p->coverage == NULL || level == NULL)
        return;
    for (size_t i = 0; i < level->text_count; i++)
        if (ui_shows(hall, level_text(level, meeting_settings(p->meeting)->language, (text_ref)i)))
            fprintf(p->coverage, "%s %s\n", level->id, level->texts[i].address);
}

static bool open_stage(struct player *p)
{
    if (p->meeting != NULL)
        return true;
    const struct script_options *o = p->options;
    p->opening.language = o->language != NULL           ? o->language
                          : p->opening.language != NULL ? p->opening.language
                                                        : LANGUAGE_FIRST;
    p->opening.width = o->width > 0 ? o->width : p->opening.width;
    p->opening.height = o->height > 0 ? o->height : p->opening.height;
    struct meeting_problem problem;
    p->meeting = meeting_open(&p->opening, &problem);
    if (p->meeting == NULL) {
        terminal_words(stderr, problem.sentence);
        p->failed = true;
        return false;
    }
    p->person = person_at_hall(p->meeting);
    meeting_watch(p->meeting, look, p);
    meeting_draw(p->meeting);
    platform_finish(meeting_platform(p->meeting));
    meeting_draw(p->meeting);
    return true;
}

// As script_meant says; what is no text is told.
static const char *meant(struct player *p, const char *words)
{
    const char *told = script_meant(p->meeting, words);
    if (told == NULL)
        expected(p, words, "$"); // there is no such text: nothing could be wrong with it
    return told != NULL ? told : words;
}

// A quoted word: takes "…" from *at; returns it without quotes, or NULL.
static char *quoted(char *at)
{
    char *open = strchr(at, '"'), *close = open != NULL ? strrchr(open + 1, '"') : NULL;
    if (close == NULL)
        return NULL;
    *close = '\0';
    return open + 1;
}

static void save(struct player *p, const char *folder, const char *name, bool list)
{
    struct file_problem problem = {{0}};
    struct platform_problem shot = {{0}};
    struct text out = {0};
    char file[SCRIPT_NAME_MOST + sizeof ".txt"];
    snprintf(file, sizeof file, "%s.%s", name, list ? "txt" : "png");
    char *path = path_join(folder, file);
    bool fine = folder_make(folder, &problem);
    if (fine && list) {
        draw_list_dump(ui_list(step_frame(&p->person)), &out);
        fine = file_write(path, out.bytes, out.length, &problem);
    } else if (fine) {
        fine = meeting_save(step_viewer(&p->person), path, &shot);
    }
    if (!fine)
        cannot_write(p, path, problem.reason[0] != '\0' ? problem.reason : shot.reason);
    text_free(&out);
    mem_free(path);
}

static void expect_number(struct player *p, const char *what, long wanted, long found)
{
    char a[80], b[40];
    snprintf(a, sizeof a, "%s %ld", what, wanted);
    snprintf(b, sizeof b, "%ld", found);
    if (wanted != found)
        expected(p, a, b);
}

// "lanterns 3": a word and how many; anything else is no line.
static bool expect_count(struct player *p, const char *rest, long found)
{
    char what[40] = "";
    uint64_t wanted = 0;
    if (!script_word(&rest, what, sizeof what) || !number_read(rest, LONG_MAX, &wanted))
        return false;
    expect_number(p, what, (long)wanted, found);
    return true;
}

static void expect_text(struct player *p, char *rest, bool wanted)
{
    char *words = quoted(rest);
    if (words == NULL)
        expected(p, "expect text \"…\"", rest);
    else if (ui_shows(step_frame(&p->person), meant(p, words)) != wanted)
        expected(p, words, hall_screen(p));
}

// What was said since the last press.
static void expect_said(struct player *p, char *rest, bool wanted)
{
    char *words = quoted(rest);
    const char *heard = text_bytes(&p->spoken) + p->listened;
    if (words == NULL || (strstr(heard, meant(p, words)) != NULL) != wanted)
        expected(p, words != NULL ? words : "expect said \"…\"", heard);
}

// "phone 3 shows "…"", "phone 3 hides "…"": what its page gets.
static bool expect_phone(struct player *p, const char *at, char *rest)
{
    uint64_t number = 0;
    char *words = quoted(rest);
    at += strspn(at, " ");
    bool known = script_number(&at, SCRIPT_PHONES_MOST, &number) && words != NULL, wanted = script_this(&at, "shows");
    if (!known || !(wanted || script_this(&at, "hides")))
        return false;
    const char *seen = script_phone_sees(&p->phones, (unsigned)number);
    if ((strstr(seen, meant(p, words)) != NULL) != wanted)
        expected(p, words, seen);
    return true;
}

static void expect_written(struct player *p, char *rest, bool wanted)
{
    char *words = quoted(rest);
    if (words == NULL || script_has_written(p->opening.documents, words) != wanted)
        expected(p, words != NULL ? words : "expect written \"…\"", p->opening.documents);
}

static void expect_checksum(struct player *p, const char *wanted)
{
    char found[20];
    snprintf(found, sizeof found, "%016" PRIx64, host_checksum(meeting_host(p->meeting)));
    if (strncmp(found, wanted, strlen(wanted)) != 0 || wanted[0] == '\0')
        expected(p, wanted, found);
}

static bool expect(struct player *p, char *rest)
{
    const struct session *s = host_session(meeting_host(p->meeting));
    char word[40] = "", value[80] = "";
    sscanf(rest, "%39s %79s", word, value);
    if (strcmp(word, "screen") == 0) {
        if (strcmp(value, step_screen(&p->person)) != 0)
            expected(p, value, step_screen(&p->person));
    } else if (strcmp(word, "phase") == 0) {
        if (strcmp(value, step_phase(p->meeting)) != 0)
            expected(p, value, step_phase(p->meeting));
    } else if (strcmp(word, "text") == 0) {
        expect_text(p, rest, true);
    } else if (strcmp(word, "no") == 0) {
        expect_text(p, rest, false);
    } else if (strcmp(word, "said") == 0 || strcmp(word, "unsaid") == 0) {
        expect_said(p, rest, word[0] == 's');
    } else if (strcmp(word, "phone") == 0) {
        return expect_phone(p, rest + strlen(word), rest);
    } else if (strcmp(word, "written") == 0 || strcmp(word, "unwritten") == 0) {
        expect_written(p, rest, word[0] == 'w');
    } else if (strcmp(word, "lanterns") == 0) {
        return expect_count(p, rest, s->lanterns);
    } else if (strcmp(word, "turn") == 0) {
        return expect_count(p, rest, s->turn);
    } else if (strcmp(word, "checksum") == 0) {
        expect_checksum(p, value);
    } else if (strcmp(word, "fits") == 0) {
        if (p->overflow != NULL)
            expected(p, word, p->overflow);
    } else {
        return false;
    }
    return true;
}

// What is refused is told as a number of enum rules_verdict.
static bool send(struct player *p, struct command command)
{
    command.at_ms = meeting_now(p->meeting);
    enum rules_verdict verdict = host_send(meeting_host(p->meeting), command);
    if (verdict != RULES_OK)
        expect_number(p, rules_of(command.type)->name, 0, (long)verdict);
    meeting_session_changed(p->meeting);
    meeting_draw(p->meeting);
    return true;
}

static bool command(struct player *p, const char *rest)
{
    char name[24] = "";
    uint64_t choice = 0, value = 0;
    if (!script_word(&rest, name, sizeof name) || (*rest != '\0' && !script_number(&rest, UINT8_MAX, &choice)) ||
        (*rest != '\0' && !script_number(&rest, UINT8_MAX, &value)) || *rest != '\0')
        return false;
    for (int type = 1; type < COMMAND_TYPES; type++)
        if (strcmp(rules_of((enum command_type)type)->name, name) == 0)
            return send(p, (struct command){.type = (enum command_type)type,
                                            .seat = SEAT_FACILITATOR,
                                            .choice = (uint8_t)choice,
                                            .value = (uint8_t)value});
    return false;
}

static bool go(struct player *p, const char *rest)
{
    char screen[40] = "";
    uint64_t choice = 1;
    if (!script_word(&rest, screen, sizeof screen) ||
        (*rest != '\0' && !(script_this(&rest, "choice") && number_read(rest, INT_MAX, &choice))))
        return false;
    if (!step_go(&p->person, screen, (int)choice - 1))
        expected(p, screen, hall_screen(p));
    return true;
}

static bool sit_at(struct player *p, enum role role, unsigned seat)
{
    p->person.at = role;
    p->person.seat = (uint16_t)seat;
    bool fine = role == ROLE_HALL || meeting_join(p->meeting, role, p->person.seat) != NULL;
    meeting_draw(p->meeting);
    return fine;
}

// "at seat 17": a display of its own on a seat that is no team's from the start (6…511, as rules_seats.c draws them).
// "at seat 17 team 2": which is the second team's from now on; "at seat 17 team 0": nobody's any more.
static bool sit_down(struct player *p, const char *where)
{
    uint64_t seat = 0, team = 0;
    if (!script_this(&where, "seat") || !script_number(&where, SEATS_MAX - 1, &seat))
        return false;
    bool teams = *where != '\0', there = seat >= TEAMS_MAX && seat != SEAT_FACILITATOR;
    if (teams && !(script_this(&where, "team") && number_read(where, TEAMS_MAX, &team)))
        return false;
    if (!there || !sit_at(p, ROLE_TEAM, (unsigned)seat))
        return false;
    return !teams || send(p, (struct command){.type = COMMAND_SEAT,
                                              .seat = (uint16_t)seat,
                                              .choice = (uint8_t)(team > 0 ? team - 1 : SEAT_LEAVES)});
}

// "at console": the facilitator's own display; "at team 2": that team's phone; either joins when it is not there yet.
// "at hall": back.
static bool go_to_viewer(struct player *p, const char *where)
{
    uint64_t team = 0;
    if (strcmp(where, "hall") == 0)
        return sit_at(p, ROLE_HALL, 0);
    if (strcmp(where, "console") == 0)
        return sit_at(p, ROLE_CONSOLE, 0);
    if (script_this(&where, "team"))
        return number_read(where, TEAMS_MAX, &team) && team >= 1 && sit_at(p, ROLE_TEAM, (unsigned)team - 1);
    return sit_down(p, where);
}

static bool click(struct player *p, char *rest)
{
    char *words = quoted(rest);
    if (words != NULL && !step_click(&p->person, meant(p, words)))
        expected(p, words, hall_screen(p));
    return words != NULL;
}

// "set teams: 4": a line of the settings file.
static bool set(struct player *p, const char *line)
{
    struct settings *settings = meeting_settings(p->meeting);
    char before[sizeof settings->commune];
    snprintf(before, sizeof before, "%s", settings->commune);
    settings_read(settings, line, strlen(line));
    if (strcmp(before, settings->commune) != 0)
        meeting_commune(p->meeting);
    meeting_draw(p->meeting);
    return strchr(line, ':') != NULL;
}

// "records new": meetings are kept in an empty file of the script's own. "records again": the program begins anew
// with what is on the disk, as after a power cut. "clock 1970-01-01T07:00:03": what the machine says from then on.
static bool keep_records(struct player *p, const char *which)
{
    bool again = strcmp(which, "again") == 0;
    script_write_end(&p->person);
    meeting_close(p->meeting);
    p->meeting = NULL;
    if (again)
        return p->opening.records != NULL;
    mem_free((char *)p->opening.records);
    p->opening.records = script_file(p->path, "sqlite");
    script_remove_records(p->opening.records);
    return strcmp(which, "new") == 0;
}

static bool set_voice(struct player *p, const char *which)
{
    bool written = strcmp(which, "written") == 0;
    p->opening.voice = written ? VOICE_WRITTEN : VOICE_RECORDINGS;
    return p->meeting == NULL && (written || strcmp(which, "recordings") == 0);
}

// Lines that set the stage come before the first that plays on it; `size` and `lang` may come later too.
static bool set_stage(struct player *p, const char *word, const char *rest, bool *known)
{
    int w = 0, h = 0;
    *known = true;
    if (strcmp(word, "lang") == 0) {
        snprintf(p->language, sizeof p->language, "%s", rest);
        p->opening.language = p->language;
        return language_is_code(rest); // whether there is one, the meeting says
    }
    if (strcmp(word, "size") == 0 && script_size(rest, &w, &h)) {
        if (p->meeting != NULL) {
            meeting_set_size(meeting_hall(p->meeting), w, h);
            meeting_draw(p->meeting);
        }
        p->opening.width = w;
        p->opening.height = h;
        return true;
    }
    if (strcmp(word, "records") == 0)
        return keep_records(p, rest);
    if (strcmp(word, "kiosk") == 0)
        return p->opening.kiosk = true;
    if (strcmp(word, "voice") == 0) // "voice written": all is said to the log; "voice recordings": those alone
        return set_voice(p, rest);
    if (strcmp(word, "clock") == 0) {
        mem_free((char *)p->opening.clock);
        p->opening.clock = mem_copy_text(rest);
        if (p->meeting != NULL)
            meeting_set_clock(p->meeting, rest);
        return true;
    }
    if (strcmp(word, "levels") == 0) {
        mem_free((char *)p->opening.levels);
        p->opening.levels = mem_copy_text(rest);
        return true;
    }
    if (strcmp(word, "addresses") == 0) {
        mem_free((char *)p->opening.addresses);
        p->opening.addresses = mem_copy_text(rest);
        return true;
    }
    *known = false;
    return false;
}

// "open ID": an adult beside a lone child presses the pictures that stand in that level's guide.
static bool open_level(struct player *p, const char *id)
{
    uint8_t steps[LEVEL_OPENING_STEPS];
    level_opening(id, steps);
    for (int i = 0; i < LEVEL_OPENING_STEPS && id[0] != '\0'; i++)
        step_key(&p->person, (const char[]){(char)('1' + steps[i]), '\0'});
    return id[0] != '\0';
}

static bool phones(struct player *p, const char *word, const char *rest)
{
    bool fine = strcmp(word, "phone") == 0 ? script_phone_line(&p->phones, rest) : script_phones_line(&p->phones, rest);
    meeting_woken(p->meeting);
    meeting_draw(p->meeting);
    return fine;
}

// What hands do: a line whose rest is theirs alone.
static bool by_hand(struct player *p, const char *word, char *rest, bool *known)
{
    static const struct {
        const char *word;
        bool (*does)(struct person *person, const char *rest);
    } hands[] = {{"key", script_key}, {"press", script_press},     {"point", script_point},
                 {"pad", script_pad}, {"pointer", script_pointer}, {"wheel", script_wheel}};
    static const struct {
        const char *word;
        void (*does)(struct person *person, const char *words);
    } typed[] = {{"type", step_type},
                 {"compose", step_compose}, // the word an input method is still making; "": none any more
                 {"commit", step_commit}};  // the word it made, all at once
    *known = true;
    for (size_t i = 0; i < sizeof hands / sizeof *hands; i++)
        if (strcmp(word, hands[i].word) == 0)
            return hands[i].does(&p->person, rest);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        if (strcmp(word, typed[i].word) == 0) {
            const char *words = quoted(rest);
            if (words != NULL)
                typed[i].does(&p->person, words);
            return words != NULL;
        }
    *known = false;
    return false;
}

static bool play(struct player *p, const char *word, char *rest)
{
    bool known = false, fine = by_hand(p, word, rest, &known);
    if (known)
        return fine;
    if (strcmp(word, "set") == 0)
        return set(p, rest);
    if (strcmp(word, "click") == 0)
        return click(p, rest);
    if (strcmp(word, "go") == 0)
        return go(p, rest);
    if (strcmp(word, "open") == 0)
        return open_level(p, rest);
    if (strcmp(word, "command") == 0)
        return command(p, rest);
    if (strcmp(word, "expect") == 0)
        return expect(p, rest);
    if (strcmp(word, "at") == 0)
        return go_to_viewer(p, rest);
    if (strcmp(word, "write") == 0)
        return script_write(&p->writing, &p->person, rest, p->opening.documents);
    if (strcmp(word, "microphone") == 0)
        return script_hears(&p->writing, &p->person, rest);
    if (strcmp(word, "phones") == 0 || strcmp(word, "phone") == 0)
        return phones(p, word, rest);
    if (strcmp(word, "wait") == 0) {
        uint64_t ms = 0;
        if (!number_read(rest, UINT32_MAX, &ms))
            return false;
        step_wait(&p->person, (uint32_t)ms);
        return true;
    }
    bool list = strcmp(word, "list") == 0;
    if (list || strcmp(word, "shot") == 0) {
        const char *folder = list ? p->options->lists : p->options->shots;
        if (folder != NULL && script_is_name(rest))
            save(p, folder, rest, list);
        return script_is_name(rest);
    }
    return false;
}

// "key Enter @5300": the moment of a recorded press, in milliseconds; taken off the line. 0: none.
static uint32_t moment(char *line)
{
    char *at = strrchr(line, '@');
    uint64_t ms = 0;
    if (at == NULL || at == line || at[-1] != ' ' || !number_read(at + 1, UINT32_MAX, &ms))
        return 0;
    at[-1] = '\0';
    return (uint32_t)ms;
}

static void play_line(struct player *p, char *line)
{
    char word[24] = "";
    line[strcspn(line, "\r")] = '\0';
    if (line[0] == '\0' || line[0] == '#')
        return;
    uint32_t at_ms = moment(line);
    sscanf(line, "%23s", word);
    char *rest = line + strlen(word);
    rest += strspn(rest, " ");
    bool known = false, fine = set_stage(p, word, rest, &known);
    if (!known && open_stage(p)) {
        if (strcmp(word, "expect") != 0)
            p->listened = p->spoken.length;
        p->person.press_at_ms = at_ms;
        fine = play(p, word, rest);
        p->person.press_at_ms = 0;
    }
    if (fine || p->failed)
        return;
    char number[16];
    snprintf(number, sizeof number, "%d", p->line);
    if (p->meeting != NULL)
        terminal_say_all(stderr, meeting_lang(p->meeting), T_APP_BAD_LINE, (const char *const[]){p->path, number, line},
                         3);
    else
        terminal_about(stderr, p->path, line);
    p->failed = true;
}

bool script_play(const char *path, const struct script_options *options, size_t *lines)
{
    struct file_problem problem = {{0}};
    struct player p = {.path = path,
                       .options = options,
                       .opening = {.at_rest = true, .width = 1366, .height = 768, .phones_are = &p.phones_are}};
    script_phones_begin(&p.phones);
    p.phones_are = script_phones_door(&p.phones);
    char *bytes = file_read(path, (size_t)1024 * 1024, NULL, &problem);
    if (bytes == NULL) {
        desk_say(options->language, T_APP_CANNOT_READ, path, problem.reason);
        return false;
    }
    if (options->coverage != NULL && (p.coverage = file_open(options->coverage, true, &problem)) == NULL) {
        desk_say(options->language, T_APP_CANNOT_WRITE, options->coverage, problem.reason);
        mem_free(bytes);
        return false;
    }
    p.opening.spoken = &p.spoken;
    p.opening.documents = script_file(path, "documents");
    script_remove_folder(p.opening.documents);
    p.opening.fake_measure = options->lists != NULL && options->shots == NULL;
    p.opening.no_pixels = options->shots == NULL; // laid out as it would be, and painted for nobody
    for (char *line = bytes, *next; line != NULL && !p.failed; line = next) {
        next = strchr(line, '\n');
        if (next != NULL)
            *next++ = '\0';
        p.line++;
        play_line(&p, line);
    }
    *lines += (size_t)p.line;
    if (p.coverage != NULL && !file_close(p.coverage, &problem)) {
        desk_say(options->language, T_APP_CANNOT_WRITE, options->coverage, problem.reason);
        p.failed = true;
    }
    script_write_end(&p.person);
    meeting_close(p.meeting);
    if (options->spoken != NULL && !script_keep(options->spoken, &p.spoken, &problem)) {
        desk_say(options->language, T_APP_CANNOT_WRITE, options->spoken, problem.reason);
        p.failed = true;
    }
    script_phones_end(&p.phones);
    text_free(&p.spoken);
    mem_free((char *)p.opening.levels);
    script_remove_records(p.opening.records);
    script_remove_folder(p.opening.documents);
    mem_free((char *)p.opening.documents);
    mem_free((char *)p.opening.records);
    mem_free((char *)p.opening.addresses);
    mem_free((char *)p.opening.clock);
    mem_free(bytes);
    return !p.failed;
}
