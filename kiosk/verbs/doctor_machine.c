// doctor_machine.c - fonts, display, touch panel, clock and sticks, as the kernel tells
// them: nothing is opened that the show may hold.
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "gear/font.h"
#include "gear/pinyin.h"
#include "stage/sticks.h"
#include "verbs/doctor.h"

enum { SHORT_MAX = 4096, DIRECT = 1, ABS_X = 0, ABS_MT_X = 53 };

// The first line of FOLDER/NAME; "" when there is none.
static const char *line_of(const char *folder, const char *name, char out[128]) {
  char  path[PATH_SIZE];
  char *text = path_read(path_join(path, folder, name), SHORT_MAX, NULL);
  snprintf(out, 128, "%.*s", text ? (int)strcspn(text, "\n") : 0, text ? text : "");
  free(text);
  return out;
}

static void look_at_fonts(Doctor *doctor) {
  if (font_open()) {
    doctor_say(doctor, "fonts", DOCTOR_WELL, "中文字体在", "the Chinese fonts are there");
  } else {
    doctor_say(doctor, "fonts", DOCTOR_WRONG, "没有中文字体：%s", "no Chinese fonts: %s",
               fail_text());
    doctor_todo(doctor, "apt-get install fonts-noto-cjk fonts-dejavu-core",
                "apt-get install fonts-noto-cjk fonts-dejavu-core");
  }
  Pinyin *pinyin = pinyin_open();
  if (!pinyin) {
    doctor_say(doctor, "pinyin", DOCTOR_MIND, "工作人员的键盘打不了拼音：%s",
               "the staff keyboard has no pinyin: %s", fail_text());
    doctor_todo(doctor, "apt-get install libgooglepinyin0",
                "apt-get install libgooglepinyin0");
  }
  pinyin_close(pinyin);
}

static void look_at_displays(Doctor *doctor) {
  glob_t found;
  int    connected = 0;
  if (glob("/sys/class/drm/card*-*", 0, NULL, &found) == 0) {
    for (size_t i = 0; i < found.gl_pathc; i++) {
      char status[128], mode[128];
      if (strcmp(line_of(found.gl_pathv[i], "status", status), "connected") != 0)
        continue;
      connected++;
      doctor_say(doctor, "display", DOCTOR_WELL, "屏幕：%s，%s", "screen: %s, %s",
                 strrchr(found.gl_pathv[i], '/') + 1,
                 line_of(found.gl_pathv[i], "modes", mode));
    }
    globfree(&found);
  }
  if (connected) return;
  doctor_say(doctor, "display", DOCTOR_MIND, "没有看到接着的屏幕",
             "no screen is seen to be connected");
  doctor_todo(doctor, "看屏幕的电源和线；虚拟机里没有也正常",
              "look at its power and cable; in a virtual machine that may be right");
}

// Bit `n` of a mask as the kernel prints it: words in hexadecimal, the lowest last.
static bool has_bit(const char *mask, int n) {
  const char *word = mask + strlen(mask);
  for (int skip = n / 64; word > mask; word--)
    if (word[-1] == ' ' && skip-- == 0) break;
  return strtoull(word, NULL, 16) >> (n % 64) & 1;
}

static void look_at_touch(Doctor *doctor) {
  glob_t found;
  int    panels = 0;
  if (glob("/sys/class/input/event*/device", 0, NULL, &found) == 0) {
    for (size_t i = 0; i < found.gl_pathc; i++) {
      char properties[128], axes[128], name[128];
      line_of(found.gl_pathv[i], "properties", properties);
      line_of(found.gl_pathv[i], "capabilities/abs", axes);
      bool many = has_bit(axes, ABS_MT_X);
      if (!has_bit(properties, DIRECT) || !(many || has_bit(axes, ABS_X))) continue;
      panels++;
      doctor_say(doctor, "touch", DOCTOR_WELL, "触摸屏：%s（%s）", "touch panel: %s (%s)",
                 line_of(found.gl_pathv[i], "name", name),
                 doctor->english ? many ? "many fingers" : "one finger"
                 : many          ? "多点"
                                 : "单点");
    }
    globfree(&found);
  }
  if (panels) return;
  doctor_say(doctor, "touch", DOCTOR_MIND, "没有看到触摸屏", "no touch panel is seen");
  doctor_todo(doctor, "看触摸屏的 USB 线；换一个插口再试",
              "look at the panel's USB cable; try another socket");
}

static void look_at_clock(Doctor *doctor) {
  static const char *const zh[] = {"没有走对过", "断电后恢复的，可能慢了", "主板电池走的",
                                   "可信"};
  ClockLocal now = clock_local();
  bool       well = now.quality >= CLOCK_BATTERY;
  doctor_say(doctor, "clock", well ? DOCTOR_WELL : DOCTOR_WRONG,
             "时钟 %04d-%02d-%02d %02d:%02d，%s", "clock %04d-%02d-%02d %02d:%02d, %s",
             now.year, now.month, now.day, now.hour, now.minute,
             doctor->english ? clock_quality_name(now.quality) : zh[now.quality]);
  if (!well)
    doctor_todo(
      doctor, "在工作人员界面的“时钟”页设好（放映着的程序设过的，这里看不到）",
      "set it on the clock page of the staff screen (if that was done since the "
      "start, it can't be seen here)");
}

static void look_at_sticks(Doctor *doctor) {
  Stick found[STICKS_MAX];
  int   n = sticks_find(found);
  for (int i = 0; i < n; i++)
    doctor_say(doctor, "stick", DOCTOR_WELL, "U 盘：%s，空 %lld MB",
               "USB stick: %s, %lld MB left", found[i].folder,
               (long long)(found[i].left / 1000000));
  if (access("/etc/systemd/system/kiosk.service", F_OK) == 0) return;
  doctor_say(doctor, "service", DOCTOR_MIND, "没有装开机放映的服务",
             "the boot service is not installed");
  doctor_todo(doctor, "要它通电就放映、自己挂 U 盘：sudo kiosk install",
              "for a show at power on, and sticks that are mounted: sudo kiosk install");
}

void doctor_look_at_machine(Doctor *doctor) {
  look_at_fonts(doctor);
  look_at_displays(doctor);
  look_at_touch(doctor);
  look_at_clock(doctor);
  look_at_sticks(doctor);
}
