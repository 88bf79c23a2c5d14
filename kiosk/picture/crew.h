// crew.h - a piece of work in numbered parts, done by the caller and one helper thread.
#ifndef KIOSK_PICTURE_CREW_H
#define KIOSK_PICTURE_CREW_H

typedef struct Crew Crew;

// Does part `part`; `hand` is 0 for the caller and 1 for the helper.
typedef void (*CrewWork)(void *user, int hand, int part);

Crew *crew_open(void);  // NULL: no thread to be had
void  crew_close(Crew *crew);
// Returns when all parts are done. Which hand does which part is left to the moment.
void crew_do(Crew *crew, CrewWork work, void *user, int parts);

#endif
