// SPDX-License-Identifier: MIT
//
// address_fuzz.c — any bytes as a table of trusted addresses: what is kept may be shown and can be dialled.
#include "addresses.h"
#include "document.h"
#include "fuzz.h"
#include "memory.h"

// A link dials the digits between its tags and no others.
static void dial(const char *number)
{
    struct document *d = document_new("vi", "fuzz");
    document_begin(d, STYLE_PLAIN);
    document_phone(d, number);
    document_end(d);
    char *html = document_html(d);
    for (const char *link = strstr(html, "tel:"); link != NULL; link = strstr(link, "tel:")) {
        link += strlen("tel:") + (link[4] == '+');
        const char *shown = strchr(link, '>');
        for (; *link >= '0' && *link <= '9'; link++) {
            shown += strcspn(shown, "0123456789");
            if (*shown++ != *link)
                abort();
        }
        if (strcspn(shown, "0123456789") < strcspn(shown, "<"))
            abort(); // one more is shown than is dialled
    }
    mem_free(html);
    document_free(d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct addresses *a = addresses_read("fuzz/addresses.csv", (const char *)data, size);
    struct initial initials[ADDRESSES_INITIALS_MAX];
    fuzz_told(a->faults);
    for (size_t i = 0; i < a->entry_count; i++) {
        const struct help_local *l = &a->entries[i];
        fuzz_shown(l->place);
        fuzz_shown(l->who);
        fuzz_shown(l->hours);
        if (l->phone[0] == '\0' || l->phone[strspn(l->phone, "0123456789 .-()/")] != '\0')
            abort();
        dial(l->phone);
    }
    for (size_t i = 0; i < a->commune_count; i++) {
        fuzz_shown(a->communes[i].name);
        if (addresses_find(a, a->communes[i].name) != &a->communes[i])
            abort();
    }
    addresses_initials(a, initials);
    addresses_free(a);
    return 0;
}
