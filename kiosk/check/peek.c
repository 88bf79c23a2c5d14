#include "check/peek.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fnv.h"
#include "base/mem.h"

enum { PEEKS_MAX = 4096 };

static const float SLACK = 3;   // units: side bearings, which are no ink
static const float SHOWS = 24;  // so much of it must be in the picture to matter

typedef struct {
  uint64_t key;  // words and orientation
  bool     whole, cut, upright;
  uint32_t page;
  Place    place;
  char     words[PAGE_WORDS_SIZE];
} Word;

struct Peek {
  Word word[PEEKS_MAX];
  int  n;
};

Peek *peek_open(void) {
  return mem_new(sizeof(Peek));
}

void peek_close(Peek *peek) {
  free(peek);
}

// What of the picture the words may stand in.
static Rect room_of(const Page *page, const PageText *text) {
  const ListHead *head = &text->text->head;
  float           x = fmaxf(0, head->clip_x0), y = fmaxf(0, head->clip_y0);
  return (Rect){x, y, fminf(page->session.width, head->clip_x1) - x,
                fminf(page->session.height, head->clip_y1) - y};
}

static bool is_whole(Rect r, Rect room) {
  return r.x >= room.x - SLACK && r.y >= room.y - SLACK &&
         r.x + r.w <= room.x + room.w + SLACK && r.y + r.h <= room.y + room.h + SLACK;
}

static bool is_in_part(Rect r, Rect room) {
  float w = fminf(r.x + r.w, room.x + room.w) - fmaxf(r.x, room.x);
  float h = fminf(r.y + r.h, room.y + room.h) - fmaxf(r.y, room.y);
  return w > fminf(SHOWS, r.w / 2) && h > fminf(SHOWS, r.h / 2);
}

static Word *known(Peek *p, uint64_t key) {
  for (int i = 0; i < p->n; i++)
    if (p->word[i].key == key) return &p->word[i];
  if (p->n == PEEKS_MAX) return NULL;
  p->word[p->n] = (Word){.key = key};
  return &p->word[p->n++];
}

static void note_cut(Word *word, const Case *c, const Page *page, const PageText *text) {
  word->cut = true;
  word->upright = page_upright(page);
  word->page = page->number;
  word->place = rules_place_of(c, text);
  page_words(text, word->words);
}

void peek_look(Peek *p, const Case *c, const Page *page) {
  for (int i = 0; i < page->texts; i++) {
    const PageText *text = &page->text[i];
    const ListText *block = text->text;
    uint64_t        side = page_upright(page) ? 1 : 2;
    if (block->head.alpha < 0.5f || !text->still) continue;
    Word *word = known(p, fnv(side, list_text_source(block), block->bytes));
    if (!word || word->whole) continue;
    Rect room = room_of(page, text);
    if (is_whole(text->ink, room))
      word->whole = text->seen;
    else if (!word->cut && is_in_part(text->ink, room))
      note_cut(word, c, page, text);
  }
}

void peek_tell(Peek *p, const Case *c) {
  for (int i = 0; i < p->n; i++) {
    const Word *word = &p->word[i];
    if (word->whole || !word->cut) continue;
    findings_about(c->findings, c->exhibit, word->page);
    findings_say(
      c->findings, &word->place, "text-overflow", FINDING_ERROR,
      word->upright
        ? "“%s”在竖屏上出了画面或它的框，哪一页都看不全：往里移、改短，或缩小字号。"
        : "“%s”出了画面或它的框，哪一页都看不全：往里移、改短，或缩小字号。",
      word->upright
        ? "“%s” runs out of the picture or its box (upright) and is whole on no page: "
          "move "
          "it in, make it shorter or smaller."
        : "“%s” runs out of the picture or its box and is whole on no page: move it in, "
          "make it shorter or smaller.",
      word->words);
  }
}
