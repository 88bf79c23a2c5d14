// plainly.h - what Lua and the worker say of a mistake, in the words of an author.
//
// Core's own messages are in the session's language already; those of Lua and of the C
// modules are English, and some are riddles. What is not in the table stays as it is.
#ifndef KIOSK_STAGE_PLAINLY_H
#define KIOSK_STAGE_PLAINLY_H

#include <stddef.h>
#include <stdint.h>

void plainly(char *out, size_t size, const char *message, uint32_t lang);

#endif
