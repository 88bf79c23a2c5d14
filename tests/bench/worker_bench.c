// What a worker costs: starting it, loading a long exhibit, and a full frame. Prints;
// checks nothing.
//   worker_bench [frames]
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/fail.h"
#include "gear/font.h"
#include "worker/worker.h"
#include "worker/zygote.h"

static const char scene[] =
  "local e, t, pictures = { title = '试' }, 0, {}\n"
  "function e:enter() for i = 1, 40 do pictures[i] = picture.get('p' .. i) end end\n"
  "function e:update(dt) t = t + dt end\n"
  "local style = { size = 32, color = '#0B2A3A' }\n"
  "local block = { size = 42, width = 900 }\n"
  "local words = { zh = ('每年6月26日是国际禁毒日。远离毒品，珍爱生命。'):rep(6), en = "
  "'x' }\n"
  "function e:draw(g)\n"
  "  g:fill('#F3FAFB')\n"
  "  for i = 1, 200 do g:text(i .. '号 ' .. (t * 100 // 1 | 0), i % 10 * 190, i // 10 * "
  "50, style) end\n"
  "  for i = 1, 40 do g:picture(pictures[i], i * 40, i * 20, 200, 150, { turn = t / 10 "
  "}) end\n"
  "  for i = 1, 20 do g:rect(i * 90, 500, 80, 80, '#0E7490', 20) g:circle(i * 90, 700, "
  "30, '#E4572E') end\n"
  "  g:text(words, 100, 100, block)\n"
  "end\n"
  "return e\n";

typedef struct {
  WireShared *shared;
  int         fd;
  Child       child;
  Answer      answer;
} Bench;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void report(const char *what, double *ms, int n) {
  qsort(ms, (size_t)n, sizeof *ms, compare);
  printf("%-34s median %.3f ms, 99th %.3f ms\n", what, ms[n / 2], ms[n * 99 / 100]);
}

static void open_worker(Bench *bench) {
  *bench = (Bench){0};
  bench->shared = wire_new(&bench->fd);
  if (!bench->shared) exit(1);
  bench->shared->session =
    (WireSession){.width = 1920, .height = 1080, .scale = 1, .seed = 7};
}

static void ask(Bench *bench, AskKind kind) {
  Ask out = {.kind = kind, .dt = 1 / 60.0};
  wire_send(bench->child.socket, &out, sizeof out);
  if (wire_receive(bench->child.socket, &bench->answer, sizeof bench->answer, true) !=
        1 ||
      bench->answer.kind != ANSWER_OK) {
    printf("fault: %s:%u: %s\n", bench->shared->fault.file, bench->shared->fault.line,
           bench->shared->fault.message);
    exit(1);
  }
}

static void close_worker(Bench *bench) {
  child_kill(&bench->child);
  wire_unmap(bench->shared);
  close(bench->fd);
}

int main(int argc, char **argv) {
  zygote_main_if_asked(argc, argv);
  int     frames = argc > 1 ? atoi(argv[1]) : 300;
  Zygote *zygote = font_open() ? zygote_start() : NULL;
  if (!zygote) return printf("%s\n", fail_text()), 1;
  enum { TIMES = 50, LINES = 4000 };
  static double spawned[TIMES], first[TIMES], loaded[TIMES];
  static char   lines[LINES * 40];
  size_t        used = 0;
  for (int i = 0; i < LINES - 1; i++)
    used += (size_t)snprintf(lines + used, sizeof lines - used,
                             "do local a%d = { x = %d } end\n", i, i);
  snprintf(lines + used, sizeof lines - used,
           "return { title = '试', draw = function() end }\n");
  for (int i = 0; i < TIMES; i++) {
    Bench bench;
    open_worker(&bench);
    const char *source = i % 2 ? lines : scene;
    wire_bundle_add(bench.shared, "exhibit", source, (uint32_t)strlen(source));
    double begin = now();
    if (!zygote_spawn(zygote, CHILD_WORKER, bench.fd, &bench.child)) return 1;
    spawned[i] = now() - begin;
    ask(&bench, ASK_LOAD);
    *(i % 2 ? &loaded[i / 2] : &first[i / 2]) = now() - begin;
    close_worker(&bench);
  }
  report("spawn (order to receipt)", spawned, TIMES);
  report("spawn and load of a small exhibit", first, TIMES / 2);
  report("spawn and load of 4,000 lines", loaded, TIMES / 2);

  Bench bench;
  open_worker(&bench);
  wire_bundle_add(bench.shared, "exhibit", scene, (uint32_t)strlen(scene));
  if (!zygote_spawn(zygote, CHILD_WORKER, bench.fd, &bench.child)) return 1;
  ask(&bench, ASK_LOAD);
  for (uint32_t i = 0; i < 40; i++) {
    WireEvent *event = &bench.shared->event[bench.shared->events++];
    *event = (WireEvent){.kind = EVENT_PICTURE};
    event->u.picture.handle = i + 1;
    event->u.picture.w = event->u.picture.h = 100;
  }
  double *ms = calloc((size_t)frames, sizeof *ms);
  for (int i = 0; i < frames; i++) {
    double begin = now();
    ask(&bench, ASK_FRAME);
    ms[i] = now() - begin;
    bench.shared->events = 0;
  }
  report("frame: 200 texts that change ...", ms, frames);
  printf("%u words in the list\n", bench.answer.list_words);
  free(ms);
  close_worker(&bench);
  zygote_stop(zygote);
  return 0;
}
