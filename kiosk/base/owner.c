#include "base/owner.h"

#include <grp.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

void owner_become(const char *data) {
  struct stat st;
  if (geteuid() != 0 || stat(data, &st) != 0 || st.st_uid == 0) return;
  if (setgroups(0, NULL) != 0 || setgid(st.st_gid) != 0 || setuid(st.st_uid) != 0)
    abort();
}
