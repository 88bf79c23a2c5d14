// recount_groups.h - groups counted a second time, from their lines as text.
#ifndef KIOSK_DESK_RECOUNT_GROUPS_H
#define KIOSK_DESK_RECOUNT_GROUPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RECOUNT_NAME = 40, RECOUNT_UNIT = 96 };

// A batch_open, batch_join or correction.
typedef struct {
  char    event[RECOUNT_NAME], kiosk[RECOUNT_NAME], class[RECOUNT_NAME];
  char    of[RECOUNT_NAME], what[RECOUNT_NAME], value[RECOUNT_NAME];
  int64_t seq, batch, lo, hi;  // hours
  int64_t heads, talk, code;
  char    typed[RECOUNT_UNIT], unit[RECOUNT_UNIT];  // as entered; as it is now
  bool    out;   // voided, or of people who are told of in no figure
  size_t  self;  // the group it means, by its place in the list; a join may find none
} RecountGroup;

typedef struct {
  RecountGroup *group;
  size_t        count;
} RecountGroups;

// Takes a line, if it is one of these. `folder` holds the kiosk's units.tsv.
void recount_groups_take(RecountGroups *groups, const char *folder, const char *text,
                         int64_t lo, int64_t hi);
void recount_groups_settle(RecountGroups *groups);
// Who was there since that line of a kiosk; NULL: nobody that counts.
const RecountGroup *recount_groups_there(const RecountGroups *groups, const char *kiosk,
                                         int64_t seq);

// Fields of a line: -1 and "" when they are not there.
int64_t recount_number(const char *line, const char *key);
void    recount_text(const char *line, const char *key, char out[RECOUNT_NAME]);

#endif
