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

static void a_call_has_lines(void **state) {
  (void)state;
  static const char CALLS[] = "local draw = { ask = 1 }\n"
                              "return quiz { q.single { ask = 'a',\n"
                              "    aks = 'b' }, q.truth {\n"
                              "    ask = 'c' },\n"
                              "  q.single({ ask = 'single { aks = 1 }',\n"
                              "    wrong = { 'x', {\n"
                              "      sya = 'd' } } }) }\n";
  uint32_t          size = sizeof CALLS - 1;
  SourceStep        aks = {"aks", 0}, ask = {"ask", 0},
             deep[] = {{"wrong", 0}, {NULL, 2}, {"sya", 0}};
  assert_int_equal(source_line_of(CALLS, size, "single", 2, &aks, 1), 3);
  assert_int_equal(source_line_of(CALLS, size, "truth", 3, &ask, 1), 4);
  assert_int_equal(source_line_of(CALLS, size, "single", 5, &ask, 1), 5);
  assert_int_equal(source_line_of(CALLS, size, "single", 5, deep, 3), 7);
  assert_int_equal(source_line_of(CALLS, size, "single", 5, &aks, 1), 5);
  assert_int_equal(source_line_of(CALLS, size, "memory", 2, &aks, 1), 2);
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

// With nothing of its own to say: where the exhibit hands its table over.
static void a_fault_in_core_is_told_in_the_exhibit(void **state) {
  (void)state;
  Hall hall;
  hall_open(&hall);
  hall_module(&hall, "core.pages",
              "return function(it)\n\n  return it.title.zh.x.y\nend");
  hall_module(&hall, "exhibit",
              "local pages = require 'core.pages'\n\n"
              "return pages { title = {} }");
  hall_fault(&hall, ASK_LOAD, "exhibit.lua", 3,
             "attempt to index a nil value (field 'zh') (core/pages.lua:3)");
  hall_close(&hall);
}

static void a_line_tells_what_was_not_closed(void **state) {
  (void)state;
  hall_load_fault("return {\n  { a = 1,\n    b = 2,\n  { a = 3 },\n}", "exhibit.lua", 3,
                  "'}' is missing at the end of this line: '{' of line 2 is still open");
  hall_load_fault("local it = {}\nfunction it:a()\n  x()\nfunction it:b() end\nreturn it",
                  "exhibit.lua", 3,
                  "'end' is missing at the end of this line: 'function' of line 2 is "
                  "still open");
  hall_load_fault("return {\n  a = { 1 }},\n  b = 2,\n}", "exhibit.lua", 2,
                  "there is one '}' too many on this line");
  hall_load_fault("return {\na = {\nb = 1 }", "exhibit.lua", 3,  // nobody indents here
                  "'}' expected (to close '{' at line 1) near <eof>");
}

static void keep_use(void *user, const SourceUse *use) {
  char *out = user, line[128];
  snprintf(line, sizeof line, "%u %.*s %.*s;", use->line, (int)use->id_size, use->id,
           (int)use->words_size, use->words);
  strcat(out, line);
}

static void uses_of_a_text(void **state) {
  (void)state;
  static const char FILE_TEXT[] =
    "-- facts G12\n"
    "return quiz { title = 'T',\n"
    "  q.single { facts = { 'G12', \"G1\" }, [\"id\"] = 'q1', ask = { en = 'E', zh = 'Z' "
    "} },\n"
    "  q.single { ask = 'A', say = 'G12 is', wrong = { { facts = { 'G12' } } } },\n"
    "  facts = { 'G12' } }\n";
  char out[512] = "";
  source_uses(FILE_TEXT, sizeof FILE_TEXT - 1, "G12", keep_use, out);
  assert_string_equal(out, "3 q1 Z;4  A;5  T;");
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(fields_have_lines),
    cmocka_unit_test(elements_have_lines),
    cmocka_unit_test(what_is_missing_has_its_owners_line),
    cmocka_unit_test(a_call_has_lines),
    cmocka_unit_test(other_endings),
    cmocka_unit_test(a_template_tells_the_line),
    cmocka_unit_test(a_fault_in_core_is_told_in_the_exhibit),
    cmocka_unit_test(a_line_tells_what_was_not_closed),
    cmocka_unit_test(uses_of_a_text),
  };
  return cmocka_run_group_tests(tests, hall_start, hall_stop);
}
