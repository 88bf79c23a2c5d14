// Pictures: the right pixels from good files, plain words for the rest, and no harm from
// any.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <SDL2/SDL_image.h>

#undef fail  // of cmocka; ours is a function
#include "base/fail.h"
#include "gear/image.h"

enum { FILE_MAX = 1 << 16 };

typedef struct {
  uint8_t  data[FILE_MAX];
  uint32_t bytes;
} File;

// 5 x 3, all #204060 but red at 0,0; 16 x 8 lossy; 4 x 4 half transparent.
static const uint8_t WEBP_LOSSLESS[] = {
  0x52, 0x49, 0x46, 0x46, 0x22, 0x00, 0x00, 0x00, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50,
  0x38, 0x4c, 0x15, 0x00, 0x00, 0x00, 0x2f, 0x04, 0x80, 0x00, 0x00, 0x0f, 0x30, 0x40,
  0x0f, 0xf9, 0x1f, 0xb0, 0xf9, 0x0f, 0x2d, 0xdc, 0xe3, 0x23, 0xa2, 0xff, 0x61, 0x00};
static const uint8_t WEBP_LOSSY[] = {
  0x52, 0x49, 0x46, 0x46, 0x4c, 0x00, 0x00, 0x00, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50,
  0x38, 0x20, 0x40, 0x00, 0x00, 0x00, 0xd0, 0x01, 0x00, 0x9d, 0x01, 0x2a, 0x10, 0x00,
  0x08, 0x00, 0x02, 0xc0, 0x4c, 0x25, 0xa8, 0x02, 0x74, 0x6b, 0x80, 0xfe, 0x00, 0x06,
  0xc0, 0x00, 0xfe, 0xf2, 0x2d, 0x9f, 0xe3, 0x5f, 0x4f, 0x37, 0xf4, 0xad, 0x2e, 0x0e,
  0xff, 0xa9, 0xbf, 0x5f, 0xae, 0x9f, 0xe9, 0x27, 0xe8, 0x12, 0x11, 0xd8, 0x7f, 0xfd,
  0x2b, 0x1f, 0xbc, 0x17, 0xff, 0x04, 0xc2, 0x9f, 0xf1, 0x30, 0xa3, 0xcb, 0xc0, 0x00};
static const uint8_t WEBP_ALPHA[] = {
  0x52, 0x49, 0x46, 0x46, 0x5c, 0x00, 0x00, 0x00, 0x57, 0x45, 0x42, 0x50, 0x56,
  0x50, 0x38, 0x58, 0x0a, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00, 0x03, 0x00,
  0x00, 0x03, 0x00, 0x00, 0x41, 0x4c, 0x50, 0x48, 0x0a, 0x00, 0x00, 0x00, 0x01,
  0x07, 0x50, 0xc0, 0x88, 0x08, 0x44, 0x44, 0xff, 0x03, 0x56, 0x50, 0x38, 0x20,
  0x2c, 0x00, 0x00, 0x00, 0x90, 0x01, 0x00, 0x9d, 0x01, 0x2a, 0x04, 0x00, 0x04,
  0x00, 0x02, 0xc0, 0x4c, 0x25, 0xa0, 0x02, 0x74, 0xba, 0x00, 0x03, 0x98, 0x00,
  0xfe, 0xee, 0x43, 0x1f, 0xee, 0x6c, 0x73, 0x8b, 0x70, 0x57, 0xff, 0x6d, 0x0f,
  0xff, 0x5a, 0x1f, 0xfe, 0xb4, 0x3f, 0xe9, 0x40, 0x00};

static const char SVG[] =
  "<?xml version='1.0'?><!-- <svg width='9'/> -->\n"
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-10 -20 40 80'>"
  "<rect x='-10' y='0' width='20' height='20' fill='currentColor'/></svg>";

// --- making files

// A w x h surface of straight ARGB that the caller colours.
static SDL_Surface *canvas(int w, int h) {
  SDL_Surface *surface =
    SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);
  assert_non_null(surface);
  return surface;
}

static uint32_t *pixel(SDL_Surface *surface, int x, int y) {
  return (uint32_t *)surface->pixels + y * (surface->pitch / 4) + x;
}

static void save(SDL_Surface *surface, bool jpeg, File *file) {
  SDL_RWops *memory = SDL_RWFromMem(file->data, FILE_MAX);
  int        wrong =
    jpeg ? IMG_SaveJPG_RW(surface, memory, 0, 95) : IMG_SavePNG_RW(surface, memory, 0);
  assert_int_equal(wrong, 0);
  file->bytes = (uint32_t)SDL_RWtell(memory);
  SDL_RWclose(memory);
  SDL_FreeSurface(surface);
}

static void png_of(int w, int h, uint32_t color, File *file) {
  SDL_Surface *surface = canvas(w, h);
  SDL_FillRect(surface, NULL, color);
  save(surface, false, file);
}

// 32 x 16, the left half red, the right half blue, the upper left quarter white.
static void jpeg_turned(int turn, File *file) {
  SDL_Surface *surface = canvas(32, 16);
  SDL_FillRect(surface, &(SDL_Rect){0, 0, 16, 16}, 0xFFFF0000);
  SDL_FillRect(surface, &(SDL_Rect){16, 0, 16, 16}, 0xFF0000FF);
  SDL_FillRect(surface, &(SDL_Rect){0, 0, 8, 8}, 0xFFFFFFFF);
  save(surface, true, file);
  uint8_t exif[] = {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,    'M', 'M',
                    0,    42,   0, 0,  0,   8,   0,   1,   1, 0x12, 0,   3,
                    0,    0,    0, 1,  0,   0,   0,   0,   0, 0,    0,   0};
  exif[29] = (uint8_t)turn;
  memmove(file->data + 2 + sizeof exif, file->data + 2, file->bytes - 2);
  memcpy(file->data + 2, exif, sizeof exif);
  file->bytes += sizeof exif;
}

static void text_file(const char *text, File *file) {
  file->bytes = (uint32_t)strlen(text);
  memcpy(file->data, text, file->bytes);
}

// --- checks

static Image decode(const File *file, float w, float h) {
  Image image;
  bool  well = image_decode(file->data, file->bytes, w, h, 1, &image);
  if (!well) print_error("%s\n", fail_text());
  assert_true(well);
  return image;
}

static void refused(const void *data, uint32_t bytes, const char *word) {
  Image image;
  assert_false(image_decode(data, bytes, 0, 0, 1, &image));
  if (!strstr(fail_text(), word)) print_error("no \"%s\" in: %s\n", word, fail_text());
  assert_non_null(strstr(fail_text(), word));
}

static void png_pixels_are_premultiplied(void **state) {
  (void)state;
  File         file;
  SDL_Surface *surface = canvas(3, 2);
  *pixel(surface, 0, 0) = 0xFF102030;
  *pixel(surface, 1, 0) = 0x80FF8000;
  *pixel(surface, 2, 1) = 0x01FFFFFF;
  save(surface, false, &file);
  Image image = decode(&file, 0, 0);
  assert_int_equal(image.w, 3);
  assert_int_equal(image.h, 2);
  assert_int_equal(image.pixels[0], 0xFF102030);
  assert_int_equal(image.pixels[1], 0x80804000);
  assert_int_equal(image.pixels[2], 0);
  assert_int_equal(image.pixels[5], 0x01010101);
  assert_false(image.opaque);
  image_free(&image);
  image_free(&image);  // safe twice
}

static void empty_borders_are_cut(void **state) {
  (void)state;
  File         file;
  SDL_Surface *surface = canvas(20, 30);
  SDL_FillRect(surface, &(SDL_Rect){4, 7, 5, 6}, 0xFF00FF00);
  save(surface, false, &file);
  Image image = decode(&file, 0, 0);
  assert_int_equal(image.trim_x, 4);
  assert_int_equal(image.trim_y, 7);
  assert_int_equal(image.w, 5);
  assert_int_equal(image.h, 6);
  assert_int_equal(image.full_w, 20);
  assert_int_equal(image.full_h, 30);
  for (int i = 0; i < 30; i++) assert_int_equal(image.pixels[i], 0xFF00FF00);
  image_free(&image);
  png_of(8, 8, 0, &file);  // nothing in it at all
  image = decode(&file, 0, 0);
  assert_int_equal(image.w * image.h, 1);
  assert_int_equal(image.pixels[0], 0);
  image_free(&image);
}

static void shrinking_averages_areas(void **state) {
  (void)state;
  File         file;
  SDL_Surface *surface = canvas(300, 90);
  for (int y = 0; y < 90; y++)
    for (int x = 0; x < 300; x++) *pixel(surface, x, y) = x % 3 ? 0xFF000000 : 0xFFFFFFFF;
  save(surface, false, &file);
  Image image = decode(&file, 100, 0);
  assert_int_equal(image.full_w, 100);
  assert_int_equal(image.full_h, 30);
  assert_true(image.opaque);
  for (int i = 0; i < 3000; i++) assert_int_equal(image.pixels[i], 0xFF555555);
  image_free(&image);
  image = decode(&file, 0, 20);  // 66.67 wide
  assert_int_equal(image.full_w, 67);
  assert_true(image.opaque);
  image_free(&image);
  image = decode(&file, 900, 0);  // never larger
  assert_int_equal(image.full_w, 300);
  assert_float_equal(image.natural_w, 300, 0);
  image_free(&image);
  assert_true(image_decode(file.data, file.bytes, 0, 0, 0.5f, &image));
  assert_int_equal(image.full_w, 150);
  image_free(&image);
}

// The average of transparent red and opaque blue is blue: no dark or foreign rims.
static void shrinking_keeps_clear_of_hidden_colours(void **state) {
  (void)state;
  File         file;
  SDL_Surface *surface = canvas(4, 4);
  for (int i = 0; i < 16; i++)
    *pixel(surface, i % 4, i / 4) = i % 2 ? 0xFF0000FF : 0x00FF0000;
  save(surface, false, &file);
  Image image = decode(&file, 2, 2);
  for (int i = 0; i < 4; i++) assert_int_equal(image.pixels[i], 0x80000080);
  image_free(&image);
}

// Where the white corner stands after turning by each EXIF number.
static void photos_are_turned(void **state) {
  (void)state;
  static const struct {
    int  turn;
    bool upright, right, bottom;
  } cases[] = {{1, 0, 0, 0}, {2, 0, 1, 0}, {3, 0, 1, 1}, {4, 0, 0, 1},
               {5, 1, 0, 0}, {6, 1, 1, 0}, {7, 1, 1, 1}, {8, 1, 0, 1}};
  for (int i = 0; i < 8; i++) {
    File file;
    jpeg_turned(cases[i].turn, &file);
    Image image = decode(&file, 0, 0);
    assert_int_equal(image.w, cases[i].upright ? 16 : 32);
    assert_int_equal(image.h, cases[i].upright ? 32 : 16);
    assert_float_equal(image.natural_w, image.w, 0);
    int      x = cases[i].right ? image.w - 3 : 2, y = cases[i].bottom ? image.h - 3 : 2;
    uint32_t corner = image.pixels[y * image.w + x];
    assert_true((corner >> 8 & 255) > 200 && (corner & 255) > 200);
    // The blue end is the one along the long side from the white corner.
    int      far_x = cases[i].upright ? x : image.w - 1 - x;
    int      far_y = cases[i].upright ? image.h - 1 - y : y;
    uint32_t far = image.pixels[far_y * image.w + far_x];
    assert_true((far & 255) > 200 && (far >> 16 & 255) < 60);
    image_free(&image);
    image = decode(&file, 8, 0);
    assert_int_equal(image.w, 8);
    assert_int_equal(image.h, cases[i].upright ? 16 : 4);
    image_free(&image);
  }
}

static void webp_of_all_three_forms(void **state) {
  (void)state;
  Image image;
  assert_true(image_decode(WEBP_LOSSLESS, sizeof WEBP_LOSSLESS, 0, 0, 1, &image));
  assert_int_equal(image.w, 5);
  assert_int_equal(image.h, 3);
  assert_int_equal(image.pixels[0], 0xFFFF0000);
  assert_int_equal(image.pixels[14], 0xFF204060);
  image_free(&image);
  assert_true(image_decode(WEBP_LOSSY, sizeof WEBP_LOSSY, 0, 0, 1, &image));
  assert_int_equal(image.w, 16);
  assert_int_equal(image.h, 8);
  image_free(&image);
  assert_true(image_decode(WEBP_ALPHA, sizeof WEBP_ALPHA, 0, 0, 1, &image));
  assert_int_equal(image.w, 4);
  assert_int_equal(image.pixels[0] >> 24, 0x80);
  image_free(&image);
}

static void svg_has_size_origin_and_ink(void **state) {
  (void)state;
  File file;
  text_file(SVG, &file);
  Image image = decode(&file, 80, 0);  // two pixels a unit
  assert_float_equal(image.natural_w, 40, 0);
  assert_float_equal(image.natural_h, 80, 0);
  assert_float_equal(image.origin_x, 10, 0);
  assert_float_equal(image.origin_y, 20, 0);
  assert_int_equal(image.full_w, 80);
  assert_int_equal(image.full_h, 160);
  assert_int_equal(image.trim_x, 0);
  assert_int_equal(image.trim_y, 40);
  assert_int_equal(image.w, 40);
  assert_int_equal(image.h, 40);
  assert_int_equal(image.pixels[20 * 40 + 20], 0xFF0B2A3A);  // currentColor
  image_free(&image);
  image = decode(&file, 80, 80);  // keeps its proportions
  assert_int_equal(image.full_w, 40);
  assert_int_equal(image.full_h, 80);
  image_free(&image);
  assert_true(image_decode(file.data, file.bytes, 0, 0, 3, &image));
  assert_int_equal(image.full_w, 120);
  image_free(&image);
}

static void svg_sizes_in_many_hands(void **state) {
  (void)state;
  static const struct {
    const char *head;
    float       w, h, origin_x;
  } cases[] = {
    {"<svg width='30' height='20'>", 30, 20, 0},
    {"<svg width=\"30px\"\n height = '15pt' >", 30, 20, 0},
    {"\xEF\xBB\xBF <!DOCTYPE svg><svg width='100%' height='100%' viewBox='0,0,7,5'>", 7,
     5, 0},
    {"<svg width='100' height='50' viewBox='-5 0 10 10'>", 100, 50, 50},
    {"<svg stroke-width='3' width='25.4mm' height='1in'>", 96, 96, 0},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char text[300];
    File file;
    snprintf(text, sizeof text, "%s<rect width='4' height='4'/></svg>", cases[i].head);
    text_file(text, &file);
    Image image = decode(&file, 0, 0);
    assert_float_equal(image.natural_w, cases[i].w, 0.001f);
    assert_float_equal(image.natural_h, cases[i].h, 0.001f);
    assert_float_equal(image.origin_x, cases[i].origin_x, 0.001f);
    image_free(&image);
  }
}

static void other_kinds_are_named(void **state) {
  (void)state;
  refused("\0\0\0\x18"
          "ftypheic........",
          20, "HEIC");
  refused("\0\0\0\x18"
          "ftypavif........",
          20, "AVIF");
  refused("\0\0\0\x18"
          "ftypisom........",
          20, "film");
  refused("GIF89a....", 10, "GIF");
  refused("BM........", 10, "BMP");
  refused("II*\0......", 10, "TIFF");
  refused("%PDF-1.7..", 10, "PDF");
  refused("hello, I am a text", 18, "no picture");
  refused("", 0, "no picture");
  refused("<html><body/></html>", 20, "no picture");
  refused("<svg><rect/></svg>", 18, "viewBox");
  uint8_t moving[sizeof WEBP_ALPHA];
  memcpy(moving, WEBP_ALPHA, sizeof moving);
  moving[20] |= 2;
  refused(moving, sizeof moving, "moves");
}

// Sizes are refused before a decoder sees the file: these have no pixels in them at all.
static void sizes_have_caps(void **state) {
  (void)state;
  uint8_t png[33] = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR";
  png[18] = 0x20, png[19] = 1, png[23] = 1;  // 8193 x 1
  refused(png, sizeof png, "8193 x 1 pixels");
  png[18] = 0x1F, png[22] = 0x1F;  // both sides pass, the area does not
  refused(png, sizeof png, "too many");
  png[16] = 0xFF;
  refused(png, sizeof png, "too many");
  memset(png + 16, 0, 8);
  refused(png, sizeof png, "no pixels");
  uint8_t webp[] = "RIFF....WEBPVP8X\n\0\0\0\0\0\0\0\xFF\xFF\0\xFF\xFF\0";
  refused(webp, sizeof webp, "65536 x 65536");
  static const uint8_t jpeg[] = {0xFF, 0xD8, 0xFF, 0xC0, 0,    11,   8, 0xFF,
                                 0xFF, 0xFF, 0xFF, 1,    1,    0x11, 0, 0xFF,
                                 0xDA, 0,    2,    0,    0xFF, 0xD9};
  refused(jpeg, sizeof jpeg, "65535 x 65535");
  uint8_t cmyk[sizeof jpeg];
  memcpy(cmyk, jpeg, sizeof cmyk);
  cmyk[11] = 4;
  refused(cmyk, sizeof cmyk, "CMYK");
  File file;
  text_file(SVG, &file);
  Image image;
  assert_false(image_decode(file.data, file.bytes, 8000, 0, 1, &image));
  assert_false(image_decode(file.data, IMAGE_BYTES_MAX + 1, 0, 0, 1, &image));
}

// --- damage

// libpng tells stderr about each damaged file.
static int hush(void **state) {
  *state = (void *)(intptr_t)dup(STDERR_FILENO);
  return freopen("/dev/null", "w", stderr) ? 0 : -1;
}

static int speak(void **state) {
  fflush(stderr);
  int kept = (int)(intptr_t)*state;
  dup2(kept, STDERR_FILENO);
  return close(kept);
}

static int samples(File out[6]) {
  jpeg_turned(6, &out[0]);
  SDL_Surface *surface = canvas(40, 30);
  for (int i = 0; i < 1200; i++)
    *pixel(surface, i % 40, i / 40) = (uint32_t)i * 2654435761u;
  save(surface, false, &out[1]);
  memcpy(out[2].data, WEBP_LOSSLESS, out[2].bytes = sizeof WEBP_LOSSLESS);
  memcpy(out[3].data, WEBP_LOSSY, out[3].bytes = sizeof WEBP_LOSSY);
  memcpy(out[4].data, WEBP_ALPHA, out[4].bytes = sizeof WEBP_ALPHA);
  text_file(SVG, &out[5]);
  return 6;
}

// Decodes a copy that ends where the file ends, so that a sanitizer sees a step too far.
static bool try_copy(const uint8_t *data, uint32_t bytes) {
  uint8_t *copy = malloc(bytes ? bytes : 1);
  memcpy(copy, data, bytes);
  Image image;
  bool  well = image_decode(copy, bytes, 20, 0, 1, &image);
  if (well) {
    uint32_t sum = 0;
    for (int i = 0; i < image.w * image.h; i++) sum += image.pixels[i];
    (void)sum;
    assert_in_range(image.trim_x + image.w, 1, image.full_w);
    assert_in_range(image.trim_y + image.h, 1, image.full_h);
    image_free(&image);
  }
  free(copy);
  return well;
}

static void truncated_files_are_refused(void **state) {
  (void)state;
  static File files[6];
  int         n = samples(files);
  for (int i = 0; i < n; i++) {
    assert_true(try_copy(files[i].data, files[i].bytes));
    for (uint32_t bytes = 0; bytes < files[i].bytes; bytes += 1 + bytes / 64) {
      bool well = try_copy(files[i].data, bytes);
      if (i == 0 || (i > 1 && i < 5))
        assert_false(well);  // PNG and SVG may be whole enough
    }
  }
}

static void mutated_files_do_no_harm(void **state) {
  (void)state;
  static File files[6];
  int         n = samples(files), passed = 0;
  srand(11);
  for (int round = 0; round < 3000; round++) {
    File file = files[round % n];
    for (int i = rand() % 6; i >= 0; i--)
      file.data[(uint32_t)rand() % file.bytes] = (uint8_t)rand();
    passed += try_copy(file.data, file.bytes);
  }
  assert_in_range(passed, 100, 2900);
}

#ifdef KIOSK_SANITIZE
// SDL_image's reader of SVG loses 16 bytes in some damaged files; a decoder is one
// process a picture or a few. Whole stacks are needed to tell it from ours.
const char *__lsan_default_suppressions(void);
const char *__asan_default_options(void);

const char *__lsan_default_suppressions(void) {
  return "leak:IMG_LoadSizedSVG_RW\n";
}

const char *__asan_default_options(void) {
  return "fast_unwind_on_malloc=0";
}
#endif

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(png_pixels_are_premultiplied),
    cmocka_unit_test(empty_borders_are_cut),
    cmocka_unit_test(shrinking_averages_areas),
    cmocka_unit_test(shrinking_keeps_clear_of_hidden_colours),
    cmocka_unit_test(photos_are_turned),
    cmocka_unit_test(webp_of_all_three_forms),
    cmocka_unit_test(svg_has_size_origin_and_ink),
    cmocka_unit_test(svg_sizes_in_many_hands),
    cmocka_unit_test(other_kinds_are_named),
    cmocka_unit_test(sizes_have_caps),
    cmocka_unit_test_setup_teardown(truncated_files_are_refused, hush, speak),
    cmocka_unit_test_setup_teardown(mutated_files_do_no_harm, hush, speak),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
