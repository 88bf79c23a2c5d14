// charset.h - text that somebody saved with a spreadsheet program, as UTF-8.
#ifndef KIOSK_BASE_CHARSET_H
#define KIOSK_BASE_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

// UTF-8 as it is, without a mark at its beginning; UTF-16 with a mark; else GB 18030, as
// Chinese Windows saves it (then *converted). NUL-terminated; free() it. NULL with fail()
// when it is none of them.
char *charset_utf8(const char *bytes, size_t size, bool *converted);

#endif
