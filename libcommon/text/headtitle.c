/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/furniture.h"
#include "text/headtitle.h"
#include "text/labelword.h"
#include "text/seam.h"
#include "text/stage.h"

enum {
	SHOUTED_LONGEST = 60,	/* bytes of a title in capitals that ends in a stop; a paragraph of words has more */
	AHEAD = 4		/* paragraphs in which such words come */
};

/* "THE NEW QUAY.", as old papers have it, and not all of the text in capitals. */
static bool
is_shouted(const struct body *b, const struct paragraph *par)
{
	if (par->place.text.len > SHOUTED_LONGEST || memchr(par->place.text.p, ' ', par->place.text.len) == NULL || !label_is_shouted(par->place.text))
		return false;
	for (int n = 0; n < AHEAD && ++par < b->par + b->pars; n++)
		if (!label_is_shouted(par->place.text) && par->place.text.len > SHOUTED_LONGEST)
			return true;
	return false;
}

bool
headtitle_is(const struct body *b, const struct paragraph *par)
{
	struct span text = par->place.text;
	int32_t c, last;

	if (b->pars < 2 || text.len > HEADTITLE_LONGEST || text.len < 3 || stage_is_clock(text))
		return false;
	if (par->heading)
		return true;
	(void)utf_read(text.p, text.p + text.len, &c);
	(void)utf_read_back(text.p + text.len, text.p, &last);
	if (seam_ends_sentence(text) ? last != '.' || !is_shouted(b, par) : text.len > HEADTITLE_LONGEST / 2 && seam_ends_within(text))
		return false;
	return last != ',' && last != ';' && !utf_is_lower(seam_first_letter(text)) && c != '-' && c != '*' && !furniture_has_address(text);
}
