// text_rules.c - words that can't be read whole: cut off, over the edge of their button
// or box, over each other, or with characters no font has. (The edge of the picture:
// peek.h.)
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "check/rules.h"
#include "gear/font.h"

static const float SLACK = 3;            // units: side bearings, which are no ink
static const float BUTTON_MOST = 0.12f;  // of the canvas: a larger target is no button

static uint32_t count(const char *text, uint32_t bytes, const char *piece) {
  uint32_t n = 0, size = (uint32_t)strlen(piece);
  for (uint32_t i = 0; i + size <= bytes; i++) n += memcmp(text + i, piece, size) == 0;
  return n;
}

// The layout ends with … when words were left out: one more than the author wrote.
static bool is_cut(const ListText *text) {
  const ListGlyph *glyph = list_text_glyphs(text);
  uint32_t         shown = 0;
  for (uint32_t i = 0; i < text->glyphs; i++)
    shown += (glyph[i].code & 0xFFFFFF) == 0x2026;
  return shown > count(list_text_source(text), text->bytes, "…");
}

void text_cut_rule(const Case *c, const Page *page) {
  for (int i = 0; i < page->texts; i++) {
    const PageText *text = &page->text[i];
    char            words[PAGE_WORDS_SIZE];
    if (!text->seen || !is_cut(text->text)) continue;
    Place place = rules_place_of(c, text);
    findings_say(c->findings, &place, "text-cut", FINDING_ERROR,
                 "“%s”太长，后面的字被省略号代替了：改短一些，或给它更多行、更小的字号。",
                 "“%s” is too long and ends in an ellipsis: make it shorter, or give it "
                 "more lines or smaller letters.",
                 page_words(text, words));
  }
}

// --- over an edge

typedef enum { EDGE_NONE, EDGE_LEFT, EDGE_RIGHT, EDGE_TOP, EDGE_FOOT } Edge;

static Edge edge_of(Rect inner, Rect outer) {
  if (inner.x < outer.x - SLACK) return EDGE_LEFT;
  if (inner.x + inner.w > outer.x + outer.w + SLACK) return EDGE_RIGHT;
  if (inner.y < outer.y - SLACK) return EDGE_TOP;
  if (inner.y + inner.h > outer.y + outer.h + SLACK) return EDGE_FOOT;
  return EDGE_NONE;
}

static bool middle_in(Rect inner, Rect outer) {
  float x = inner.x + inner.w / 2, y = inner.y + inner.h / 2;
  return x > outer.x && x < outer.x + outer.w && y > outer.y && y < outer.y + outer.h;
}

// Each language has its own order of words: two whole sentences, one printed in each.
static void say_edge(const Case *c, const Page *page, const PageText *text, Edge edge) {
  static const char *const edges_zh[] = {"", "左", "右", "上", "下"};
  static const char *const edges_en[] = {"", "left", "right", "upper", "lower"};
  char words[PAGE_WORDS_SIZE], whole_zh[FINDING_WORDS_SIZE], whole_en[FINDING_WORDS_SIZE];
  bool upright = page_upright(page);
  Place place = rules_place_of(c, text);
  if (findings_has(c->findings, &place, "text-overflow")) return;  // buttons of a loop
  page_words(text, words);
  snprintf(whole_zh, sizeof whole_zh,
           "“%s”超出了按钮的%s边%s：改短一些、缩小字号，或给它宽度让它换行。", words,
           edges_zh[edge], upright ? "（竖屏）" : "");
  snprintf(whole_en, sizeof whole_en,
           "“%s” runs over the %s edge of its button%s: make it shorter or smaller, or "
           "give it a width so that it wraps.",
           words, edges_en[edge], upright ? " (upright)" : "");
  findings_say(c->findings, &place, "text-overflow", FINDING_ERROR, "%s%.0s", "%.0s%s",
               whole_zh, whole_en);
}

// In the middle of its height: what stands near an edge is a mark beside something.
static bool stands_on(Rect ink, Rect box) {
  float y = ink.y + ink.h / 2;
  return middle_in(ink, box) && y > box.y + box.h / 4 && y < box.y + box.h * 3 / 4;
}

// The button a line stands on: the smallest target around its middle.
static const PageTarget *button_under(const Page *page, Rect ink) {
  const PageTarget *found = NULL;
  float             canvas = page->session.width * page->session.height;
  for (int i = 0; i < page->targets; i++) {
    const PageTarget *t = &page->target[i];
    float             area = t->box.w * t->box.h;
    if (area > BUTTON_MOST * canvas || !stands_on(ink, t->box)) continue;
    if (!found || area < found->box.w * found->box.h) found = t;
  }
  return found;
}

void text_edge_rule(const Case *c, const Page *page) {
  for (int i = 0; i < page->lines; i++) {
    const PageLine   *line = &page->line[i];
    const PageText   *text = &page->text[line->text];
    const PageTarget *button = button_under(page, line->ink);
    if (!line->seen || !text->seen || !text->still) continue;
    Edge edge = button ? edge_of(line->ink, button->box) : EDGE_NONE;
    if (edge) say_edge(c, page, text, edge);
  }
}

// --- over each other

static float common(float a, float a_length, float b, float b_length) {
  return fminf(a + a_length, b + b_length) - fmaxf(a, b);
}

// A quarter of the smaller letters' height and half a letter's width: more than a tight
// line distance gives, enough to be read as a slip.
static bool overlap(Rect a, Rect b) {
  float h = fminf(a.h, b.h);
  return common(a.x, a.w, b.x, b.w) > h / 2 && common(a.y, a.h, b.y, b.h) > h / 4;
}

static bool counts(const Page *page, const PageLine *line) {
  const PageText *text = &page->text[line->text];
  return line->seen && text->seen && text->still;
}

// The same words twice, a little apart, are a shadow or an outline.
static bool same_words(const ListText *a, const ListText *b) {
  return a->bytes == b->bytes &&
         memcmp(list_text_source(a), list_text_source(b), a->bytes) == 0;
}

void text_overlap_rule(const Case *c, const Page *page) {
  for (int i = 0; i < page->lines; i++)
    for (int k = i + 1; k < page->lines; k++) {
      const PageLine *a = &page->line[i], *b = &page->line[k];
      const PageText *under = &page->text[a->text], *above = &page->text[b->text];
      char            one[PAGE_WORDS_SIZE], other[PAGE_WORDS_SIZE];
      if (a->text == b->text || !overlap(a->ink, b->ink)) continue;
      if (!counts(page, a) || !counts(page, b)) continue;
      if (same_words(under->text, above->text)) continue;
      Place place = rules_place_of(c, above);
      findings_say(c->findings, &place, "text-overlap", FINDING_ERROR,
                   "“%s”压在“%s”上面：把它们移开，或改短。",
                   "“%s” lies over “%s”: move them apart, or make them shorter.",
                   page_words(above, other), page_words(under, one));
      return;  // what else meets here is the same slip
    }
}

// --- characters

static void encode(uint32_t code, char out[5]) {
  int n = 0;
  if (code < 0x80) {
    out[n++] = (char)code;
  } else if (code < 0x800) {
    out[n++] = (char)(0xC0 | code >> 6);
  } else {
    if (code >= 0x10000) {
      out[n++] = (char)(0xF0 | code >> 18);
      out[n++] = (char)(0x80 | (code >> 12 & 63));
    } else {
      out[n++] = (char)(0xE0 | code >> 12);
    }
    out[n++] = (char)(0x80 | (code >> 6 & 63));
  }
  if (code >= 0x80) out[n++] = (char)(0x80 | (code & 63));
  out[n] = '\0';
}

void glyph_rule(const Case *c, const Page *page) {
  for (int i = 0; i < page->texts; i++) {
    const ListText  *text = page->text[i].text;
    const ListGlyph *glyph = list_text_glyphs(text);
    for (uint32_t k = 0; k < text->glyphs; k++) {
      uint32_t code = glyph[k].code & 0xFFFFFF;
      char     letter[5], words[PAGE_WORDS_SIZE];
      if (font_has(code)) continue;
      encode(code, letter);
      Place place = rules_place_of(c, &page->text[i]);
      findings_say(c->findings, &place, "glyph-missing", FINDING_ERROR,
                   "字体里没有“%s”（U+%04X），在“%s”里会变成方框：换一个字，"
                   "图标请用 core.icon。",
                   "No font has “%s” (U+%04X); in “%s” it would be a box: take another "
                   "character, and core.icon for icons.",
                   letter, code, page_words(&page->text[i], words));
    }
  }
}
