/* SPDX-License-Identifier: ISC */
#include "time/timex_match.h"

/* "1,460": groups of three digits behind commas */
static size_t
grouped_match(const struct items *s, size_t i, double *n)
{
	*n = item_at(s, i)->value;
	i++;
	while ((item_mark(s, i, ',') || item_mark(s, i, 0x66C)) && item_joined(s, i) && item_joined(s, i + 1) &&
	    item_digits(s, i + 1, 3, 3)) {
		*n = *n * 1000 + item_at(s, i + 1)->value;
		i += 2;
	}
	return i;
}

/* ".8" and " 1/2" behind a number in digits */
static size_t
fraction_match(const struct items *s, size_t i, double *n)
{
	if ((item_mark(s, i, '.') || item_mark(s, i, 0x66B)) && item_joined(s, i) && item_joined(s, i + 1) &&
	    item_digits(s, i + 1, 1, 3)) {
		double scale = 1;

		for (unsigned k = 0; k < item_at(s, i + 1)->digits; k++)
			scale *= 10;
		*n += item_at(s, i + 1)->value / scale;
		return i + 2;
	}
	if (item_digits(s, i, 1, 1) && item_mark(s, i + 1, '/') && item_digits(s, i + 2, 1, 1) &&
	    item_joined(s, i + 1) && item_joined(s, i + 2) && item_at(s, i + 2)->value > item_at(s, i)->value) {
		*n += (double)item_at(s, i)->value / item_at(s, i + 2)->value;
		return i + 3;
	}
	if (item_mark(s, i, 0xBD)) {
		*n += 0.5;
		return i + 1;
	}
	return i;
}

/* Words that go on with a number: "-four", "and five", "و چهار". */
static size_t
joint_of(const struct items *s, size_t i, bool small)
{
	if (item_is_dash(s, i) && item_joined(s, i) && item_joined(s, i + 1))
		return small ? i + 1 : 0;
	if (item_has(s, i, ROLE_AND))
		return i + 1;
	return i;
}

/* Arabic says the units ahead of the tens, which "و" is written onto: "خمسة وعشرين". */
static bool
is_tens_behind(const struct items *s, size_t i, int ahead)
{
	int tens = item_at(s, i)->w->number;

	return s->lexicon->prefixes && ahead < 10 && tens >= 20 && tens < 100 && span_begins(item_text(s, i), SPAN("و"));
}

static size_t
words_match(const struct items *s, size_t i, double *n)
{
	double sum = 0, group = 0;
	size_t end = 0, next = i;

	for (int k = 0; k < 12; k++) {
		const struct time_word *w = item_at(s, next)->w;

		if (item_at(s, next)->kind != TOKEN_WORD || (w->is & (TIME_CARDINAL | TIME_TIMES)) == 0)
			break;
		if ((w->is & TIME_TIMES) != 0) {
			if (group == 0 && end > 0) {	/* "two thousand million" */
				sum *= w->number;
				end = ++next;
				break;
			}
			group = (group == 0 ? 1 : group) * w->number;
			if (w->number >= 1000) {
				sum += group;
				group = 0;
			}
		} else {
			int low = (int)group % 100;

			/* "nineteen ninety" is no sum, "twenty four" and "hundred four" are */
			if (end > 0 && group > 0 && low != 0 && !(low >= 20 && low % 10 == 0 && w->number < 10) &&
			    !is_tens_behind(s, next, low))
				break;
			group += w->number;
		}
		end = next + 1;
		next = joint_of(s, end, group >= 20);
		if (next == 0)
			break;
		/* "three and five" are two numbers; after tens, hundreds and thousands "and" goes on */
		if (next > end && item_has(s, end, ROLE_AND) && group > 0 && group < 20)
			break;
	}
	*n = sum + group;
	return end;
}

size_t
number_match(const struct items *s, size_t i, double *n)
{
	size_t end;

	if (item_at(s, i)->kind == TOKEN_DIGITS) {
		if (item_at(s, i)->digits > 9)
			return 0;
		end = grouped_match(s, i, n);
		end = fraction_match(s, end, n);
		if (item_is(s, end, TIME_TIMES)) {
			*n *= item_at(s, end)->w->number;
			end++;
		}
		return end;
	}
	return words_match(s, i, n);
}

static bool
is_ordinal_ending(const struct items *s, size_t i)
{
	static const char *const endings[] = { "st", "nd", "rd", "th", "ST", "ND", "RD", "TH", "ام", "م", "اُم" };
	struct span text = item_text(s, i);

	if (item_at(s, i)->kind != TOKEN_WORD)
		return false;
	for (size_t k = 0; k < sizeof(endings) / sizeof(endings[0]); k++)
		if (span_is(text, endings[k]))
			return true;
	return false;
}

size_t
ordinal_match(const struct items *s, size_t i, int *n)
{
	const struct time_word *w = item_at(s, i)->w;
	size_t next;
	double tens;

	if (item_digits(s, i, 1, 3)) {
		if ((item_at(s, i + 1)->blank && item_text(s, i + 1).len < 4) || !is_ordinal_ending(s, i + 1))
			return 0;
		*n = (int)item_at(s, i)->value;
		return i + 2;
	}
	if ((w->is & TIME_ORDINAL) != 0) {
		*n = w->number;
		/* Arabic: "الحادي والعشرين", "التاسع عشر"; not "التاسعة وعشر دقائق", "الثانية وعشرين دقيقة" */
		tens = item_is(s, i + 1, TIME_ORDINAL | TIME_CARDINAL) ? item_at(s, i + 1)->w->number : 0;
		if (s->lexicon->prefixes && w->number < 10 && (tens == 10 ? item_is(s, i + 1, TIME_CARDINAL) && !span_begins(item_text(s, i + 1), SPAN("و")) :
		    tens >= 20 && tens < 100 && span_begins(item_text(s, i + 1), SPAN("وال")))) {
			*n += (int)tens;
			return i + 2;
		}
		return i + 1;
	}
	if ((w->is & TIME_CARDINAL) == 0 || w->number < 20)
		return 0;
	tens = w->number;
	next = joint_of(s, i + 1, true);
	if (next == i + 1 && (unsigned char)item_text(s, i).p[0] >= 0xD8)
		return 0;
	if (!item_is(s, next, TIME_ORDINAL) || item_at(s, next)->w->number > 9)
		return 0;
	*n = (int)tens + item_at(s, next)->w->number;
	return next + 1;
}

/* "ninety-seven" behind "nineteen" */
static size_t
below_hundred(const struct items *s, size_t i, int *n)
{
	const struct time_word *w = item_at(s, i)->w;
	size_t next;

	if ((w->is & TIME_CARDINAL) == 0 || w->number > 99 || w->number < 10)
		return 0;
	*n = w->number;
	if (w->number < 20)
		return i + 1;
	next = item_is_dash(s, i + 1) ? i + 2 : i + 1;
	w = item_at(s, next)->w;
	if ((w->is & TIME_CARDINAL) == 0 || w->number > 9)
		return i + 1;
	*n += w->number;
	return next + 1;
}

size_t
year_words_match(const struct items *s, size_t i, int *year)
{
	const struct time_word *w = item_at(s, i)->w;
	size_t end;
	double n;
	int low;

	if ((w->is & TIME_CARDINAL) != 0 && w->number >= 11 && w->number <= 20 &&
	    (end = below_hundred(s, i + 1, &low)) != 0) {
		*year = 100 * w->number + low;
		return end;
	}
	end = words_match(s, i, &n);
	if (end < i + 2 || n < 1000 || n > 2200)
		return 0;
	*year = (int)n;
	return end;
}
