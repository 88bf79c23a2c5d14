#include "check/fact.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/near.h"
#include "check/sources.h"
#include "worker/source.h"

enum { FACTS_MAX = 4096 };

// --- the bank

typedef struct {
  char *name[FACTS_MAX + 1];  // ended by NULL
  int   n;
} Bank;

static void add_name(void *user, const char *name, size_t size) {
  Bank *bank = user;
  if (bank->n == FACTS_MAX) return;
  char *copy = mem_new(size + 1);
  memcpy(copy, name, size);
  bank->name[bank->n++] = copy;
}

static bool is_known(const FactWish *wish) {
  char   path[PATH_SIZE];
  size_t bytes;
  char  *text = path_read(path_join(path, wish->library->home, "scripts/facts.lua"),
                          WIRE_SOURCE_MAX, &bytes);
  if (!text) return false;
  Bank *bank = mem_new(sizeof *bank);
  bool  found = false;
  source_keys(text, (uint32_t)bytes, add_name, bank);
  for (int i = 0; i < bank->n; i++)
    found = found || strcmp(bank->name[i], wish->fact) == 0;
  const char *near = found ? NULL : near_of(wish->fact, (const char *const *)bank->name);
  if (!found && near)
    fail(wish->english ? "there is no fact '%s' in scripts/facts.lua; did you mean '%s'?"
                       : "scripts/facts.lua 里没有事实“%s”；是不是“%s”？",
         wish->fact, near);
  else if (!found)
    fail(wish->english ? "there is no fact '%s' in scripts/facts.lua"
                       : "scripts/facts.lua 里没有事实“%s”",
         wish->fact);
  for (int i = 0; i < bank->n; i++) free(bank->name[i]);
  free(bank);
  free(text);
  return found;
}

// --- its uses

typedef struct {
  const FactWish   *wish;
  FILE             *to;
  const char       *exhibit;
  const SourceFile *file;
  int               n;
} Listing;

static void put_text(const Listing *list, const SourceUse *use) {
  fprintf(list->to, "  %-12s %s:%u", list->exhibit, list->file->path, use->line);
  if (use->id_size) fprintf(list->to, "  %.*s", (int)use->id_size, use->id);
  if (use->words_size)
    fprintf(list->to, list->wish->english ? "  \"%.*s\"" : "  “%.*s”",
            (int)use->words_size, use->words);
  fputc('\n', list->to);
}

static void put_field(FILE *to, const char *name, const char *text, size_t size) {
  char *copy = mem_new(size + 1);
  memcpy(copy, text, size);
  fprintf(to, ",\"%s\":", name);
  json_text(to, copy);
  free(copy);
}

static void put_json(const Listing *list, const SourceUse *use) {
  fputs(list->n ? ",\n{\"exhibit\":" : "\n{\"exhibit\":", list->to);
  json_text(list->to, list->exhibit);
  put_field(list->to, "id", use->id, use->id_size);
  put_field(list->to, "words", use->words, use->words_size);
  put_field(list->to, "file", list->file->path, strlen(list->file->path));
  fprintf(list->to, ",\"line\":%u}", use->line);
}

static void put_use(void *user, const SourceUse *use) {
  Listing *list = user;
  if (list->wish->json)
    put_json(list, use);
  else
    put_text(list, use);
  list->n++;
}

static void list_exhibit(Listing *list) {
  Sources *sources = sources_open(list->wish->library, list->exhibit);
  for (int i = 0; i < sources->n; i++) {
    list->file = &sources->file[i];
    if (list->file->own && list->file->lua && list->file->text)
      source_uses(list->file->text, (uint32_t)list->file->bytes, list->wish->fact,
                  put_use, list);
  }
  sources_close(sources);
}

bool fact_list(const FactWish *wish, FILE *to) {
  Listing list = {.wish = wish, .to = to};
  if (!is_known(wish)) return false;
  if (wish->json) fputc('[', to);
  for (int i = 0; i < wish->exhibits; i++) {
    list.exhibit = wish->exhibit[i];
    list_exhibit(&list);
  }
  if (wish->json)
    fputs("]\n", to);
  else
    fprintf(to, wish->english ? "%s is used in %d place%s\n" : "%s 用在 %d 处%.0s\n",
            wish->fact, list.n, list.n == 1 ? "" : "s");
  return true;
}
