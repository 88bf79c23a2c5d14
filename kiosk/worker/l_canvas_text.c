// l_canvas_text.c - words on the canvas.

#include <math.h>

#include "worker/canvas.h"
#include "worker/l_all.h"
#include "worker/l_canvas.h"
#include "worker/words.h"

enum { DEEP_SEA = 0x0B2A3A, SHRINK_STEPS = 16 };

typedef struct {
  TextStyle text;
  TextSpan  base;
  float     upto;  // 0: do not shrink
} Look;

static const char *const fields[] = {"size",  "bold",  "color", "width", "line",
                                     "lines", "align", "upto",  NULL};
static const char *const aligns[] = {"left", "center", "right", NULL};

static float positive(lua_State *L, int at, const char *who, const char *name) {
  float value = bind_float(L, at, who, name);
  if (value < 0) bind_error(L, "%s: '%s' can't be negative", who, name);
  return value;
}

static void read_field(lua_State *L, int at, const char *who, Look *look) {
  int field = bind_field(L, at - 1, who, fields);
  switch (field) {
  case 0: look->text.size = positive(L, at, who, "size"); break;
  case 1: look->base.bold = lua_toboolean(L, at); break;
  case 2: look->base.color = bind_color(L, at, who, "color"); break;
  case 3: look->text.width = positive(L, at, who, "width"); break;
  case 4: look->text.line = positive(L, at, who, "line"); break;
  case 5: look->text.lines = (int)positive(L, at, who, "lines"); break;
  case 6: look->text.align = (TextAlign)bind_choice(L, at, who, "align", aligns); break;
  default: look->upto = positive(L, at, who, "upto");
  }
}

static Look read_look(lua_State *L, int at, const char *who) {
  Look look = {.text = {.size = 42, .line = 1.4f},
               .base = {.color = 0xFF000000u | DEEP_SEA}};
  if (lua_isnoneornil(L, at)) return look;
  bind_table(L, at, who, "style");
  for (lua_pushnil(L); lua_next(L, at); lua_pop(L, 1))
    read_field(L, lua_gettop(L), who, &look);
  if (look.text.size < 1 || look.text.size > 1000)
    bind_error(L, "%s: size must be 1 to 1000, got %g", who, (double)look.text.size);
  return look;
}

static bool fits(const Words *words, const TextStyle *style) {
  TextStyle free = *style;
  free.lines = 0;
  return text_layout(words->span, words->spans, &free)->lines <= style->lines;
}

// The largest of SHRINK_STEPS sizes at which the words need no more lines than they may.
static void shrink(const Words *words, Look *look) {
  float largest = look->text.size, least = look->upto;
  if (least <= 0 || least >= largest || look->text.lines == 0 || fits(words, &look->text))
    return;
  int good = SHRINK_STEPS, bad = 0;
  while (good - bad > 1) {
    int middle = (good + bad) / 2;
    look->text.size = largest + (least - largest) * (float)middle / SHRINK_STEPS;
    *(fits(words, &look->text) ? &good : &bad) = middle;
  }
  look->text.size = largest + (least - largest) * (float)good / SHRINK_STEPS;
}

// `before` is how far left of x its box begins: x is the middle or the right end with
// `align`.
static const TextBlock *lay_out(lua_State *L, Host *host, const char *who, int words_at,
                                int style_at, float *before) {
  Look look = read_look(L, style_at, who);
  words_read(L, words_at, who, &look.base, host->words);
  shrink(host->words, &look);
  const TextBlock *block = text_layout(host->words->span, host->words->spans, &look.text);
  if (!block) bind_error(L, "%s: the text is too long", who);
  float part = look.text.align == TEXT_CENTER  ? 0.5f
               : look.text.align == TEXT_RIGHT ? 1
                                               : 0;
  *before = part * look.text.width;
  return block;
}

int l_canvas_text(lua_State *L) {
  const char      *who = "canvas:text";
  Host            *host = l_canvas_check(L, who);
  float            x = bind_float(L, 3, who, "x"), y = bind_float(L, 4, who, "y");
  float            before;
  const TextBlock *block = lay_out(L, host, who, 2, 5, &before);
  const Group     *group = canvas_group(host);
  ListStyle        style;
  if (canvas_style(host, 1, false, &style) && block->glyphs > 0) {
    Point at = canvas_point(group, x - before, y);
    text_put(&host->list, &style, block, at.x, at.y, group->scale);
  }
  lua_pushnumber(L, block->h);
  lua_pushnumber(L, block->w);
  return 2;
}

int l_canvas_measure(lua_State *L) {
  const char      *who = "canvas:measure";
  float            before;
  const TextBlock *block = lay_out(L, l_canvas_check(L, who), who, 2, 3, &before);
  lua_pushnumber(L, block->h);
  lua_pushnumber(L, block->w);
  lua_pushinteger(L, block->lines);
  return 3;
}
