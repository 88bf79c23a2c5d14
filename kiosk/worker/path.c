// path.c - SVG's path data: M L H V C S Q T A Z, absolute and relative.

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "base/fail.h"
#include "worker/outline.h"

static const float PI = 3.14159265359f;

typedef struct {
  Outline    *out;
  const char *start, *at;
  Point       pen, begun;  // begun: where this contour started
  Point       control;     // of the last curve, for S and T
  char        last;        // the command before, in capitals
  bool        open;        // the contour has its first point
} Path;

// --- numbers -------------------------------------------------------------------------

static void skip(Path *path) {
  while (isspace((unsigned char)*path->at) || *path->at == ',') path->at++;
}

static bool wrong(const Path *path, const char *what) {
  return fail("%s at character %d, near '%.12s'", what, (int)(path->at - path->start) + 1,
              path->at);
}

// Our own: strtod() follows the locale, reads hex and "nan", and takes three times as
// long.
static bool read_number(Path *path, float *out) {
  skip(path);
  const char *s = path->at;
  double      value = 0, place = 1, sign = 1;
  int         digits = 0, power = 0;
  if (*s == '-' || *s == '+') sign = *s++ == '-' ? -1 : 1;
  for (; isdigit((unsigned char)*s); s++, digits++) value = value * 10 + (*s - '0');
  if (*s == '.')
    for (s++; isdigit((unsigned char)*s); s++, digits++)
      value += (*s - '0') * (place /= 10);
  if (digits == 0) return wrong(path, "a number is wanted");
  if ((*s == 'e' || *s == 'E') &&
      (isdigit((unsigned char)s[1]) || s[1] == '-' || s[1] == '+')) {
    bool minus = *++s == '-';
    s += *s == '-' || *s == '+';
    for (; isdigit((unsigned char)*s); s++)
      power = power < 99 ? power * 10 + (*s - '0') : power;
    value *= pow(10, minus ? -power : power);
  }
  if (!(value <= 1e5)) return wrong(path, "a number is too large");
  *out = (float)(sign * value);
  path->at = s;
  return true;
}

static bool read_flag(Path *path, bool *out) {
  skip(path);
  if (*path->at != '0' && *path->at != '1')
    return wrong(path, "a flag (0 or 1) is wanted");
  *out = *path->at++ == '1';
  return true;
}

static bool read_point(Path *path, bool relative, Point *out) {
  if (!read_number(path, &out->x) || !read_number(path, &out->y)) return false;
  if (relative) *out = (Point){out->x + path->pen.x, out->y + path->pen.y};
  return true;
}

// --- segments ------------------------------------------------------------------------

static void ensure_open(Path *path) {
  if (path->open) return;
  outline_to(path->out, path->pen.x, path->pen.y);
  path->begun = path->pen;
  path->open = true;
}

static void line_to(Path *path, Point to) {
  ensure_open(path);
  outline_to(path->out, to.x, to.y);
  path->pen = to;
}

static Point mirrored(const Path *path, const char *of) {
  if (!path->last || !strchr(of, path->last)) return path->pen;
  return (Point){2 * path->pen.x - path->control.x, 2 * path->pen.y - path->control.y};
}

static bool cubic(Path *path, bool relative, bool smooth) {
  Point b = mirrored(path, "CS"), c, d;
  if (!smooth && !read_point(path, relative, &b)) return false;
  if (!read_point(path, relative, &c) || !read_point(path, relative, &d)) return false;
  ensure_open(path);
  outline_cubic(path->out, path->pen, b, c, d);
  path->control = c;
  path->pen = d;
  return true;
}

static bool quadratic(Path *path, bool relative, bool smooth) {
  Point b = mirrored(path, "QT"), c;
  if (!smooth && !read_point(path, relative, &b)) return false;
  if (!read_point(path, relative, &c)) return false;
  ensure_open(path);
  outline_quadratic(path->out, path->pen, b, c);
  path->control = b;
  path->pen = c;
  return true;
}

// SVG 1.1, appendix F.6.5: from two ends to the centre and the angles.
static void arc_to(Path *path, float rx, float ry, float tilt, bool large, bool sweep,
                   Point to) {
  Point from = path->pen;
  float c = cosf(tilt), s = sinf(tilt);
  float x = (c * (from.x - to.x) + s * (from.y - to.y)) / 2;
  float y = (-s * (from.x - to.x) + c * (from.y - to.y)) / 2;
  float reach = x * x / (rx * rx) + y * y / (ry * ry);
  if (reach > 1) {
    rx *= sqrtf(reach);
    ry *= sqrtf(reach);
    reach = 1;
  }
  float k = sqrtf(fmaxf(0, 1 / reach - 1)) * (large == sweep ? -1 : 1);
  float mx = k * rx * y / ry, my = -k * ry * x / rx;
  float cx = c * mx - s * my + (from.x + to.x) / 2,
        cy = s * mx + c * my + (from.y + to.y) / 2;
  float begin = atan2f((y - my) / ry, (x - mx) / rx);
  float turn = atan2f((-y - my) / ry, (-x - mx) / rx) - begin;
  if (sweep && turn < 0) turn += 2 * PI;
  if (!sweep && turn > 0) turn -= 2 * PI;
  float cut = 1 - path->out->tolerance / fmaxf(fmaxf(rx, ry), path->out->tolerance);
  int   n = (int)fminf(256, ceilf(fabsf(turn) / (2 * acosf(cut)))) + 1;
  for (int i = 1; i < n; i++) {
    float angle = begin + turn * (float)i / (float)n;
    float ex = rx * cosf(angle), ey = ry * sinf(angle);
    outline_to(path->out, c * ex - s * ey + cx, s * ex + c * ey + cy);
  }
  outline_to(path->out, to.x, to.y);
}

static bool arc(Path *path, bool relative) {
  float rx, ry, tilt;
  bool  large = false, sweep = false;
  Point to;
  if (!read_number(path, &rx) || !read_number(path, &ry) || !read_number(path, &tilt) ||
      !read_flag(path, &large) || !read_flag(path, &sweep) ||
      !read_point(path, relative, &to))
    return false;
  rx = fabsf(rx);
  ry = fabsf(ry);
  bool same = to.x == path->pen.x && to.y == path->pen.y;
  ensure_open(path);
  if (rx > 0 && ry > 0 && !same)
    arc_to(path, rx, ry, tilt * PI / 180, large, sweep, to);
  else if (!same)
    outline_to(path->out, to.x, to.y);
  path->pen = to;
  return true;
}

static void finish(Path *path) {
  if (path->open) outline_close(path->out);
  path->open = false;
}

static bool segment(Path *path, char command) {
  bool  relative = islower((unsigned char)command);
  Point to = path->pen;
  float value;
  switch (toupper((unsigned char)command)) {
  case 'M':
    if (!read_point(path, relative, &to)) return false;
    finish(path);
    path->pen = path->begun = to;
    return true;
  case 'L':
    if (!read_point(path, relative, &to)) return false;
    line_to(path, to);
    return true;
  case 'H':
    if (!read_number(path, &value)) return false;
    line_to(path, (Point){value + (relative ? to.x : 0), to.y});
    return true;
  case 'V':
    if (!read_number(path, &value)) return false;
    line_to(path, (Point){to.x, value + (relative ? to.y : 0)});
    return true;
  case 'C': return cubic(path, relative, false);
  case 'S': return cubic(path, relative, true);
  case 'Q': return quadratic(path, relative, false);
  case 'T': return quadratic(path, relative, true);
  case 'A': return arc(path, relative);
  case 'Z':
    finish(path);
    path->pen = path->begun;
    return true;
  default: return wrong(path, "an unknown command");
  }
}

bool outline_path(Outline *outline, const char *data) {
  Path path = {.out = outline, .start = data, .at = data};
  char command = 0;
  for (skip(&path); *path.at; skip(&path)) {
    if (isalpha((unsigned char)*path.at)) {
      command = *path.at++;
    } else if (!command || command == 'Z' || command == 'z') {
      return wrong(&path, "a command letter is wanted");
    } else if (command == 'M' || command == 'm') {
      command = command == 'M' ? 'L' : 'l';  // further pairs are lines
    }
    if (!path.last && command != 'M' && command != 'm')
      return fail("it must begin with M");
    if (!segment(&path, command)) return false;
    path.last = (char)toupper((unsigned char)command);
  }
  finish(&path);
  return true;
}
