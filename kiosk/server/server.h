// server.h - a PostgreSQL database where many kiosks' lines meet.
//
// It holds the lines as they were written, a set: the same line pushed twice, by anyone,
// after any interruption, is there once. Its tables are made by the numbered files of
// migrations/, in order, each once. This is the only file that knows libpq.
#ifndef KIOSK_SERVER_SERVER_H
#define KIOSK_SERVER_SERVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tally/reader.h"

typedef struct Server Server;

typedef struct {
  int64_t from, to;  // sequences, both missing
} ServerGap;

typedef struct {
  char       kiosk[LINE_TEXT_MAX];
  int64_t    first, last;  // sequences
  int64_t    lines;
  int64_t    generation;  // see migrations/0001_lines.sql
  ServerGap *gap;         // between first and last
  size_t     gaps;
} ServerHead;

// `url`: postgresql://user@host/database, or any libpq connection string. Brings the
// tables up to date. NULL with fail().
Server *server_open(const char *url);
void    server_close(Server *server);  // NULL is fine

// All kiosks, in order; with_gaps asks for the gaps, too. server_heads_free() them.
bool server_heads(Server *server, bool with_gaps, ServerHead **heads, size_t *count);
void server_heads_free(ServerHead *heads, size_t count);

// A batch of lines, then its union with what is there: all of it, or nothing. A line that
// is there with other words (two machines write under one id) fails the batch and is
// named. *added: how many were new.
bool server_put(Server *server, const ReaderEvent *event);
bool server_commit(Server *server, int64_t *added);

// A file beside the lines of a kiosk; the last one pushed stays.
bool server_put_paper(Server *server, const char *kiosk, const char *name,
                      const char *text);
bool server_papers(Server *server, const char *kiosk,
                   bool (*each)(void *user, const char *name, const char *text),
                   void *user);
// The lines of a kiosk after a sequence, in order.
bool server_lines(Server *server, const char *kiosk, int64_t after,
                  bool (*each)(void *user, int64_t seq, const char *line, size_t size),
                  void *user);

#endif
