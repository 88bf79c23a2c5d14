// run - the show: the stage in a window, in real time.
#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/args.h"
#include "base/clock.h"
#include "base/fail.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/notify.h"
#include "base/watch.h"
#include "gear/font.h"
#include "gear/screen.h"
#include "gear/sound.h"
#include "gear/text.h"
#include "gear/touch.h"
#include "picture/paint.h"
#include "stage/show.h"
#include "verbs/trace.h"
#include "verbs/verbs.h"

static const char help[] =
  "kiosk run [--window 1280x720 | --headless] [--rotate 0|90|180|270] [--open EXHIBIT]\n"
  "          [--for SECONDS] [--dev] [--trace] [--home DIR] [--data DIR] [--lang zh|en]\n"
  "  放映展项，默认全屏。--headless 不需要屏幕，画面照样逐帧画出。\n"
  "  The show, full screen unless told. --headless needs no display and draws all the "
  "same.\n"
  "  --dev     写展项时用：存盘马上看到，写错了告诉你哪一行；不计数\n"
  "            for authors: a saved file is shown at once, a mistake with its line; "
  "nothing is counted\n"
  "  --trace   每条记录落盘后打印一行 a line for each event once it is on the disk\n"
  "  --times F 尽快连续出画，把每次出画的时刻（纳秒）写入 F，供测速用\n"
  "            frames follow each other unpaced; the time of each goes to F, for "
  "benchmarks\n" ARGS_LANG;

enum { RECTS_MAX = 128, HELD_MS = 250, POLL_MS = 10, TIMES_MAX = 1 << 16, THREADS = 2 };

typedef struct {
  const char *window, *rotate, *open, *seconds, *times;
  bool        headless, dev, trace;
} Options;

typedef struct {
  Options    options;
  Library    library;
  ScreenWish wish;
  int        rotate;
  Zygote    *zygote;
  Catalogue *catalogue;
  Pictures  *pictures;
  Journal   *journal;
  Answers   *answers;
  Screen    *screen;
  Painter   *painter;
  Sound     *sound;
  Watch     *watch;  // only with --dev
  Show      *show;
  Touches    touches;
  int        signals;
  bool       stop, all, first_told;
  int64_t    end;
  int64_t    watchdog;  // how often systemd wants to hear of us; 0: never
  int64_t    bark;      // when it is told next
  int64_t   *times;
  int        times_used;
} Run;

static bool number_in(const char *text, long least, long most, long *out) {
  char *end;
  errno = 0;
  *out = strtol(text, &end, 10);
  return errno == 0 && end != text && *end == '\0' && *out >= least && *out <= most;
}

static bool read_window(Run *run) {
  int  used = 0;
  bool ok =
    sscanf(run->options.window, "%dx%d%n", &run->wish.w, &run->wish.h, &used) == 2 &&
    run->options.window[used] == '\0' && run->wish.w >= 160 && run->wish.h >= 160 &&
    run->wish.w <= 7680 && run->wish.h <= 7680;
  return ok || fail("--window: %s is no size like 1280x720", run->options.window);
}

static bool read_options(Run *run, Args *args, int argc, char **argv) {
  Options  *o = &run->options;
  ArgOption options[] = {
    {"--window", &o->window, NULL},
    {"--headless", NULL, &o->headless},
    {"--rotate", &o->rotate, NULL},
    {"--open", &o->open, NULL},
    {"--for", &o->seconds, NULL},
    {"--dev", NULL, &o->dev},
    {"--trace", NULL, &o->trace},
    {"--times", &o->times, NULL},
    {NULL, NULL, NULL},
  };
  if (!args_read(args, argc, argv, options)) return false;
  if (args->rest) return fail("%s ?", args->word[0]);
  long degrees = 0, seconds = 0;
  if (o->window && !read_window(run)) return false;
  if (o->rotate && (!number_in(o->rotate, 0, 270, &degrees) || degrees % 90))
    return fail("--rotate: 0, 90, 180 or 270");
  if (o->seconds && !number_in(o->seconds, 0, 1000000, &seconds))
    return fail("--for: a number of seconds");
  if (o->open && !path_is_id(o->open))
    return fail("--open: %s is no exhibit's name", o->open);
  run->rotate = (int)degrees;
  run->wish.headless = o->headless;
  run->end = o->seconds ? seconds : -1;
  return true;
}

static void note_time(Run *run) {
  if (run->times && run->times_used < TIMES_MAX)
    run->times[run->times_used++] = clock_real();
}

static void paint(Run *run) {
  bool changed = show_changed(run->show);
  if (!changed && !run->all && !paint_unfinished(run->painter)) return;
  PaintTarget target = {.rotate = run->rotate};
  PaintLayer  layers[SHOW_LAYERS];
  PaintRect   rects[RECTS_MAX];
  target.pixels = screen_pixels(run->screen, &target.w, &target.h, &target.stride);
  if (!target.pixels) return;
  font_trim();
  int n = show_layers(run->show, layers);
  if (n == 0) return;  // the first picture is not complete: nothing half is shown
  n = paint_frame(run->painter, &target, layers, n, run->all, rects, RECTS_MAX);
  run->all = false;
  if (n == 0) return;
  int shown[RECTS_MAX][4];
  for (int i = 0; i < n; i++)
    memcpy(shown[i], (int[4]){rects[i].x, rects[i].y, rects[i].w, rects[i].h},
           sizeof shown[i]);
  screen_show(run->screen, (const int(*)[4])shown, n);
  note_time(run);
  if (!run->first_told && show_ready(run->show)) {
    run->first_told = true;
    log_info("show: the first picture is on the screen");
    notify_say("READY=1");
  }
}

static PaintView view_now(Run *run) {
  int w = 0, h = 0, stride;
  screen_pixels(run->screen, &w, &h, &stride);
  return paint_view(w, h, run->rotate);
}

static bool still_down(void *screen, int64_t finger) {
  return screen_finger_down(screen, finger);
}

static void pass_touches(Run *run) {
  int       w = 0, h = 0, stride;
  Touch     t;
  PaintView view = view_now(run);
  screen_pixels(run->screen, &w, &h, &stride);
  touches_reconcile(&run->touches, still_down, run->screen, clock_steady());
  while (touches_next(&run->touches, &t)) {
    Point at = paint_to_canvas(&view, w, h, run->rotate, t.x, t.y);
    show_touch(run->show, t.phase, (uint32_t)t.finger, at);
  }
}

static void drain_screen(Run *run) {
  ScreenEvent event;
  while (screen_next(run->screen, &event)) {
    touches_feed(&run->touches, &event, clock_steady());
    if (event.kind == SCREEN_KEY) show_key(run->show, event.key);
    if (event.kind == SCREEN_QUIT) run->stop = true;
    if (event.kind == SCREEN_EXPOSED) run->all = true;
    if (event.kind == SCREEN_SIZE) {
      PaintView view = view_now(run);
      show_resize(run->show, &view);
      run->all = true;
    }
  }
  pass_touches(run);
}

static void wait(Run *run) {
  struct pollfd fds[SHOW_FDS + 3];
  int           n = show_fds(run->show, fds);
  int64_t       now = clock_steady(), next = show_next(run->show);
  fds[n++] = (struct pollfd){.fd = screen_fd(run->screen), .events = POLLIN};
  if (run->watch)
    fds[n++] = (struct pollfd){.fd = watch_fd(run->watch), .events = POLLIN};
  fds[n++] = (struct pollfd){.fd = run->signals, .events = POLLIN};
  bool deaf = screen_fd(run->screen) < 0 && !run->wish.headless;
  if (deaf && next > now + POLL_MS * 1000000) next = now + POLL_MS * 1000000;
  if (touches_held(&run->touches) && next > now + HELD_MS * 1000000)
    next = now + HELD_MS * 1000000;
  if (paint_unfinished(run->painter)) next = now;
  if (run->end >= 0 && next > run->end) next = run->end;
  if (run->watchdog && next > run->bark) next = run->bark;
  int64_t         left = next > now ? next - now : 0;
  struct timespec t = {left / 1000000000, left % 1000000000};
  ppoll(fds, (nfds_t)n, &t, NULL);
  if (fds[n - 1].revents) run->stop = true;
  if (run->end >= 0 && clock_steady() >= run->end) run->stop = true;
}

static void look_for_saves(Run *run) {
  char path[PATH_SIZE];
  while (run->watch && watch_next(run->watch, path)) show_saved(run->show, path);
}

// From the loop that paints, so that systemd starts again what hangs.
static void mind_the_watchdog(Run *run) {
  if (!run->watchdog || clock_real() < run->bark) return;
  notify_say("WATCHDOG=1");
  run->bark = clock_real() + run->watchdog;
}

static void loop(Run *run) {
  while (!run->stop) {
    mind_the_watchdog(run);
    drain_screen(run);
    look_for_saves(run);
    show_step(run->show);
    paint(run);
    wait(run);
  }
}

// Ends on SIGTERM and SIGINT in good order. Blocked before any thread is made, so that
// none of them gets the signal instead.
static bool take_signals(Run *run) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  sigprocmask(SIG_BLOCK, &set, NULL);
  signal(SIGPIPE, SIG_IGN);
  run->signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  return run->signals >= 0 || fail("run: signalfd: %s", strerror(errno));
}

// Quiet hours count where the clock can be believed.
static bool is_quiet(const WireSite *site) {
  ClockLocal now = clock_local();
  return now.quality >= CLOCK_BATTERY &&
         sound_is_quiet(site->quiet_from, site->quiet_to,
                        (uint32_t)(now.hour * 60 + now.minute));
}

static void play_sound(void *user, uint32_t sound) {
  Run            *run = user;
  const WireSite *site = catalogue_site(run->catalogue);
  if (site->volume > 0 && !is_quiet(site))
    sound_play(run->sound, (WireSound)sound, site->volume, clock_steady());
}

static void watch_home(Run *run) {
  run->watch = watch_open(run->library.home);
  if (!run->watch || !watch_add(run->watch, "scripts") ||
      !watch_add(run->watch, "assets"))
    log_warn("%s; not every save is seen", fail_text());
}

static bool open_all(Run *run, const Args *args) {
  snprintf(run->library.home, sizeof run->library.home, "%s", args->home);
  snprintf(run->library.data, sizeof run->library.data, "%s", args->data);
  // The zygote comes first: it must be forked before any thread and before SDL.
  if (!font_open() || !(run->zygote = zygote_start()) || !take_signals(run)) return false;
  log_open(args->data);
  uint32_t    lang = args->lang_given && args->english ? LANG_EN : LANG_ZH;
  WireSession session = {
    .lang = lang, .width = 1920, .height = 1080, .scale = 1, .seed = 1};
  run->pictures = pictures_open(run->zygote, &run->library);  // begins to read at once
  run->catalogue = catalogue_open(run->zygote, &run->library, &session);
  if (run->options.dev) watch_home(run);
  if (!run->options.dev) {
    const char *name = catalogue_site(run->catalogue)->kiosk;
    run->journal =
      journal_open(args->data, name, run->options.trace ? trace_line : NULL, NULL);
    if (!run->journal) log_error("%s; nothing is counted", fail_text());
    if (run->journal)
      run->answers = answers_open(args->data, run->journal,
                                  run->options.trace ? trace_answers : NULL, NULL);
  }
  run->screen = screen_open(&run->wish);
  if (!run->screen) return false;
  run->painter = paint_open(THREADS);
  run->sound = sound_open();
  run->all = true;
  run->show = show_open(&(ShowWish){
    .zygote = run->zygote,
    .library = &run->library,
    .catalogue = run->catalogue,
    .pictures = run->pictures,
    .journal = run->journal,
    .answers = run->answers,
    .view = view_now(run),
    .lang = lang,
    .first = run->options.open,
    .unpaced = run->options.times != NULL,
    .dev = run->options.dev,
    .sound = run->wish.headless ? NULL : play_sound,
    .user = run,
  });
  if (run->options.times) run->times = mem_new(TIMES_MAX * sizeof *run->times);
  run->watchdog = notify_period() / 2;
  if (run->end >= 0) run->end = clock_steady() + run->end * 1000000000;
  return true;
}

static void write_times(const Run *run) {
  if (!run->times) return;
  FILE *out = fopen(run->options.times, "w");
  for (int i = 0; out && i < run->times_used; i++)
    fprintf(out, "%" PRId64 "\n", run->times[i]);
  if (out) fclose(out);
}

static void close_all(Run *run) {
  show_close(run->show);
  paint_close(run->painter);
  sound_close(run->sound);
  watch_close(run->watch);
  screen_close(run->screen);
  answers_close(run->answers);
  journal_close(run->journal);
  catalogue_close(run->catalogue);
  pictures_close(run->pictures);
  zygote_stop(run->zygote);
  write_times(run);
  free(run->times);
}

int verb_run(int argc, char **argv) {
  Run  run = {.signals = -1};
  Args args;
  if (!read_options(&run, &args, argc, argv)) {
    fprintf(stderr, "kiosk run: %s\n%s", fail_text(), help);
    return 2;
  }
  if (args.help) return fputs(help, stdout), 0;
  if (!open_all(&run, &args)) {
    fprintf(stderr, "kiosk run: %s\n", fail_text());
    close_all(&run);
    return 1;
  }
  loop(&run);
  close_all(&run);
  return 0;
}
