// doctor - looks the machine over and says what is wrong and what to do.
#include "verbs/doctor.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/args.h"
#include "base/fail.h"
#include "base/json.h"
#include "base/log.h"
#include "base/owner.h"
#include "gear/font.h"
#include "stage/catalogue.h"
#include "stage/plainly.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk doctor [--format text|json] [--home DIR] [--data DIR] [--lang zh|en]\n"
  "  体检：字体、屏幕、触摸、时钟、U 盘、磁盘、记录、密码、展项；有问题就说怎么办。\n"
  "  Looks the machine over: fonts, screen, touch, clock, sticks, disk, records, PIN,\n"
  "  exhibits; says what is wrong and what to do.\n" ARGS_LANG;

void doctor_say(Doctor *doctor, const char *check, DoctorState state, const char *zh,
                const char *en, ...) {
  if (doctor->findings == DOCTOR_FINDINGS_MAX) return;
  DoctorFinding *finding = &doctor->finding[doctor->findings++];
  va_list        args;
  *finding = (DoctorFinding){.check = check, .state = state};
  va_start(args, en);
  vsnprintf(finding->text, sizeof finding->text, doctor->english ? en : zh, args);
  va_end(args);
}

void doctor_todo(Doctor *doctor, const char *zh, const char *en) {
  doctor->finding[doctor->findings - 1].todo = doctor->english ? en : zh;
}

// --- the exhibits

static void look_at_exhibit(Doctor *doctor, const Exhibit *exhibit) {
  char why[sizeof exhibit->why];
  plainly(why, sizeof why, exhibit->why, doctor->english ? LANG_EN : LANG_ZH);
  if (exhibit->state == EXHIBIT_REFUSED) {
    doctor_say(doctor, "exhibit", DOCTOR_WRONG, "展项 %s 打不开：%.300s",
               "exhibit %s can't be opened: %.300s", exhibit->id, why);
    doctor_todo(doctor, "交给写展项的人：kiosk check 展项名",
                "for its author: kiosk check NAME");
  } else if (exhibit->state == EXHIBIT_RESTING) {
    doctor_say(doctor, "exhibit", DOCTOR_MIND, "展项 %s 在休息：%.300s",
               "exhibit %s rests: %.300s", exhibit->id, why);
  }
}

void doctor_look_at_exhibits(Doctor *doctor) {
  Library     library;
  WireSession session = {.width = 1920, .height = 1080, .scale = 1, .seed = 1};
  snprintf(library.home, sizeof library.home, "%s", doctor->home);
  snprintf(library.data, sizeof library.data, "%s", doctor->data);
  Zygote *zygote = zygote_start();
  if (!zygote) {
    doctor_say(doctor, "exhibits", DOCTOR_WRONG, "%s", "%s", fail_text());
    return;
  }
  Catalogue       *catalogue = catalogue_open(zygote, &library, &session);
  const WireFault *fault = catalogue_site_fault(catalogue);
  while (catalogue_step(catalogue, 100)) continue;
  if (fault) {
    doctor_say(doctor, "site", DOCTOR_WRONG, "scripts/site.lua 第 %u 行：%.300s",
               "scripts/site.lua line %u: %.300s", fault->line, fault->message);
    doctor_todo(doctor, "改好存盘就行；在改好以前用着上一次正确的",
                "mend it and save; until then the last good one is in use");
  }
  int            n, well = 0;
  const Exhibit *all = catalogue_exhibits(catalogue, &n);
  for (int i = 0; i < n; i++) {
    look_at_exhibit(doctor, &all[i]);
    well += all[i].state == EXHIBIT_OK;
  }
  doctor_say(doctor, "exhibits", well ? DOCTOR_WELL : DOCTOR_WRONG,
             "%s 里有 %d 个展项，%d 个正常", "%s has %d exhibits, %d are well",
             doctor->home, n, well);
  if (!well)
    doctor_todo(doctor, "--home 指到放着 scripts/ 和 assets/ 的文件夹",
                "--home is the folder that holds scripts/ and assets/");
  catalogue_close(catalogue);
  zygote_stop(zygote);
}

// --- what is said

static void put_json(const Doctor *doctor) {
  static const char *const states[] = {"well", "mind", "wrong"};
  putchar('[');
  for (int i = 0; i < doctor->findings; i++) {
    const DoctorFinding *finding = &doctor->finding[i];
    printf("%s\n{\"check\":\"%s\",\"state\":\"%s\",\"text\":", i ? "," : "",
           finding->check, states[finding->state]);
    json_text(stdout, finding->text);
    printf(",\"todo\":");
    json_text(stdout, finding->todo ? finding->todo : "");
    putchar('}');
  }
  puts("]");
}

static void put_text(const Doctor *doctor) {
  static const char *const states[][2] = {
    {"正常", "well "}, {"留意", "mind "}, {"不对", "WRONG"}};
  for (int i = 0; i < doctor->findings; i++) {
    const DoctorFinding *finding = &doctor->finding[i];
    printf("%s  %s\n", states[finding->state][doctor->english], finding->text);
    if (finding->todo) printf("      → %s\n", finding->todo);
  }
}

int verb_doctor(int argc, char **argv) {
  static Doctor doctor;  // too large for comfort on a stack
  const char   *format = "text";
  Args          args;
  ArgOption     options[] = {{"--format", &format, NULL}, {NULL, NULL, NULL}};
  bool          read = args_read(&args, argc, argv, options);
  if (read && args.help) return fputs(help, stdout), 0;
  if (!read || args.rest || (strcmp(format, "text") && strcmp(format, "json"))) {
    fprintf(stderr, "kiosk doctor: %s\n%s", read ? format : fail_text(), help);
    return 2;
  }
  log_quiet(true);
  owner_become(args.data);
  doctor = (Doctor){.home = args.home, .data = args.data, .english = args.english};
  doctor_look_at_machine(&doctor);
  doctor_look_at_records(&doctor);
  doctor_look_at_exhibits(&doctor);
  if (strcmp(format, "json") == 0)
    put_json(&doctor);
  else
    put_text(&doctor);
  int wrong = 0;
  for (int i = 0; i < doctor.findings; i++)
    wrong += doctor.finding[i].state == DOCTOR_WRONG;
  if (wrong)
    fprintf(stderr,
            args.english ? "kiosk doctor: %d wrong\n" : "kiosk doctor: %d 处不对\n",
            wrong);
  return wrong ? 1 : 0;
}
