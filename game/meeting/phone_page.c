// SPDX-License-Identifier: MIT
//
// phone_page.c — the page a phone is sent, put together of its files (net/page), the words of all languages and the
// theme's colours, without what is there for us alone (phone_sent.c): it is sent once, and whole.
#include "phone_sent.h"
#include "phone_words.h"

#include "files.h"
#include "memory.h"
#include "net.h"
#include "outside.h"
#include "ui_theme.h"

#include <string.h>

static void add_colours(struct text *out, const char *name, enum ui_tone first, int count)
{
    struct ui_theme theme;
    ui_theme_set(&theme, false);
    text_addf(out, ",\"%s\":[", name);
    for (int i = 0; i < count; i++) {
        struct colour c = theme.tones[(int)first + i];
        text_addf(out, "%s\"#%02x%02x%02x\"", i > 0 ? "," : "", c.r, c.g, c.b);
    }
    text_add(out, "]");
}

// Every text whose key begins with "phone-page." is the page's own: their keys without it, and the words in that order.
static void add_words(struct text *out, const char *name, const struct lang *lang)
{
    static const char begins[] = "phone-page.";
    bool any = false;
    text_addf(out, ",\"%s\":[", name);
    for (int id = 0; id < TEXT_IDS; id++) {
        const char *key = text_key((enum text_id)id);
        if (strncmp(key, begins, sizeof begins - 1) != 0)
            continue;
        text_add(out, any ? "," : "");
        outside_add_text(out, FOR_QUOTES, lang != NULL ? text(lang, (enum text_id)id) : key + sizeof begins - 1);
        any = true;
    }
    text_add(out, "]");
}

// `mark` in the page becomes `words`; false: the page has no such mark.
static bool put(struct text *page, const char *mark, const char *words)
{
    struct text made = {0};
    const char *at = strstr(text_bytes(page), mark);
    if (at == NULL)
        return false;
    text_add_bytes(&made, page->bytes, (size_t)(at - page->bytes));
    text_add(&made, words);
    text_add(&made, at + strlen(mark));
    text_free(page);
    *page = made;
    return true;
}

// A file as it is sent, behind what is there already; false: it is missing.
static bool add_file(struct text *out, const char *folder, const char *name)
{
    char *path = path_join(folder, name), *words = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    bool there = words != NULL;
    if (there)
        phone_sent(out, words, strstr(name, ".js") != NULL);
    mem_free(words);
    mem_free(path);
    return there;
}

static bool put_file(struct text *page, const char *mark, const char *folder, const char *name)
{
    struct text sent = {0};
    bool fine = add_file(&sent, folder, name) && put(page, mark, text_bytes(&sent));
    text_free(&sent);
    return fine;
}

char *phone_page(const char *folder, const struct lang *const *languages, size_t count, const char **missing)
{
    static const char first[] = "page.html";
    static const struct {
        const char *mark, *name; // where it is put into the first
    } files[] = {{"/*STYLE*/", "page.css"}, {"/*DRAWINGS*/", "drawings.js"}, {"/*SCRIPT*/", "page.js"}};
    struct text page = {0}, words = {0};
    text_addf(&words, "{\"letters\":\"%s\",\"first\":\"%s\"", NET_LETTERS, lang_code(languages[0]));
    add_colours(&words, "choices", TONE_CHOICE_1, 6);
    add_colours(&words, "teams", TONE_TEAM_1, 6);
    add_words(&words, "keys", NULL);
    for (size_t i = 0; i < count; i++)
        add_words(&words, lang_code(languages[i]), languages[i]);
    text_add(&words, "}");
    *missing = add_file(&page, folder, first) ? NULL : first;
    for (size_t i = 0; *missing == NULL && i < sizeof files / sizeof *files; i++)
        if (!put_file(&page, files[i].mark, folder, files[i].name))
            *missing = files[i].name;
    if (*missing == NULL && !put(&page, "/*WORDS*/", text_bytes(&words)))
        *missing = first;
    char *made = *missing == NULL ? mem_copy_text(text_bytes(&page)) : NULL;
    text_free(&words);
    text_free(&page);
    return made;
}
