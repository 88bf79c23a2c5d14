// site.c - the hall as a whole: what site.lua names, and what lies in the folder.
#include <stdio.h>
#include <string.h>

#include "base/near.h"
#include "check/rules.h"
#include "stage/session.h"

static bool names(const WireSite *site, const char *id) {
  for (uint32_t i = 0; i < site->exhibits; i++)
    if (strcmp(site->exhibit[i].id, id) == 0) return true;
  return false;
}

static void lost(const Case *c, const char *id, const char *const there[]) {
  char        quoted[WIRE_ID_SIZE + 2];
  const char *near = near_of(id, there);
  Place       place;
  snprintf(quoted, sizeof quoted, "\"%s\"", id);
  sources_find(c->sources, quoted, &place);
  if (near)
    findings_say(c->findings, &place, "site-missing", FINDING_ERROR,
                 "site.lua 的菜单里有“%s”，但没有这个展项的文件夹；是不是“%s”？",
                 "site.lua has “%s” in its menu, but there is no such exhibit; did you "
                 "mean “%s”?",
                 id, near);
  else
    findings_say(
      c->findings, &place, "site-missing", FINDING_ERROR,
      "site.lua 的菜单里有“%s”，但没有 scripts/exhibits/%s 这个文件夹：删掉它，"
      "或建好展项。",
      "site.lua has “%s” in its menu, but there is no folder "
      "scripts/exhibits/%s: take it out, or make the exhibit.",
      id, id);
}

void site_rule(const Case *c) {
  char        ids[WIRE_EXHIBITS_MAX][WIRE_ID_SIZE];
  const char *there[WIRE_EXHIBITS_MAX + 1] = {NULL};
  int         n = library_exhibits(c->hall->library, ids, WIRE_EXHIBITS_MAX);
  if (c->hall->site->exhibits == 0) return;
  for (int i = 0; i < n; i++) there[i] = ids[i];
  for (uint32_t i = 0; i < c->hall->site->exhibits; i++) {
    bool found = false;
    for (int k = 0; k < n; k++)
      found = found || strcmp(ids[k], c->hall->site->exhibit[i].id) == 0;
    if (!found) lost(c, c->hall->site->exhibit[i].id, there);
  }
  for (int i = 0; i < n; i++) {
    if (session_is_way(ids[i]) || names(c->hall->site, ids[i])) continue;
    Place place = {.line = 0};
    snprintf(place.file, sizeof place.file, "scripts/exhibits/%.31s", ids[i]);
    findings_say(
      c->findings, &place, "site-unlisted", FINDING_WARNING,
      "展项“%s”不在 scripts/site.lua 的菜单里，观众看不到它：要展出就加进一组。",
      "“%s” is not in the menu of scripts/site.lua, visitors can't find it: to "
      "show it, add it to a group.",
      ids[i]);
  }
}
