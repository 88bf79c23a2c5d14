// Where the parts of a table stand in an author's file.
#include "hall.h"
#include "worker/source.h"

static const char QUIZ[] = "local quiz = require 'core.quiz'\n"
                           "local function other() return { pass = 1 } end -- line 2\n"
                           "return quiz {\n"
                           "  title = '{ pass = 9 }', -- { pass = 9 }\n"
                           "  draw = function() local a, b = 1, 2; return { a } end,\n"
                           "  pass = 3,\n"
                           "  mix = {\n"
                           "    primary = { P = 1,\n"
                           "      M = 2 },\n"
                           "  },\n"
                           "  scenes = {\n"
                           "    ['伪装'] = {\n"
                           "      picture = 'x' },\n"
                           "  };\n"
                           "  quiz.single {\n"
                           "    ask = 'a' },\n"
                           "  { kind = 'b',\n"
                           "    scene = spot { place = 'c',\n"
                           "      level = 'd' } },\n"
                           "}\n";

static uint32_t line_of(const char *source, uint32_t steps, const SourceStep *path) {
  return source_line(source, (uint32_t)strlen(source), path, steps);
}

#define LINE(source, ...)                                                                \
  line_of(source, sizeof(SourceStep[]){__VA_ARGS__} / sizeof(SourceStep),                \
          (SourceStep[]){__VA_ARGS__})

static void fields_have_lines(void **state) {
  (void)state;
  assert_int_equal(line_of(QUIZ, 0, NULL), 3);
  assert_int_equal(LINE(QUIZ, {"pass", 0}), 6);
  assert_int_equal(LINE(QUIZ, {"mix", 0}, {"primary", 0}, {"M", 0}), 9);
  assert_int_equal(LINE(QUIZ, {"scenes", 0}, {"伪装", 0}, {"picture", 0}), 13);
}

static void elements_have_lines(void **state) {
  (void)state;
  uint32_t lines[4];
  assert_int_equal(source_elements(QUIZ, sizeof QUIZ - 1, lines, 4), 2);
  assert_int_equal(lines[0], 15);
  assert_int_equal(lines[1], 17);
  assert_int_equal(source_elements(QUIZ, sizeof QUIZ - 1, lines, 1), 1);
  assert_int_equal(LINE(QUIZ, {NULL, 1}, {"ask", 0}), 16);
  assert_int_equal(LINE(QUIZ, {NULL, 2}, {"scene", 0}, {"level", 0}), 19);
}

static void what_is_missing_has_its_owners_line(void **state) {
  (void)state;
  assert_int_equal(LINE(QUIZ, {"banks", 0}), 3);
  assert_int_equal(LINE(QUIZ, {"mix", 0}, {"adult", 0}), 7);
  assert_int_equal(LINE(QUIZ, {NULL, 3}), 3);
  assert_int_equal(LINE(QUIZ, {"pass", 0}, {"deeper", 0}), 6);
}

static void other_endings(void **state) {
  (void)state;
  assert_int_equal(LINE("return {\npass = 1 }", {"pass", 0}), 2);
  assert_int_equal(LINE("return core.quiz({\n\n[\"pass\"] = 1 })", {"pass", 0}), 3);
  assert_int_equal(LINE("local t = {\npass = 1 }\nreturn t", {"pass", 0}), 0);
  assert_int_equal(LINE("if x then return { pass = 1 } end return y", {"pass", 0}), 0);
  assert_int_equal(LINE("", {"pass", 0}), 0);
  for (size_t cut = 0; cut < sizeof QUIZ; cut++) {  // half a file is read to its end
    SourceStep path[] = {{"scenes", 0}, {"伪装", 0}, {"picture", 0}};
    char      *half = mem_new(cut + 1);  // not a byte more than what is said
    source_line(memcpy(half + 1, QUIZ, cut), (uint32_t)cut, path, 3);
    free(half);
  }
}

// A template's error is told on the author's line, though it was called by a tail call.
static void a_template_tells_the_line(void **state) {
  (void)state;
  static const char TEMPLATE[] =
    "local kiosk = require 'kiosk'\n"
    "return function(it)\n"
    "  error(kiosk.where('pages', 2, 'kind') .. 'no such kind', 0) end";
  Hall hall;
  hall_open(&hall);
  hall_module(&hall, "core.pages", TEMPLATE);
  hall_module(&hall, "exhibit",
              "local pages = require 'core.pages'\n"
              "return pages { title = 'x',\n"
              "  pages = { {},\n"
              "    { title = 'y',\n"
              "      kind = 'z' } } }");
  hall_fault(&hall, ASK_LOAD, "exhibit.lua", 5, "no such kind");
  hall_close(&hall);
  hall_load_fault("local kiosk = require 'kiosk'\nlocal t = kiosk.where({})",
                  "exhibit.lua", 2,
                  "kiosk.where: 1st value 'step' must be text, got table");
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(fields_have_lines),
    cmocka_unit_test(elements_have_lines),
    cmocka_unit_test(what_is_missing_has_its_owners_line),
    cmocka_unit_test(other_endings),
    cmocka_unit_test(a_template_tells_the_line),
  };
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
