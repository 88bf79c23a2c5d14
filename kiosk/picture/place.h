// place.h - a picture command brought onto the screen: where it stands and how to sample
// it.
#ifndef KIOSK_PICTURE_PLACE_H
#define KIOSK_PICTURE_PLACE_H

#include "picture/copies.h"
#include "picture/paint.h"
#include "picture/sampler.h"
#include "wire/list.h"

typedef struct {
  Sampler sampler;
  bool    upright;
  float   x0, y0, x1, y1;  // upright: what it covers, in 256ths of a pixel
  Point   corner[4];       // else its outline
} Place;

// From canvas units to device pixels: at * scale + (left, top).
typedef struct {
  float scale, left, top;
} PlaceView;

static inline Point place_point(const PlaceView *view, float x, float y) {
  return (Point){x * view->scale + view->left, y * view->scale + view->top};
}

// Where a plain upright picture would stand; false when it is turned or mirrored. Pure.
bool place_upright(const ListPicture *command, const PlaceView *view, Point *from,
                   Point *to);

// These return false when nothing is to be seen. `*later` is set when a shrunken picture
// had to be left out for now, and the picture is sampled as it is.
typedef struct {
  Copies *copies;
  Cold   *cold;
  bool    later;
} PlaceMaker;

bool place_picture(PlaceMaker *maker, Place *place, const PaintPicture *picture,
                   const ListPicture *command, const PlaceView *view);
bool place_nine(PlaceMaker *maker, Place *place, const PaintPicture *picture,
                const ListNine *command, const PlaceView *view);
bool place_quad(PlaceMaker *maker, Place *place, const PaintPicture *picture,
                const ListQuad *command, const PlaceView *view);
// A picture that fills a shape.
bool place_paint(PlaceMaker *maker, Place *place, const PaintPicture *picture,
                 const ListPaint *paint, const PlaceView *view);

#endif
