"""The occurrences of an iCalendar file as the PyPI packages icalendar and recurring-ical-events read them.

Usage: ical_oracle.py FILE. Prints `uid start end status` a line, uid without what follows its last hyphen, instants in
seconds since 1970, whole days as days. With --check it only says whether its packages are there.
"""

import datetime
import sys

import icalendar
import recurring_ical_events


def text(value):
    if isinstance(value, datetime.datetime):
        return str(int(value.timestamp()))
    return value.isoformat()


if __name__ == "__main__":
    if "--check" not in sys.argv:
        with open(sys.argv[1], "rb") as file:
            content = file.read()
        lines = content.split(b"\r\n")
        assert max(map(len, lines)) <= 75, "a line is longer than 75 octets"
        assert b"\n" not in b"".join(lines), "a line does not end with CRLF"
        calendar = icalendar.Calendar.from_ical(content)
        assert not calendar.errors, calendar.errors
        events = recurring_ical_events.of(calendar).between((2020, 1, 1), (2035, 1, 1))
        for event in events:
            start, end = event["DTSTART"].dt, event.get("DTEND", event["DTSTART"]).dt
            whole = not isinstance(start, datetime.datetime)
            uid = event["UID"].rsplit("-", 1)[0]
            print(uid, text(start), "-" if whole else text(end), event["STATUS"])
            print("words", event["SUMMARY"].replace("\n", "¶"), event["LOCATION"])
