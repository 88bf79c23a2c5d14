// staff_gate.c - the gate: a PIN, compared in a thread of its own (it takes a while, and
// no frame waits for it).
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>

#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "stage/staff_parts.h"
#include "tally/pin.h"

typedef struct {
  char        typed[PIN_MOST + 1];
  bool        asking, wrong, failed;
  atomic_bool answered;
  pthread_t   thread;
  const char *data;
  int         bell;
  char        tried[PIN_MOST + 1];
  PinAnswer   answer;    // the thread's, until it is joined
  int64_t     wait_end;  // steady
} Gate;

static void *compare(void *arg) {
  Gate *gate = arg;
  gate->answer = pin_try(gate->data, gate->tried);
  if (gate->answer == PIN_FAILED) log_error("%s", fail_text());
  atomic_store(&gate->answered, true);
  eventfd_write(gate->bell, 1);
  return NULL;
}

static void look_at_wait(StaffPage *page) {
  Gate   *gate = page->own;
  int64_t wait = pin_wait(page->world->data);
  gate->wait_end = wait ? clock_steady() + wait : 0;
  if (wait) staff_wake(page, 0.25);
}

static void enter(StaffPage *page) {
  Gate *gate = page->own;
  gate->data = page->world->data;
  gate->bell = staff_bell(page);
  look_at_wait(page);
}

static void leave(StaffPage *page) {
  Gate *gate = page->own;
  if (gate->asking) pthread_join(gate->thread, NULL);
  explicit_bzero(gate, sizeof *gate);
}

static void ask(StaffPage *page) {
  Gate *gate = page->own;
  memcpy(gate->tried, gate->typed, sizeof gate->tried);
  explicit_bzero(gate->typed, sizeof gate->typed);
  gate->wrong = gate->failed = false;
  atomic_store(&gate->answered, false);
  gate->asking = pthread_create(&gate->thread, NULL, compare, gate) == 0;
  gate->failed = !gate->asking;
  staff_busy(page, gate->asking);
}

static void step(StaffPage *page) {
  Gate *gate = page->own;
  if (!gate->asking) {
    look_at_wait(page);
    return;
  }
  if (!atomic_load(&gate->answered)) return;
  pthread_join(gate->thread, NULL);
  gate->asking = false;
  explicit_bzero(gate->tried, sizeof gate->tried);
  staff_busy(page, false);
  if (gate->answer == PIN_RIGHT) {
    staff_pass_gate(page);
    return;
  }
  gate->wrong = gate->answer == PIN_WRONG;
  gate->failed = gate->answer == PIN_FAILED;
  look_at_wait(page);
}

static int seconds_to_wait(const Gate *gate) {
  int64_t left = gate->wait_end - clock_steady();
  return left > 0 ? (int)((left + 999999999) / 1000000000) : 0;
}

static void press(StaffPage *page, int id) {
  Gate  *gate = page->own;
  size_t n = strlen(gate->typed);
  if (gate->asking || seconds_to_wait(gate)) return;
  if (id == STAFF_ID_ENTER && n >= PIN_LEAST) ask(page);
  if (id == STAFF_ID_ERASE && n > 0) gate->typed[n - 1] = '\0';
  if (id >= STAFF_ID_DIGIT && n < PIN_MOST) {
    gate->typed[n] = (char)('0' + id - STAFF_ID_DIGIT);
    gate->wrong = gate->failed = false;
  }
  staff_redraw(page);
}

static void dots(StaffView *view, const Gate *gate, float x, float y) {
  int n = (int)strlen(gate->asking ? gate->tried : gate->typed);
  for (int i = 0; i < PIN_MOST; i++) {
    Point c = {x + 26 + 76 * (float)i, y};
    if (i < n)
      sketch_disc(&view->sketch, c, 22, list_solid(LOOK_DEEP));
    else if (i < PIN_LEAST)
      sketch_ring(&view->sketch, c, 20, 4, 0, 1, list_solid(LOOK_LAGOON));
    else
      sketch_disc(&view->sketch, c, 8, list_solid(LOOK_LAGOON));
  }
}

static const char *message(const StaffView *view, const Gate *gate, char out[96]) {
  int seconds = seconds_to_wait(gate);
  if (gate->asking) return staff_say(view, "正在核对……", "Checking…");
  if (gate->failed)
    return staff_say(view, "写不进磁盘，暂时不能进入", "The disk refuses; not now");
  if (seconds) {
    snprintf(out, 96, staff_say(view, "密码不对，请等 %d 秒", "Wrong. Wait %d seconds"),
             seconds);
    return out;
  }
  if (gate->wrong) return staff_say(view, "密码不对，再试一次", "Wrong, try again");
  return staff_say(view, "6 到 8 位数字", "6 to 8 digits");
}

static void draw_missing(StaffView *view) {
  Sketch    *s = &view->sketch;
  float      x = view->body.x, width = view->body.w;
  SketchText big = {.size = 72, .bold = true, .color = LOOK_DEEP, .width = width};
  SketchText line = {.size = 46, .color = LOOK_INK2, .width = width};
  sketch_text(s, staff_say(view, "还没有设密码", "No PIN is set"), x, 300, &big);
  sketch_text(s,
              staff_say(view, "请管理员在这台机器上运行一次：",
                        "The administrator runs this once on this machine:"),
              x, 430, &line);
  line.color = LOOK_TIDE;
  line.bold = true;
  sketch_text(s, "kiosk pin", x, 510, &line);
}

static void draw(StaffPage *page, StaffView *view) {
  const Gate *gate = page->own;
  bool        up = view->upright, open = !gate->asking && !seconds_to_wait(gate);
  char        text[96];
  if (!pin_is_set(page->world->data)) {
    draw_missing(view);
    return;
  }
  float      x = up ? 84 : 150, y = up ? 300 : 400;
  SketchText big = {.size = 72, .bold = true, .color = LOOK_DEEP, .width = 720};
  SketchText line = {.size = 46, .color = LOOK_INK2, .width = 720};
  sketch_text(&view->sketch, staff_say(view, "请输入密码", "Enter the PIN"), x, y, &big);
  dots(view, gate, x, y + 170);
  if (gate->wrong || gate->failed || seconds_to_wait(gate)) line.color = 0xff9c3517u;
  sketch_text(&view->sketch, message(view, gate, text), x, y + 240, &line);
  Rect pad = up ? (Rect){84, 780, 912, 900} : (Rect){1000, 218, 792, 790};
  staff_draw_pad(view, pad, open && strlen(gate->typed) >= PIN_LEAST);
}

const StaffKind staff_gate = {
  .zh = "工作人员",
  .en = "Staff",
  .own = sizeof(Gate),
  .enter = enter,
  .leave = leave,
  .step = step,
  .draw = draw,
  .press = press,
};
