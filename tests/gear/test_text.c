// Text: where lines break, what may not stand at their edges, and that nothing is lost.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uchar.h>

#include <unistr.h>

#undef fail  // of cmocka; ours is a function
#include "base/fail.h"
#include "gear/font.h"
#include "gear/text.h"

enum { SIZE = 40 };

static int opened(void **state) {
  (void)state;
  return font_open() ? 0 : -1;
}

static const TextBlock *lay(const char *words, float ems) {
  TextSpan  span = {.words = words, .color = 0xFF0B2A3A};
  TextStyle style = {.size = SIZE, .width = ems * SIZE};
  return text_layout(&span, 1, &style);
}

// The glyphs of a block as text: lines parted by '|', blanks left out.
static const char *lines_of(const TextBlock *block) {
  static char text[3 * LIST_TEXT_BYTES_MAX];
  int         n = 0;
  for (uint32_t i = 0; i < block->glyphs; i++) {
    if (i && block->glyph[i].y > block->glyph[i - 1].y + 1) text[n++] = '|';
    n += u8_uctomb((uint8_t *)text + n, block->glyph[i].code & 0xFFFFFF, 8);
  }
  text[n] = 0;
  return text;
}

static void expect(const char *words, float ems, const char *lines) {
  assert_string_equal(lines_of(lay(words, ems)), lines);
}

static void chinese_breaks_anywhere(void **state) {
  (void)state;
  expect("每一座灯塔都有人守着", 4, "每一座灯|塔都有人|守着");
  expect("一\n二三", 0, "一|二三");
  expect("一\n\n二\n", 9, "一|二");
  assert_int_equal(lay("一\n\n二\n", 9)->lines, 3);
  assert_int_equal(lay("", 9)->lines, 0);
  assert_int_equal(lay("\n", 9)->lines, 1);
}

static void marks_keep_off_the_edges(void **state) {
  (void)state;
  expect("一二三四，五", 4, "一二三|四，五");
  expect("一二三（四五）", 4, "一二三|（四五）");
  expect("他说：“不要。”走了", 5, "他说：“不|要。”走了");
  expect("一二三四……五", 4, "一二三|四……五");
  expect("一二三四——五", 4, "一二三|四⸺五");
  expect("含量百分之五％吗", 6, "含量百分之|五％吗");
  expect("他说“好”他笑", 3, "他说|“好”|他笑");  // UAX #14 would not part 说 and “
}

static void english_wraps_at_spaces(void **state) {
  (void)state;
  expect("Call 110 or 12355 for help.", 6, "Call110or|12355for|help.");
  expect("anti-drug education", 5, "anti-drug|education");
  expect("see https://example.org now", 3, "see|https:|//|exam|ple.|org|now");
  expect("Wi-Fi和毒品", 3.6f, "Wi-Fi和|毒品");
}

static void numbers_stay_with_their_units(void **state) {
  (void)state;
  expect("一二1987年", 4.5f, "一二|1987年");
  expect("一二 26 日", 4, "一二|26日");
  expect("看看第 3 题吧", 3.5f, "看看|第3题|吧");
  expect("一二三100%", 4, "一二三|100%");
  expect("体温到37℃了", 4.5f, "体温到|37℃了");
}

static void a_word_wider_than_the_line_is_broken(void **state) {
  (void)state;
  const TextBlock *block = lay("Methamphetaminehydrochloride，有害", 5);
  assert_int_equal(block->lines, 4);
  assert_true(block->w <= 5 * SIZE + 0.1f);
  for (float ems = 2; ems < 16; ems += 0.02f)
    assert_null(strstr(lines_of(lay("Methamphetaminehydrochloride，有害", ems)), "|，"));
  assert_int_equal(lay("毒品", 0.3f)->lines, 2);  // at least a letter a line
}

static void quotation_marks_by_language(void **state) {
  (void)state;
  const TextBlock *block = lay("“quiet” isn’t…", 0);
  assert_int_equal(block->glyph[0].code >> 24, 4);
  assert_int_equal(block->glyph[block->glyphs - 1].code >> 24, 2);
  assert_float_equal(block->glyph[0].x, 0, 0);  // narrow: no empty half to cut off
  block = lay("他说“isn’t”。", 0);
  assert_int_equal(block->glyph[2].code >> 24, 0);
  assert_int_equal(block->glyph[6].code >> 24, 4);  // inside a word
}

static void an_opening_mark_at_the_start_loses_its_empty_half(void **state) {
  (void)state;
  const TextBlock *block = lay("“不要”", 0);
  assert_float_equal(block->glyph[0].x, -SIZE / 2.0f, 0.01f);
  assert_float_equal(block->glyph[1].x, SIZE / 2.0f, 0.01f);
  assert_float_equal(block->w, 3.5f * SIZE, 0.01f);
  TextSpan  span = {.words = "“不要”"};
  TextStyle style = {.size = SIZE, .width = 400, .align = TEXT_CENTER};
  block = text_layout(&span, 1, &style);
  assert_float_equal(block->glyph[0].x, 0, 0.01f);
  assert_float_equal(block->left, 200 - 2 * SIZE, 0.01f);
}

static void neighbouring_marks_share_their_gap(void **state) {
  (void)state;
  const TextBlock   *block = lay("好”，《（好", 0);
  static const float at[] = {0, 1, 1.5f, 2, 2.5f, 3.5f};
  for (int i = 0; i < 6; i++) assert_float_equal(block->glyph[i].x, at[i] * SIZE, 0.01f);
}

static void cut_lines_end_in_an_ellipsis(void **state) {
  (void)state;
  TextSpan         span = {.words = "每一座灯塔，都有人守着"};
  TextStyle        style = {.size = SIZE, .width = 6 * SIZE, .lines = 1};
  const TextBlock *block = text_layout(&span, 1, &style);
  assert_true(block->cut);
  assert_int_equal(block->lines, 1);
  assert_string_equal(lines_of(block), "每一座灯塔…");
  assert_string_equal(block->source, span.words);
  style.width = 7 * SIZE;  // no mark is left standing before it
  assert_string_equal(lines_of(text_layout(&span, 1, &style)), "每一座灯塔…");
  style.lines = 2;
  block = text_layout(&span, 1, &style);
  assert_false(block->cut);
  assert_string_equal(lines_of(block), "每一座灯塔，都|有人守着");
  span.words = "一\n二";
  style.lines = 1;
  assert_string_equal(lines_of(text_layout(&span, 1, &style)), "一…");
}

static void alignment(void **state) {
  (void)state;
  TextSpan         span = {.words = "一二三\n四 "};
  TextStyle        style = {.size = SIZE, .width = 400, .align = TEXT_RIGHT};
  const TextBlock *block = text_layout(&span, 1, &style);
  assert_float_equal(block->left, 400 - 3 * SIZE, 0.01f);
  assert_float_equal(block->glyph[0].x, 0, 0.01f);
  assert_float_equal(block->glyph[3].x, 2 * SIZE, 0.01f);  // the blank takes no width
  style.align = TEXT_CENTER;
  style.width = 0;
  block = text_layout(&span, 1, &style);
  assert_float_equal(block->left, -1.5f * SIZE, 0.01f);
  assert_float_equal(block->glyph[3].x, SIZE, 0.01f);
  assert_float_equal(block->h, 2 * 1.4f * SIZE, 0.01f);
  assert_float_equal(block->first, (0.2f + 0.88f) * SIZE, 0.01f);
  assert_float_equal(block->glyph[3].y - block->glyph[0].y, 1.4f * SIZE, 0.01f);
}

static void runs_change_with_the_colour_only(void **state) {
  (void)state;
  TextSpan         spans[] = {{"不要", false, 0xFF000001},
                              {"试", true, 0xFF000001},
                              {"一次", true, 0xFF000002},
                              {" ", false, 0xFF000003}};
  TextStyle        style = {.size = SIZE};
  const TextBlock *block = text_layout(spans, 4, &style);
  assert_int_equal(block->runs, 2);
  assert_int_equal(block->run[0].glyphs, 3);
  assert_int_equal(block->run[1].glyphs, 2);
  assert_int_equal(block->run[1].color, 0xFF000002);
  assert_int_equal(block->glyph[1].code >> 24, 0);
  assert_int_equal(block->glyph[2].code >> 24, 1);
  assert_string_equal(block->source, "不要试一次 ");
}

static void words_are_cleaned(void **state) {
  (void)state;
  const TextBlock *block = lay("a\x80\xE6\xAF"
                               "b\x01\tc\r\n\u200Bd\uFE0F",
                               0);
  assert_string_equal(block->source, "a\uFFFD\uFFFDb c\n\u200Bd");
  assert_int_equal(block->lines, 2);
  char *longer = malloc(6001);
  memset(longer, 'x', 6000);
  longer[6000] = 0;
  block = lay(longer, 20);
  free(longer);
  assert_int_equal(block->bytes, LIST_TEXT_BYTES_MAX);
  assert_true(block->cut);
}

static const char *const SENTENCES[] = {
  "“我只是试一次”，他说。可是毒品不会给第二次机会：1987 年 12 月，第 42 "
  "届联合国大会决定每年 6 月 26 "
  "日为“国际禁毒日”——全世界都记得这一天……",
  "依托咪酯（俗称“烟粉”）自2023年10月1日起列管；电子烟油里的“上头”感，就是它。",
  "《中华人民共和国禁毒法》第五十九条：走私、贩卖、运输、制造毒品的，依法追究刑事责任！",
  "「不」是一句完整的话。『再想想』也是。你会怎么说？！",
  "含0.3%的溶液、25℃、37.5～38.2℃、约60％——数字要和单位在一起。",
  "拨打110、120或12355；English words such as methamphetamine (“ice”) 也要好好换行。",
  "阿依古丽·买买提和小海龟【阿蓝】在海边：“看！灯塔亮了。”“真的吗？”“真的！”",
  "Don’t take what a stranger hands you — call 110, tell a teacher… or say “no”.",
};

static bool among(const char32_t *set, uint32_t code) {
  while (*set && *set != code) set++;
  return *set != 0;
}

static void forbidden_edges(const TextBlock *block, float ems) {
  for (uint32_t i = 1; i < block->glyphs; i++) {
    const ListGlyph *last = &block->glyph[i - 1], *first = &block->glyph[i];
    if (first->y < last->y + 1) continue;
    bool bad =
      among(U"，。、；：？！）》」』】〉”’…—⸺～·％,.;:?!)%", first->code & 0xFFFFFF) ||
      among(U"（《「『【〈“‘(", last->code & 0xFFFFFF);
    if (bad) print_error("at %.1f em: %s\n", (double)ems, lines_of(block));
    assert_false(bad);
  }
}

// Every sentence at every width: edges, width, and each letter once and in order.
static void every_sentence_at_every_width(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof SENTENCES / sizeof *SENTENCES; i++) {
    char whole[4096], lines[4096];
    snprintf(whole, sizeof whole, "%s", lines_of(lay(SENTENCES[i], 0)));
    for (float ems = 5; ems < 34; ems += 0.3f) {
      const TextBlock *block = lay(SENTENCES[i], ems);
      forbidden_edges(block, ems);
      assert_true(block->w <= ems * SIZE + 0.1f);
      snprintf(lines, sizeof lines, "%s", lines_of(block));
      size_t n = 0;
      for (const char *at = lines; *at; at++)
        if (*at != '|') lines[n++] = *at;
      lines[n] = 0;
      assert_string_equal(lines, whole);
    }
  }
}

// Canvas units decide; what was drawn in between, at any pixel size, must not.
static void breaks_are_the_same_at_all_pixel_sizes(void **state) {
  (void)state;
  static const float scales[] = {0.667f, 1, 1.333f, 2};
  char               first[4096];
  for (int i = 0; i < 4; i++) {
    text_trim();
    const TextBlock *block = lay(SENTENCES[5], 13);
    for (uint32_t k = 0; k < block->glyphs; k++)
      font_glyph((int)(block->glyph[k].code >> 24), SIZE * scales[i],
                 block->glyph[k].code & 0xFFFFFF);
    if (i == 0) snprintf(first, sizeof first, "%s", lines_of(block));
    assert_string_equal(lines_of(block), first);
  }
}

// Borrowed blocks live for 511 other layouts after their last use.
static void blocks_are_kept(void **state) {
  (void)state;
  char             words[32];
  const TextBlock *kept = lay("留下", 0);
  assert_ptr_equal(lay("留下", 0), kept);
  assert_ptr_not_equal(lay("留下", 9), kept);
  for (int i = 0; i < 2000; i++) {
    snprintf(words, sizeof words, "第 %d 个", i);
    lay(words, 0);
    if (i % 500 == 0) assert_ptr_equal(lay("留下", 0), kept);
  }
  assert_string_equal(kept->source, "留下");
}

static void a_block_goes_onto_a_list(void **state) {
  (void)state;
  static uint32_t words[4096];
  List            list;
  ListStyle       style = list_style();
  list_begin(&list, words, 4096);
  TextSpan         span = {.words = SENTENCES[0]};
  TextStyle        centred = {.size = SIZE, .width = 600, .align = TEXT_CENTER};
  const TextBlock *block = text_layout(&span, 1, &centred);
  text_put(&list, &style, block, 100, 50, 0.5f);
  assert_true(list_check(list.words, list.used));
  const ListText *text = (const ListText *)list_next(list.words, list.used, NULL);
  assert_float_equal(text->x, 100 + block->left / 2, 0.01f);
  assert_float_equal(text->w, block->w / 2, 0.01f);
  assert_memory_equal(list_text_source(text), SENTENCES[0], text->bytes);
}

// Any bytes at all are laid out, and what comes out passes the stage's check.
static void random_bytes(void **state) {
  (void)state;
  static uint32_t words[1 << 16];
  srand(5);
  for (int round = 0; round < 2000; round++) {
    char bytes[200];
    int  n = rand() % 199;
    for (int i = 0; i < n; i++) {
      bytes[i] = (char)(rand() % 3 ? rand() : "\xE2\x80\x9C\n \xEF\xBC"[rand() % 7]);
      if (!bytes[i]) bytes[i] = ' ';
    }
    bytes[n] = 0;
    TextSpan  spans[] = {{bytes, rand() % 2, 1}, {SENTENCES[rand() % 8], false, 2}};
    TextStyle style = {.size = SIZE,
                       .width = (float)(rand() % 400),
                       .lines = rand() % 4,
                       .align = (TextAlign)(rand() % 3)};
    List      list;
    ListStyle plain = list_style();
    list_begin(&list, words, 1 << 16);
    text_put(&list, &plain, text_layout(spans, 2, &style), 0, 0, 1);
    bool well = list_check(list.words, list.used);
    if (!well) print_error("%s\n", fail_text());
    assert_true(well);
  }
}

static int emptied(void **state) {
  (void)state;
  text_trim();
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(chinese_breaks_anywhere),
    cmocka_unit_test(marks_keep_off_the_edges),
    cmocka_unit_test(english_wraps_at_spaces),
    cmocka_unit_test(numbers_stay_with_their_units),
    cmocka_unit_test(a_word_wider_than_the_line_is_broken),
    cmocka_unit_test(quotation_marks_by_language),
    cmocka_unit_test(an_opening_mark_at_the_start_loses_its_empty_half),
    cmocka_unit_test(neighbouring_marks_share_their_gap),
    cmocka_unit_test(cut_lines_end_in_an_ellipsis),
    cmocka_unit_test(alignment),
    cmocka_unit_test(runs_change_with_the_colour_only),
    cmocka_unit_test(words_are_cleaned),
    cmocka_unit_test(every_sentence_at_every_width),
    cmocka_unit_test(breaks_are_the_same_at_all_pixel_sizes),
    cmocka_unit_test(blocks_are_kept),
    cmocka_unit_test(a_block_goes_onto_a_list),
    cmocka_unit_test(random_bytes),
  };
  return cmocka_run_group_tests(tests, opened, emptied);
}
