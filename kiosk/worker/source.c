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

// How much deeper into brackets and blocks a token leads.
static int deeper(const Token *token) {
  static const char *const in[] = {"{", "(", "[", "function", "if", "do", "repeat"};
  static const char *const out[] = {"}", ")", "]", "end", "until"};
  if (token->kind != TOKEN_MARK && token->kind != TOKEN_NAME) return 0;
  for (size_t i = 0; i < sizeof in / sizeof *in; i++)
    if (is(token, in[i])) return 1;
  for (size_t i = 0; i < sizeof out / sizeof *out; i++)
    if (is(token, out[i])) return -1;
  return 0;
}

// --- the returned table ----------------------------------------------------------------

// Goes on behind the bracket of the table that the file returns, as it is or handed to a
// function: `return {`, `return quiz {`, `return core.pages({`. Those of functions come
// before. Its line.
static uint32_t find_return(Reader *in) {
  Reader   found = {0};
  Token    token;
  uint32_t line = 0, at = 0;
  bool     returns = false;
  for (int depth = 0; (token = next_token(in)).kind != TOKEN_END;
       depth += deeper(&token)) {
    bool name = token.kind == TOKEN_NAME;
    if (returns && is(&token, "{")) {
      found = *in;
      line = at;
    }
    returns =
      returns && (is(&token, ".") || is(&token, "(") || (name && !deeper(&token)));
    if (depth > 0 || !name || !is(&token, "return")) continue;
    returns = true;
    at = token.line;
  }
  *in = found;
  return line;
}

// One entry of a table: `name = value`, `["name"] = value` or an element of the list.
typedef struct {
  Token  first;
  Token  key;     // without its quotes; empty: an element
  Token  value;   // its first
  Reader inside;  // behind the first `{` of the value; at NULL if there is none
} Entry;

static void take_key(Reader *in, Entry *entry) {
  Reader ahead = *in;
  Token  token = next_token(&ahead);
  if (entry->first.kind == TOKEN_NAME && is(&token, "=")) {
    entry->key = entry->first;
    *in = ahead;
  } else if (is(&entry->first, "[")) {
    entry->key = token;
    if (token.size >= 2 && (*token.at == '"' || *token.at == '\'')) {
      entry->key.at++;
      entry->key.size -= 2;
    }
    while (token.kind != TOKEN_END && !is(&token, "=")) token = next_token(&ahead);
    *in = ahead;
  }
}

static bool next_entry(Reader *in, Entry *entry) {
  *entry = (Entry){0};
  do entry->first = next_token(in);
  while (is(&entry->first, ",") || is(&entry->first, ";"));
  if (entry->first.kind == TOKEN_END || is(&entry->first, "}")) return false;
  take_key(in, entry);
  int   depth = 0;
  Token token = entry->first;
  if (entry->key.size) token = next_token(in);
  entry->value = token;
  for (;;) {
    if (!entry->inside.at && is(&token, "{")) entry->inside = *in;
    depth += deeper(&token);
    Reader ahead = *in;
    token = next_token(&ahead);
    bool over = is(&token, ",") || is(&token, ";") || is(&token, "}");
    if (token.kind == TOKEN_END || (depth <= 0 && over)) return true;
    *in = ahead;
  }
}

uint32_t source_elements(const char *source, uint32_t bytes, uint32_t *lines,
                         uint32_t max) {
  Reader   in = {.at = source, .end = source + bytes, .line = 1};
  uint32_t n = 0;
  Entry    entry;
  if (!find_return(&in)) return 0;
  while (n < max && next_entry(&in, &entry))
    if (!entry.key.size) lines[n++] = entry.first.line;
  return n;
}

static bool find_entry(Reader *in, const SourceStep *step, Entry *entry) {
  for (uint32_t n = 0; next_entry(in, entry);) {
    bool element = entry->key.size == 0;
    n += element;
    if (step->name ? is(&entry->key, step->name) : element && n == step->index)
      return true;
  }
  return false;
}

// From behind the bracket of a table, whose line this is.
static uint32_t walk(Reader in, uint32_t line, const SourceStep *path, uint32_t steps) {
  Entry entry;
  for (uint32_t i = 0; i < steps && in.at && find_entry(&in, &path[i], &entry); i++) {
    line = entry.first.line;
    in = entry.inside;
  }
  return line;
}

uint32_t source_line(const char *source, uint32_t bytes, const SourceStep *path,
                     uint32_t steps) {
  Reader   in = {.at = source, .end = source + bytes, .line = 1};
  uint32_t line = find_return(&in);
  return line ? walk(in, line, path, steps) : 0;
}

uint32_t source_line_of(const char *source, uint32_t bytes, const char *call,
                        uint32_t line, const SourceStep *path, uint32_t steps) {
  Reader in = {.at = source, .end = source + bytes, .line = 1};
  bool   called = false;
  for (Token token; (token = next_token(&in)).kind != TOKEN_END;) {
    if (called && is(&token, "{")) return walk(in, line, path, steps);
    called = token.line >= line && (is(&token, call) || (called && is(&token, "(")));
  }
  return line;
}

uint32_t source_name(const char *source, uint32_t bytes, const char *name) {
  Reader in = {.at = source, .end = source + bytes, .line = 1};
  Token  token;
  while ((token = next_token(&in)).kind != TOKEN_END)
    if (token.kind == TOKEN_NAME && is(&token, name)) return token.line;
  return 0;
}

// --- what a whole file has -----------------------------------------------------------

enum { KEYS_MAX = 64 };

static void twice_in_table(Reader in,
                           void (*each)(void *user, const char *name, size_t size,
                                        uint32_t line, uint32_t first),
                           void *user) {
  Token key[KEYS_MAX];
  int   n = 0;
  Entry entry;
  while (n < KEYS_MAX && next_entry(&in, &entry)) {
    if (!entry.key.size) continue;
    for (int i = 0; i < n; i++)
      if (key[i].size == entry.key.size &&
          memcmp(key[i].at, entry.key.at, key[i].size) == 0)
        each(user, entry.key.at, entry.key.size, entry.first.line, key[i].line);
    key[n++] = entry.key;
  }
}

void source_twice(const char *source, uint32_t bytes,
                  void (*each)(void *user, const char *name, size_t size, uint32_t line,
                               uint32_t first),
                  void *user) {
  Reader in = {.at = source, .end = source + bytes, .line = 1};
  Token  token;
  while ((token = next_token(&in)).kind != TOKEN_END)
    if (is(&token, "{")) twice_in_table(in, each, user);
}

void source_texts(const char *source, uint32_t bytes,
                  void (*each)(void *user, const char *text, size_t size, uint32_t line),
                  void *user) {
  Reader in = {.at = source, .end = source + bytes, .line = 1};
  Token  token;
  while ((token = next_token(&in)).kind != TOKEN_END)
    if (token.size >= 2 && (*token.at == '"' || *token.at == '\''))
      each(user, token.at + 1, token.size - 2, token.line);
}

void source_keys(const char *source, uint32_t                                   bytes,
                 void (*each)(void *user, const char *name, size_t size), void *user) {
  Reader in = {.at = source, .end = source + bytes, .line = 1};
  Token  token;
  Entry  entry;
  while ((token = next_token(&in)).kind != TOKEN_END && !is(&token, "{")) continue;
  while (next_entry(&in, &entry))
    if (entry.key.size) each(user, entry.key.at, entry.key.size);
}

// --- who uses a text -----------------------------------------------------------------

enum { TABLES_MAX = 32 };

static bool is_text(const Token *token) {
  return token->size >= 2 && (*token->at == '"' || *token->at == '\'');
}

// The text in a field of the table: its value, or that of `zh` within.
static bool text_of(Reader in, const char *name, const char **text, size_t *size) {
  Entry entry;
  if (!find_entry(&in, &(SourceStep){name, 0}, &entry)) return false;
  if (entry.inside.at) return text_of(entry.inside, "zh", text, size);
  if (!is_text(&entry.value)) return false;
  *text = entry.value.at + 1;
  *size = entry.value.size - 2;
  return true;
}

// What the tables around it say it belongs to, the innermost first.
static SourceUse use_in(const Reader *table, int n, uint32_t line) {
  SourceUse use = {.line = line, .id = "", .words = ""};
  while (n-- > 0) {
    bool id = text_of(table[n], "id", &use.id, &use.id_size);
    bool words = text_of(table[n], "ask", &use.words, &use.words_size) ||
                 text_of(table[n], "title", &use.words, &use.words_size);
    if (id || words) break;
  }
  return use;
}

void source_uses(const char *source, uint32_t bytes, const char *text,
                 void (*each)(void *user, const SourceUse *use), void *user) {
  Reader in = {.at = source, .end = source + bytes, .line = 1}, table[TABLES_MAX];
  int    n = 0;
  size_t size = strlen(text);
  for (Token token; (token = next_token(&in)).kind != TOKEN_END;) {
    if (is(&token, "{") && n < TABLES_MAX) table[n++] = in;
    if (is(&token, "}") && n > 0) n--;
    if (!is_text(&token) || token.size != size + 2) continue;
    if (memcmp(token.at + 1, text, size) != 0) continue;
    SourceUse use = use_in(table, n, token.line);
    each(user, &use);
  }
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

// Lua names the place where it lost the thread: the first word of a line, when a comma is
// missing at the end of the one before. That one is told.
static void tell_comma(lua_State *L, const char *source, uint32_t bytes,
                       const char *file) {
  const char *message = lua_tostring(L, -1), *colon = strchr(message, ':');
  uint32_t    line = colon ? (uint32_t)atoi(colon + 1) : 0;
  Reader      in = {.at = source, .end = source + bytes, .line = 1};
  Token       token, before = {.kind = TOKEN_END};
  while ((token = next_token(&in)).kind != TOKEN_END && token.line < line) before = token;
  bool value = token.kind == TOKEN_NAME || token.kind == TOKEN_OTHER || is(&token, "[");
  if (token.line != line || before.kind == TOKEN_END || !value) return;
  if (before.kind == TOKEN_MARK && !is(&before, "}") && !is(&before, ")")) return;
  // on the line of what it ends, which for a long text is its last one
  uint32_t at = before.line;
  for (size_t i = 0; i < before.size; i++) at += before.at[i] == '\n';
  lua_pushfstring(L, "%s:%d: a comma is missing at the end of this line, before '%s'",
                  file, (int)at, lua_pushlstring(L, token.at, token.size));
  lua_error(L);
}

// --- what was not closed, or once too often ------------------------------------------

enum { OPEN_MAX = 64 };

typedef struct {
  Token token;
  int   indent;  // of its line
} Open;

static int indent_of(const char *source, const char *at) {
  const char *begin = at, *word;
  while (begin > source && begin[-1] != '\n') begin--;
  for (word = begin; *word == ' ' || *word == '\t';) word++;
  return (int)(word - begin);
}

static const char *closer_of(const Token *open) {
  return is(open, "{") ? "}" : is(open, "(") ? ")" : is(open, "[") ? "]" : "end";
}

// Whether the first word of a line shows that what is open should be closed by now: it
// stands no deeper. (Where nobody indents, the first line inside does not, either.)
static bool shows_lost(const char *source, const Open *open, const Token *word,
                       const Token *before) {
  int  indent = indent_of(source, word->at);
  bool inside = before->at == open->token.at || is(word, "else") || is(word, "elseif");
  if (inside || word->line == open->token.line || word->line == before->line)
    return false;
  return deeper(word) < 0 ? indent < open->indent : indent <= open->indent;
}

// Lua notices a bracket or an `end` that is missing at the end of the file only. The
// indentation tells where it was meant.
static void tell_lost(lua_State *L, const char *source, uint32_t bytes,
                      const char *file) {
  Reader in = {.at = source, .end = source + bytes, .line = 1};
  Open   open[OPEN_MAX];
  int    n = 0;
  Token  token, before = {.kind = TOKEN_END};
  for (; (token = next_token(&in)).kind != TOKEN_END; before = token) {
    if (n > 0 && shows_lost(source, &open[n - 1], &token, &before)) {
      const Token *lost = &open[n - 1].token;
      lua_pushfstring(L,
                      "%s:%d: '%s' is missing at the end of this line: '%s' of line "
                      "%d is still open",
                      file, (int)before.line, closer_of(lost),
                      lua_pushlstring(L, lost->at, lost->size), (int)lost->line);
      lua_error(L);
    }
    int step = deeper(&token);
    if (step > 0 && n == OPEN_MAX) return;
    if (step > 0) open[n++] = (Open){token, indent_of(source, token.at)};
    if (step < 0 && n > 0) n--;
  }
}

// A bracket too much ends the table that the file returns, and more comes after it.
static void tell_surplus(lua_State *L, const char *source, uint32_t bytes,
                         const char *file) {
  Reader in = {.at = source, .end = source + bytes, .line = 1};
  Token  token;
  int    depth = 0;
  bool   returns = false;
  while ((token = next_token(&in)).kind != TOKEN_END) {
    int step = deeper(&token);
    depth += step;
    returns = returns || (depth == 0 && is(&token, "return"));
    if (depth > 0 || step >= 0) continue;
    Reader ahead = in;
    if (!returns || next_token(&ahead).kind == TOKEN_END) continue;
    lua_pushfstring(L, "%s:%d: there is one '%s' too many on this line", file,
                    (int)token.line, lua_pushlstring(L, token.at, token.size));
    lua_error(L);
  }
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

// RTF, and DOCX or ODT with another name.
static bool is_document(const char *source, uint32_t bytes) {
  return bytes > 4 &&
         (memcmp(source, "{\\rtf", 5) == 0 || memcmp(source, "PK\3\4", 4) == 0);
}

void source_load(lua_State *L, const char *source, uint32_t bytes, const char *file) {
  if (is_document(source, bytes)) {
    lua_pushfstring(L,
                    "%s:1: the file is a document of a word processor; save it as "
                    "plain text",
                    file);
    lua_error(L);
  }
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
  if (status == LUA_ERRSYNTAX && strstr(lua_tostring(L, -1), "'}' expected"))
    tell_comma(L, source, bytes, file);
  if (status == LUA_ERRSYNTAX && strstr(lua_tostring(L, -1), "near <eof>"))
    tell_lost(L, source, bytes, file);
  if (status == LUA_ERRSYNTAX && strstr(lua_tostring(L, -1), "<eof> expected"))
    tell_surplus(L, source, bytes, file);
  lua_error(L);
}
