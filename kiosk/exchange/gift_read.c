#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "exchange/texts.h"
#include "exchange/trim.h"

enum { ANSWERS_MAX = 32, SLIDER_STEPS = 40 };

// One question under work: its text is cut up in place.
typedef struct {
  Intake     *intake;
  Question   *question;
  char       *title, *stem, *block, *general;  // block: NULL when there are no braces
  const char *rest;                            // after the braces
  const char *category;                        // of the file, "" none
} Gift;

typedef struct {
  char  *words, *feedback, *pair;  // pair: after "->"
  bool   right;                    // "="
  bool   weighted;
  double weight;  // percent
} GiftAnswer;

// The first of the characters that is not escaped; NULL: none.
static char *find(char *text, const char *marks) {
  for (; *text; text++) {
    if (*text == '\\' && text[1])
      text++;
    else if (strchr(marks, *text))
      return text;
  }
  return NULL;
}

static char *find_words(char *text, const char *words) {
  size_t n = strlen(words);
  for (; (text = find(text, (char[]){words[0], '\0'})); text++)
    if (strncmp(text, words, n) == 0) return text;
  return NULL;
}

// Takes off escapes and, where the text is HTML, its tags and the commonest names of
// characters. True when something was taken off that people would miss.
static bool plain(char *text) {
  static const struct {
    const char *name, *text;
  } names[] = {{"&amp;", "&"},  {"&lt;", "<"},    {"&gt;", ">"},
               {"&nbsp;", " "}, {"&quot;", "\""}, {NULL, NULL}};
  bool                     lost = false, html = false;
  char                    *to = text;
  static const char *const formats[] = {"[html]", "[moodle]", "[plain]", "[markdown]",
                                        NULL};
  for (int i = 0; formats[i]; i++)
    if (strncmp(text, formats[i], strlen(formats[i])) == 0) {
      html = i == 0;
      text += strlen(formats[i]);
    }
  for (; *text; text++) {
    if (*text == '\\' && text[1]) {
      text++;
      *to++ = *text == 'n' ? '\n' : *text;
      continue;
    }
    char *end = *text == '<' && (isalpha((unsigned char)text[1]) || text[1] == '/')
                  ? strchr(text, '>')
                  : NULL;
    if (end) {
      lost |= strncasecmp(text, "<img", 4) == 0 || html;
      text = end;
      continue;
    }
    int known = -1;
    for (int i = 0; *text == '&' && names[i].name; i++)
      if (strncmp(text, names[i].name, strlen(names[i].name)) == 0) known = i;
    *to++ = known < 0 ? *text : *names[known].text;
    if (known >= 0) text += strlen(names[known].name) - 1;
  }
  *to = '\0';
  return lost;
}

static char *say_plain(Gift *gift, char *text) {
  if (plain(text))
    intake_mend(gift->intake, "去掉了网页格式或图片",
                "web formatting or a picture was taken off");
  return trim(text);
}

// --- answers -------------------------------------------------------------------------

static void cut_front(char *text, const char *from) {
  memmove(text, from, strlen(from) + 1);
}

// "=%50%words -> pair#feedback", without its first mark.
static void read_answer(GiftAnswer *answer, char *words) {
  cut_front(words, trim(words));
  char *percent = *words == '%' ? strchr(words + 1, '%') : NULL;
  if (percent) {
    answer->weighted = true;
    answer->weight = atof(words + 1);
    cut_front(words, percent + 1);
  }
  answer->words = words;
  char *feedback = find(words, "#");
  if (feedback) {
    *feedback = '\0';
    answer->feedback = feedback + 1;
  }
  char *pair = find_words(words, "->");
  if (pair) {
    *pair = '\0';
    answer->pair = pair + 2;
  }
}

static int read_answers(char *block, GiftAnswer answer[ANSWERS_MAX]) {
  int   n = 0;
  char *at = find(block, "=~"), *next;
  for (; at && n < ANSWERS_MAX; at = next) {
    next = find(at + 1, "=~");
    char *words = next ? strndup(at + 1, (size_t)(next - at - 1)) : mem_copy(at + 1);
    answer[n] = (GiftAnswer){.right = *at == '='};
    read_answer(&answer[n], words);
    if (*trim(words) || answer[n].pair)
      n++;
    else
      free(words);
  }
  return n;
}

static void free_answers(GiftAnswer *answer, int n) {
  for (int i = 0; i < n; i++) free(answer[i].words);
}

static void put_answer(Gift *gift, GiftAnswer *answer, const char *path) {
  question_say(gift->question, say_plain(gift, answer->words), "%s", path);
  if (answer->feedback)
    question_say(gift->question, say_plain(gift, answer->feedback), "%s.say", path);
}

// --- types ---------------------------------------------------------------------------

static void set_type(Gift *gift, const char *type) {
  question_put(gift->question, "type", VALUE_TEXT, type);
}

static void put_choice(Gift *gift, GiftAnswer *answer, int n) {
  int  rights = 0, wrongs = 0, positive = 0, marked = 0;
  bool uneven = false;
  char path[32];
  for (int i = 0; i < n; i++) {
    marked += answer[i].right && !(answer[i].weighted && answer[i].weight <= 0);
    positive += answer[i].weighted && answer[i].weight > 0;
  }
  // With "=" that one is right, and what else has points has only part of them.
  bool several = marked == 0 || marked > 1;
  set_type(gift, several ? "multiple" : "single");
  if (marked && positive > 0)
    intake_mend(gift->intake, "部分得分的选项改成不得分",
                "options with part of the points have none now");
  for (int i = 0; i < n; i++) {
    bool right = marked ? answer[i].right : answer[i].weighted && answer[i].weight > 0;
    if (right && several && positive && fabs(answer[i].weight - 100.0 / positive) > 0.5)
      uneven = true;
    if (right && several)
      snprintf(path, sizeof path, "right.%d", ++rights);
    else if (right)
      snprintf(path, sizeof path, "right");
    else
      snprintf(path, sizeof path, "wrong.%d", ++wrongs);
    put_answer(gift, &answer[i], path);
  }
  if (uneven)
    intake_mend(gift->intake, "各个正确选项的分数不同，改成一样",
                "the right options had different points: the same now");
}

static void put_truth(Gift *gift, bool truth, char *feedback) {
  char *second = feedback ? find(feedback, "#") : NULL;
  set_type(gift, "truth");
  question_put(gift->question, "answer", VALUE_BOOLEAN, truth ? "true" : "false");
  if (second) *second++ = '\0';
  if (!feedback) return;
  // GIFT: first what is said of a wrong answer, then of the right one.
  question_say(gift->question, say_plain(gift, feedback), "hint");
  if (second) question_say(gift->question, say_plain(gift, second), "say");
}

static void put_pairs(Gift *gift, GiftAnswer *answer, int n) {
  int pairs = 0;
  set_type(gift, "match");
  for (int i = 0; i < n; i++) {
    char *left = say_plain(gift, answer[i].words),
         *right = say_plain(gift, answer[i].pair);
    if (!*left) {
      intake_mend(gift->intake, "去掉了多余的右边“%s”",
                  "the right side \"%s\" without a left one was taken off", right);
      continue;
    }
    pairs++;
    question_say(gift->question, left, "pairs.%d.left", pairs);
    question_say(gift->question, right, "pairs.%d.right", pairs);
  }
  if (pairs < 2)
    intake_refuse(gift->intake, "连线至少要两对", "matching needs two pairs at least");
}

// A slider has ends, and a number in GIFT has none: forty steps, the answer somewhere
// among the middle ones, chosen by the question's own words.
static void put_slider(Gift *gift, double value, double within) {
  char   text[40];
  double step = within > 0 ? pow(10, floor(log10(within))) : 1;
  for (double part = value; within <= 0 && step > 1e-4; step /= 10) {
    part = value / step;
    if (fabs(part - round(part)) < 1e-9) break;
  }
  size_t place = strlen(gift->stem) % (SLIDER_STEPS / 2) + SLIDER_STEPS / 4;
  double least = value - step * (double)place;
  if (value >= 0 && least < 0) least = 0;
  double most = least + step * SLIDER_STEPS;
  struct {
    const char *path;
    double      value;
  } put[] = {
    {"answer", value}, {"within", within}, {"min", least}, {"max", most}, {"step", step}};
  for (int i = 0; i < 5; i++) {
    snprintf(text, sizeof text, "%.10g", put[i].value);
    question_put(gift->question, put[i].path, VALUE_NUMBER, text);
  }
  intake_mend(gift->intake, "滑杆的范围自动取 %.10g 到 %.10g，请核对",
              "the slider goes from %.10g to %.10g: please look", least, most);
}

// "3:2", "1..5", "3"; false when it is none.
static bool read_range(char *text, double *value, double *within) {
  char *end, *start = trim(text);
  *value = strtod(start, &end);
  *within = 0;
  if (end == start) return false;
  end = trim(end);
  if (*end == ':') {
    *within = strtod(end + 1, &end);
  } else if (strncmp(end, "..", 2) == 0) {
    double most = strtod(end + 2, &end);
    *within = (most - *value) / 2;
    *value += *within;
  }
  return !*trim(end);
}

static void put_number(Gift *gift, char *block) {
  GiftAnswer answer[ANSWERS_MAX];
  double     value, within;
  int        n = read_answers(block, answer), best = -1;
  set_type(gift, "number");
  for (int i = 0; i < n; i++)
    if (answer[i].right && (!answer[i].weighted || answer[i].weight >= 100) && best < 0)
      best = i;
  char *feedback = n ? NULL : find(block, "#");
  if (feedback) *feedback++ = '\0';
  if (!read_range(n && best >= 0 ? answer[best].words : block, &value, &within)) {
    intake_refuse(gift->intake, "答案不是一个数字", "the answer is no number");
  } else {
    put_slider(gift, value, within);
    if (n > 1)
      intake_mend(gift->intake, "只留下得满分的答案",
                  "only the answer with all points is left");
    if (n && answer[best].feedback) feedback = answer[best].feedback;
    if (feedback) question_say(gift->question, say_plain(gift, feedback), "say");
  }
  free_answers(answer, n);
}

static bool is_truth(char *block, bool *truth, char **feedback) {
  static const char *const words[] = {"T", "TRUE", "F", "FALSE", NULL};
  char                    *mark = find(block, "#");
  size_t                   n = mark ? (size_t)(mark - block) : strlen(block);
  while (n && isspace((unsigned char)block[n - 1])) n--;
  for (int i = 0; words[i]; i++)
    if (strlen(words[i]) == n && strncasecmp(block, words[i], n) == 0) {
      *truth = i < 2;
      *feedback = mark ? mark + 1 : NULL;
      return true;
    }
  return false;
}

static void put_block(Gift *gift) {
  GiftAnswer answer[ANSWERS_MAX];
  char      *block = trim(gift->block), *feedback;
  bool       truth, pairs = false, choice = false;
  if (!*block) {
    intake_refuse(gift->intake, "问答题（要自己写字）不能用：屏幕上不收集文字",
                  "an essay can't be used: the kiosk takes no written words");
    return;
  }
  if (is_truth(block, &truth, &feedback)) {
    put_truth(gift, truth, feedback);
    return;
  }
  if (*block == '#') {
    put_number(gift, block + 1);
    return;
  }
  int n = read_answers(block, answer);
  for (int i = 0; i < n; i++) {
    pairs |= answer[i].pair != NULL;
    choice |= !answer[i].right;
  }
  for (int i = 0; i < n && pairs; i++) pairs = answer[i].pair != NULL;
  if (pairs)
    put_pairs(gift, answer, n);
  else if (choice)
    put_choice(gift, answer, n);
  else if (n)
    intake_refuse(gift->intake, "简答题（要自己写答案）不能用；请改成选择题",
                  "a short answer can't be used: make it a choice");
  else
    intake_refuse(
      gift->intake, "大括号里没有答案；对的前面写 =，错的前面写 ~",
      "there is no answer in the braces: = before the right one, ~ before the others");
  free_answers(answer, n);
}

// --- the file ------------------------------------------------------------------------

// "::title:: stem { block } rest".
static void cut_up(Gift *gift, char *text) {
  text = trim(text);
  gift->title = gift->block = gift->general = NULL;
  gift->rest = "";
  char *end = strncmp(text, "::", 2) == 0 ? find_words(text + 2, "::") : NULL;
  if (end) {
    gift->title = text + 2;
    *end = '\0';
    text = end + 2;
  }
  gift->stem = text;
  char *open = find(text, "{"), *close = open ? find(open + 1, "}") : NULL;
  if (!close) return;
  *open = *close = '\0';
  gift->block = open + 1;
  char *general = find_words(gift->block, "####");
  if (general) {
    *general = '\0';
    gift->general = general + 4;
  }
  gift->rest = trim(close + 1);
}

// What follows the braces belongs to the sentence: a word is missing in the middle. A
// lone full stop after a question that has ended is none.
static char *join_stem(const char *stem, const char *rest) {
  size_t n = strlen(stem), size = n + strlen(rest) + 8;
  bool   ended = n && strchr("?!.:", stem[n - 1]);
  char  *whole = mem_new(size);
  if (!*rest || (ended && !rest[strspn(rest, ".?!")]))
    snprintf(whole, size, "%s", stem);
  else
    snprintf(whole, size, "%s%s____%s%s", stem,
             n && isalnum((unsigned char)stem[n - 1]) ? " " : "",
             isalnum((unsigned char)*rest) ? " " : "", rest);
  return whole;
}

// A title is for people; one that is a short word is the id we have written.
static bool is_id(const char *title) {
  size_t n = strspn(title, "abcdefghijklmnopqrstuvwxyz0123456789-_");
  return n > 0 && n < 24 && !title[n] && islower((unsigned char)*title);
}

static void read_one(Gift *gift, char *text, int line) {
  gift->question = intake_begin(gift->intake, line);
  cut_up(gift, text);
  char *stem = join_stem(trim(gift->stem), gift->rest);
  char *words = say_plain(gift, stem);
  if (!*words && gift->title) words = say_plain(gift, gift->title);
  question_say(gift->question, words, "ask");
  if (gift->title && is_id(trim(gift->title)))
    question_put(gift->question, "id", VALUE_TEXT, trim(gift->title));
  question_put(gift->question, "topic", VALUE_TEXT, gift->category);
  if (!gift->block)
    intake_refuse(gift->intake, "没有大括号 { }：这是说明文字，不是题",
                  "there are no braces { }: this is a description, no question");
  else
    put_block(gift);
  if (gift->general) question_say(gift->question, say_plain(gift, gift->general), "why");
  intake_end(gift->intake);
  free(stem);
}

// "$CATEGORY: $course$/毒品/危害": the last part is the topic.
static void read_category(Gift *gift, char *line) {
  char *colon = strchr(line, ':'), *slash;
  if (!colon) return;
  char *name = trim(colon + 1);
  while ((slash = strchr(name, '/'))) name = slash + 1;
  gift->category = name;
}

void gift_read(const char *text, Intake *intake) {
  Gift  gift = {.intake = intake, .category = ""};
  char *copy = mem_copy(text), *rest = copy, *line;
  char *block = mem_new(strlen(text) + 2);  // of the question in work
  int   number = 0, first = 0;
  bool  more = true;
  while (more) {
    line = strsep(&rest, "\n");
    more = line != NULL;
    number++;
    char *words = more ? trim(line) : NULL;
    bool  apart = !more || !*words || strncmp(words, "$CATEGORY", 9) == 0;
    if (!apart && strncmp(words, "//", 2) != 0) {
      if (!*block) first = number;
      strcat(strcat(block, words), " ");
    }
    if (apart && *block) {
      read_one(&gift, block, first);
      *block = '\0';
    }
    if (more && strncmp(words, "$CATEGORY", 9) == 0) read_category(&gift, words);
  }
  free(block);
  free(copy);
}
