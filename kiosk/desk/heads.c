#include "desk/heads.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void heads_free(Heads *heads) {
  for (size_t i = 0; i < heads->count; i++) free(heads->head[i].gap);
  free(heads->head);
  *heads = (Heads){0};
}

Head *heads_of(Heads *heads, const char *kiosk) {
  for (size_t i = heads->count; i-- > 0;)
    if (strcmp(heads->head[i].kiosk, kiosk) == 0) return &heads->head[i];
  heads->head = mem_grow(heads->head, heads->count + 1, sizeof *heads->head);
  Head *head = &heads->head[heads->count++];
  *head = (Head){0};
  memcpy(head->kiosk, kiosk, strlen(kiosk) + 1);
  return head;
}

void heads_gap(Head *head, int64_t from, int64_t to) {
  head->gap = mem_grow(head->gap, head->gaps + 1, sizeof *head->gap);
  head->gap[head->gaps++] = (HeadGap){from, to};
}

// A kiosk's first line has none before it: a new id goes on with the old one's numbers.
void heads_feed(Heads *heads, const ReaderEvent *event) {
  Head *head = heads_of(heads, event->kiosk);
  if (event->seq <= head->seq) return;
  if (head->seq == 0) head->first = event->seq;
  if (head->seq > 0 && event->seq > head->seq + 1)
    heads_gap(head, head->seq + 1, event->seq - 1);
  head->seq = event->seq;
  memcpy(head->hash, event->hash, sizeof head->hash);
}

static int by_kiosk(const void *a, const void *b) {
  return strcmp(((const Head *)a)->kiosk, ((const Head *)b)->kiosk);
}

void heads_sort(Heads *heads) {
  if (heads->count) qsort(heads->head, heads->count, sizeof *heads->head, by_kiosk);
}

bool head_holds(const Head *head, int64_t seq) {
  if (seq < head->first || seq > head->seq) return false;
  for (size_t i = 0; i < head->gaps; i++)
    if (seq >= head->gap[i].from && seq <= head->gap[i].to) return false;
  return true;
}
