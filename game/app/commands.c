// SPDX-License-Identifier: MIT
//
// commands.c — the table: a command, its options, its operands, one line of help, its function.
//
// From these rows come the parser, the help, the manual page and the completion (game/line); a new command is a row
// here, its words in lang/ids_line.def, and its function.
#include "commands.h"

#include "desk.h"
#include "loop.h"
#include "memory.h"
#include "office.h"
#include "terminal.h"
#include "workbench.h"

#include <string.h>

#define AT(member) offsetof(struct command_words, member)

// clang-format off

// ---- the program itself ----

#define SIZE_OPTION {.name = "size", .takes = LINE_SIZE, .value = T_LINE_VALUE_SIZE, .help = T_LINE_O_SIZE, .at = AT(size)}
#define OUT_OPTION(text) {.name = "out", .letter = 'o', .takes = LINE_FOLDER, .value = T_LINE_VALUE_FOLDER, .help = (text), .at = AT(out)}

#define VOICES_OPTION(text) {.name = "voices", .takes = LINE_WORD, .value = T_LINE_VALUE_CODE, .help = (text), .at = AT(voices)}

// Where the hall's window is, played or recorded.
#define WINDOW_OPTIONS SIZE_OPTION, \
    {.name = "full-screen", .help = T_LINE_O_FULL_SCREEN, .at = AT(full_screen), .against = "window"}, \
    {.name = "window",      .help = T_LINE_O_WINDOW,      .at = AT(windowed)}, \
    {.name = "console",     .help = T_LINE_O_CONSOLE,     .at = AT(console)}

static const struct line_option play_options[] = {
    WINDOW_OPTIONS,
    {.name = "kiosk",       .help = T_LINE_O_KIOSK,       .at = AT(kiosk), .against = "window"},
    {.name = "first-frame", .help = T_LINE_O_FIRST_FRAME, .at = AT(first_frame)},
    {.name = NULL},
};
static const struct line_option record_options[] = {
    WINDOW_OPTIONS,
    {.name = NULL},
};

// ---- the desk: words and levels ----

static const char *const bands[] = {"6-8", "9-11", "12-15", "adults", NULL};
static const struct line_option new_options[] = {
    {.name = "band", .takes = LINE_CHOICE, .value = T_LINE_VALUE_BAND, .help = T_LINE_O_BAND, .at = AT(band), .words = bands},
    OUT_OPTION(T_LINE_O_OUT_NEW),
    {.name = NULL},
};
static const struct line_option import_options[] = {
    {.name = "name", .takes = LINE_WORD, .value = T_LINE_VALUE_NAME, .help = T_LINE_O_NAME, .at = AT(name)},
    {.name = "band", .takes = LINE_CHOICE, .value = T_LINE_VALUE_BAND, .help = T_LINE_O_BAND, .at = AT(band), .words = bands},
    OUT_OPTION(T_LINE_O_OUT_NEW),
    {.name = NULL},
};
static const char *const formats[] = {"gift", "csv", NULL};
static const struct line_option export_options[] = {
    {.name = "to", .takes = LINE_CHOICE, .value = T_LINE_VALUE_FORMAT, .help = T_LINE_O_TO, .at = AT(to), .words = formats, .needed = true},
    OUT_OPTION(T_LINE_O_OUT_EXPORT),
    {.name = NULL},
};
static const struct line_option check_options[] = {
    {.name = "json", .help = T_LINE_O_JSON,   .at = AT(json)},
    {.name = "no-fit", .help = T_LINE_O_NO_FIT, .at = AT(no_fit)},
    {.name = "watch", .help = T_LINE_O_WATCH, .at = AT(watch)},
    {.name = NULL},
};
static const struct line_option manual_options[] = {
    {.name = "schema", .takes = LINE_CHOICE, .value = T_LINE_VALUE_SCHEMA, .help = T_LINE_O_SCHEMA, .at = AT(schema), .words = office_schemas},
    {.name = NULL},
};
static const struct line_option paper_options[] = {
    {"out", 'o', LINE_FOLDER, T_LINE_VALUE_FOLDER, T_LINE_O_OUT, AT(out), .needed = true},
    {.name = "commune", .takes = LINE_WORD, .value = T_LINE_VALUE_COMMUNE, .help = T_LINE_O_COMMUNE, .at = AT(commune)},
    {.name = NULL},
};
static const struct line_option review_options[] = {
    {"out", 'o', LINE_FOLDER, T_LINE_VALUE_FOLDER, T_LINE_O_OUT, AT(out), .needed = true},
    {.name = NULL},
};
static const struct line_option contest_options[] = {
    OUT_OPTION(T_LINE_O_OUT_CONTEST),
    {.name = NULL},
};
static const char *const catalogs[] = {"po", "csv", "yaml", NULL};
static const char *const strings_verbs[] = {"export", "import", "status", NULL};
static const struct line_option strings_options[] = {
    {.name = "lang", .takes = LINE_LANGUAGE, .value = T_LINE_VALUE_LANGUAGE, .help = T_LINE_O_LANG_STRINGS, .at = AT(language), .any = true},
    {.name = "program", .help = T_LINE_O_PROGRAM, .at = AT(program)},
    {.name = "to", .takes = LINE_CHOICE, .value = T_LINE_VALUE_FORMAT, .help = T_LINE_O_TO_STRINGS, .at = AT(to), .words = catalogs},
    OUT_OPTION(T_LINE_O_OUT_STRINGS),
    {.name = NULL},
};
static const struct line_option unpack_options[] = {
    OUT_OPTION(T_LINE_O_OUT_NEW),
    {.name = NULL},
};
static const char *const printables[] = {"cards", "rules", "take-home", "slips", "phones", "guide", NULL};
static const struct line_option addresses_options[] = {
    {.name = "template", .help = T_LINE_O_TEMPLATE, .at = AT(template_file), .with = "out"},
    {"out", 'o', LINE_FOLDER, T_LINE_VALUE_FOLDER, T_LINE_O_OUT, AT(out), .with = "template"},
    {.name = NULL},
};
static const struct line_option report_options[] = {
    {"out", 'o', LINE_FOLDER, T_LINE_VALUE_FOLDER, T_LINE_O_OUT, AT(out), .needed = true},
    {.name = "last", .help = T_LINE_O_LAST,  .at = AT(last), .against = "all"},
    {.name = "all", .help = T_LINE_O_ALL,   .at = AT(all)},
    {.name = "merge", .help = T_LINE_O_MERGE, .at = AT(merge), .operands = 1},
    {.name = "records", .takes = LINE_FILE, .value = T_LINE_VALUE_FILE, .help = T_LINE_O_RECORDS, .at = AT(records)},
    {.name = NULL},
};

// ---- the workbench: screens without a display ----

static const struct line_option script_options[] = {
    SIZE_OPTION,
    {.name = "shots", .takes = LINE_FOLDER, .value = T_LINE_VALUE_FOLDER, .help = T_LINE_O_SHOTS, .at = AT(out), .against = "out"},
    OUT_OPTION(T_LINE_O_SHOTS),
    {.name = "list", .help = T_LINE_O_LIST, .at = AT(list)},
    {.name = "coverage", .takes = LINE_FILE, .value = T_LINE_VALUE_FILE, .help = T_LINE_O_COVERAGE, .at = AT(coverage)},
    {.name = "spoken", .takes = LINE_FILE, .value = T_LINE_VALUE_FILE, .help = T_LINE_O_SPOKEN, .at = AT(spoken)},
    {.name = NULL},
};
static const struct line_option write_options[] = {
    {.name = "scene", .takes = LINE_WORD, .value = T_LINE_VALUE_SCENE, .help = T_LINE_O_SCENE, .at = AT(scene)},
    VOICES_OPTION(T_LINE_O_VOICES),
    SIZE_OPTION,
    {.name = NULL},
};
static const struct line_option voices_options[] = {
    VOICES_OPTION(T_LINE_O_VOICES),
    {.name = "import", .takes = LINE_FOLDER, .value = T_LINE_VALUE_FOLDER, .help = T_LINE_O_IMPORT, .at = AT(import)},
    {.name = NULL},
};
static const struct line_option demo_options[] = {
    OUT_OPTION(T_LINE_O_OUT_DEMO),
    SIZE_OPTION,
    {.name = NULL},
};
static const struct line_option pictures_options[] = {
    {"out", 'o', LINE_FOLDER, T_LINE_VALUE_FOLDER, T_LINE_O_OUT, AT(out), .needed = true},
    SIZE_OPTION,
    {.name = NULL},
};

// ---- help ----

static const char *const shells[] = {"bash", NULL};
static const struct line_option help_options[] = {
    {.name = "man", .help = T_LINE_O_MAN, .at = AT(man), .against = "completion"},
    {.name = "completion", .takes = LINE_CHOICE, .value = T_LINE_VALUE_SHELL, .help = T_LINE_O_COMPLETION, .at = AT(shell), .words = shells},
    {.name = NULL},
};
static const char *const command_names[] = {
    "play", "new", "write", "check", "manual", "voices", "strings", "guide", "review", "import", "export", "pack", "unpack", "contest", "print",
    "addresses", "report", "script", "record", "demo", "pictures", "bench", "help", NULL,
};
static const struct line_option common[] = {
    {"lang",    .takes = LINE_LANGUAGE, .value = T_LINE_VALUE_LANGUAGE, .help = T_LINE_O_LANG, .at = AT(language)},
    {"help",    'h', .help = T_LINE_O_HELP,    .at = AT(help)},
    {"version", 'V', .help = T_LINE_O_VERSION, .at = AT(version)},
    {.name = NULL},
};

static int play(const struct command_words *w);
static int help(const struct command_words *w);

static const struct line_command rows[] = {
    // name        help              options             operands: name, least, most, words, files                             function
    {"play",      T_LINE_PLAY,      play_options,      {0},                                                                   play},
    {"new",       T_LINE_NEW,       new_options,       {T_LINE_VALUE_NAME, 1, 1, NULL, NULL},                                desk_new},
    {"write",     T_LINE_WRITE,     write_options,     {T_LINE_VALUE_LEVEL, 1, 1, NULL, "*.yaml"},                           workbench_write},
    {"check",     T_LINE_CHECK,     check_options,     {T_LINE_VALUE_PATHS, 1, LINE_MANY, NULL, "*"},                         desk_check},
    {"manual",    T_LINE_MANUAL,    manual_options,    {0},                                                                   desk_manual},
    {"voices",    T_LINE_VOICES,    voices_options,    {T_LINE_VALUE_LEVELS, 1, 1, NULL, "*.yaml"},                          desk_voices},
    {"strings",   T_LINE_STRINGS,   strings_options,   {T_LINE_VALUE_STRINGS, 1, LINE_MANY, strings_verbs, "*"},              desk_strings},
    {"guide",     T_LINE_GUIDE,     paper_options,     {T_LINE_VALUE_LEVELS, 1, LINE_MANY, NULL, "*.yaml"},                   desk_guide},
    {"review",    T_LINE_REVIEW,    review_options,    {T_LINE_VALUE_LEVELS, 1, LINE_MANY, NULL, "*.yaml"},                   desk_review},
    {"import",    T_LINE_IMPORT,    import_options,    {T_LINE_VALUE_QUIZ, 1, 1, NULL, "*"},                                  desk_import},
    {"export",    T_LINE_EXPORT,    export_options,    {T_LINE_VALUE_LEVEL, 1, 1, NULL, "*.yaml"},                           desk_export},
    {"pack",      T_LINE_PACK,      review_options,    {T_LINE_VALUE_LEVELS, 1, LINE_MANY, NULL, "*.yaml"},                   desk_pack},
    {"unpack",    T_LINE_UNPACK,    unpack_options,    {T_LINE_VALUE_PACKS, 1, LINE_MANY, NULL, "*.vongtron"},                desk_unpack},
    {"contest",   T_LINE_CONTEST,   contest_options,   {T_LINE_VALUE_FOLDER, 1, 1, NULL, NULL},                               desk_contest},
    {"print",     T_LINE_PRINT,     paper_options,     {T_LINE_VALUE_PRINT, 1, LINE_MANY, printables, "*.yaml"},              desk_print},
    {"addresses", T_LINE_ADDRESSES, addresses_options, {T_LINE_VALUE_TABLE, 0, 1, NULL, "*.csv"},                             desk_addresses},
    {"report",    T_LINE_REPORT,    report_options,    {T_LINE_VALUE_MEETINGS, 0, LINE_MANY, NULL, "*.csv"},                  desk_report},
    {"script",    T_LINE_SCRIPT,    script_options,    {T_LINE_VALUE_SCRIPTS, 1, LINE_MANY, NULL, "*.play"},                  workbench_script},
    {"record",    T_LINE_RECORD,    record_options,    {T_LINE_VALUE_SCRIPT, 1, 1, NULL, "*.play"},                           play},
    {"demo",      T_LINE_DEMO,      demo_options,      {0},                                                                   workbench_demo},
    {"pictures",  T_LINE_PICTURES,  pictures_options,  {0},                                                                   workbench_pictures},
    {"bench",     T_LINE_BENCH,     NULL,              {T_LINE_VALUE_ROWS, 0, LINE_MANY, workbench_rows, NULL},               workbench_bench},
    {"help",      T_LINE_HELP,      help_options,      {T_LINE_VALUE_COMMAND, 0, 1, command_names, NULL},                     help},
};
// clang-format on

const struct line_table commands = {"safecircle", rows, sizeof rows / sizeof *rows, common, AT(help), AT(version)};

static int play(const struct command_words *w)
{
    return loop_run(&(struct loop_options){.language = w->language,
                                           .record = w->count > 0 ? w->paths[0] : NULL,
                                           .width = w->size.width,
                                           .height = w->size.height,
                                           .full_screen = w->full_screen,
                                           .kiosk = w->kiosk,
                                           .windowed = w->windowed,
                                           .console = w->console,
                                           .first_frame_only = w->first_frame});
}

static struct text help_asked(const struct command_words *w, const struct lang *lang)
{
    const struct line_command *c = w->count > 0 ? line_command(&commands, w->paths[0]) : NULL;
    if (w->man)
        return line_man(&commands, lang, "Safe Circle " SAFECIRCLE_VERSION);
    if (w->shell != NULL)
        return line_bash(&commands, w->languages);
    return c != NULL ? line_help_command(&commands, lang, c) : line_help(&commands, lang);
}

static int help(const struct command_words *w)
{
    struct lang *lang = desk_words(w->language != NULL ? w->language : w->reader);
    if (lang == NULL)
        return 1;
    struct text words = help_asked(w, lang);
    terminal_text(stdout, text_bytes(&words));
    text_free(&words);
    lang_free(lang);
    return 0;
}
