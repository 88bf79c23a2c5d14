// show_parts.h - the show from inside: one struct, and what its files do for each other.
//   show.c        time: tide, idle, card, the frame; and the driver's door
//   show_open.c   opening and leaving exhibits
//   show_touch.c  fingers and the stage's own controls
//   show_hear.c   what the worker and the pictures say
//   show_staff.c  the group in the hall, and the staff screen over everything
//   show_dev.c    the author's mode: another version in the place of the one that is on
#ifndef KIOSK_STAGE_SHOW_PARTS_H
#define KIOSK_STAGE_SHOW_PARTS_H

#include "stage/actor.h"
#include "stage/door.h"
#include "stage/front.h"
#include "stage/pictures.h"
#include "stage/session.h"
#include "stage/show.h"

// Of steady time, in nanoseconds.
#define SHOW_MS INT64_C(1000000)
#define SHOW_SECOND INT64_C(1000000000)
#define SHOW_FRAME (SHOW_SECOND / 60)

enum { FINGERS = 10, COVER_MAX_MS = 1000 };  // how long a tide waits for a first frame

typedef enum { OWNER_NOBODY, OWNER_STAGE, OWNER_EXHIBIT } Owner;
typedef enum { TIDE_OUT, TIDE_RISING, TIDE_COVERS, TIDE_FALLING } TideState;

typedef struct ShowDev   ShowDev;
typedef struct ShowStaff ShowStaff;

struct Show {
  ShowWish   wish;
  Catalogue *catalogue;
  Pictures  *pictures;
  Session    session;
  PaintView  view;
  char       on[WIRE_ID_SIZE];
  Actor     *actor, *ghost;  // ghost: its last frame stays until the tide has covered it
  PictureTable *table, *ghost_table;
  bool          wait_pictures;  // asked for by the exhibit: show it complete
  bool      frame_whole;  // the last frame was asked for after the last picture had come
  bool      revealed;     // it may be seen
  bool      ever_revealed;  // the first picture of all was complete
  int64_t   opened, asked, due;
  bool      left_card;  // its way on was the card, which the tide covers
  bool      framed;     // its first frame has come
  int       failing;    // how often in a row the first exhibit of all has failed
  int       author_lines;
  TideState tide;
  int64_t   tide_since;
  Overlay   overlay;
  int64_t   overlay_since;
  Owner     owner[FINGERS];
  Point     at[FINGERS];
  ControlId pressed;
  uint32_t  pressed_by, skin;
  char      next[WIRE_ID_SIZE];  // to be opened after this step
  Front     front;
  bool      front_old, changed, catalogue_known;
  int64_t   front_drawn, alive_due;
  const Exhibit *card[2];
  ShowDev       *dev;  // NULL without --dev
  ShowStaff     *staff;
  Door           door;
};

// show.c
// The exhibit waits behind "still there?" or is gone behind the card.
bool show_is_paused(const Show *show);

// show_open.c
bool show_is_on(const Show *show, const char *exhibit);
void show_drop_ghost(Show *show);
void show_refresh(Show *show);  // what the session tells workers: daypart, canvas, seed
bool show_has_card(const Show *show);  // no exhibit is on, but its card
void show_open_now(Show *show, const char *exhibit);
// A worker for what is on, at a place in it; NULL: from its beginning.
void show_begin(Show *show, const char *place);
void show_go_to(Show *show, const char *exhibit);  // leaves the use under way for another
void show_go_home(Show *show);
void show_end_session(Show *show, const char *how);  // and back to attract
void show_set_overlay(Show *show, Overlay overlay);
void show_set_tide(Show *show, TideState tide);
float show_tide_part(const Show *show);   // how far its movement is, 0 ... 1
float show_tide_cover(const Show *show);  // 0: no tide, 1: it covers everything
void  show_cancel_fingers(Show *show);    // those the exhibit holds
// A broken exhibit: the use ends, the log has why, the visitor has a card with ways on.
void show_fault(Show *show, const char *kind, const WireFault *fault);

// show_touch.c
void show_session_changed(Show *show);
bool show_any_finger(const Show *show);

// show_hear.c
// Takes what the worker has said, if anything; waits at most wait_ms for it.
bool show_hear(Show *show, int wait_ms);
bool show_look_for_pictures(Show *show, int wait_ms);
bool show_pictures_missing(const Show *show);
bool show_can_be_seen(const Show *show);
void show_ask(Show *show);  // for the next frame, if one is due

// show_dev.c; without --dev none of these does anything
void           show_dev_open(Show *show);
void           show_dev_close(Show *show);
void           show_dev_step(Show *show);
int64_t        show_dev_next(const Show *show);
void           show_dev_place(Show *show);  // the actor has told it
void           show_dev_seen(Show *show);   // what is on can be seen
void           show_dev_leave(Show *show);  // another exhibit follows
bool           show_dev_failed(Show *show, const WireFault *fault);  // true: made good
Actor         *show_dev_spare(const Show *show);  // whose pictures the ghost's table has
const Trouble *show_dev_trouble(const Show *show);
void           show_dev_fold(Show *show);

// show_staff.c
void show_staff_open(Show *show);
void show_staff_close(Show *show);
void show_staff_resize(Show *show);
// It is on: it has the picture and every touch, and nothing of the show goes on beneath.
bool    show_staff_is_on(const Show *show);
bool    show_staff_touch(Show *show, TouchPhase phase, uint32_t finger,
                         Point at);                // its own
bool    show_staff_step(Show *show, int wait_ms);  // as show_staff_is_on()
int64_t show_staff_next(const Show *show);
int     show_staff_fd(const Show *show);  // -1: no news can come
bool    show_staff_is_busy(const Show *show);
// Its picture, while it is on or its tide rises; false: there is none.
bool show_staff_layer(const Show *show, PaintLayer *layer);
bool show_staff_find(const Show *show, const char *name, Point *at);

#endif
