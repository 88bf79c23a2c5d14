// crc32c.h - CRC-32C (Castagnoli, polynomial 0x1EDC6F41, reflected; RFC 3720 appendix
// B.4). "123456789" gives 0xE3069283. Uses SSE4.2 where the processor has it.
#ifndef KIOSK_BASE_CRC32C_H
#define KIOSK_BASE_CRC32C_H

#include <stddef.h>
#include <stdint.h>

uint32_t crc32c(uint32_t before, const void *data, size_t size);  // start with 0

#endif
