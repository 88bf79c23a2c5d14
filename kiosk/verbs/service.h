// service.h - the files that make a Debian machine start the show by itself: the screen
// (an X server without root), the show, its user, and USB sticks that are mounted when
// they are plugged in.
#ifndef KIOSK_VERBS_SERVICE_H
#define KIOSK_VERBS_SERVICE_H

#define SERVICE_DATA "/var/lib/kiosk"

// @PROGRAM@ stands for this program, @HOME@ for the folder with scripts/ and assets/.
typedef struct {
  const char *path, *text;
} ServiceFile;

extern const ServiceFile service_files[];  // ends with a NULL path

#endif
