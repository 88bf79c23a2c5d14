// fnv.h - FNV-1a, 64 bit (Fowler, Noll, Vo): tells "changed" from "the same". Guards
// nothing.
#ifndef KIOSK_BASE_FNV_H
#define KIOSK_BASE_FNV_H

#include <stddef.h>
#include <stdint.h>

#define FNV_START UINT64_C(0xcbf29ce484222325)

uint64_t fnv(uint64_t before, const void *data, size_t size);

#endif
