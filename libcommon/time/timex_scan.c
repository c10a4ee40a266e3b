/* SPDX-License-Identifier: ISC */
/* From a text to its expressions: where to look, what to leave alone. */
#include "time/timex_match.h"

static size_t (*const language_match[LANGUAGES])(const struct items *, size_t, struct timex *) = {
	english_match, persian_match, arabic_match
};

/* "the Friday Imam", "15 Khordad Street", "خیابان پانزده خرداد": what stands ahead of such a word names no time */
static bool
is_name_part(const struct items *s, size_t i, size_t end, const struct timex *t)
{
	if (i > 0 && item_is(s, i - 1, TIME_AHEAD) && t->year == TIMEX_UNSAID && (t->weekday != TIMEX_UNSAID || t->day != TIMEX_UNSAID))
		return true;
	return item_is(s, end, TIME_BEHIND) && !item_at(s, end - 1)->possessive && t->year == TIMEX_UNSAID &&
	    (t->weekday != TIMEX_UNSAID || t->day != TIMEX_UNSAID || t->holiday != NULL);
}

/* Ages; and "soon" of what is told: "was soon defeated". */
static bool
is_no_time(const struct items *s, size_t i, const struct timex *t)
{
	if (t->rule[0] == 'a' && t->rule[2] == 'e')
		return true;
	return t->reference == REF_FUTURE && t->tense == TENSE_PAST && item_text(s, i).len == 4;
}

/* Words that can begin an expression at all; most texts are passed over here. */
static bool
can_begin(const struct items *s, size_t i)
{
	const struct item *item = &s->item[i];

	if (item->kind == TOKEN_DIGITS)
		return true;
	if (item->kind == TOKEN_MARK)
		return item->value == '\'' || item->value == 0x2019 || item->value == 0x2018;
	return item->w->is != 0 || item->w->role.bit[0] != 0 || item->w->role.bit[1] != 0;
}

void
timex_list_add(struct timex_list *list, const struct timex *t)
{
	list->timex = mem_grow(list->timex, list->n, &list->capacity, sizeof(*t));
	list->timex[list->n++] = *t;
}

void
timex_scan(struct timex_reader *reader, struct span text, struct span lang, struct timex_list *list)
{
	enum language language = language_of(text, lang);
	struct items *s = &reader->items;
	size_t end;

	items_read(s, text, &reader->lexicon[language]);
	if (!s->trigger)
		return;
	for (size_t i = 0; i < s->n; i = end) {
		struct timex t = timex_empty;

		end = i + 1;
		if (!can_begin(s, i) || item_is(s, i, TIME_TRAP))
			continue;
		end = language_match[language](s, i, &t);
		if (end == 0) {
			end = i + 1;
			continue;
		}
		t.tense = tense_around(s, i, end);
		if (is_name_part(s, i, end, &t) || is_no_time(s, i, &t))
			continue;
		t.from = s->item[i].start;
		t.to = s->item[end - 1].end;
		t.language = language;
		end = range_add(s, i, end, &t, list);
	}
}
