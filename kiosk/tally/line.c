#include "tally/line.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/crc32c.h"

enum {
  SEAL_SIZE = 11 + LINK_SIZE - 1,  // ,"link":"..."
  CRC_SIZE = 18,                   // ,"crc":"........"}
  DIGITS_MAX = 18,                 // of a number; more could not be kept
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
  char end[CRC_SIZE + 1] = ",\"crc\":\"--------\"}";
  size -= CRC_SIZE;
  uint32_t crc = crc32c(0, line, size);
  for (int i = 0; i < 8; i++, crc <<= 4) end[8 + i] = "0123456789abcdef"[crc >> 28];
  return memcmp(line + size, end, CRC_SIZE) == 0;
}

// The value's first byte, NULL when there is no such field. Values end before a ',' or
// '}'.
static const char *value_of(const char *line, size_t size, const char *name,
                            size_t *length) {
  const char *at = line, *end = line + size;
  size_t      n = strlen(name);
  while ((at = memchr(at, ',', (size_t)(end - at)))) {
    at++;
    if ((size_t)(end - at) < n + 3 || at[1] != name[0] || memcmp(at + 1, name, n) != 0 ||
        at[0] != '"' || at[n + 1] != '"' || at[n + 2] != ':')
      continue;
    at += n + 3;
    for (*length = 0; at + *length < end; (*length)++)
      if (at[*length] == ',' || at[*length] == '}') break;
    return at;
  }
  return NULL;
}

bool line_number(const char *line, size_t size, const char *name, int64_t *number) {
  size_t      length;
  const char *value = value_of(line, size, name, &length);
  bool        minus = value && length > 0 && value[0] == '-';
  if (!value || length <= minus || length - minus > DIGITS_MAX) return false;
  int64_t found = 0;
  for (size_t i = minus; i < length; i++) {
    if (value[i] < '0' || value[i] > '9') return false;
    found = found * 10 + (value[i] - '0');
  }
  *number = minus ? -found : found;
  return true;
}

bool line_text(const char *line, size_t size, const char *name, char *out, size_t room) {
  size_t      length;
  const char *value = value_of(line, size, name, &length);
  if (!value || length < 2 || length - 2 >= room) return false;
  if (value[0] != '"' || value[length - 1] != '"') return false;
  memcpy(out, value + 1, length - 2);
  out[length - 2] = '\0';
  return true;
}

static int digits_of(const char *text, int count) {
  int number = 0;
  while (count-- > 0) number = number * 10 + (*text++ - '0');
  return number;
}

bool line_hour(const char *line, size_t size, int64_t *hour) {
  static const char form[] = "0000-00-00T00+08";
  char              text[LINE_TEXT_MAX];
  if (!line_text(line, size, "hour", text, sizeof text)) return false;
  if (strlen(text) != sizeof form - 1) return false;
  for (size_t i = 0; i < sizeof form - 1; i++) {
    bool digit = text[i] >= '0' && text[i] <= '9';
    if (i < 14 && form[i] == '0' ? !digit : text[i] != form[i]) return false;
  }
  *hour = (clock_wall_of(digits_of(text, 4), digits_of(text + 5, 2),
                         digits_of(text + 8, 2), digits_of(text + 11, 2), 0, 0) +
           EAST_8) /
          HOUR;
  return true;
}
