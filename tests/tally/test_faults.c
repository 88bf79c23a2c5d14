// The n-th call to the disk fails, for every n; and a disk that refuses for a while.
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/log.h"
#include "base/mem.h"
#include "folder.h"
#include "tally/store.h"

#include <cmocka.h>

enum { LINES = 12, ACKS_MAX = 4096 };

typedef enum { NONE, WRITE, SYNC, CUT, FOLDER_SYNC, KINDS } Kind;

// Which call fails, told before the journal's thread begins and read by it.
static struct {
  Kind        kind, second;  // the second kind fails once, whenever it comes
  int         nth, error;
  bool        half;     // half of it is written before
  atomic_bool lasting;  // every write from now on
  atomic_int  calls[KINDS];
} plan;

static bool in_journal(int fd) {
  char link[64], path[PATH_SIZE];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 0) return false;
  path[n] = '\0';
  return strstr(path, "/journal") != NULL;
}

static bool fails(Kind kind, int fd) {
  if (!in_journal(fd)) return false;
  int  call = atomic_fetch_add(&plan.calls[kind], 1) + 1;
  bool now =
    (plan.kind == kind && call == plan.nth) || (plan.second == kind && call == 1);
  errno = plan.error;
  return now || (kind == WRITE && plan.lasting);
}

// The program's own calls come here instead of the C library.
ssize_t write(int fd, const void *data, size_t size) {
  if (!fails(WRITE, fd)) return syscall(SYS_write, fd, data, size);
  if (!plan.half || size < 2) return -1;
  plan.half = false;
  plan.nth++;  // the rest fails
  return syscall(SYS_write, fd, data, size / 2);
}

int fdatasync(int fd) {
  return fails(SYNC, fd) ? -1 : (int)syscall(SYS_fdatasync, fd);
}

int ftruncate(int fd, off_t size) {
  return fails(CUT, fd) ? -1 : (int)syscall(SYS_ftruncate, fd, size);
}

int fsync(int fd) {
  return fails(FOLDER_SYNC, fd) ? -1 : (int)syscall(SYS_fsync, fd);
}

// ---- one run ----

static char     data[PATH_SIZE];
static uint64_t acked[ACKS_MAX];
static int      acks;

static void note(void *user, uint64_t seq, const char *event, const char *exhibit) {
  (void)user, (void)event, (void)exhibit;
  if (acks < ACKS_MAX) acked[acks] = seq;
  acks++;
}

static int times(const char *text, uint64_t seq) {
  char mark[40];
  int  n = 0;
  snprintf(mark, sizeof mark, ",\"seq\":%llu,", (unsigned long long)seq);
  for (const char *at = text; (at = strstr(at, mark)); at++) n++;
  return n;
}

// Every acknowledged line stands once in the raw text, and there is no half line
// anywhere.
static void check_text(void) {
  char   folder[PATH_SIZE], path[PATH_SIZE];
  size_t count, size, all = 0;
  char  *text = mem_new(1);
  int   *numbers = store_list(path_join(folder, data, "journal"), &count);
  for (size_t i = 0; i < count; i++) {
    char *one = path_read(store_path(path, folder, numbers[i]), FOLDER_FILE_MAX, &size);
    assert_non_null(one);
    text = mem_grow(text, all + size + 1, 1);
    memcpy(text + all, one, size + 1);
    all += size;
    free(one);
  }
  for (int i = 0; i < acks; i++) assert_int_equal(times(text, acked[i]), 1);
  free(numbers);
  free(text);
  ReaderDamage damage;
  assert_int_equal(folder_events(data, NULL, 0, &damage), acks);
  assert_int_equal(damage.torn + damage.bad + damage.broken + damage.gaps, 0);
}

static void add_some(Journal *journal) {
  for (int i = 0; i < LINES; i++) {
    assert_true(add(journal, "fault", "quiz") > 0);
    if (i % 3 == 2) journal_wait(journal);
  }
}

static void begin(void) {
  folder_new(data);
  play_at("2026-11-24T09:00:00+08:00", CLOCK_TRUSTED, BOOT_A);
  acks = 0;
  for (int i = 0; i < KINDS; i++) plan.calls[i] = 0;
}

// False once there are fewer than n such calls.
static bool run(Kind kind, Kind second, int nth, int error, bool half) {
  begin();
  plan.kind = kind, plan.second = second, plan.nth = nth, plan.error = error,
  plan.half = half;
  Journal *journal = journal_open(data, "yz-01", note, NULL);
  assert_non_null(journal);
  add_some(journal);
  journal_close(journal);
  bool reached = plan.calls[kind] >= nth;
  plan.kind = plan.second = NONE;
  assert_int_equal(acks, LINES + 2);
  check_text();
  folder_remove(data);
  return reached;
}

static void every(Kind kind, Kind second, int error, bool half) {
  int n = 1;
  while (run(kind, second, n, error, half)) n++;
  assert_true(n > 1);
}

static void writes_fail(void **state) {
  (void)state;
  every(WRITE, NONE, EIO, false);
  every(WRITE, NONE, ENOSPC, false);
  every(WRITE, NONE, ENOSPC, true);
  every(WRITE, NONE, EINTR, false);
}

static void syncs_fail(void **state) {
  (void)state;
  every(SYNC, NONE, EIO, false);
  every(FOLDER_SYNC, NONE, EIO, false);
}

static void cuts_fail_too(void **state) {
  (void)state;
  every(WRITE, CUT, ENOSPC, true);
  every(SYNC, CUT, EIO, false);
}

static void a_failed_sync_is_never_trusted_again(void **state) {
  (void)state;
  begin();
  plan.kind = SYNC, plan.nth = 2, plan.error = EIO;
  Journal *journal = journal_open(data, "yz-01", note, NULL);
  journal_wait(journal);
  add_some(journal);
  journal_wait(journal);
  assert_non_null(strstr(journal_trouble(journal), "sync"));
  journal_close(journal);
  plan.kind = NONE;
  size_t count;
  char   folder[PATH_SIZE];
  int   *numbers = store_list(path_join(folder, data, "journal"), &count);
  assert_int_equal(count, 2);
  free(numbers);
  check_text();
  folder_remove(data);
}

static void a_full_disk_is_waited_for(void **state) {
  (void)state;
  begin();
  plan.error = ENOSPC;
  Journal *journal = journal_open(data, "yz-01", note, NULL);
  journal_wait(journal);
  assert_string_equal(journal_trouble(journal), "");
  plan.lasting = true;
  add_some(journal);
  journal_wait(journal);
  assert_string_not_equal(journal_trouble(journal), "");
  assert_int_equal(acks, 2);
  plan.lasting = false;
  journal_close(journal);
  assert_int_equal(acks, LINES + 2);
  check_text();
  folder_remove(data);
}

static void memory_is_bounded(void **state) {
  (void)state;
  begin();
  plan.error = EROFS;
  plan.lasting = true;
  Journal *journal = journal_open(data, "yz-01", note, NULL);
  int      kept = 0;
  while (kept < 30000 && add(journal, "fault", NULL) > 0) kept++;
  assert_int_equal(kept, 20000 - 2);
  plan.lasting = false;
  journal_close(journal);
  assert_int_equal(acks, 20000);
  ReaderDamage damage;
  assert_int_equal(folder_events(data, NULL, 0, &damage), 20000);
  folder_remove(data);
}

// A real full disk: the ballast is given up, then nothing is lost when there is room
// again.
static void a_small_disk(void **state) {
  (void)state;
  begin();
  if (mount("none", data, "tmpfs", 0, "size=17m") != 0) {
    folder_remove(data);
    print_message("skipped: no tmpfs can be mounted here\n");
    skip();
  }
  char     ballast[PATH_SIZE], filler[PATH_SIZE];
  Journal *journal = journal_open(data, "yz-01", note, NULL);
  journal_wait(journal);
  folder_file(ballast, data, "ballast");
  for (int i = 0; i < 100 && access(ballast, F_OK) != 0; i++) usleep(10000);
  assert_int_equal(access(ballast, F_OK), 0);
  FILE *file = fopen(path_join(filler, data, "filler"), "we");
  char  block[4096] = {1};
  setvbuf(file, NULL, _IONBF, 0);
  while (fwrite(block, sizeof block, 1, file) == 1) continue;
  for (int i = 0; i < 40; i++) add_some(journal);
  journal_wait(journal);
  assert_int_not_equal(access(ballast, F_OK), 0);
  assert_non_null(strstr(journal_trouble(journal), "reserve"));
  while (fwrite(block, sizeof block, 1, file) == 1) continue;
  for (int i = 0; i < 40; i++) add_some(journal);
  assert_in_range(acks, 40 * LINES + 2, 80 * LINES + 1);
  assert_string_not_equal(journal_trouble(journal), "");
  fclose(file);
  unlink(filler);
  journal_close(journal);
  assert_int_equal(acks, 80 * LINES + 2);
  check_text();
  assert_int_equal(umount(data), 0);
  folder_remove(data);
}

int main(void) {
  log_quiet(true);
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(writes_fail),
    cmocka_unit_test(syncs_fail),
    cmocka_unit_test(cuts_fail_too),
    cmocka_unit_test(a_failed_sync_is_never_trusted_again),
    cmocka_unit_test(a_full_disk_is_waited_for),
    cmocka_unit_test(memory_is_bounded),
    cmocka_unit_test(a_small_disk),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
