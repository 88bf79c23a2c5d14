#include "check/page.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/fnv.h"
#include "gear/font.h"
#include "stage/see.h"

static const float INK_TOP = 0.80f, INK_FOOT = 0.08f;  // of an em, from the baseline
static const float SLIGHT = 0.5f;                      // units nobody sees move

// A shape this many times a target's size lies over it; a smaller one may be its own,
// drawn after the target was told.
static const float OWN_SHAPE = 2.5f;

static bool inside(Rect r, Point p) {
  return p.x >= r.x && p.x < r.x + r.w && p.y >= r.y && p.y < r.y + r.h;
}

static Point middle(Rect r) {
  return (Point){r.x + r.w / 2, r.y + r.h / 2};
}

static Rect clip_of(const ListHead *head) {
  return (Rect){head->clip_x0, head->clip_y0, head->clip_x1 - head->clip_x0,
                head->clip_y1 - head->clip_y0};
}

static Rect canvas_of(const Page *page) {
  return (Rect){0, 0, page->session.width, page->session.height};
}

// Does anything that was drawn later, and is larger than `least`, lie over the point?
static bool hidden(const Page *page, const ListHead *head, Point at, float least) {
  const PaintLayer *layer = &page->layer;
  while ((head = list_next(layer->words, layer->used, head))) {
    if (!see_covers(head, layer, at)) continue;
    Rect bounds = list_bounds(head);
    if (bounds.w * bounds.h > least) return true;
  }
  return false;
}

static bool shows(const Page *page, const ListHead *head, Point at, float least) {
  return inside(canvas_of(page), at) && inside(clip_of(head), at) &&
         !hidden(page, head, at, least);
}

static Rect around(Rect a, Rect b) {
  float x = fminf(a.x, b.x), y = fminf(a.y, b.y);
  return (Rect){x, y, fmaxf(a.x + a.w, b.x + b.w) - x, fmaxf(a.y + a.h, b.y + b.h) - y};
}

// --- what moved

static bool near(float a, float b) {
  return fabsf(a - b) < SLIGHT;
}

static bool same_text(const ListText *a, const ListText *b) {
  return near(a->x, b->x) && near(a->y, b->y) && a->bytes == b->bytes &&
         fabsf(a->head.alpha - b->head.alpha) < 0.005f &&
         memcmp(list_text_source(a), list_text_source(b), a->bytes) == 0;
}

static bool same_target(const ListTarget *a, const ListTarget *b) {
  return near(a->x, b->x) && near(a->y, b->y) && near(a->w, b->w) && near(a->h, b->h);
}

static bool stood(const PageBefore *before, const ListHead *head) {
  const ListHead *at = NULL;
  while ((at = list_next(before->words, before->used, at))) {
    if (at->op != head->op) continue;
    if (head->op == LIST_TEXT
          ? same_text((const ListText *)at, (const ListText *)head)
          : same_target((const ListTarget *)at, (const ListTarget *)head))
      return true;
  }
  return false;
}

// --- words

static void add_line(Page *page, const PageText *block, const ListRun *run,
                     const ListGlyph *glyph, uint32_t n) {
  if (page->lines == PAGE_LINES_MAX) return;
  const ListText *text = block->text;
  float           em = run->size * text->scale, right = glyph->x;
  for (uint32_t i = 0; i < n; i++) {
    float advance = font_advance((int)(glyph[i].code >> 24), glyph[i].code & 0xFFFFFF);
    right = fmaxf(right, glyph[i].x + advance * run->size);
  }
  PageLine *line = &page->line[page->lines++];
  line->ink = (Rect){text->x + glyph->x * text->scale,
                     text->y + glyph->y * text->scale - INK_TOP * em,
                     (right - glyph->x) * text->scale, (INK_TOP + INK_FOOT) * em};
  line->color = run->color;
  line->text = page->texts;
  line->seen = shows(page, &text->head, middle(line->ink), 0);
}

// Stretches of one look on one baseline are a line each.
static void read_lines(Page *page, PageText *block) {
  const ListText  *text = block->text;
  const ListRun   *run = list_text_runs(text);
  const ListGlyph *glyph = list_text_glyphs(text);
  block->first = page->lines;
  for (uint32_t r = 0; r < text->runs; r++)
    for (uint32_t left = run[r].glyphs, n; left > 0; left -= n, glyph += n) {
      for (n = 1; n < left && glyph[n].y == glyph[0].y;) n++;
      add_line(page, block, &run[r], glyph, n);
    }
  block->lines = page->lines - block->first;
}

static void add_text(Page *page, const ListText *text, const PageBefore *before) {
  if (page->texts == PAGE_TEXTS_MAX || text->glyphs == 0 || text->runs == 0) return;
  PageText *block = &page->text[page->texts];
  *block = (PageText){.text = text};
  read_lines(page, block);
  if (block->lines == 0) return;
  block->ink = page->line[block->first].ink;
  for (int i = 0; i < block->lines; i++) {
    block->ink = around(block->ink, page->line[block->first + i].ink);
    block->seen = block->seen || page->line[block->first + i].seen;
  }
  float alpha = text->head.alpha * (float)(list_text_runs(text)->color >> 24) / 255;
  block->seen = block->seen && alpha >= 0.5f && !(text->head.flags & LIST_FLAG_ADD);
  block->still = stood(before, &text->head);
  page->texts++;
}

const char *page_words(const PageText *text, char out[PAGE_WORDS_SIZE]) {
  int n = snprintf(out, PAGE_WORDS_SIZE, "%.*s", (int)text->text->bytes,
                   list_text_source(text->text));
  if (n >= PAGE_WORDS_SIZE) {  // whole characters only
    n = PAGE_WORDS_SIZE - 1;
    while (n > 0 && ((unsigned char)out[n - 1] & 0xC0) == 0x80) n--;
    out[n > 0 ? n - 1 : 0] = '\0';
  }
  for (char *p = out; *p; p++)
    if (*p == '\n') *p = ' ';
  return out;
}

// --- targets

static void add_target(Page *page, const ListTarget *target, const PageBefore *before) {
  Rect  box = list_bounds(&target->head);
  float own = OWN_SHAPE * box.w * box.h;
  if (page->targets == PAGE_TARGETS_MAX) return;
  if (!shows(page, &target->head, middle(box), own)) return;
  page->target[page->targets++] = (PageTarget){box, stood(before, &target->head)};
}

// --- the same page or another

static uint64_t mix_words(uint64_t hash, const ListText *text) {
  const char *source = list_text_source(text);
  for (uint32_t i = 0; i < text->bytes; i++) {
    char c = source[i] >= '0' && source[i] <= '9' ? '0' : source[i];
    if (c == '0' && i > 0 && source[i - 1] >= '0' && source[i - 1] <= '9') continue;
    hash = fnv(hash, &c, 1);
  }
  return fnv(hash, "", 1);
}

uint64_t page_glance(const PaintLayer *layer) {
  const ListHead *head = NULL;
  uint64_t        hash = FNV_START;
  while ((head = list_next(layer->words, layer->used, head))) {
    if (head->op == LIST_TEXT && head->alpha >= 0.5f)
      hash = mix_words(hash, (const ListText *)head);
    if (head->op == LIST_TARGET) hash = fnv(hash, &head->op, sizeof head->op);
  }
  return hash;
}

static uint64_t hash_of(const Page *page) {
  uint64_t hash = FNV_START;
  for (int i = 0; i < page->texts; i++)
    if (page->text[i].seen) hash = mix_words(hash, page->text[i].text);
  for (int i = 0; i < page->targets; i++) {
    const Rect *r = &page->target[i].box;
    int place[4] = {(int)(r->x / 8), (int)(r->y / 8), (int)(r->w / 8), (int)(r->h / 8)};
    int moving[4] = {-1, -1, -1, -1};
    hash = fnv(hash, page->target[i].still ? place : moving, sizeof place);
  }
  return hash;
}

void page_read(Page *page, const PaintLayer *layer, const PageBefore *before,
               const WireSession *session) {
  const ListHead *head = NULL;
  page->layer = *layer;
  page->session = *session;
  page->texts = page->lines = page->targets = page->controls = 0;
  while ((head = list_next(layer->words, layer->used, head))) {
    if (head->op == LIST_TEXT) add_text(page, (const ListText *)head, before);
    if (head->op == LIST_TARGET) add_target(page, (const ListTarget *)head, before);
  }
  page->hash = hash_of(page);
}

bool page_upright(const Page *page) {
  return page->session.upright != 0;
}
