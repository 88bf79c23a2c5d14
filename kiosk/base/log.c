#include "base/log.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/path.h"

enum { LINE_MAX_BYTES = 300, FILE_MAX_BYTES = 1 << 20, STAMP_SIZE = 32 };

typedef enum { INFO, WARN, ERROR } Grade;

// A program has one log; the lock makes it any thread's.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct {
  int      fd;  // -1: stderr only
  bool     quiet;
  char     path[PATH_SIZE];
  char     last[LINE_MAX_BYTES];  // the message that came last, without its stamp
  Grade    last_grade;
  unsigned repeated;
} book = {.fd = -1};

static int open_file(void) {
  return open(book.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static void turn_over(void) {
  struct stat st;
  if (fstat(book.fd, &st) != 0 || st.st_size < FILE_MAX_BYTES) return;
  char older[PATH_SIZE + sizeof ".1"];
  snprintf(older, sizeof older, "%s.1", book.path);
  if (rename(book.path, older) != 0) return;
  close(book.fd);
  book.fd = open_file();
}

// A log that can't be written has nobody to tell.
static void put(int fd, const char *line, size_t size) {
  if (write(fd, line, size) < 0) return;
}

static void write_line(Grade grade, const char *message) {
  static const char *const names[] = {"info ", "warn ", "error"};
  char                     line[LINE_MAX_BYTES + 1];
  ClockLocal               now = clock_local_of(clock_wall());
  int                      size =
    snprintf(line, sizeof line, "%04d-%02d-%02d %02d:%02d:%02d %s %s\n", now.year,
             now.month, now.day, now.hour, now.minute, now.second, names[grade], message);
  if (!book.quiet || grade == ERROR) put(STDERR_FILENO, line, (size_t)size);
  if (book.fd < 0) return;
  put(book.fd, line, (size_t)size);
  turn_over();
}

// One line, and no half character at its end.
static void tidy(char *message, size_t full) {
  size_t n = strlen(message);
  if (full > n)
    while (n > 0 && ((unsigned char)message[n - 1] & 0xC0) == 0x80) n--;
  if (full > n && n > 0 && (unsigned char)message[n - 1] >= 0xC0) n--;
  message[n] = '\0';
  for (char *at = message; *at; at++)
    if ((unsigned char)*at < ' ' || *at == 0x7F) *at = ' ';
}

static void say(Grade grade, const char *fmt, va_list args) {
  char message[LINE_MAX_BYTES - STAMP_SIZE];
  int  full = vsnprintf(message, sizeof message, fmt, args);
  if (full < 0) return;
  tidy(message, (size_t)full);

  pthread_mutex_lock(&lock);
  if (grade == book.last_grade && strcmp(message, book.last) == 0) {
    book.repeated++;
  } else {
    char again[64];
    snprintf(again, sizeof again, "(and %u times more)", book.repeated);
    if (book.repeated > 0) write_line(book.last_grade, again);
    write_line(grade, message);
    strcpy(book.last, message);
    book.last_grade = grade;
    book.repeated = 0;
  }
  pthread_mutex_unlock(&lock);
}

bool log_open(const char *data) {
  char folder[PATH_SIZE];
  if (!path_make(path_join(folder, data, "log"))) return false;
  pthread_mutex_lock(&lock);
  if (book.fd >= 0) close(book.fd);
  path_join(book.path, folder, "kiosk.log");
  book.fd = open_file();
  bool open = book.fd >= 0 || fail("log: %s: %s", book.path, strerror(errno));
  pthread_mutex_unlock(&lock);
  return open;
}

void log_quiet(bool quiet) {
  pthread_mutex_lock(&lock);
  book.quiet = quiet;
  pthread_mutex_unlock(&lock);
}

void log_info(const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  say(INFO, fmt, args);
  va_end(args);
}

void log_warn(const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  say(WARN, fmt, args);
  va_end(args);
}

void log_error(const char *fmt, ...) {
  va_list args;
  va_start(args, fmt);
  say(ERROR, fmt, args);
  va_end(args);
}
