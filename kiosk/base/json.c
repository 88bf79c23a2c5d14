#include "base/json.h"

void json_text(FILE *to, const char *text) {
  fputc('"', to);
  for (; *text; text++) {
    if (*text == '"' || *text == '\\')
      fprintf(to, "\\%c", *text);
    else if ((unsigned char)*text < ' ')
      fprintf(to, "\\u%04x", (unsigned)*text);
    else
      fputc(*text, to);
  }
  fputc('"', to);
}
