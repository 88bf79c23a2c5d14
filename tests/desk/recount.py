#!/usr/bin/env python3
"""Counts journals again, from kiosk/tally/FORMAT.md alone, and holds the program's reports against it.

recount.py same    KIOSK DATA MANIFEST|- FOLDER...              every figure of DATA's reports is that of these folders
recount.py changes KIOSK DATA MANIFEST FOLDER... -- FOLDER...   `report changes` tells what the second folders have and the first have not

A folder holds the segments of one kiosk and units.tsv. CRC=1 checks every line's crc, which takes its time.
"""
import collections
import csv
import datetime
import fractions
import functools
import glob
import io
import json
import os
import subprocess
import sys

NEVER, EVER = -(10**9), 10**9
UNCERTAIN, NO_BOUND = "date uncertain", None
EPOCH = datetime.datetime(1970, 1, 1)


# ---- lines ----

def crc_table():
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ (0x82F63B78 if n & 1 else 0)
        yield n


TABLE = list(crc_table())


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 255] ^ crc >> 8
    return "%08x" % (crc ^ 0xFFFFFFFF)


def fits(line):
    body, found, crc = line.rpartition(b',"crc":"')
    return found and ("CRC" not in os.environ or crc32c(body) == crc[:8].decode())


class Kiosk:
    """The lines of one folder that count, and its names of units."""

    def __init__(self, folder):
        self.lines, self.units, last = [], {}, 0
        for path in sorted(glob.glob(folder + "/[0-9]*.jsonl")):
            with open(path, "rb") as file:
                whole = file.read().split(b"\n")[:-1]  # half a line does not count
            for line in map(json.loads, filter(fits, whole)):
                if line["seq"] > last:
                    self.lines.append(line)
                    last = line["seq"]
        self.id = self.lines[0]["kiosk"]
        self.hours = date(self.lines)
        if os.path.exists(folder + "/units.tsv"):
            with open(folder + "/units.tsv", encoding="utf-8") as file:
                self.units = {int(n): name for n, name, _ in (row.rstrip("\n").split("\t") for row in file)}


# ---- dates ----

@functools.cache
def hour_of(text):
    return int((datetime.datetime.strptime(text[:13], "%Y-%m-%dT%H") - EPOCH).total_seconds() // 3600)


def day_of(hour):
    return (EPOCH + datetime.timedelta(hours=hour)).strftime("%Y-%m-%d")


def up_of(line):
    return line["up"] if "up" in line else line["t"] // 3600


def date(lines):
    """{seq: (first, last)}: the hours between which each line lies."""
    boots, start = collections.defaultdict(list), {}
    for line in lines:
        boots[line["boot"]].append(line)
        if line["event"] == "anchor":
            start[line["boot"]] = line["wall"] - line["t"] + 8 * 3600
    known = {}
    for line in lines:
        if line["clock"] == "trusted":
            known[line["seq"]] = hour_of(line["hour"])
        elif line["boot"] in start:
            known[line["seq"]] = (start[line["boot"]] + up_of(line) * 3600) // 3600
    low, high, last, following = {}, {}, NEVER, EVER
    for boot in sorted(boots):
        low[boot] = last
        last = max([last] + [known[line["seq"]] for line in boots[boot] if line["seq"] in known])
    for boot in sorted(boots, reverse=True):
        high[boot] = following
        first = [known[line["seq"]] for line in boots[boot] if line["seq"] in known]
        if boot in start:
            following = start[boot] // 3600
        elif first:
            following = first[0]
    hours = {}
    for boot, those in boots.items():
        dark = [line for line in those if line["seq"] not in known]
        bound = {line["seq"]: (low[boot] + up_of(line) if low[boot] != NEVER else NEVER, high[boot]) for line in dark}
        battery = {line["seq"]: hour_of(line["hour"]) for line in dark if line["clock"] == "battery"}
        if all(bound[seq][0] <= hour <= bound[seq][1] for seq, hour in battery.items()):
            bound.update({seq: (hour, hour) for seq, hour in battery.items()})
        hours.update(bound)
        hours.update({line["seq"]: (known[line["seq"]],) * 2 for line in those if line["seq"] in known})
    return hours


@functools.cache
def month_of(hours):
    """The month that holds both bounds; else UNCERTAIN, or NO_BOUND: only where no period is asked."""
    if NEVER in hours or EVER in hours:
        return NO_BOUND
    first, last = (day_of(hour)[:7] for hour in hours)
    return first if first == last else UNCERTAIN


# ---- groups ----

def unit_of(kiosks, kiosk, number):
    """One thing a unit, by its name; None for no unit."""
    return (kiosks[kiosk].units.get(number) or (kiosk, number)) if number else None


def groups(kiosks):
    """Those that count, as corrected."""
    corrected = {}
    for kiosk in sorted(kiosks):
        for line in kiosks[kiosk].lines:
            if line["event"] == "correction":
                corrected[line.get("of", kiosk), line["batch"], line["what"]] = (line["value"], kiosk)
    for kiosk in kiosks.values():
        for line in kiosk.lines:
            if line["event"] != "batch_open":
                continue
            now = {what: (line.get(what), kiosk.id) for what in ("unit", "class", "heads", "talk")}
            now.update({what: corrected[kiosk.id, line["seq"], what] for what in list(now) + ["void"]
                        if (kiosk.id, line["seq"], what) in corrected})
            if "void" in now or now["class"][0] == "recovery":
                continue
            yield {"kiosk": kiosk.id, "month": month_of(kiosk.hours[line["seq"]]), "class": now["class"][0],
                   "people": int(now["heads"][0]), "talks": int(now["talk"][0]),
                   "unit": unit_of(kiosks, now["unit"][1], int(now["unit"][0]))}


# ---- sessions and uses ----

def events(kiosks):
    """Sessions, uses, lone faults and door counts, in the month in which each begins."""
    for kiosk in kiosks.values():
        use = None
        for line in kiosk.lines:
            event, about = line["event"], {"kiosk": kiosk.id, "month": month_of(kiosk.hours[line["seq"]])}
            mine = use and use["exhibit"] == line.get("exhibit")
            if event in ("boot", "start", "session_start"):
                use = None
            if event == "session_start":
                yield dict(about, kind="session")
            elif event == "session_end" and use:
                use["over"] = True
            elif event == "exhibit_enter":
                use = dict(about, kind="use", exhibit=line["exhibit"], how="cut", seconds=None, completed=0, faults=0, over=False)
                yield use
            elif event == "exhibit_completed" and mine:
                use["completed"] = 1
            elif event == "exhibit_leave" and mine and not use["over"]:
                use.update(how=line["how"], seconds=line["seconds"], over=True)
            elif event == "fault" and mine:
                use["faults"] += 1
            elif event == "fault":
                yield dict(about, kind="fault", exhibit=line.get("exhibit"))
            elif event == "door":
                yield dict(about, kind="door", door_in=line["in"], door_out=line["out"])


def visits(happened, key):
    """{key(event): figures}"""
    rows, seconds = collections.defaultdict(collections.Counter), collections.defaultdict(list)
    for event in happened:
        row = rows[key(event)]
        if event["kind"] == "session":
            row["sessions"] += 1
        elif event["kind"] == "use":
            row.update(uses=1, completed=event["completed"], left_idle=event["how"] == "idle", faults=event["faults"])
            if event["seconds"] is not None:
                seconds[key(event)].append(event["seconds"])
        elif event["kind"] == "fault":
            row["faults"] += 1
        else:
            row.update(door_in=event["door_in"], door_out=event["door_out"])
    for where, those in seconds.items():
        rows[where].update(seconds=sum(those), median_seconds=sorted(those)[(len(those) + 1) // 2 - 1])
    return rows


def visits_and_people(happened, came, key):
    rows, units = visits(happened, key), collections.defaultdict(set)
    for group in came:
        rows[key(group)].update({"batches": 1, "people": group["people"], "talks": group["talks"],
                                 "people_" + group["class"]: group["people"]})
        units[key(group)].add(group["unit"])
    for where, names in units.items():
        rows[where]["units"] = len(names - {None})
    return rows


# ---- answers ----

def bins(kiosks):
    """The rows of each bin that is whole."""
    for kiosk in kiosks.values():
        rows, end = collections.defaultdict(dict), {}
        for line in kiosk.lines:
            if line["event"] != "items":
                continue
            counts = [int(n) for n in line["counts"].split(".")]
            if line["row"] == "bin":
                end[line["bin"]] = (counts[0], line)
            else:
                rows[line["bin"]][line["pool"], line["key"], line["row"], line["part"]] = counts
        for number, (lines, line) in end.items():
            if len(rows[number]) == lines:
                yield line["exhibit"], rows[number]


def answers(kiosks):
    """{(exhibit, row): {part: counts}}"""
    sums = collections.defaultdict(lambda: collections.defaultdict(lambda: collections.Counter()))
    for exhibit, rows in bins(kiosks):
        for (_, _, row, part), counts in rows.items():
            name, _, first = part.partition("+")
            for i, n in enumerate(counts):
                sums[exhibit, row][name][i + int(first or 0)] += n
    return sums


def share(part, whole):
    return "%.3f" % (int(fractions.Fraction(part, whole) * 1000 + fractions.Fraction(1, 2)) / 1000) if whole else None


# ---- beside the program ----

class Report:
    """The program's reports, cell by cell."""

    def __init__(self, kiosk, data, manifest):
        self.command = [kiosk, "report", "--data", data, "--lang", "en", "--format", "csv"]
        if manifest != "-":
            self.command += ["--as-of", manifest]
        self.cells = self.wrong = 0

    def rows(self, *words):
        text = subprocess.run(self.command[:2] + list(words) + self.command[2:], check=True, capture_output=True).stdout
        return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))

    def cell(self, what, told, counted):
        self.cells += 1
        if told == "＊" or told == "＜10" and 0 < counted < 10 or told == ("-" if counted is None else str(counted)):
            return
        self.wrong += 1
        print("%s: the report says %s, the lines say %s" % (what, told, counted))

    def table(self, words, keys, names, counted):
        """Every row of a report, of `names` only, and no row too few."""
        counted = {where if isinstance(where, tuple) else (where,): row for where, row in counted.items()}
        rows = {tuple(row[key] for key in keys): row for row in self.rows(*words)}
        for where in sorted(set(rows) | {where for where in counted if any(counted[where].get(name) for name in names)}):
            for name in names:
                told = rows.get(where, {}).get(name, "no row")
                own = counted.get(where, {}).get(name, 0)
                self.cell("%s %s %s" % (" ".join(words), " ".join(where), name), told,
                          None if told == "-" and not own else own)

    def all(self, kiosks):
        figures = ["sessions", "uses", "completed", "left_idle", "faults", "seconds", "median_seconds"]
        people = ["batches", "units", "people", "talks", "door_in", "door_out"]
        happened, came = list(events(kiosks)), list(groups(kiosks))
        classes = sorted({"people_" + group["class"] for group in came})
        self.table(["visits", "--by", "month"], ["month"], figures + people + classes,
                   visits_and_people(happened, came, lambda event: event["month"] or UNCERTAIN))
        self.table(["visits", "--by", "kiosk"], ["kiosk"], figures + people,
                   visits_and_people(happened, came, lambda event: event["kiosk"]))
        self.table(["exhibits"], ["exhibit"], ["uses", "completed", "median_seconds", "left_idle", "faults"],
                   {where: row for where, row in visits(happened, lambda event: event.get("exhibit")).items() if where})
        sums = answers(kiosks)
        quiz, asked, chosen = {}, {}, {}
        for (exhibit, row), part in sums.items():
            if row == "play":
                rounds = part["rounds"]
                quiz[exhibit] = {"started": rounds[0], "answered": rounds[1], "left": rounds[2] + rounds[3],
                                 "pass_rate": share(rounds[4], rounds[1]), "full_rate": share(rounds[5], rounds[1])}
                continue
            shown = part["shown"]
            asked[exhibit, row] = {"shown": shown[0], "answered": shown[1] + shown[2], "timed_out": shown[2],
                                   "facility": share(shown[5], 60 * (shown[1] + shown[2]))}
            for option, n in part["opt"].items():
                chosen[exhibit, row, str(option + 1)] = {"chosen": n}
        self.table(["quiz", "--by", "exhibit"], ["exhibit"], ["started", "answered", "left", "pass_rate", "full_rate"], quiz)
        self.table(["questions"], ["exhibit", "version"], ["shown", "answered", "timed_out", "facility"], asked)
        self.table(["options"], ["exhibit", "version", "number"], ["chosen"], chosen)


def changes(report, before, after):
    """The rows of `changes`, by month and kiosk; what was not there at all was 0."""
    names = ["sessions", "uses", "completed", "batches", "people", "talks"]
    was, now = ({(where, name): row[name] for where, row in
                 visits_and_people(list(events(kiosks)), groups(kiosks), lambda event: (event["month"], event["kiosk"])).items()
                 for name in names} for kiosks in (before, after))
    last = max(month for (month, _), _ in was if month not in (NO_BOUND, UNCERTAIN))
    told = {((row["month"], row["kiosk"]), row["figure"]): row for row in report.rows("changes")}
    own = {where for where in set(was) | set(now) if was.get(where, 0) != now.get(where, 0)
           and where[0][0] is not NO_BOUND and where[0][0] <= last}
    for where in sorted(own | set(told)):
        row = told.get(where, {"was": "no row", "is": "no row"})
        for name, counted in ("was", was.get(where, 0)), ("is", now.get(where, 0)):
            report.cell("changes %s %s" % (where, name), row[name], counted)


def read(folders):
    return {kiosk.id: kiosk for kiosk in map(Kiosk, folders)}


def main(mode, kiosk, data, manifest, *folders):
    report = Report(kiosk, data, manifest)
    if mode == "changes":
        cut = folders.index("--")
        changes(report, read(folders[:cut]), read(folders[cut + 1:]))
    else:
        report.all(read(folders))
    print("%d figures compared, %d differ" % (report.cells, report.wrong))
    return report.wrong > 0 or report.cells == 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
