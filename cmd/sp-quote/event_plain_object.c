/* SPDX-License-Identifier: ISC */
/* Where a Persian subject ends, and the object behind it begins: no letter ties the words of either. */
#include "event_plain.h"

static bool
is_charge(const struct clause *c, uint32_t i, uint32_t to)
{
	return i < to && c->atom[i].kind == ATOM_WORD && (paragraph_info(c->r, c->p, c->atom[i].from)->name & NAMES_CHARGE) != 0;
}

/* "وزیر نیرو بودجه (را)", "معاون وزیر راه و شهرسازی": where what somebody is in charge of ends, and something else follows; else `to`. */
static uint32_t
charge_end(const struct clause *c, uint32_t from, uint32_t to)
{
	uint32_t i = from + 1;

	while (i < to && i <= from + 2 && !(is_charge(c, i, to) && atom_has(c, i - 1, to, WORD_OFFICE | WORD_ORGAN)))
		i++;
	if (!is_charge(c, i, to))
		return to;
	i += 1 + is_charge(c, i + 1, to);	/* "امور خارجه" */
	while (atom_has(c, i, to, WORD_CONJUNCTION) && is_charge(c, i + 1, to))
		i += 2;
	while (atom_has(c, i, to, WORD_PLACE | WORD_PLACE_PART | WORD_MODIFIER))
		i++;
	return i < to && c->atom[i].kind == ATOM_WORD ? i : to;
}

uint32_t
plain_without_object(const struct clause *c, uint32_t from, uint32_t to)
{
	uint32_t i = to, charged = charge_end(c, from, to);

	if (charged < to)
		return charged;
	while (--i > from)
		if (atom_has(c, i, to, WORD_DOCUMENT | WORD_DETERMINER) && (phrase_speaks(c, from, i) || atom_has(c, from, i, WORD_PLACE)))
			break;
	/* "this statement", "the statement of these three" */
	while (i > from + 1 && atom_has(c, i - 1, to, WORD_DOCUMENT | WORD_DETERMINER))
		i--;
	return i > from ? i : to;
}
