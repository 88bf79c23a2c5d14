#include "stage/plainly.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "wire/wire.h"

enum { PARTS_MAX = 5, PART_SIZE = 160 };

// In what is heard, * is any text; in what is said, $1 is the first of them. The first
// that fits is taken, so the closer one stands before the wider. NULL: as it is.
static const struct {
  const char *heard, *zh, *en;
} table[] = {
  // Lua reading a file
  {"'*' expected (to close '*' at line *) near *",
   "第 $3 行的 $2 没有关上，这里（$4 前面）少一个 $1",
   "the $2 of line $3 is not closed: $1 is missing before $4"},
  {"'*' expected near *", "$2 前面少了 $1（也许是逗号、引号或括号漏了）",
   "$1 is missing before $2 (perhaps a comma, a quote or a bracket was left out)"},
  {"unfinished string near *", "引号没有关上：$1", "a quote is not closed: $1"},
  {"unfinished long string (starting at line *) near *", "第 $1 行的 [[ 没有用 ]] 关上",
   "the [[ of line $1 is not closed with ]]"},
  {"unexpected symbol near *", "看不懂 $1：它或它前面多写、漏写了什么",
   "$1 is not understood: something is too much or missing at it or before it"},
  {"syntax error near *", "$1 这里写得不对：它前面也许漏了 = 或括号",
   "something is wrong at $1: perhaps an = or a bracket is missing before it"},
  {"malformed number near *", "数字 $1 写得不对", NULL},
  {"invalid escape sequence *", "引号里的 \\ 写得不对：路径请用 /（$1）",
   "a \\ inside the quotes: write paths with / ($1)"},
  {"a comma is missing at the end of this line, before '*'",
   "这一行末尾少了一个逗号（后面是 $1）", NULL},
  {"the full-width mark * stands in the code; write *",
   "代码里有全角符号 $1，请改成半角 $2", NULL},
  {"a character stands in the code that belongs inside quotes",
   "有文字写在了引号外面，请用 \" \" 包起来", NULL},
  {"the file is not in UTF-8; save it as UTF-8",
   "文件不是 UTF-8 编码，请在编辑器里另存为 UTF-8", NULL},
  {"the file must end with `return` and what it gives back",
   "文件最后要有 return，把写好的表交出来", NULL},
  {"exhibit.lua must end with `return { … }`, it gives back a *",
   "exhibit.lua 最后要写 return { … }，现在交出来的是 $1", NULL},
  {"there is no module '*'; did you mean '*'?", "没有 $1 这个模块，是不是想写 $2？",
   NULL},
  {"there is no module '*'", "没有 $1 这个模块", NULL},
  {"library: scripts/exhibits/*/exhibit.lua is not there",
   "找不到 scripts/exhibits/$1/exhibit.lua",
   "scripts/exhibits/$1/exhibit.lua is not there"},
  // the exhibit's table
  {"exhibit.lua: unknown field '*'; did you mean '*'?",
   "没有 $1 这个字段，是不是想写 $2？", NULL},
  {"exhibit.lua: '*' is missing: *", "少了 $1：请写 $2", NULL},
  {"exhibit.lua: '*' must be a function, got *", "$1 要是一个函数，现在是 $2", NULL},
  {"site.lua must end with `return { … }`", "site.lua 最后要写 return { … }", NULL},
  {"site.lua: '*' is missing: *", "少了 $1：请写 $2", NULL},
  {"site.lua: menu: '*' stands in it twice", "menu 里 $1 写了两次", NULL},
  // what is handed to a function of the kiosk
  {"*: unknown field '*'; did you mean '*'?", "$1：没有 $2 这个字段，是不是想写 $3？",
   NULL},
  {"*: * value '*' must be a number, got *", "$1：$3 要是一个数字，现在是 $4", NULL},
  {"*: * value '*' must be text, got *", "$1：$3 要是引号里的文字，现在是 $4", NULL},
  {"*: * value '*' must be *, got *", "$1：$3 要是 $4，现在是 $5", NULL},
  {"*: words must be *, got *", "$1：文字要写成 $2，现在是 $3", NULL},
  {"* has no '*'; did you mean '*'?", "$1 里没有 $2，是不是想写 $3？", NULL},
  {"* has no '*'", "$1 里没有 $2", NULL},
  // running
  {"'*' is not known; did you mean '*'?", "没有 $1 这个名字，是不是想写 $2？", NULL},
  {"'*' is not known", "没有 $1 这个名字：是不是漏了 local，或者漏了引号？",
   "there is no name $1: was a local or a quote forgotten?"},
  {"attempt to call a nil value (* '*')", "没有 $2 这个函数，名字写对了吗？",
   "there is no function $2: is its name right?"},
  {"attempt to call a * value (* '*')", "$3 不是函数，是 $1：前一行末尾漏了逗号？",
   "$3 is no function but a $1: is a comma missing at the end of the line before?"},
  {"attempt to call a * value", "把 $1 当成函数用了：两项之间漏了逗号？",
   "a $1 is used as a function: is a comma missing between two entries?"},
  {"attempt to index a nil value (* '*')", "$2 还没有内容（nil），不能取它里面的东西",
   "$2 is nil: there is nothing inside to take"},
  {"attempt to perform arithmetic on a nil value (* '*')", "$2 还没有值（nil），不能计算",
   "$2 is nil: it can't be calculated with"},
  {"attempt to perform arithmetic on a * value", "$1 不能计算",
   "a $1 can't be calculated with"},
  {"attempt to index a * value", "$1 里面没有东西可取", "there is nothing inside a $1"},
  {"attempt to concatenate a nil value (* '*')", "$2 还没有值（nil），不能用 .. 连起来",
   "$2 is nil: it can't be joined with .."},
  {"attempt to compare *", "这两样东西不能比大小：$1", "these two can't be compared: $1"},
  {"took longer than * ms", "算得太久（超过 $1 毫秒）：是不是循环停不下来？",
   "it took longer than $1 ms: does a loop never end?"},
  {"needs more than 32 MB of memory", "用的内存超过了 32 MB", NULL},
  {"no answer within a second", "一秒钟没有回应：是不是循环停不下来？",
   "no answer within a second: does a loop never end?"},
  {"the exhibit's process ended by itself", "展项的进程自己退出了", NULL},
  {"nothing is drawn", "什么也没有画出来：draw(g) 里要画点东西", NULL},
  {"the picture is too costly to draw: fewer or smaller shapes",
   "一帧里画得太多，请少画一些、画小一些", NULL},
};

typedef struct {
  char text[PARTS_MAX][PART_SIZE];
  int  n;
} Parts;

// Whether a message is of that form; fills in what its stars stand for.
static bool fits(const char *form, const char *text, Parts *parts) {
  parts->n = 0;
  while (*form) {
    if (*form != '*') {
      if (*form++ != *text++) return false;
      continue;
    }
    size_t literal = strcspn(++form, "*");
    char   next[PART_SIZE];
    snprintf(next, sizeof next, "%.*s", (int)literal, form);
    const char *end = literal ? strstr(text, next) : text + strlen(text);
    if (!end || parts->n == PARTS_MAX) return false;
    snprintf(parts->text[parts->n++], PART_SIZE, "%.*s", (int)(end - text), text);
    text = end;
  }
  return *text == '\0';
}

static void say(char *out, size_t size, const char *form, const Parts *parts) {
  size_t used = 0;
  for (; *form && used + 1 < size; form++) {
    int part = form[0] == '$' ? form[1] - '1' : -1;
    int n = 0;
    if (part >= 0 && part < parts->n) {
      n = snprintf(out + used, size - used, "%s", parts->text[part]);
      form++;
    } else {
      out[used] = *form;
      n = 1;
    }
    used += (size_t)n;
  }
  out[used < size ? used : size - 1] = '\0';
}

void plainly(char *out, size_t size, const char *message, uint32_t lang) {
  Parts parts;
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    const char *said = lang == LANG_EN ? table[i].en : table[i].zh;
    if (!fits(table[i].heard, message, &parts)) continue;
    say(out, size, said ? said : message, &parts);
    return;
  }
  snprintf(out, size, "%s", message);
}
