// The shared block, its bundle, and the socket.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#undef fail  // of cmocka; ours is a function
#include "base/fail.h"
#include "wire/wire.h"

static void the_block_is_shared_and_sealed(void **state) {
  (void)state;
  int         fd;
  WireShared *stage = wire_new(&fd);
  assert_non_null(stage);
  WireShared *worker = wire_map(fd);
  assert_non_null(worker);
  stage->events = 7;
  assert_int_equal(worker->events, 7);
  worker->list[1][LIST_WORDS_MAX - 1] = 5;
  assert_int_equal(stage->list[1][LIST_WORDS_MAX - 1], 5);
  assert_int_equal(ftruncate(fd, 4096), -1);
  assert_int_equal(ftruncate(fd, sizeof *stage + 4096), -1);
  assert_int_equal(fcntl(fd, F_GET_SEALS), F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL);
  assert_true(fcntl(fd, F_GETFD) & FD_CLOEXEC);
  stage->version = WIRE_VERSION + 1;
  assert_null(wire_map(fd));
  wire_unmap(worker);
  wire_unmap(stage);
  wire_unmap(NULL);
  close(fd);

  int small = memfd_create("small", MFD_CLOEXEC);
  assert_null(wire_map(small));
  close(small);
}

// The block outside a mapping, so that a sanitizer sees its last byte.
static WireShared *block(void) {
  return calloc(1, sizeof(WireShared));
}

static void a_bundle_gives_back_its_files(void **state) {
  (void)state;
  WireShared *shared = block();
  uint32_t    bytes = 99;
  assert_null(wire_bundle_find(shared, "exhibit", &bytes));
  assert_true(wire_bundle_add(shared, "exhibit", "return 1", 8));
  assert_true(wire_bundle_add(shared, "exhibit.words", NULL, 0));
  assert_true(wire_bundle_add(shared, "core.quiz", "x = 2", 5));
  const char *text = wire_bundle_find(shared, "core.quiz", &bytes);
  assert_non_null(text);
  assert_int_equal(bytes, 5);
  assert_memory_equal(text, "x = 2", 5);
  assert_non_null(wire_bundle_find(shared, "exhibit.words", &bytes));
  assert_int_equal(bytes, 0);
  text = wire_bundle_find(shared, "exhibit", &bytes);
  assert_int_equal(bytes, 8);
  assert_memory_equal(text, "return 1", 8);
  assert_null(wire_bundle_find(shared, "exhibi", &bytes));
  assert_null(wire_bundle_find(shared, "", &bytes));
  free(shared);
}

static void a_bundle_has_an_end(void **state) {
  (void)state;
  WireShared *shared = block();
  char       *source = calloc(1, WIRE_SOURCE_MAX + 1);
  assert_false(wire_bundle_add(shared, "big", source, WIRE_SOURCE_MAX + 1));
  assert_false(wire_bundle_add(shared, "", source, 1));
  int n = 0;
  while (wire_bundle_add(shared, "file", source, WIRE_SOURCE_MAX)) n++;
  assert_int_equal(n, WIRE_BUNDLE_SIZE / WIRE_SOURCE_MAX - 1);
  uint32_t left = WIRE_BUNDLE_SIZE - shared->bundle_bytes;
  assert_false(wire_bundle_add(shared, "last", source, left - 8 - 4 + 1));
  assert_true(wire_bundle_add(shared, "last", source, left - 8 - 4));
  assert_int_equal(shared->bundle_bytes, WIRE_BUNDLE_SIZE);
  uint32_t bytes;
  assert_non_null(wire_bundle_find(shared, "last", &bytes));
  free(source);
  free(shared);
}

static void a_hostile_bundle_is_not_followed(void **state) {
  (void)state;
  static const uint32_t heads[][2] = {{0xFFFFFFFF, 0}, {0, 0xFFFFFFFF},
                                      {4, 0xFFFFFFFC}, {0xFFFFFFF8, 8},
                                      {9, 1u << 22},   {WIRE_BUNDLE_SIZE, 0}};
  WireShared           *shared = block();
  uint32_t              bytes;
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
    shared->bundle_bytes = i % 2 ? 0xFFFFFFFF : WIRE_BUNDLE_SIZE;
    memcpy(shared->bundle, heads[i], sizeof heads[i]);
    assert_null(wire_bundle_find(shared, "exhibit", &bytes));
  }
  memset(shared->bundle, 0,
         sizeof shared->bundle);  // half a million files without a name
  shared->bundle_bytes = 0xFFFFFFFF;
  assert_null(wire_bundle_find(shared, "exhibit", &bytes));
  assert_false(wire_bundle_add(shared, "exhibit", "x", 1));

  // A file whose end is not there any more.
  shared->bundle_bytes = 0;
  assert_true(wire_bundle_add(shared, "exhibit", "return 1", 8));
  shared->bundle_bytes--;
  assert_null(wire_bundle_find(shared, "exhibit", &bytes));
  free(shared);
}

static void make_pair(int pair[2]) {
  assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair), 0);
}

static void messages_arrive_whole(void **state) {
  (void)state;
  int pair[2];
  make_pair(pair);
  Ask asked = {.kind = ASK_FRAME, .serial = 3, .dt = 0.016}, got = {0};
  assert_int_equal(wire_receive(pair[1], &got, sizeof got, false), 0);
  assert_true(wire_send(pair[0], &asked, sizeof asked));
  assert_int_equal(wire_receive(pair[1], &got, sizeof got, false), 1);
  assert_memory_equal(&got, &asked, sizeof got);

  assert_true(wire_send(pair[0], &asked, sizeof asked - 1));
  assert_int_equal(wire_receive(pair[1], &got, sizeof got, true), -1);
  char longer[sizeof asked + 1] = {0};
  assert_true(wire_send(pair[0], longer, sizeof longer));
  assert_int_equal(wire_receive(pair[1], &got, sizeof got, true), -1);

  close(pair[0]);
  assert_int_equal(wire_receive(pair[1], &got, sizeof got, true), -1);
  assert_non_null(strstr(fail_text(), "ended"));
  assert_false(wire_send(pair[1], &asked, sizeof asked));  // and no SIGPIPE
  close(pair[1]);
}

static int open_fds(void) {
  int n = 0;
  for (int fd = 0; fd < 256; fd++) n += fcntl(fd, F_GETFD) >= 0;
  return n;
}

static void descriptors_come_along(void **state) {
  (void)state;
  int pair[2], ends[2];
  make_pair(pair);
  assert_int_equal(pipe(ends), 0);
  char mark = 'm', got = 0;
  assert_true(wire_send_fd(pair[0], &mark, 1, ends, 2));
  int fds[3] = {-1, -1, -1}, n = 3;
  assert_int_equal(wire_receive_fd(pair[1], &got, 1, fds, &n, true), 1);
  assert_int_equal(n, 2);
  assert_true(fcntl(fds[0], F_GETFD) & FD_CLOEXEC);
  assert_int_equal(write(fds[1], "p", 1), 1);
  assert_int_equal(read(ends[0], &got, 1), 1);
  assert_int_equal(got, 'p');
  close(fds[0]);
  close(fds[1]);

  assert_true(wire_send(pair[0], &mark, 1));
  n = 3;
  assert_int_equal(wire_receive_fd(pair[1], &got, 1, fds, &n, true), 1);
  assert_int_equal(n, 0);
  assert_false(wire_send_fd(pair[0], &mark, 1, ends, 9));
  for (int i = 0; i < 2; i++) close(pair[i]), close(ends[i]);
}

// More descriptors than wanted, or with a message that is refused: none may stay behind.
static void unwanted_descriptors_are_not_kept(void **state) {
  (void)state;
  int pair[2];
  make_pair(pair);
  int  two[2] = {pair[0], pair[0]}, fds[2], n, before = open_fds();
  char mark[2] = "m", got[2];
  assert_true(wire_send_fd(pair[0], mark, 1, two, 2));
  n = 1;
  assert_int_equal(wire_receive_fd(pair[1], got, 1, fds, &n, true), -1);
  assert_int_equal(n, 0);
  assert_true(wire_send_fd(pair[0], mark, 1, two, 1));
  assert_int_equal(wire_receive(pair[1], got, 1, true), -1);
  assert_true(wire_send_fd(pair[0], mark, 2, two, 2));
  n = 2;
  assert_int_equal(wire_receive_fd(pair[1], got, 1, fds, &n, true), -1);
  assert_int_equal(open_fds(), before);
  close(pair[0]);
  close(pair[1]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(the_block_is_shared_and_sealed),
    cmocka_unit_test(a_bundle_gives_back_its_files),
    cmocka_unit_test(a_bundle_has_an_end),
    cmocka_unit_test(a_hostile_bundle_is_not_followed),
    cmocka_unit_test(messages_arrive_whole),
    cmocka_unit_test(descriptors_come_along),
    cmocka_unit_test(unwanted_descriptors_are_not_kept),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
