#include "worker/decoder.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "gear/image.h"
#include "wire/wire.h"
#include "worker/script.h"

// Read, not mapped: a file that shrinks while it is looked at must not be a SIGBUS.
static uint8_t *read_all(int fd, uint32_t *size) {
  size_t   used = 0, room = 256 << 10;
  uint8_t *bytes = mem_grow(NULL, room, 1);
  for (;;) {
    ssize_t n = read(fd, bytes + used, room - used);
    if (n < 0 && errno == EINTR) continue;
    if (n == 0 && used > 0) break;
    used += n > 0 ? (size_t)n : 0;
    if (n <= 0 || used > IMAGE_BYTES_MAX) {
      fail("%s", n < 0    ? "it can't be read"
                 : n == 0 ? "it is empty"
                          : "it is over 32 MB");
      free(bytes);
      return NULL;
    }
    if (used == room) bytes = mem_grow(bytes, room *= 2, 1);
  }
  *size = (uint32_t)used;
  return bytes;
}

static bool decode(const DecodeAsk *ask, int fd, Image *image) {
  uint32_t size = 0;
  uint8_t *bytes = read_all(fd, &size);
  if (!bytes) return false;
  bool ok = image_decode(bytes, size, ask->want_w, ask->want_h, ask->scale, image);
  free(bytes);
  return ok;
}

static DecodeSize describe(uint32_t serial, const Image *image) {
  return (DecodeSize){
    .serial = serial,
    .ok = 1,
    .w = image->w,
    .h = image->h,
    .trim_x = image->trim_x,
    .trim_y = image->trim_y,
    .full_w = image->full_w,
    .full_h = image->full_h,
    .natural_w = image->natural_w,
    .natural_h = image->natural_h,
    .origin_x = image->origin_x,
    .origin_y = image->origin_y,
    .opaque = image->opaque,
  };
}

static bool hand_over(int socket, const Image *image) {
  DecodeDone done;
  int        fd, n = 1;
  if (wire_receive_fd(socket, &done, sizeof done, &fd, &n, true) != 1) return false;
  if (n == 0) return true;
  size_t size = (size_t)image->w * (size_t)image->h * sizeof *image->pixels;
  void  *to = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (to == MAP_FAILED) return fail("decoder: map: %s", strerror(errno));
  memcpy(to, image->pixels, size);
  munmap(to, size);
  return wire_send(socket, &done, sizeof done);
}

static bool one_picture(int socket) {
  DecodeAsk ask;
  int       fd, n = 1;
  if (wire_receive_fd(socket, &ask, sizeof ask, &fd, &n, true) != 1 || n != 1)
    return false;
  Image      image = {0};
  DecodeSize size = {.serial = ask.serial};
  bool       ok = decode(&ask, fd, &image);
  close(fd);
  if (ok)
    size = describe(ask.serial, &image);
  else
    script_clean(size.why, sizeof size.why, fail_text());
  bool going_on =
    wire_send(socket, &size, sizeof size) && (!ok || hand_over(socket, &image));
  if (ok) image_free(&image);
  return going_on;
}

void decoder_run(int socket) {
  while (one_picture(socket)) {
  }
}
