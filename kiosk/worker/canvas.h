// canvas.h - where drawing stands: groups inside groups, and from the author's
// coordinates to the canvas's.
#ifndef KIOSK_WORKER_CANVAS_H
#define KIOSK_WORKER_CANVAS_H

#include "worker/bind.h"

const Group *canvas_group(const Host *host);
Point        canvas_point(const Group *group, float x, float y);
// The box around a rectangle after the group's turning.
Rect canvas_box(const Group *group, Rect r);
Rect canvas_overlap(Rect a, Rect b);  // w or h 0 or less: none
// How far a curve may be off in the author's coordinates: 0.15 device pixels.
float canvas_tolerance(const Host *host);
// What every command carries here. False if nothing can be seen (clipped away, faded
// out).
bool canvas_style(const Host *host, float alpha, bool add, ListStyle *style);
// Puts the host's outline on the list.
void canvas_shape(Host *host, const ListPaint *paint, bool even_odd);

#endif
