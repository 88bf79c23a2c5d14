// A real zygote and real workers, driven over the wire with sources written here.
#include "hall.h"

#define TITLE "title = '试', "
#define EMPTY "return { " TITLE "draw = function() end }"

static void test_frame(void **state) {
  (void)state;
  Hall hall;
  hall_load(&hall, "local e = { title = { zh = '潮汐', en = 'Tides' }, line = '看海', "
                   "picture = 'a.svg',\n"
                   "  level = 'middle' }\n"
                   "function e:enter() self.t = 0 end\n"
                   "function e:update(dt) self.t = self.t + dt; return 0.5 end\n"
                   "function e:draw(g) g:rect(10, 20, 30, 40, '#0E7490')\n"
                   "  g:text(('%.3f'):format(self.t), 100, 200) end\n"
                   "return e");
  const WireFacts *facts = &hall.shared->facts;
  assert_string_equal(facts->title_zh, "潮汐");
  assert_string_equal(facts->title_en, "Tides");
  assert_string_equal(facts->line_zh, "看海");
  assert_string_equal(facts->line_en, "");
  assert_string_equal(facts->picture, "a.svg");
  assert_int_equal(facts->level, LEVEL_MIDDLE);
  assert_true(hall_ok(&hall, ASK_FRAME));
  assert_true(hall.answer.wake == 0.5);
  const ListRect *rect = (const ListRect *)hall_command(&hall, 0);
  assert_int_equal(rect->head.op, LIST_RECT);
  assert_true(rect->x == 10 && rect->y == 20 && rect->w == 30 && rect->h == 40);
  assert_int_equal(rect->paint.color, 0xFF0E7490);
  const ListText *text = (const ListText *)hall_command(&hall, 1);
  assert_int_equal(text->head.op, LIST_TEXT);
  assert_memory_equal(list_text_source(text), "0.017", 5);
  uint32_t slot = hall.answer.slot;
  assert_true(hall_ok(&hall, ASK_FRAME));
  assert_int_not_equal(hall.answer.slot, slot);
  text = (const ListText *)hall_command(&hall, 1);
  assert_memory_equal(list_text_source(text), "0.033", 5);
  hall_close(&hall);
}

static void test_wake(void **state) {
  (void)state;
  static const struct {
    const char *value;
    double      wake;
  } cases[] = {{"nil", 0}, {"math.huge", INFINITY}, {"-3", 0}, {"2", 2}, {"", 0}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char source[200];
    snprintf(source, sizeof source,
             "return { " TITLE
             "draw = function() end, update = function() return %s end }",
             cases[i].value);
    Hall hall;
    hall_load(&hall, source);
    assert_true(hall_ok(&hall, ASK_FRAME));
    assert_true(hall.answer.wake == cases[i].wake);
    hall_close(&hall);
  }
}

// The session first, then pictures, then fingers, whatever the order on the wire.
static void test_events(void **state) {
  (void)state;
  Hall hall;
  hall_load(
    &hall, "local kiosk, picture = require 'kiosk', require 'picture'\n"
           "local e, seen = { " TITLE " }, ''\n"
           "local p\n"
           "function e:enter() p = picture.get('fish.svg', 300) end\n"
           "function e:changed() seen = seen .. 'lang=' .. kiosk.lang .. ' ' end\n"
           "function e:touch(t) seen = seen .. t.phase .. t.finger .. ':' .. t.x .. ' '\n"
           "  if p.ready then seen = seen .. p.w .. 'x' .. p.h .. '@' .. p.oy end end\n"
           "function e:draw(g) g:stand(p, 500, 600); kiosk.log(seen) end\n"
           "return e");
  const WireAct *act = hall_act(&hall, ACT_PICTURE);
  assert_non_null(act);
  assert_string_equal(act->text, "fish.svg");
  assert_true(act->w == 300 && act->h == 0);
  hall_touch(&hall, TOUCH_DOWN, 12, 34);
  WireEvent *event = &hall.shared->event[hall.shared->events++];
  *event = (WireEvent){.kind = EVENT_PICTURE};
  event->u.picture.handle = act->number;
  event->u.picture.w = 300;
  event->u.picture.h = 200;
  event->u.picture.origin_y = 150;
  hall.shared->event[hall.shared->events++].kind = EVENT_SESSION;
  hall.shared->session.lang = LANG_EN;
  assert_true(hall_ok(&hall, ASK_FRAME));
  assert_string_equal(hall_said(&hall), "lang=en down0:12.0 300.0x200.0@150.0");
  const ListPicture *picture = (const ListPicture *)hall_command(&hall, 0);
  assert_int_equal(picture->head.op, LIST_PICTURE);
  assert_true(picture->x == 500 && picture->y == 450 && picture->ux == 300 &&
              picture->vy == 200);
  hall_close(&hall);
}

static void test_pictures(void **state) {
  (void)state;
  Hall hall;
  hall_load(&hall, "local picture = require 'picture'\n"
                   "local a = picture.get('a.png')\n"
                   "assert(a == picture.get('a.png') and a ~= picture.get('a.png', 10))\n"
                   "assert(not picture.all_ready() and not a.ready and a.w == 0)\n"
                   "assert(not pcall(picture.get, '../a.png') and not pcall(picture.get, "
                   "'/etc/passwd'))\n"
                   "assert(not pcall(picture.get, ''))\n"
                   "for i = 1, 300 do picture.get('n' .. i) end\n" EMPTY);
  uint32_t first = hall.answer.acts;
  assert_int_equal(first, WIRE_ACTS_MAX);
  assert_true(hall_ok(&hall, ASK_FRAME));
  assert_int_equal(first + hall.answer.acts, 302);  // what found no room comes later
  hall_close(&hall);
}

static void test_acts(void **state) {
  (void)state;
  Hall hall;
  hall_load(
    &hall, "local kiosk = require 'kiosk'\n"
           "local e = { " TITLE " }\n"
           "function e:draw()\n"
           "  kiosk.open('quiz'); kiosk.home(); kiosk.completed(); kiosk.completed()\n"
           "  kiosk.choose_level('adult'); kiosk.choose_lang('en'); kiosk.skin('night')\n"
           "  kiosk.sound('lantern')\n"
           "  print('level', kiosk.level, kiosk.exhibit, kiosk.w, kiosk.upright)\n"
           "end\n"
           "function e:enter() kiosk.wait_for_pictures() end\n"
           "return e");
  assert_non_null(hall_act(&hall, ACT_READY));
  assert_true(hall_ok(&hall, ASK_FRAME));
  assert_string_equal(hall_act(&hall, ACT_OPEN)->text, "quiz");
  assert_non_null(hall_act(&hall, ACT_HOME));
  assert_int_equal(hall_act(&hall, ACT_LEVEL)->number, LEVEL_ADULT);
  assert_int_equal(hall_act(&hall, ACT_LANG)->number, LANG_EN);
  assert_int_equal(hall_act(&hall, ACT_SKIN)->number, 2);
  assert_int_equal(hall_act(&hall, ACT_SOUND)->number, SOUND_LANTERN);
  assert_string_equal(hall_said(&hall), "level primary sample 1920 false");
  assert_int_equal(hall.answer.acts, 8);  // completed is told once
  hall_close(&hall);
}

static void test_words(void **state) {
  (void)state;
  Hall hall;
  hall_load(&hall, "local e = { " TITLE " }\n"
                   "function e:draw(g)\n"
                   "  g:text({ zh = '中文', en = 'English' }, 0, 0)\n"
                   "  g:text({ zh = '只有中文' }, 0, 0)\n"
                   "  g:text('一 **二** 三', 0, 0)\n"
                   "  g:text({ en = { 'a ', { 'b', bold = true, color = '#FF000080' } }, "
                   "zh = { '甲' } }, 0, 0)\n"
                   "  g:text('only *one* star**', 0, 0)\n"
                   "end\n"
                   "return e");
  hall.shared->session.lang = LANG_EN;
  assert_true(hall_ok(&hall, ASK_FRAME));
  static const char *const sources[] = {"English", "只有中文", "一 二 三", "a b",
                                        "only *one* star**"};
  static const uint32_t    runs[] = {1, 1, 1, 2, 1};
  for (uint32_t i = 0; i < 5; i++) {
    const ListText *text = (const ListText *)hall_command(&hall, i);
    assert_int_equal(text->bytes, strlen(sources[i]));
    assert_memory_equal(list_text_source(text), sources[i], text->bytes);
    assert_int_equal(text->runs, runs[i]);
  }
  const ListGlyph *bold = list_text_glyphs((const ListText *)hall_command(&hall, 2));
  assert_true(bold[0].code >> 24 == 0 && bold[1].code >> 24 == 1 &&
              bold[2].code >> 24 == 0);
  const ListText *coloured = (const ListText *)hall_command(&hall, 3);
  assert_int_equal(list_text_runs(coloured)[1].color, 0x80FF0000);
  hall_close(&hall);
}

static void test_groups(void **state) {
  (void)state;
  Hall hall;
  hall_load(
    &hall,
    "local e = { " TITLE " }\n"
    "function e:draw(g)\n"
    "  g:push { x = 100, y = 50, scale = 2, alpha = 0.5, clip = { 0, 0, 500, 500 } }\n"
    "  g:rect(1, 2, 3, 4, 0x11223344)\n"
    "  g:push { clip = { 0, 0, 100, 900 } }\n"
    "  g:rect(0, 0, 9, 9, '#000000')\n"
    "  g:pop()\n"
    "  g:pop()\n"
    "  g:push { x = 10, turn = 0.25 }\n"
    "  g:rect(0, 0, 20, 10, gradient.linear(0, 0, 20, 0, '#000000', '#FFFFFF'))\n"
    "  g:pop()\n"
    "  g:push { alpha = 0 } g:circle(0, 0, 9, '#000000') g:pop()\n"
    "end\n"
    "return e");
  assert_true(hall_ok(&hall, ASK_FRAME));
  const ListRect *rect = (const ListRect *)hall_command(&hall, 0);
  assert_true(rect->x == 102 && rect->y == 54 && rect->w == 6 && rect->h == 8);
  assert_true(rect->head.alpha == 0.5f && rect->head.clip_x1 == 500);
  assert_int_equal(rect->paint.color, 0x44112233);
  const ListHead *clipped = hall_command(&hall, 1);
  assert_true(clipped->clip_x0 == 100 && clipped->clip_x1 == 300 &&
              clipped->clip_y1 == 500);
  const ListShape *turned = (const ListShape *)hall_command(&hall, 2);
  assert_int_equal(turned->head.op, LIST_SHAPE);
  assert_int_equal(turned->points, 4);
  Rect box = list_bounds(&turned->head);
  assert_true(fabsf(box.x - 0) < 1.5f && fabsf(box.y) < 1.5f && fabsf(box.h - 20) < 3);
  assert_true(fabsf(turned->paint.x1 - 10) < 0.01f &&
              fabsf(turned->paint.y1 - 20) < 0.01f);
  assert_null(hall_command(&hall, 3));  // nothing can be seen of what has no alpha
  hall_close(&hall);
}

// Twice the area a closed contour encloses, with its sign.
static float area(const Point *p, uint32_t from, uint32_t to) {
  float sum = 0;
  for (uint32_t i = from; i < to; i++) {
    Point a = p[i], b = p[i + 1 < to ? i + 1 : from];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum / 2;
}

static void test_shapes(void **state) {
  (void)state;
  Hall hall;
  hall_load(
    &hall,
    "local e = { " TITLE " }\n"
    "function e:draw(g)\n"
    "  g:circle(100, 100, 50, '#000000')\n"
    "  g:line({ 0, 0, 100, 0, 100, 100 }, 10, '#000000')\n"
    "  g:path('M0 0h10v10H0z m 20,20 a5 5 0 1 0 10 0 5 5 0 1 0-10 0Z', '#000000')\n"
    "  g:ring(0, 0, 10, 4, '#000000')\n"
    "  g:ring(0, 0, 10, 4, '#000000', 0, 0.5)\n"
    "  g:strip({ 0, 0, 10, 0 }, { 0, 5, 10, 5 }, '#000000')\n"
    "  g:arch(0, 0, 100, 200, '#000000')\n"
    "  g:path('M0 0Q50 100 100 0C100 50 0 50 0 0', '#000000', true)\n"
    "end\n"
    "return e");
  assert_true(hall_ok(&hall, ASK_FRAME));
  static const float areas[] = {7854, 2080, 0, 0, 126, 50, 18700, 0};
  for (uint32_t i = 0; i < 8; i++) {
    const ListShape *shape = (const ListShape *)hall_command(&hall, i);
    assert_int_equal(shape->head.op, LIST_SHAPE);
    float whole = fabsf(area(list_shape_points(shape), 0, list_shape_ends(shape)[0]));
    if (areas[i] > 0 && fabsf(whole - areas[i]) > areas[i] * 0.02f)
      fail_msg("shape %u has area %g, not %g", i, (double)whole, (double)areas[i]);
  }
  const ListShape *circle = (const ListShape *)hall_command(&hall, 0);
  assert_in_range(circle->points, 24, 60);
  const ListShape *path = (const ListShape *)hall_command(&hall, 2);
  assert_int_equal(path->contours, 2);
  const uint32_t *ends = list_shape_ends(path);
  assert_int_equal(ends[0], 4);
  assert_true(fabsf(fabsf(area(list_shape_points(path), ends[0], ends[1])) - 78.5f) < 3);
  hall_close(&hall);
}

static void test_memory(void **state) {
  (void)state;
  hall_load_fault("local s = ('x'):rep(7 << 20)\nlocal t = pcall(function()\n  return s "
                  ".. s .. s .. s .. s\nend)\n" EMPTY,
                  "exhibit.lua", 3, "more than 32 MB");
}

static void test_fault_lines(void **state) {
  (void)state;
  hall_load_fault("return {\n  " TITLE "\n  draw = function() end,\n  x = 1 1\n}",
                  "exhibit.lua", 4, "expected");
  hall_load_fault("local x = 1\nreturn { right = ture }", "exhibit.lua", 2,
                  "'ture' is not known; did you mean 'true'?");
  hall_load_fault("local x\nx = 1\ny = 2", "exhibit.lua", 3, "write `local y`");
  hall_load_fault("local x\ntype = 'quiz'", "exhibit.lua", 2,
                  "'type' belongs to the kiosk");
  hall_load_fault("local x = 1\n", "exhibit.lua", 1, "must end with `return`");
  hall_load_fault("return 3", "exhibit.lua", 0, "must end with `return { … }`");
  hall_load_fault("return { title = 'x' }", "exhibit.lua", 1, "'draw' is missing");
  hall_load_fault("return { draw = function() end }", "exhibit.lua", 1,
                  "'title' is missing");
  hall_load_fault("return { titel = 'x', draw = function() end }", "exhibit.lua", 1,
                  "did you mean 'title'?");
  hall_load_fault("local t = {\n  1，\n  2 }\n" EMPTY, "exhibit.lua", 2,
                  "full-width mark ，");
  hall_load_fault("\n\nlocal s = \"\xC4\xE3\xBA\xC3\"\n" EMPTY, "exhibit.lua", 3,
                  "not in UTF-8");
  hall_load_fault("\n\nrequire 'exhibit.word'\n" EMPTY, "exhibit.lua", 3,
                  "no module 'exhibit.word'");
  hall_load_fault("local a = math.flor(2)\n" EMPTY, "exhibit.lua", 1,
                  "math has no 'flor'; did you mean 'floor'?");
  hall_load_fault("\nerror('a\tb\\nc')\n" EMPTY, "exhibit.lua", 2, "a b c");
  hall_load_fault("\nerror({})\n" EMPTY, "exhibit.lua", 2, "given a table");
  hall_load_fault(
    "\nlocal f = coroutine.wrap(function()\n  error('inside')\nend)\nf()\n" EMPTY,
    "exhibit.lua", 3, "inside");
}

static void test_draw_faults(void **state) {
  (void)state;
  static const struct {
    const char *line, *words;
  } cases[] = {
    {"g:rect(1, 2, 3, nil, '#000000')",
     "canvas:rect: 4th value 'h' must be a number, got nil"},
    {"g:rect(0/0, 2, 3, 4, '#000000')",
     "canvas:rect: 1st value 'x' must be a number, got a number that is not finite"},
    {"g:rect(1, 2, 3, 4, '#12345')", "'#12345' is no colour"},
    {"g:rect(1, 2, 3, 4)", "5th value 'paint' must be a colour"},
    {"g.rect(1, 2, 3, 4)", "call it with a colon"},
    {"g:rekt(1, 2, 3, 4)", "canvas has no 'rekt'; did you mean 'rect'?"},
    {"g:text('x', 1, 2, { colour = '#000000' })",
     "unknown field 'colour'; did you mean 'color'?"},
    {"g:text('x', 1, 2, { align = 'middle' })", "can't be 'middle'"},
    {"g:text({ ch = 'x' }, 1, 2)", "no language 'ch'"},
    {"g:text(nil, 1, 2)", "words must be"},
    {"g:push { x = 1 }", "1 canvas:push without canvas:pop"},
    {"g:pop()", "there was no push"},
    {"g:picture('a.png', 1, 2)", "a picture is wanted (from picture.get), got string"},
    {"g:path('M 0 0 L 1', '#000000')", "a number is wanted at character 10"},
    {"g:line({ 1, 2, 3 }, 4, '#000000')", "in pairs"},
    {"g:strip({ 1, 2 }, { 1, 2, 3, 4 }, '#000000')", "upper has 1 points, lower 2"},
    {"g:push { turns = 1 } g:pop()", "unknown field 'turns'; did you mean 'turn'?"},
    {"kiosk.lang = 'en'", "can only be read"},
    {"kiosk.skin('papar')", "did you mean 'paper'?"},
    {"kiosk.sound('lantren')", "did you mean 'lantern'?"},
    {"gradient.linear(0, 0, 1, 1, { 0, '#000000', 2, '#000000' })",
     "places of stops must rise"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char source[400];
    snprintf(source, sizeof source,
             "return { " TITLE "\ndraw = function(self, g)\n%s\nend }", cases[i].line);
    Hall hall;
    hall_load(&hall, source);
    const char *whole = strstr(cases[i].words, "without") ? "exhibit.lua" : NULL;
    hall_fault(&hall, ASK_FRAME, "exhibit.lua", whole ? 1 : 3, cases[i].words);
    hall_fault(&hall, ASK_FRAME, "exhibit.lua", whole ? 1 : 3,
               cases[i].words);  // it stays
    hall_close(&hall);
  }
}

// An error deep in core is told at the exhibit's own line.
static void test_fault_in_core(void **state) {
  (void)state;
  Hall hall;
  hall_open(&hall);
  hall_module(&hall, "core.button",
              "local M = {}\nfunction M.new(o)\n  return #o.label\nend\nreturn M");
  hall_module(&hall, "exhibit.words", "return { zh = '词' }");
  hall_module(
    &hall, "exhibit",
    "local button = require 'core.button'\nlocal words = require 'exhibit.words'\n"
    "assert(words.zh == '词')\nlocal b = button.new { }\n" EMPTY);
  hall_fault(&hall, ASK_LOAD, "exhibit.lua", 4, "(core/button.lua:3)");
  hall_close(&hall);
}

static void test_require(void **state) {
  (void)state;
  Hall hall;
  hall_open(&hall);
  hall_module(&hall, "exhibit.a", "\nlocal b = require 'exhibit.b'\nreturn {}");
  hall_module(&hall, "exhibit.b", "local a = require 'exhibit.a'\nreturn {}");
  hall_module(&hall, "exhibit", "local a = require 'exhibit.a'\n" EMPTY);
  hall_fault(&hall, ASK_LOAD, "b.lua", 1,
             "'exhibit.a' and 'exhibit.b' require each other");
  hall_close(&hall);
  hall_open(&hall);
  hall_module(&hall, "exhibit.part", "\n\nlocal x = = 1");
  hall_module(&hall, "exhibit", "local a = require 'exhibit.part'\n" EMPTY);
  hall_fault(&hall, ASK_LOAD, "part.lua", 3, "unexpected symbol");
  hall_close(&hall);
}

static const char walk[] =
  "local t = { 10, 20, 30, zebra = 1, apple = 2, [-1] = 3, [0] = 4, [1.5] = 5, [true] = "
  "6, mango = 7 }\n"
  "for i = 1, 50 do t['k' .. i * 7919 % 1000] = i end\n"
  "local s, n = {}, {}\n"
  "for k in pairs(t) do s[#s + 1] = tostring(k) end\n"
  "local k = next(t)\n"
  "while k ~= nil do n[#n + 1] = tostring(k); k = next(t, k) end\n"
  "assert(table.concat(s, ' ') == table.concat(n, ' '))\n"
  "for k in pairs(t) do t[k] = nil end\n"
  "assert(next(t) == nil)\n"
  "print(table.concat(s, ' '):sub(1, 60), tostring({}), string.format('%s', print), "
  "math.random(1000))\n"
  "assert(not pcall(pairs, { [{}] = 1, [{}] = 2 }))\n" EMPTY;

static void test_same_in_every_process(void **state) {
  (void)state;
  char first[WIRE_NAME_SIZE] = "";
  for (int i = 0; i < 6; i++) {
    Hall hall;
    hall_load(&hall, walk);
    if (i == 0) snprintf(first, sizeof first, "%s", hall_said(&hall));
    assert_string_equal(hall_said(&hall), first);
    hall_close(&hall);
  }
  assert_true(strncmp(first, "1 2 3 -1 0 1.5 true apple k", 27) == 0);
  assert_non_null(strstr(first, "table: 1"));
  assert_non_null(strstr(first, "function: 2"));
}

static void test_language(void **state) {
  (void)state;
  Hall hall;
  hall_load(
    &hall,
    "local t = setmetatable({}, { __index = function(_, k) return k end, __len = "
    "function() return 9 end })\n"
    "assert(t.x == 'x' and #t == 9 and getmetatable('') == false)\n"
    "local ok, why = pcall(error, { code = 1 }) assert(not ok and why.code == 1)\n"
    "local ok, why = xpcall(function() error('x', 0) end, function(m) return m .. '!' "
    "end)\n"
    "assert(not ok and why == 'x!')\n"
    "assert(select('#', pcall(function() return 1, nil, 3 end)) == 4)\n"
    "local co = coroutine.create(function(a) local b = coroutine.yield(a + 1) error(b) "
    "end)\n"
    "local ok, v = coroutine.resume(co, 1) assert(ok and v == 2)\n"
    "local ok, v = coroutine.resume(co, 'end') assert(not ok and v:find('end'))\n"
    "local f = coroutine.wrap(function() pcall(coroutine.yield, 1) coroutine.yield(2) "
    "end)\n"
    "assert(f() == 1 and f() == 2)\n"
    "local g = coroutine.create(function() coroutine.yield() end)\n"
    "coroutine.resume(g) assert(coroutine.close(g) and coroutine.status(g) == 'dead')\n"
    "assert(('ab'):rep(3, '-') == 'ab-ab-ab' and string.rep('', 1e15 // 1 | 0) == '')\n"
    "assert(string.format('%5.1f|%s|%d', 1.25, true, 3) == '  1.2|true|3')\n"
    "local keys = {} for k, v in pairs(setmetatable({}, { __pairs = function(s) return "
    "next, { 5 }, nil end })) do keys[k] = v end\n"
    "assert(keys[1] == 5)\n"
    "for _, n in ipairs { 'load', 'loadstring', 'dofile', 'loadfile', 'io', 'os', "
    "'debug', 'package', 'collectgarbage', '_G' } do\n"
    "  assert(not pcall(function() return _ENV[n] end), n) end\n"
    "assert(not pcall(function() return string.dump end) and not pcall(function() return "
    "math.randomseed end))\n"
    "\n" EMPTY);
  hall_close(&hall);
}

static void test_own_files(void **state) {
  (void)state;
  Hall hall;
  hall_open(&hall);
  hall_module(&hall, "files", "a.jpg\nb/c.png\n");
  hall_module(&hall, "text/t.csv", "潮,1");
  hall_module(&hall, "exhibit",
              "local kiosk = require 'kiosk'\n"
              "local text, why = kiosk.read 'u.csv'\n"
              "return { title = table.concat(kiosk.files(), ' ') .. ' ' .. kiosk.read "
              "'t.csv' .. ' ' .. tostring(text) .. ' ' .. why, draw = function() end }");
  assert_true(hall_ok(&hall, ASK_LOAD));
  assert_string_equal(hall.shared->facts.title_zh,
                      "a.jpg b/c.png 潮,1 nil u.csv is not there, or is no text in UTF-8 "
                      "or GBK");
  hall_close(&hall);
}

// What scripts/meta promises to editors is there.
static void test_meta(void **state) {
  (void)state;
  static const char *const files[] = {"canvas", "gradient", "kiosk", "picture"};
  char                     source[8192] = "local g_names = {}\n";
  int                      found = 0;
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    char path[512], line[512], name[64];
    snprintf(path, sizeof path, TESTS_DIR "/../scripts/meta/%s.lua", files[i]);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
      size_t used = strlen(source);
      if (sscanf(line, "function canvas:%63[a-z_]", name) == 1)
        snprintf(source + used, sizeof source - used, "g_names[#g_names + 1] = '%s'\n",
                 name);
      else if (sscanf(line, "function %63[a-z_.]", name) == 1)
        snprintf(source + used, sizeof source - used, "assert(type(%s) == 'function')\n",
                 name);
      else
        continue;
      found++;
    }
    fclose(file);
  }
  strcat(source,
         "return { " TITLE "draw = function(self, g)\n"
         "  for _, name in ipairs(g_names) do assert(type(g[name]) == 'function') end\n"
         "  assert(g.w == 1920 and g.h == 1080 and g.upright == false) end }");
  assert_true(found >= 30);
  Hall hall;
  hall_load(&hall, source);
  assert_true(hall_ok(&hall, ASK_FRAME));
  hall_close(&hall);
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_frame),       cmocka_unit_test(test_wake),
    cmocka_unit_test(test_events),      cmocka_unit_test(test_pictures),
    cmocka_unit_test(test_acts),        cmocka_unit_test(test_words),
    cmocka_unit_test(test_groups),      cmocka_unit_test(test_shapes),
    cmocka_unit_test(test_memory),      cmocka_unit_test(test_fault_lines),
    cmocka_unit_test(test_draw_faults), cmocka_unit_test(test_fault_in_core),
    cmocka_unit_test(test_require),     cmocka_unit_test(test_same_in_every_process),
    cmocka_unit_test(test_language),    cmocka_unit_test(test_own_files),
    cmocka_unit_test(test_meta),
  };
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
