// SPDX-License-Identifier: MIT
//
// pdf.c — sheets of paper by libharu: font, words, lines, boxes, shapes, pictures, bookmarks.
//
// Why libharu: it is small, needs zlib and libpng alone, and opens its catalogue and its fonts (hpdf_doc.h), so that
// the language, the title in the window and the letters behind the glyphs can be said. cairo makes smaller files and
// makes them faster, but can say neither language nor title, and brings X11 and fontconfig.
//
// libharu remembers its first error and does nothing more; so nothing is asked in between, and
// pdf_finish gives no file. It counts y from the lower edge: turned round here, once.
#include "pdf.h"

#include "files.h"
#include "letters.h"
#include "memory.h"
#include "outside.h"
#include "scripts.h"
#include "text.h"

#include <hpdf_doc.h>
#include <stdint.h>
#include <string.h>
#include <hpdf.h>

enum { PICTURE_DOTS = 4 }; // pixels per point: 288 dpi
enum { BOOKMARK_LEVELS = 5 };

struct pdf {
    const struct print_world *world;
    HPDF_Doc doc;
    HPDF_Font fonts[SCRIPTS][2]; // regular, bold; those of another writing NULL until a word of it comes
    HPDF_Page page;
    float height;
    HPDF_Outline bookmarks[BOOKMARK_LEVELS]; // the last of each level that is still open
};

static void ignore(HPDF_STATUS error, HPDF_STATUS detail, void *self)
{
    (void)error, (void)detail, (void)self; // kept by the document
}

// Which letter a code stands for. With UTF-8 libharu writes UCS-2, so every code is its own letter; what it says of
// that itself (cidrange) no reader takes. A range may differ in its last byte alone: a row for each of the first bytes.
static void say_letters(HPDF_Doc doc, HPDF_Font font)
{
    enum { ROWS = 256, ROWS_AT_ONCE = 100 };
    HPDF_Dict map = HPDF_DictStream_New(doc->mmgr, doc->xref);
    if (map == NULL)
        return;
    map->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    struct text words = {0};
    text_add(&words, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry "
                     "(Adobe) "
                     "/Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (unsigned row = 0; row < ROWS; row++) {
        if (row % ROWS_AT_ONCE == 0)
            text_addf(&words, "%u beginbfrange\n", ROWS - row < ROWS_AT_ONCE ? ROWS - row : ROWS_AT_ONCE);
        text_addf(&words, "<%02X00> <%02XFF> <%02X00>\n", row, row, row);
        if ((row + 1) % ROWS_AT_ONCE == 0 || row + 1 == ROWS)
            text_add(&words, "endbfrange\n");
    }
    text_add(&words, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    HPDF_Stream_WriteStr(map->stream, words.bytes);
    HPDF_Dict_Add(font, "ToUnicode", map);
    text_free(&words);
}

static HPDF_Font load_font(HPDF_Doc doc, const char *path)
{
    const char *name = HPDF_LoadTTFontFromFile(doc, path, HPDF_TRUE);
    HPDF_Font font = name != NULL ? HPDF_GetFont(doc, name, "UTF-8") : NULL;
    if (font != NULL)
        say_letters(doc, font);
    return font;
}

static void set_title(HPDF_Doc doc, const char *title)
{
    struct text safe = {0};
    outside_add_text(&safe, FOR_PDF, title);
    HPDF_SetInfoAttr(doc, HPDF_INFO_TITLE, text_bytes(&safe));
    text_free(&safe);
}

// A voice that reads it aloud must know the language; a window shows the title and not the name of a file.
static void set_catalogue(HPDF_Doc doc, const char *language)
{
    HPDF_Dict shown = HPDF_Dict_New(doc->mmgr);
    HPDF_String code = HPDF_String_New(doc->mmgr, language, NULL);
    if (shown == NULL || code == NULL)
        return; // the document remembers that there was no memory
    doc->pdf_version = HPDF_VER_15;
    HPDF_Dict_Add(doc->catalog, "Lang", code);
    HPDF_Dict_AddBoolean(shown, "DisplayDocTitle", HPDF_TRUE);
    HPDF_Dict_Add(doc->catalog, "ViewerPreferences", shown);
}

struct pdf *pdf_new(const struct print_world *world, const char *language, const char *title)
{
    struct pdf *pdf = mem_new(1, sizeof *pdf);
    pdf->world = world;
    pdf->doc = HPDF_New(ignore, NULL);
    if (pdf->doc == NULL)
        return pdf;
    HPDF_UseUTFEncodings(pdf->doc);
    HPDF_SetCurrentEncoder(pdf->doc, "UTF-8"); // of the title
    HPDF_SetCompressionMode(pdf->doc, HPDF_COMP_ALL);
    set_title(pdf->doc, title);
    set_catalogue(pdf->doc, language);
    HPDF_SetInfoAttr(pdf->doc, HPDF_INFO_CREATOR, "Safe Circle");
    pdf->fonts[SCRIPT_LATIN][0] = load_font(pdf->doc, world->font);
    pdf->fonts[SCRIPT_LATIN][1] = load_font(pdf->doc, world->font_bold);
    return pdf;
}

static bool is_whole(const struct pdf *pdf)
{
    return pdf->doc != NULL && pdf->fonts[SCRIPT_LATIN][0] != NULL && pdf->fonts[SCRIPT_LATIN][1] != NULL &&
           HPDF_GetError(pdf->doc) == HPDF_OK;
}

char *pdf_finish(struct pdf *pdf, size_t *length)
{
    char *bytes = NULL;
    *length = 0;
    if (is_whole(pdf) && HPDF_SaveToStream(pdf->doc) == HPDF_OK) {
        HPDF_UINT32 size = HPDF_GetStreamSize(pdf->doc);
        bytes = mem_new(size + 1u, 1);
        HPDF_ReadFromStream(pdf->doc, (HPDF_BYTE *)bytes, &size);
        *length = size;
    }
    if (pdf->doc != NULL)
        HPDF_Free(pdf->doc);
    mem_free(pdf);
    return bytes;
}

void pdf_page(struct pdf *pdf, bool landscape)
{
    pdf->page = HPDF_AddPage(pdf->doc);
    HPDF_Page_SetSize(pdf->page, HPDF_PAGE_SIZE_A4, landscape ? HPDF_PAGE_LANDSCAPE : HPDF_PAGE_PORTRAIT);
    pdf->height = landscape ? PDF_A4_WIDTH : PDF_A4_HEIGHT;
}

// ---- words ----

// What is measured is what is drawn: made safe in both, when there is need.
static struct text safe_words(const char *words, size_t length)
{
    struct text safe = {0};
    if (letters_fine(words, length))
        text_add_bytes(&safe, words, length);
    else
        outside_add(&safe, FOR_PDF, (struct outside){words, length});
    return safe;
}

// It lies beside the first font. Without it these words are drawn as the first font can.
static HPDF_Font font_for(struct pdf *pdf, enum script script, bool bold)
{
    HPDF_Font *font = &pdf->fonts[script][bold];
    if (*font == NULL && script != SCRIPT_LATIN) {
        const struct script_look *look = &script_looks[script];
        char *folder = path_parent(pdf->world->font);
        char *path = path_join(folder, path_name(bold ? look->bold : look->regular));
        *font = file_exists(path) ? load_font(pdf->doc, path) : NULL;
        mem_free(path);
        mem_free(folder);
    }
    return *font != NULL ? *font : pdf->fonts[SCRIPT_LATIN][bold];
}

static float script_size(enum script script, float size)
{
    return size * (float)script_looks[script].size_percent / 100;
}

static float run_width(struct pdf *pdf, const struct pdf_face *face, enum script script, const char *words,
                       size_t length)
{
    HPDF_Font font = font_for(pdf, script, face->bold);
    if (font == NULL)
        return 0;
    return (float)HPDF_Font_TextWidth(font, (const HPDF_BYTE *)words, (HPDF_UINT)length).width *
           script_size(script, face->size) / 1000.0F;
}

static float raw_width(struct pdf *pdf, const struct pdf_face *face, const char *words, size_t length)
{
    float width = 0;
    for (size_t at = 0, run; at < length; at += run) {
        enum script script;
        run = script_run(words + at, length - at, &script);
        width += run_width(pdf, face, script, words + at, run);
    }
    return width;
}

float pdf_width(struct pdf *pdf, const struct pdf_face *face, const char *words, size_t length)
{
    if (letters_fine(words, length))
        return raw_width(pdf, face, words, length);
    struct text safe = safe_words(words, length);
    float width = raw_width(pdf, face, text_bytes(&safe), safe.length);
    text_free(&safe);
    return width;
}

static void set_fill(struct pdf *pdf, enum paint colour)
{
    unsigned rgb = colour;
    HPDF_Page_SetRGBFill(pdf->page, (float)(rgb >> 16 & 0xFF) / 255, (float)(rgb >> 8 & 0xFF) / 255,
                         (float)(rgb & 0xFF) / 255);
}

static void set_stroke(struct pdf *pdf, enum paint colour, float thick)
{
    unsigned rgb = colour;
    HPDF_Page_SetRGBStroke(pdf->page, (float)(rgb >> 16 & 0xFF) / 255, (float)(rgb >> 8 & 0xFF) / 255,
                           (float)(rgb & 0xFF) / 255);
    HPDF_Page_SetLineWidth(pdf->page, thick);
}

static void put_run(struct pdf *pdf, const struct pdf_face *face, enum script script, float x, float baseline,
                    const char *words, size_t length)
{
    struct text run = {0};
    HPDF_Font font = font_for(pdf, script, face->bold);
    float raised = face->size * (float)script_looks[script].raise_percent / 100;
    text_add_bytes(&run, words, length);
    if (font != NULL) {
        HPDF_Page_BeginText(pdf->page);
        HPDF_Page_SetFontAndSize(pdf->page, font, script_size(script, face->size));
        set_fill(pdf, face->ink);
        HPDF_Page_TextOut(pdf->page, x, pdf->height - baseline + raised, text_bytes(&run));
        HPDF_Page_EndText(pdf->page);
    }
    text_free(&run);
}

void pdf_words(struct pdf *pdf, const struct pdf_face *face, float x, float baseline, const char *words, size_t length)
{
    struct text line = safe_words(words, length);
    for (size_t at = 0, run; at < line.length; at += run) {
        enum script script;
        run = script_run(line.bytes + at, line.length - at, &script);
        put_run(pdf, face, script, x, baseline, line.bytes + at, run);
        x += run_width(pdf, face, script, line.bytes + at, run);
    }
    text_free(&line);
}

static HPDF_Outline bookmark_above(const struct pdf *pdf, unsigned level)
{
    while (level-- > 0)
        if (pdf->bookmarks[level] != NULL)
            return pdf->bookmarks[level];
    return NULL;
}

void pdf_bookmark(struct pdf *pdf, unsigned level, float y, const char *words, size_t length)
{
    level = level < BOOKMARK_LEVELS ? level : BOOKMARK_LEVELS - 1;
    if (pdf->doc == NULL)
        return;
    struct text safe = safe_words(words, length);
    HPDF_Outline mark = HPDF_CreateOutline(pdf->doc, bookmark_above(pdf, level), text_bytes(&safe),
                                           HPDF_GetEncoder(pdf->doc, "UTF-8"));
    HPDF_Destination to = mark != NULL ? HPDF_Page_CreateDestination(pdf->page) : NULL;
    if (to != NULL) {
        enum { ZOOM = 4 };
        HPDF_Destination_SetXYZ(to, 0, pdf->height - y, 1);
        HPDF_Real zoom = HPDF_Array_GetItem(to, ZOOM, HPDF_OCLASS_REAL);
        if (zoom != NULL)
            zoom->value = 0; // as it is: the reader has set what they can read
        HPDF_Outline_SetDestination(mark, to);
        HPDF_SetPageMode(pdf->doc, HPDF_PAGE_MODE_USE_OUTLINE);
    }
    pdf->bookmarks[level] = mark;
    for (unsigned below = level + 1; below < BOOKMARK_LEVELS; below++)
        pdf->bookmarks[below] = NULL;
    text_free(&safe);
}

void pdf_link(struct pdf *pdf, const struct pdf_box *box, const char *to)
{
    if (pdf->doc == NULL)
        return;
    HPDF_Rect place = {box->x, pdf->height - box->y - box->height, box->x + box->width, pdf->height - box->y};
    HPDF_Annotation link = HPDF_Page_CreateURILinkAnnot(pdf->page, place, to);
    if (link != NULL)
        HPDF_LinkAnnot_SetBorderStyle(link, 0, 0, 0);
}

// The letters that fit: for a word longer than the line.
static size_t fitting_letters(struct pdf *pdf, const struct pdf_face *face, float width, const char *words,
                              size_t length)
{
    size_t fits = 0;
    for (size_t end = 1; end <= length; end++) {
        if (end < length && ((unsigned char)words[end] & 0xC0) == 0x80)
            continue; // inside of a letter
        if (fits > 0 && pdf_width(pdf, face, words, end) > width)
            break;
        fits = end;
    }
    return fits;
}

size_t pdf_fitting(struct pdf *pdf, const struct pdf_face *face, float width, const char *words, size_t length)
{
    size_t fits = 0;
    for (size_t end = 1; end <= length; end++) {
        bool stop = end == length || words[end] == ' ' || words[end - 1] == '\n';
        if (!stop)
            continue;
        if (pdf_width(pdf, face, words, end) > width)
            break;
        fits = end;
        if (words[end - 1] == '\n')
            break;
    }
    return fits > 0 ? fits : fitting_letters(pdf, face, width, words, length);
}

float pdf_paragraph(struct pdf *pdf, const struct pdf_paragraph *how, float x, float y, float width, const char *words)
{
    float step = how->face.size * how->line, from = y;
    for (size_t left = strlen(words); left > 0;) {
        size_t fits = pdf_fitting(pdf, &how->face, width, words, left);
        size_t shown = fits > 0 && words[fits - 1] == '\n' ? fits - 1 : fits;
        float room = width - pdf_width(pdf, &how->face, words, shown);
        float shift = how->align == PDF_CENTRE ? room / 2 : 0;
        if (how->draw)
            pdf_words(pdf, &how->face, x + shift, y + step / 2 + how->face.size * 0.36F, words, shown);
        for (words += fits, left -= fits; left > 0 && *words == ' '; left--)
            words++;
        y += step;
    }
    return y - from;
}

// ---- lines and boxes ----

void pdf_line(struct pdf *pdf, float x1, float y1, float x2, float y2, float thick, enum paint colour)
{
    set_stroke(pdf, colour, thick);
    HPDF_Page_MoveTo(pdf->page, x1, pdf->height - y1);
    HPDF_Page_LineTo(pdf->page, x2, pdf->height - y2);
    HPDF_Page_Stroke(pdf->page);
}

void pdf_dashes(struct pdf *pdf, float x1, float y1, float x2, float y2)
{
    static const HPDF_UINT16 dash[] = {4, 4};
    HPDF_Page_GSave(pdf->page);
    HPDF_Page_SetDash(pdf->page, dash, 2, 0);
    pdf_line(pdf, x1, y1, x2, y2, 0.7F, PAINT_SOFT);
    HPDF_Page_GRestore(pdf->page);
}

// 0.5523: four Bézier curves nearest to a circle.
static void round_box(struct pdf *pdf, const struct pdf_box *b, float r)
{
    HPDF_Page p = pdf->page;
    float left = b->x, right = b->x + b->width, top = pdf->height - b->y, low = top - b->height, k = r * (1 - 0.5523F);
    HPDF_Page_MoveTo(p, left + r, top);
    HPDF_Page_LineTo(p, right - r, top);
    HPDF_Page_CurveTo(p, right - k, top, right, top - k, right, top - r);
    HPDF_Page_LineTo(p, right, low + r);
    HPDF_Page_CurveTo(p, right, low + k, right - k, low, right - r, low);
    HPDF_Page_LineTo(p, left + r, low);
    HPDF_Page_CurveTo(p, left + k, low, left, low + k, left, low + r);
    HPDF_Page_LineTo(p, left, top - r);
    HPDF_Page_CurveTo(p, left, top - k, left + k, top, left + r, top);
    HPDF_Page_ClosePath(p);
}

static float most_round(const struct pdf_box *b, float round)
{
    float half = (b->width < b->height ? b->width : b->height) / 2;
    return round < half ? round : half;
}

void pdf_fill(struct pdf *pdf, const struct pdf_box *box, float round, enum paint colour)
{
    set_fill(pdf, colour);
    round_box(pdf, box, most_round(box, round));
    HPDF_Page_Fill(pdf->page);
}

void pdf_frame(struct pdf *pdf, const struct pdf_box *box, float round, float thick, enum paint colour)
{
    set_stroke(pdf, colour, thick);
    round_box(pdf, box, most_round(box, round));
    HPDF_Page_Stroke(pdf->page);
}

void pdf_hatch(struct pdf *pdf, const struct pdf_box *box, enum paint colour)
{
    enum { STEP = 4 };
    HPDF_Page_GSave(pdf->page);
    HPDF_Page_Rectangle(pdf->page, box->x, pdf->height - box->y - box->height, box->width, box->height);
    HPDF_Page_Clip(pdf->page);
    HPDF_Page_EndPath(pdf->page);
    // NOLINTNEXTLINE(cert-flp30-c): lines through one box, clipped; how many there are matters to nobody
    for (float x = box->x - box->height; x < box->x + box->width; x += STEP)
        pdf_line(pdf, x, box->y + box->height, x + box->height, box->y, 1.2F, colour);
    HPDF_Page_GRestore(pdf->page);
}

void pdf_draw_shape(struct pdf *pdf, enum pdf_shape shape, const struct pdf_box *b, enum paint colour)
{
    float middle = b->x + b->width / 2, top = pdf->height - b->y, low = top - b->height;
    switch (shape) {
    case PDF_CIRCLE: pdf_fill(pdf, b, b->width / 2, colour); return;
    case PDF_SQUARE: pdf_fill(pdf, b, b->width / 12, colour); return;
    case PDF_TRIANGLE:
        set_fill(pdf, colour);
        HPDF_Page_MoveTo(pdf->page, middle, top);
        HPDF_Page_LineTo(pdf->page, b->x + b->width, low);
        HPDF_Page_LineTo(pdf->page, b->x, low);
        break;
    case PDF_DIAMOND:
        set_fill(pdf, colour);
        HPDF_Page_MoveTo(pdf->page, middle, top);
        HPDF_Page_LineTo(pdf->page, b->x + b->width, (top + low) / 2);
        HPDF_Page_LineTo(pdf->page, middle, low);
        HPDF_Page_LineTo(pdf->page, b->x, (top + low) / 2);
        break;
    }
    HPDF_Page_ClosePath(pdf->page);
    HPDF_Page_Fill(pdf->page);
}

void pdf_picture(struct pdf *pdf, const char *name, const struct pdf_box *box)
{
    unsigned width = (unsigned)(box->width * PICTURE_DOTS), height = (unsigned)(box->height * PICTURE_DOTS);
    unsigned char *rgb = mem_new((size_t)width * height, 3);
    if (pdf->doc != NULL && pdf->world->picture != NULL &&
        pdf->world->picture(pdf->world->self, name, width, height, rgb)) {
        HPDF_Image image = HPDF_LoadRawImageFromMem(pdf->doc, rgb, width, height, HPDF_CS_DEVICE_RGB, 8);
        if (image != NULL)
            HPDF_Page_DrawImage(pdf->page, image, box->x, pdf->height - box->y - box->height, box->width, box->height);
    }
    mem_free(rgb);
}
