#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/mem.h"
#include "stage/group.h"
#include "stage/show_parts.h"
#include "stage/staff.h"

struct ShowStaff {
  StaffGesture gesture;
  StaffWorld   world;
  Group        group;
  Staff       *screen;  // NULL: it is off
  bool         inside;  // the show beneath has ended
  bool         leaves;  // the tide rises over it
};

bool show_staff_is_on(const Show *show) {
  return show->staff->screen && !show->staff->leaves;
}

// What lines and counters must know of the group. Answers of people in recovery are in no
// bin of their own.
static void know_group(Show *show) {
  const Batch *now = group_now(&show->staff->group);
  uint64_t     before = show->session.batch;
  bool         own = now && strcmp(now->class, GROUP_RECOVERY) != 0;
  show->session.batch = own ? (uint64_t)now->seq : 0;
  show->session.wire.batch_seed = own ? group_seed(now) : 0;
  show->session.uncounted = now && !now->machine;
  if (show->session.batch != before) session_turn(&show->session);
}

void show_staff_open(Show *show) {
  char        folder[PATH_SIZE];
  ShowStaff  *staff = show->staff = mem_new(sizeof *staff);
  const char *data = show->wish.library->data;
  group_begin(&staff->group, show->wish.journal, data, show->wish.seed);
  know_group(show);
  staff->world = (StaffWorld){
    .home = show->wish.library->home,
    .data = data,
    .catalogue = show->catalogue,
    .journal = show->wish.journal,
    .answers = show->wish.answers,
    .group = &staff->group,
    .units = units_load(path_join(folder, data, "journal")),
    .sound = show->wish.sound,
    .user = show->wish.user,
  };
  if (*units_trouble(staff->world.units))
    log_error("%s; it is left as it is", units_trouble(staff->world.units));
}

void show_staff_close(Show *show) {
  staff_close(show->staff->screen);
  units_close(show->staff->world.units);
  group_done(&show->staff->group);
  free(show->staff);
}

void show_staff_resize(Show *show) {
  if (show->staff->screen) staff_resize(show->staff->screen, &show->view);
}

// --- on and off

static void open_gate(Show *show) {
  show->staff->screen =
    staff_open(&show->staff->world, &show->view, show->session.first_lang);
  show_cancel_fingers(show);
  for (int i = 0; i < FINGERS; i++) show->owner[i] = OWNER_NOBODY;
  show->pressed = CONTROL_NONE;
  show->changed = true;
}

// The PIN was right: what was on ends here.
static void end_show(Show *show) {
  show->staff->inside = true;
  session_end(&show->session, "staff");
  actor_close(show->actor);
  pictures_table_close(show->pictures, show->table);
  show_drop_ghost(show);
  show->actor = NULL;
  show->table = NULL;
  show->overlay = OVERLAY_NONE;
  show->tide = TIDE_OUT;
  show->revealed = show->framed = false;
  *show->next = '\0';
}

static void close_screen(Show *show) {
  staff_close(show->staff->screen);
  show->staff->screen = NULL;
  show->staff->inside = show->staff->leaves = false;
  show->front_old = show->changed = true;
}

static void leave(Show *show) {
  if (show->staff->inside) {
    show->staff->leaves = true;
    show_end_session(show, "staff");
    show_set_tide(show, TIDE_RISING);
    return;
  }
  // Nobody went in: what is on goes on where it was.
  close_screen(show);
  session_input(&show->session, false);
  show->due = clock_steady();
}

bool show_staff_step(Show *show, int wait_ms) {
  ShowStaff *staff = show->staff;
  if (group_mind_idle(&staff->group, show->session.input)) know_group(show);
  if (staff->leaves && show->revealed) close_screen(show);
  if (!show_staff_is_on(show)) return false;
  struct pollfd bell = {.fd = staff_fd(staff->screen), .events = POLLIN};
  if (wait_ms && staff_is_busy(staff->screen)) poll(&bell, 1, wait_ms);
  if (staff_step(staff->screen)) show->changed = true;
  if (!staff->inside && staff_is_inside(staff->screen)) end_show(show);
  know_group(show);
  if (staff_is_over(staff->screen)) leave(show);
  return show_staff_is_on(show);
}

int64_t show_staff_next(const Show *show) {
  int64_t next = group_end(&show->staff->group, show->session.input);
  if (!show_staff_is_on(show)) return next;
  int64_t screen = staff_next(show->staff->screen);
  return screen < next ? screen : next;
}

int show_staff_fd(const Show *show) {
  return show->staff->screen ? staff_fd(show->staff->screen) : -1;
}

bool show_staff_is_busy(const Show *show) {
  return show_staff_is_on(show) && staff_is_busy(show->staff->screen);
}

// --- touches and the picture

bool show_staff_touch(Show *show, TouchPhase phase, uint32_t finger, Point at) {
  ShowStaff *staff = show->staff;
  if (show_staff_is_on(show)) {
    staff_touch(staff->screen, phase, finger, at);
    return true;
  }
  if (show->wish.dev || staff->leaves || !show->ever_revealed) return false;
  if (!staff_gesture(&staff->gesture, phase, finger, at, show->view.width)) return false;
  open_gate(show);
  return true;
}

bool show_staff_layer(const Show *show, PaintLayer *layer) {
  const ShowStaff *staff = show->staff;
  if (!staff->screen || (staff->leaves && show->revealed)) return false;
  *layer = (PaintLayer){.alpha = 1};
  layer->words = staff_picture(staff->screen, &layer->used);
  return true;
}

bool show_staff_find(const Show *show, const char *name, Point *at) {
  return staff_find(show->staff->screen, name, at);
}
