#include "picture/ink.h"

#include <string.h>

#include "picture/blend.h"

static void solid_spans(const Ink *ink, uint32_t *row, const Span *spans, int n) {
  for (const Span *s = spans, *end = spans + n; s < end; s++) {
    uint32_t color =
      s->coverage == 255 ? ink->color : blend_scale(ink->color, s->coverage);
    if (s->n == 1 && !ink->add)
      row[s->x] = blend_over(row[s->x], color);
    else
      blend_solid(row + s->x, s->n, color, ink->add);
  }
}

// How many spans stand side by side from the first on.
static int neighbours(const Span *spans, int n) {
  int i = 1;
  while (i < n && spans[i].x == spans[i - 1].x + spans[i - 1].n) i++;
  return i;
}

static const uint32_t *row_of(const Ink *ink, int x, int y, int n) {
  if (ink->sampler) return sampler_row(ink->sampler, x, y, n, ink->scratch);
  gradient_row(ink->gradient, x, y, n, ink->scratch);
  return ink->scratch;
}

void ink_row(void *user, int y, const Span *spans, int n) {
  const Ink *ink = user;
  uint32_t  *row = ink->pixels + (size_t)y * (size_t)ink->stride;
  if (!ink->gradient && !ink->sampler) {
    solid_spans(ink, row, spans, n);
    return;
  }
  for (int i = 0, side; i < n; i += side) {
    side = neighbours(spans + i, n - i);
    const Span     *last = &spans[i + side - 1];
    int             x = spans[i].x;
    const uint32_t *from = row_of(ink, x, y, last->x + last->n - x);
    for (int k = i; k < i + side; k++) {
      const Span *s = &spans[k];
      uint32_t    m = blend_times(s->coverage, ink->alpha);
      if (ink->opaque && m == 255)
        memcpy(row + s->x, from + (s->x - x), (size_t)s->n * sizeof *row);
      else
        blend_row(row + s->x, from + (s->x - x), s->n, m, ink->add);
    }
  }
}
