#include "worker/source.h"

#include <ctype.h>
#include <lauxlib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int source_lines(const char *source, uint32_t bytes) {
  int lines = 1;
  for (uint32_t i = 0; i + 1 < bytes; i++) lines += source[i] == '\n';
  return lines;
}

// --- tokens --------------------------------------------------------------------------

typedef enum { TOKEN_END, TOKEN_NAME, TOKEN_MARK, TOKEN_OTHER } TokenKind;

typedef struct {
  TokenKind   kind;
  const char *at;
  size_t      size;
  uint32_t    line;
} Token;

typedef struct {
  const char *at, *end;
  uint32_t    line;
} Reader;

static void forward(Reader *in, size_t n) {
  for (; n > 0 && in->at < in->end; n--)
    if (*in->at++ == '\n') in->line++;
}

static char peek(const Reader *in, size_t ahead) {
  return ahead < (size_t)(in->end - in->at) ? in->at[ahead] : '\0';
}

// At "[", "[=" ...: how many equals signs a long bracket has; -1 if it is none.
static int long_bracket(const Reader *in) {
  int level = 0;
  while (peek(in, (size_t)level + 1) == '=') level++;
  return peek(in, (size_t)level + 1) == '[' ? level : -1;
}

static void skip_long(Reader *in, int level) {
  forward(in, (size_t)level + 2);
  while (in->at < in->end) {
    size_t n = 1;
    if (*in->at == ']') {
      while (peek(in, n) == '=') n++;
      if (n == (size_t)level + 1 && peek(in, n) == ']') {
        forward(in, n + 1);
        return;
      }
    }
    forward(in, n);
  }
}

static void skip_string(Reader *in) {
  char quote = *in->at;
  forward(in, 1);
  while (in->at < in->end && *in->at != quote) forward(in, *in->at == '\\' ? 2 : 1);
  forward(in, 1);
}

static void skip_blank(Reader *in) {
  while (in->at < in->end) {
    if (isspace((unsigned char)*in->at)) {
      forward(in, 1);
    } else if (peek(in, 0) == '-' && peek(in, 1) == '-') {
      forward(in, 2);
      int level = peek(in, 0) == '[' ? long_bracket(in) : -1;
      if (level >= 0)
        skip_long(in, level);
      else
        while (in->at < in->end && *in->at != '\n') forward(in, 1);
    } else {
      return;
    }
  }
}

static Token next_token(Reader *in) {
  skip_blank(in);
  Token token = {.kind = TOKEN_OTHER, .at = in->at, .line = in->line};
  if (in->at >= in->end) {
    token.kind = TOKEN_END;
    return token;
  }
  char c = *in->at;
  int  level = c == '[' ? long_bracket(in) : -1;
  if (c == '"' || c == '\'') {
    skip_string(in);
  } else if (level >= 0) {
    skip_long(in, level);
  } else if (isalnum((unsigned char)c) || c == '_') {
    token.kind = isdigit((unsigned char)c) ? TOKEN_OTHER : TOKEN_NAME;
    while (isalnum((unsigned char)peek(in, 0)) || peek(in, 0) == '_') forward(in, 1);
  } else {
    token.kind = TOKEN_MARK;
    forward(in, c == '=' && peek(in, 1) == '=' ? 2 : 1);
  }
  token.size = (size_t)(in->at - token.at);
  return token;
}

static bool is(const Token *token, const char *text) {
  return token->size == strlen(text) && memcmp(token->at, text, token->size) == 0;
}

static int deeper(const Token *token) {
  if (token->kind != TOKEN_MARK) return 0;
  if (is(token, "{") || is(token, "(") || is(token, "[")) return 1;
  return is(token, "}") || is(token, ")") || is(token, "]") ? -1 : 0;
}

// --- the elements of the returned table ----------------------------------------------

// The last `return {` outside all brackets is the file's own: those of functions come
// before.
static bool find_return(Reader *in) {
  Reader found = {0};
  Token  before = {0}, token;
  for (int depth = 0; (token = next_token(in)).kind != TOKEN_END; before = token) {
    bool returned = before.kind == TOKEN_NAME && is(&before, "return");
    if (depth == 0 && returned && is(&token, "{")) found = *in;
    depth += deeper(&token);
  }
  *in = found;
  return found.at != NULL;
}

uint32_t source_elements(const char *source, uint32_t bytes, uint32_t *lines,
                         uint32_t max) {
  Reader   in = {.at = source, .end = source + bytes, .line = 1};
  uint32_t n = 0;
  if (!find_return(&in)) return 0;
  Token token = next_token(&in);
  while (token.kind != TOKEN_END && !is(&token, "}")) {
    Token first = token;
    token = next_token(&in);
    bool keyed = is(&first, "[") || (first.kind == TOKEN_NAME && is(&token, "="));
    if (!keyed && n < max) lines[n] = first.line;
    n += !keyed;
    for (int depth = deeper(&first); token.kind != TOKEN_END; token = next_token(&in)) {
      if (depth == 0 && (is(&token, ",") || is(&token, ";") || is(&token, "}"))) break;
      depth += deeper(&token);
    }
    if (is(&token, ",") || is(&token, ";")) token = next_token(&in);
  }
  return n < max ? n : max;
}

// --- loading -------------------------------------------------------------------------

// Marks that a Chinese keyboard writes where Lua wants the narrow ones.
static const struct {
  const char *wide, *narrow;
} marks[] = {
  {"，", ","}, {"。", "."}, {"：", ":"}, {"；", ";"},       {"（", "("}, {"）", ")"},
  {"“", "\""}, {"”", "\""}, {"‘", "'"},  {"’", "'"},        {"｛", "{"}, {"｝", "}"},
  {"【", "["}, {"】", "]"}, {"＝", "="}, {"　", "a space"},
};

// The first byte of code (not of strings and comments) that is no ASCII, with its line.
static const char *wide_in_code(const char *source, uint32_t bytes, uint32_t *line) {
  Reader in = {.at = source, .end = source + bytes, .line = 1};
  Token  token;
  while ((token = next_token(&in)).kind != TOKEN_END) {
    *line = token.line;
    if (token.kind == TOKEN_MARK && (unsigned char)*token.at >= 0x80) return token.at;
  }
  return NULL;
}

static void tell_wide(lua_State *L, const char *source, uint32_t bytes,
                      const char *file) {
  uint32_t    line;
  const char *at = wide_in_code(source, bytes, &line);
  if (!at) return;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    size_t n = strlen(marks[i].wide);
    if (n > (size_t)(source + bytes - at) || memcmp(at, marks[i].wide, n) != 0) continue;
    lua_pushfstring(L, "%s:%d: the full-width mark %s stands in the code; write %s", file,
                    (int)line, marks[i].wide, marks[i].narrow);
    lua_error(L);
  }
  lua_pushfstring(L, "%s:%d: a character stands in the code that belongs inside quotes",
                  file, (int)line);
  lua_error(L);
}

// The line of the first byte that is not UTF-8; 0 if all is well.
static int bad_utf8_line(const char *source, uint32_t bytes) {
  int line = 1;
  for (uint32_t i = 0; i < bytes; i++) {
    unsigned char c = (unsigned char)source[i];
    line += c == '\n';
    uint32_t more = c < 0x80                ? 0
                    : c >= 0xC2 && c < 0xE0 ? 1
                    : (c & 0xF0) == 0xE0    ? 2
                    : c >= 0xF0 && c < 0xF5 ? 3
                                            : bytes;
    if (more >= bytes - i) return line;
    for (; more > 0; more--)
      if (((unsigned char)source[++i] & 0xC0) != 0x80) return line;
  }
  return 0;
}

void source_load(lua_State *L, const char *source, uint32_t bytes, const char *file) {
  int bad = bad_utf8_line(source, bytes);
  if (bad) {
    lua_pushfstring(L, "%s:%d: the file is not in UTF-8; save it as UTF-8", file, bad);
    lua_error(L);
  }
  if (bytes >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0) {
    source += 3;
    bytes -= 3;
  }
  const char *name = lua_pushfstring(L, "@%s", file);
  int         status = luaL_loadbufferx(L, source, bytes, name, "t");
  lua_remove(L, -2);
  if (status == LUA_OK) return;
  if (status == LUA_ERRSYNTAX && strstr(lua_tostring(L, -1), "near '<\\"))
    tell_wide(L, source, bytes, file);
  lua_error(L);
}
