"""Business days as numpy counts them, for the tests to compare with.

Reads one case a line: a week mask (Monday first), the days off (comma-separated, or -), the day it begins, the count, and
the day up to which it is counted. Prints the day on which the count is reached, and how many days have passed whole by the
end of the last one. Pauses are days off like the others: a day that is not worked does not count, whoever awaits whom.
Shares no code and no data with the product. With --check it only says whether its package is there.
"""

import sys

import numpy

if "--check" in sys.argv:
    sys.exit(0)

for line in sys.stdin:
    mask, off, start, count, end = line.split()
    days = [] if off == "-" else off.split(",")
    calendar = numpy.busdaycalendar(weekmask=mask, holidays=days)
    # The day it begins does not count, so the count goes from the last business day up to it.
    due = numpy.busday_offset(start, int(count), roll="backward", busdaycal=calendar)
    passed = numpy.busday_count(numpy.datetime64(start) + 1, numpy.datetime64(end) + 1, busdaycal=calendar)
    print(due, passed)
