// wire.h - the contract between the stage and one worker.
//
// Two channels. A SOCK_SEQPACKET socket carries one small Ask (stage to worker) and one
// Answer (back): an answer is a heartbeat, end of file is death. A shared block, made,
// sized and sealed by the stage, new for each worker, carries what is large: the bundle
// of sources, events in, acts and the draw list out.
//
// The stage asks, the worker answers, one Ask under way at a time. The worker writes list
// and acts before it answers and touches neither until the next Ask; the stage copies
// before it looks. The two lists alternate (Answer.slot), so that a stage may still read
// the last frame while it asks for the next.
#ifndef KIOSK_WIRE_WIRE_H
#define KIOSK_WIRE_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wire/list.h"

enum {
  WIRE_VERSION = 1,
  WIRE_EVENTS_MAX = 256,
  WIRE_ACTS_MAX = 256,
  WIRE_NAME_SIZE = 128,  // a picture's name
  WIRE_ID_SIZE = 32,     // an exhibit's name
  WIRE_TEXT_SIZE = 256,  // one line of words
  WIRE_PLACE_SIZE = 4096,
  WIRE_HASH_SIZE = 12,      // 8 hex digits
  WIRE_ITEM_MAX = 2000,     // bytes of one item's texts
  WIRE_ITEMS_SIZE = 65536,  // of all in one answer
  WIRE_BUNDLE_SIZE = 4 << 20,
  WIRE_SOURCE_MAX = 256 << 10,  // one Lua file
  WIRE_EXHIBITS_MAX = 64,
  WIRE_UNITS_MAX = 64,
  WIRE_UNIT_SIZE = 64,  // a unit's name
  WIRE_CLASSES_MAX = 16,
  WIRE_STEPS_MAX = 4096,
  WIRE_COMPLAINTS_MAX = 32,
};

// How long an answer may take, from the Ask (design: kill 1 s after a request without
// one).
enum { WIRE_DEADLINE_MS = 1000, WIRE_CALLBACK_MS = 250, WIRE_LOAD_MS = 900 };

// Deadlines are so many times longer where sanitizers slow everything down.
#ifdef KIOSK_SANITIZE
enum { WIRE_PATIENCE = 10 };
#else
enum { WIRE_PATIENCE = 1 };
#endif

typedef enum { LEVEL_NONE, LEVEL_PRIMARY, LEVEL_MIDDLE, LEVEL_ADULT } Level;
typedef enum { LANG_ZH, LANG_EN } Lang;
typedef enum { DAY_DAY, DAY_DUSK, DAY_NIGHT } DayPart;

// The sounds an exhibit can ask for (gear/tone.h makes them).
typedef enum {
  SOUND_TAP,
  SOUND_RIGHT,
  SOUND_WRONG,  // kind: "look again"
  SOUND_PAGE,
  SOUND_LANTERN,
  SOUND_FINISH,
  SOUND_TICK,
  WIRE_SOUNDS
} WireSound;

// What lasts over a session; the stage owns it.
typedef struct {
  uint32_t lang, level, daypart;
  uint32_t upright, reduced_motion, reach;
  float    width, height;  // the canvas
  float    scale;          // device pixels a canvas unit: how fine a curve must be cut
  uint64_t seed;
  uint64_t batch_seed;  // the same for all of a group, 32 bits; 0: no group is on
} WireSession;

// --- stage to worker

typedef enum {
  ASK_LOAD =
    1,  // run the bundle's exhibit; enter() it          -> ANSWER_OK, facts filled in
  ASK_FACTS,  // the same without enter(): title and so on      -> ANSWER_OK, facts filled
              // in
  ASK_FRAME,  // deliver events, update(dt), draw               -> ANSWER_OK, list and
              // acts
  ASK_SITE,   // run the bundle's "site" module                 -> ANSWER_OK, site filled
              // in
  ASK_VISIT,  // run the bundle's "visit" module                -> ANSWER_OK, visit filled
              // in
  ASK_TEXT,   // run the bundle's "text" module: it returns a string -> ANSWER_OK, its
              // bytes in list[0], list_words of them
  ASK_PLACE,  // where is the visitor? Never a fault            -> ANSWER_OK, place filled
              // in
} AskKind;

typedef struct {
  uint32_t kind, serial;
  double   dt;  // FRAME: seconds since the last one
} Ask;

typedef enum { TOUCH_DOWN, TOUCH_MOVE, TOUCH_UP, TOUCH_CANCEL } TouchPhase;
typedef enum { EVENT_TOUCH = 1, EVENT_PICTURE, EVENT_SESSION } EventKind;

// MISSING: no such file, or none that can be decoded. LOST: it may be well, but the
// machine had no time or memory for it.
typedef enum { PICTURE_THERE, PICTURE_MISSING, PICTURE_LOST } PictureState;

typedef struct {
  uint32_t kind;
  union {
    struct {
      uint32_t phase, finger;  // finger 0 ... 9; the mouse is 0
      float    x, y;
    } touch;
    struct {
      uint32_t handle, missing;     // a PictureState; size is 0 unless it is there
      float    w, h;                // natural size in canvas units, before trimming
      float    origin_x, origin_y;  // where the viewBox has its 0,0 in it (SVG), else 0,0
    } picture;
  } u;
} WireEvent;  // SESSION: WireShared.session was changed (language, size, motion ...)

// --- worker to stage

typedef enum { ANSWER_OK = 1, ANSWER_FAULT } AnswerKind;

typedef struct {
  uint32_t kind, serial;
  uint32_t slot;        // which list
  uint32_t list_words;  // its size
  uint32_t acts;
  double wake;  // seconds until update wants to be called again; 0: next frame; INFINITY:
                // only on events
  uint32_t heap;        // bytes Lua holds now
  uint32_t longest_us;  // CPU time of the longest callback of this Ask
} Answer;

typedef enum {
  ACT_PICTURE = 1,  // name, handle, w and h wanted in canvas units (0: its own size)
  ACT_OPEN,         // name: the exhibit
  ACT_HOME,         // as the home button
  ACT_COMPLETED,    // the exhibit's last page or result was reached
  ACT_LEVEL,        // number: a Level
  ACT_LANG,         // number: a Lang
  ACT_SKIN,         // number: 0 paper, 1 water, 2 night: how home, help and language look
  ACT_LOG,          // text: for the author's log
  ACT_READY,        // enter() asked to be shown only now (first frame is complete)
  ACT_SOUND,        // number: a WireSound
  ACT_ROUND,        // question: a round of questions begins
  ACT_ITEM_TEXT,    // question: what a version says, in WireShared.items
  ACT_SHOWN,        // question: it is fully drawn
  ACT_ANSWERED,     // question
  ACT_GAIN,         // question
  ACT_ROUND_OVER,   // question: the result was reached
} ActKind;

// What an exhibit says of its questions, for the counters (tally/answers.h).
typedef struct {
  char     name[WIRE_HASH_SIZE];  // version of the item; ROUND: of the pool; GAIN: group
  char     mode, form;            // ROUND: s v h, a b -; GAIN: form is the order
  uint8_t  flag;                  // ANSWERED: out of time; ROUND_OVER: passed
  uint8_t  before;                // ANSWERED: asked before a lesson
  uint32_t zone;                  // 0, 1: the side of the screen
  uint32_t count;                 // ROUND: asked; SHOWN: options
  int32_t  score;      // ANSWERED: 0 ... 60, -1: it has none; GAIN: the one before
  int32_t  after;      // GAIN: -1: not yet
  uint32_t chosen;     // ANSWERED: a bit an option
  float    seconds;    // ANSWERED: -1: since it was shown
  uint32_t at, bytes;  // ITEM_TEXT: in WireShared.items
} WireQuestion;

typedef struct {
  uint32_t kind, number;
  float    w, h;
  union {
    char         text[WIRE_NAME_SIZE];
    WireQuestion question;
  };
} WireAct;

typedef struct {
  char     file[96];  // "exhibit.lua", as it stands in the exhibit's folder
  uint32_t line;      // 0: not known
  char     message[WIRE_TEXT_SIZE];
} WireFault;

// A part of an exhibit that is wrong and was left out: the exhibit goes on without it.
typedef struct {
  char     file[96];  // as WireFault
  uint32_t line;
  char     zh[WIRE_TEXT_SIZE], en[WIRE_TEXT_SIZE];
} WireComplaint;

typedef struct {
  char title_zh[WIRE_TEXT_SIZE], title_en[WIRE_TEXT_SIZE];
  char line_zh[WIRE_TEXT_SIZE],
    line_en[WIRE_TEXT_SIZE];         // the short sentence under the arch
  char     picture[WIRE_NAME_SIZE];  // what stands in the arch
  uint32_t level;                    // the lowest Level it is meant for
} WireFacts;

typedef struct {
  char     name_zh[WIRE_TEXT_SIZE], name_en[WIRE_TEXT_SIZE];
  char     kiosk[WIRE_ID_SIZE];  // "yz-01"
  float    inches;               // diagonal of the screen
  uint32_t idle_seconds;
  float    volume;                // of the sounds, 0 ... 1
  uint32_t quiet_from, quiet_to;  // minutes of the day without sounds; equal: none
  uint32_t door_in, door_out;     // keys that a counter at the door types; 0: none
  uint32_t exhibits;
  struct {
    char     id[WIRE_ID_SIZE];
    uint32_t group;
  } exhibit[WIRE_EXHIBITS_MAX];
  uint32_t units;  // who comes here often
  char     unit[WIRE_UNITS_MAX][WIRE_UNIT_SIZE];
  uint32_t classes;  // of audience
  struct {
    char id[16], zh[32], en[32];
  } class[WIRE_CLASSES_MAX];
} WireSite;

typedef enum {
  STEP_TAP = 1,  // text, or x y
  STEP_DRAG,     // points, seconds, finger
  STEP_DOWN,
  STEP_MOVE,
  STEP_UP,    // x y finger
  STEP_WAIT,  // seconds
  STEP_OPEN,  // text: exhibit
  STEP_SEE,
  STEP_UNSEEN,   // text
  STEP_SHOT,     // text: name
  STEP_TALLY,    // fields as "key=value" lines in text
  STEP_MONKEY,   // number, seed
  STEP_CUT,      // number: 1 processes, 2 power
  STEP_EDIT,     // a file, what to find in it, what to put there: three lines in text
  STEP_ANSWERS,  // fields of a counter, as in TALLY
  STEP_KEY,      // number: a key, as a counter at the door types it
} StepKind;

typedef struct {
  uint32_t kind, line;  // line in the visit file
  uint32_t finger, number, has_point;
  float    x, y, x2, y2;
  double   seconds;
  uint64_t seed;
  char     text[WIRE_TEXT_SIZE];
} WireStep;

typedef struct {
  char     clock[40];
  char     pin[16];  // of the staff screen, set before the kiosk starts; "": none
  uint32_t width, height, lang, level;
  uint32_t dev;  // as `run --dev`
  uint64_t seed;
  uint32_t steps;
  WireStep step[WIRE_STEPS_MAX];
} WireVisit;

// --- the shared block

// The bundle is a run of files, each: uint32_t name bytes, uint32_t source bytes, name,
// source. Names are module names: "exhibit", "exhibit.words", "core.quiz", "site",
// "catalogue", "visit".
typedef struct {
  uint32_t    version;
  char        exhibit[WIRE_ID_SIZE];
  WireSession session;
  // A place in the exhibit as place.h writes it, "" for none: given to enter(), and what
  // ASK_PLACE tells. With `dev` a fault leaves it, too.
  uint32_t  dev;
  uint32_t  forgiving;  // what a script leaves out for being wrong is no fault
  uint32_t  patience;   // deadlines are so many times longer; 0: once
  char      place[WIRE_PLACE_SIZE];
  uint32_t  events;
  WireEvent event[WIRE_EVENTS_MAX];

  WireFault     fault;
  uint32_t      complaints;  // how many there were; the first are told
  WireComplaint complaint[WIRE_COMPLAINTS_MAX];
  WireAct       act[WIRE_ACTS_MAX];
  char          items[WIRE_ITEMS_SIZE];
  WireFacts     facts;
  union {
    WireSite  site;
    WireVisit visit;
  } plain;

  uint32_t list[2][LIST_WORDS_MAX];

  uint32_t bundle_bytes;
  char     bundle[WIRE_BUNDLE_SIZE];
} WireShared;

// --- helpers, both sides

// A memfd of that size, sealed in size: a peer that shrank it would be our SIGBUS. -1
// with fail().
int wire_block(size_t bytes);
// One of sizeof(WireShared), mapped. NULL with fail().
WireShared *wire_new(int *fd);
WireShared *wire_map(int fd);  // the worker's side
void        wire_unmap(WireShared *shared);

// Adds a file to the bundle; false with fail() when it does not fit.
bool wire_bundle_add(WireShared *shared, const char *module, const char *source,
                     uint32_t bytes);
// Finds one; NULL when it is not there. The text is not NUL-terminated.
const char *wire_bundle_find(const WireShared *shared, const char *module,
                             uint32_t *bytes);

// The name of the file at *at (0: the first), which moves on; false behind the last. The
// name is not NUL-terminated.
bool wire_bundle_next(const WireShared *shared, uint32_t *at, const char **name,
                      uint32_t *bytes);

bool wire_send(int fd, const void *message, uint32_t bytes);  // false with fail()
// Receives exactly `bytes`. 1: got it; 0: nothing there yet (MSG_DONTWAIT); -1: end or
// error.
int  wire_receive(int fd, void *message, uint32_t bytes, bool wait);
bool wire_send_fd(int socket, const void *message, uint32_t bytes, const int *fds, int n);
// As wire_receive, with up to n descriptors (close-on-exec); fails on MSG_CTRUNC.
int wire_receive_fd(int socket, void *message, uint32_t bytes, int *fds, int *n,
                    bool wait);

#endif
