// decoder.h - pictures decoded in a locked process of their own.
//
// Stage sends DecodeAsk with the open file's descriptor; the decoder answers DecodeSize
// (or a refusal); the stage sends back a DecodeDone with a sealed memfd of size w * h *
// 4; the decoder fills it and answers the same DecodeDone. One picture at a time, in
// order. A DecodeDone without a memfd lets the picture go: no answer comes.
#ifndef KIOSK_WORKER_DECODER_H
#define KIOSK_WORKER_DECODER_H

#include <stdbool.h>
#include <stdint.h>

enum {
  DECODE_DEADLINE_MS = 4000,  // of computing
  DECODE_WAIT = 10,           // times as long, whatever it computed
};

typedef struct {
  uint32_t serial;
  float    want_w, want_h;  // device pixels, 0: by the other or by the file
  float    scale;           // device pixels a canvas unit, when both are 0
} DecodeAsk;

typedef struct {
  uint32_t serial;
  uint32_t ok;  // 0: refused, see why
  int32_t  w, h, trim_x, trim_y, full_w, full_h;
  float    natural_w, natural_h, origin_x, origin_y;
  uint32_t opaque;
  char     why[128];
} DecodeSize;

typedef struct {
  uint32_t serial;
} DecodeDone;

void decoder_run(int socket);  // the child's whole life; returns when the socket ends

#endif
