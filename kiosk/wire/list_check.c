#include "wire/list.h"

#include "base/fail.h"

// The bits of (float)LIST_COORDINATE_MAX. Without the sign, floats order as their bits
// do, and infinities and NaNs are above all numbers: one integer compare answers for all
// three.
enum { COORDINATE_MAX_BITS = 0x47C35000 };

#define WORDS(type) ((uint32_t)(sizeof(type) / sizeof(uint32_t)))
#define FIRST(type, field) (offsetof(type, field) / sizeof(uint32_t))

_Static_assert(sizeof(ListHead) == 28 && sizeof(ListPaint) == 80,
               "no padding in commands");
_Static_assert(sizeof(ListGlyph) == 12 && sizeof(Point) == 8, "no padding in arrays");

static bool is_number(uint32_t bits) {
  return (bits & 0x7FFFFFFF) <= COORDINATE_MAX_BITS;
}

static bool are_numbers(const uint32_t *bits, uint32_t n) {
  uint32_t wrong = 0;
  for (uint32_t i = 0; i < n; i++) wrong |= !is_number(bits[i]);
  return !wrong;
}

static bool is_handle(uint32_t handle) {
  return handle >= 1 && handle < LIST_PICTURES_MAX;
}

static bool is_between(float x, float low, float high) {
  return x >= low && x <= high;
}

static const char *head_fault(const ListHead *head) {
  if (head->flags & ~LIST_FLAG_ADD) return "unknown flag";
  if (!is_between(head->alpha, 0, 1)) return "alpha";
  if (!are_numbers((const uint32_t *)head + FIRST(ListHead, clip_x0), 4)) return "clip";
  if (!(head->clip_x0 < head->clip_x1 && head->clip_y0 < head->clip_y1))
    return "empty clip";
  return NULL;
}

static const char *stops_fault(const ListPaint *paint) {
  if (paint->stops < 2) return "too few stops";
  float before = 0;
  for (uint32_t i = 0; i < paint->stops; i++) {
    if (!is_between(paint->stop[i].at, before, 1)) return "stops do not rise";
    before = paint->stop[i].at;
  }
  return NULL;
}

static const char *paint_fault(const ListPaint *paint) {
  if (!are_numbers((const uint32_t *)paint + FIRST(ListPaint, x0), 4)) return "paint";
  if (paint->stops > LIST_STOPS_MAX) return "too many stops";
  switch (paint->kind) {
  case PAINT_SOLID: return NULL;
  case PAINT_RADIAL:
    if (paint->x1 < 0) return "negative radius";
    return stops_fault(paint);
  case PAINT_LINEAR: return stops_fault(paint);
  case PAINT_PICTURE: return is_handle(paint->handle) ? NULL : "picture of a paint";
  default: return "unknown paint";
  }
}

static const char *rect_fault(const ListRect *rect) {
  if (rect->head.words != WORDS(ListRect)) return "size of a rect";
  if (!are_numbers((const uint32_t *)rect + FIRST(ListRect, x), 4)) return "rect";
  if (rect->w < 0 || rect->h < 0) return "negative rect";
  return paint_fault(&rect->paint);
}

static const char *shape_fault(const ListShape *shape) {
  uint32_t contours = shape->contours, points = shape->points;
  if (points < 1 || points > LIST_SHAPE_POINTS_MAX) return "points of a shape";
  if (contours < 1 || contours > points) return "contours of a shape";
  if (shape->head.words != WORDS(ListShape) + contours + points * WORDS(Point))
    return "size of a shape";
  if (shape->even_odd > 1) return "winding rule";

  const uint32_t *ends = list_shape_ends(shape);
  uint32_t        before = 0;
  for (uint32_t i = 0; i < contours; i++) {
    if (ends[i] <= before) return "contours do not rise";
    before = ends[i];
  }
  if (before != points) return "contours and points differ";
  if (!are_numbers(ends + contours, points * WORDS(Point))) return "point";
  return paint_fault(&shape->paint);
}

static const char *picture_fault(const ListPicture *picture) {
  if (picture->head.words != WORDS(ListPicture)) return "size of a picture";
  if (!is_handle(picture->handle)) return "picture";
  if (!(picture->u0 >= 0 && picture->u0 < picture->u1 && picture->u1 <= 1)) return "part";
  if (!(picture->v0 >= 0 && picture->v0 < picture->v1 && picture->v1 <= 1)) return "part";
  if (!are_numbers((const uint32_t *)picture + FIRST(ListPicture, x), 6)) return "corner";
  return NULL;
}

static const char *nine_fault(const ListNine *nine) {
  if (nine->head.words != WORDS(ListNine)) return "size of a nine";
  if (!is_handle(nine->handle)) return "picture";
  if (!are_numbers((const uint32_t *)nine + FIRST(ListNine, corner), 6)) return "nine";
  if (nine->corner < 0 || nine->edge < 0 || nine->w < 0 || nine->h < 0)
    return "negative nine";
  return NULL;
}

static const char *quad_fault(const ListQuad *quad) {
  if (quad->head.words != WORDS(ListQuad)) return "size of a quad";
  if (!is_handle(quad->handle)) return "picture";
  return are_numbers((const uint32_t *)quad + FIRST(ListQuad, corner), 8) ? NULL
                                                                          : "corner";
}

static bool runs_agree(const ListText *text) {
  const ListRun *run = list_text_runs(text);
  uint32_t       left = text->glyphs;
  for (uint32_t i = 0; i < text->runs; i++) {
    if (!(run[i].size > 0 && run[i].size <= LIST_SIZE_MAX)) return false;
    if (run[i].glyphs > left) return false;
    left -= run[i].glyphs;
  }
  return left == 0;
}

static bool glyphs_agree(const ListText *text) {
  const uint32_t *at = (const uint32_t *)list_text_glyphs(text);
  uint32_t        wrong = 0;
  for (uint32_t i = 0; i < text->glyphs; i++, at += WORDS(ListGlyph)) {
    wrong |= (at[0] & 0xFFFFFF) > 0x10FFFF || at[0] >> 24 >= LIST_FACES_MAX;
    wrong |= !is_number(at[1]) || !is_number(at[2]);
  }
  return !wrong;
}

// Bytes of the well-formed, printable character (or line end) at `s`; 0 if there is none.
static uint32_t character(const unsigned char *s, uint32_t left) {
  uint32_t lead = s[0];
  if (lead < 0x80) return (lead >= ' ' && lead != 0x7F) || lead == '\n';
  uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead < 0xC2 || lead > 0xF4 || size > left) return 0;
  for (uint32_t i = 1; i < size; i++)
    if ((s[i] & 0xC0) != 0x80) return 0;
  uint32_t first = lead << 8 | s[1];  // over-long, surrogate, too large, C1 control
  if (first >= 0xE080 && first < 0xE0A0) return 0;
  if (first >= 0xEDA0 && first < 0xEE00) return 0;
  if (first >= 0xF080 && first < 0xF090) return 0;
  if (first >= 0xF490) return 0;
  if (first >= 0xC280 && first < 0xC2A0) return 0;
  return size;
}

static bool is_source(const char *text, uint32_t bytes) {
  const unsigned char *s = (const unsigned char *)text;
  for (uint32_t i = 0; i < bytes;) {
    uint32_t size = character(s + i, bytes - i);
    if (!size) return false;
    i += size;
  }
  return true;
}

static const char *text_fault(const ListText *text) {
  if (text->runs > LIST_RUNS_MAX) return "too many runs";
  if (text->glyphs > LIST_GLYPHS_MAX) return "too many glyphs";
  if (text->bytes > LIST_TEXT_BYTES_MAX) return "source of a text is too long";
  uint32_t words = WORDS(ListText) + text->runs * WORDS(ListRun) +
                   text->glyphs * WORDS(ListGlyph) + (text->bytes + 3) / 4;
  if (text->head.words != words) return "size of a text";
  if (!are_numbers((const uint32_t *)text + FIRST(ListText, x), 4))
    return "box of a text";
  if (text->w < 0 || text->h < 0) return "negative box of a text";
  if (!(text->scale > 0 && text->scale <= LIST_SCALE_MAX)) return "scale of a text";
  if (!runs_agree(text)) return "runs of a text";
  if (!glyphs_agree(text)) return "glyph";
  if (!is_source(list_text_source(text), text->bytes)) return "source of a text";
  return NULL;
}

static const char *target_fault(const ListTarget *target) {
  if (target->head.words != WORDS(ListTarget)) return "size of a target";
  if (!are_numbers((const uint32_t *)target + FIRST(ListTarget, x), 4)) return "target";
  return target->w < 0 || target->h < 0 ? "negative target" : NULL;
}

const char *list_fault(const ListHead *head) {
  static const uint32_t least[] = {
    [LIST_RECT] = WORDS(ListRect),       [LIST_SHAPE] = WORDS(ListShape),
    [LIST_PICTURE] = WORDS(ListPicture), [LIST_NINE] = WORDS(ListNine),
    [LIST_QUAD] = WORDS(ListQuad),       [LIST_TEXT] = WORDS(ListText),
    [LIST_TARGET] = WORDS(ListTarget),
  };
  if (head->op < LIST_RECT || head->op > LIST_TARGET) return "unknown op";
  if (head->words < least[head->op]) return "too small";
  const char *fault = head_fault(head);
  if (fault) return fault;
  switch (head->op) {
  case LIST_RECT: return rect_fault((const ListRect *)head);
  case LIST_SHAPE: return shape_fault((const ListShape *)head);
  case LIST_PICTURE: return picture_fault((const ListPicture *)head);
  case LIST_NINE: return nine_fault((const ListNine *)head);
  case LIST_QUAD: return quad_fault((const ListQuad *)head);
  case LIST_TARGET: return target_fault((const ListTarget *)head);
  default: return text_fault((const ListText *)head);
  }
}

bool list_check(const uint32_t *words, uint32_t used) {
  if (used > LIST_WORDS_MAX) return fail("list: over %d words", LIST_WORDS_MAX);
  uint32_t commands = 0, points = 0, glyphs = 0;
  for (uint32_t at = 0; at < used;) {
    const ListHead *head = (const ListHead *)(words + at);
    uint32_t        left = used - at;
    if (left < WORDS(ListHead) || head->words > left)
      return fail("list: command %u: cut off", commands);
    const char *fault = list_fault(head);
    if (fault) return fail("list: command %u: %s", commands, fault);

    if (head->op == LIST_SHAPE) points += ((const ListShape *)head)->points;
    if (head->op == LIST_TEXT) glyphs += ((const ListText *)head)->glyphs;
    if (++commands > LIST_COMMANDS_MAX)
      return fail("list: over %d commands", LIST_COMMANDS_MAX);
    if (points > LIST_POINTS_MAX) return fail("list: over %d points", LIST_POINTS_MAX);
    if (glyphs > LIST_GLYPHS_MAX) return fail("list: over %d glyphs", LIST_GLYPHS_MAX);
    at += head->words;
  }
  return true;
}
