// SPDX-License-Identifier: MIT
//
// svg_numbers.c — numbers, lengths, colours and transforms of a drawing, as the renderer reads them.
//
// A number that the renderer would read as another one (too many digits, "0e999", "nan") is none.
#include "svg_inside.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static bool digit(char c) { return c >= '0' && c <= '9'; }
static bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static int digits(struct piece *p, double *value, int most)
{
    int count = 0;
    for (; p->length > 0 && digit(*p->at) && count <= most; p->at++, p->length--, count++)
        *value = *value * 10 + (*p->at - '0');
    return count;
}

bool svg_number(struct piece *p, double *value)
{
    enum { WHOLE = 9, PART = 18, POWER = 2 };
    double whole = 0, part = 0, power = 0;
    bool minus = p->length > 0 && *p->at == '-', minus_power = false;
    int behind = 0;
    if (p->length > 0 && (*p->at == '-' || *p->at == '+'))
        p->at++, p->length--;
    int before = digits(p, &whole, WHOLE);
    if (p->length > 0 && *p->at == '.') {
        p->at++, p->length--;
        behind = digits(p, &part, PART);
    }
    if (before + behind == 0 || before > WHOLE || behind > PART)
        return false;
    if (p->length > 1 && (*p->at == 'e' || *p->at == 'E') && p->at[1] != 'm' && p->at[1] != 'x') {
        p->at++, p->length--;
        minus_power = *p->at == '-';
        if (*p->at == '-' || *p->at == '+')
            p->at++, p->length--;
        int count = digits(p, &power, POWER);
        if (count == 0 || count > POWER)
            return false;
    }
    *value = behind > 0 ? whole + part / pow(10, behind) : whole;
    *value = power > 0 ? *value * pow(10, minus_power ? -power : power) : *value;
    *value = minus ? -*value : *value;
    return fabs(*value) <= FAR;
}

bool svg_separator(struct piece *p)
{
    bool comma = false;
    for (; p->length > 0 && (space(*p->at) || (*p->at == ',' && !comma)); p->at++, p->length--)
        comma = comma || *p->at == ',';
    return comma;
}

bool svg_length(struct piece p, double of, double *value)
{
    static const struct {
        const char *name;
        double pixels;
    } units[] = {{"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}};
    p = piece_trimmed(p);
    if (!svg_number(&p, value))
        return false;
    if (piece_is(p, "%")) {
        *value *= of / 100;
        return true;
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (piece_is(p, units[i].name)) {
            *value *= units[i].pixels;
            return fabs(*value) <= FAR;
        }
    return false;
}

static bool hexadecimal(struct piece p)
{
    for (size_t i = 1; i < p.length; i++)
        if (!digit(p.at[i]) && strchr("abcdefABCDEF", p.at[i]) == NULL)
            return false;
    return p.length == 4 || p.length == 7;
}

// rgb(1, 2, 3) or rgb(1%, 2.5%, 3%)
static bool mixed(struct piece p)
{
    int parts = 0;
    p.at += 4, p.length -= 4;
    for (int i = 0; i < 3; i++) {
        double n = 0;
        svg_separator(&p);
        if (!svg_number(&p, &n) || n < 0)
            return false;
        bool part = p.length > 0 && *p.at == '%';
        p.at += part, p.length -= part;
        parts += part;
        if (n > (part ? 100 : 255) || (!part && n != floor(n)) || (i < 2 && (p.length == 0 || *p.at != ',')))
            return false;
    }
    return piece_is(p, ")") && (parts == 0 || parts == 3);
}

bool svg_colour(struct piece p)
{
    static const char *const known[] = {"none", "transparent", "red",   "green", "blue", "yellow",
                                        "cyan", "magenta",     "black", "grey",  "gray", "white"};
    if (p.length > 0 && *p.at == '#')
        return hexadecimal(p);
    if (piece_begins(p, "rgb("))
        return mixed(p);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (piece_is(p, known[i]))
            return true;
    return false;
}

// ---- transforms ----

static void multiply(const double a[6], double b[6]) // b = first a, then b
{
    const double made[6] = {a[0] * b[0] + a[1] * b[2],        a[0] * b[1] + a[1] * b[3],
                            a[2] * b[0] + a[3] * b[2],        a[2] * b[1] + a[3] * b[3],
                            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]};
    memcpy(b, made, sizeof made);
}

static bool numbers_in_brackets(struct piece *p, double *out, int *count)
{
    *count = 0;
    while (p->length > 0 && space(*p->at))
        p->at++, p->length--;
    if (p->length == 0 || *p->at != '(')
        return false;
    p->at++, p->length--;
    for (svg_separator(p); p->length > 0 && *p->at != ')'; svg_separator(p))
        if (*count == 6 || !svg_number(p, &out[(*count)++]))
            return false;
    if (p->length == 0)
        return false;
    p->at++, p->length--;
    return true;
}

static bool one_transform(struct piece name, const double n[6], int count, double matrix[6])
{
    static const double turn = 3.14159265358979 / 180;
    if (piece_is(name, "matrix") && count == 6) {
        multiply(n, matrix);
    } else if (piece_is(name, "translate") && (count == 1 || count == 2)) {
        multiply((double[]){1, 0, 0, 1, n[0], count == 2 ? n[1] : 0}, matrix);
    } else if (piece_is(name, "scale") && (count == 1 || count == 2)) {
        multiply((double[]){n[0], 0, 0, count == 2 ? n[1] : n[0], 0, 0}, matrix);
    } else if (piece_is(name, "rotate") && (count == 1 || count == 3)) {
        double c = cos(n[0] * turn), s = sin(n[0] * turn), x = count == 3 ? n[1] : 0, y = count == 3 ? n[2] : 0;
        multiply((double[]){c, s, -s, c, x - c * x + s * y, y - s * x - c * y}, matrix);
    } else if ((piece_is(name, "skewX") || piece_is(name, "skewY")) && count == 1 && fabs(fmod(n[0], 180)) < 89) {
        double t = tan(n[0] * turn);
        multiply(piece_is(name, "skewX") ? (double[]){1, 0, t, 1, 0, 0} : (double[]){1, t, 0, 1, 0, 0}, matrix);
    } else {
        return false;
    }
    return true;
}

bool svg_transform(struct piece p, double matrix[6])
{
    enum { PARTS = 16 };
    double made[6] = {1, 0, 0, 1, 0, 0}, list[PARTS][6], between = 1, grown = 0;
    struct piece names[PARTS];
    int counts[PARTS], parts = 0;
    for (p = piece_trimmed(p); p.length > 0 && parts < PARTS; svg_separator(&p), parts++) {
        names[parts] = (struct piece){p.at, 0};
        while (p.length > 0 && ((*p.at >= 'a' && *p.at <= 'z') || *p.at == 'X' || *p.at == 'Y'))
            p.at++, p.length--, names[parts].length++;
        if (!numbers_in_brackets(&p, list[parts], &counts[parts]))
            return false;
    }
    if (p.length > 0)
        return false;
    while (parts-- > 0) { // the last is done first
        double one[6] = {1, 0, 0, 1, 0, 0};
        if (!one_transform(names[parts], list[parts], counts[parts], one))
            return false;
        double largest = 1;
        for (int i = 0; i < 6; i++)
            largest = fmax(largest, fabs(one[i]));
        between *= largest; // the renderer counts with less places than we do
        multiply(made, one);
        memcpy(made, one, sizeof made);
    }
    if (between > 1e12)
        return false;
    multiply(made, matrix);
    for (int i = 0; i < 6; i++)
        grown = fmax(grown, fabs(matrix[i]));
    return grown <= FAR;
}
