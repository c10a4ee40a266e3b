/* SPDX-License-Identifier: ISC */
#include "base/num.h"
#include "time/cal.h"
#include "time/interval.h"

/* The number of two digits behind a "-" at the front of s. */
static bool
read_part(struct span *s, int *part)
{
	size_t n;

	if (s->len < 3 || s->p[0] != '-' || !num_size(span_cut(*s, 1, 3), &n))
		return false;
	*part = (int)n;
	*s = span_cut(*s, 3, s->len);
	return true;
}

bool
interval_of(struct interval *i, struct span s)
{
	bool negative = span_begins(s, SPAN("-"));
	int year, month = 1, last_month = 12, day = 1, last_day = 0;
	size_t n;

	if (negative)
		s = span_cut(s, 1, s.len);
	if (s.len < 4 || !num_size(span_cut(s, 0, 4), &n))
		return false;
	year = negative ? -(int)n : (int)n;
	s = span_cut(s, 4, s.len);
	if (s.len > 0) {
		if (!read_part(&s, &month))
			return false;
		last_month = month;
	}
	if (s.len > 0) {
		if (!read_part(&s, &day) || s.len > 0)
			return false;
		last_day = day;
	}
	if (last_day == 0)
		last_day = cal_month_days(CAL_GREGORIAN, year, last_month);
	i->first = cal_from_gregorian(year, month, day);
	i->last = cal_from_gregorian(year, last_month, last_day);
	return i->first != CAL_NO_SUCH_DAY;	/* then there is a last one too */
}
