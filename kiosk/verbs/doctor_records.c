// doctor_records.c - the data folder and what is in it, read as it lies there.
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "tally/journal.h"
#include "tally/pin.h"
#include "tally/reader.h"
#include "verbs/doctor.h"

enum { LITTLE = 1000, TOO_LITTLE = 50, STARTS_MANY = 3 };  // MB; starts since a boot

static bool look_at_folder(Doctor *doctor) {
  struct statvfs room;
  if (statvfs(doctor->data, &room) != 0) {
    doctor_say(doctor, "data", DOCTOR_WRONG, "没有数据目录 %s：%s",
               "there is no data folder %s: %s", doctor->data, strerror(errno));
    doctor_todo(doctor, "放映过一次才有；或者用 --data 指到放映用的那个",
                "the first show makes it; or name the show's own with --data");
    return false;
  }
  long long left = (long long)room.f_bavail * (long long)room.f_frsize / 1000000;
  bool      writable = access(doctor->data, W_OK) == 0 && !(room.f_flag & ST_RDONLY);
  doctor_say(doctor, "data",
             !writable || left < TOO_LITTLE ? DOCTOR_WRONG
             : left < LITTLE                ? DOCTOR_MIND
                                            : DOCTOR_WELL,
             "数据目录 %s：%s，磁盘还空 %lld MB", "data folder %s: %s, %lld MB left",
             doctor->data,
             doctor->english ? writable ? "can be written" : "CAN'T BE WRITTEN"
             : writable      ? "能写"
                             : "不能写",
             left);
  if (!writable)
    doctor_todo(doctor,
                "看是谁的目录（ls -ld），磁盘是不是变成了只读（dmesg）：坏盘先导出",
                "look whose it is (ls -ld), and whether the disk went read-only (dmesg): "
                "export first from a failing disk");
  else if (left < LITTLE)
    doctor_todo(doctor, "腾出空间", "make room");
  return true;
}

static void look_at_damage(Doctor *doctor, const ReaderDamage *damage) {
  if (!damage->bad && !damage->broken && !damage->gaps) return;
  doctor_say(doctor, "journal", DOCTOR_WRONG,
             "记录有损伤：坏行 %d，接不上 %d，缺号 %d；头一处在 %06d.jsonl",
             "the records are damaged: %d bad lines, %d that don't link, %d gaps; the "
             "first in %06d.jsonl",
             damage->bad, damage->broken, damage->gaps, damage->segment);
  doctor_todo(doctor, "别改文件；导出，再把数据目录整个复制一份给技术员",
              "change no file; export, then give a technician a copy of the data folder");
}

static void look_at_journal(Doctor *doctor) {
  char        folder[PATH_SIZE];
  ReaderEvent event;
  int64_t     lines = 0, last = 0;
  int         starts = 0, faults = 0;
  Reader     *reader = reader_open(path_join(folder, doctor->data, "journal"));
  while (reader && reader_next(reader, &event)) {
    lines++;
    last = event.hour;
    bool boot = strcmp(event.event, "boot") == 0;
    starts = boot ? 0 : starts + (strcmp(event.event, "start") == 0);
    faults = boot ? 0 : faults + (strcmp(event.event, "fault") == 0);
  }
  if (!reader || reader_failed(reader) || !lines) {
    doctor_say(doctor, "journal", DOCTOR_WRONG, "读不到记录：%s",
               "no records can be read: %s", reader && !lines ? folder : fail_text());
    reader_close(reader);
    return;
  }
  ClockLocal at = clock_local_of((last - 8) * 3600);
  bool       running = journal_is_held(folder);
  doctor_say(doctor, "journal", DOCTOR_WELL,
             "记录 %" PRId64 " 行，最后一行 %04d-%02d-%02d %d 时；%s",
             "%" PRId64 " lines of records, the last of %04d-%02d-%02d, %d h; %s", lines,
             at.year, at.month, at.day, at.hour,
             doctor->english ? running ? "the show is on" : "the show is not on"
             : running       ? "正在放映"
                             : "没有在放映");
  look_at_damage(doctor, reader_damage(reader));
  doctor_say(doctor, "starts", starts > STARTS_MANY ? DOCTOR_MIND : DOCTOR_WELL,
             "最近一次开机以来：程序重新启动 %d 次，展项出错 %d 次",
             "since the machine was started last: %d restarts of the program, %d faults "
             "of exhibits",
             starts, faults);
  if (starts > STARTS_MANY)
    doctor_todo(doctor, "把 log/kiosk.log 交给技术员",
                "send log/kiosk.log to a technician");
  reader_close(reader);
}

static void look_at_pin(Doctor *doctor) {
  if (pin_is_set(doctor->data)) {
    doctor_say(doctor, "pin", DOCTOR_WELL, "密码已设", "the PIN is set");
    return;
  }
  doctor_say(doctor, "pin", DOCTOR_WRONG, "没有设密码，工作人员界面进不去",
             "no PIN: nobody can enter the staff screen");
  doctor_todo(doctor, "kiosk pin（同一个 --data）", "kiosk pin (with the same --data)");
}

void doctor_look_at_records(Doctor *doctor) {
  if (!look_at_folder(doctor)) return;
  look_at_journal(doctor);
  look_at_pin(doctor);
}
