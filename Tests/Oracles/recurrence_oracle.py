"""Random recurrence rules as python-dateutil reads them, and presences of such rules in civil time, to compare with.

Prints `seed N`, then one fact a line:
  rule RRULE ANCHOR FROM TO DAY,DAY…                      the days of a rule (dateutil.rrule) in a window
  session RRULE ANCHOR WEEKS SEASON FROM TO START/END,…   openings 01:30-03:30 and 09:00-12:15 in Europe/Paris on those
                                                          days but public holidays (PyPI holidays, zoneinfo)
Shares no code and no data with the product. With --check it only says whether its packages are there.
"""

import datetime
import random
import sys
import warnings
import zoneinfo

import holidays
from dateutil import rrule

DAY = datetime.timedelta(days=1)
LETTERS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
PARIS = zoneinfo.ZoneInfo("Europe/Paris")
OFF = holidays.France(years=range(2007, 2061))


def some(chance, draw, most=3):
    """A few draws, or none."""
    return sorted({draw() for _ in range(random.randint(1, most))}) if random.random() < chance else []


def signed(most):
    return random.choice([1, 1, -1]) * random.randint(1, most)


def random_rule(anchor):
    frequency = random.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}"]
    if random.random() < 0.5:
        parts.append(f"INTERVAL={random.choice([1, 2, 2, 2, 3, 4, 6, 13])}")
    months = some(0.25, lambda: random.randint(1, 12))
    month_days = some(0.3, lambda: signed(31)) if frequency != "WEEKLY" else []
    # dateutil takes a list that mixes ranked and plain weekdays as an intersection, RFC 5545 as a union: never mixed here.
    if frequency in ("MONTHLY", "YEARLY") and random.random() < 0.5:
        most = 53 if frequency == "YEARLY" and not months else 5
        weekdays = some(0.8, lambda: f"{signed(most)}{random.choice(LETTERS)}")
    else:
        weekdays = some(0.6, lambda: random.choice(LETTERS), 4)
    positions = some(0.25, lambda: signed(4), 2) if weekdays or month_days or months else []
    for name, values in [("BYMONTH", months), ("BYMONTHDAY", month_days), ("BYDAY", weekdays), ("BYSETPOS", positions)]:
        if values:
            parts.append(f"{name}={','.join(map(str, values))}")
    week_start = random.choice(LETTERS) if random.random() < 0.3 else None
    if week_start:
        parts.append(f"WKST={week_start}")
    if positions and frequency == "WEEKLY":
        # dateutil chooses in the part of the anchor's week that is left, RFC 5545 in the week: begin where both agree.
        anchor -= DAY * ((anchor.weekday() - LETTERS.index(week_start or "MO")) % 7)
    end = random.random()
    if end < 0.15:
        parts.append(f"COUNT={random.randint(1, 60)}")
    elif end < 0.3:
        parts.append(f"UNTIL={anchor + DAY * random.randint(0, 1500):%Y%m%d}")
    random.shuffle(parts)
    return ";".join(parts), anchor


def days(rule, anchor, first, last):
    read = rrule.rrulestr(rule, dtstart=datetime.datetime.combine(anchor, datetime.time()))
    # An end of our own, which dateutil takes beside a count; a rule that never holds is tried until its last year.
    end = datetime.datetime.combine(last, datetime.time())
    datetime.MAXYEAR = last.year
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        read = read.replace(until=min(end, read._until or end))
    return [moment.date() for moment in read if moment.date() >= first]


def random_case(longest):
    # From 2008 on, as civil_oracle.py: before, the package leaves out the Whit Mondays that were worked.
    anchor = datetime.date(2008, 1, 1) + DAY * random.randint(0, 365 * 38)
    rule, anchor = random_rule(anchor)
    first = anchor + DAY * random.choice([random.randint(-400, 400), random.randint(0, 3000)])
    return rule, anchor, first, first + DAY * random.randint(0, longest)


def print_rules(count):
    for _ in range(count):
        rule, anchor, first, last = random_case(random.choice([60, 400, 800]))
        found = ",".join(map(str, days(rule, anchor, first, last)))
        print("rule", rule, anchor, first, last, found or "-")


def instant(day, clock):
    moment = datetime.datetime.combine(day, datetime.time(*clock), tzinfo=PARIS)
    return int(moment.timestamp())


def print_sessions(count):
    for _ in range(count):
        rule, anchor, first, last = random_case(400)
        weeks = random.choice(["-", "even", "odd"])
        season = random.choice(["-", "09-01/06-30", "03-15/10-31", "12-24/01-02"])
        found = []
        for day in days(rule, anchor, max(first, anchor), last):
            date = f"{day:%m-%d}"
            low, _, high = season.partition("/")
            if season != "-" and not (low <= date <= high if low <= high else date >= low or date <= high):
                continue
            if weeks != "-" and (day.isocalendar()[1] % 2 == 0) != (weeks == "even"):
                continue
            if day in OFF:
                continue
            for opens, closes in [((1, 30), (3, 30)), ((9, 0), (12, 15))]:
                found.append(f"{instant(day, opens)}/{instant(day, closes)}")
        print("session", rule, anchor, weeks, season, max(first, anchor), last, ",".join(found) or "-")


if __name__ == "__main__":
    if "--check" not in sys.argv:
        seed = int(sys.argv[1])
        random.seed(seed)
        print("seed", seed)
        print_rules(int(sys.argv[2]))
        print_sessions(int(sys.argv[3]))
