#include "stage/plainly.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "wire/wire.h"

enum { PARTS_MAX = 6, PART_SIZE = 160, MESSAGE_SIZE = 512 };

// In what is heard, * is any text; in what is said, $1 is the first of them. The first
// that fits is taken, so the closer one stands before the wider. NULL: as it is.
static const struct {
  const char *heard, *zh, *en;
} table[] = {
  // Lua reading a file
  {"'*' is missing at the end of this line: '*' of line * is still open",
   "这一行末尾少一个 $1：第 $3 行的 $2 还没有关上", NULL},
  {"there is one '*' too many on this line", "这一行多了一个 $1：删掉它",
   "there is one '$1' too many on this line: take it out"},
  {"<eof> expected near *", "$1 这里多了东西：它前面也许多写了一个 } 或 end",
   "something is too much at $1: is there a } or an end too many before it?"},
  {"<name> expected near *", "$1 前面写得不对：要写成 名字 = 值",
   "something is wrong before $1: write name = value"},
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
  {"the file is a document of a word processor; save it as plain text",
   "这是字处理软件的文档，不是纯文本：用记事本这样的编辑器，另存为纯文本（UTF-8）", NULL},
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
  {"site.lua: '*' must be a number, got *", "$1 要是一个数字，现在是$2", NULL},
  {"site.lua: 'kiosk' must be a short name such as *", "kiosk 要是短名字，例如 $1", NULL},
  {"site.lua: screen must be *", "screen 要写成 $1", NULL},
  {"site.lua: sound: quiet: '*' must be a time such as *",
   "quiet 的 $1 要写成时刻，例如 $2", NULL},
  {"site.lua: sound: quiet = *", "quiet 要写成 $1", NULL},
  {"site.lua: sound: 'volume' is a number from 0 to 1", "volume 是 0 到 1 之间的数",
   NULL},
  {"site.lua: sound must be * or false, got *", "sound 要写成 $1 或 false，现在是$2",
   NULL},
  {"site.lua: menu: an exhibit's name is wanted, got *",
   "menu 里要写引号里的展项名，现在是$1", NULL},
  {"site.lua: menu: more than * exhibits", "menu 里超过了 $1 个展项", NULL},
  {"site.lua: menu: group * must be a table", "menu 的第 $1 组要用 { } 包起来", NULL},
  {"site.lua: 'units' must be a list of names: *", "units 要是一串名字：$1", NULL},
  {"site.lua: units: more than * names", "units 超过了 $1 个名字", NULL},
  {"site.lua: units: name * must be text, got *",
   "units 的第 $1 个要是引号里的文字，现在是$2", NULL},
  {"site.lua: units: name * has 1 to * bytes",
   "units 的第 $1 个名字是空的，或太长（最多 $2 字节，一个汉字 3 字节）", NULL},
  {"site.lua: classes: entry *: 'id' is a short name such as *",
   "classes 第 $1 项的 id 要是短名字，例如 $2", NULL},
  {"site.lua: classes: entry *: '*' is missing", "classes 第 $1 项少了 $2", NULL},
  {"site.lua: classes: entry * must be *", "classes 第 $1 项要写成 $2", NULL},
  {"site.lua: classes: more than * entries", "classes 超过了 $1 项", NULL},
  {"site.lua: 'classes' must be *", "classes 要写成 $1", NULL},
  {"site.lua: menu: '*' stands in it twice", "menu 里 $1 写了两次", NULL},
  {"site.lua: door: no key is called '*'; did you mean '*'?",
   "door：没有叫 $1 的键，是不是想写 $2？", NULL},
  {"site.lua: door: no key is called '*'", "door：没有叫 $1 的键", NULL},
  {"site.lua: door: 'enter' and 'leave' are the same key",
   "door：enter 和 leave 是同一个键，要各用一个", NULL},
  {"site.lua: door: '*' must be a key's name such as *, got *",
   "door：$1 要是一个键的名字，例如 $2，现在是 $3", NULL},
  {"site.lua: door must be *, got *", "door 要写成 $1，现在是 $2", NULL},
  // what is handed to a function of the kiosk
  {"*: unknown field '*'; did you mean '*'?", "$1：没有 $2 这个字段，是不是想写 $3？",
   NULL},
  {"*: * value '*' must be a number, got *", "$1：$3 要是一个数字，现在是 $4", NULL},
  {"*: * value '*' must be text, got *", "$1：$3 要是引号里的文字，现在是 $4", NULL},
  {"*: * value '*' must be *, got *", "$1：$3 要是 $4，现在是 $5", NULL},
  {"*: * value '*': '*' is no colour; write * or *", "$1：$4 不是颜色，要写成 $5 或 $6",
   "$1: '$4' is no colour; write $5 or $6"},
  {"*: a picture is wanted (from picture.get), got *",
   "$1：这里要 picture.get(\"文件名\") 给的图，现在是$2",
   "$1: a picture is wanted here, as picture.get(\"name of the file\") gives it; got a "
   "$2"},
  {"*: words must be *, got *", "$1：文字要写成 $2，现在是 $3", NULL},
  {"* has no '*'; did you mean '*'?", "$1 里没有 $2，是不是想写 $3？", NULL},
  {"* has no '*'", "$1 里没有 $2", NULL},
  // running
  {"'*' is not known; did you mean '*'?", "没有 $1 这个名字，是不是想写 $2？", NULL},
  {"'*' is not known here; write `local *`",
   "$1 是新的名字：第一次用时前面要写 local（local $2 = …）",
   "$1 is a new name: write local before it when it is first used (local $2 = …)"},
  {"'*' is not known", "没有 $1 这个名字：是不是漏了 =、引号或 local？",
   "there is no name $1: was a =, a quote or a local forgotten?"},
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

// Lua's names of what a value is.
static const char *kind_zh(const char *name) {
  static const char *const kinds[][2] = {
    {"nil", "空的（nil）"}, {"string", "文字"},        {"number", "数字"},
    {"table", "一个表"},    {"boolean", "true/false"},
  };
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (strcmp(name, kinds[i][0]) == 0) return kinds[i][1];
  return name;
}

static void say(char *out, size_t size, const char *form, const Parts *parts,
                uint32_t lang) {
  size_t used = 0;
  for (; *form && used + 1 < size; form++) {
    int part = form[0] == '$' ? form[1] - '1' : -1;
    int n = 0;
    if (part >= 0 && part < parts->n) {
      const char *text = parts->text[part];
      n = snprintf(out + used, size - used, "%s", lang == LANG_EN ? text : kind_zh(text));
      form++;
    } else {
      out[used] = *form;
      n = 1;
    }
    used += (size_t)n;
  }
  out[used < size ? used : size - 1] = '\0';
}

// "words (core/button.lua:30)": core's own place goes along behind the plain words.
static const char *split_inner(const char *message, char words[MESSAGE_SIZE]) {
  const char *inner = strstr(message, " (core/");
  snprintf(words, MESSAGE_SIZE, "%.*s",
           (int)(inner ? (size_t)(inner - message) : strlen(message)), message);
  return inner ? inner : "";
}

void plainly(char *out, size_t size, const char *message, uint32_t lang) {
  Parts       parts;
  char        words[MESSAGE_SIZE];
  const char *inner = split_inner(message, words);
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    const char *said = lang == LANG_EN ? table[i].en : table[i].zh;
    if (!fits(table[i].heard, words, &parts)) continue;
    say(out, size, said ? said : words, &parts, lang);
    size_t used = strlen(out);
    snprintf(out + used, size - used, "%s", inner);
    return;
  }
  snprintf(out, size, "%s", message);
}
