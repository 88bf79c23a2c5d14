#include "gear/tone.h"

#include <math.h>
#include <string.h>

enum { NOTES_MAX = 4, HARMONICS = 3 };

// When it is struck, how long it rings, how loud (1: alone it reaches the peak).
typedef struct {
  float start, pitch, seconds, gain;
} Note;

static const Note tones[WIRE_SOUNDS][NOTES_MAX] = {
  [SOUND_TAP] = {{0, 587.33f, 0.10f, 0.40f}},
  [SOUND_RIGHT] = {{0, 523.25f, 0.30f, 0.44f},
                   {0.09f, 659.26f, 0.32f, 0.36f},
                   {0.18f, 783.99f, 0.50f, 0.36f}},
  // Two low steps down and no more: "look again", not a buzzer.
  [SOUND_WRONG] = {{0, 392.00f, 0.28f, 0.36f}, {0.13f, 349.23f, 0.42f, 0.34f}},
  [SOUND_PAGE] = {{0, 392.00f, 0.12f, 0.22f}, {0.05f, 587.33f, 0.16f, 0.20f}},
  [SOUND_LANTERN] = {{0, 783.99f, 0.60f, 0.32f}, {0.07f, 1174.66f, 0.80f, 0.26f}},
  [SOUND_FINISH] = {{0, 523.25f, 0.50f, 0.34f},
                    {0.12f, 659.26f, 0.55f, 0.28f},
                    {0.24f, 783.99f, 0.65f, 0.24f},
                    {0.36f, 1046.50f, 1.10f, 0.28f}},
  [SOUND_TICK] = {{0, 880.00f, 0.05f, 0.22f}},
};

// The upper ones die first, as in a wooden bar.
static const struct {
  float multiple, part, decay;
} harmonics[HARMONICS] = {{1, 0.76f, 5}, {2, 0.16f, 7}, {4, 0.08f, 12}};

static const float ATTACK = 0.004f, RELEASE = 0.02f, TURN = 6.28318531f;

// A rise from 0 to 1 without a corner at either end.
static float swell(float t) {
  if (t >= 1) return 1;
  return t <= 0 ? 0 : 0.5f - 0.5f * cosf(t * TURN / 2);
}

static float note_at(const Note *note, float t) {
  float part = t / note->seconds, sum = 0;
  for (int i = 0; i < HARMONICS; i++)
    sum += harmonics[i].part * expf(-harmonics[i].decay * part) *
           sinf(TURN * note->pitch * harmonics[i].multiple * t);
  return sum * note->gain * swell(t / ATTACK) * swell((note->seconds - t) / RELEASE);
}

int tone_frames(WireSound sound) {
  float end = 0;
  if ((unsigned)sound >= WIRE_SOUNDS) return 0;
  for (int i = 0; i < NOTES_MAX; i++)
    end = fmaxf(end, tones[sound][i].start + tones[sound][i].seconds);
  return (int)(end * TONE_RATE) + 1;
}

void tone_render(WireSound sound, float *out) {
  int frames = tone_frames(sound);
  memset(out, 0, (size_t)frames * sizeof *out);
  for (int i = 0; frames && i < NOTES_MAX && tones[sound][i].seconds > 0; i++) {
    const Note *note = &tones[sound][i];
    int         first = (int)(note->start * TONE_RATE);
    int         last = first + (int)(note->seconds * TONE_RATE);
    for (int at = first; at < last; at++)
      out[at] += TONE_PEAK * note_at(note, (float)(at - first) / TONE_RATE);
  }
}
