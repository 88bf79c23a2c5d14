// The author's mode: a file is saved, and what is on is opened anew behind the version
// that is on, which stays until the new one's first picture is complete, and for good
// when that one fails. The way from one to the other:
//   a save, then quiet -> where is the visitor? -> the new version opens there -> seen.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/mem.h"
#include "stage/show_parts.h"

enum {
  QUIET_MS = 30,      // editors save in two or three steps
  RESTLESS_MS = 150,  // one that never rests is no reason to wait for ever
};

struct ShowDev {
  int64_t saved, first_saved;  // steady; 0: nothing waits
  bool    concerned;           // by what was saved: the exhibit that is on
  bool    renewed;             // the catalogue looks at the files as they are now
  bool spare;  // the ghost is the last good version, alive: it returns if the next fails
  int64_t  spare_due, spare_asked;
  uint32_t spare_skin;
  char     place[WIRE_PLACE_SIZE];
  Trouble  trouble;
};

void show_dev_open(Show *show) {
  if (show->wish.dev) show->dev = mem_new(sizeof *show->dev);
}

void show_dev_close(Show *show) {
  free(show->dev);
  show->dev = NULL;
}

const Trouble *show_dev_trouble(const Show *show) {
  return show->dev ? &show->dev->trouble : NULL;
}

void show_dev_fold(Show *show) {
  show->dev->trouble.folded = !show->dev->trouble.folded;
  show->front_old = true;
}

// --- a save

static bool is_under(const char *path, const char *folder, const char *inner) {
  size_t n = strlen(folder), more = strlen(inner);
  if (strncmp(path, folder, n) != 0 || strncmp(path + n, inner, more) != 0) return false;
  return more == 0 || path[n + more] == '/' || path[n + more] == '\0';
}

// The menu shows all exhibits.
static bool concerns(const Show *show, const char *path) {
  static const char scripts[] = "scripts/exhibits/", assets[] = "assets/";
  if (is_under(path, "scripts/", "meta") || is_under(path, "scripts/", "templates"))
    return false;
  if (!is_under(path, scripts, "") && !is_under(path, assets, "")) return true;
  return show_is_on(show, "menu") || is_under(path, scripts, show->on) ||
         is_under(path, assets, show->on) || is_under(path, assets, "common");
}

void show_saved(Show *show, const char *path) {
  ShowDev *dev = show->dev;
  if (!dev) return;
  dev->saved = clock_steady();
  dev->renewed = false;
  if (!dev->first_saved) dev->first_saved = dev->saved;
  dev->concerned = dev->concerned || concerns(show, path);
}

static int64_t settled(const ShowDev *dev) {
  int64_t quiet = dev->saved + QUIET_MS * SHOW_MS;
  int64_t late = dev->first_saved + RESTLESS_MS * SHOW_MS;
  return quiet < late ? quiet : late;
}

int64_t show_dev_next(const Show *show) {
  bool busy = show->actor && actor_busy(show->actor);  // its answer wakes us
  bool waits = show->dev && show->dev->saved && !busy &&
               (!show->dev->renewed || show->catalogue_known);
  return waits ? settled(show->dev) : INT64_MAX;
}

// --- trouble

static void tell(Show *show, const WireFault *fault, bool stopped) {
  Trouble *trouble = &show->dev->trouble;
  bool     folded = trouble->shown && trouble->folded;
  trouble_tell(trouble, show->wish.library, show->on, fault);
  trouble->shown = true;
  trouble->folded = folded;
  trouble->stopped = stopped;
  show->front_old = true;
}

// site.lua is the catalogue's: an exhibit goes on with its last good text.
static void look_at_site(Show *show) {
  const WireFault *fault = catalogue_site_fault(show->catalogue);
  if (fault)
    tell(show, fault, false);
  else
    show->dev->trouble.shown = false;
  show->front_old = true;
}

// --- one version after the other

static void keep_as_spare(Show *show) {
  ShowDev *dev = show->dev;
  show_drop_ghost(show);
  show_cancel_fingers(show);
  dev->spare = true;
  dev->spare_due = show->due;
  dev->spare_asked = show->asked;
  dev->spare_skin = show->skin;
  show->ghost = show->actor;
  show->ghost_table = show->table;
  show->actor = NULL;
  show->table = NULL;
}

static void bring_spare_back(Show *show) {
  ShowDev *dev = show->dev;
  actor_close(show->actor);
  pictures_table_close(show->pictures, show->table);
  dev->spare = false;
  show->due = dev->spare_due;
  show->asked = dev->spare_asked;
  show->skin = dev->spare_skin;
  show->actor = show->ghost;
  show->table = show->ghost_table;
  show->ghost = NULL;
  show->ghost_table = NULL;
  show->revealed = show->framed = show->changed = true;
  show->next[0] = '\0';
}

static void forget_save(ShowDev *dev) {
  dev->saved = dev->first_saved = 0;
  dev->concerned = dev->renewed = false;
}

static void reload(Show *show) {
  forget_save(show->dev);
  if (show->actor && show->revealed) {
    keep_as_spare(show);
  } else if (show->actor) {
    actor_close(show->actor);
    pictures_table_close(show->pictures, show->table);
  } else {  // the card stays until there is something better
    show->left_card = true;
    show->overlay = OVERLAY_NONE;
    show->front_old = true;
  }
  show->skin = 0;
  show_begin(show, show->dev->place);
}

bool show_dev_failed(Show *show, const WireFault *fault) {
  ShowDev *dev = show->dev;
  if (!dev) return false;
  if (show->actor && show->revealed)  // it left its place when it failed
    snprintf(dev->place, sizeof dev->place, "%s", actor_place(show->actor));
  tell(show, fault, !dev->spare);
  if (!dev->spare) return false;
  bring_spare_back(show);
  return true;
}

void show_dev_seen(Show *show) {
  if (!show->dev) return;
  show->dev->spare = false;
  look_at_site(show);
}

void show_dev_leave(Show *show) {
  ShowDev *dev = show->dev;
  if (!dev) return;
  if (dev->spare) actor_freeze(show->ghost);
  dev->spare = dev->trouble.shown = false;
  dev->place[0] = '\0';
}

Actor *show_dev_spare(const Show *show) {
  return show->dev && show->dev->spare ? show->ghost : NULL;
}

void show_dev_place(Show *show) {
  snprintf(show->dev->place, sizeof show->dev->place, "%s", actor_place(show->actor));
  reload(show);
}

void show_dev_step(Show *show) {
  ShowDev *dev = show->dev;
  if (!dev || !dev->saved || clock_steady() < settled(dev)) return;
  if (show->actor && actor_busy(show->actor)) return;
  if (!dev->renewed) {
    catalogue_renew(show->catalogue);
    show->catalogue_known = false;
    dev->renewed = true;
  }
  if (!dev->concerned) {
    forget_save(dev);
  } else if (show_is_on(show, "menu") && show->actor && show->revealed &&
             !show->catalogue_known) {
    return;  // its titles are still being read
  } else if (!show->actor || !show->revealed || !actor_ask_place(show->actor)) {
    reload(show);
  }
}
