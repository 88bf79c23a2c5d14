// tone.h - the hall's soft sounds, made from sines. Pure: no files, no device, no clock.
//
// Each is a few struck notes that begin and end at silence. One alone stays within
// TONE_PEAK, so that as many as may sound at once (sound.h) never reach full scale and
// nothing has to be clipped.
#ifndef KIOSK_GEAR_TONE_H
#define KIOSK_GEAR_TONE_H

#include "wire/wire.h"

enum { TONE_RATE = 48000 };  // samples a second, one channel

#define TONE_PEAK 0.25f

int  tone_frames(WireSound sound);  // its length; 0: no such sound
void tone_render(WireSound sound,
                 float    *out);  // tone_frames() samples, within ±TONE_PEAK

#endif
