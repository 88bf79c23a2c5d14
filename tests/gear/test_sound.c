// The sounds: what they are made of, how many may sound, and that a device comes and goes
// without anybody waiting for it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "gear/sound.h"
#include "gear/tone.h"

static const int64_t MS = 1000000;

static void tones_begin_and_end_in_silence(void **state) {
  (void)state;
  for (int i = 0; i < WIRE_SOUNDS; i++) {
    int    n = tone_frames((WireSound)i);
    float *out = malloc((size_t)n * sizeof *out), peak = 0, step = 0;
    assert_true(n > TONE_RATE / 50 && n < 2 * TONE_RATE);
    tone_render((WireSound)i, out);
    for (int at = 0; at < n; at++) {
      peak = fmaxf(peak, fabsf(out[at]));
      if (at) step = fmaxf(step, fabsf(out[at] - out[at - 1]));
    }
    assert_true(fabsf(out[0]) < 1e-6f && fabsf(out[n - 1]) < 1e-4f);
    assert_true(peak > 0.02f && peak <= TONE_PEAK);
    assert_true(step < 0.04f);  // a click is a jump
    free(out);
  }
  assert_int_equal(tone_frames(WIRE_SOUNDS), 0);
  assert_true(SOUND_AT_ONCE * TONE_PEAK <= 1);  // nothing has to be clipped
}

static void no_more_than_four_at_once(void **state) {
  (void)state;
  SoundGate gate = {0};
  for (int i = 0; i < SOUND_AT_ONCE; i++) assert_true(sound_admit(&gate, i, 500 * MS));
  assert_false(sound_admit(&gate, 499 * MS, 500 * MS));
  assert_true(sound_admit(&gate, 500 * MS, 500 * MS));  // the first has ended
}

static void no_more_than_eight_a_second(void **state) {
  (void)state;
  SoundGate gate = {0};
  int       admitted = 0;
  for (int i = 0; i < 100; i++) admitted += sound_admit(&gate, i * 10 * MS, 1 * MS);
  assert_int_equal(admitted, SOUND_A_SECOND);
  assert_true(sound_admit(&gate, 1000 * MS, 1 * MS));
  assert_false(sound_admit(&gate, 1001 * MS, 1 * MS));
}

static void quiet_hours_may_reach_over_midnight(void **state) {
  (void)state;
  assert_true(sound_is_quiet(720, 840, 720));
  assert_false(sound_is_quiet(720, 840, 840));
  assert_false(sound_is_quiet(720, 840, 719));
  assert_true(sound_is_quiet(1350, 425, 1400));
  assert_true(sound_is_quiet(1350, 425, 0));
  assert_false(sound_is_quiet(1350, 425, 425));
  assert_false(sound_is_quiet(0, 0, 0));
}

static bool becomes(Sound *sound, bool open) {
  for (int i = 0; i < 1000; i++) {
    if (sound_is_open(sound) == open) return true;
    nanosleep(&(struct timespec){.tv_nsec = 10 * MS}, NULL);
  }
  return false;
}

static void a_device_comes_with_a_sound_and_goes_with_quiet(void **state) {
  (void)state;
  setenv("SDL_AUDIODRIVER", "dummy", 1);
  Sound *sound = sound_open();
  assert_false(sound_is_open(sound));
  assert_true(sound_play(sound, SOUND_TAP, 0.6f, clock_steady()));
  assert_true(becomes(sound, true));
  assert_true(becomes(sound, false));
  assert_true(sound_play(sound, SOUND_TICK, 0.6f, clock_steady()));
  assert_true(becomes(sound, true));
  sound_close(sound);
}

static void no_device_is_silence(void **state) {
  (void)state;
  setenv("SDL_AUDIODRIVER", "there-is-none", 1);
  Sound *sound = sound_open();
  assert_true(sound_play(sound, SOUND_RIGHT, 0.6f, clock_steady()));
  nanosleep(&(struct timespec){.tv_nsec = 100 * MS}, NULL);
  assert_false(sound_is_open(sound));
  assert_true(sound_play(sound, SOUND_TAP, 0.6f, clock_steady()));
  assert_false(sound_play(sound, WIRE_SOUNDS, 0.6f, clock_steady()));
  sound_close(sound);
  sound_close(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(tones_begin_and_end_in_silence),
    cmocka_unit_test(no_more_than_four_at_once),
    cmocka_unit_test(no_more_than_eight_a_second),
    cmocka_unit_test(quiet_hours_may_reach_over_midnight),
    cmocka_unit_test(a_device_comes_with_a_sound_and_goes_with_quiet),
    cmocka_unit_test(no_device_is_silence),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
