#include "check/contrast.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fnv.h"
#include "base/mem.h"
#include "gear/font.h"

enum { KNOWN_MAX = 1 << 13, FADED_MAX = 256, SAMPLES_MAX = 4096 };

static const float BOUND = 4.5f, PART = 0.1f;  // so many pixels may be under it
static const float UNFADED = 0.9f;             // alpha

// Words that were faint while they were faded, as a neighbour is that waits its turn:
// fine if they stand unfaded somewhere else.
typedef struct {
  uint64_t words;
  uint32_t page;
  float    contrast;
  Place    place;
  char     text[PAGE_WORDS_SIZE];
} Faded;

struct Contrast {
  float     scale;
  float     linear[256];
  Painter  *painter;
  uint32_t *bare, *pixels;  // a list without words; what it looks like
  uint32_t  room;
  int       w, h;  // of the pixels
  uint64_t  known[KNOWN_MAX], told[KNOWN_MAX];
  uint64_t  whole[KNOWN_MAX];  // words that stood somewhere unfaded
  Faded     faded[FADED_MAX];
  int       fades;
};

Contrast *contrast_open(float scale) {
  Contrast *c = mem_new(sizeof *c);
  c->scale = scale;
  c->painter = paint_open(1);
  for (int i = 0; i < 256; i++) {
    float v = (float)i / 255;
    c->linear[i] = v <= 0.04045f ? v / 12.92f : powf((v + 0.055f) / 1.055f, 2.4f);
  }
  return c;
}

void contrast_close(Contrast *c) {
  if (!c) return;
  paint_close(c->painter);
  free(c->bare);
  free(c->pixels);
  free(c);
}

static float luminance(const Contrast *c, uint32_t p) {
  return 0.2126f * c->linear[p >> 16 & 255] + 0.7152f * c->linear[p >> 8 & 255] +
         0.0722f * c->linear[p & 255];
}

static float ratio(float a, float b) {
  return (fmaxf(a, b) + 0.05f) / (fminf(a, b) + 0.05f);
}

static uint32_t over(uint32_t under, uint32_t color, float alpha) {
  uint32_t out = 0;
  for (int shift = 0; shift < 24; shift += 8) {
    float a = (float)(under >> shift & 255), b = (float)(color >> shift & 255);
    out |= (uint32_t)(a + (b - a) * alpha + 0.5f) << shift;
  }
  return out;
}

// --- have we seen this line over this paint?

static bool meet(Rect a, Rect b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static uint64_t key_of(const Page *page, const PageLine *line, uint32_t color) {
  const PaintLayer *layer = &page->layer;
  const ListHead   *head = NULL;
  float             alpha = page->text[line->text].text->head.alpha;
  int               place[4] = {(int)line->ink.x, (int)line->ink.y, (int)line->ink.w / 64,
                                (int)line->ink.h};
  uint64_t          key = fnv(FNV_START, place, sizeof place);
  key = fnv(fnv(key, &color, sizeof color), &alpha, sizeof alpha);
  while ((head = list_next(layer->words, layer->used, head))) {
    if (head->op == LIST_TEXT || head->op == LIST_TARGET) continue;
    if (!meet(list_bounds(head), line->ink)) continue;
    key = fnv(key, head, head->words * sizeof(uint32_t));
    if (head->op == LIST_PICTURE) {
      uint32_t handle = ((const ListPicture *)head)->handle;
      if (handle < layer->pictures)
        key = fnv(key, &layer->picture[handle].id, sizeof(uint64_t));
    }
  }
  return key ? key : 1;
}

static bool known(uint64_t table[KNOWN_MAX], uint64_t key) {
  size_t at = key % KNOWN_MAX;
  for (int i = 0; i < 16; i++, at = (at + 1) % KNOWN_MAX) {
    if (table[at] == key) return true;
    if (table[at]) continue;
    table[at] = key;
    return false;
  }
  table[key % KNOWN_MAX] = key;  // a full table forgets
  return false;
}

// --- pixels

static void paint_bare(Contrast *c, const Page *page) {
  const PaintLayer *layer = &page->layer;
  const ListHead   *head = NULL;
  uint32_t          used = 0;
  if (layer->used > c->room) {
    c->room = layer->used;
    c->bare = mem_grow(c->bare, c->room, sizeof *c->bare);
  }
  while ((head = list_next(layer->words, layer->used, head))) {
    if (head->op == LIST_TEXT) continue;
    memcpy(c->bare + used, head, head->words * sizeof *c->bare);
    used += head->words;
  }
  int w = (int)(page->session.width * c->scale),
      h = (int)(page->session.height * c->scale);
  if (w * h != c->w * c->h)
    c->pixels = mem_grow(c->pixels, (size_t)w * (size_t)h, sizeof *c->pixels);
  c->w = w;
  c->h = h;
  PaintLayer  bare = *layer;
  PaintTarget target = {.pixels = c->pixels, .w = w, .h = h, .stride = w};
  PaintRect   rect;
  bare.words = c->bare;
  bare.used = used;
  do paint_frame(c->painter, &target, &bare, 1, true, &rect, 1);
  while (paint_unfinished(c->painter));
}

static int by_value(const void *a, const void *b) {
  float x = *(const float *)a, y = *(const float *)b;
  return (x > y) - (x < y);
}

// What nine tenths of the pixels under the line keep to.
static float contrast_of(const Contrast *c, const Page *page, const PageLine *line,
                         uint32_t color) {
  float alpha = page->text[line->text].text->head.alpha * (float)(color >> 24) / 255;
  int   x0 = (int)fmaxf(0, line->ink.x * c->scale);
  int   y0 = (int)fmaxf(0, line->ink.y * c->scale);
  int   x1 = (int)fminf((float)c->w, (line->ink.x + line->ink.w) * c->scale);
  int   y1 = (int)fminf((float)c->h, (line->ink.y + line->ink.h) * c->scale);
  float sample[SAMPLES_MAX];
  int   n = 0, all = (x1 - x0) * (y1 - y0);
  int   skip = all / SAMPLES_MAX + 1, at = 0;
  for (int y = y0; y < y1; y++)
    for (int x = x0; x < x1; x++) {
      if (at++ % skip || n == SAMPLES_MAX) continue;
      uint32_t under = c->pixels[y * c->w + x];
      sample[n++] = ratio(luminance(c, under), luminance(c, over(under, color, alpha)));
    }
  if (n == 0) return 21;
  qsort(sample, (size_t)n, sizeof *sample, by_value);
  return sample[(int)((float)(n - 1) * PART)];
}

// Something drawn later lies over a part of the line: what it is held against there is
// not what it was written on.
static bool is_crossed(const Page *page, const PageLine *line) {
  const PaintLayer *layer = &page->layer;
  const ListHead   *head = &page->text[line->text].text->head;
  while ((head = list_next(layer->words, layer->used, head))) {
    if (head->op == LIST_TEXT || head->op == LIST_TARGET) continue;
    Rect over = list_bounds(head), ink = line->ink;
    bool whole = over.x <= ink.x && over.y <= ink.y && over.x + over.w >= ink.x + ink.w &&
                 over.y + over.h >= ink.y + ink.h;
    if (meet(over, ink) && !whole) return true;
  }
  return false;
}

static bool has(const uint64_t table[KNOWN_MAX], uint64_t key) {
  size_t at = key % KNOWN_MAX;
  for (int i = 0; i < 16; i++, at = (at + 1) % KNOWN_MAX)
    if (table[at] == key) return true;
  return false;
}

static uint64_t words_of(const PageText *text) {
  return fnv(FNV_START, list_text_source(text->text), text->text->bytes) | 1;
}

static void say(const Case *exhibit, const Place *place, const char *words,
                float contrast) {
  findings_say(
    exhibit->findings, place, "contrast", FINDING_ERROR,
    "“%s”和底色的对比度只有 %.1f:1，至少要 4.5:1：换深一些（或浅一些）的字色，"
    "或在字下面垫一块底色。",
    "“%s” has a contrast of %.1f:1 with what is under it, at least 4.5:1 is "
    "needed: take a darker (or lighter) colour, or put a plain ground under it.",
    words, (double)contrast);
}

static void look(Contrast *c, const Case *exhibit, const Page *page,
                 const PageLine *line) {
  const PageText *text = &page->text[line->text];
  char            words[PAGE_WORDS_SIZE];
  float           contrast = contrast_of(c, page, line, line->color);
  if (contrast >= BOUND || known(c->told, words_of(text))) return;
  Place place = rules_place_of(exhibit, text);
  page_words(text, words);
  if (text->text->head.alpha >= UNFADED) {
    say(exhibit, &place, words, contrast);
  } else if (c->fades < FADED_MAX) {
    Faded *faded = &c->faded[c->fades++];
    *faded = (Faded){words_of(text), page->number, contrast, place, ""};
    memcpy(faded->text, words, sizeof words);
  }
}

void contrast_tell(Contrast *c, const Case *exhibit) {
  for (int i = 0; i < c->fades; i++) {
    const Faded *faded = &c->faded[i];
    if (has(c->whole, faded->words)) continue;
    findings_about(exhibit->findings, exhibit->exhibit, faded->page);
    say(exhibit, &faded->place, faded->text, faded->contrast);
  }
}

void contrast_rule(Contrast *c, const Case *exhibit, const Page *page) {
  bool painted = false;
  for (int i = 0; i < page->lines; i++) {
    const PageLine *line = &page->line[i];
    const PageText *text = &page->text[line->text];
    if (!line->seen || !text->seen || !text->still || is_crossed(page, line)) continue;
    if (text->text->head.alpha >= UNFADED) known(c->whole, words_of(text));
    if (known(c->known, key_of(page, line, line->color))) continue;
    if (!painted) paint_bare(c, page);
    painted = true;
    look(c, exhibit, page, line);
  }
}
