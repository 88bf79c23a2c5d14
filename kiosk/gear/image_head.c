#include "gear/image_head.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "gear/image.h"

// The part of a file that is still to be read.
typedef struct {
  const uint8_t *at;
  uint32_t       left;
} Bytes;

static uint32_t big16(const uint8_t *p) {
  return (uint32_t)p[0] << 8 | p[1];
}

static uint32_t big32(const uint8_t *p) {
  return big16(p) << 16 | big16(p + 2);
}

static uint32_t little24(const uint8_t *p) {
  return (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

static bool skip(Bytes *bytes, uint32_t n) {
  if (n > bytes->left) return false;
  bytes->at += n;
  bytes->left -= n;
  return true;
}

static bool begins(const uint8_t *data, uint32_t bytes, uint32_t offset,
                   const char *magic, uint32_t length) {
  return offset + length <= bytes && memcmp(data + offset, magic, length) == 0;
}

// --- kinds that are refused, by name

static bool refuse(const uint8_t *data, uint32_t bytes) {
  static const struct {
    uint32_t    offset, length;
    const char *magic, *name, *advice;
  } kinds[] = {
    {4, 8, "ftypheic", "a HEIC photo", "save it as JPEG"},
    {4, 8, "ftypheix", "a HEIC photo", "save it as JPEG"},
    {4, 8, "ftypmif1", "a HEIF photo", "save it as JPEG"},
    {4, 8, "ftypavif", "an AVIF picture", "save it as PNG or JPEG"},
    {4, 4, "ftyp", "a film", "films go into a film exhibit"},
    {0, 4, "\x1A\x45\xDF\xA3", "a film", "films go into a film exhibit"},
    {0, 4, "GIF8", "a GIF", "save it as PNG"},
    {0, 2, "BM", "a BMP", "save it as PNG"},
    {0, 4, "II*\0", "a TIFF or a camera's raw file", "save it as JPEG"},
    {0, 4, "MM\0*", "a TIFF or a camera's raw file", "save it as JPEG"},
    {0, 4, "\0\0\1\0", "an icon", "save it as PNG"},
    {0, 4, "8BPS", "a Photoshop file", "save it as PNG"},
    {0, 4, "%PDF", "a PDF", "save its page as PNG"},
    {0, 2, "\xFF\x0A", "a JPEG XL", "save it as JPEG"},
    {0, 8, "\0\0\0\x0CJXL ", "a JPEG XL", "save it as JPEG"},
    {0, 2, "\x1F\x8B", "a packed file (svgz?)", "unpack it first"},
    {0, 4, "PK\3\4", "a zip or an office document", "save the picture itself as PNG"},
    {0, 9, "gimp xcf ", "a GIMP file", "export it as PNG"},
  };
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (begins(data, bytes, kinds[i].offset, kinds[i].magic, kinds[i].length))
      return fail("image: this is %s; %s", kinds[i].name, kinds[i].advice);
  return fail("image: this is no picture; PNG, JPEG, WebP and SVG can be shown");
}

static bool cut_off(const char *kind) {
  return fail("image: the %s is damaged or cut off", kind);
}

// --- PNG, WebP

static bool read_png(const uint8_t *data, uint32_t bytes, ImageHead *out) {
  if (bytes < 33 || memcmp(data + 12, "IHDR", 4) != 0) return cut_off("PNG");
  out->w = (float)big32(data + 16);
  out->h = (float)big32(data + 20);
  return true;
}

static bool read_webp(const uint8_t *data, uint32_t bytes, ImageHead *out) {
  enum { LOSSLESS = 25, OTHERS = 30 };  // bytes up to where the size stands
  const uint8_t *body = data + 20;
  uint32_t       w, h;
  if (bytes >= OTHERS && begins(data, bytes, 12, "VP8X", 4)) {
    if (body[0] & 2) return fail("image: this WebP moves; save one picture of it as PNG");
    w = little24(body + 4) + 1;
    h = little24(body + 7) + 1;
  } else if (bytes >= LOSSLESS && begins(data, bytes, 12, "VP8L", 4) && body[0] == 0x2F) {
    w = (little24(body + 1) & 0x3FFF) + 1;
    h = ((little24(body + 2) >> 6) & 0x3FFF) + 1;
  } else if (bytes >= OTHERS && begins(data, bytes, 12, "VP8 ", 4) &&
             begins(data, bytes, 23, "\x9D\1\x2A", 3)) {
    w = little24(body + 6) & 0x3FFF;
    h = (little24(body + 7) >> 8) & 0x3FFF;
  } else {
    return cut_off("WebP");
  }
  out->w = (float)w;
  out->h = (float)h;
  return true;
}

// --- JPEG

static uint32_t tiff16(const uint8_t *p, bool little) {
  return little ? (uint32_t)p[1] << 8 | p[0] : big16(p);
}

static uint32_t tiff32(const uint8_t *p, bool little) {
  return little ? tiff16(p + 2, true) << 16 | tiff16(p, true) : big32(p);
}

// Tag 0x0112 of the first directory in an Exif block; 1 when there is none.
static int exif_turn(const uint8_t *exif, uint32_t bytes) {
  if (bytes < 14 || memcmp(exif, "Exif\0", 6) != 0) return 1;
  const uint8_t *tiff = exif + 6;
  uint32_t       left = bytes - 6;
  bool           little = tiff[0] == 'I';
  uint32_t       at = tiff32(tiff + 4, little);
  if (at > left || left - at < 2) return 1;
  uint32_t entries = tiff16(tiff + at, little);
  for (at += 2; entries && left - at >= 12; entries--, at += 12) {
    if (tiff16(tiff + at, little) != 0x0112) continue;
    uint32_t turn = tiff16(tiff + at + 8, little);
    return turn >= 1 && turn <= 8 ? (int)turn : 1;
  }
  return 1;
}

static bool is_frame(uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 &&
         marker != 0xCC;
}

// Inside the compressed part 0xFF is always followed by what tells it from a marker, so
// the end marker can be searched. The decoder would paint a missing end grey and say
// nothing.
static bool has_end(Bytes rest) {
  while (rest.left >= 2) {
    const uint8_t *at = memchr(rest.at, 0xFF, rest.left - 1);
    if (!at) return false;
    if (at[1] == 0xD9) return true;
    skip(&rest, (uint32_t)(at - rest.at) + 1);
  }
  return false;
}

static bool read_frame(const uint8_t *body, uint32_t length, ImageHead *out) {
  if (length < 6) return cut_off("JPEG");
  if (body[5] == 4)
    return fail("image: this JPEG is in printing colours (CMYK); save it as RGB");
  out->h = (float)big16(body + 1);
  out->w = (float)big16(body + 3);
  return true;
}

static bool read_jpeg(const uint8_t *data, uint32_t bytes, ImageHead *out) {
  Bytes rest = {data, bytes};
  skip(&rest, 2);
  while (rest.left >= 4) {
    uint8_t marker = rest.at[1];
    if (rest.at[0] != 0xFF) return cut_off("JPEG");
    if (marker == 0xFF) {  // padding
      skip(&rest, 1);
      continue;
    }
    uint32_t length = big16(rest.at + 2);
    if (length < 2 || length > rest.left - 2) return cut_off("JPEG");
    const uint8_t *body = rest.at + 4;
    if (marker == 0xE1 && out->turn == 1) out->turn = exif_turn(body, length - 2);
    if (is_frame(marker) && !read_frame(body, length - 2, out)) return false;
    skip(&rest, 2 + length);
    if (marker == 0xDA) return out->w > 0 && has_end(rest) ? true : cut_off("JPEG");
  }
  return cut_off("JPEG");
}

// --- SVG

static bool is_space(uint8_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool find(Bytes *bytes, const char *text) {
  const uint8_t *at = memmem(bytes->at, bytes->left, text, strlen(text));
  return at && skip(bytes, (uint32_t)(at - bytes->at));
}

static bool looks_like_svg(const uint8_t *data, uint32_t bytes) {
  Bytes rest = {data, bytes};
  if (begins(data, bytes, 0, "\xEF\xBB\xBF", 3)) skip(&rest, 3);
  while (rest.left && is_space(*rest.at)) skip(&rest, 1);
  return rest.left && *rest.at == '<' && find(&rest, "<svg");
}

// Moves behind the "<svg" of the root element, over comments.
static bool find_root(Bytes *bytes) {
  while (find(bytes, "<")) {
    if (begins(bytes->at, bytes->left, 0, "<!--", 4)) {
      if (!find(bytes, "-->")) return false;
    } else if (begins(bytes->at, bytes->left, 0, "<svg", 4) && bytes->left > 4 &&
               (is_space(bytes->at[4]) || bytes->at[4] == '>')) {
      return skip(bytes, 4);
    }
    skip(bytes, 1);
  }
  return false;
}

// The next name="value" of an element into two texts (too long: cut short); false at its
// end.
static bool next_attribute(Bytes *bytes, char name[16], char value[96]) {
  while (bytes->left && is_space(*bytes->at)) skip(bytes, 1);
  uint32_t n = 0;
  for (; bytes->left && !is_space(*bytes->at) && !strchr("=>/", *bytes->at);
       skip(bytes, 1))
    if (n < 15) name[n++] = (char)*bytes->at;
  name[n] = 0;
  while (bytes->left && (is_space(*bytes->at) || *bytes->at == '=')) skip(bytes, 1);
  if (!n || !bytes->left || (*bytes->at != '"' && *bytes->at != '\'')) return false;
  uint8_t quote = *bytes->at;
  n = 0;
  for (skip(bytes, 1); bytes->left && *bytes->at != quote; skip(bytes, 1))
    if (n < 95) value[n++] = (char)*bytes->at;
  value[n] = 0;
  return skip(bytes, 1);
}

// A length in user units; 0 for shares ("100%") and what is no length.
static float length_of(const char *text) {
  static const struct {
    const char *unit;
    float       size;
  } units[] = {{"px", 1},
               {"pt", 96.0f / 72},
               {"pc", 16},
               {"mm", 96.0f / 25.4f},
               {"cm", 96.0f / 2.54f},
               {"in", 96}};
  char *end;
  float number = strtof(text, &end);
  if (!isfinite(number) || number < 0) return 0;
  if (!*end || is_space((uint8_t)*end)) return number;
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (strncmp(end, units[i].unit, 2) == 0) return number * units[i].size;
  return 0;
}

static void read_view(const char *text, float view[4]) {
  float read[4];
  for (int i = 0; i < 4; i++) {
    char *end;
    while (is_space((uint8_t)*text) || *text == ',') text++;
    read[i] = strtof(text, &end);
    if (end == text || !isfinite(read[i]) || fabsf(read[i]) > 1e6f) return;
    text = end;
  }
  if (read[2] > 0 && read[3] > 0) memcpy(view, read, sizeof read);
}

static bool read_svg(const uint8_t *data, uint32_t bytes, ImageHead *out) {
  Bytes rest = {data, bytes};
  char  name[16], value[96];
  float view[4] = {0};
  if (!find_root(&rest)) return cut_off("SVG");
  while (next_attribute(&rest, name, value)) {
    if (strcmp(name, "width") == 0) out->w = length_of(value);
    if (strcmp(name, "height") == 0) out->h = length_of(value);
    if (strcmp(name, "viewBox") == 0) read_view(value, view);
  }
  if (out->w <= 0) out->w = view[2];
  if (out->h <= 0) out->h = view[3];
  if (!(out->w > 0 && out->h > 0))
    return fail("image: the SVG has no size; give it a width and height, or a viewBox");
  if (view[2] > 0) {  // the box stands in the middle, as large as fits
    float scale = fminf(out->w / view[2], out->h / view[3]);
    out->origin_x = (out->w - view[2] * scale) / 2 - view[0] * scale;
    out->origin_y = (out->h - view[3] * scale) / 2 - view[1] * scale;
  }
  return true;
}

// --- public

bool image_head(const uint8_t *data, uint32_t bytes, ImageHead *out) {
  *out = (ImageHead){.turn = 1};
  if (bytes > IMAGE_BYTES_MAX)
    return fail("image: the file is larger than %d MB", IMAGE_BYTES_MAX >> 20);
  bool ok;
  if (begins(data, bytes, 0, "\x89PNG\r\n\x1A\n", 8)) {
    out->kind = IMAGE_PNG;
    ok = read_png(data, bytes, out);
  } else if (begins(data, bytes, 0, "\xFF\xD8\xFF", 3)) {
    out->kind = IMAGE_JPEG;
    ok = read_jpeg(data, bytes, out);
  } else if (begins(data, bytes, 0, "RIFF", 4) && begins(data, bytes, 8, "WEBP", 4)) {
    out->kind = IMAGE_WEBP;
    ok = read_webp(data, bytes, out);
  } else if (looks_like_svg(data, bytes)) {
    out->kind = IMAGE_SVG;
    return read_svg(data, bytes, out);
  } else {
    return refuse(data, bytes);
  }
  if (!ok) return false;
  if (out->w < 1 || out->h < 1) return fail("image: it has no pixels");
  if (out->w > IMAGE_SIDE_MAX || out->h > IMAGE_SIDE_MAX ||
      out->w * out->h > IMAGE_PIXELS_MAX)
    return fail("image: %.0f x %.0f pixels are too many; make it %d wide or less", out->w,
                out->h, 3840);
  return true;
}
