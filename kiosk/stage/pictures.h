// pictures.h - the stage's store of decoded pictures.
//
// An exhibit asks by name; the file is opened beneath its own folders, decoded in a
// locked process that serves this exhibit only, and comes back as pixels in a sealed
// block the stage made. Pixels are kept across openings, keyed by (exhibit, device,
// inode, time, asked size): the exhibit is in the key so that none can spoil another's.
// What takes long (SVG) is also kept in DATA/cache/pictures, written by a thread of its
// own, checked by CRC when read.
#ifndef KIOSK_STAGE_PICTURES_H
#define KIOSK_STAGE_PICTURES_H

#include <stdbool.h>
#include <stdint.h>

#include "picture/paint.h"
#include "stage/library.h"
#include "wire/wire.h"
#include "worker/zygote.h"

typedef struct Pictures     Pictures;
typedef struct PictureTable PictureTable;  // the handles of one opening

enum {
  PICTURES_KEEP_BYTES = 40 << 20,    // of pictures no table uses
  PICTURES_TABLE_BYTES = 512 << 20,  // of one opening's; what is over is refused
};

Pictures *pictures_open(Zygote *zygote, const Library *library);
void      pictures_close(Pictures *pictures);

PictureTable *pictures_table(Pictures *pictures, const char *exhibit);
void pictures_table_close(Pictures *pictures, PictureTable *table);  // NULL is fine

// `w` and `h` in canvas units, `scale` device pixels each. An answer always follows from
// pictures_next(), also when there is no such picture.
void pictures_ask(Pictures *pictures, PictureTable *table, uint32_t handle,
                  const char *name, float w, float h, float scale);
// Moves the decoder on; waits at most wait_ms for it. The next answer, if one is there.
bool pictures_next(Pictures *pictures, int wait_ms, PictureTable **table,
                   WireEvent *event);
bool pictures_waiting(const Pictures *pictures, const PictureTable *table);
int  pictures_fd(const Pictures *pictures);  // -1: nothing under way

// This is the show's first picture: what it needed is read ahead at the next start.
void pictures_note_first(Pictures *pictures, const PictureTable *table);

const PaintPicture *pictures_paint(const PictureTable *table, uint32_t *n);

#endif
