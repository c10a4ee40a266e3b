/* SPDX-License-Identifier: ISC */
/* A date, a weekday alone, a month alone, words of direction: only where they can be no other words. */
#include "time/timex_match.h"

/* A word that the tables do not know, behind a blank: a surname with a capital, a noun without. */
static bool
is_other_word(const struct items *s, size_t i, enum token_shape shape)
{
	const struct item *item = item_at(s, i);

	return item_is_unknown(item) && item->shape == shape && item->blank;
}

/* Can the word ahead of "June Carver" be that of a name: any but "in", "the", "early", a number? "by" is that of a byline. */
static bool
is_ahead_of_name(const struct items *s, size_t i)
{
	const struct item *ahead = item_at(s, i - 1);

	if (ahead->kind != TOKEN_WORD || item_is_unknown(ahead))
		return ahead->kind != TOKEN_DIGITS;
	/* "Editing by June Hall" */
	if (word_has(ahead->w, ROLE_BY) && i > 1 && span_ends(item_text(s, i - 2), SPAN("ing")))
		return true;
	return word_has(ahead->w, ROLE_AND) || word_has(ahead->w, ROLE_OR) || word_has(ahead->w, ROLE_PAST_TENSE) ||
	    (word_has(ahead->w, ROLE_BY) && i == 1);
}

/*
 * "June Carver said", "August Stahl, a smith", "By April Jones": a person, with a surname and then a verb or a mark
 * behind it; not "April Brent crude fell", nor "June Sales Rise".
 */
static bool
is_person(const struct items *s, size_t i)
{
	size_t next = i + 2;
	const struct item *behind;

	if ((item_at(s, i)->w->how & MONTH_NAME) == 0 || !is_other_word(s, i + 1, TOKEN_CAPITAL) || !is_ahead_of_name(s, i))
		return false;
	next += is_other_word(s, next, TOKEN_CAPITAL);
	behind = item_at(s, next);
	if (next >= s->n)
		return i == 1 && item_has(s, 0, ROLE_BY);
	return behind->kind == TOKEN_MARK || item_at(s, next - 1)->possessive || word_has(behind->w, ROLE_PAST_TENSE) ||
	    word_has(behind->w, ROLE_PRESENT_TENSE) || word_has(behind->w, ROLE_FUTURE_TENSE) || word_has(behind->w, ROLE_AND) ||
	    (behind->shape == TOKEN_LOWER && span_ends(item_text(s, next), SPAN("ed")));
}

/*
 * "Well, April, I think so.", "Thank you. April.": somebody called, between marks; not in a list of months, "May, June, and
 * July", nor beside a month, "the wettest month, April,", nor "April. Sow beans." ahead of all.
 */
static bool
is_called(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i), *behind = item_at(s, i + 1);
	size_t next = i + 2 + item_has(s, i + 2, ROLE_AND);
	bool comma = item_mark(s, i + 1, ',');

	if ((item->w->how & MONTH_NAME) == 0 || item->shape != TOKEN_CAPITAL || behind->kind != TOKEN_MARK || !item_joined(s, i + 1))
		return false;
	if (!comma && behind->value != '.' && behind->value != '?' && behind->value != '!')
		return false;
	if (i == 0)
		return comma && !item_is(s, next, TIME_MONTH);
	if (item_at(s, i - 1)->kind != TOKEN_MARK || memchr(",.:?!", (int)item_at(s, i - 1)->value & 0x7F, 5) == NULL || item_at(s, i - 1)->value > 0x7F)
		return false;
	return i > 1 && !item_is(s, i - 2, TIME_MONTH | TIME_UNIT | TIME_SEASON) && item_at(s, i - 2)->kind != TOKEN_DIGITS && !(comma && item_is(s, next, TIME_MONTH));
}

/* "Mon", "FRI": a short name with its capital, of a weekday or of another word */
static bool
is_short_weekday(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	return (item->w->is & TIME_WEEKDAY) != 0 && (item->w->how & WEEKDAY_PLURAL) == 0 && item->shape != TOKEN_LOWER && !item->possessive;
}

static bool
is_between_weekdays(const struct items *s, size_t i)
{
	return item_is_dash(s, i) || item_mark(s, i, '/') || item_mark(s, i, ',') || item_mark(s, i, '&') || item_has(s, i, ROLE_TO) ||
	    item_has(s, i, ROLE_AND) || item_has(s, i, ROLE_OR) || item_has(s, i, ROLE_UNTIL);
}

/* "Mon-Fri", "Sat/Sun", "Mon, Wed, and Fri": another one stands beside the name of item i, `end` behind it and its stop */
static bool
has_weekday_beside(const struct items *s, size_t i, size_t end)
{
	size_t next = end + 1 + (item_mark(s, end, ',') && item_has(s, end + 1, ROLE_AND)), last = i - 1;
	enum token_shape shape = (enum token_shape)item_at(s, i)->shape;

	if (is_between_weekdays(s, end) && is_short_weekday(s, next) && item_at(s, next)->shape == shape)
		return true;
	if (i < 2 || !is_between_weekdays(s, last))
		return false;
	last -= i > 2 && item_has(s, last, ROLE_AND) && item_mark(s, last - 1, ',') ? 2 : 1;
	last -= last > 0 && item_mark(s, last, '.') && item_joined(s, last);
	return is_short_weekday(s, last) && item_at(s, last)->shape == shape;
}

/* "Thu 10:30", "Fri. morning", "Mon-Fri": a short name that could be another word alone */
static size_t
short_weekday(const struct items *s, size_t i, struct timex *t)
{
	const struct item *item = item_at(s, i), *part;
	size_t next = i + 1 + (item_mark(s, i + 1, '.') && item_joined(s, i + 1));
	struct timex clock = timex_empty;

	part = item_at(s, next);
	if (!is_short_weekday(s, i) || (item->w->how & WEEKDAY_WEAK) == 0)
		return 0;
	t->weekday = item->w->weekday - 1;
	t->rule = "weekday";
	if (has_weekday_beside(s, i, next))
		return item_mark(s, next - 1, '.') && item_at(s, next)->kind == TOKEN_MARK && item_mark(s, next, ',') ? next : i + 1;
	if (item->shape != TOKEN_CAPITAL || !part->blank || !(((part->w->is & TIME_PART) != 0 && part->w->clock < 0 && (part->w->how & (PART_PLURAL | PART_TODAY | PART_ALONE)) == 0) ||
	    (part->kind == TOKEN_DIGITS && clock_match(s, next, &clock) != 0)))
		return 0;
	return next;
}

size_t
calendar_match(const struct items *s, size_t i, struct timex *t)
{
	size_t end = date_match(s, i, t);

	if (end == 0)
		return short_weekday(s, i, t);
	if (t->rule[0] == 'm' && t->year == TIMEX_UNSAID && end == i + 1 && (is_person(s, i) || is_called(s, i)))
		return 0;
	t->called = i == 0 && s->n == 2 && end == 1 && item_mark(s, end, '.') && (item_at(s, i)->w->how & MONTH_NAME) != 0 && t->rule[0] == 'm';
	/* "Jan" is a name too: an abbreviation wants a day, a year or "in" */
	if (t->rule[0] == 'm' && t->year == TIMEX_UNSAID && (item_at(s, i)->w->how & MONTH_ABBREVIATION) != 0 &&
	    !item_mark(s, end, '.') && !item_has(s, i - 1, ROLE_IN) && !item_has(s, i - 1, ROLE_SINCE) &&
	    !item_has(s, i - 1, ROLE_UNTIL) && !item_has(s, i - 1, ROLE_BY) && !item_has(s, i - 1 - (i > 1 && item_is_dash(s, i - 1)), ROLE_MID))
		return 0;
	if (t->bare) {
		static const enum time_role ahead[] = {
			ROLE_IN, ROLE_SINCE, ROLE_UNTIL, ROLE_BY, ROLE_FROM, ROLE_TO, ROLE_OF, ROLE_FOR, ROLE_BETWEEN, ROLE_EARLY,
			ROLE_LATE, ROLE_MID, ROLE_EACH, ROLE_BEFORE, ROLE_AFTER, ROLE_AND, ROLE_OR
		};

		if (i == 0)
			return 0;
		for (size_t k = 0; k < sizeof(ahead) / sizeof(ahead[0]); k++)
			if (item_has(s, i - 1, ahead[k])) {
				t->bare = false;
				break;
			}
		/* "the May elections", not "the March to the sea" */
		if (t->bare && item_has(s, i - 1, ROLE_THE) && is_other_word(s, end, TOKEN_LOWER))
			t->bare = false;
		/* "mid - May", "early-May", "early -May"; not "early - May said" */
		if (t->bare && !(item_is_dash(s, i - 1) && i > 1 && (item_has(s, i - 2, ROLE_MID) ||
		    ((item_has(s, i - 2, ROLE_EARLY) || item_has(s, i - 2, ROLE_LATE)) && (item_joined(s, i) || item_joined(s, i - 1))))))
			return 0;
		t->bare = false;
	}
	return end;
}

/* "This Week", "The Next Day": a name, by its capitals */
static bool
is_programme(const struct items *s, size_t i, size_t unit)
{
	return i > 0 && unit > i && item_at(s, i)->shape == TOKEN_CAPITAL && item_at(s, unit)->shape == TOKEN_CAPITAL &&
	    item_is(s, unit, TIME_UNIT);
}

/* "said that last week", "the week following last month's fall", "is coming next week": the first word belongs to what stands ahead */
static bool
is_conjunction(const struct items *s, size_t i)
{
	return (item_has(s, i, ROLE_THAT) || item_has(s, i, ROLE_FOLLOWING) || item_has(s, i, ROLE_COMING)) && (item_has(s, i + 1, ROLE_LAST) ||
	    item_has(s, i + 1, ROLE_NEXT) || item_has(s, i + 1, ROLE_THIS));
}

/* "talks last two days", "start late and last two hours", "expected to last a week" */
static bool
is_verb(const struct items *s, size_t i)
{
	const struct item *ahead = item_at(s, i - 1);

	return i > 0 && item_has(s, i, ROLE_LAST) && item_at(s, i)->shape == TOKEN_LOWER && ahead->kind == TOKEN_WORD && !ahead->possessive &&
	    (item_is_unknown(ahead) || word_has(ahead->w, ROLE_TO) || word_has(ahead->w, ROLE_FUTURE_TENSE) ||
	    (word_has(ahead->w, ROLE_AND) && i > 1 && !item_is(s, i - 2, TIME_ORDINAL) && !item_has(s, i - 2, ROLE_FIRST) && !item_has(s, i - 2, ROLE_THIS))) &&
	    (item_is(s, i + 1, TIME_CARDINAL) || item_at(s, i + 1)->kind == TOKEN_DIGITS);
}

bool
is_no_direction(const struct items *s, size_t i, size_t at, size_t unit)
{
	return is_conjunction(s, at) || (at == i && is_verb(s, i)) || is_programme(s, i, unit);
}
