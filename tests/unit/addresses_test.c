// SPDX-License-Identifier: MIT
//
// addresses_test.c — a table however a spreadsheet saves it; a wrong row never hides a right one, nor lends it a
// number.
#include "addresses.h"
#include "csv_table.h"
#include "memory.h"
#include "settings_file.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct addresses *table(const char *words) { return addresses_read("a.csv", words, strlen(words)); }

static size_t told(const struct addresses *a, const char *code)
{
    size_t count = 0;
    for (size_t i = 0; i < diag_count(a->faults); i++)
        count += strcmp(diag_at(a->faults, i)->code, code) == 0;
    return count;
}

static void is_one_entry(struct addresses *a)
{
    for (size_t i = 0; i < diag_count(a->faults); i++)
        print_error("%s %d:%d\n", diag_at(a->faults, i)->code, diag_at(a->faults, i)->place.line,
                    diag_at(a->faults, i)->place.column);
    assert_int_equal(diag_count(a->faults), 0);
    assert_int_equal(a->entry_count, 1);
    assert_string_equal(a->communes[0].name, "Xã Mẫu");
    assert_string_equal(a->entries[0].place, "Trạm y tế");
    assert_string_equal(a->entries[0].who, "cán bộ trực");
    assert_string_equal(a->entries[0].phone, "100 1");
    assert_string_equal(a->entries[0].hours, "sáng");
    addresses_free(a);
}

// Excel, LibreOffice and a phone's app each save the same table in another way.
static void every_way_of_saving_is_read(void **state)
{
    (void)state;
    is_one_entry(table("xã,nơi,ai,điện thoại,giờ\nXã Mẫu,Trạm y tế,cán bộ trực,100 1,sáng\n"));
    is_one_entry(table("\xEF\xBB\xBFxã;nơi;ai;điện thoại;giờ\r\nXã Mẫu;Trạm y tế;cán bộ trực;100 1;sáng\r\n"));
    is_one_entry(table("xã\tnơi\tai\tđiện thoại\tgiờ\nXã Mẫu\tTrạm y tế\tcán bộ trực\t100 1\tsáng"));
    is_one_entry(table("sep=;\r\nxã;nơi;ai;điện thoại;giờ\r\nXã Mẫu;Trạm y tế;cán bộ trực;100 1;sáng\r\n"));
    is_one_entry(table("\xEF\xBB\xBF\"XA\";\"NOI\";\"AI\";\"DIEN THOAI\";\"GIO\"\n\"Xã Mẫu\";\"Trạm y tế\";\"cán bộ "
                       "trực\";\"100 1\";\"sáng\""));
    is_one_entry(table("hours,phone,who,place,commune\nsáng,100 1,cán bộ trực,Trạm y tế,Xã Mẫu\n"));
    is_one_entry(table("DANH SÁCH,,,,,\n,,,,,\nSTT,Tên xã,Địa chỉ tin cậy,Người phụ trách,Số ĐT (*),Giờ trực\n1,Xã "
                       "Mẫu,Trạm y tế,cán bộ trực,100 1,sáng\n,,,,,\n"));
    is_one_entry(table("xã,nơi,ai,điện thoại,giờ\rXã Mẫu,Trạm y tế,cán bộ trực,100 1,sáng\r"));
    is_one_entry(table("# ghi chú\nxã,nơi,ai,điện thoại,giờ,,,\n# ví dụ, bỏ qua, , ,\n\n  Xã   Mẫu ,\"Trạm\r\n y "
                       "tế\",cán bộ trực,\xC2\xA0"
                       "100 1,sáng,,,\n"));
    is_one_entry(table("\xEF\xBB\xBF\"Xã, phường\",nơi,ai,sđt,\"giờ (;;;;;;)\"\nXã Mẫu,Trạm y tế,cán bộ trực,100 "
                       "1,sáng\n"));
    is_one_entry(table("Xã (phường),Nơi (địa điểm),\"Người\r\nphụ trách\",Số điện thoại (di động),Giờ [h]\nXã Mẫu,Trạm "
                       "y tế,cán bộ trực,100 1,sáng\n"));
    is_one_entry(table("TÊN  XÃ *,Địa chỉ tin cậy tại xã,Họ và tên,SỐ  ĐIỆN THOẠI liên hệ,Giờ làm việc: từ – đến\nXã "
                       "Mẫu,Trạm y tế,cán bộ trực,100 1,sáng\n"));
    is_one_entry(table("Ten xa/phuong,Noi / dia diem,Nguoi phu trach {ten},Di dong (0…),GIO "
                       "(truc)\nXã\u2009Mẫu,Trạm\u00A0y\u3000tế,cán bộ trực,100 1,sáng\n"));
    is_one_entry(table("xã【bb】,nơi（địa điểm）,ai〔tên〕,Số máy,giờ「h」\nXã Mẫu,Trạm y tế,cán bộ trực,100 "
                       "1,sáng\n"));
    is_one_entry(table("xã,Nơi đến,ai,Số máy bàn,giờ\nXã Mẫu,Trạm y tế,cán bộ trực,100 1,sáng\n"));
    // a Mac takes letters and their marks apart
    is_one_entry(table("xa\xCC\x83,no\xCC\x9Bi,ai,phone,hours\nXa\xCC\x83 Ma\xCC\x82\xCC\x83u,Tra\xCC\xA3m y "
                       "te\xCC\x82\xCC\x81,ca\xCC\x81n bo\xCC\xA3\xCC\x82 tru\xCC\x9B\xCC\xA3"
                       "c,100 1,sa\xCC\x81ng\n"));
}

static void quotation_marks_keep_what_is_inside(void **state)
{
    (void)state;
    struct addresses *a = table("xã,nơi,điện thoại\n\"Xã Mẫu\",\"Trạm, gọi là \"\"nhà trắng\"\",\nbản Trên\",100 1\nXã "
                                "Mẫu,Nhà văn hoá,12\n");
    assert_int_equal(a->entry_count, 1);
    assert_string_equal(a->entries[0].place, "Trạm, gọi là \"nhà trắng\", bản Trên");
    assert_string_equal(a->entries[0].who, "");
    assert_null(a->entries[0].hours);
    assert_int_equal(diag_at(a->faults, 0)->place.line, 4); // lines as an editor counts them, not rows
    assert_int_equal(diag_at(a->faults, 0)->place.column, 20);
    addresses_free(a);
}

// Excel writes a mark in front and ends lines with two characters; an editor counts neither.
static void places_are_those_an_editor_shows(void **state)
{
    static const struct {
        const char *words;
        size_t fault;
        int line, column;
    } tables[] = {
        {"\xEF\xBB\xBFxã,màu,nơi,phone\r\nA,1,B,1001\r\n", 0, 1, 4},
        {"xã,nơi,phone\r\n\r\n,B,1001\r\n", 0, 3, 1},
        {"xã,nơi,phone\r\nA,\"B\r\nb\",x\r\n", 0, 3, 4},
        {"xã,nơi,phone\nA,\"B,1001\nA,B,x\n", 0, 2, 3},
        {"xã,nơi,phone\nA,\"B,1001\nA,B,x\n", 1, 3, 5}, // behind an open quotation mark
    };
    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        struct addresses *a = table(tables[i].words);
        assert_true(diag_count(a->faults) > tables[i].fault);
        assert_int_equal(diag_at(a->faults, tables[i].fault)->place.line, tables[i].line);
        assert_int_equal(diag_at(a->faults, tables[i].fault)->place.column, tables[i].column);
        addresses_free(a);
    }
}

// What is told, and how many rows are left: nothing is lost but the row with the fault.
static void a_faulty_row_is_told_and_left_out(void **state)
{
    static const struct {
        const char *row, *code;
        int line, column;
        size_t used;
    } rows[] = {
        {"Xã Mẫu;Trường;cô giáo;;", "csv-no-phone", 3, 23, 2},
        {"Xã Mẫu;Trường", "csv-no-phone", 3, 14, 2},
        {"Xã Mẫu;Trường;cô giáo;gọi cô;", "csv-bad-phone", 3, 23, 2},
        {"Xã Mẫu;Trường;cô giáo;9E+08;", "csv-phone-exponent", 3, 23, 2},
        {";Trường;cô giáo;100 9;", "csv-no-value", 3, 1, 2},
        {"Xã Mẫu;;cô giáo;100 9;", "csv-no-value", 3, 8, 2},
        {"Xã Mẫu;Trường; điểm lẻ;cô giáo;100 9;sáng", "csv-too-many-cells", 3, 38, 2},
        {"Xã Mẫu;Trạm y tế;cán bộ trực;1001;sáng", "csv-row-twice", 3, 8, 2},
        {"Xã Mẫu;Tr\xE1i;cô giáo;100 9;sáng", "csv-not-utf8", 3, 8, 2},
        {"Xã Mẫu;Tr\x1B[2Jt;cô giáo;100 9;sáng", "control-character", 3, 8, 2},
        {"Xã Mẫu;\xE2\x80\xAETrường;cô giáo;100 9;sáng", "turning-character", 3, 8, 2},
        {"Xã Mẫu;Trườ\xC2\xADng;cô giáo;100 9;sáng", "invisible-character", 3, 8, 2},
        {"Xã Mẫu;Trường 😀;cô giáo;100 9;sáng", "no-glyph", 3, 8, 2},
        {"Xã Mẫu;Tr�ờng;cô giáo;100 9;sáng", "lost-character", 3, 8, 2},
        {"Xã Mẫu;+1+1;cô giáo;100 9;sáng", "csv-formula", 3, 8, 2},
        {"Xã Mẫu;Trường;{=SUM(A1)};100 9;sáng", "csv-formula", 3, 15, 2},
        {"Xã Mẫu;#GIÁTRỊ!;cô giáo;100 9;sáng", "csv-formula", 3, 8, 2},
        {"Xã Mẫu;Trường;- không có;100 9;", NULL, 0, 0, 3},
        {"Xã Mẫu;Trường;;+84 912 000 001;", "csv-phone-mended", 3, 16, 3},
        {"Xã Mẫu;=A1;cô giáo;100 9;sáng", "csv-formula", 3, 8, 2},
        {"Xã Mẫu;Trường;@SUM(A1);100 9;sáng", "csv-formula", 3, 15, 2},
        {"#REF!;Trường;cô giáo;100 9;sáng", "csv-formula", 3, 1, 2},
        {"Xã Mẫu;Trường;cô giáo;=A1;sáng", "csv-formula", 3, 23, 2},
        {"Xã Mẫu;Trường;cô giáo;3825825;", "csv-phone-no-area", 3, 23, 2},
        {"=\"Xã Mẫu\";Trường;cô giáo;100 9;", "csv-text-trick", 3, 1, 3},
        {"Xã Mẫu;Trường;;+84912000000;", "csv-phone-mended", 3, 16, 3},
        {"Xã Mẫu;Trường;;gọi 0912000000 sau 7h;", "csv-phone-words", 3, 16, 3},
        {"Xã Mẫu;\"Trường;cô giáo;100 9;sáng", "csv-quote-open", 3, 8, 2},
        {"Xã Mẫu;Trường;;912000000;", "csv-lost-zero", 3, 16, 3},
        {"Xa Mau;Trường;;100 9;", "csv-nearly-same", 3, 1, 3},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text words = {0};
        text_addf(&words,
                  "xã;nơi;ai;điện thoại;giờ\nXã Mẫu;Trạm y tế;cán bộ trực;100 1;sáng\n%s\nXã Mẫu;Hội Phụ nữ;;100 2;\n",
                  rows[i].row);
        struct addresses *a = table(words.bytes);
        size_t faults = rows[i].code != NULL;
        if ((faults > 0 && told(a, rows[i].code) != 1) || diag_count(a->faults) != faults ||
            a->entry_count != rows[i].used)
            fail_msg("%s: %s, told %zu, used %zu", rows[i].row, faults > 0 ? rows[i].code : "nothing",
                     diag_count(a->faults), a->entry_count);
        if (faults > 0) {
            assert_int_equal(diag_at(a->faults, 0)->place.line, rows[i].line);
            assert_int_equal(diag_at(a->faults, 0)->place.column, rows[i].column);
        }
        addresses_free(a);
        text_free(&words);
    }
}

// A file that was cut or copied badly has bytes that are no letters: each row with one is left out and counted.
static void a_zero_byte_is_told_where_it_stands(void **state)
{
    static const char words[] = "xã;nơi;sđt\nA;B;1001\nA;C\0c;1002\n\0;D;1003\nA;E;1004\0\nA;F;1005\nA;G\xE1;1006\n";
    (void)state;
    struct addresses *a = addresses_read("a.csv", words, sizeof words - 1);
    assert_int_equal(a->entry_count, 2);
    assert_int_equal(diag_count(a->faults), 2);
    assert_string_equal(diag_at(a->faults, 0)->code, "csv-zero-byte");
    assert_string_equal(diag_at(a->faults, 0)->arguments[0], "3");
    assert_int_equal(diag_at(a->faults, 0)->place.line, 3);
    assert_int_equal(diag_at(a->faults, 0)->place.column, 3);
    assert_string_equal(diag_at(a->faults, 1)->code, "csv-not-utf8");
    assert_string_equal(diag_at(a->faults, 1)->arguments[0], "1");
    assert_int_equal(diag_at(a->faults, 1)->place.line, 7);
    addresses_free(a);
}

// A number without its 0 cannot be dialled; what may be whole is never touched.
static void a_dropped_zero_is_put_back(void **state)
{
    static const struct {
        const char *written, *kept;
    } phones[] = {{"912000000", "0912000000"},
                  {"912 000 000", "0912 000 000"},
                  {"2150000000", "02150000000"},
                  {"0912000000", "0912000000"},
                  {"111", "111"},
                  {"18000000", "18000000"}};
    (void)state;
    for (size_t i = 0; i < sizeof phones / sizeof *phones; i++) {
        char words[200];
        snprintf(words, sizeof words, "xã;nơi;sđt\nMẫu;Trạm;%s\n", phones[i].written);
        struct addresses *a = table(words);
        assert_int_equal(a->entry_count, 1);
        assert_string_equal(a->entries[0].phone, phones[i].kept);
        assert_int_equal(told(a, "csv-lost-zero"), strcmp(phones[i].written, phones[i].kept) != 0);
        addresses_free(a);
    }
}

// Whatever its name says, a file is called what it is.
static void another_kind_of_file_is_called_by_its_name(void **state)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *kind;
    } files[] = {
#define BYTES(b) b, sizeof b - 1
        {BYTES("PK\x03\x04\x14\0\6\0\b\0\0\0!\0xxxxxxxxxxxx\x13\0\0\0[Content_Types].xml xl/workbook.xml"), "filexlsx"},
        {BYTES("PK\x03\x04\0\0\0\0\0\0\0\0"), "filexlsx"},
        {BYTES("PK\x03\x04\x14\0\0\0\0\0!\0xxxxxxxxxxxxxx\x08\0\0\0mimetypeapplication/"
               "vnd.oasis.opendocument.spreadsheet"),
         "fileods"},
        {BYTES("PK\x03\x04\x14\0\0\0\0\0!\0xxxxxxxxxxxxxx\x08\0\0\0word/document.xml"), "filedocument"},
        {BYTES("PK\x03\x04\x14\0\0\0\0\0!\0xxxxxxxxxxxxxx\x08\0\0\0anh/1.jpg"), "filearchive"},
        {BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0W\0o\0r\0k\0b\0o\0o\0k\0"), "filexls"},
        {BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0W\0o\0r\0d\0D\0o\0c\0u\0"), "filedocument"},
        {BYTES("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"), "filexl"
                                                                                                              "s"},
        {BYTES("\xEF\xBB\xBF\r\n <HTML><body><table><tr><td>x\xC3\xA3</td>"), "filehtml"},
        {BYTES("<table><tr><td>x\xC3\xA3,n\xC6\xA1i,sdt"), "filehtml"},
        {BYTES("<!DOCTYPE html>"), "filehtml"},
        {BYTES("MIME-Version: 1.0\nX-Document-Type: Workbook"), "filehtml"},
        {BYTES("%PDF-1.7\n"), "filepdf"},
        {BYTES("{\\rtf1"), "filedocument"},
        {BYTES("\x89PNG\r\n\x1A\n"), "filepicture"},
        {BYTES("\xFF\xD8\xFF\xE0"), "filepicture"},
        {BYTES("SQLite format 3\0"), "filedatabase"},
        {BYTES("Rar!\x1A\x07"), "filearchive"},
        {BYTES("\xFF\xFEx\0,\0y\0"), NULL},
        {BYTES("\xFE\xFF\0x\0,\0y"), NULL},
        {BYTES("x\0,\0y\0\n\0"), NULL},
        {BYTES("\0x\0,\0y\0\n"), NULL},
#undef BYTES
    };
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct addresses *a = addresses_read("a.csv", files[i].bytes, files[i].length);
        assert_int_equal(diag_count(a->faults), 1);
        const struct diag *d = diag_at(a->faults, 0);
        assert_string_equal(d->code, files[i].kind != NULL ? "csv-other-file" : "csv-utf16");
        if (files[i].kind != NULL)
            assert_string_equal(d->arguments[0], files[i].kind);
        addresses_free(a);
    }
}

static void without_its_columns_nothing_is_used(void **state)
{
    static const struct {
        const char *words, *code;
    } tables[] = {{"Xã Mẫu,Trạm y tế,100 1\n", "csv-no-header"},
                  {"xã,nơi,ai\nMẫu,Trạm,cô\n", "csv-missing-column"},
                  {"", "csv-empty"},
                  {"\n\n", "csv-empty"},
                  {"xã,nơi,điện thoại\n", "csv-empty"},
                  {"x\xE3,n\xF5i,phone\nA,B,100 1\n", "csv-not-utf8"}};
    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        struct addresses *a = table(tables[i].words);
        assert_int_equal(a->entry_count, 0);
        assert_int_equal(a->commune_count, 0);
        assert_int_equal(diag_count(a->faults), 1);
        assert_string_equal(diag_at(a->faults, 0)->code, tables[i].code);
        addresses_free(a);
    }
    struct addresses *absent = addresses_load("/no/such/file.csv");
    assert_int_equal(told(absent, "cannot-read"), 1);
    addresses_free(absent);
    static const char utf16[] = "\xFF\xFEx\0a\0,\0p\0\n\0", bare[] = "x\0a\0,\0p\0\n\0";
    struct addresses *a = addresses_read("a.csv", utf16, sizeof utf16 - 1),
                     *b = addresses_read("a.csv", bare, sizeof bare - 1);
    assert_int_equal(told(a, "csv-utf16"), 1);
    assert_int_equal(told(b, "csv-utf16"), 1);
    addresses_free(a);
    addresses_free(b);
}

// ---- communes ----

static void communes_stand_in_vietnamese_order(void **state)
{
    static const char *const order[] = {"Xã Áng Mẫu", "Xã Bản Mẫu", "Đồi Mẫu",     "Phường Ea Mẫu",
                                        "Xã Ma",      "Xã Má",      "Xã Mường Mẫu"};
    (void)state;
    struct addresses *a = table("xã,nơi,điện thoại\nXã Mường Mẫu,1,1001\nPhường Ea Mẫu,2,1002\nXã Má,3,1003\nĐồi "
                                "Mẫu,4,1004\nXã Ma,5,1005\n"
                                "Xã Bản Mẫu,6,1006\nXã Áng Mẫu,7,1007\nmường mẫu,8,1008\nMƯỜNG MẪU,9,1009\n");
    assert_int_equal(a->commune_count, 7);
    for (size_t i = 0; i < 7; i++)
        assert_string_equal(a->communes[i].name, order[i]);
    const struct commune *c = addresses_find(a, "mường mẫu");
    assert_ptr_equal(c, &a->communes[6]);
    assert_int_equal(c->count, 3); // as the file has them
    assert_string_equal(a->entries[c->first].place, "1");
    assert_string_equal(a->entries[c->first + 1].place, "8");
    assert_string_equal(a->entries[c->first + 2].place, "9");
    assert_ptr_equal(addresses_find(a, "XÃ MƯỜNG MẪU"), c);
    assert_null(addresses_find(a, "Muong Mau"));
    assert_null(addresses_find(a, "Ea Mẫu")); // a ward is not the commune of its name
    assert_null(addresses_find(a, ""));
    assert_null(addresses_find(NULL, "Ma"));
    struct initial initials[ADDRESSES_INITIALS_MAX];
    assert_int_equal(addresses_initials(a, initials), 5);
    assert_int_equal(initials[2].letter, 'D');
    assert_int_equal(initials[4].letter, 'M');
    assert_int_equal(initials[4].commune, 4);
    addresses_free(a);
}

static void the_chosen_commune_comes_before_the_files_own(void **state)
{
    (void)state;
    struct help *help = mem_new(1, sizeof *help);
    struct help_local many[HELP_LOCALS_MAX + 6];
    help->own[0] = (struct help_local){"Nhà", "ai", "111", NULL};
    help->own_count = 1;
    for (size_t i = 0; i < HELP_LOCALS_MAX + 6; i++)
        many[i] = (struct help_local){"Trạm", "ai", "0001", NULL};
    help_near(help, many, 2);
    assert_int_equal(help->local_count, 3);
    assert_string_equal(help->locals[0].place, "Trạm");
    assert_string_equal(help->locals[2].place, "Nhà");
    help_near(help, NULL, 0);
    assert_int_equal(help->local_count, 1);
    help_near(help, many, HELP_LOCALS_MAX + 6); // what has no room is counted, never silent
    assert_int_equal(help->local_count, HELP_LOCALS_MAX);
    assert_int_equal(help->left_out, 7);
    mem_free(help);
}

// The choice is kept in a file a person could mend: whatever a commune is called, it comes back as it was.
static void the_choice_is_remembered(void **state)
{
    static const char *const names[] = {"", "Xã Mường Mẫu", "Xã \"Mẫu\" \\ # : {x}", "- a: [b]"};
    char path[] = "/tmp/safecircle-commune-XXXXXX";
    int made = mkstemp(path);
    (void)state;
    assert_true(made >= 0);
    close(made);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct settings written, read_back;
        settings_defaults(&written);
        settings_defaults(&read_back);
        snprintf(written.commune, sizeof written.commune, "%s", names[i]);
        assert_true(settings_save(&written, path, NULL));
        settings_load(&read_back, path, NULL);
        assert_string_equal(read_back.commune, names[i]);
    }
    remove(path);
}

// ---- size and hostility ----

static struct text table_of(size_t rows, size_t communes)
{
    struct text words = {0};
    text_add(&words, "\xEF\xBB\xBFXã;Nơi;Ai;Điện thoại;Giờ\r\n");
    for (size_t i = 0; i < rows; i++)
        text_addf(&words, "Xã Mường Mẫu %zu;\"Trạm y tế %zu\";cán bộ trực;0912 %06zu;cả ngày lẫn đêm\r\n", i % communes,
                  i, i);
    return words;
}

static void five_thousand_are_read_whole(void **state)
{
    (void)state;
    struct text words = table_of(5000, 130);
    struct addresses *a = table(words.bytes);
    assert_int_equal(a->entry_count, 5000);
    assert_int_equal(a->commune_count, 130);
    assert_int_equal(diag_count(a->faults), 0);
    addresses_free(a);
    text_free(&words);
}

static void too_many_rows_are_told(void **state)
{
    (void)state;
    struct text words = table_of(CSV_ROWS_MAX + 50, 10);
    struct addresses *a = table(words.bytes);
    assert_int_equal(told(a, "csv-too-many-rows"), 1);
    assert_int_equal(a->entry_count, CSV_ROWS_MAX - 1); // one is the header
    addresses_free(a);
    text_free(&words);
}

// Any bytes give a list and sentences: never a crash, never a place that is not in the file.
static void hostile_bytes_are_survived(void **state)
{
    static const char alphabet[] = ",;\t\"\"\"\r\n#xa\xC3\xA3\xC6\xB0\xCC\x81\xFF 0129E+?=\0";
    (void)state;
    uint32_t seed = 7;
    for (int round = 0; round < 3000; round++) {
        char bytes[400] = "xa,noi,dien thoai\n";
        size_t length = round % 2 ? strlen(bytes) : 0, most = length + (size_t)round % 380;
        while (length < most) {
            seed = seed * 1664525u + 1013904223u; // Numerical Recipes
            bytes[length++] = alphabet[(seed >> 16) % (sizeof alphabet - 1)];
        }
        char *exact = mem_new(length + 1, 1); // so that a sanitizer sees a step too far
        memcpy(exact, bytes, length);
        struct addresses *a = addresses_read("a.csv", exact, length);
        for (size_t i = 0; i < diag_count(a->faults); i++)
            assert_in_range(diag_at(a->faults, i)->place.line, 0, 400);
        for (size_t i = 0; i < a->entry_count; i++)
            assert_true(strlen(a->entries[i].phone) >= 3 && a->entries[i].place[0] != '\0');
        addresses_free(a);
        mem_free(exact);
    }
}

// A quotation mark in every row, one row without an end, a cell of a megabyte: slow is a crash too.
static void hostile_shapes_end(void **state)
{
    (void)state;
    struct text quotes = {0}, long_cell = {0}, wide = {0};
    text_add(&quotes, "xa,noi,phone\n");
    for (int i = 0; i < 20000; i++)
        text_add(&quotes, "\"a\n"); // none of them closes the one before
    text_add(&long_cell, "xa,noi,phone\n");
    text_add(&wide, "xa,noi,phone\n");
    for (int i = 0; i < 300000; i++) {
        text_add(&long_cell, "đ");
        text_add(&wide, "đ,");
    }
    const struct text *shapes[] = {&quotes, &long_cell, &wide};
    for (size_t i = 0; i < 3; i++) {
        struct addresses *a = addresses_read("a.csv", shapes[i]->bytes, shapes[i]->length);
        assert_int_equal(a->entry_count, 0);
        assert_true(diag_count(a->faults) > 0);
        assert_true(told(a, "csv-quote-open") < 30); // each is a second look at the rest
        addresses_free(a);
    }
    struct addresses *first = addresses_read("a.csv", long_cell.bytes + 13, long_cell.length - 13); // as the header
    assert_int_equal(told(first, "csv-no-header"), 1);
    addresses_free(first);
    text_free(&quotes);
    text_free(&long_cell);
    text_free(&wide);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_way_of_saving_is_read),
        cmocka_unit_test(quotation_marks_keep_what_is_inside),
        cmocka_unit_test(places_are_those_an_editor_shows),
        cmocka_unit_test(a_faulty_row_is_told_and_left_out),
        cmocka_unit_test(a_dropped_zero_is_put_back),
        cmocka_unit_test(a_zero_byte_is_told_where_it_stands),
        cmocka_unit_test(another_kind_of_file_is_called_by_its_name),
        cmocka_unit_test(without_its_columns_nothing_is_used),
        cmocka_unit_test(communes_stand_in_vietnamese_order),
        cmocka_unit_test(the_chosen_commune_comes_before_the_files_own),
        cmocka_unit_test(the_choice_is_remembered),
        cmocka_unit_test(five_thousand_are_read_whole),
        cmocka_unit_test(too_many_rows_are_told),
        cmocka_unit_test(hostile_bytes_are_survived),
        cmocka_unit_test(hostile_shapes_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
