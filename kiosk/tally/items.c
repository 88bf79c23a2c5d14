#include "tally/items.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tally/line.h"

static const char *const groups[ITEMS_GROUPS] = {"recognise", "harm",     "law",
                                                 "refuse",    "recovery", "other"};
static const char *const orders[ITEMS_ORDERS] = {"a", "b", "-"};

static const ItemsPart item_parts[] = {
  {"shown", ITEM_SHOWN, ITEM_CHOSEN - ITEM_SHOWN},
  {"opt", ITEM_CHOSEN, ITEMS_OPTIONS},
  {"time", ITEM_TIME, ITEMS_TIMES},
  {"end", ITEM_END, ITEM_END_CHOSEN - ITEM_END},
  {"end_opt", ITEM_END_CHOSEN, ITEMS_OPTIONS},
  {"end_rest", ITEM_END_REST, ITEMS_OPTIONS},
};

static const ItemsPart play_parts[] = {
  {"rounds", PLAY_STARTED, PLAY_SUM - PLAY_STARTED},
  {"score", PLAY_SUM, PLAY_HIST - PLAY_SUM},
  {"hist", PLAY_HIST, PLAY_GAIN - PLAY_HIST},
};

enum {
  ITEM_PARTS = sizeof item_parts / sizeof *item_parts,
  PLAY_PARTS = sizeof play_parts / sizeof *play_parts,
};

// ---- places ----

int items_counters(bool play) {
  return play ? (int)PLAY_COUNTERS : (int)ITEM_COUNTERS;
}

int items_gain(int group, int order) {
  return PLAY_GAIN + (group * ITEMS_ORDERS + order) * GAIN_COUNTERS;
}

bool items_part(bool play, int i, ItemsPart *part) {
  int fixed = play ? PLAY_PARTS : ITEM_PARTS, gain = i - fixed;
  if (gain < 0) {
    *part = play ? play_parts[i] : item_parts[i];
    return true;
  }
  if (!play || gain >= ITEMS_GROUPS * ITEMS_ORDERS) return false;
  int group = gain / ITEMS_ORDERS, order = gain % ITEMS_ORDERS;
  snprintf(part->name, sizeof part->name, "gain.%s.%s", groups[group], orders[order]);
  part->first = items_gain(group, order);
  part->count = GAIN_COUNTERS;
  return true;
}

static int place_of(const char *name, const char *const names[], int count) {
  for (int i = 0; i < count; i++)
    if (strcmp(names[i], name) == 0) return i;
  return -1;
}

int items_group(const char *name) {
  return place_of(name, groups, ITEMS_GROUPS);
}

int items_order(const char *name) {
  return place_of(name, orders, ITEMS_ORDERS);
}

double items_edge(int bucket) {
  static const double edges[] = {1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 45, 60};
  return bucket < ITEMS_TIMES - 1 ? edges[bucket] : INFINITY;
}

int items_bucket(double seconds) {
  int bucket = 0;
  while (bucket < ITEMS_TIMES - 1 && seconds > items_edge(bucket)) bucket++;
  return bucket;
}

// ---- names ----

bool items_is_hash(const char *text) {
  return strlen(text) == ITEMS_HASH_SIZE - 1 &&
         strspn(text, "0123456789abcdef") == ITEMS_HASH_SIZE - 1;
}

bool items_is_key(const char *text) {
  return strlen(text) == ITEMS_KEY_SIZE - 1 && strchr("svh", text[0]) && text[1] == '.' &&
         strchr("npma", text[2]) && text[3] == '.' &&
         (memcmp(text + 4, "zh", 2) == 0 || memcmp(text + 4, "en", 2) == 0) &&
         text[6] == '.' && strchr("ab-", text[7]);
}

// ---- text ----

int items_text(char *out, size_t room, const int64_t *counter, int count) {
  size_t used = 0;
  int    last = count, taken = 0;
  while (last > 0 && counter[last - 1] == 0) last--;
  *out = '\0';
  if (last == 0) return count;
  for (; taken < last; taken++) {
    int n =
      snprintf(out + used, room - used, "%s%" PRId64, taken ? "." : "", counter[taken]);
    if (n < 0 || (size_t)n >= room - used) {
      out[used] = '\0';
      return taken;
    }
    used += (size_t)n;
  }
  return count;
}

static bool find_part(bool play, const char *name, ItemsPart *part) {
  for (int i = 0; items_part(play, i, part); i++)
    if (strcmp(part->name, name) == 0) return true;
  return false;
}

// "time+8": the part from its ninth counter on.
static bool part_of(bool play, const char *text, ItemsPart *part) {
  char  name[ITEMS_PART_SIZE];
  char *end = NULL;
  int   n = snprintf(name, sizeof name, "%s", text);
  if (n < 0 || (size_t)n >= sizeof name) return false;
  char *plus = strchr(name, '+');
  long  skip = plus ? strtol(plus + 1, &end, 10) : 0;
  if (plus) *plus = '\0';
  if (!find_part(play, name, part) || skip < 0 || skip >= part->count) return false;
  part->first += (int)skip;
  part->count -= (int)skip;
  return !plus || (end > plus + 1 && *end == '\0');
}

// No kiosk counts that far, and many of them still add up.
static const int64_t count_max = INT64_C(1000000000000000);

static bool take_number(const char **text, int64_t *number) {
  char *end;
  if (**text < '0' || **text > '9') return false;
  *number = strtoll(*text, &end, 10);
  *text = end;
  return *number <= count_max;
}

bool items_set(int64_t *counter, bool play, const char *part, const char *counts) {
  ItemsPart at;
  if (!part_of(play, part, &at)) return false;
  for (int i = 0; i < at.count; i++) {
    if (!take_number(&counts, &counter[at.first + i])) return false;
    if (*counts == '\0') return true;
    if (*counts++ != '.') return false;
  }
  return false;
}

// ---- a line ----

static bool read_whole(ItemsLine *items) {
  const char *counts = items->counts;
  items->whole = strcmp(items->part, "whole") == 0 && take_number(&counts, &items->lines);
  return items->whole && *counts == '\0';
}

bool items_read(ItemsLine *items, const char *line, size_t size) {
  char event[LINE_TEXT_MAX];
  *items = (ItemsLine){0};
#define TEXT(name) line_text(line, size, #name, items->name, sizeof items->name)
  if (!line_text(line, size, "event", event, sizeof event) ||
      strcmp(event, "items") != 0 || !line_number(line, size, "bin", &items->bin) ||
      !TEXT(exhibit) || !TEXT(period) || !TEXT(row) || !TEXT(part) || !TEXT(counts))
    return false;
  if (strcmp(items->row, "bin") == 0) return read_whole(items);
  return TEXT(pool) && TEXT(key) && items_is_hash(items->pool) &&
         items_is_key(items->key) &&
         (strcmp(items->row, ITEMS_PLAY) == 0 || items_is_hash(items->row));
#undef TEXT
}
