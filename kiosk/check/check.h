// check.h - one exhibit, played as many visitors would, and everything that is wrong
// with it.
//
// Six walks: lying and upright, each for the three levels a visitor may choose; day, dusk
// and night are dealt out over them, and one goes without motion. Every new page is
// looked at in Chinese and in English. Then a monkey. All of it in played time and
// counted in frames: the same files give the same findings.
#ifndef KIOSK_CHECK_CHECK_H
#define KIOSK_CHECK_CHECK_H

#include "check/rules.h"
#include "stage/pictures.h"
#include "worker/zygote.h"

// Parts of the work, each for a process of its own: the walks of one orientation (what
// needs to be done only once is in the first), and the monkey.
typedef enum { CHECK_LYING, CHECK_UPRIGHT, CHECK_MONKEY, CHECK_PARTS } CheckPart;

enum { CHECK_UPRIGHT_FROM = 1000 };  // its pages are numbered from here

typedef struct {
  const Hall *hall;
  CheckPart   part;
  Zygote     *zygote;
  const char *site;       // as ActorWish
  const char *catalogue;  // for the menu
  const char *exhibit;
  // A picture of each page goes to SHOTS/EXHIBIT-NNNz.jpg (z lying, u upright, e
  // English); NULL: none.
  const char *shots;
} CheckWish;

typedef struct {
  uint64_t stamp;  // of what was played (stage/verdict.h)
  bool     open;   // it could be opened
  uint32_t pages;
  char     title_zh[WIRE_TEXT_SIZE], title_en[WIRE_TEXT_SIZE];
} CheckResult;

// Says everything into `findings`.
CheckResult check_exhibit(const CheckWish *wish, Findings *findings);
void        check_hall(const Hall *hall, Findings *findings);

#endif
