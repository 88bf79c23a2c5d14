#include "wire/wire.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fail.h"

enum { FDS_MAX = 8, FILE_HEAD = 2 * sizeof(uint32_t) };

// --- the shared block

static WireShared *map(int fd) {
  void *shared =
    mmap(NULL, sizeof(WireShared), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (shared == MAP_FAILED) {
    fail("wire: map: %s", strerror(errno));
    return NULL;
  }
  return shared;
}

int wire_block(size_t bytes) {
  int fd = memfd_create("kiosk", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0) {
    fail("wire: memfd: %s", strerror(errno));
    return -1;
  }
  int seals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
  if (ftruncate(fd, (off_t)bytes) == 0 && fcntl(fd, F_ADD_SEALS, seals) == 0) return fd;
  fail("wire: a block of %zu bytes: %s", bytes, strerror(errno));
  close(fd);
  return -1;
}

WireShared *wire_new(int *fd) {
  *fd = wire_block(sizeof(WireShared));
  WireShared *shared = *fd < 0 ? NULL : map(*fd);
  if (shared) {
    shared->version = WIRE_VERSION;
  } else if (*fd >= 0) {
    close(*fd);
    *fd = -1;
  }
  return shared;
}

WireShared *wire_map(int fd) {
  struct stat st;
  if (fstat(fd, &st) != 0 || st.st_size != sizeof(WireShared)) {
    fail("wire: the shared block has the wrong size");
    return NULL;
  }
  WireShared *shared = map(fd);
  if (shared && shared->version != WIRE_VERSION) {
    fail("wire: version %u, not %d", shared->version, WIRE_VERSION);
    wire_unmap(shared);
    return NULL;
  }
  return shared;
}

void wire_unmap(WireShared *shared) {
  if (shared) munmap(shared, sizeof *shared);
}

// --- the bundle

// Read once: the other side may change it between our check and our use.
static uint32_t once(const void *at) {
  const volatile unsigned char *from = at;
  unsigned char                 bytes[sizeof(uint32_t)];
  for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = from[i];
  uint32_t value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

bool wire_bundle_add(WireShared *shared, const char *module, const char *source,
                     uint32_t bytes) {
  uint32_t used = once(&shared->bundle_bytes);
  size_t   name = strlen(module);
  if (name < 1 || name >= WIRE_NAME_SIZE) return fail("wire: module name '%s'", module);
  if (bytes > WIRE_SOURCE_MAX)
    return fail("wire: module %s: over %d bytes", module, WIRE_SOURCE_MAX);
  if (used > WIRE_BUNDLE_SIZE || FILE_HEAD + name + bytes > WIRE_BUNDLE_SIZE - used)
    return fail("wire: module %s: the bundle is full", module);

  uint32_t head[2] = {(uint32_t)name, bytes};
  char    *at = shared->bundle + used;
  memcpy(at, head, FILE_HEAD);
  memcpy(at + FILE_HEAD, module, name);
  if (bytes) memcpy(at + FILE_HEAD + name, source, bytes);
  shared->bundle_bytes = used + (uint32_t)(FILE_HEAD + name + bytes);
  return true;
}

// A file of the bundle, within bounds whatever the bytes say.
typedef struct {
  const char *name, *text;
  uint32_t    name_bytes, bytes;
} BundleFile;

static bool next_file(const WireShared *shared, uint32_t *at, BundleFile *file) {
  uint32_t used = once(&shared->bundle_bytes);
  if (used > WIRE_BUNDLE_SIZE) used = WIRE_BUNDLE_SIZE;
  if (*at > used || used - *at < FILE_HEAD) return false;
  const char *head = shared->bundle + *at;
  uint32_t    left = used - *at - FILE_HEAD;
  file->name_bytes = once(head);
  file->bytes = once(head + sizeof(uint32_t));
  if (file->name_bytes > left || file->bytes > left - file->name_bytes) return false;
  file->name = head + FILE_HEAD;
  file->text = file->name + file->name_bytes;
  *at += (uint32_t)FILE_HEAD + file->name_bytes + file->bytes;
  return true;
}

bool wire_bundle_next(const WireShared *shared, uint32_t *at, const char **name,
                      uint32_t *bytes) {
  BundleFile file;
  if (!next_file(shared, at, &file)) return false;
  *name = file.name;
  *bytes = file.name_bytes;
  return true;
}

const char *wire_bundle_find(const WireShared *shared, const char *module,
                             uint32_t *bytes) {
  size_t     wanted = strlen(module);
  uint32_t   at = 0;
  BundleFile file;
  while (next_file(shared, &at, &file)) {
    if (file.name_bytes != wanted || memcmp(file.name, module, wanted) != 0) continue;
    *bytes = file.bytes;
    return file.text;
  }
  return NULL;
}

// --- the socket

// Aligned as the kernel wants it.
typedef union {
  struct cmsghdr align;
  char           bytes[CMSG_SPACE(FDS_MAX * sizeof(int))];
} Control;

bool wire_send(int fd, const void *message, uint32_t bytes) {
  return wire_send_fd(fd, message, bytes, NULL, 0);
}

int wire_receive(int fd, void *message, uint32_t bytes, bool wait) {
  int none = 0;
  return wire_receive_fd(fd, message, bytes, NULL, &none, wait);
}

bool wire_send_fd(int socket, const void *message, uint32_t bytes, const int *fds,
                  int n) {
  if (n < 0 || n > FDS_MAX) return fail("wire: %d descriptors in one message", n);
  struct iovec  part = {.iov_base = (void *)(uintptr_t)message, .iov_len = bytes};
  struct msghdr head = {.msg_iov = &part, .msg_iovlen = 1};
  Control       control = {0};
  if (n > 0) {
    size_t size = (size_t)n * sizeof *fds;
    head.msg_control = control.bytes;
    head.msg_controllen = CMSG_SPACE(size);
    struct cmsghdr *rights = CMSG_FIRSTHDR(&head);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(size);
    memcpy(CMSG_DATA(rights), fds, size);
  }
  ssize_t sent;
  do sent = sendmsg(socket, &head, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  if (sent < 0) return fail("wire: send: %s", strerror(errno));
  return sent == (ssize_t)bytes || fail("wire: sent %zd of %u bytes", sent, bytes);
}

// Takes what descriptors came along; there was room for no more than the caller wanted.
static int take_fds(struct msghdr *head, int *fds) {
  int n = 0;
  for (struct cmsghdr *c = CMSG_FIRSTHDR(head); c; c = CMSG_NXTHDR(head, c)) {
    if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS) continue;
    size_t size = c->cmsg_len - CMSG_LEN(0);
    memcpy(fds + n, CMSG_DATA(c), size);
    n += (int)(size / sizeof *fds);
  }
  return n;
}

int wire_receive_fd(int socket, void *message, uint32_t bytes, int *fds, int *n,
                    bool wait) {
  int     room = *n < FDS_MAX ? *n : FDS_MAX;
  Control control = {0};
  *n = 0;
  struct iovec  part = {.iov_base = message, .iov_len = bytes};
  struct msghdr head = {.msg_iov = &part, .msg_iovlen = 1};
  if (room > 0) {
    head.msg_control = control.bytes;
    head.msg_controllen =
      CMSG_LEN((size_t)room * sizeof *fds);  // SPACE would let one more in
  }
  ssize_t got;
  do got = recvmsg(socket, &head, MSG_CMSG_CLOEXEC | (wait ? 0 : MSG_DONTWAIT));
  while (got < 0 && errno == EINTR);
  if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return 0;
  if (got < 0) {
    fail("wire: receive: %s", strerror(errno));
    return -1;
  }

  int came = take_fds(&head, fds);
  if (got == (ssize_t)bytes && !(head.msg_flags & (MSG_TRUNC | MSG_CTRUNC))) {
    *n = came;
    return 1;
  }
  for (int i = 0; i < came; i++) close(fds[i]);
  if (got == 0)
    fail("wire: the other side has ended");
  else if (head.msg_flags & MSG_CTRUNC)
    fail("wire: descriptors were cut off");
  else
    fail("wire: a message that is not of %u bytes", bytes);
  return -1;
}
