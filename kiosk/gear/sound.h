// sound.h - the soft sounds of the hall, through SDL's audio.
//
// Nothing is opened until the first sound is asked for, and then by a thread of its own:
// no picture and no touch waits for a sound card. A few seconds after the last sound the
// device is closed again and the thread sleeps without a time-out, so a still kiosk has
// no wake-ups. A card that is missing, busy or pulled out is silence, noted once in the
// log and tried again a minute later.
//
// One thread asks; it owns the Sound.
#ifndef KIOSK_GEAR_SOUND_H
#define KIOSK_GEAR_SOUND_H

#include <stdbool.h>
#include <stdint.h>

#include "wire/wire.h"

enum {
  SOUND_AT_ONCE = 4,
  SOUND_A_SECOND = 8,
  SOUND_QUIET_MS = 2000,  // without a sound, then the device is closed
};

// What was admitted last. Begins as {0}.
typedef struct {
  struct {
    int64_t start, end;  // steady nanoseconds; end 0: none
  } last[SOUND_A_SECOND];
  int next;
} SoundGate;

// Whether one more sound of that length may begin now; if so it is counted.
bool sound_admit(SoundGate *gate, int64_t now, int64_t length);

// Whether a minute of the day lies in the quiet part, which may reach over midnight; from
// == to: there is none.
bool sound_is_quiet(uint32_t from, uint32_t to, uint32_t minute);

typedef struct Sound Sound;

Sound *sound_open(void);
void   sound_close(Sound *sound);  // NULL is fine
// volume 0 ... 1; now: steady nanoseconds. False: it is one too many, or there is no such
// sound.
bool sound_play(Sound *sound, WireSound which, float volume, int64_t now);
bool sound_is_open(Sound *sound);  // a device is open

#endif
