// judge.h - what a check comes to: whether the exhibit may be shown (stage/verdict.h).
#ifndef KIOSK_CHECK_JUDGE_H
#define KIOSK_CHECK_JUDGE_H

#include "check/check.h"
#include "stage/verdict.h"

// Of all parts of one exhibit; `findings` are sorted. False when there is no verdict: it
// was not played to the end, or its files changed meanwhile.
bool judge(const char *exhibit, const CheckResult part[CHECK_PARTS],
           const Findings *findings, Verdict *out);

#endif
