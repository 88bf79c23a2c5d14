#include "desk/pack.h"

#include <stdio.h>
#include <string.h>

// A text of the journal holds no space.
static size_t shape_of(const Fact *fact, Lexicon *shapes) {
  char              text[PACK_SHAPE_MAX], *end = text;
  const char *const parts[] = {fact->exhibit, fact->language, fact->level, fact->outcome};
  for (int i = 0; i < PACK_PARTS; i++) {
    end = stpcpy(end, parts[i]);
    *end++ = ' ';
  }
  end[-1] = '\0';
  return lexicon_number(shapes, text);
}

void pack_count(PackPart *part, const PackRecord *record) {
  bool completed = record->kind == PACK_COMPLETED;
  if (part->dated) part->hours |= 1u << record->hour;
  if (record->kind == PACK_SESSION) part->sessions += (uint32_t)record->value;
  part->uses += record->kind == PACK_USE || completed;
  part->completed += completed;
}

void pack_shape(char parts[PACK_PARTS][LINE_TEXT_MAX], const char *shape) {
  for (int i = 0; i < PACK_PARTS; i++) {
    size_t n = strcspn(shape, " ");
    snprintf(parts[i], LINE_TEXT_MAX, "%.*s", (int)n, shape);
    shape += n + (shape[n] == ' ');
  }
}

static size_t pack_door(PackRecord records[PACK_RECORDS], const Fact *fact,
                        PackRecord record) {
  record.kind = PACK_IN;
  record.value = (int32_t)fact->in;
  records[0] = record;
  record.kind = PACK_OUT;
  record.value = (int32_t)fact->out;
  records[1] = record;
  return 2;
}

static bool fits(const Fact *fact) {
  return fact->kind < FACT_GROUP && fact->seconds <= INT32_MAX &&
         fact->faults <= INT32_MAX && fact->in <= INT32_MAX && fact->out <= INT32_MAX;
}

size_t pack_fact(PackRecord records[PACK_RECORDS], const Fact *fact, Lexicon *shapes) {
  static const PackKind kinds[] = {
    [FACT_ALIVE] = PACK_ALIVE,  [FACT_SESSION] = PACK_SESSION, [FACT_USE] = PACK_USE,
    [FACT_FAULT] = PACK_FAULTS, [FACT_DOOR] = PACK_IN,
  };
  if (!fits(fact)) return 0;
  size_t shape = shape_of(fact, shapes), n = 1;
  if (shape > UINT16_MAX) return 0;
  PackRecord record = {
    .shape = (uint16_t)shape,
    .hour = (uint8_t)(fact->hour % 24),
    .kind = (uint8_t)(fact->completed ? PACK_COMPLETED : kinds[fact->kind]),
    .value = (int32_t)(fact->kind == FACT_USE ? fact->seconds : 1),
  };
  if (fact->kind == FACT_DOOR) return pack_door(records, fact, record);
  records[0] = record;
  if (fact->kind == FACT_USE && fact->faults > 0) {
    record.kind = PACK_FAULTS;
    record.value = (int32_t)fact->faults;
    records[n++] = record;
  }
  return n;
}
