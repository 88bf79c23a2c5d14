#include "worker/canvas.h"

#include <math.h>

#include "worker/outline.h"

const Group *canvas_group(const Host *host) {
  return &host->group[host->depth];
}

Point canvas_point(const Group *group, float x, float y) {
  return (Point){group->a * x - group->b * y + group->dx,
                 group->b * x + group->a * y + group->dy};
}

Rect canvas_box(const Group *group, Rect r) {
  Point p = canvas_point(group, r.x, r.y);
  float w = fabsf(group->a * r.w) + fabsf(group->b * r.h);
  float h = fabsf(group->b * r.w) + fabsf(group->a * r.h);
  return (Rect){p.x + fminf(0, group->a * r.w) + fminf(0, -group->b * r.h),
                p.y + fminf(0, group->b * r.w) + fminf(0, group->a * r.h), w, h};
}

Rect canvas_overlap(Rect a, Rect b) {
  float x = fmaxf(a.x, b.x), y = fmaxf(a.y, b.y);
  return (Rect){x, y, fminf(a.x + a.w, b.x + b.w) - x, fminf(a.y + a.h, b.y + b.h) - y};
}

float canvas_tolerance(const Host *host) {
  float scale = host->shared->session.scale * canvas_group(host)->scale;
  return 0.15f / (scale > 0.001f ? scale : 0.001f);
}

bool canvas_style(const Host *host, float alpha, bool add, ListStyle *style) {
  const Group *group = canvas_group(host);
  *style = list_style();
  style->alpha = fminf(fmaxf(alpha * group->alpha, 0), 1);
  style->add = add || group->add;
  if (group->clipped) style->clip = group->clip;
  return style->alpha > 0 && style->clip.w > 0 && style->clip.h > 0;
}

void canvas_shape(Host *host, const ListPaint *paint, bool even_odd) {
  Outline  *outline = host->outline;
  ListStyle style;
  if (!canvas_style(host, 1, false, &style)) return;
  const Group *group = canvas_group(host);
  for (uint32_t i = 0; i < outline->points; i++)
    outline->point[i] = canvas_point(group, outline->point[i].x, outline->point[i].y);
  list_shape(&host->list, &style, paint, even_odd, outline->end, outline->contours,
             outline->point);
}
