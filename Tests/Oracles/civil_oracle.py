"""Civil time as Python's own libraries know it, from 2008 through 2031, for the tests to compare with.

Prints one fact a line: holidays (PyPI holidays), business days (counted from a list), starts of days, ISO weeks and
both changes of the clock (zoneinfo), and openings of some timetables (dateutil.rrule). Shares no code and no data with
the product. With --check it only says whether its packages are there.
"""

import bisect
import datetime
import sys
import zoneinfo

import holidays
from dateutil import rrule

FIRST, LAST = 2008, 2031

# Zone of the product, subdivision of the package, first year in which the package has the zone's own day.
ZONES = [
    ("metropole", None, FIRST),
    ("alsaceMoselle", "57", FIRST),
    ("guadeloupe", "971", FIRST),
    ("guyane", "973", FIRST),
    ("martinique", "972", FIRST),
    ("mayotte", "976", FIRST),
    ("nouvelleCaledonie", "NC", FIRST),
    ("reunion", "974", FIRST),
    ("polynesieFrancaise", "PF", FIRST),
    # The package takes the days of the decree 2012-553 for these two. The official list has Saint-Barthélemy's from
    # 2006 on, and Saint-Martin's on 27 May up to 2017: compared from where both agree on the rule.
    ("saintBarthelemy", "BL", 2013),
    ("saintMartin", "MF", 2018),
    ("wallisEtFutuna", "WF", FIRST),
    ("saintPierreEtMiquelon", "PM", FIRST),
]

# The package also has days of local custom, which the official list leaves out.
OFFICIAL = {
    "Jour de l'an": "1er janvier",
    "Lundi de Pâques": "Lundi de Pâques",
    "Fête du Travail": "1er mai",
    "Fête de la Victoire": "8 mai",
    "Ascension": "Ascension",
    "Lundi de Pentecôte": "Lundi de Pentecôte",
    "Fête nationale": "14 juillet",
    "Assomption": "Assomption",
    "Toussaint": "Toussaint",
    "Armistice": "11 novembre",
    "Noël": "Jour de Noël",
    "Abolition de l'esclavage": "Abolition de l'esclavage",
}
ALSACE = {"Vendredi saint": "Vendredi saint", "Saint-Étienne": "2ème jour de Noël"}

DAY = datetime.timedelta(days=1)


def days(first=datetime.date(FIRST, 1, 1), last=datetime.date(LAST, 12, 31)):
    return [first + DAY * number for number in range((last - first).days + 1)]


def official_holidays(zone, subdivision, year):
    names = OFFICIAL | (ALSACE if zone == "alsaceMoselle" else {})
    found = holidays.France(subdiv=subdivision, years=year, language="fr")
    for day in found:
        for name in found.get_list(day):
            if name in names:
                yield day, names[name]


def print_holidays():
    for zone, subdivision, first in ZONES:
        for year in range(first, LAST + 1):
            for day, name in sorted(official_holidays(zone, subdivision, year)):
                print("holiday", zone, day, name)


def print_business_days():
    for zone, closed in [("metropole", {5, 6}), ("alsaceMoselle", {5, 6}), ("metropole", {6}), ("reunion", {0, 6})]:
        subdivision = {name: code for name, code, _ in ZONES}[zone]
        off = {day for year in range(FIRST, LAST + 1) for day, _ in official_holidays(zone, subdivision, year)}
        working = [day for day in days() if day.weekday() not in closed and day not in off]
        label = zone + "-" + "".join(str(weekday + 1) for weekday in sorted(closed))
        for day in days()[90:-90:11]:
            after, before = bisect.bisect_right(working, day), bisect.bisect_left(working, day)
            for count in (1, 2, 5, 10, 30):
                print("business", label, day, count, working[after + count - 1])
                print("business", label, day, -count, working[before - count])
            other = day + DAY * 45
            print("between", label, day, other, bisect.bisect_right(working, other) - after)


def print_clock():
    for name in ["Europe/Paris", "Indian/Reunion", "America/Cayenne", "America/Miquelon", "Pacific/Noumea"]:
        zone = zoneinfo.ZoneInfo(name)
        start = None
        for day in days():
            begins = int(datetime.datetime(day.year, day.month, day.day, tzinfo=zone).timestamp())
            if start is not None and begins - start != 86400:
                print("length", name, day - DAY, begins - start)
                for quarter in range(96):
                    # fold 0: the first of two; a time that is skipped keeps the offset before.
                    clock = datetime.time(quarter // 4, quarter % 4 * 15)
                    wall = datetime.datetime.combine(day - DAY, clock, tzinfo=zone)
                    print("wall", name, day - DAY, clock.strftime("%H:%M"), int(wall.timestamp()))
            start = begins
            week = day.isocalendar()
            print("day", name, day, begins, f"{week[0]}-W{week[1]:02}-{week[2]}")
        for second in range(1_200_000_000, 1_955_000_000, 1_000_003):
            at = datetime.datetime.fromtimestamp(second, zone)
            print("iso", name, second, at.isoformat(), at.strftime("%H:%M"))


def weekdays(rule, first="20070101"):
    """The days of a recurrence rule over the years, from a first day that settles where intervals begin."""
    found = rrule.rrulestr(f"DTSTART:{first}T000000\nRRULE:{rule};UNTIL={LAST}1231T000000")
    return {moment.date() for moment in found}


def even_weeks(rule):
    return {day for day in weekdays(rule) if day.isocalendar()[1] % 2 == 0}


def odd_weeks(rule):
    return weekdays(rule) - even_weeks(rule)


# Name, then lines of (days, segments); the tests have the same timetables in the product's own words.
TIMETABLES = {
    "ordinary": [(weekdays("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ["09:00-12:30", "14:00-17:30"])],
    "monthly": [
        (weekdays("FREQ=MONTHLY;BYDAY=1TU,3TU"), ["13:30-16:00"]),
        (weekdays("FREQ=MONTHLY;BYDAY=-1SA"), ["09:00-12:00"]),
        (weekdays("FREQ=MONTHLY;BYDAY=5MO"), ["10:00-11:00"]),
    ],
    "alternating": [
        (even_weeks("FREQ=WEEKLY;BYDAY=WE"), ["09:00-12:00"]),
        (odd_weeks("FREQ=WEEKLY;BYDAY=FR"), ["14:00-18:00"]),
        (weekdays("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TH", "20080103"), ["08:15-11:45"]),
        (weekdays("FREQ=WEEKLY;INTERVAL=3;WKST=MO;BYDAY=MO,SU", "20071231"), ["15:00-16:00"]),
    ],
    "nights": [(weekdays("FREQ=WEEKLY;BYDAY=SA,SU"), ["01:00-04:00", "22:00-24:00"])],
}


def exception(day):
    """Closed from 3 to 16 August but on the morning of the 12th; 24 December ends at noon; 1 May is worked."""
    date = (day.month, day.day)
    if date == (8, 12):
        return ["09:00-10:00"]
    if (8, 3) <= date <= (8, 16):
        return []
    if date == (12, 24):
        return ["09:00-12:00"]
    if date == (5, 1):
        return ["10:00-11:00", "11:30-12:30"]
    return None


def at(day, clock, zone):
    if clock == "24:00":
        return at(day + DAY, "00:00", zone)
    hour, minute = map(int, clock.split(":"))
    moment = datetime.datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
    # Back through UTC, so that a time the clock skips is printed as the time it becomes.
    return moment.astimezone(datetime.timezone.utc).astimezone(zone)


def print_openings():
    zone = zoneinfo.ZoneInfo("Europe/Paris")
    off = {day for year in range(FIRST, LAST + 1) for day, _ in official_holidays("metropole", None, year)}
    for name, lines in TIMETABLES.items():
        for day in days():
            segments = exception(day)
            if segments is None:
                segments = [] if day in off else [s for held, line in lines if day in held for s in line]
            for segment in sorted(segments):
                opens, closes = segment.split("-")
                print("open", name, day, segment, at(day, opens, zone).isoformat(), at(day, closes, zone).isoformat())


if __name__ == "__main__":
    if "--check" not in sys.argv:
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        print_holidays()
        print_business_days()
        print_clock()
        print_openings()
