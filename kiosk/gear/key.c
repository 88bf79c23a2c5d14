#include "gear/key.h"

#include <SDL2/SDL_keyboard.h>

#include "base/near.h"

uint32_t key_of(const char *name) {
  return (uint32_t)SDL_GetScancodeFromName(name);
}

const char *key_near(const char *wrong) {
  const char *names[SDL_NUM_SCANCODES + 1] = {NULL};
  int         n = 0;
  for (int i = 1; i < SDL_NUM_SCANCODES; i++)
    if (*SDL_GetScancodeName((SDL_Scancode)i))
      names[n++] = SDL_GetScancodeName((SDL_Scancode)i);
  return near_of(wrong, names);
}
