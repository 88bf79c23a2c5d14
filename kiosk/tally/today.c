#include "tally/today.h"

#include <stdio.h>
#include <string.h>

#include "tally/tail.h"

typedef struct {
  Today  *today;
  int64_t day, seq;
  char    on[LINE_TEXT_MAX];  // the last use, until it was completed or is over
} Reading;

// Its place among those used, or the one after them.
static int place_of(const Today *today, const char *id) {
  int i = 0;
  while (i < today->exhibits && strcmp(today->exhibit[i].id, id) != 0) i++;
  return i;
}

int today_uses(const Today *today, const char *exhibit) {
  int i = place_of(today, exhibit);
  return i < today->exhibits ? today->exhibit[i].uses : 0;
}

static void enter(Reading *r, const char *exhibit, int hour) {
  Today *today = r->today;
  snprintf(r->on, sizeof r->on, "%s", exhibit);
  today->uses++;
  today->used[hour]++;
  int i = place_of(today, exhibit);
  if (i == TODAY_EXHIBITS_MAX) return;
  if (i == today->exhibits)
    memcpy(today->exhibit[today->exhibits++].id, r->on, sizeof r->on);
  today->exhibit[i].uses++;
}

static void add_door(Today *today, const char *line, size_t size) {
  int64_t in = 0, out = 0;
  line_number(line, size, "in", &in);
  line_number(line, size, "out", &out);
  today->has_door = true;
  today->in += in;
  today->out += out;
}

// The rules are those of FORMAT.md, "Counting"; a use belongs to the hour in which it
// began.
static void take_line(void *user, const char *line, size_t size) {
  Reading *r = user;
  Today   *today = r->today;
  int64_t  hour, seq;
  char     event[LINE_TEXT_MAX], exhibit[LINE_TEXT_MAX] = "";
  if (!line_valid(line, size) || !line_hour(line, size, &hour) ||
      !line_number(line, size, "seq", &seq) ||
      !line_text(line, size, "event", event, sizeof event))
    return;
  if (seq <= r->seq) return;  // written twice after a fault of the disk
  r->seq = seq;
  line_text(line, size, "exhibit", exhibit, sizeof exhibit);
  bool is_now = hour / 24 == r->day;
  if (strcmp(event, "exhibit_completed") == 0) {
    today->completed += *r->on && strcmp(r->on, exhibit) == 0;
    r->on[0] = '\0';
  }
  if (strcmp(event, "exhibit_enter") == 0 || strcmp(event, "session_start") == 0 ||
      strcmp(event, "boot") == 0 || strcmp(event, "start") == 0)
    r->on[0] = '\0';
  if (!is_now) return;
  today->alive[hour % 24] = true;
  today->sessions += strcmp(event, "session_start") == 0;
  if (strcmp(event, "exhibit_enter") == 0) enter(r, exhibit, (int)(hour % 24));
  if (strcmp(event, "door") == 0) add_door(today, line, size);
}

void today_read(const char *folder, int64_t day, Today *today) {
  Reading reading = {.today = today, .day = day};
  *today = (Today){0};
  tail_read(folder, day * 24, take_line, &reading);
}
