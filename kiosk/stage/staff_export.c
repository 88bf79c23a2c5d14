// staff_export.c - the journal onto a USB stick, by `kiosk-desk export` in a process of
// its own: the show never carries it.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "stage/staff_job.h"
#include "stage/sticks.h"

enum { ID_OK = 1, ID_STICK = 10, TOLD_SIZE = 256, LOOK_SECONDS = 2 };

typedef struct {
  Stick stick[STICKS_MAX];
  int   n;
} Look;

typedef struct {
  const char *lang;
  char        home[PATH_SIZE], data[PATH_SIZE], to[PATH_SIZE];
  bool        well;
  char        told[TOLD_SIZE];  // the last line it said
} Write;

typedef enum { LOOKING, WRITING, WRITTEN, WRONG } State;

typedef struct {
  State     state;
  StaffJob *job;
  Look      look;
  Write    *write;  // once it is over
  char      name[TOLD_SIZE];
} Page;

// --- in the thread

static void look(void *data) {
  Look *found = data;
  found->n = sticks_find(found->stick);
}

static void keep_last_line(Write *w, char *text, size_t n) {
  while (n > 0 && text[n - 1] == '\n') n--;
  text[n] = '\0';
  const char *line = strrchr(text, '\n');
  snprintf(w->told, sizeof w->told, "%.255s", line ? line + 1 : text);
}

static void listen_to(Write *w, int from) {
  char    text[4096];
  size_t  used = 0;
  ssize_t n;
  while ((n = read(from, text + used, sizeof text - 1 - used)) > 0 ||
         (n < 0 && errno == EINTR))
    if (n > 0 && (used += (size_t)n) == sizeof text - 1) used = 0;
  keep_last_line(w, text, used);
}

// Both that it says and that it complains comes back through one pipe. It does not
// inherit the signals that the show takes for itself.
static pid_t begin(Write *w, const char *program, int *from) {
  const char *argv[] = {"kiosk",  "export", "--to",   w->to,   "--data", w->data,
                        "--home", w->home,  "--lang", w->lang, NULL};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t          attributes;
  sigset_t                   none;
  int                        ends[2];
  pid_t                      pid;
  if (pipe2(ends, O_CLOEXEC) != 0) return fail("export: %s", strerror(errno)), -1;
  sigemptyset(&none);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  int error = posix_spawn(&pid, program, &actions, &attributes,
                          (char *const *)(uintptr_t)argv, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  *from = ends[0];
  if (error == 0) return pid;
  close(ends[0]);
  return fail("export: %s: %s", program, strerror(error)), -1;
}

// What was written lies on the stick, not only in memory: it may be pulled then.
static bool settle(const char *folder) {
  int  fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  bool ok = fd >= 0 && syncfs(fd) == 0;
  if (!ok) fail("export: %s: %s", folder, strerror(errno));
  if (fd >= 0) close(fd);
  return ok;
}

static bool export_to(Write *w) {
  char  program[PATH_SIZE];
  int   from, status = 1;
  pid_t pid = path_beside(program, "kiosk-desk") ? begin(w, program, &from) : -1;
  if (pid < 0) return false;
  listen_to(w, from);
  close(from);
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
  if (status != 0) return fail("%s", w->told);
  return settle(w->to);
}

static void write_all(void *data) {
  Write *w = data;
  w->well = export_to(w);
  if (w->well) return;
  snprintf(w->told, sizeof w->told, "%.255s", fail_text());
  log_warn("staff: export to %s: %s", w->to, w->told);
}

// --- the page

static void look_again(StaffPage *page) {
  Page *own = page->own;
  own->state = LOOKING;
  own->job = staff_job(page, look, mem_new(sizeof(Look)));
}

static void leave(StaffPage *page) {
  Page *own = page->own;
  staff_job_leave(own->job);
  free(own->write);
}

static void take_look(StaffPage *page) {
  Page *own = page->own;
  if (!own->job) {
    look_again(page);
    return;
  }
  Look *found = staff_job_done(page, own->job);
  if (!found) return;
  own->job = NULL;
  own->look = *found;
  free(found);
  staff_wake(page, LOOK_SECONDS);
}

static void step(StaffPage *page) {
  Page *own = page->own;
  if (own->state == LOOKING) take_look(page);
  if (own->state != WRITING) return;
  Write *done = staff_job_done(page, own->job);
  if (!done) return;
  own->job = NULL;
  own->write = done;
  own->state = done->well ? WRITTEN : WRONG;
  staff_stay(page);
}

static void write_to(StaffPage *page, const Stick *stick) {
  Page  *own = page->own;
  Write *w = mem_new(sizeof *w);
  w->lang = staff_lang(page) == LANG_EN ? "en" : "zh";
  snprintf(w->home, sizeof w->home, "%s", page->world->home);
  snprintf(w->data, sizeof w->data, "%s", page->world->data);
  snprintf(w->to, sizeof w->to, "%s", stick->folder);
  snprintf(own->name, sizeof own->name, "%.255s", sticks_name(stick));
  staff_job_leave(own->job);
  own->job = staff_job(page, write_all, w);
  own->state = WRITING;
}

static void press(StaffPage *page, int id) {
  Page *own = page->own;
  staff_redraw(page);
  if (id == ID_OK) {
    free(own->write);
    own->write = NULL;
    look_again(page);
  } else if (own->state == LOOKING && id - ID_STICK < own->look.n) {
    write_to(page, &own->look.stick[id - ID_STICK]);
  }
}

// --- the picture

static float big_words(StaffView *view, StaffIcon icon, uint32_t color, const char *words,
                       const char *line) {
  Rect       b = view->body;
  float      middle = b.x + b.w / 2, y = b.y + (view->upright ? 420 : 150);
  SketchText big = {
    .size = 96, .bold = true, .color = color, .align = TEXT_CENTER, .width = b.w};
  SketchText small = {.size = 44, .color = LOOK_INK2, .align = TEXT_CENTER, .width = b.w};
  staff_icon(&view->sketch, icon, (Point){middle, y}, 150, color);
  y += 110;
  y += sketch_text(&view->sketch, words, middle, y, &big) + 24;
  return y + sketch_text(&view->sketch, line, middle, y, &small);
}

static void draw_sticks(const Page *own, StaffView *view) {
  Rect       b = view->body;
  SketchText title = {.size = 56, .bold = true, .color = LOOK_DEEP, .width = b.w};
  SketchText note = {.size = 40, .color = LOOK_INK2, .width = b.w};
  sketch_text(&view->sketch, staff_say(view, "写到哪个 U 盘？", "Onto which stick?"), b.x,
              b.y + 40, &title);
  sketch_text(&view->sketch,
              staff_say(view, "只有次数和人数，没有任何人的信息",
                        "Counts only: nothing of any person"),
              b.x, b.y + 124, &note);
  for (int i = 0; i < own->look.n; i++) {
    int   columns = view->upright ? 1 : 2;
    float w = (b.w - 24 * (float)(columns - 1)) / (float)columns;
    char  label[TOLD_SIZE];
    snprintf(label, sizeof label,
             staff_say(view, "%.60s · 还能写 %.1f GB", "%.60s · %.1f GB free"),
             sticks_name(&own->look.stick[i]), (double)own->look.stick[i].left / 1e9);
    staff_button(view, ID_STICK + i,
                 (Rect){b.x + (w + 24) * (float)(i % columns),
                        b.y + 216 + 172 * (float)(i / columns), w, 148},
                 STAFF_ICON_STICK, label, STAFF_WHITE);
  }
}

static void draw_end(const Page *own, StaffView *view) {
  Rect b = view->body;
  char line[2 * TOLD_SIZE];
  if (own->state == WRITTEN) {
    snprintf(line, sizeof line, staff_say(view, "已写到 %s", "Written to %s"), own->name);
    big_words(view, STAFF_ICON_TICK, 0xff1d5e43u,
              staff_say(view, "可以拔出了", "You may pull it out"), line);
  } else {
    SketchText why = {.size = 36, .color = LOOK_INK2, .align = TEXT_CENTER, .width = b.w};
    float      y = big_words(view, STAFF_ICON_STICK, 0xff9c3517u,
                             staff_say(view, "没有写成", "It was not written"),
                             staff_say(view, "换一个 U 盘再试", "Try another stick"));
    sketch_text(&view->sketch, own->write->told, b.x + b.w / 2, y + 16, &why);
  }
  staff_button(view, ID_OK, (Rect){b.x + b.w / 2 - 240, view->sketch.h - 240, 480, 160},
               STAFF_ICON_NONE, staff_say(view, "好", "All right"), STAFF_AMBER);
}

static void draw(StaffPage *page, StaffView *view) {
  const Page *own = page->own;
  if (own->state == WRITTEN || own->state == WRONG)
    draw_end(own, view);
  else if (own->state == WRITING)
    big_words(view, STAFF_ICON_STICK, LOOK_TIDE, staff_say(view, "正在写……", "Writing…"),
              staff_say(view, "先别拔", "Do not pull it out yet"));
  else if (own->look.n > 0)
    draw_sticks(own, view);
  else
    big_words(view, STAFF_ICON_STICK, LOOK_TIDE,
              staff_say(view, "请插入 U 盘", "Plug in a USB stick"),
              staff_say(view, "插好后，这里会出现它的名字", "Its name will appear here"));
}

const StaffKind staff_export = {
  .zh = "导出到 U 盘",
  .en = "Export",
  .own = sizeof(Page),
  .enter = look_again,
  .leave = leave,
  .step = step,
  .draw = draw,
  .press = press,
};
