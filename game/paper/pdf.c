// SPDX-License-Identifier: MIT
//
// pdf.c — sheets of paper by libharu: font, words, lines, boxes, shapes, pictures.
//
// libharu remembers its first error and does nothing more; so nothing is asked in between, and
// pdf_finish gives no file. It counts y from the lower edge: turned round here, once.
#include "pdf.h"

#include "letters.h"
#include "memory.h"
#include "outside.h"
#include "text.h"

#include <stdint.h>
#include <string.h>
#include <hpdf.h>

enum { PICTURE_DOTS = 4 }; // pixels per point: 288 dpi

struct pdf {
    const struct print_world *world;
    HPDF_Doc doc;
    HPDF_Font fonts[2]; // regular, bold
    HPDF_Page page;
    float height;
};

static void ignore(HPDF_STATUS error, HPDF_STATUS detail, void *self)
{
    (void)error, (void)detail, (void)self; // kept by the document
}

static HPDF_Font load_font(HPDF_Doc doc, const char *path)
{
    const char *name = HPDF_LoadTTFontFromFile(doc, path, HPDF_TRUE);
    return name != NULL ? HPDF_GetFont(doc, name, "UTF-8") : NULL;
}

static void set_title(HPDF_Doc doc, const char *title)
{
    struct text safe = {0};
    outside_add_text(&safe, FOR_PDF, title);
    HPDF_SetInfoAttr(doc, HPDF_INFO_TITLE, text_bytes(&safe));
    text_free(&safe);
}

struct pdf *pdf_new(const struct print_world *world, const char *title)
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
    HPDF_SetInfoAttr(pdf->doc, HPDF_INFO_CREATOR, "Safe Circle");
    pdf->fonts[0] = load_font(pdf->doc, world->font);
    pdf->fonts[1] = load_font(pdf->doc, world->font_bold);
    return pdf;
}

static bool is_whole(const struct pdf *pdf)
{
    return pdf->doc != NULL && pdf->fonts[0] != NULL && pdf->fonts[1] != NULL && HPDF_GetError(pdf->doc) == HPDF_OK;
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

void pdf_back_to(struct pdf *pdf, size_t page)
{
    pdf->page = HPDF_GetPageByIndex(pdf->doc, (HPDF_UINT)page);
    pdf->height = pdf->page != NULL ? HPDF_Page_GetHeight(pdf->page) : PDF_A4_HEIGHT;
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

static float raw_width(HPDF_Font font, float size, const char *words, size_t length)
{
    return (float)HPDF_Font_TextWidth(font, (const HPDF_BYTE *)words, (HPDF_UINT)length).width * size / 1000.0F;
}

float pdf_width(const struct pdf *pdf, const struct pdf_face *face, const char *words, size_t length)
{
    HPDF_Font font = pdf->fonts[face->bold];
    if (font == NULL)
        return 0;
    if (letters_fine(words, length))
        return raw_width(font, face->size, words, length);
    struct text safe = safe_words(words, length);
    float width = raw_width(font, face->size, text_bytes(&safe), safe.length);
    text_free(&safe);
    return width;
}

static void set_fill(struct pdf *pdf, unsigned rgb)
{
    HPDF_Page_SetRGBFill(pdf->page, (float)(rgb >> 16 & 0xFF) / 255, (float)(rgb >> 8 & 0xFF) / 255,
                         (float)(rgb & 0xFF) / 255);
}

static void set_stroke(struct pdf *pdf, unsigned rgb, float thick)
{
    HPDF_Page_SetRGBStroke(pdf->page, (float)(rgb >> 16 & 0xFF) / 255, (float)(rgb >> 8 & 0xFF) / 255,
                           (float)(rgb & 0xFF) / 255);
    HPDF_Page_SetLineWidth(pdf->page, thick);
}

void pdf_words(struct pdf *pdf, const struct pdf_face *face, float x, float baseline, const char *words, size_t length)
{
    struct text line = safe_words(words, length);
    if (pdf->fonts[face->bold] != NULL && length > 0) {
        HPDF_Page_BeginText(pdf->page);
        HPDF_Page_SetFontAndSize(pdf->page, pdf->fonts[face->bold], face->size);
        set_fill(pdf, face->rgb);
        HPDF_Page_TextOut(pdf->page, x, pdf->height - baseline, text_bytes(&line));
        HPDF_Page_EndText(pdf->page);
    }
    text_free(&line);
}

// The letters that fit: for a word longer than the line.
static size_t fitting_letters(const struct pdf *pdf, const struct pdf_face *face, float width, const char *words,
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

size_t pdf_fitting(const struct pdf *pdf, const struct pdf_face *face, float width, const char *words, size_t length)
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
    for (size_t left = strlen(words); left > 0; y += step) {
        size_t fits = pdf_fitting(pdf, &how->face, width, words, left);
        size_t shown = fits > 0 && words[fits - 1] == '\n' ? fits - 1 : fits;
        float room = width - pdf_width(pdf, &how->face, words, shown);
        float shift = how->align == PDF_CENTRE ? room / 2 : how->align == PDF_RIGHT ? room : 0;
        if (how->draw)
            pdf_words(pdf, &how->face, x + shift, y + step / 2 + how->face.size * 0.36F, words, shown);
        for (words += fits, left -= fits; left > 0 && *words == ' '; left--)
            words++;
    }
    return y - from;
}

// ---- lines and boxes ----

void pdf_line(struct pdf *pdf, float x1, float y1, float x2, float y2, float thick, unsigned rgb)
{
    set_stroke(pdf, rgb, thick);
    HPDF_Page_MoveTo(pdf->page, x1, pdf->height - y1);
    HPDF_Page_LineTo(pdf->page, x2, pdf->height - y2);
    HPDF_Page_Stroke(pdf->page);
}

void pdf_dashes(struct pdf *pdf, float x1, float y1, float x2, float y2)
{
    static const HPDF_UINT16 dash[] = {4, 4};
    HPDF_Page_GSave(pdf->page);
    HPDF_Page_SetDash(pdf->page, dash, 2, 0);
    pdf_line(pdf, x1, y1, x2, y2, 0.7F, PDF_SOFT);
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

void pdf_fill(struct pdf *pdf, const struct pdf_box *box, float round, unsigned rgb)
{
    set_fill(pdf, rgb);
    round_box(pdf, box, most_round(box, round));
    HPDF_Page_Fill(pdf->page);
}

void pdf_frame(struct pdf *pdf, const struct pdf_box *box, float round, float thick, unsigned rgb)
{
    set_stroke(pdf, rgb, thick);
    round_box(pdf, box, most_round(box, round));
    HPDF_Page_Stroke(pdf->page);
}

void pdf_hatch(struct pdf *pdf, const struct pdf_box *box, unsigned rgb)
{
    enum { STEP = 4 };
    HPDF_Page_GSave(pdf->page);
    HPDF_Page_Rectangle(pdf->page, box->x, pdf->height - box->y - box->height, box->width, box->height);
    HPDF_Page_Clip(pdf->page);
    HPDF_Page_EndPath(pdf->page);
    for (float x = box->x - box->height; x < box->x + box->width; x += STEP)
        pdf_line(pdf, x, box->y + box->height, x + box->height, box->y, 1.2F, rgb);
    HPDF_Page_GRestore(pdf->page);
}

void pdf_draw_shape(struct pdf *pdf, enum pdf_shape shape, const struct pdf_box *b, unsigned rgb)
{
    float middle = b->x + b->width / 2, top = pdf->height - b->y, low = top - b->height;
    switch (shape) {
    case PDF_CIRCLE: pdf_fill(pdf, b, b->width / 2, rgb); return;
    case PDF_SQUARE: pdf_fill(pdf, b, b->width / 12, rgb); return;
    case PDF_TRIANGLE:
        set_fill(pdf, rgb);
        HPDF_Page_MoveTo(pdf->page, middle, top);
        HPDF_Page_LineTo(pdf->page, b->x + b->width, low);
        HPDF_Page_LineTo(pdf->page, b->x, low);
        break;
    case PDF_DIAMOND:
        set_fill(pdf, rgb);
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
