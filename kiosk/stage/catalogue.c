#include "stage/catalogue.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/crc32c.h"
#include "base/fail.h"
#include "base/fnv.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "stage/actor.h"
#include "stage/session.h"

enum {
  MAGIC = 0x3454434b,  // "KCT4"
  NO_GROUP = 0xffff,
  SITE_MAX = 64 << 10,
  // Nobody waits for a look, and what it finds is kept: no exhibit is refused because the
  // machine was busy.
  PATIENCE = 10,
  OFF_BYTES_MAX = WIRE_EXHIBITS_MAX * WIRE_ID_SIZE,
};

typedef struct {
  uint64_t hash;    // of all bytes that went in
  bool     looked;  // at these; else nothing is known but how often they failed
  Exhibit  exhibit;
} Known;

// The file DATA/cache/catalogue, as far as it is known.
typedef struct {
  uint32_t magic, crc;  // of all that follows, up to the last that is known
  uint64_t site_hash;
  WireSite site;
  uint32_t n;
  Known    known[WIRE_EXHIBITS_MAX];
} Kept;

// What an exhibit that staff have switched off would be.
typedef struct {
  ExhibitState state;
  char         why[sizeof((Exhibit *)0)->why];
} Own;

struct Catalogue {
  Zygote        *zygote;
  const Library *library;
  WireSession    session;
  Kept           kept;
  char          *site_text;
  WireFault      site_fault;  // of the file as it stands; no message: none
  Exhibit        exhibit[WIRE_EXHIBITS_MAX];
  int            n, next;  // next: the first that is not looked at yet
  Actor         *looking;  // at exhibit[next]
  uint64_t       hash;     // of its bytes
  bool           changed;
  char          *module;
  char           off[WIRE_EXHIBITS_MAX][WIRE_ID_SIZE];  // by staff
  int            offs;
  Own            own[WIRE_EXHIBITS_MAX];  // of exhibit[i], while it is off
  bool           minds_checks;
  bool           judged[WIRE_EXHIBITS_MAX];
  Verdict        verdict[WIRE_EXHIBITS_MAX];  // of exhibit[i], once judged
};

static size_t size_of(const Kept *kept) {
  return offsetof(Kept, known) + kept->n * sizeof *kept->known;
}

static uint32_t sum(const Kept *kept) {
  return crc32c(0, &kept->site_hash, size_of(kept) - offsetof(Kept, site_hash));
}

static char *cache_path(const Catalogue *c, char path[PATH_SIZE], const char *name) {
  char folder[PATH_SIZE];
  return path_join(path, path_join(folder, c->library->data, "cache"), name);
}

static void recall(Catalogue *c) {
  char   path[PATH_SIZE];
  size_t bytes;
  Kept  *kept =
    (Kept *)(void *)path_read(cache_path(c, path, "catalogue"), sizeof *kept, &bytes);
  if (kept && bytes >= offsetof(Kept, known) && kept->magic == MAGIC &&
      kept->n <= WIRE_EXHIBITS_MAX && bytes == size_of(kept) && kept->crc == sum(kept))
    memcpy(&c->kept, kept, bytes);
  free(kept);
}

static void keep(Catalogue *c) {
  char path[PATH_SIZE];
  c->changed = false;
  c->kept.magic = MAGIC;
  c->kept.crc = sum(&c->kept);
  path_make(path_join(path, c->library->data, "cache"));
  if (!path_replace(cache_path(c, path, "catalogue"), &c->kept, size_of(&c->kept)))
    log_warn("catalogue: %s", fail_text());
}

static void tell_fault(const Actor *actor, WireFault *out) {
  const WireFault *fault;
  actor_fault(actor, &fault);
  *out = *fault;
  if (fault->line)
    fail("%s:%u: %s", fault->file, fault->line, fault->message);
  else
    fail("%s%s%s", fault->file, *fault->file ? ": " : "", fault->message);
}

static uint64_t hash_text(const char *text) {
  return fnv(FNV_START, text, strlen(text));
}

static bool read_site(Catalogue *c, const char *text, WireSite *site) {
  ActorWish wish = {.exhibit = "site",
                    .site = text,
                    .session = &c->session,
                    .ask = ASK_SITE,
                    .bare = true,
                    .patience = PATIENCE};
  Actor    *actor = actor_open(c->zygote, c->library, &wish);
  ActorNews news = actor ? actor_wait(actor, NULL) : ACTOR_NOTHING;
  if (news == ACTOR_LOADED) actor_site(actor, site);
  if (news == ACTOR_FAULT) {
    tell_fault(actor, &c->site_fault);
    snprintf(c->site_fault.file, sizeof c->site_fault.file, "site.lua");
  }
  actor_close(actor);
  return news == ACTOR_LOADED;
}

static void take_site(Catalogue *c, char *text, const WireSite *site) {
  free(c->site_text);
  c->site_text = text;
  c->kept.site = *site;
}

// Never was a good site.lua here: one without a name, with every exhibit there is.
static char *bare_site(const Catalogue *c) {
  char   ids[WIRE_EXHIBITS_MAX][WIRE_ID_SIZE], *text = NULL;
  int    n = library_exhibits(c->library, ids, WIRE_EXHIBITS_MAX);
  size_t bytes;
  FILE  *out = open_memstream(&text, &bytes);
  if (!out) abort();
  fputs(
    "return { name = { zh = '青少年毒品预防教育基地', en = 'Drug-Prevention Education "
    "Base' },\n  kiosk = 'kiosk', menu = { { title = { zh = '展项', en = 'Exhibits' }, "
    "icon = 'eye'",
    out);
  for (int i = 0; i < n; i++)
    if (!session_is_way(ids[i])) fprintf(out, ", \"%s\"", ids[i]);
  fputs(" } } }\n", out);
  fclose(out);
  return text;
}

// The site as it stands in site.lua; else the last good one; else a bare one.
static void find_site(Catalogue *c) {
  char     path[PATH_SIZE], scripts[PATH_SIZE];
  size_t   bytes;
  WireSite site;
  c->site_fault = (WireFault){0};
  path_join(scripts, c->library->home, "scripts");
  char *now = path_read(path_join(path, scripts, "site.lua"), SITE_MAX, &bytes);
  if (now && hash_text(now) == c->kept.site_hash) {
    c->site_text = now;
    return;
  }
  if (now && read_site(c, now, &site)) {
    take_site(c, now, &site);
    c->kept.site_hash = hash_text(now);
    path_make(path_join(path, c->library->data, "cache"));
    path_replace(cache_path(c, path, "site.lua"), now, strlen(now));
    keep(c);
    return;
  }
  log_error("site.lua: %s; the last good one is used", fail_text());
  free(now);
  char *last = path_read(cache_path(c, path, "site.lua"), SITE_MAX, &bytes);
  if (last && read_site(c, last, &site)) {
    take_site(c, last, &site);
    return;
  }
  free(last);
  char *bare = bare_site(c);
  if (read_site(c, bare, &site))
    take_site(c, bare, &site);
  else
    free(bare);
}

// Where it stands; c->n: nowhere.
static int place_of(const Catalogue *c, const char *id) {
  int i = 0;
  while (i < c->n && strcmp(c->exhibit[i].id, id) != 0) i++;
  return i;
}

// --- staff's switch

static int place_in_off(const Catalogue *c, const char *id) {
  int i = 0;
  while (i < c->offs && strcmp(c->off[i], id) != 0) i++;
  return i;
}

bool catalogue_is_off(const Catalogue *c, const char *id) {
  return place_in_off(c, id) < c->offs;
}

static void recall_off(Catalogue *c) {
  char   path[PATH_SIZE], *rest = NULL;
  size_t bytes;
  char *text = path_read(path_join(path, c->library->data, "off"), OFF_BYTES_MAX, &bytes);
  for (char *id = text ? strtok_r(text, "\n", &rest) : NULL; id;
       id = strtok_r(NULL, "\n", &rest))
    if (path_is_id(id) && c->offs < WIRE_EXHIBITS_MAX && !catalogue_is_off(c, id))
      snprintf(c->off[c->offs++], WIRE_ID_SIZE, "%s", id);
  free(text);
}

static bool keep_off(const Catalogue *c) {
  char path[PATH_SIZE], text[OFF_BYTES_MAX];
  int  used = 0;
  for (int i = 0; i < c->offs; i++)
    used += snprintf(text + used, sizeof text - (size_t)used, "%s\n", c->off[i]);
  return path_make(c->library->data) &&
         path_replace(path_join(path, c->library->data, "off"), text, (size_t)used);
}

static void rest_if_off(Catalogue *c, Exhibit *e) {
  if (!catalogue_is_off(c, e->id)) return;
  Own *own = &c->own[e - c->exhibit];
  own->state = e->state;
  memcpy(own->why, e->why, sizeof own->why);
  e->state = EXHIBIT_RESTING;
  snprintf(e->why, sizeof e->why, "switched off by staff");
}

static bool set_off(Catalogue *c, const char *id, bool off) {
  int i = place_in_off(c, id);
  if (off && c->offs == WIRE_EXHIBITS_MAX) return fail("catalogue: too many are off");
  if (off)
    snprintf(c->off[c->offs++], WIRE_ID_SIZE, "%.31s", id);
  else
    memmove(c->off[i], c->off[i + 1], (size_t)(--c->offs - i) * sizeof *c->off);
  return true;
}

bool catalogue_switch(Catalogue *c, const char *id, bool on) {
  Exhibit *e = catalogue_find(c, id);
  if (!e) return fail("catalogue: no exhibit %s", id);
  if (catalogue_is_off(c, id) != on) return true;
  if (!set_off(c, id, !on)) return false;
  if (!keep_off(c)) {
    set_off(c, id, on);
    return false;
  }
  bool looked_at = e - c->exhibit < c->next;  // else it is done when it is looked at
  if (looked_at && on) {
    const Own *own = &c->own[e - c->exhibit];
    e->state = own->state;
    memcpy(e->why, own->why, sizeof e->why);
  } else if (looked_at) {
    rest_if_off(c, e);
  }
  return true;
}

// --- the exhibits

static void add(Catalogue *c, const char *id, uint32_t group) {
  if (c->n == WIRE_EXHIBITS_MAX || catalogue_find(c, id) || session_is_way(id)) return;
  Exhibit *e = &c->exhibit[c->n++];
  snprintf(e->id, sizeof e->id, "%.31s", id);
  e->group = group;
}

static void find_all(Catalogue *c) {
  find_site(c);
  for (uint32_t i = 0; i < c->kept.site.exhibits; i++)
    add(c, c->kept.site.exhibit[i].id, c->kept.site.exhibit[i].group);
  char ids[WIRE_EXHIBITS_MAX][WIRE_ID_SIZE];
  int  found = library_exhibits(c->library, ids, WIRE_EXHIBITS_MAX);
  for (int i = 0; i < found; i++) add(c, ids[i], NO_GROUP);
}

Catalogue *catalogue_open(Zygote *zygote, const Library *library,
                          const WireSession *session) {
  Catalogue *c = mem_new(sizeof *c);
  c->zygote = zygote;
  c->library = library;
  c->session = *session;
  recall(c);
  recall_off(c);
  find_all(c);
  return c;
}

void catalogue_renew(Catalogue *c) {
  actor_close(c->looking);
  free(c->site_text);
  c->looking = NULL;
  c->site_text = NULL;
  memset(c->exhibit, 0, sizeof c->exhibit);
  memset(c->judged, 0, sizeof c->judged);
  c->n = c->next = 0;
  find_all(c);
}

void catalogue_close(Catalogue *c) {
  if (!c) return;
  actor_close(c->looking);
  free(c->site_text);
  free(c->module);
  free(c);
}

static const Known *known(const Catalogue *c, const char *id, uint64_t hash) {
  for (uint32_t i = 0; i < c->kept.n; i++)
    if (c->kept.known[i].hash == hash && strcmp(c->kept.known[i].exhibit.id, id) == 0)
      return &c->kept.known[i];
  return NULL;
}

static void learn(Catalogue *c, const Exhibit *e, uint64_t hash, bool looked) {
  uint32_t i = 0;
  while (i < c->kept.n && strcmp(c->kept.known[i].exhibit.id, e->id) != 0) i++;
  if (i == WIRE_EXHIBITS_MAX) i = 0;
  if (i == c->kept.n) c->kept.n++;
  c->kept.known[i].hash = hash;
  c->kept.known[i].looked = looked;
  c->kept.known[i].exhibit = *e;
  c->changed = true;
}

static void refuse(Exhibit *e) {
  e->state = EXHIBIT_REFUSED;
  snprintf(e->why, sizeof e->why, "%.380s", fail_text());
  log_error("exhibit %s is refused: %s", e->id, e->why);
}

static void wear_out(Exhibit *e) {
  if (e->faults < CATALOGUE_FAULTS_MAX) return;
  e->state = EXHIBIT_RESTING;
  snprintf(e->why, sizeof e->why, "failed %u times; it rests until a file of it changes",
           e->faults);
}

// Known from an earlier time: done at once. Else a worker looks at it.
static void begin(Catalogue *c, Exhibit *e) {
  uint32_t group = e->group;
  c->hash = library_hash(c->library, e->id);
  const Known *before = c->hash ? known(c, e->id, c->hash) : NULL;
  if (before && before->looked) {
    *e = before->exhibit;
    e->group = group;
    wear_out(e);
    return;
  }
  e->faults = before ? before->exhibit.faults : 0;
  ActorWish wish = {.exhibit = e->id,
                    .site = c->site_text,
                    .session = &c->session,
                    .ask = ASK_FACTS,
                    .forgiving = true,
                    .patience = PATIENCE};
  c->looking = actor_open(c->zygote, c->library, &wish);
  if (!c->looking) refuse(e);
}

static bool end(Catalogue *c, Exhibit *e, int wait_ms) {
  ActorNews news = actor_poll(c->looking, NULL, wait_ms);
  if (news == ACTOR_NOTHING) return false;
  e->left_out = actor_complaints(c->looking, e->complaint, CATALOGUE_COMPLAINTS_MAX);
  if (news == ACTOR_LOADED) {
    actor_facts(c->looking, &e->facts);
  } else {
    WireFault fault;
    tell_fault(c->looking, &fault);
    refuse(e);
  }
  actor_close(c->looking);
  c->looking = NULL;
  if (c->hash) learn(c, e, c->hash, true);
  if (e->state == EXHIBIT_OK) wear_out(e);
  return true;
}

static void tell_left_out(const Exhibit *e) {
  const WireComplaint *first = e->complaint;
  if (e->left_out && e->state == EXHIBIT_OK)
    log_warn("exhibit %s: %u left out for being wrong, the first: %s:%u: %s", e->id,
             e->left_out, first->file, first->line, first->en);
}

static void judge(Catalogue *c, int i) {
  Verdict *v = &c->verdict[i];
  Exhibit *e = &c->exhibit[i];
  bool     off = catalogue_is_off(c, e->id) && i < c->next;
  c->judged[i] = c->minds_checks && verdict_load(c->library->data, e->id, v) &&
                 v->stamp == verdict_stamp(c->library, e->id, c->kept.site.inches);
  ExhibitState *state = off ? &c->own[i].state : &e->state;
  if (!c->judged[i] || !v->shut || *state != EXHIBIT_OK) return;
  *state = EXHIBIT_REFUSED;
  snprintf(off ? c->own[i].why : e->why, sizeof e->why, "%.95s:%u: %.255s",
           v->told[0].file, v->told[0].line, v->told[0].zh);
  log_error("exhibit %s is refused: a check has found %u errors", e->id, v->errors);
}

void catalogue_mind_checks(Catalogue *c) {
  c->minds_checks = true;
}

const Verdict *catalogue_verdict(const Catalogue *c, const char *id) {
  int i = place_of(c, id);
  return i < c->n && c->judged[i] ? &c->verdict[i] : NULL;
}

void catalogue_checked(Catalogue *c, const char *id) {
  int i = place_of(c, id);
  if (i < c->n) judge(c, i);
}

bool catalogue_step(Catalogue *c, int wait_ms) {
  if (c->next == c->n) {
    if (c->changed) keep(c);
    return false;
  }
  Exhibit *e = &c->exhibit[c->next];
  if (!c->looking) begin(c, e);
  if (c->looking && !end(c, e, wait_ms)) return true;
  tell_left_out(e);
  judge(c, c->next);
  c->next++;
  if (e->group == NO_GROUP && e->state == EXHIBIT_OK) {
    e->state = EXHIBIT_RESTING;
    snprintf(e->why, sizeof e->why, "not in the menu of scripts/site.lua");
  }
  rest_if_off(c, e);
  return true;
}

void catalogue_fault(Catalogue *c, const char *id) {
  Exhibit *e = catalogue_find(c, id);
  uint64_t hash = e ? library_hash(c->library, id) : 0;
  if (!hash) return;
  const Known *before = known(c, id, hash);
  bool         looked = before && before->looked;
  Exhibit      as_it_stands = before ? before->exhibit : (Exhibit){0};
  memcpy(as_it_stands.id, e->id, sizeof as_it_stands.id);
  as_it_stands.faults++;
  learn(c, &as_it_stands, hash, looked);  // its files may have changed since that look
  keep(c);
  e->faults = as_it_stands.faults;
  if (e->state == EXHIBIT_OK) wear_out(e);
}

bool catalogue_is_shut(const Catalogue *c, const char *id) {
  const Verdict *verdict = catalogue_verdict(c, id);
  int            i = place_of(c, id);
  if (catalogue_is_off(c, id) || (verdict && verdict->shut)) return true;
  return i < c->n && c->exhibit[i].faults >= CATALOGUE_FAULTS_MAX;
}

int catalogue_fd(const Catalogue *c) {
  return c->looking ? actor_fd(c->looking) : -1;
}

const WireFault *catalogue_site_fault(const Catalogue *c) {
  return *c->site_fault.message ? &c->site_fault : NULL;
}

const WireSite *catalogue_site(const Catalogue *c) {
  return &c->kept.site;
}

const char *catalogue_site_text(const Catalogue *c) {
  return c->site_text;
}

const Exhibit *catalogue_exhibits(const Catalogue *c, int *n) {
  *n = c->n;
  return c->exhibit;
}

Exhibit *catalogue_find(Catalogue *c, const char *id) {
  int i = place_of(c, id);
  return i < c->n ? &c->exhibit[i] : NULL;
}

const char *exhibit_title(const Exhibit *exhibit, uint32_t lang) {
  const WireFacts *facts = &exhibit->facts;
  if (lang == LANG_EN && *facts->title_en) return facts->title_en;
  return *facts->title_zh ? facts->title_zh : exhibit->id;
}

// A Lua string that means these bytes, whatever they are.
static void put_text(FILE *out, const char *name, const char *text) {
  fprintf(out, " %s = \"", name);
  for (const unsigned char *p = (const unsigned char *)text; *p; p++)
    if (*p < ' ' || *p == '"' || *p == '\\' || *p == 127)
      fprintf(out, "\\%03u", *p);
    else
      fputc(*p, out);
  fputs("\",", out);
}

static void put_pair(FILE *out, const char *name, const char *zh, const char *en) {
  fprintf(out, " %s = {", name);
  put_text(out, "zh", zh);
  put_text(out, "en", *en ? en : zh);
  fputs(" },", out);
}

const char *catalogue_module(Catalogue *c) {
  static const char *const states[] = {"ok", "refused", "resting"};
  static const char *const levels[] = {"none", "primary", "middle", "adult"};
  free(c->module);
  c->module = NULL;
  size_t bytes;
  FILE  *out = open_memstream(&c->module, &bytes);
  if (!out) abort();
  fputs("return {\n", out);
  for (int i = 0; i < c->n; i++) {
    const Exhibit *e = &c->exhibit[i];
    if (e->group == NO_GROUP || catalogue_is_off(c, e->id)) continue;
    fprintf(out, "  { id = \"%s\", group = %u, state = \"%s\",", e->id, e->group,
            states[e->state]);
    put_pair(out, "title", *e->facts.title_zh ? e->facts.title_zh : e->id,
             e->facts.title_en);
    put_pair(out, "line", e->facts.line_zh, e->facts.line_en);
    char picture[WIRE_ID_SIZE + WIRE_NAME_SIZE] = "";
    if (*e->facts.picture)
      snprintf(picture, sizeof picture, "%s/%s", e->id, e->facts.picture);
    put_text(out, "picture", picture);
    put_text(out, "level", levels[e->facts.level <= LEVEL_ADULT ? e->facts.level : 0]);
    fputs(" },\n", out);
  }
  fputs("}\n", out);
  fclose(out);
  return c->module;
}
