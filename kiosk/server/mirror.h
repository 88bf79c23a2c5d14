// mirror.h - a copy of a server's lines on this machine, as journals that were collected.
//
// So the same index, the same reports and the same recount work on them: figures from the
// database can't differ from those of the files. A report asks what has come since and
// takes only that.
#ifndef KIOSK_SERVER_MIRROR_H
#define KIOSK_SERVER_MIRROR_H

#include <stdbool.h>

#include "base/path.h"

// Brings DATA/mirror/HASH up to date, a data folder of its own for each url. False with
// fail().
bool mirror_update(const char *data, const char *url, char folder[PATH_SIZE]);

#endif
