#include "tally/units.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/path.h"

enum { FILE_MAX = 1 << 20, DIGITS_MAX = 4 };

struct Units {
  Unit *row;
  int   n;
  char  trouble[256];
};

bool units_is_name(const char *name) {
  size_t n = strlen(name), digits = 0;
  if (n == 0 || n >= UNITS_NAME_SIZE || name[0] == ' ' || name[n - 1] == ' ')
    return fail("units: a name has 1 to %d bytes and no blanks around",
                UNITS_NAME_SIZE - 1);
  for (size_t i = 0; i < n; i++) {
    if ((unsigned char)name[i] < ' ' || name[i] == 127)
      return fail("units: a name is one line of words");
    digits = name[i] >= '0' && name[i] <= '9' ? digits + 1 : 0;
    if (digits > DIGITS_MAX)
      return fail("units: more than %d digits in a row are no unit", DIGITS_MAX);
  }
  return true;
}

static Unit *add(Units *units, int64_t number, const char *name, const char *day) {
  units->row = mem_grow(units->row, (size_t)units->n + 1, sizeof *units->row);
  Unit *unit = &units->row[units->n++];
  *unit = (Unit){.number = number};
  snprintf(unit->name, sizeof unit->name, "%s", name);
  snprintf(unit->day, sizeof unit->day, "%s", day);
  return unit;
}

void units_blank(Units *units, int64_t number) {
  for (int i = 0; i < units->n; i++)
    if (units->row[i].number == number) *units->row[i].name = '\0';
}

static bool is_day(const char *text) {
  static const char form[] = "####-##-##";
  for (int i = 0; form[i]; i++)
    if (form[i] == '#' ? text[i] < '0' || text[i] > '9' : text[i] != form[i])
      return false;
  return text[10] == '\0';
}

// One row without its newline; it is taken apart.
static bool read_row(Units *units, char *line) {
  char *name = strchr(line, '\t'), *day = name ? strchr(name + 1, '\t') : NULL, *end;
  if (!day) return false;
  *name++ = *day++ = '\0';
  errno = 0;
  long long number = strtoll(line, &end, 10);
  if (errno || end == line || *end || number < 1 || !is_day(day)) return false;
  if (*name && !units_is_name(name)) return false;
  if (!*name) units_blank(units, number);
  add(units, number, name, day);
  return true;
}

static void read_all(Units *units, char *text, const char *path) {
  char *rest = NULL;
  int   number = 1;
  for (char *line = strtok_r(text, "\n", &rest); line;
       line = strtok_r(NULL, "\n", &rest), number++) {
    if (units->n < UNITS_MAX && read_row(units, line)) continue;
    snprintf(units->trouble, sizeof units->trouble,
             "%.180s:%d: a row is number, tab, name, tab, YYYY-MM-DD", path, number);
  }
}

Units *units_load(const char *folder) {
  char   path[PATH_SIZE];
  Units *units = mem_new(sizeof *units);
  if (access(path_join(path, folder, "units.tsv"), F_OK) != 0 && errno == ENOENT)
    return units;
  char *text = path_read(path, FILE_MAX, NULL);
  if (text)
    read_all(units, text, path);
  else
    snprintf(units->trouble, sizeof units->trouble, "%.255s", fail_text());
  free(text);
  return units;
}

const char *units_trouble(const Units *units) {
  return units->trouble;
}

static bool can_change(const Units *units) {
  return !*units->trouble || fail("units: %s", units->trouble);
}

void units_close(Units *units) {
  if (!units) return;
  free(units->row);
  free(units);
}

bool units_save(const Units *units, const char *folder) {
  char   path[PATH_SIZE], *text = NULL;
  size_t size;
  if (!can_change(units)) return false;
  FILE *out = open_memstream(&text, &size);
  if (!out) abort();
  for (int i = 0; i < units->n; i++)
    fprintf(out, "%" PRId64 "\t%s\t%s\n", units->row[i].number, units->row[i].name,
            units->row[i].day);
  fclose(out);
  bool saved = path_replace(path_join(path, folder, "units.tsv"), text, size);
  free(text);
  return saved;
}

int units_count(const Units *units) {
  return units->n;
}

const Unit *units_row(const Units *units, int i) {
  return &units->row[i];
}

const char *units_name(const Units *units, int64_t number) {
  for (int i = units->n; i-- > 0;)
    if (units->row[i].number == number) return units->row[i].name;
  return "";
}

int64_t units_find(const Units *units, const char *name) {
  for (int i = units->n; i-- > 0;) {
    const Unit *unit = &units->row[i];
    if (strcmp(unit->name, name) == 0 &&
        strcmp(units_name(units, unit->number), name) == 0)
      return unit->number;
  }
  return 0;
}

int64_t units_find_or_add(Units *units, const char *name, const char *day) {
  int64_t number = 0;
  if (!units_is_name(name)) return 0;
  if ((number = units_find(units, name)) != 0) return number;
  if (!can_change(units)) return 0;
  if (units->n == UNITS_MAX) {
    fail("units: the list is full (%d rows)", UNITS_MAX);
    return 0;
  }
  for (int i = 0; i < units->n; i++)
    if (units->row[i].number > number) number = units->row[i].number;
  return add(units, number + 1, name, day)->number;
}

static bool is_there(const Units *units, int64_t number) {
  for (int i = 0; i < units->n; i++)
    if (units->row[i].number == number) return true;
  return false;
}

bool units_rename(Units *units, int64_t number, const char *name, const char *day) {
  if (!is_there(units, number)) return fail("units: there is no unit %" PRId64, number);
  if (!units_is_name(name)) return false;
  if (units->n == UNITS_MAX) return fail("units: the list is full (%d rows)", UNITS_MAX);
  add(units, number, name, day);
  return true;
}
