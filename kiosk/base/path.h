// path.h - files and folders, the few ways we need them.
#ifndef KIOSK_BASE_PATH_H
#define KIOSK_BASE_PATH_H

#include <stdbool.h>
#include <stddef.h>

enum { PATH_SIZE = 1024 };

// Joins parts with '/'; returns out. A path that does not fit aborts: our own mistake.
char *path_join(char out[PATH_SIZE], const char *a, const char *b);
// Another program of ours, which lies beside this one. False with fail().
bool path_beside(char out[PATH_SIZE], const char *program);
bool path_make(const char *folder);  // with its parents; true if it is there
// The whole file, NUL-terminated; free() it. NULL with fail() when missing or over max
// bytes.
char *path_read(const char *path, size_t max, size_t *size);
// Replaces a file so that a power cut leaves the old or the new one, whole: temp, fsync,
// rename, fsync of the folder.
bool path_replace(const char *path, const void *data, size_t size);
bool path_replace_private(const char *path, const void *data,
                          size_t size);  // for its owner's eyes
// The same for a file whose times, and its folder's, must not tell when: they are 1970.
bool path_replace_undated(const char *path, const void *data, size_t size);
bool path_sync_folder(const char *folder);
// A new folder of our own beneath $TMPDIR, else /tmp; its name begins with `prefix`.
// False with fail().
bool path_temp(char out[PATH_SIZE], const char *prefix);
// Removes a folder and all in it. Never follows links.
bool path_remove_all(const char *folder);
// An exhibit's name: 1 to 31 of a-z 0-9 - _, beginning with a letter.
bool path_is_id(const char *text);

#endif
