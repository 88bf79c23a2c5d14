// verbs.h - what `kiosk VERB` can do. Each verb is one file: it puts the rooms together.
//
// All return the exit status: 0 well; 1 it ran and something is wrong; 2 the line is
// wrong.
#ifndef KIOSK_VERBS_VERBS_H
#define KIOSK_VERBS_VERBS_H

int verb_run(int argc, char **argv);
int verb_list(int argc, char **argv);
int verb_play(int argc, char **argv);
int verb_check(int argc, char **argv);
int verb_new(int argc, char **argv);
int verb_pin(int argc, char **argv);
int verb_export(int argc, char **argv);
int verb_install(int argc, char **argv);
int verb_doctor(int argc, char **argv);
int verb_privacy(int argc, char **argv);
int verb_desk(int argc, char **argv);  // hands over to kiosk-desk: report, recount

#endif
