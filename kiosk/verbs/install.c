// install - makes this machine start the show at power on, and mount USB sticks.
#include <errno.h>
#include <limits.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/args.h"
#include "base/fail.h"
#include "verbs/service.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk install [--dry-run | --out DIR] [--home DIR] [--lang zh|en]\n"
  "  让这台机器通电就放映，插上 U 盘就能导出：写下 systemd 和 udev "
  "的设置（要用 root）。\n"
  "  --dry-run 只显示要写什么；--out 写进另一个文件夹。\n"
  "  Makes this machine start the show at power on and mount USB sticks: writes what\n"
  "  systemd and udev need, as root. --dry-run only shows it; --out writes beneath "
  "DIR.\n" ARGS_LANG;

extern char **environ;

static const char *const commands[][5] = {
  {"systemd-sysusers", "/etc/sysusers.d/kiosk.conf"},
  {"systemctl", "daemon-reload"},
  {"udevadm", "control", "--reload"},
  {"systemctl", "enable", "kiosk.service"},
};

// What stands between @ marks is put in.
static void fill(FILE *out, const char *text, const char *program, const char *home) {
  while (*text) {
    bool is_program = strncmp(text, "@PROGRAM@", 9) == 0;
    if (is_program || strncmp(text, "@HOME@", 6) == 0) {
      fputs(is_program ? program : home, out);
      text += is_program ? 9 : 6;
    } else {
      fputc(*text++, out);
    }
  }
}

static bool write_file(const char *path, const char *text, size_t size) {
  char folder[PATH_SIZE];
  snprintf(folder, sizeof folder, "%s", path);
  *strrchr(folder, '/') = '\0';
  return path_make(folder) && path_replace(path, text, size);
}

static bool put_files(const Args *args, const char *program, const char *home,
                      const char *out, bool dry) {
  for (const ServiceFile *file = service_files; file->path; file++) {
    char  *text = NULL, path[PATH_SIZE];
    size_t size;
    FILE  *memory = open_memstream(&text, &size);
    if (!memory) abort();
    fill(memory, file->text, program, home);
    fclose(memory);
    path_join(path, out ? out : "", file->path + 1);
    bool ok = dry || write_file(path, text, size);
    if (dry)
      printf("# %s\n%s\n", file->path, text);
    else if (ok)
      printf("%s %s\n", args_say(args, "已写", "written:"), path);
    free(text);
    if (!ok) return false;
  }
  return true;
}

static bool run(const char *const command[]) {
  pid_t pid;
  int   status = 0;
  char *argv[5] = {NULL};
  for (int i = 0; i < 4 && command[i]; i++) argv[i] = (char *)(uintptr_t)command[i];
  int error = posix_spawnp(&pid, argv[0], NULL, NULL, argv, environ);
  if (error) return fail("%s: %s", argv[0], strerror(error));
  waitpid(pid, &status, 0);
  return (WIFEXITED(status) && WEXITSTATUS(status) == 0) ||
         fail("%s %s: %d", argv[0], argv[1], WEXITSTATUS(status));
}

// What the service's own user could not read would be a black screen at the next start.
static bool others_can_read(const char *path) {
  char part[PATH_SIZE];
  snprintf(part, sizeof part, "%s", path);
  for (char *slash = part + strlen(part); slash; slash = strrchr(part, '/')) {
    *slash = '\0';
    struct stat st;
    if (*part && (stat(part, &st) != 0 || !(st.st_mode & S_IXOTH))) return false;
  }
  return true;
}

static void tell_the_rest(const Args *args) {
  puts(args_say(
    args,
    "\n还要做：\n  sudo apt-get install --no-install-recommends xserver-xorg-core "
    "xserver-xorg-input-libinput libpam-systemd   （没有装过的话）\n"
    "  sudo kiosk pin --data " SERVICE_DATA "      设密码\n"
    "  sudo systemctl start kiosk           现在就放映；或者断电再通电\n"
    "竖屏等选项写进 /etc/default/kiosk：KIOSK_OPTIONS=\"--rotate 90\"\n\n不要了：",
    "\nNext:\n  sudo apt-get install --no-install-recommends xserver-xorg-core "
    "xserver-xorg-input-libinput libpam-systemd   (if they are not there)\n"
    "  sudo kiosk pin --data " SERVICE_DATA "      sets the PIN\n"
    "  sudo systemctl start kiosk           the show now; or switch off and on\n"
    "Options such as upright go to /etc/default/kiosk: KIOSK_OPTIONS=\"--rotate 90\"\n\n"
    "To undo:"));
  printf("  sudo systemctl disable --now kiosk kiosk-screen\n  sudo rm");
  for (const ServiceFile *file = service_files; file->path; file++)
    printf(" %s", file->path);
  printf("\n  sudo systemctl daemon-reload && sudo udevadm control --reload\n");
}

static int wrong(const Args *args, const char *zh, const char *en) {
  fprintf(stderr, "kiosk install: %s\n", args_say(args, zh, en));
  return 1;
}

int verb_install(int argc, char **argv) {
  const char *out = NULL;
  bool        dry = false;
  Args        args;
  ArgOption   options[] = {
      {"--dry-run", NULL, &dry}, {"--out", &out, NULL}, {NULL, NULL, NULL}};
  bool read = args_read(&args, argc, argv, options);
  if (read && args.help) return fputs(help, stdout), 0;
  if (!read || args.rest || (dry && out)) {
    fprintf(stderr, "kiosk install: %s\n%s", read ? "?" : fail_text(), help);
    return 2;
  }
  char program[PATH_MAX], home[PATH_MAX];
  if (!realpath("/proc/self/exe", program) || !realpath(args.home, home))
    return wrong(&args, strerror(errno), strerror(errno));
  if (strpbrk(program, "\"%$\\") || strpbrk(home, "\"%$\\"))
    return wrong(&args, "文件夹名里不能有 \" % $ \\",
                 "a folder's name can't have \" % $ or \\ in it");
  if (!dry && !out && geteuid() != 0)
    return wrong(&args, "要用 root：sudo kiosk install；先看看写什么：--dry-run",
                 "as root: sudo kiosk install; --dry-run shows what it would write");
  if (!dry && !out && (!others_can_read(program) || !others_can_read(home)))
    return wrong(&args, "用户 kiosk 进不了程序所在的文件夹：把它放到 /opt/kiosk 再装",
                 "the user kiosk can't enter the program's folder: put it in /opt/kiosk");
  if (!put_files(&args, program, home, out, dry))
    return wrong(&args, fail_text(), fail_text());
  if (dry || out) return 0;
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    if (!run(commands[i])) return wrong(&args, fail_text(), fail_text());
  tell_the_rest(&args);
  return 0;
}
