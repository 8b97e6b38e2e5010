// SPDX-License-Identifier: MIT
//
// office_editor.c — the folder .vscode beside a new level: what an editor of text needs to complete words, and a task
// that goes on checking, so that every mistake is underlined where it stands.
//
// How mistakes are told is in the language files; the patterns that find them are made of those words.
#include "office_inside.h"

#include "languages.h"
#include "memory.h"

#include <string.h>

static void quoted(struct text *out, const char *words) { outside_add_text(out, FOR_QUOTES, words); }

// Our own words as a regular expression that matches them alone.
static void add_literal(struct text *out, const char *words)
{
    for (; *words != '\0'; words++) {
        if (strchr("\\^$.|?*+()[]{}/", *words) != NULL)
            text_add(out, "\\");
        text_add_bytes(out, words, 1);
    }
}

// A line that says this and nothing else.
static void add_line(struct text *out, const char *key, const char *words)
{
    struct text pattern = {0};
    text_add(&pattern, "^");
    add_literal(&pattern, words);
    text_add(&pattern, "$");
    text_addf(out, ", \"%s\": ", key);
    quoted(out, text_bytes(&pattern));
    text_free(&pattern);
}

// `path:line:column: word [code]: sentence`; of the file as a whole without the numbers.
static void add_matcher(struct text *out, const struct lang *lang, enum text_id word, const char *severity, bool whole)
{
    struct text pattern = {0};
    text_add(&pattern, whole ? "^(.+?): " : "^(.+?):(\\d+):(\\d+): ");
    add_literal(&pattern, text(lang, word));
    text_add(&pattern, " \\[([a-z0-9-]+)\\]: (.*)$");
    text_addf(out,
              "{\n        \"owner\": \"safecircle\", \"source\": \"safecircle\", \"fileLocation\": \"absolute\", "
              "\"severity\": \"%s\",\n        \"pattern\": {\"regexp\": ",
              severity);
    quoted(out, text_bytes(&pattern));
    text_add(out, whole ? ", \"kind\": \"file\", \"file\": 1, \"code\": 2, \"message\": 3}"
                        : ", \"file\": 1, \"line\": 2, \"column\": 3, \"code\": 4, \"message\": 5}");
    text_add(out, ",\n        \"background\": {\"activeOnStart\": true");
    add_line(out, "beginsPattern", text(lang, T_WATCH_BEGINS));
    add_line(out, "endsPattern", text(lang, T_WATCH_WAITS));
    text_add(out, "}\n      }");
    text_free(&pattern);
}

static void make_tasks(const struct office *o, struct text *out)
{
    static const struct {
        enum text_id word;
        const char *severity;
        bool whole;
    } matchers[] = {{T_CHECK_ERROR, "error", false},
                    {T_CHECK_WARNING, "warning", false},
                    {T_CHECK_ERROR, "error", true},
                    {T_CHECK_WARNING, "warning", true}};
    char *program = files_program();
    text_add(out, "{\n  \"version\": \"2.0.0\",\n  \"tasks\": [{\n    \"label\": \"safecircle check\",\n"
                  "    \"type\": \"process\",\n    \"command\": ");
    quoted(out, program);
    text_add(out, ",\n    \"args\": [\"check\", \"--watch\", \"--lang\", ");
    quoted(out, lang_code(o->lang));
    text_add(out, ", \"${workspaceFolder}\"],\n    \"isBackground\": true,\n"
                  "    \"runOptions\": {\"runOn\": \"folderOpen\", \"instanceLimit\": 1},\n"
                  "    \"presentation\": {\"reveal\": \"silent\", \"panel\": \"dedicated\"},\n"
                  "    \"problemMatcher\": [");
    for (size_t i = 0; i < sizeof matchers / sizeof *matchers; i++) {
        text_add(out, i == 0 ? "\n      " : ",\n      ");
        add_matcher(out, o->lang, matchers[i].word, matchers[i].severity, matchers[i].whole);
    }
    text_add(out, "\n    ]\n  }]\n}\n");
    mem_free(program);
}

// Which schema is of which files. A translation is called like its language.
static void make_settings(const struct office *o, struct text *out)
{
    static const char *const patterns[] = {"**/level.yaml", NULL, "**/plans/*.yaml", "**/activities/*.yaml"};
    char *folder = path_join(o->data, "assets/lang"), **codes = languages_names(folder, NULL);
    text_add(out, "{\n  \"yaml.schemas\": {");
    for (size_t i = 0; office_schemas[i] != NULL; i++) {
        text_addf(out, "%s\n    \"./.vscode/%s.schema.json\": [", i == 0 ? "" : ",", office_schemas[i]);
        for (size_t c = 0; patterns[i] == NULL && codes[c] != NULL; c++)
            text_addf(out, "%s\"**/%s.yaml\"", c == 0 ? "" : ", ", codes[c]);
        text_addf(out, patterns[i] != NULL ? "\"%s\"]" : "]", patterns[i]);
    }
    text_add(out, "\n  },\n  \"yaml.schemaStore.enable\": false,\n  \"redhat.telemetry.enabled\": false,\n"
                  "  \"files.encoding\": \"utf8\",\n  \"[yaml]\": {\"editor.tabSize\": 2, \"editor.insertSpaces\": "
                  "true, "
                  "\"editor.quickSuggestions\": {\"strings\": true, \"other\": true}}\n}\n");
    languages_names_free(codes);
    mem_free(folder);
}

static bool write_file(const char *folder, const char *name, const char *words, struct file_problem *problem)
{
    char *path = path_join(folder, name);
    bool fine = file_exists(path) || file_write(path, words, strlen(words), problem);
    mem_free(path);
    return fine;
}

static bool write_schemas(const struct office *o, const char *folder, struct file_problem *problem)
{
    bool fine = true;
    for (size_t i = 0; fine && office_schemas[i] != NULL; i++) {
        struct text name = {0};
        text_addf(&name, "%s.schema.json", office_schemas[i]);
        char *schema = office_schema(o, i);
        fine = write_file(folder, text_bytes(&name), schema, problem);
        mem_free(schema);
        text_free(&name);
    }
    return fine;
}

bool office__write_editor(const struct office *o, const char *level, struct file_problem *problem)
{
    static const char extensions[] = "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n";
    struct text tasks = {0}, settings = {0};
    char *folder = path_join(level, ".vscode");
    make_tasks(o, &tasks);
    make_settings(o, &settings);
    bool fine = folder_make(folder, problem) && write_file(folder, "tasks.json", text_bytes(&tasks), problem) &&
                write_file(folder, "settings.json", text_bytes(&settings), problem) &&
                write_file(folder, "extensions.json", extensions, problem) && write_schemas(o, folder, problem);
    text_free(&settings);
    text_free(&tasks);
    mem_free(folder);
    return fine;
}
