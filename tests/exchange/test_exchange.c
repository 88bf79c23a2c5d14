// Questions in and out of sheets and texts: nothing is lost on the way, and what can't be
// used is told.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "base/fail.h"
#include "base/path.h"
#include "exchange/columns.h"
#include "exchange/texts.h"

#include <cmocka.h>

enum { FILE_MAX = 1 << 20 };

// One question of each type, with every field that has a column and some that have none.
static const char model[] =
  "type\ts\tsingle\nid\ts\tq1\nlevel\ts\tM\ntopic\ts\t法律\nfacts.1\ts\tL02\nfacts."
  "2\ts\tA01\n"
  "ask.zh\ts\t哪一天？\nask.en\ts\tWhich day?\nright.zh\ts\t6月26日\nright.en\ts\t26 "
  "June\n"
  "right.say.zh\ts\t对，\"是\"。\nwrong.1.zh\ts\t=1+1\nwrong.1.en\ts\t'=quoted\n"
  "wrong.2.zh\ts\t-\nwrong.2.say.en\ts\tno\nwhy.zh\ts\t一行\\n两行\npicture\ts\ta.svg\n\n"
  "type\ts\tmultiple\nask.zh\ts\t哪些？\nright.1.zh\ts\t甲\nright.2.zh\ts\t乙\nwrong.1."
  "zh\ts\t丙\n"
  "wrong.2.zh\ts\t丁\n\n"
  "type\ts\ttruth\nask.en\ts\tOnly "
  "English?\nanswer\tb\tfalse\nsay.en\ts\tyes\nhint.en\ts\tno\n\n"
  "type\ts\tscenario\nask.zh\ts\t怎么办？\nright.zh\ts\t走\nwrong.1.zh\ts\t留\n\n"
  "type\ts\torder\nask.zh\ts\t排\nsteps.1.zh\ts\t一\nsteps.1.say.zh\ts\t先\nsteps.2."
  "zh\ts\t二\n\n"
  "type\ts\tmatch\nask.zh\ts\t连\npairs.1.left.zh\ts\t110\npairs.1.left.en\ts\t110\n"
  "pairs.1.right.zh\ts\t警察\npairs.1.right.en\ts\tpolice\npairs.2.left.zh\ts\ta=b\n"
  "pairs.2.right.zh\ts\tc\npairs.2.say.zh\ts\t解释\n\n"
  "type\ts\tsort\nask.zh\ts\t分\nbins.1.zh\ts\t是\nbins.1.en\ts\tyes\nbins.1.items.1."
  "zh\ts\t东\n"
  "bins.1.items.2.zh\ts\t西\nbins.1.items.2.en\ts\twest\nbins.2.zh\ts\t否\nbins.2.items."
  "1.zh\ts\t南\n\n"
  "type\ts\tnumber\nask.zh\ts\t几？\nanswer\tn\t8.3\nwithin\tn\t0."
  "7\nmin\tn\t0\nmax\tn\t20\nstep\tn\t0.1\n"
  "unit.zh\ts\t米\nunit.en\ts\tm\n\n"
  "type\ts\tpictures\nask.zh\ts\t哪张？\nright.picture\ts\tcat.svg\nright.zh\ts\t猫\n"
  "wrong.1.picture\ts\tdog.svg\n\n"
  "type\ts\tgap\nask.zh\ts\t填\ntext.zh\ts\t[1]和[2]\nright.1.zh\ts\t红\nright.2."
  "zh\ts\t蓝\n"
  "wrong.1.zh\ts\t绿\n\n"
  "type\ts\tsurvey\nask.zh\ts\t你想？\noptions.1.zh\ts\t要\noptions.2.zh\ts\t不要\n\n"
  "type\ts\thotspot\nask.zh\ts\t点\nboard\ts\tb.svg\nspots.1.x\tn\t0.5\nspots.1.y\tn\t0."
  "25\n"
  "spots.1.w\tn\t0.1\nspots.1.h\tn\t0.1\nspots.1.right\tb\ttrue\nspots.1.zh\ts\t这里\n\n";

static int by_text(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

// Each question's fields in one order: their order in the file means nothing.
static char *sorted(const Quiz *quiz) {
  char  *text = NULL;
  size_t size;
  FILE  *to = open_memstream(&text, &size);
  for (size_t i = 0; i < quiz->questions; i++) {
    const Question *q = &quiz->question[i];
    char           *line[64];
    for (size_t k = 0; k < q->fields; k++)
      assert_true(asprintf(&line[k], "%s %c %s\n", q->field[k].path, q->field[k].kind,
                           q->field[k].value) > 0);
    qsort(line, q->fields, sizeof *line, by_text);
    for (size_t k = 0; k < q->fields; k++) {
      fputs(line[k], to);
      free(line[k]);
    }
    fputc('\n', to);
  }
  fclose(to);
  return text;
}

static void assert_same(const Quiz *a, const Quiz *b) {
  char *one = sorted(a), *two = sorted(b);
  assert_string_equal(one, two);
  free(one);
  free(two);
}

static char *csv_of(const Sheet *sheet, size_t *size) {
  char *text = NULL;
  FILE *to = open_memstream(&text, size);
  sheet_write_csv(sheet, to);
  fclose(to);
  return text;
}

static void intake_of_csv(Intake *intake, const char *text, size_t size) {
  Sheet sheet = {0};
  assert_true(sheet_read_csv(&sheet, text, size));
  assert_true(columns_read(&sheet, intake));
  sheet_free(&sheet);
}

static void told(const Intake *intake, size_t row, RowResult result,
                 const char *message) {
  assert_true(row < intake->rows);
  assert_int_equal(intake->row[row].result, result);
  if (!strstr(intake->row[row].message, message))
    fail_msg("row %zu: '%s' is not in: %s", row, message, intake->row[row].message);
}

static void csv_gives_the_same_questions_back(void **state) {
  (void)state;
  Quiz   quiz = {0};
  Sheet  sheet = {0};
  Intake intake = {.english = true};
  size_t size;
  assert_true(quiz_read(&quiz, model));
  columns_write(&quiz, &sheet);
  char *text = csv_of(&sheet, &size);
  assert_memory_equal(text, "\xef\xbb\xbf", 3);
  assert_non_null(strstr(text, ",'=1+1,"));  // no formula for a spreadsheet program
  assert_non_null(strstr(text, ",''=quoted,"));
  intake_of_csv(&intake, text, size);
  assert_int_equal(intake_count(&intake, ROW_TAKEN), 12);
  assert_same(&quiz, &intake.quiz);
  free(text);
  sheet_free(&sheet);
  intake_free(&intake);
  quiz_free(&quiz);
}

static void xlsx_gives_the_same_questions_back(void **state) {
  (void)state;
  Quiz   quiz = {0};
  Sheet  sheet = {0}, again = {0};
  Intake intake = {.english = true};
  char   file[] = "/tmp/kiosk-exchange-XXXXXX";
  size_t size;
  close(mkstemp(file));
  assert_true(quiz_read(&quiz, model));
  columns_write(&quiz, &sheet);
  assert_true(sheet_write_xlsx(&sheet, file));
  char *bytes = path_read(file, FILE_MAX, &size);
  assert_true(sheet_read_xlsx(&again, bytes, size));
  assert_true(columns_read(&again, &intake));
  assert_same(&quiz, &intake.quiz);
  unlink(file);
  free(bytes);
  sheet_free(&sheet);
  sheet_free(&again);
  intake_free(&intake);
  quiz_free(&quiz);
}

// What Excel makes of a typed 6月26日: a number with a format.
static void a_date_of_the_spreadsheet_is_words_again(void **state) {
  (void)state;
  char   file[] = "/tmp/kiosk-exchange-XXXXXX";
  Sheet  sheet = {0};
  Intake intake = {0};
  size_t size;
  close(mkstemp(file));
  lxw_workbook  *book = workbook_new(file);
  lxw_worksheet *page = workbook_add_worksheet(book, NULL);
  lxw_format    *day = workbook_add_format(book), *full = workbook_add_format(book);
  static const char *const head[] = {"题目", "A", "B", "C", "答案", "难度"};
  format_set_num_format(day, "m\"月\"d\"日\";@");
  format_set_num_format_index(full, 14);
  for (int i = 0; i < 6; i++)
    worksheet_write_string(page, 0, (lxw_col_t)i, head[i], NULL);
  worksheet_write_string(page, 2, 0, "国际禁毒日？", NULL);  // an empty row before it
  worksheet_write_number(page, 2, 1, 46199, day);
  worksheet_write_number(page, 2, 2, 46199, full);
  worksheet_write_number(page, 2, 3, 110, NULL);
  worksheet_write_string(page, 2, 4, "Ａ", NULL);
  worksheet_write_string(page, 2, 5, "初中", NULL);
  workbook_close(book);
  char *bytes = path_read(file, FILE_MAX, &size);
  assert_true(sheet_read_xlsx(&sheet, bytes, size));
  assert_true(columns_read(&sheet, &intake));
  told(&intake, 0, ROW_MENDED, "日期");
  assert_int_equal(intake.row[0].number, 3);
  const Question *q = &intake.quiz.question[0];
  assert_string_equal(question_get(q, "right.zh"), "6月26日");
  assert_string_equal(question_get(q, "wrong.1.zh"), "2026年6月26日");
  assert_string_equal(question_get(q, "wrong.2.zh"), "110");
  assert_string_equal(question_get(q, "level"), "M");
  unlink(file);
  free(bytes);
  sheet_free(&sheet);
  intake_free(&intake);
}

static void bad_rows_cost_no_others(void **state) {
  (void)state;
  static const char text[] = "题干,A,B,C,D,E,F,G,答案,难度,主题\r\n"
                             "好题？,甲,乙,,,,,,A,小学,法律\r\n"
                             "没有答案？,甲,乙,,,,,,,小学,\r\n"
                             "答案空着？,甲,乙,,,,,,D,小学,\r\n"
                             "两个一样？,甲,甲,,,,,,A,小学,\r\n"
                             ",甲,乙,,,,,,A,小学,\r\n"
                             "都对？,甲,乙,以上都对,,,,,C,小学,\r\n"
                             "多选？,甲,乙,丙,,,,,A、C,高三,\r\n"
                             "只有一个？,甲,,,,,,,A,,\r\n"
                             "判断？,,,,,,,,√,,\r\n"
                             "好题？,丙,丁,,,,,,B,初中,\r\n"
                             "七个？,1,2,3,4,5,6,7,A,,\r\n"
                             "是数字？,甲,乙,,,,,,1,,\r\n";
  Intake            intake = {0};
  intake_of_csv(&intake, text, strlen(text));
  told(&intake, 0, ROW_TAKEN, "");
  told(&intake, 1, ROW_REFUSED, "没有写答案");
  told(&intake, 2, ROW_REFUSED, "答案是 D");
  told(&intake, 3, ROW_REFUSED, "“甲”写了两次");
  told(&intake, 4, ROW_REFUSED, "没有写题目");
  told(&intake, 5, ROW_REFUSED, "以上都对");
  told(&intake, 6, ROW_MENDED, "高三");
  told(&intake, 7, ROW_REFUSED, "两个选项");
  told(&intake, 8, ROW_TAKEN, "");
  told(&intake, 9, ROW_REFUSED, "第 2 行");
  told(&intake, 10, ROW_REFUSED, "7 个选项");
  told(&intake, 11, ROW_REFUSED, "“1”");
  assert_int_equal(intake.quiz.questions, 3);
  assert_true(question_is(&intake.quiz.question[1], "multiple"));
  assert_int_equal(question_count(&intake.quiz.question[1], "right"), 2);
  assert_true(question_is(&intake.quiz.question[2], "truth"));
  intake_free(&intake);
}

static void chinese_programs_write_gbk(void **state) {
  (void)state;
  // "题目;A;B;答案" and "是？;对;错;A" in GB 18030, with semicolons.
  static const char text[] =
    "\xcc\xe2\xc4\xbf;A;B;\xb4\xf0\xb0\xb8\n\xca\xc7\xa3\xbf;\xb6\xd4;\xb4\xed;A\n";
  Intake intake = {0};
  intake_of_csv(&intake, text, strlen(text));
  assert_int_equal(intake.quiz.questions, 1);
  assert_string_equal(question_get(&intake.quiz.question[0], "ask.zh"), "是？");
  assert_string_equal(question_get(&intake.quiz.question[0], "right.zh"), "对");
  intake_free(&intake);
}

static void a_sheet_in_english_is_english(void **state) {
  (void)state;
  static const char text[] =
    "Question,Option A,Option B,Answer\nWhich day?,\"26 June, 1987\",1 June,a\n";
  Intake intake = {.english = true};
  intake_of_csv(&intake, text, strlen(text));
  assert_string_equal(question_get(&intake.quiz.question[0], "ask.en"), "Which day?");
  assert_string_equal(question_get(&intake.quiz.question[0], "right.en"),
                      "26 June, 1987");
  assert_null(question_get(&intake.quiz.question[0], "ask.zh"));
  intake_free(&intake);
}

static void a_sheet_without_heads_is_told(void **state) {
  (void)state;
  Sheet  sheet = {0};
  Intake intake = {0};
  assert_true(sheet_read_csv(&sheet, "好题？,甲,乙\n", strlen("好题？,甲,乙\n")));
  assert_false(columns_read(&sheet, &intake));
  assert_non_null(strstr(fail_text(), "题干"));
  sheet_free(&sheet);
  assert_false(sheet_read_xlsx(&sheet, "PK\3\4 no zip at all", 18));
  sheet_free(&sheet);
  intake_free(&intake);
}

static void gift_is_read(void **state) {
  (void)state;
  static const char text[] = "// a comment\n$CATEGORY: $course$/a/法律\n\n"
                             "::q-1:: 哪一天？ {=6月26日#对 ~6月1日#不对 ####每年}\n\n"
                             "Grant is {~buried =entombed} in Grant's tomb.\n\n"
                             "对吗？{F#不对#对}\n\n"
                             "两个？{~%50%甲 ~%50%乙 ~%-50%丙}\n\n"
                             "一半？{~错 ~%50%半对 =全对}\n\n"
                             "连？{=110->警察 =120->急救}\n\n"
                             "几？{#3.14..3.16}\n\n"
                             "写？{=四 =4}\n\n"
                             "作文？{}\n\n"
                             "说明\n\n"
                             "等号？{= \\= 5 ~ \\{6\\}}\n\n"
                             "[html]<p>图 <img src=\"x\"></p>{T}\n";
  Intake            intake = {0};
  gift_read(text, &intake);
  assert_int_equal(intake.rows, 12);
  told(&intake, 0, ROW_TAKEN, "");
  told(&intake, 4, ROW_MENDED, "部分得分");
  told(&intake, 6, ROW_MENDED, "滑杆");
  told(&intake, 7, ROW_REFUSED, "简答题");
  told(&intake, 8, ROW_REFUSED, "问答题");
  told(&intake, 9, ROW_REFUSED, "大括号");
  told(&intake, 11, ROW_MENDED, "网页");
  const Question *q = intake.quiz.question;
  assert_string_equal(question_get(&q[0], "id"), "q-1");
  assert_string_equal(question_get(&q[0], "topic"), "法律");
  assert_string_equal(question_get(&q[0], "why.zh"), "每年");
  assert_string_equal(question_get(&q[0], "wrong.1.say.zh"), "不对");
  assert_string_equal(question_get(&q[1], "ask.en"), "Grant is ____ in Grant's tomb.");
  assert_string_equal(question_get(&q[2], "answer"), "false");
  assert_string_equal(question_get(&q[2], "hint.zh"), "不对");
  assert_int_equal(question_count(&q[3], "right"), 2);
  assert_string_equal(question_get(&q[5], "pairs.2.right.zh"), "急救");
  assert_string_equal(question_get(&q[6], "answer"), "3.15");
  assert_string_equal(question_get(&q[7], "right.en"), "= 5");
  assert_string_equal(question_get(&q[7], "wrong.1.en"), "{6}");
  intake_free(&intake);
}

static void gift_gives_back_what_it_holds(void **state) {
  (void)state;
  Quiz   quiz = {0};
  Intake intake = {0};
  char  *text = NULL, *left = NULL;
  size_t size, left_size;
  assert_true(quiz_read(&quiz, model));
  FILE *to = open_memstream(&text, &size), *behind = open_memstream(&left, &left_size);
  gift_write(&quiz, false, to, behind);
  fclose(to);
  fclose(behind);
  gift_read(text, &intake);
  assert_int_equal(intake.rows, 6);  // single, multiple, truth, scenario, match, number
  assert_int_equal(intake.quiz.questions, 6);
  assert_string_equal(question_get(&intake.quiz.question[0], "wrong.1.en"), "=1+1");
  assert_string_equal(question_get(&intake.quiz.question[0], "why.zh"), "一行\n两行");
  assert_int_equal(question_count(&intake.quiz.question[1], "right"), 2);
  assert_non_null(strstr(left, "排: GIFT 没有这种题型"));
  assert_non_null(strstr(left, "facts"));
  assert_non_null(strstr(left, "en"));
  free(text);
  free(left);
  intake_free(&intake);
  quiz_free(&quiz);
}

static void aiken_is_read(void **state) {
  (void)state;
  static const char text[] = "哪一天？\r\nA. 6月26日\r\nB) 6月1日\r\nANSWER: A\r\n\r\n"
                             "没有答案？\nA. 甲\nB. 乙\n\n"
                             "错的字母？\nA. 甲\nB. 乙\nANSWER: C\n\n"
                             "第一行\n第二行？\nA. 甲\nB. 乙\nANSWER: B\n";
  Intake            intake = {0};
  aiken_read(text, &intake);
  assert_int_equal(intake.rows, 4);
  told(&intake, 0, ROW_TAKEN, "");
  told(&intake, 1, ROW_REFUSED, "ANSWER");
  told(&intake, 2, ROW_REFUSED, "“C”");
  told(&intake, 3, ROW_MENDED, "几行");
  assert_string_equal(question_get(&intake.quiz.question[0], "right.zh"), "6月26日");
  assert_string_equal(question_get(&intake.quiz.question[1], "right.zh"), "乙");
  intake_free(&intake);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(csv_gives_the_same_questions_back),
    cmocka_unit_test(xlsx_gives_the_same_questions_back),
    cmocka_unit_test(a_date_of_the_spreadsheet_is_words_again),
    cmocka_unit_test(bad_rows_cost_no_others),
    cmocka_unit_test(chinese_programs_write_gbk),
    cmocka_unit_test(a_sheet_in_english_is_english),
    cmocka_unit_test(a_sheet_without_heads_is_told),
    cmocka_unit_test(gift_is_read),
    cmocka_unit_test(gift_gives_back_what_it_holds),
    cmocka_unit_test(aiken_is_read),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
