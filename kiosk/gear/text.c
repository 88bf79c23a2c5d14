#include "gear/text.h"

#include <stdlib.h>
#include <string.h>
#include <uchar.h>

#include <unictype.h>
#include <unilbrk.h>
#include <unistr.h>

#include "base/mem.h"
#include "gear/font.h"

enum {
  LETTERS_MAX = LIST_TEXT_BYTES_MAX,
  BLOCKS = 512,
  BUCKETS = 1024,
  NOWHERE = 0xFFFF,
  ELLIPSIS = 0x2026,
  DASH = 0x2014,
  LONG_DASH = 0x2E3A,
  WORD_JOINER = 0x2060,
};

// What no line may begin or end with; UAX #14 knows some of these, not the Chinese habit.
static const char32_t NO_START[] = U"，。、；：？！）》」』】〉”’…—～·％,.;:?!)]}%";
static const char32_t NO_END[] = U"（《「『【〈“‘([{";
// Marks that fill a square with one half of it empty: the left half, the right half.
static const char32_t OPENING[] = U"（《「『【〈“‘";
static const char32_t CLOSING[] = U"，。、；：？！）》」』】〉”’";
// Marks that are a square wide in Chinese and narrow in English.
static const char32_t TWO_WIDTHS[] = U"“”‘’·•…";
// What a number is counted in stays beside it.
static const char32_t UNITS[] =
  U"年月日号时点分秒天周岁元名人个位次条种项级班类题页章层座步倍成届克斤吨米升度亩里℃％%";
// Not left standing before the ellipsis of a cut line.
static const char32_t PAUSES[] = U"，、；：,;:";

typedef struct {
  uint32_t code, color;
  float    advance;  // em
  uint8_t  face;
  bool     bold, english;  // english: stands in a paragraph without Chinese
  bool     wide;           // fills a square
  bool     may_break;      // a line may begin here
} Letter;

typedef struct {
  int   from, to, next;  // letters; `to` without blanks at the end
  float start, end;      // pen, em; start is negative where an opening mark moved left
  bool  cut;             // ends in an ellipsis
} Line;

// Scratch for one layout at a time, too large for the stack.
static struct {
  int       letters;
  uint32_t  bytes, glyphs, runs;
  bool      cut;
  Letter    letter[LETTERS_MAX];
  uint32_t  code[LETTERS_MAX];
  char      mark[LETTERS_MAX];
  char      source[LIST_TEXT_BYTES_MAX];
  ListGlyph glyph[LETTERS_MAX + 1];  // and an ellipsis
  ListRun   run[LIST_RUNS_MAX];
} work;

// The finished ones: chains in buckets, the one unused for longest makes room.
static struct {
  bool       ready;
  uint16_t   head[BUCKETS], next[BLOCKS];
  uint64_t   hash[BLOCKS], used[BLOCKS], now;  // `used` is when, by `now`; 0: empty
  TextBlock *block[BLOCKS];
} cache;

// --- kinds of letters

static bool among(const char32_t *set, uint32_t code) {
  while (*set && *set != code) set++;
  return *set != 0;
}

static bool is_blank(uint32_t code) {
  return code == ' ' || code == 0xA0 || (code >= 0x2000 && code <= 0x200B) ||
         code == 0x202F || code == WORD_JOINER || code == 0x3000;
}

static bool is_digit(uint32_t code) {
  return code >= '0' && code <= '9';
}

static bool is_latin(uint32_t code) {
  return (code | 32) - 'a' < 26 || (code >= 0xC0 && code < 0x250);
}

static bool is_chinese(uint32_t code) {
  return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFF00 && code <= 0xFFEF) || code >= 0x20000;
}

// What a code point becomes; 0 is dropped. Zero-width space and word joiner are break
// rules.
static uint32_t cleaned(uint32_t code) {
  if (code == '\t') return ' ';
  if (code == '\n' || code == 0x200B || code == WORD_JOINER) return code;
  if (code == 0x2028 || code == 0x2029) return '\n';
  if (code < ' ' || (code >= 0x7F && code < 0xA0)) return 0;
  return uc_is_property_default_ignorable_code_point(code) ? 0 : code;
}

// --- from words to letters

static void take_words(const TextSpan *span) {
  const uint8_t *at = (const uint8_t *)(span->words ? span->words : "");
  size_t         left = strlen((const char *)at);
  while (left) {
    uint32_t code;
    int      bytes = u8_mbtouc(&code, at, left);
    at += bytes;
    left -= (size_t)bytes;
    if (!(code = cleaned(code))) continue;
    int size = u8_uctomb((uint8_t *)work.source + work.bytes, code,
                         (int)(LIST_TEXT_BYTES_MAX - work.bytes));
    if (size <= 0) {
      work.cut = true;
      return;
    }
    work.bytes += (uint32_t)size;
    work.code[work.letters] = code;
    work.letter[work.letters++] =
      (Letter){.code = code, .color = span->color, .bold = span->bold};
  }
}

static int face_of(const Letter *letter, bool narrow) {
  return narrow && among(TWO_WIDTHS, letter->code)
           ? font_pick_narrow(letter->bold, letter->code)
           : font_pick(letter->bold, letter->code);
}

// Faces and advances of one paragraph. In one without Chinese, and inside a Latin word,
// the marks that exist in two widths are narrow.
static void measure(int from, int to) {
  bool chinese = false;
  for (int i = from; i < to && !chinese; i++) chinese = is_chinese(work.code[i]);
  for (int i = from; i < to; i++) {
    Letter *letter = &work.letter[i];
    bool    in_word =
      i > from && i + 1 < to && is_latin(work.code[i - 1]) && is_latin(work.code[i + 1]);
    int face = face_of(letter, !chinese || in_word);
    letter->english = !chinese;
    letter->face = (uint8_t)face;
    bool no_width = letter->code == 0x200B || letter->code == WORD_JOINER;
    letter->advance = no_width ? 0 : font_advance(face, letter->code);
    letter->wide = letter->advance > 0.9f;
  }
}

// Two dashes in a row are one long one, without a gap.
static void join_dashes(void) {
  for (int i = 0; i + 1 < work.letters; i++) {
    Letter *a = &work.letter[i], *b = a + 1;
    if (a->code != DASH || b->code != DASH || a->bold != b->bold) continue;
    int face = font_pick(a->bold, LONG_DASH);
    if (face != a->face) continue;
    a->code = LONG_DASH;
    a->advance = font_advance(face, LONG_DASH);
    b->code = WORD_JOINER;
    b->advance = 0;
  }
}

// Of two neighbouring marks the empty halves between them are one too many.
static void close_gaps(void) {
  for (int i = 0; i + 1 < work.letters; i++) {
    Letter       *a = &work.letter[i];
    const Letter *b = a + 1;
    if (!a->wide || !b->wide) continue;
    bool closing = among(CLOSING, a->code), opening = among(OPENING, b->code);
    if ((closing && (opening || among(CLOSING, b->code))) ||
        (opening && among(OPENING, a->code)))
      a->advance -= 0.5f;
  }
}

// Rules beside UAX #14, between letter i - 1 and i.
static bool may_break(int i) {
  uint32_t      before = work.code[i - 1], code = work.code[i];
  const Letter *left = &work.letter[i - 1], *right = &work.letter[i];
  if (among(NO_START, code) || among(NO_END, before)) return false;
  uint32_t number = is_blank(before) && i > 1 ? work.code[i - 2] : before;
  if (is_digit(number) && among(UNITS, code)) return false;
  if (is_digit(code) && number == U'第') return false;
  // UAX #14 can't tell opening from closing quotation marks and holds both on both sides.
  if (among(U"“‘", code) && right->wide && !is_blank(before)) return true;
  if (among(U"”’", before) && left->wide && !is_blank(code)) return true;
  return work.mark[i] == UC_BREAK_POSSIBLE;
}

static void prepare(const TextSpan *spans, int n) {
  work.letters = 0;
  work.bytes = work.glyphs = work.runs = 0;
  work.cut = false;
  for (int i = 0; i < n && !work.cut; i++) take_words(&spans[i]);
  for (int from = 0, i = 0; i <= work.letters; i++) {
    if (i < work.letters && work.code[i] != '\n') continue;
    measure(from, i);
    from = i + 1;
  }
  u32_possible_linebreaks(work.code, (size_t)work.letters, "UTF-8", work.mark);
  for (int i = 1; i < work.letters; i++) work.letter[i].may_break = may_break(i);
  join_dashes();
  close_gaps();
}

// --- from letters to lines

// A word wider than the line is broken anywhere but beside the marks that forbid it; a
// mark that has no width stays with its letter.
static int break_anywhere(int from, int at) {
  for (int i = at; i > from; i--) {
    bool forbidden = among(NO_START, work.code[i]) || among(NO_END, work.code[i - 1]) ||
                     work.letter[i].advance <= 0;
    if (!forbidden) return i;
  }
  return at;
}

static float pen_after(const Line *line, int to) {
  float pen = line->start;
  for (int i = line->from; i < to; i++) pen += work.letter[i].advance;
  return pen;
}

static void end_line(Line *line, int to, int next) {
  while (to > line->from && is_blank(work.letter[to - 1].code)) to--;
  line->to = to;
  line->next = next;
  line->end = pen_after(line, to);
}

// The line that begins at `from`. `limit` in em.
static Line fill_line(int from, float limit, TextAlign align) {
  Line          line = {.from = from};
  const Letter *first = &work.letter[from];
  if (align == TEXT_LEFT && first->wide && among(OPENING, first->code))
    line.start = -0.5f;
  float pen = line.start;
  int   last = 0;
  for (int i = from; i < work.letters; i++) {
    const Letter *letter = &work.letter[i];
    if (letter->code == '\n') {
      end_line(&line, i, i + 1);
      return line;
    }
    if (i > from && letter->may_break) last = i;
    pen += letter->advance;
    if (pen <= limit + 1e-3f || i == from || is_blank(letter->code)) continue;
    int at = last ? last : break_anywhere(from, i);
    end_line(&line, at, at);
    return line;
  }
  end_line(&line, work.letters, work.letters);
  return line;
}

// An ellipsis in the look of the letter it follows.
static Letter ellipsis_after(const Line *line) {
  Letter letter =
    line->to > line->from ? work.letter[line->to - 1] : work.letter[line->from];
  letter.code = ELLIPSIS;
  letter.face = (uint8_t)face_of(&letter, letter.english);
  letter.advance = font_advance(letter.face, ELLIPSIS);
  return letter;
}

static void cut_line(Line *line, float limit) {
  float room = limit - ellipsis_after(line).advance + 1e-3f;
  int   to = line->to;
  while (to > line->from && pen_after(line, to) > room) to--;
  while (to > line->from) {
    uint32_t code = work.letter[to - 1].code;
    if (!is_blank(code) && !among(PAUSES, code) && !among(NO_END, code)) break;
    to--;
  }
  end_line(line, to, work.letters);
  line->end += ellipsis_after(line).advance;
  line->cut = work.cut = true;
}

// --- from lines to a block

static void put_letter(const Letter *letter, float size, float x, float y) {
  if (!work.runs ||
      (work.run[work.runs - 1].color != letter->color && work.runs < LIST_RUNS_MAX))
    work.run[work.runs++] = (ListRun){.size = size, .color = letter->color};
  work.run[work.runs - 1].glyphs++;
  work.glyph[work.glyphs++] =
    (ListGlyph){.code = letter->code | (uint32_t)letter->face << 24, .x = x, .y = y};
}

static void put_line(const Line *line, float size, float x, float y) {
  float pen = line->start;
  for (int i = line->from; i < line->to; i++) {
    const Letter *letter = &work.letter[i];
    if (!is_blank(letter->code)) put_letter(letter, size, x + pen * size, y);
    pen += letter->advance;
  }
  if (!line->cut) return;
  Letter ellipsis = ellipsis_after(line);
  put_letter(&ellipsis, size, x + pen * size, y);
}

// Keeps what is in `work` as a block in one piece of memory.
static TextBlock *keep(TextBlock shape) {
  size_t     runs = work.runs * sizeof(ListRun), glyphs = work.glyphs * sizeof(ListGlyph);
  TextBlock *block = mem_new(sizeof *block + runs + glyphs + work.bytes + 1);
  ListRun   *run = (ListRun *)(block + 1);
  ListGlyph *glyph = (ListGlyph *)(run + work.runs);
  char      *source = (char *)(glyph + work.glyphs);
  memcpy(run, work.run, runs);
  memcpy(glyph, work.glyph, glyphs);
  memcpy(source, work.source, work.bytes);
  for (uint32_t i = 0; i < work.glyphs; i++) glyph[i].x -= shape.left;
  shape.runs = work.runs;
  shape.glyphs = work.glyphs;
  shape.bytes = work.bytes;
  shape.run = run;
  shape.glyph = glyph;
  shape.source = source;
  shape.cut = work.cut;
  *block = shape;
  return block;
}

static TextBlock *lay_out(const TextSpan *spans, int n, const TextStyle *style) {
  // The square of a Chinese letter, not the face's line height, is what looks centred in
  // a line.
  const float square_ascent = 0.88f;
  float       size = style->size, step = (style->line > 0 ? style->line : 1.4f) * size;
  float       limit = style->width > 0 ? style->width / size : 1e9f;
  TextBlock   shape = {.first = (step - size) / 2 + square_ascent * size};
  float       left = 0, right = 0;
  prepare(spans, n);
  for (int at = 0; at < work.letters; shape.lines++) {
    Line line = fill_line(at, limit, style->align);
    bool last = style->lines > 0 && shape.lines + 1 == style->lines;
    if (last && line.next < work.letters) cut_line(&line, limit);
    float side = style->align == TEXT_CENTER ? 0.5f : style->align == TEXT_RIGHT ? 1 : 0;
    float x = side * (style->width - line.end * size);
    put_line(&line, size, x, shape.first + (float)shape.lines * step);
    if (!shape.lines || x < left) left = x;
    if (!shape.lines || x + line.end * size > right) right = x + line.end * size;
    at = line.next;
  }
  shape.left = left;
  shape.w = right - left;
  shape.h = (float)shape.lines * step;
  return keep(shape);
}

// --- cache

static uint64_t mix(uint64_t hash, const void *data, size_t bytes) {
  const uint8_t *at = data;
  for (uint64_t part = bytes;; at += 8, bytes -= 8) {
    hash = (hash ^ part) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
    if (!bytes) return hash;
    part = 0;
    memcpy(&part, at, bytes < 8 ? bytes : 8);
    if (bytes < 8) bytes = 8;
  }
}

static uint64_t hash_of(const TextSpan *spans, int n, const TextStyle *style) {
  const float    sizes[3] = {style->size, style->width, style->line};
  const uint32_t rest[2] = {(uint32_t)style->lines, style->align};
  uint64_t       hash = mix(mix(1, sizes, sizeof sizes), rest, sizeof rest);
  for (int i = 0; i < n; i++) {
    const char    *words = spans[i].words ? spans[i].words : "";
    const uint32_t look[2] = {spans[i].bold, spans[i].color};
    hash = mix(mix(hash, look, sizeof look), words, strlen(words));
  }
  return hash;
}

static void forget(int i) {
  uint16_t *link = &cache.head[cache.hash[i] % BUCKETS];
  while (*link != i) link = &cache.next[*link];
  *link = cache.next[i];
  free(cache.block[i]);
  cache.block[i] = NULL;
  cache.used[i] = 0;
}

static int oldest(void) {
  int found = 0;
  for (int i = 1; i < BLOCKS; i++)
    if (cache.used[i] < cache.used[found]) found = i;
  return found;
}

// --- public

const TextBlock *text_layout(const TextSpan *spans, int n, const TextStyle *style) {
  if (!cache.ready) {
    memset(cache.head, 0xFF, sizeof cache.head);
    cache.ready = true;
  }
  uint64_t  hash = hash_of(spans, n, style);
  uint16_t *head = &cache.head[hash % BUCKETS];
  int       i = *head;
  while (i != NOWHERE && cache.hash[i] != hash) i = cache.next[i];
  if (i == NOWHERE) {
    i = oldest();
    if (cache.block[i]) forget(i);
    cache.block[i] = lay_out(spans, n, style);
    cache.hash[i] = hash;
    cache.next[i] = *head;
    *head = (uint16_t)i;
  }
  cache.used[i] = ++cache.now;
  return cache.block[i];
}

void text_trim(void) {
  for (int i = 0; i < BLOCKS; i++)
    if (cache.block[i]) forget(i);
}

void text_put(List *list, const ListStyle *style, const TextBlock *block, float x,
              float y, float scale) {
  ListText text = {.x = x + block->left * scale,
                   .y = y,
                   .w = block->w * scale,
                   .h = block->h * scale,
                   .scale = scale,
                   .runs = block->runs,
                   .glyphs = block->glyphs,
                   .bytes = block->bytes};
  list_text(list, style, &text, block->run, block->glyph, block->source);
}
