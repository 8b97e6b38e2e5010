// SPDX-License-Identifier: MIT
//
// line_test.c — the table of commands: everything in it is explained and can be reached, and whatever is wrong with a
// line is told by its name.
#include "commands.h"
#include "desk.h"

#include "files.h"
#include "memory.h"
#include "print.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char *const languages[] = {"en", "vi", NULL};
static struct lang *langs[2];

// ---- the table ----

static const struct line_option *option_at(const struct line_command *c, size_t i)
{
    for (const struct line_option *o = c->options; o != NULL && o->name != NULL; o++)
        if (i-- == 0)
            return o;
    for (const struct line_option *o = commands.common; o->name != NULL; o++) {
        bool own = false; // said otherwise by the command
        for (const struct line_option *p = c->options; p != NULL && p->name != NULL; p++)
            own = own || strcmp(p->name, o->name) == 0;
        if (!own && i-- == 0)
            return o;
    }
    return NULL;
}

static void is_said(enum text_id id, const char *what)
{
    for (size_t l = 0; l < 2; l++) {
        const char *words = text(langs[l], id);
        if (strlen(words) < 12 || strcmp(words, text_key(id)) == 0 || strchr(words, '\n') != NULL)
            fail_msg("%s has no line of help in %s: \"%s\"", what, lang_code(langs[l]), words);
    }
    assert_string_not_equal(text(langs[0], id), text(langs[1], id));
}

static void everything_is_explained_in_every_language(void **state)
{
    const struct line_option *o = NULL;
    (void)state;
    for (size_t c = 0; c < commands.count; c++) {
        is_said(commands.commands[c].help, commands.commands[c].name);
        for (size_t i = 0; (o = option_at(&commands.commands[c], i)) != NULL; i++)
            is_said(o->help, o->name);
        for (size_t l = 0; l < 2; l++) { // and stands in its help
            struct text help = line_help_command(&commands, langs[l], &commands.commands[c]);
            assert_non_null(strstr(help.bytes, text(langs[l], commands.commands[c].help)));
            for (size_t i = 0; (o = option_at(&commands.commands[c], i)) != NULL; i++)
                assert_non_null(strstr(help.bytes, text(langs[l], o->help)));
            text_free(&help);
        }
    }
}

// Where a command stands is found before it is known: an option must not have an argument in one and none in another.
static void an_option_means_the_same_in_every_command(void **state)
{
    const struct line_option *a = NULL, *b = NULL;
    (void)state;
    for (size_t c = 0; c < commands.count; c++)
        for (size_t i = 0; (a = option_at(&commands.commands[c], i)) != NULL; i++)
            for (size_t d = 0; d < commands.count; d++)
                for (size_t j = 0; (b = option_at(&commands.commands[d], j)) != NULL; j++) {
                    if (strcmp(a->name, b->name) == 0)
                        assert_true(a->takes == b->takes && a->at == b->at && a->letter == b->letter);
                    else
                        assert_false(a->letter != '\0' && a->letter == b->letter);
                }
}

static const struct line_found *reads(const char *words);

// What a translator writes need not be spoken by the program; what the reader is told in must be.
static void a_translators_language_may_be_any(void **state)
{
    (void)state;
    assert_int_equal(reads("strings export x --lang kjg")->wrong, TEXT_IDS);
    assert_int_not_equal(reads("strings export x --lang Khmu!")->wrong, TEXT_IDS);
    assert_int_not_equal(reads("check x --lang kjg")->wrong, TEXT_IDS);
    assert_false(line_speaks(&commands, line_command(&commands, "strings")));
    assert_true(line_speaks(&commands, line_command(&commands, "check")));
}

static void lists_of_words_are_those_that_are_meant(void **state)
{
    const struct line_command *help = line_command(&commands, "help"), *print = line_command(&commands, "print");
    (void)state;
    for (size_t i = 0; i < commands.count; i++)
        assert_string_equal(help->operands.words[i], commands.commands[i].name);
    assert_null(help->operands.words[commands.count]);
    for (size_t i = 0; i < PRINT_KINDS; i++)
        assert_string_equal(print->operands.words[i], print_names[i]);
    assert_string_equal(print->operands.words[PRINT_KINDS], "guide");
    assert_null(print->operands.words[PRINT_KINDS + 1]);
}

// ---- reading ----

enum { WORDS = 16 };
struct read_line {
    char room[WORDS][64], *argv[WORDS + 1];
    int argc;
    struct command_words values;
    struct line_found found;
    char said[600];
};

static struct read_line line;

// Reads "check --json x" and keeps what is said about it, in English.
static const struct line_found *reads(const char *words)
{
    line_done(&line.found);
    memset(&line, 0, sizeof line);
    line.argv[line.argc++] = (char *)"safecircle";
    for (const char *at = words; *at != '\0'; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        snprintf(line.room[line.argc], sizeof line.room[0], "%.*s", (int)length, at);
        line.argv[line.argc] = line.room[line.argc];
        line.argc++;
        at += length;
    }
    line_read(&commands, line.argc, line.argv, languages, &line.values, &line.found);
    FILE *out = line.found.wrong != TEXT_IDS ? fmemopen(line.said, sizeof line.said, "w") : NULL;
    if (out != NULL) {
        line_tell(out, &commands, langs[0], &line.found);
        fclose(out);
    }
    return &line.found;
}

static void says(const char *words, const char *sentence)
{
    reads(words);
    if (strstr(line.said, sentence) == NULL)
        fail_msg("\"%s\": wanted \"%s\", said \"%s\"", words, sentence, line.said);
}

static const struct line_found *right(const char *words)
{
    const struct line_found *f = reads(words);
    if (f->wrong != TEXT_IDS)
        fail_msg("\"%s\": %s", words, line.said);
    return f;
}

static const char *sample_of(const struct line_option *o)
{
    switch (o->takes) {
    case LINE_FLAG: return "";
    case LINE_LANGUAGE: return " vi";
    case LINE_SIZE: return " 800x600";
    case LINE_CHOICE: return " bash";
    case LINE_WORD:
    case LINE_FILE:
    case LINE_FOLDER: return " there";
    }
    return "";
}

static bool is_set(const struct line_option *o)
{
    static const char nothing[sizeof(struct line_size)];
    const char *at = (const char *)&line.values + o->at;
    size_t size = o->takes == LINE_FLAG   ? sizeof(bool)
                  : o->takes == LINE_SIZE ? sizeof(struct line_size)
                                          : sizeof(char *);
    return memcmp(at, nothing, size) != 0;
}

static void every_option_is_reached(void **state)
{
    const struct line_option *o = NULL;
    (void)state;
    for (size_t c = 0; c < commands.count; c++)
        for (size_t i = 0; (o = option_at(&commands.commands[c], i)) != NULL; i++) {
            char words[120], letter[120];
            snprintf(words, sizeof words, "--%s%s %s", o->name, sample_of(o), commands.commands[c].name);
            reads(words); // before its command, too
            assert_ptr_equal(line.found.command, &commands.commands[c]);
            if (!is_set(o))
                fail_msg("%s --%s goes nowhere", commands.commands[c].name, o->name);
            snprintf(letter, sizeof letter, "%s -%c%s", commands.commands[c].name, o->letter, sample_of(o));
            if (o->letter != '\0' && reads(letter) != NULL && !is_set(o))
                fail_msg("%s -%c goes nowhere", commands.commands[c].name, o->letter);
        }
}

static void words_stand_in_any_order(void **state)
{
    (void)state;
    const struct line_found *f = right("--lang en check --json a --no-fit b -- --c");
    assert_string_equal(f->command->name, "check");
    assert_string_equal(f->language, "en");
    assert_int_equal(f->count, 3);
    assert_string_equal(f->operands[0], "a");
    assert_string_equal(f->operands[2], "--c");
    assert_true(line.values.json && line.values.no_fit);
    assert_string_equal(right("")->command->name, "play");
    assert_string_equal(right("--console")->command->name, "play");
    assert_string_equal(right("help help")->operands[0], "help");
    right("demo --size=1920x1080");
    assert_int_equal(line.values.size.height, 1080);
}

static void what_is_wrong_is_named_with_the_nearest(void **state)
{
    (void)state;
    says("chek levels", "no command “chek” — did you mean “check”?");
    says("xyzzy", "no command “xyzzy”.");
    says("check --jsn a", "check has no option --jsn — did you mean --json?");
    says("check --merge a", "check has no option --merge; report has it.");
    says("manual --out=here", "manual has no option --out;");
    says("check --xyzzy a", "check has no option --xyzzy.");
    says("check -q a", "check has no option -q.");
    says("print crads --out a", "“crads” is not known here — did you mean “cards”?");
    says("help chekc", "“chekc” is not known here — did you mean “check”?");
    says("help --completion fish", "“fish” is not known here; there are: bash.");
    says("--lang de check a", "“de” is not known here; there are: en, vi.");
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    says("check", "Command check: PATH… is missing.");
    says("guide a", "guide needs --out FOLDER.");
    says("guide a --out", "Behind --out stands FOLDER");
    says("guide a -o", "Behind --out stands FOLDER");
    says("guide --out --commune x a", "Behind --out stands FOLDER");
    says("report --merge --out x", "Command report: NUMBER|FILE… is missing.");
    says("addresses --template", "--template makes sense only with --out.");
    says("addresses --out x", "--out makes sense only with --template.");
    says("addresses a b", "“b” is one word too many");
    says("demo here", "“here” is one word too many");
    says("check --json=yes a", "Nothing may stand behind --json.");
    says("report --all --last --out x", "--last and --all do not go together.");
    reads("guide --help --out x"); // whoever asks for help is not told what else is missing
    assert_int_equal(line.found.wrong, TEXT_IDS);
    says("guide --help --xyzzy", "no option --xyzzy");
}

static void sizes_are_sizes(void **state)
{
    static const char *const bad[] = {"0x0", "319x240",  "320x239", "16385x600",   "800x",       "x600",    "800x600x",
                                      "800", "-800x600", "800*600", "99999x99999", "999999x600", "800x600 "};
    (void)state;
    for (size_t i = 0; i + 1 < sizeof bad / sizeof *bad; i++) {
        char words[60];
        snprintf(words, sizeof words, "--size %s", bad[i]);
        says(words, "is no size");
    }
    right("--size 320x240");
    right("--size 16384x16384");
}

// ---- printed ----

static void the_manual_page_has_everything(void **state)
{
    const struct line_option *o = NULL;
    (void)state;
    struct text man = line_man(&commands, langs[0], "Safe Circle 1"), bash = line_bash(&commands, languages);
    assert_non_null(strstr(man.bytes, ".TH SAFECIRCLE 6 "));
    for (size_t c = 0; c < commands.count; c++)
        for (size_t i = 0; (o = option_at(&commands.commands[c], i)) != NULL; i++) {
            char plain[40], name[80];
            snprintf(plain, sizeof plain, "--%s", o->name);
            name[0] = '\0';
            for (const char *at = plain; *at != '\0'; at++)
                snprintf(name + strlen(name), sizeof name - strlen(name), *at == '-' ? "\\-" : "%c", *at);
            assert_non_null(strstr(man.bytes, name));
            assert_non_null(strstr(bash.bytes, plain));
        }
    text_free(&man);
    text_free(&bash);
}

static int open_words(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct diag_list *diags = diag_list_new();
        langs[i] = lang_load(DATA_DIR "/assets/lang", languages[i], diags);
        diag_list_free(diags);
    }
    return langs[0] == NULL || langs[1] == NULL;
}

static int close_words(void **state)
{
    (void)state;
    line_done(&line.found);
    lang_free(langs[0]);
    lang_free(langs[1]);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_is_explained_in_every_language),
        cmocka_unit_test(an_option_means_the_same_in_every_command),
        cmocka_unit_test(a_translators_language_may_be_any),
        cmocka_unit_test(lists_of_words_are_those_that_are_meant),
        cmocka_unit_test(every_option_is_reached),
        cmocka_unit_test(words_stand_in_any_order),
        cmocka_unit_test(what_is_wrong_is_named_with_the_nearest),
        cmocka_unit_test(what_is_missing_is_named),
        cmocka_unit_test(sizes_are_sizes),
        cmocka_unit_test(the_manual_page_has_everything),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
