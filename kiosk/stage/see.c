#include "stage/see.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { COLUMNS = 9, ROWS = 3 };

typedef struct {
  const PaintLayer *layers;
  int               n;
} Picture;

static bool in_rect(Rect r, Point p) {
  return p.x >= r.x && p.x < r.x + r.w && p.y >= r.y && p.y < r.y + r.h;
}

// How often the outline goes round the point (Sunday's winding number).
static int winding(const Point *p, uint32_t first, uint32_t end, Point at) {
  int turns = 0;
  for (uint32_t i = first; i < end; i++) {
    Point a = p[i], b = p[i + 1 < end ? i + 1 : first];
    float side = (b.x - a.x) * (at.y - a.y) - (at.x - a.x) * (b.y - a.y);
    if (a.y <= at.y && b.y > at.y && side > 0) turns++;
    if (a.y > at.y && b.y <= at.y && side < 0) turns--;
  }
  return turns;
}

static bool in_shape(const ListShape *shape, Point at) {
  const uint32_t *ends = list_shape_ends(shape);
  const Point    *points = list_shape_points(shape);
  int             turns = 0;
  for (uint32_t c = 0; c < shape->contours; c++)
    turns += winding(points, c ? ends[c - 1] : 0, ends[c], at);
  return shape->even_odd ? turns % 2 != 0 : turns != 0;
}

static bool is_opaque(const ListPaint *paint, float alpha) {
  if (alpha < 0.99f || paint->kind == PAINT_PICTURE) return false;
  if (paint->kind == PAINT_SOLID) return paint->color >> 24 == 255;
  for (uint32_t i = 0; i < paint->stops; i++)
    if (paint->stop[i].color >> 24 != 255) return false;
  return true;
}

bool see_covers(const ListHead *head, const PaintLayer *layer, Point at) {
  float alpha = head->alpha * layer->alpha;
  if (head->flags & LIST_FLAG_ADD || !in_rect(list_bounds(head), at)) return false;
  switch (head->op) {
  case LIST_RECT: {
    const ListRect *r = (const ListRect *)head;
    return is_opaque(&r->paint, alpha) && in_rect((Rect){r->x, r->y, r->w, r->h}, at);
  }
  case LIST_SHAPE: {
    const ListShape *s = (const ListShape *)head;
    return is_opaque(&s->paint, alpha) && in_shape(s, at);
  }
  case LIST_PICTURE: {
    const ListPicture *p = (const ListPicture *)head;
    bool               upright = p->uy == 0 && p->vx == 0;
    return alpha >= 0.99f && upright && p->handle < layer->pictures &&
           layer->picture[p->handle].opaque;
  }
  default: return false;
  }
}

// Does anything after this command, in its own or a later layer, hide the point?
static bool hidden(const Picture *picture, int layer, const ListHead *text, Point at) {
  for (int i = layer; i < picture->n; i++) {
    const PaintLayer *l = &picture->layers[i];
    const ListHead   *head = list_next(l->words, l->used, i == layer ? text : NULL);
    for (; head; head = list_next(l->words, l->used, head))
      if (see_covers(head, l, at)) return true;
  }
  return false;
}

static bool strong(const ListText *text, float alpha) {
  const ListRun *runs = list_text_runs(text);
  if (text->head.flags & LIST_FLAG_ADD) return false;
  return text->runs > 0 && alpha * (float)(runs[0].color >> 24) / 255 >= 0.5f;
}

// The middle of what can be seen of a block; false when that is less than half of it.
static bool visible(const Picture *picture, int layer, const ListText *text, Rect canvas,
                    Point *middle) {
  const ListHead *h = &text->head;
  Rect  clip = {h->clip_x0, h->clip_y0, h->clip_x1 - h->clip_x0, h->clip_y1 - h->clip_y0};
  int   seen = 0;
  Point sum = {0, 0}, best = {0, 0};
  for (int row = 0; row < ROWS; row++)
    for (int column = 0; column < COLUMNS; column++) {
      Point at = {text->x + text->w * ((float)column + 0.5f) / COLUMNS,
                  text->y + text->h * ((float)row + 0.5f) / ROWS};
      if (!in_rect(clip, at) || !in_rect(canvas, at) || hidden(picture, layer, h, at))
        continue;
      seen++;
      sum.x += at.x;
      sum.y += at.y;
      best = at;
    }
  if (seen * 2 < ROWS * COLUMNS) return false;
  *middle = (Point){sum.x / (float)seen, sum.y / (float)seen};
  if (hidden(picture, layer, h, *middle)) *middle = best;
  return true;
}

static void copy_source(const ListText *text, char out[SEE_TEXT_MAX]) {
  snprintf(out, SEE_TEXT_MAX, "%.*s", (int)text->bytes, list_text_source(text));
  for (char *p = out; *p; p++)
    if (*p == '\n') *p = ' ';
}

int see_all(const PaintLayer *layers, int n, float w, float h, Seen out[SEE_MAX]) {
  Picture picture = {layers, n};
  Rect    canvas = {0, 0, w, h};
  int     found = 0;
  for (int i = 0; i < n; i++) {
    const ListHead *head = list_next(layers[i].words, layers[i].used, NULL);
    for (; head && found < SEE_MAX;
         head = list_next(layers[i].words, layers[i].used, head)) {
      const ListText *text = (const ListText *)head;
      if (head->op != LIST_TEXT || !strong(text, head->alpha * layers[i].alpha)) continue;
      if (!visible(&picture, i, text, canvas, &out[found].at)) continue;
      copy_source(text, out[found++].text);
    }
  }
  return found;
}

// Compares without spaces: where a line was broken must not matter.
static void squeeze(const char *from, char out[SEE_TEXT_MAX]) {
  size_t n = 0;
  for (; *from && n + 1 < SEE_TEXT_MAX; from++)
    if (*from != ' ' && *from != '\n') out[n++] = *from;
  out[n] = '\0';
}

int see_find(const Seen *seen, int n, const char *words, const Seen **found,
             const Seen **other) {
  char wanted[SEE_TEXT_MAX], text[SEE_TEXT_MAX];
  int  best = 0, equal = 0;
  squeeze(words, wanted);
  *found = *other = NULL;
  for (int i = 0; i < n; i++) {
    squeeze(seen[i].text, text);
    int match = strcmp(text, wanted) == 0 ? 2 : strstr(text, wanted) ? 1 : 0;
    if (match == 0 || match < best) continue;
    bool apart =
      *found && hypotf(seen[i].at.x - (*found)->at.x, seen[i].at.y - (*found)->at.y) > 8;
    equal = match == best && apart ? equal + 1 : 1;
    *other = match == best && apart ? *found : NULL;
    *found = &seen[i];
    best = match;
  }
  return *found ? (equal > 1 ? 2 : 1) : 0;
}
