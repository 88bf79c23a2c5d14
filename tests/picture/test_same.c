// The promise of the painter: what was painted before never shows. Random lists, changed
// a little at a time, painted cell by cell, against painters that paint everything; and
// with two threads, and rotated.
#include "easel.h"

enum { ROUNDS = 60, CHANGES = 6, COMMANDS = 24, PICTURES = 6, SIDE_MAX = 300 };

static uint64_t seed = 1;

static int pick(int n) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (int)((seed >> 33) % (uint64_t)n);
}

static float between(float low, float high) {
  return low + (high - low) * (float)pick(1 << 16) / 65536;
}

// Mostly on the canvas, sometimes on whole units, now and then far away.
static float coordinate(void) {
  switch (pick(12)) {
  case 0: return between(-100000, 100000);
  case 1: return between(-3000, 5000);
  case 2:
  case 3:
  case 4: return (float)pick(1900);
  default: return between(-200, 2000);
  }
}

static float length(void) {
  switch (pick(10)) {
  case 0: return 0;
  case 1: return between(0, 3000);
  case 2:
  case 3: return (float)pick(500);
  default: return between(0, 400);
  }
}

static uint32_t color(void) {
  uint32_t c = (uint32_t)pick(1 << 24);
  return c | (uint32_t)(pick(2) ? 255 : pick(256)) << 24;
}

static ListPaint paint(void) {
  ListPaint p = list_solid(color());
  p.kind = (uint32_t)pick(4);
  p.x0 = coordinate();
  p.y0 = coordinate();
  p.x1 = p.kind == PAINT_RADIAL ? length() : coordinate();
  p.y1 = pick(4) ? coordinate() : p.y0;
  p.handle = (uint32_t)(1 + pick(PICTURES));
  p.stops = (uint32_t)(2 + pick(LIST_STOPS_MAX - 1));
  for (uint32_t i = 0; i < p.stops; i++) {
    p.stop[i].at = (float)(i + (uint32_t)pick(2)) / (float)p.stops;
    p.stop[i].color = color();
  }
  return p;
}

static void add_shape(List *list, const ListStyle *style) {
  ListPaint p = paint();
  Point     points[16];
  uint32_t  ends[2] = {(uint32_t)(1 + pick(8)), 0};
  ends[1] = ends[0] + (uint32_t)(1 + pick(8));
  for (uint32_t i = 0; i < ends[1]; i++) points[i] = (Point){coordinate(), coordinate()};
  list_shape(list, style, &p, pick(2), ends, (uint32_t)(1 + pick(2)), points);
}

static void add_picture(List *list, const ListStyle *style) {
  ListPicture p = {.handle = (uint32_t)(1 + pick(PICTURES + 1)), .u1 = 1, .v1 = 1};
  if (pick(3) == 0) {
    p.u0 = between(0, 0.4f);
    p.v0 = between(0, 0.4f);
    p.u1 = p.u0 + between(0.01f, 0.5f);
    p.v1 = p.v0 + between(0.01f, 0.5f);
  }
  p.x = coordinate();
  p.y = coordinate();
  p.ux = pick(5) ? length() : -length();
  p.vy = pick(5) ? length() : -length();
  if (pick(2)) p.uy = between(-100, 100), p.vx = between(-100, 100);
  list_picture(list, style, &p);
}

static void add_text(List *list, const ListStyle *style) {
  ListText  text = {.x = coordinate(), .y = coordinate(), .w = 100, .h = 100};
  ListRun   runs[2];
  ListGlyph glyphs[20];
  text.scale = pick(4) ? 1 : between(0.1f, 3);
  text.runs = 2;
  for (int r = 0; r < 2; r++)
    runs[r] = (ListRun){(float)(8 + 4 * pick(5)), color(), (uint32_t)pick(11)};
  text.glyphs = runs[0].glyphs + runs[1].glyphs;
  for (uint32_t i = 0; i < text.glyphs; i++)
    glyphs[i] =
      (ListGlyph){(uint32_t)(32 + pick(90)), (float)(i % 7) * 30, (float)(i / 7 * 40)};
  if (text.glyphs && !pick(10)) glyphs[0].x = coordinate();
  list_text(list, style, &text, runs, glyphs, "");
}

static void add_command(List *list) {
  ListStyle style = list_style();
  style.add = pick(5) == 0;
  if (pick(3) == 0) style.alpha = between(0, 1);
  if (pick(4) == 0) style.clip = (Rect){coordinate(), coordinate(), length(), length()};
  switch (pick(7)) {
  case 0: add_shape(list, &style); break;
  case 1:
  case 2: add_picture(list, &style); break;
  case 3: {
    ListNine n = {
      .handle = (uint32_t)(1 + pick(PICTURES)), .corner = length(), .edge = length()};
    n.x = coordinate(), n.y = coordinate(), n.w = length(), n.h = length();
    list_nine(list, &style, &n);
    break;
  }
  case 4: {
    Point c[4];
    float x = coordinate(), y = coordinate(), w = length(), h = length();
    for (int i = 0; i < 4; i++)
      c[i] = (Point){x + (i == 1 || i == 2 ? w : 0) + between(-30, 30),
                     y + (i > 1 ? h : 0) + between(-30, 30)};
    list_quad(list, &style, (uint32_t)(1 + pick(PICTURES)), c);
    break;
  }
  case 5: add_text(list, &style); break;
  default: {
    ListPaint p = paint();
    list_rect(list, &style, (Rect){coordinate(), coordinate(), length(), length()}, &p);
  }
  }
}

// Commands, each in words of its own, so that one can be changed and the rest stay.
typedef struct {
  uint32_t words[COMMANDS][512], used[COMMANDS];
  uint32_t all[COMMANDS * 512];
} Commands;

static void change(Commands *c, int i) {
  List list;
  list_begin(&list, c->words[i], 512);
  if (pick(8)) add_command(&list);
  c->used[i] = list.used;
}

static PaintLayer layer_of(Commands *c, const PaintPicture *pictures) {
  uint32_t used = 0;
  for (int i = 0; i < COMMANDS; i++) {
    memcpy(c->all + used, c->words[i], c->used[i] * 4);
    used += c->used[i];
  }
  assert_true(list_check(c->all, used));
  return (PaintLayer){.words = c->all,
                      .used = used,
                      .picture = pictures,
                      .pictures = PICTURES + 1,
                      .alpha = 1};
}

static void make_picture(PaintPicture *p, uint64_t id) {
  static const int sides[] = {1, 2, 17, 64, 121, 300};
  int              w = sides[pick(6)], h = sides[pick(6)], opaque = pick(2);
  uint32_t        *pixels = malloc((size_t)(w * h) * 4);
  for (int i = 0; i < w * h; i++) {
    uint32_t a = opaque ? 255 : (uint32_t)pick(256),
             c = a ? (uint32_t)pick((int)a + 1) : 0;
    pixels[i] = a << 24 | c << 16 | (c / 2) << 8 | (a - c);
  }
  *p = (PaintPicture){.pixels = pixels, .w = w, .h = h, .stride = w, .id = id};
  if (!opaque && pick(2)) p->trim_x = pick(20), p->trim_y = pick(20);
  p->full_w = w + p->trim_x + (p->trim_x ? pick(9) : 0);
  p->full_h = h + p->trim_y + (p->trim_y ? pick(9) : 0);
  p->natural_w = (float)p->full_w;
  p->natural_h = (float)p->full_h;
  p->opaque = opaque && !p->trim_x;
}

static void shuffle_layers(PaintLayer *layers, Commands *c,
                           const PaintPicture *pictures) {
  for (int k = 0; k < 2; k++) layers[k] = layer_of(&c[k], pictures);
  if (pick(2)) layers[1].alpha = between(0, 1);
  if (pick(3) == 0) layers[1].dx = between(-300, 300), layers[1].dy = between(-90, 90);
  if (pick(3) == 0)
    layers[0].clip = (Rect){coordinate(), coordinate(), 1 + length(), 1 + length()};
}

static void round_of(int w, int h, int rotate) {
  static Commands c[2];
  PaintPicture    pictures[PICTURES + 1] = {{0}};
  PaintLayer      layers[2];
  PaintRect       rects[EASEL_RECTS];
  static uint64_t id;
  for (int i = 1; i <= PICTURES; i++) make_picture(&pictures[i], ++id);
  for (int k = 0; k < 2; k++)
    for (int i = 0; i < COMMANDS; i++) change(&c[k], i);

  size_t      bytes = (size_t)(w * h) * 4;
  PaintTarget cells = {malloc(bytes), w, h, w, rotate}, full = cells;
  full.pixels = malloc(bytes);
  memset(cells.pixels, 0x55, bytes);
  memset(full.pixels, 0xAA, bytes);
  Painter *painter = paint_open(1 + pick(2));
  shuffle_layers(layers, c, pictures);
  for (int i = 0; i < CHANGES; i++) {
    int max = pick(3) ? EASEL_RECTS : 1 + pick(3);
    int n = paint_frame(painter, &cells, layers, 2, false, rects, max);
    assert_true(n <= max);
    Painter *fresh = paint_open(1);
    n = paint_frame(fresh, &full, layers, 2, false, rects, EASEL_RECTS);
    paint_close(fresh);
    assert_int_equal(n, 1);
    assert_memory_equal(cells.pixels, full.pixels, bytes);
    assert_int_equal(paint_frame(painter, &cells, layers, 2, false, rects, 1), 0);
    assert_false(paint_unfinished(painter));
    for (int k = 1 + pick(3); k > 0; k--) change(&c[pick(2)], pick(COMMANDS));
    if (pick(2))
      shuffle_layers(layers, c, pictures);
    else
      for (int k = 0; k < 2; k++) layers[k].used = layer_of(&c[k], pictures).used;
  }
  paint_close(painter);
  free(cells.pixels);
  free(full.pixels);
  for (int i = 1; i <= PICTURES; i++) free((void *)(uintptr_t)pictures[i].pixels);
}

static int rounds = ROUNDS;

static void cells_and_wholes_agree(void **state) {
  (void)state;
  static const struct {
    int w, h;
  } size[] = {{1920, 1080}, {1280, 720}, {640, 360}, {700, 500},
              {1080, 1920}, {333, 777},  {2500, 900}};
  for (int i = 0; i < rounds; i++) {
    seed = (uint64_t)i + 1;
    int s = pick(7);
    round_of(size[s].w, size[s].h, 90 * pick(4));
  }
}

// More rounds can be asked for: test_same 5000
int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(cells_and_wholes_agree)};
  if (argc > 1) rounds = atoi(argv[1]);
  clock_play(0, CLOCK_TRUSTED, "");  // it stands still: nothing is put off
  return cmocka_run_group_tests(tests, NULL, NULL);
}
