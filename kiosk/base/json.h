// json.h - text as a JSON string (RFC 8259, section 7). Other values print as they are.
#ifndef KIOSK_BASE_JSON_H
#define KIOSK_BASE_JSON_H

#include <stdio.h>

void json_text(FILE *to, const char *text);  // with its quotes; UTF-8 passes through

#endif
