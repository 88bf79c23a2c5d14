#include "stage/words.h"

static const char *const table[][2] = {
  [WORDS_LANGUAGE] = {"EN", "中"},
  [WORDS_STILL_TITLE] = {"还在吗？", "Still there?"},
  [WORDS_STILL_TEXT] = {"潮水漫上来之前，碰一下就能接着玩。",
                        "Touch before the tide is in and go on."},
  [WORDS_STILL_STAY] = {"我在，接着玩", "I'm here, go on"},
  [WORDS_STILL_LEAVE] = {"回到海岸", "To the coast"},
  [WORDS_SECONDS] = {"秒", "seconds"},
  [WORDS_REST_TITLE] = {"这个展项在休息", "This one is resting"},
  [WORDS_REST_TEXT] = {"它靠岸歇一会儿就好。先去别处看看？",
                       "It will be back soon. Try another?"},
  [WORDS_REST_ALL] = {"全部展项", "All exhibits"},
  [WORDS_HELP_TITLE] = {"有人会帮你", "Someone will help"},
  [WORDS_HELP_LINE] = {"先离开，告诉信任的大人，再打电话。",
                       "Leave, tell an adult you trust, then call."},
  [WORDS_HELP_POLICE] = {"报警", "Police"},
  [WORDS_HELP_AMBULANCE] = {"急救", "Ambulance"},
  [WORDS_HELP_YOUTH] = {"青少年服务台", "Youth line"},
  [WORDS_HELP_MIND] = {"心理援助", "Mental health"},
  [WORDS_HELP_REACH] = {"放低一点", "Lower"},
  [WORDS_HELP_CALM] = {"少动一点", "Less motion"},
  [WORDS_HELP_CLOSE] = {"知道了", "Got it"},
  [WORDS_TROUBLE_KEPT] = {"这次保存有错，屏幕上还是上一个好的版本",
                          "This save has a mistake; the last good version stays on"},
  [WORDS_TROUBLE_STOPPED] =
    {"展项停在这个错上，改好保存就回来",
     "The exhibit stopped at this mistake; save a fix and it is back"},
};

const char *words(Words which, uint32_t lang) {
  return table[which][lang == LANG_EN];
}
