// SPDX-License-Identifier: MIT
//
// phone_plan.c — the numbering plan of Viet Nam (Circular 22/2014/TT-BTTTT, area codes and mobile prefixes as changed
// in 2017 and 2018).
//
//   0 + mobile prefix (2) + 7      0912 345 678
//   0 + area code (2 or 3) + rest  0215 3825 825, 024 3825 8250: eleven digits in all
//   1800, 1900 + 4 to 6            1800 1567
//   11x, 10xx                     111, 1022
#include "phone_inside.h"

#include <string.h>

enum { MOBILE = 10, LANDLINE = 11, FREE_LEAST = 8, FREE_MOST = 10 };

static const char mobiles[] = "32 33 34 35 36 37 38 39 52 55 56 58 59 70 76 77 78 79 81 82 83 84 85 86 87 88 89 90 91 "
                              "92 93 94 95 "
                              "96 97 98 99 ";
static const char areas[] = "203 204 205 206 207 208 209 210 211 212 213 214 215 216 218 219 220 221 222 225 226 227 "
                            "228 229 232 233 "
                            "234 235 236 237 238 239 251 252 254 255 256 257 258 259 260 261 262 263 269 270 271 272 "
                            "273 274 275 276 "
                            "277 290 291 292 293 294 296 297 299 ";

static bool is_listed(const char *list, const char *digits, size_t length)
{
    for (const char *at = list; *at != '\0'; at += length + 1)
        if (strncmp(at, digits, length) == 0)
            return true;
    return false;
}

static bool is_landline(const char *digits)
{
    bool city = digits[2] == '4' || digits[2] == '8'; // Hà Nội, Thành phố Hồ Chí Minh
    return digits[1] == '2' && (city || is_listed(areas, digits + 1, 3));
}

// With its 0.
static bool is_long(const char *digits, size_t count)
{
    if (digits[0] != '0')
        return false;
    return (count == MOBILE && is_listed(mobiles, digits + 1, 2)) || (count == LANDLINE && is_landline(digits));
}

static bool is_free(const char *digits, size_t count)
{
    return count >= FREE_LEAST && count <= FREE_MOST &&
           (strncmp(digits, "1800", 4) == 0 || strncmp(digits, "1900", 4) == 0);
}

static bool is_short(const char *digits, size_t count)
{
    return digits[0] == '1' && ((count == 3 && digits[1] == '1') || (count == 4 && digits[1] == '0'));
}

static bool with_zero(const char *digits, size_t count, struct plan_number *out)
{
    if (count + 1 > PLAN_DIGITS_MAX)
        return false;
    out->digits[0] = '0';
    memcpy(out->digits + 1, digits, count);
    out->digits[count + 1] = '\0';
    return is_long(out->digits, count + 1);
}

// Behind 84, +84, 0084, (+84)(0).
static bool of_country(const char *digits, size_t count, struct plan_number *out)
{
    size_t code = count > 4 && strncmp(digits, "0084", 4) == 0 ? 4 : count > 2 && strncmp(digits, "84", 2) == 0 ? 2 : 0;
    if (code == 0)
        return false;
    code += digits[code] == '0';
    return with_zero(digits + code, count - code, out);
}

bool plan_read(const char *digits, size_t count, struct plan_number *out)
{
    *out = (struct plan_number){{0}, false, false, false};
    if (count == 0)
        return false;
    out->is_short = is_short(digits, count);
    if (out->is_short || is_long(digits, count) || is_free(digits, count)) {
        memcpy(out->digits, digits, count);
        return true;
    }
    out->country = of_country(digits, count, out);
    out->zero = !out->country && digits[0] != '0' && with_zero(digits, count, out);
    return out->country || out->zero;
}

bool plan_wants_area(const char *digits, size_t count) { return count >= 6 && count <= 8 && digits[0] >= '2'; }
