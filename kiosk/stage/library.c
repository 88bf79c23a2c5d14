#include "stage/library.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/charset.h"
#include "base/fail.h"
#include "base/fnv.h"
#include "base/mem.h"

enum { DEPTH_MAX = 3, MODULE_SIZE = 96, FILES_MAX = 512, NAMES_SIZE = 64 << 10 };

// What is done with each file found: packed into a bundle, or hashed.
typedef bool (*Take)(void *into, const char *module, const char *source, size_t bytes);

static int by_name(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

// The names in a folder, sorted, without the hidden ones; free each and the list.
static int list_folder(const char *folder, char ***out) {
  DIR *dir = opendir(folder);
  *out = NULL;
  if (!dir) return 0;
  char **names = calloc(FILES_MAX, sizeof *names);
  int    n = 0;
  for (struct dirent *e; names && (e = readdir(dir)) && n < FILES_MAX;)
    if (e->d_name[0] != '.') names[n++] = strdup(e->d_name);
  closedir(dir);
  if (names) qsort(names, (size_t)n, sizeof *names, by_name);
  *out = names;
  return n;
}

static void free_names(char **names, int n) {
  for (int i = 0; i < n; i++) free(names[i]);
  free(names);
}

static bool ends_with(const char *name, const char *ending) {
  size_t n = strlen(name), e = strlen(ending);
  return n > e && strcasecmp(name + n - e, ending) == 0;
}

static bool is_lua(const char *name) {
  size_t n = strlen(name);
  return n > 4 && strcmp(name + n - 4, ".lua") == 0;
}

static bool take_file(const char *path, const char *module, Take take, void *into) {
  size_t bytes;
  char  *source = path_read(path, WIRE_SOURCE_MAX, &bytes);
  if (!source) return false;
  bool ok = take(into, module, source, bytes);
  free(source);
  return ok;
}

// "core" + "button.lua" is module "core.button"; folders go one deeper. With an empty
// prefix only the files of the folder itself count.
static bool take_folder(const char *folder, const char *prefix, int depth, Take take,
                        void *into) {
  char **names;
  int    n = list_folder(folder, &names);
  bool   ok = true;
  for (int i = 0; ok && i < n; i++) {
    char        path[PATH_SIZE], module[MODULE_SIZE];
    struct stat st;
    path_join(path, folder, names[i]);
    if (lstat(path, &st) != 0) continue;
    bool lua = S_ISREG(st.st_mode) && is_lua(names[i]);
    int  stem = (int)strlen(names[i]) - (lua ? 4 : 0);
    snprintf(module, sizeof module, "%s%s%.*s", prefix, *prefix ? "." : "", stem,
             names[i]);
    if (lua && strcmp(module, "exhibit.exhibit") == 0)
      snprintf(module, sizeof module, "exhibit");
    if (lua)
      ok = take_file(path, module, take, into);
    else if (S_ISDIR(st.st_mode) && *prefix && depth < DEPTH_MAX)
      ok = take_folder(path, module, depth + 1, take, into);
  }
  free_names(names, n);
  return ok;
}

// A text that is none, or is too long, is left out: whoever reads it is told it can't be
// had.
static bool take_text(const char *path, const char *name, Take take, void *into) {
  char   module[WIRE_NAME_SIZE];
  size_t size;
  bool   converted, ok = true;
  char  *bytes = path_read(path, WIRE_SOURCE_MAX / 2, &size);
  char  *text = bytes ? charset_utf8(bytes, size, &converted) : NULL;
  int    n = snprintf(module, sizeof module, "text/%s", name);
  if (text && n < (int)sizeof module) ok = take(into, module, text, strlen(text));
  free(bytes);
  free(text);
  return ok;
}

typedef struct {
  char   text[NAMES_SIZE];
  size_t used;
} Names;

static void add_name(Names *names, const char *name) {
  size_t n = strlen(name);
  if (names->used + n + 1 >= sizeof names->text) return;
  memcpy(names->text + names->used, name, n);
  names->text[names->used + n] = '\n';
  names->used += n + 1;
}

// What an exhibit has besides its scripts; `under` is the way here from its folder.
// Without `take` the names alone.
static bool take_files(const char *folder, const char *under, int depth, Names *all,
                       Take take, void *into) {
  char **names;
  int    n = list_folder(folder, &names);
  bool   ok = true;
  for (int i = 0; ok && i < n; i++) {
    char        path[PATH_SIZE], name[WIRE_NAME_SIZE];
    struct stat st;
    int         used = snprintf(name, sizeof name, "%s%s", under, names[i]);
    path_join(path, folder, names[i]);
    if (used + 1 >= (int)sizeof name || lstat(path, &st) != 0) continue;
    if (S_ISDIR(st.st_mode) && depth < DEPTH_MAX) {
      name[used] = '/';
      name[used + 1] = '\0';
      ok = take_files(path, name, depth + 1, all, take, into);
    } else if (S_ISREG(st.st_mode) && !is_lua(name)) {
      add_name(all, name);
      if (take && (ends_with(name, ".csv") || ends_with(name, ".txt")))
        ok = take_text(path, name, take, into);
    }
  }
  free_names(names, n);
  return ok;
}

static bool take_own_files(const Library *library, const char *exhibit, const char *own,
                           Take take, void *into) {
  char   assets[PATH_SIZE], folder[PATH_SIZE];
  Names *all = mem_new(sizeof *all);
  path_join(folder, path_join(assets, library->home, "assets"), exhibit);
  bool ok = take_files(own, "", 0, all, take, into) &&
            take_files(folder, "", 0, all, take, into) &&
            take(into, "files", all->text, all->used);
  all->used = 0;
  ok = ok && take_files(path_join(folder, assets, "common"), "", 0, all, NULL, NULL) &&
       take(into, "common", all->text, all->used);
  free(all);
  return ok;
}

static bool take_all(const Library *library, const char *exhibit, Take take, void *into) {
  char scripts[PATH_SIZE], core[PATH_SIZE], exhibits[PATH_SIZE], own[PATH_SIZE];
  path_join(scripts, library->home, "scripts");
  path_join(core, scripts, "core");
  path_join(exhibits, scripts, "exhibits");
  path_join(own, exhibits, exhibit);
  return take_folder(scripts, "", 0, take, into) &&
         take_folder(core, "core", 0, take, into) &&
         take_folder(own, "exhibit", 0, take, into) &&
         take_own_files(library, exhibit, own, take, into);
}

int library_exhibits(const Library *library, char ids[][WIRE_ID_SIZE], int max) {
  char   scripts[PATH_SIZE], exhibits[PATH_SIZE];
  char **names;
  path_join(scripts, library->home, "scripts");
  int found = list_folder(path_join(exhibits, scripts, "exhibits"), &names), n = 0;
  for (int i = 0; i < found && n < max; i++)
    if (path_is_id(names[i])) snprintf(ids[n++], WIRE_ID_SIZE, "%s", names[i]);
  free_names(names, found);
  return n;
}

typedef struct {
  WireShared *shared;
  const char *site;
} Pack;

static bool pack(void *into, const char *module, const char *source, size_t bytes) {
  Pack *p = into;
  if (p->site && strcmp(module, "site") == 0) return true;
  return wire_bundle_add(p->shared, module, source, (uint32_t)bytes);
}

bool library_bundle(const Library *library, const char *exhibit, const char *site,
                    WireShared *shared) {
  Pack     p = {shared, site};
  uint32_t bytes;
  snprintf(shared->exhibit, sizeof shared->exhibit, "%s", exhibit);
  if (site && !wire_bundle_add(shared, "site", site, (uint32_t)strlen(site)))
    return false;
  if (!take_all(library, exhibit, pack, &p)) return false;
  return wire_bundle_find(shared, "exhibit", &bytes) ||
         fail("library: scripts/exhibits/%s/exhibit.lua is not there", exhibit);
}

static bool hash_file(void *into, const char *module, const char *source, size_t bytes) {
  uint64_t *hash = into;
  *hash = fnv(fnv(*hash, module, strlen(module) + 1), source, bytes);
  return true;
}

uint64_t library_hash(const Library *library, const char *exhibit) {
  uint64_t hash = FNV_START;
  return take_all(library, exhibit, hash_file, &hash) ? hash : 0;
}

static bool hash_all_but_site(void *into, const char *module, const char *source,
                              size_t bytes) {
  return strcmp(module, "site") == 0 || hash_file(into, module, source, bytes);
}

static void stamp_folder(const char *folder, int depth, uint64_t *hash) {
  char **names;
  int    n = list_folder(folder, &names);
  for (int i = 0; i < n; i++) {
    char        path[PATH_SIZE];
    struct stat st;
    if (lstat(path_join(path, folder, names[i]), &st) != 0) continue;
    *hash = fnv(*hash, names[i], strlen(names[i]) + 1);
    if (S_ISDIR(st.st_mode) && depth < DEPTH_MAX) stamp_folder(path, depth + 1, hash);
    if (!S_ISREG(st.st_mode)) continue;
    *hash = fnv(*hash, &st.st_size, sizeof st.st_size);
    *hash = fnv(*hash, &st.st_mtim, sizeof st.st_mtim);
  }
  free_names(names, n);
}

uint64_t library_stamp(const Library *library, const char *exhibit) {
  char     scripts[PATH_SIZE], exhibits[PATH_SIZE], assets[PATH_SIZE], folder[PATH_SIZE];
  uint64_t hash = FNV_START;
  if (!take_all(library, exhibit, hash_all_but_site, &hash)) return 0;
  path_join(scripts, library->home, "scripts");
  path_join(exhibits, scripts, "exhibits");
  path_join(assets, library->home, "assets");
  stamp_folder(path_join(folder, exhibits, exhibit), 0, &hash);
  stamp_folder(path_join(folder, assets, exhibit), 0, &hash);
  stamp_folder(path_join(folder, assets, "common"), 0, &hash);
  return hash;
}

static int open_beneath(const char *folder, const char *name) {
  int root = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (root < 0) return -1;
  struct open_how how = {
    .flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK,  // a pipe in the folder must not block us
    .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
  };
  int         fd = (int)syscall(SYS_openat2, root, name, &how, sizeof how);
  struct stat st;
  if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
    close(fd);
    fd = -1;
  }
  close(root);
  return fd;
}

int library_open_asset(const Library *library, const char *exhibit, const char *name) {
  char scripts[PATH_SIZE], exhibits[PATH_SIZE], assets[PATH_SIZE], folder[PATH_SIZE];
  path_join(scripts, library->home, "scripts");
  path_join(exhibits, scripts, "exhibits");
  path_join(assets, library->home, "assets");
  int fd = open_beneath(path_join(folder, exhibits, exhibit), name);
  if (fd < 0) fd = open_beneath(path_join(folder, assets, exhibit), name);
  if (fd < 0) fd = open_beneath(path_join(folder, assets, "common"), name);
  if (fd < 0 &&
      strcmp(exhibit, "menu") == 0) {  // "quiz/arch.svg": what stands in its arch
    const char *own = strchr(name, '/');
    fd = open_beneath(assets, name);
    if (fd < 0) fd = open_beneath(exhibits, name);
    if (fd < 0 && own) fd = open_beneath(path_join(folder, assets, "common"), own + 1);
  }
  if (fd < 0) fail("library: %s: picture '%s' is not there", exhibit, name);
  return fd;
}
