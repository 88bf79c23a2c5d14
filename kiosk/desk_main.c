// The desk program: figures and their files. `kiosk` hands these verbs over, so that what
// they link never slows the show.
#include "desk/desk.h"
#include "exchange/exchange.h"

int main(int argc, char **argv) {
  const DeskVerb verbs[] = {desk_report,     desk_recount,       desk_export,
                            desk_collect,    desk_key,           desk_demo_data,
                            desk_push,       desk_prune,         desk_unit,
                            exchange_import, exchange_quiz_file, {0}};
  return desk_main(argc, argv, verbs);
}
