#include "server/server.h"

#include <inttypes.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"
#include "server/migrations.h"

struct Server {
  PGconn *db;
  bool    staging;  // a COPY is under way
};

// --- talking -------------------------------------------------------------------------

static bool failed(Server *server) {
  return fail("server: %s", PQerrorMessage(server->db));
}

// NULL with fail(). `values` may be NULL when there are none.
static PGresult *ask(Server *server, const char *sql, int count,
                     const char *const *values) {
  PGresult *result = PQexecParams(server->db, sql, count, NULL, values, NULL, NULL, 0);
  ExecStatusType status = PQresultStatus(result);
  if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return result;
  PQclear(result);
  failed(server);
  return NULL;
}

static bool run(Server *server, const char *sql) {
  PGresult *result = PQexec(server->db, sql);  // several commands at once
  bool      ok = PQresultStatus(result) == PGRES_COMMAND_OK ||
            PQresultStatus(result) == PGRES_TUPLES_OK;
  PQclear(result);
  return ok || failed(server);
}

static int64_t number(const PGresult *result, int row, int column) {
  return strtoll(PQgetvalue(result, row, column), NULL, 10);
}

static void put_text(char out[LINE_TEXT_MAX], const PGresult *result, int row) {
  snprintf(out, LINE_TEXT_MAX, "%.39s", PQgetvalue(result, row, 0));
}

// --- opening -------------------------------------------------------------------------

// One at a time: two clients may meet an old database at once.
static bool migrate(Server *server) {
  int64_t done = 0;
  bool    ok =
    run(server, "BEGIN; SELECT pg_advisory_xact_lock(5203371401);"
                "CREATE SCHEMA IF NOT EXISTS kiosk;"
                "CREATE TABLE IF NOT EXISTS kiosk.migration (number int PRIMARY KEY)");
  PGresult *result =
    ok ? ask(server, "SELECT coalesce(max(number), 0) FROM kiosk.migration", 0, NULL)
       : NULL;
  if (!result) return false;
  done = number(result, 0, 0);
  PQclear(result);
  for (int i = 0; ok && migrations[i].sql; i++) {
    char text[80];
    if (migrations[i].number <= done) continue;
    snprintf(text, sizeof text, "INSERT INTO kiosk.migration VALUES (%d)",
             migrations[i].number);
    ok = run(server, migrations[i].sql) && run(server, text);
  }
  return ok && run(server, "COMMIT");
}

static void quiet(void *user, const char *message) {
  (void)user;
  (void)message;  // "relation exists, skipping"
}

Server *server_open(const char *url) {
  Server *server = mem_new(sizeof *server);
  server->db = PQconnectdb(url);
  PQsetNoticeProcessor(server->db, quiet, NULL);
  bool ok = PQstatus(server->db) == CONNECTION_OK || failed(server);
  ok = ok && run(server, "SET client_encoding = 'UTF8'") && migrate(server) &&
       run(server,
           "CREATE TEMPORARY TABLE staged (kiosk text COLLATE \"C\", seq bigint, boot "
           "bigint, hour text, event text, exhibit text, line text) "
           "ON COMMIT DELETE ROWS");
  if (ok) return server;
  server_close(server);
  return NULL;
}

void server_close(Server *server) {
  if (!server) return;
  PQfinish(server->db);
  free(server);
}

// --- what is there -------------------------------------------------------------------

static bool find_gaps(Server *server, ServerHead *head) {
  if (head->lines == head->last - head->first + 1) return true;
  const char *values[] = {head->kiosk};
  PGresult   *result =
    ask(server,
        "SELECT seq + 1, next - 1 FROM (SELECT seq, lead(seq) OVER (ORDER BY "
        "seq) AS next FROM kiosk.line WHERE kiosk = $1) AS pairs "
        "WHERE next > seq + 1 ORDER BY seq",
        1, values);
  if (!result) return false;
  head->gaps = (size_t)PQntuples(result);
  head->gap = mem_grow(NULL, head->gaps + 1, sizeof *head->gap);
  for (size_t i = 0; i < head->gaps; i++)
    head->gap[i] = (ServerGap){number(result, (int)i, 0), number(result, (int)i, 1)};
  PQclear(result);
  return true;
}

bool server_heads(Server *server, bool with_gaps, ServerHead **heads, size_t *count) {
  PGresult *result = ask(
    server, "SELECT kiosk, first, last, lines, generation FROM kiosk.head ORDER BY kiosk",
    0, NULL);
  *heads = NULL;
  *count = 0;
  if (!result) return false;
  size_t found = (size_t)PQntuples(result);
  *heads = mem_new((found + 1) * sizeof **heads);
  bool ok = true;
  for (; ok && *count < found; ++*count) {
    ServerHead *head = &(*heads)[*count];
    put_text(head->kiosk, result, (int)*count);
    head->first = number(result, (int)*count, 1);
    head->last = number(result, (int)*count, 2);
    head->lines = number(result, (int)*count, 3);
    head->generation = number(result, (int)*count, 4);
    ok = !with_gaps || find_gaps(server, head);
  }
  PQclear(result);
  return ok;
}

void server_heads_free(ServerHead *heads, size_t count) {
  for (size_t i = 0; i < count; i++) free(heads[i].gap);
  free(heads);
}

// --- putting -------------------------------------------------------------------------

static bool begin(Server *server) {
  if (!run(server, "BEGIN")) return false;
  PGresult *result = PQexec(server->db, "COPY staged FROM STDIN");
  server->staging = PQresultStatus(result) == PGRES_COPY_IN;
  PQclear(result);
  return server->staging || failed(server);
}

// Lines hold no tab, newline or backslash (tally/line.h), so they need no escape.
bool server_put(Server *server, const ReaderEvent *event) {
  char row[LINE_TEXT_MAX * 4 + JOURNAL_LINE_MAX + 64], hour[LINE_TEXT_MAX];
  if (!server->staging && !begin(server)) return false;
  if (!line_text(event->line, event->size, "hour", hour, sizeof hour)) hour[0] = '\0';
  int n =
    snprintf(row, sizeof row, "%s\t%" PRId64 "\t%" PRId64 "\t%s\t%s\t%s\t%.*s\n",
             event->kiosk, event->seq, event->boot, hour, event->event,
             event->exhibit[0] ? event->exhibit : "\\N", (int)event->size, event->line);
  return PQputCopyData(server->db, row, n) == 1 || failed(server);
}

// Which lines are there already, with other words. One look-up a line, whatever the
// planner believes of a table that has just been filled.
static bool find_fork(Server *server) {
  PGresult *result =
    ask(server,
        "SELECT staged.kiosk, staged.seq FROM staged, LATERAL (SELECT line FROM "
        "kiosk.line WHERE line.kiosk = staged.kiosk AND line.seq = staged.seq "
        "OFFSET 0) AS old WHERE old.line <> staged.line LIMIT 1",
        0, NULL);
  if (!result) return false;
  bool ok = PQntuples(result) == 0;
  if (!ok)
    fail("server: %s: line %s is there with other words: two machines write under one id",
         PQgetvalue(result, 0, 0), PQgetvalue(result, 0, 1));
  PQclear(result);
  return ok;
}

static bool unite(Server *server, int64_t *added) {
  // The rows of `head` are the locks: of two clients, one waits for the other's commit.
  bool ok =
    run(server,
        "INSERT INTO kiosk.head SELECT DISTINCT kiosk, 0, 0, 0, 0 FROM staged ORDER BY "
        "kiosk ON CONFLICT DO NOTHING") &&
    run(server, "SELECT 1 FROM kiosk.head WHERE kiosk IN (SELECT kiosk FROM staged) "
                "ORDER BY kiosk FOR UPDATE") &&
    find_fork(server);
  PGresult *result =
    ok
      ? ask(
          server,
          "WITH added AS (INSERT INTO kiosk.line SELECT DISTINCT ON (kiosk, seq) * FROM "
          "staged "
          "ORDER BY kiosk, seq ON CONFLICT DO NOTHING RETURNING kiosk, seq), "
          "sums AS (SELECT kiosk, count(*) AS lines, min(seq) AS first, max(seq) AS last "
          "FROM added GROUP BY kiosk), "
          "told AS (UPDATE kiosk.head AS head SET lines = head.lines + sums.lines, "
          "first = CASE head.lines WHEN 0 THEN sums.first ELSE least(head.first, "
          "sums.first) "
          "END, last = greatest(head.last, sums.last), "
          "generation = head.generation + (sums.first < head.last)::int "
          "FROM sums WHERE head.kiosk = sums.kiosk) "
          "SELECT coalesce(sum(lines), 0) FROM sums",
          0, NULL)
      : NULL;
  if (!result) return false;
  *added = number(result, 0, 0);
  PQclear(result);
  return true;
}

static bool end_copy(Server *server) {
  server->staging = false;
  bool      ok = PQputCopyEnd(server->db, NULL) == 1;
  PGresult *result;
  while ((result = PQgetResult(server->db))) {
    ok = ok && PQresultStatus(result) == PGRES_COMMAND_OK;
    PQclear(result);
  }
  return ok || failed(server);
}

bool server_commit(Server *server, int64_t *added) {
  *added = 0;
  if (!server->staging) return true;
  if (end_copy(server) && unite(server, added) && run(server, "COMMIT")) return true;
  char why[512];
  snprintf(why, sizeof why, "%.511s", fail_text());
  run(server, "ROLLBACK");
  return fail("%s", why);
}

bool server_put_paper(Server *server, const char *kiosk, const char *name,
                      const char *text) {
  const char *values[] = {kiosk, name, text};
  PGresult   *result =
    ask(server,
        "INSERT INTO kiosk.paper VALUES ($1, $2, $3) ON CONFLICT (kiosk, name) "
        "DO UPDATE SET text = excluded.text",
        3, values);
  PQclear(result);
  return result != NULL;
}

// --- taking --------------------------------------------------------------------------

bool server_papers(Server *server, const char *kiosk,
                   bool (*each)(void *user, const char *name, const char *text),
                   void *user) {
  const char *values[] = {kiosk};
  PGresult   *result =
    ask(server, "SELECT name, text FROM kiosk.paper WHERE kiosk = $1 ORDER BY name", 1,
        values);
  if (!result) return false;
  bool ok = true;
  for (int i = 0; ok && i < PQntuples(result); i++)
    ok = each(user, PQgetvalue(result, i, 0), PQgetvalue(result, i, 1));
  PQclear(result);
  return ok;
}

bool server_lines(Server *server, const char *kiosk, int64_t after,
                  bool (*each)(void *user, int64_t seq, const char *line, size_t size),
                  void *user) {
  char        text[24];
  const char *values[] = {kiosk, text};
  snprintf(text, sizeof text, "%" PRId64, after);
  bool ok =
    PQsendQueryParams(
      server->db,
      "SELECT seq, line FROM kiosk.line WHERE kiosk = $1 AND seq > $2 ORDER BY seq", 2,
      NULL, values, NULL, NULL, 0) == 1 &&
    PQsetSingleRowMode(server->db) == 1;
  if (!ok) return failed(server);
  PGresult *result;
  while (
    (result = PQgetResult(server->db))) {  // to the end, or the next query has no turn
    if (PQresultStatus(result) == PGRES_SINGLE_TUPLE)
      ok = ok && each(user, number(result, 0, 0), PQgetvalue(result, 0, 1),
                      (size_t)PQgetlength(result, 0, 1));
    else if (PQresultStatus(result) != PGRES_TUPLES_OK)
      ok = failed(server);
    PQclear(result);
  }
  return ok;
}
