#include "check/judge.h"

#include <stdio.h>
#include <string.h>

#include "worker/script.h"

static bool is_whole(const CheckResult part[CHECK_PARTS]) {
  for (int i = 0; i < CHECK_PARTS; i++)
    if (!part[i].stamp || part[i].stamp != part[0].stamp) return false;
  return true;
}

static void tell(Verdict *v, const Finding *finding) {
  if (v->tolds == VERDICT_TOLD_MAX) return;
  WireComplaint *told = &v->told[v->tolds++];
  snprintf(told->file, sizeof told->file, "%.95s", finding->file);
  script_clean(told->zh, sizeof told->zh, finding->zh);
  script_clean(told->en, sizeof told->en, finding->en);
  told->line = finding->line;
}

bool judge(const char *exhibit, const CheckResult part[CHECK_PARTS],
           const Findings *findings, Verdict *out) {
  int            n;
  const Finding *all = findings_all(findings, &n);
  *out = (Verdict){.stamp = part[0].stamp};
  if (!is_whole(part)) return false;
  for (int i = 0; i < n; i++) {
    const Finding *it = &all[i];
    if (strcmp(it->exhibit, exhibit) != 0) continue;
    bool error = it->severity == FINDING_ERROR;
    bool left_out = part[0].open && strcmp(it->rule, "load") == 0;  // play_left_out()
    out->errors += error;
    out->warnings += !error;
    out->shut = out->shut || (error && !left_out);
    tell(out, it);
  }
  return true;
}
