#include "base/charset.h"

#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"

// Through iconv, which refuses what is not valid. NULL then.
static char *convert(const char *bytes, size_t size, const char *from) {
  iconv_t to_utf8 = iconv_open("UTF-8", from);
  if (to_utf8 == (iconv_t)-1) return NULL;
  size_t room = 2 * size + 16, left = room - 1, in_left = size;
  char  *text = mem_new(room), *out = text, *in = (char *)bytes;
  size_t done = iconv(to_utf8, &in, &in_left, &out, &left);
  iconv_close(to_utf8);
  if (done != (size_t)-1) return text;
  free(text);
  return NULL;
}

char *charset_utf8(const char *bytes, size_t size, bool *converted) {
  *converted = false;
  if (size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) bytes += 3, size -= 3;
  bool wide =
    size >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0);
  char *text = convert(bytes, size, wide ? "UTF-16" : "UTF-8");
  if (!text && !wide) {
    text = convert(bytes, size, "GB18030");
    *converted = text != NULL;
  }
  if (!text) fail("charset: this is no text in UTF-8 or GBK");
  return text;
}
