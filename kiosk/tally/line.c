#include "tally/line.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/crc32c.h"

enum {
  SEAL_SIZE = 11 + LINK_SIZE - 1,  // ,"link":"..."
  CRC_SIZE = 18,                   // ,"crc":"........"}
  HOUR = 3600,
  EAST_8 = 8 * HOUR,
};

static const char head[] = "{\"v\":1,";

size_t line_seal(char *line, size_t size, const char link[LINK_SIZE]) {
  if (size + SEAL_SIZE + CRC_SIZE + 1 >= JOURNAL_LINE_MAX) return 0;
  size += (size_t)sprintf(line + size, ",\"link\":\"%s\"", link);
  return size + (size_t)sprintf(line + size, ",\"crc\":\"%08" PRIx32 "\"}\n",
                                crc32c(0, line, size));
}

bool line_valid(const char *line, size_t size) {
  if (size < sizeof head - 1 + CRC_SIZE || size >= JOURNAL_LINE_MAX) return false;
  if (memcmp(line, head, sizeof head - 1) != 0) return false;
  for (size_t i = 0; i < size; i++)
    if (line[i] < ' ' || line[i] > '~') return false;
  char end[CRC_SIZE + 1];
  size -= CRC_SIZE;
  snprintf(end, sizeof end, ",\"crc\":\"%08" PRIx32 "\"}", crc32c(0, line, size));
  return memcmp(line + size, end, CRC_SIZE) == 0;
}

// The value's first byte, NULL when there is no such field. Values end before a ',' or
// '}'.
static const char *value_of(const char *line, size_t size, const char *name,
                            size_t *length) {
  char  key[LINE_NAME_MAX + 8];
  int   n = snprintf(key, sizeof key, ",\"%s\":", name);
  char *at = memmem(line, size, key, (size_t)n);
  if (!at) return NULL;
  at += n;
  size_t rest = (size_t)(line + size - at);
  for (*length = 0; *length < rest; (*length)++)
    if (at[*length] == ',' || at[*length] == '}') break;
  return at;
}

bool line_number(const char *line, size_t size, const char *name, int64_t *number) {
  size_t      length;
  const char *value = value_of(line, size, name, &length);
  char        digits[24];
  if (!value || length == 0 || length >= sizeof digits) return false;
  memcpy(digits, value, length);
  digits[length] = '\0';
  char *end;
  *number = strtoll(digits, &end, 10);
  return *end == '\0';
}

bool line_text(const char *line, size_t size, const char *name, char *out, size_t room) {
  size_t      length;
  const char *value = value_of(line, size, name, &length);
  if (!value || length < 2 || value[0] != '"' || length - 2 >= room) return false;
  memcpy(out, value + 1, length - 2);
  out[length - 2] = '\0';
  return true;
}

bool line_hour(const char *line, size_t size, int64_t *hour) {
  char text[LINE_TEXT_MAX];
  int  y, m, d, h, n = 0;
  if (!line_text(line, size, "hour", text, sizeof text)) return false;
  if (sscanf(text, "%4d-%2d-%2dT%2d+08%n", &y, &m, &d, &h, &n) != 4 || n != 16)
    return false;
  *hour = (clock_wall_of(y, m, d, h, 0, 0) + EAST_8) / HOUR;
  return true;
}
