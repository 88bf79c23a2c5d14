#include "gear/sound.h"

#include <SDL.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/mem.h"
#include "gear/tone.h"

#define MS INT64_C(1000000)

enum {
  BUFFER = 512,        // samples: 11 ms behind the finger
  LATE_MS = 300,       // what waited longer for the device is not played any more
  AGAIN_MS = 60000,    // after a failure
  FAREWELL_MS = 1000,  // how long the end waits for a driver that hangs
};

typedef struct {
  WireSound which;
  float     volume;
  int64_t   asked;
  int       at, frames;  // at == frames: free
} Voice;

struct Sound {
  SoundGate         gate;
  SDL_Thread       *thread;
  SDL_sem          *bell, *gone;
  SDL_mutex        *lock;  // of all below
  bool              stop, open;
  Voice             voice[SOUND_AT_ONCE];
  float            *tone[WIRE_SOUNDS];  // made by the thread before the device opens
  SDL_AudioDeviceID device;             // the thread's own
  int64_t           failed;
};

bool sound_admit(SoundGate *gate, int64_t now, int64_t length) {
  int recent = 0, sounding = 0;
  for (int i = 0; i < SOUND_A_SECOND; i++) {
    if (!gate->last[i].end) continue;
    if (now - gate->last[i].start < 1000 * MS) recent++;
    if (now < gate->last[i].end) sounding++;
  }
  if (recent >= SOUND_A_SECOND || sounding >= SOUND_AT_ONCE) return false;
  gate->last[gate->next].start = now;
  gate->last[gate->next].end = now + length;
  gate->next = (gate->next + 1) % SOUND_A_SECOND;
  return true;
}

bool sound_is_quiet(uint32_t from, uint32_t to, uint32_t minute) {
  if (from <= to) return minute >= from && minute < to;
  return minute >= from || minute < to;
}

// --- the thread ----------------------------------------------------------------------

// SDL's own thread asks for the next samples.
static void mix(void *user, Uint8 *bytes, int length) {
  Sound *sound = user;
  float *out = (float *)(void *)bytes;
  int    frames = length / (int)sizeof *out;
  for (int i = 0; i < frames; i++) out[i] = 0;
  SDL_LockMutex(sound->lock);
  for (Voice *v = sound->voice; v < sound->voice + SOUND_AT_ONCE; v++)
    for (int i = 0; i < frames && v->at < v->frames; i++)
      out[i] += v->volume * sound->tone[v->which][v->at++];
  SDL_UnlockMutex(sound->lock);
}

static bool is_silent(Sound *sound) {
  bool silent = true;
  SDL_LockMutex(sound->lock);
  for (int i = 0; i < SOUND_AT_ONCE; i++)
    silent = silent && sound->voice[i].at == sound->voice[i].frames;
  SDL_UnlockMutex(sound->lock);
  return silent;
}

static void forget_late(Sound *sound, int64_t before) {
  SDL_LockMutex(sound->lock);
  for (Voice *v = sound->voice; v < sound->voice + SOUND_AT_ONCE; v++)
    if (v->asked < before) v->at = v->frames;
  SDL_UnlockMutex(sound->lock);
}

static void set_open(Sound *sound, bool open) {
  SDL_LockMutex(sound->lock);
  sound->open = open;
  SDL_UnlockMutex(sound->lock);
}

static void make_tones(Sound *sound) {
  for (int i = 0; i < WIRE_SOUNDS && !sound->tone[i]; i++) {
    sound->tone[i] = mem_new((size_t)tone_frames((WireSound)i) * sizeof(float));
    tone_render((WireSound)i, sound->tone[i]);
  }
}

// The whole audio part of SDL is started and ended with the device: some of its drivers
// keep a thread that polls for new cards.
static void open_device(Sound *sound) {
  SDL_AudioSpec want = {.freq = TONE_RATE,
                        .format = AUDIO_F32SYS,
                        .channels = 1,
                        .samples = BUFFER,
                        .callback = mix,
                        .userdata = sound};
  if (sound->failed && clock_steady() - sound->failed < AGAIN_MS * MS) return;
  make_tones(sound);
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {
    sound->device = SDL_OpenAudioDevice(NULL, 0, &want, NULL, 0);
    if (!sound->device) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  if (!sound->device) {
    if (!sound->failed) log_warn("sound: %s; the kiosk stays silent", SDL_GetError());
    sound->failed = clock_steady();
    return;
  }
  sound->failed = 0;
  forget_late(sound, clock_steady() - LATE_MS * MS);
  set_open(sound, true);
  SDL_PauseAudioDevice(sound->device, 0);
}

static void close_device(Sound *sound) {
  if (!sound->device) return;
  SDL_CloseAudioDevice(sound->device);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  sound->device = 0;
  set_open(sound, false);
}

static bool is_over(Sound *sound) {
  SDL_LockMutex(sound->lock);
  bool stop = sound->stop;
  SDL_UnlockMutex(sound->lock);
  return stop;
}

static int work(void *user) {
  Sound *sound = user;
  while (!is_over(sound)) {
    if (!sound->device) {
      SDL_SemWait(sound->bell);
      if (!is_over(sound)) open_device(sound);
      if (!sound->device) forget_late(sound, INT64_MAX);
    } else if (SDL_SemWaitTimeout(sound->bell, SOUND_QUIET_MS) == SDL_MUTEX_TIMEDOUT &&
               is_silent(sound)) {
      close_device(sound);
    }
  }
  close_device(sound);
  SDL_SemPost(sound->gone);
  return 0;
}

// --- the owner -----------------------------------------------------------------------

Sound *sound_open(void) {
  Sound *sound = mem_new(sizeof *sound);
  sound->bell = SDL_CreateSemaphore(0);
  sound->gone = SDL_CreateSemaphore(0);
  sound->lock = SDL_CreateMutex();
  return sound;
}

void sound_close(Sound *sound) {
  if (!sound) return;
  if (sound->thread) {
    SDL_LockMutex(sound->lock);
    sound->stop = true;
    SDL_UnlockMutex(sound->lock);
    SDL_SemPost(sound->bell);
    if (SDL_SemWaitTimeout(sound->gone, FAREWELL_MS) == SDL_MUTEX_TIMEDOUT) {
      SDL_DetachThread(sound->thread);  // the driver hangs; the process ends without it
      return;
    }
    SDL_WaitThread(sound->thread, NULL);
  }
  for (int i = 0; i < WIRE_SOUNDS; i++) free(sound->tone[i]);
  SDL_DestroySemaphore(sound->bell);
  SDL_DestroySemaphore(sound->gone);
  SDL_DestroyMutex(sound->lock);
  free(sound);
}

static void add_voice(Sound *sound, WireSound which, float volume, int64_t now) {
  SDL_LockMutex(sound->lock);
  for (Voice *v = sound->voice; v < sound->voice + SOUND_AT_ONCE; v++) {
    if (v->at != v->frames) continue;
    *v = (Voice){which, volume, now, 0, tone_frames(which)};
    break;
  }
  SDL_UnlockMutex(sound->lock);
}

bool sound_play(Sound *sound, WireSound which, float volume, int64_t now) {
  int64_t length = tone_frames(which) * INT64_C(1000000000) / TONE_RATE;
  if (length == 0 || !sound_admit(&sound->gate, now, length)) return false;
  add_voice(sound, which, SDL_clamp(volume, 0, 1), now);
  if (!sound->thread) sound->thread = SDL_CreateThread(work, "sound", sound);
  SDL_SemPost(sound->bell);
  return true;
}

bool sound_is_open(Sound *sound) {
  SDL_LockMutex(sound->lock);
  bool open = sound->open;
  SDL_UnlockMutex(sound->lock);
  return open;
}
