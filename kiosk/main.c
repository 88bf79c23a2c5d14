// main.c - kiosk VERB: one line a verb.
#include <stdio.h>
#include <string.h>

#include "base/args.h"
#include "base/near.h"
#include "verbs/verbs.h"
#include "worker/zygote.h"

static const struct {
  const char *name;
  int (*run)(int argc, char **argv);
  const char *zh, *en;
} verbs[] = {
  {"run", verb_run, "放映展项（主程序）", "the show, full screen"},
  {"list", verb_list, "列出展项和它们的状态", "the exhibits and their state"},
  {"check", verb_check, "检查展项：替一千位观众先玩一遍",
   "plays the exhibits as many visitors would and says what is wrong"},
  {"new", verb_new, "按模板写一个新展项", "a new exhibit from a template"},
  {"play", verb_play, "按写好的剧本走一遍参观",
   "plays written-down visits, as the tests do"},
  {"pin", verb_pin, "设置工作人员密码", "sets the PIN of the staff screen"},
  {"install", verb_install, "通电就放映、自动挂 U 盘",
   "starts the show at power on, mounts USB sticks"},
  {"doctor", verb_doctor, "体检：哪里不对，怎么办", "what is wrong here and what to do"},
  {"privacy", verb_privacy, "存了什么，一样一样列出来核对",
   "what is stored, proved from the files"},
  {"report", verb_desk, "参观数字：kiosk report visits",
   "the figures: kiosk report visits"},
  {"recount", verb_desk, "用另一套代码重数一遍原始记录",
   "counts the raw lines again, another way"},
  {"export", verb_export, "把签名的原始记录导出到U盘；export quiz 导出题目",
   "the raw lines, signed, onto a stick; export quiz: questions"},
  {"import", verb_desk, "从表格或文本导入题目：kiosk import quiz",
   "questions from a sheet or a text file"},
  {"push", verb_desk, "把记录送到数据库", "sends the records to a database"},
  {"collect", verb_desk, "收集各设备导出的记录", "takes in what kiosks have exported"},
  {"unit", verb_desk, "单位名称：看、改名、抹去",
   "names of units: see, rename, take out"},
  {"prune", verb_desk, "把 37 个月以前的原始记录改为月合计",
   "monthly totals in place of raw lines over 37 months old"},
  {"key", verb_desk, "本机签名的公钥", "this kiosk's public key"},
  {"demo-data", verb_desk, "生成演示数据", "journals to try reports with"},
};

static int usage(FILE *out) {
  fprintf(out, "kiosk VERB [options]      kiosk VERB --help\n\n");
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
    fprintf(out, "  %-9s %s  %s\n", verbs[i].name, verbs[i].zh, verbs[i].en);
  fputs("\n" ARGS_LANG, out);
  return out == stderr ? 2 : 0;
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  if (argc < 2 || strcmp(argv[1], "--help") == 0) return usage(stdout);
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
    if (strcmp(argv[1], verbs[i].name) == 0) return verbs[i].run(argc, argv);
  const char *names[sizeof verbs / sizeof *verbs + 1] = {NULL};
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) names[i] = verbs[i].name;
  const char *near = near_of(argv[1], names);
  fprintf(stderr, "kiosk: %s ?\n", argv[1]);
  if (near) fprintf(stderr, "kiosk %s ?\n\n", near);
  return usage(stderr);
}
