// SPDX-License-Identifier: MIT
//
// phone.h — a telephone number of Viet Nam, out of whatever a person or a spreadsheet has made of it.
//
// A child dials what is shown, so nothing is shown that cannot be dialled: a number of the country's plan, whole, or
// none. What can be mended without guessing is mended, and the mending is told by whoever asked.
#ifndef SAFECIRCLE_PHONE_H
#define SAFECIRCLE_PHONE_H

struct arena;

enum phone_fault {
    PHONE_FINE,
    PHONE_NONE,     // nothing is written
    PHONE_FORMULA,  // a spreadsheet reckons it: nobody knows what it would be
    PHONE_EXPONENT, // 9,12E+08: the last digits are lost
    PHONE_NO_AREA,  // of a province, without its area code
    PHONE_BAD       // no number of the plan, or not only
};

enum phone_mend {
    PHONE_AS_WRITTEN,
    PHONE_ZERO,   // the 0 in front was put back
    PHONE_MENDED, // written otherwise than shown
    PHONE_WORDS   // words beside the number are not shown
};

enum { PHONE_NUMBERS_MAX = 3 };
#define PHONE_BETWEEN " / " // two numbers of one cell

struct phone {
    enum phone_fault fault;
    enum phone_mend mend;
    const char *shown; // digits, spaces, dots, dashes, brackets alone; NULL with a fault
};

struct phone phone_read(struct arena *memory, const char *words);

#endif
