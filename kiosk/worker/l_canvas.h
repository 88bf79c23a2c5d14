// l_canvas.h - the canvas's methods that live in files of their own.
#ifndef KIOSK_WORKER_L_CANVAS_H
#define KIOSK_WORKER_L_CANVAS_H

#include "worker/bind.h"

Host *l_canvas_check(lua_State *L, const char *who);  // raises outside draw()

int l_canvas_picture(lua_State *L), l_canvas_stand(lua_State *L),
  l_canvas_nine(lua_State *L), l_canvas_quad(lua_State *L);
int l_canvas_text(lua_State *L), l_canvas_measure(lua_State *L);

#endif
