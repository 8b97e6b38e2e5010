// SPDX-License-Identifier: MIT
//
// addresses_phone.c — the number of a row, and what is said about the way it was written.
#include "addresses_inside.h"

#include "doc.h"
#include "phone.h"

const char *address__phone(const struct csv_table *table, const struct csv_cell *cell, struct diag_list *faults)
{
    static const char *const errors[] = {[PHONE_NONE] = "csv-no-phone",
                                         [PHONE_FORMULA] = "csv-formula",
                                         [PHONE_EXPONENT] = "csv-phone-exponent",
                                         [PHONE_NO_AREA] = "csv-phone-no-area",
                                         [PHONE_BAD] = "csv-bad-phone"};
    static const char *const mends[] = {
        [PHONE_ZERO] = "csv-lost-zero", [PHONE_MENDED] = "csv-phone-mended", [PHONE_WORDS] = "csv-phone-words"};
    struct phone phone = phone_read(table->memory, cell->text);
    if (phone.fault != PHONE_FINE)
        diag_error(faults, table->file, cell->place, cell->length, errors[phone.fault], diag_quote(cell->text).bytes,
                   NULL, NULL);
    else if (phone.mend != PHONE_AS_WRITTEN)
        diag_warning(faults, table->file, cell->place, cell->length, mends[phone.mend], diag_quote(cell->text).bytes,
                     diag_quote(phone.shown).bytes, NULL);
    return phone.shown;
}
