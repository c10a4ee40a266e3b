/* SPDX-License-Identifier: ISC */
/* Arabic lengths and distances: "ثماني سنوات", "سنة ونصف", "السنوات الخمس الماضية", "قبل خمسة عقود". */
#include "time/timex_arabic.h"

enum { NOT_SAID = -1 };

/* "ثلاث سنوات ونصف", "عام ونصف العام": a half of the same unit behind */
static size_t
half_behind(const struct items *s, size_t i, struct timex *t)
{
	bool unit = item_is_counted(s, i + 1);

	/* "شهرين ونصف الأسبوع": half of another */
	if (t->amount[0].n < 1 || !item_has(s, i, ROLE_HALF) || !span_is(item_text(s, i), "ونصف") ||
	    (unit && item_at(s, i + 1)->w->unit != t->amount[0].unit))
		return i;
	t->amount[0].n += 0.5;
	return unit ? i + 2 : i + 1;
}

/* "سبعة وعشرين عاما وثلاثة أشهر", "ساعة وعشرين دقيقة", "سنتين وشهرين": a finer unit goes on with the length */
static size_t
finer_behind(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	bool two = item_is_counted(s, i) && (w->how & UNIT_TWO) != 0;
	double n = 2;
	size_t unit;

	if (t->amount[0].n < 1 || !span_begins(item_text(s, i), SPAN("و")) || (!two && (w->is & (TIME_CARDINAL | TIME_TIMES)) == 0))
		return i;
	unit = two ? i : number_match(s, i, &n);
	if (unit < i || !item_is_counted(s, unit) || (item_at(s, unit)->w->how & UNIT_THE) != 0 || item_at(s, unit)->w->unit >= t->amount[0].unit ||
	    item_at(s, unit)->w->unit == UNIT_NIGHT)
		return i;
	t->amount[t->amounts++] = (struct timex_amount){ n, (enum time_unit)item_at(s, unit)->w->unit };
	return unit + 1;
}

size_t
arabic_quantity(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	size_t end;
	double n;

	t->type = TIMEX_DURATION;
	t->rule = "duration";
	t->amounts = 1;
	if (item_is_counted(s, i) && (w->how & UNIT_TWO) != 0) {
		t->amount[0] = (struct timex_amount){ 2, (enum time_unit)w->unit };
		return finer_behind(s, half_behind(s, i + 1, t), t);
	}
	/* "سنة واحدة", not "سنة واحد وعشرين", a year */
	if (item_is_counted(s, i) && (w->how & (UNIT_THE | UNIT_PLURAL)) == 0 && item_is(s, i + 1, TIME_CARDINAL) && item_at(s, i + 1)->w->number == 1 &&
	    !item_is(s, i + 2, TIME_CARDINAL)) {
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
		return i + 2;
	}
	if (item_is_counted(s, i) && (w->how & (UNIT_THE | UNIT_PLURAL)) == 0 && span_begins(item_text(s, i + 1), SPAN("و"))) {
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };	/* "سنة ونصف", "ساعة وعشرين دقيقة" */
		return (end = finer_behind(s, half_behind(s, i + 1, t), t)) != i + 1 ? end : 0;
	}
	if (item_is_counted(s, i) && (w->how & UNIT_THE) != 0 && (w->how & UNIT_PLURAL) != 0) {
		t->amount[0] = (struct timex_amount){ NOT_SAID, (enum time_unit)w->unit };
		if ((end = number_match(s, i + 1, &n)) != 0) {
			t->amount[0].n = n;
			return end;
		}
		return item_has(s, i + 1, ROLE_FEW) ? i + 2 : i + 1;	/* "الأسابيع القليلة القادمة" */
	}
	if (item_has(s, i, ROLE_FEW) || item_has(s, i, ROLE_SEVERAL)) {
		n = NOT_SAID;
		end = i + 1;
	} else if (item_has(s, i, ROLE_HALF)) {
		n = 0.5;
		end = i + 1;
	} else {
		end = number_match(s, i, &n);
	}
	if (end == 0 || !item_is_counted(s, end) || (item_at(s, end)->w->how & UNIT_THE) != 0)
		return 0;
	/* "القانون رقم ٨ لسنة ٢٠١٠" */
	if (item_at(s, end)->w->unit == UNIT_YEAR && span_begins(item_text(s, end), SPAN("ل")))
		return 0;
	t->amount[0] = (struct timex_amount){ n, (enum time_unit)item_at(s, end)->w->unit };
	return finer_behind(s, half_behind(s, end + 1, t), t);
}

bool
arabic_side(const struct items *s, size_t i, enum timex_origin *origin, int *shift)
{
	*origin = ORIGIN_DOCUMENT;
	*shift = 0;
	if (item_has(s, i, ROLE_LAST))
		*shift = -1;
	else if (item_has(s, i, ROLE_NEXT))
		*shift = 1;
	else if (item_has(s, i, ROLE_PREVIOUS) || item_has(s, i, ROLE_FOLLOWING) || item_has(s, i, ROLE_SAME)) {
		*origin = ORIGIN_TEXT;	/* "العام نفسه" is the one spoken of */
		*shift = item_has(s, i, ROLE_PREVIOUS) ? -1 : item_has(s, i, ROLE_FOLLOWING);
	} else if (!item_has(s, i, ROLE_CURRENT) && !item_has(s, i, ROLE_RECENT)) {
		return false;
	}
	return true;
}

/* "شهر", "سنوات" behind "قبل": one of it, or some; not the word that a year or month has ahead of it: "قبل عام 1990" */
static size_t
uncounted(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	struct timex named = timex_empty;
	bool weak;

	if (!item_is_counted(s, i) || (w->how & UNIT_THE) != 0 || year_match(s, i, &named) != 0 || month_match(s, i, &named, &weak) != 0)
		return 0;
	t->amount[0] = (struct timex_amount){ (w->how & UNIT_PLURAL) != 0 ? NOT_SAID : 1, (enum time_unit)w->unit };
	return i + 1;
}

/* "شهر", "أسابيع" behind "خلال"; not "خلال أيام العيد", "خلال يوم الجمعة", which the words behind name */
static size_t
within_one(const struct items *s, size_t i, struct timex *t)
{
	const struct item *behind = item_at(s, i + 1);

	if (behind->kind == TOKEN_DIGITS || (behind->w->is & (TIME_TRIGGER | TIME_ORDINAL)) != 0 || span_begins(item_text(s, i + 1), SPAN("ال")) ||
	    (item_is_unknown(behind) && !span_begins(item_text(s, i + 1), SPAN("من"))))
		return 0;
	return uncounted(s, i, t);
}

size_t
arabic_length(const struct items *s, size_t i, struct timex *t)
{
	bool before = item_has(s, i, ROLE_BEFORE), since = item_has(s, i, ROLE_SINCE), after = item_has(s, i, ROLE_AFTER);
	size_t number = i + (before || since || after);	/* "قبل نحو ثلاثة أشهر" */
	/* "بعد ذلك بعامين", "قبلها بيوم" */
	bool told = (before || after) && span_begins(item_text(s, number + item_has(s, number, ROLE_THAT)), SPAN("ب")) &&
	    (item_has(s, number, ROLE_THAT) || span_ends(item_text(s, i), SPAN("ها")) || span_ends(item_text(s, i), SPAN("ه")));
	bool about = item_has(s, number += told && item_has(s, number, ROLE_THAT), ROLE_ABOUT) || item_has(s, number, ROLE_OVER) || item_has(s, number, ROLE_UNDER);
	size_t at = number + about, end = arabic_quantity(s, at, t);
	enum timex_origin origin;
	int shift;

	if (end == 0 && (before || since || after))
		end = uncounted(s, at, t);
	else if (end == 0 && !about && i > 0 && (item_has(s, i - 1, ROLE_DURING) || item_has(s, i - 1, ROLE_FOR)))
		end = within_one(s, i, t);
	if (end == 0)
		return 0;
	/* "بعد مئة يوم من نشره", "قبل ثلاثة أيام من السباق": so far from what the words behind tell */
	if ((before || after) && item_has(s, end, ROLE_OF) && (item_is_unknown(item_at(s, end + 1)) || item_has(s, end + 1, ROLE_DATE_WORD)))
		return 0;
	if (arabic_side(s, end, &origin, &shift))
		return end + 1;
	if (t->amount[0].n < 0 && (item_at(s, at)->w->how & UNIT_THE) != 0)
		return 0;
	if (before || since || after) {
		quantity_move(t, after || told ? ORIGIN_TEXT : ORIGIN_DOCUMENT, after ? 1 : -1);
		t->rule = after ? "later" : told ? "earlier" : "ago";
	}
	return end;
}
