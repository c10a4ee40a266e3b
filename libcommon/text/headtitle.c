/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "record/rec.h"
#include "text/furniture.h"
#include "text/headtitle.h"
#include "text/labelword.h"
#include "text/seam.h"
#include "text/stage.h"

enum {
	SHOUTED_LONGEST = 60,	/* bytes of a title in capitals that ends in a stop; a paragraph of words has more */
	AHEAD = 4,		/* paragraphs in which such words come */
	WORD_LEAST = 4,		/* letters that one word of a title with numbers has */
	AGAIN_WITHIN = 12,	/* paragraphs in which the title of a page stands twice */
	AGAIN_LEAST = 4		/* words of it; a name below a mail has fewer */
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

/* "S. Hrg. 117-12", "No. 5": what a document is filed under. */
static bool
is_number(struct span text)
{
	size_t letters = 0;
	bool digits = false, parted = false, words = false;

	for (size_t i = 0; i < text.len; i++) {
		if ((unsigned char)text.p[i] >= 0x80)
			return false;
		digits |= text.p[i] >= '0' && text.p[i] <= '9';
		parted |= memchr(".-/", text.p[i], 3) != NULL;
		letters = utf_is_letter(text.p[i]) ? letters + 1 : 0;
		if (letters == WORD_LEAST)
			return false;
		words |= letters > 0;
	}
	return digits && parted && words;
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
	if (is_number(text))
		return false;
	return last != ',' && last != ';' && !utf_is_lower(seam_first_letter(text)) && c != '-' && c != '*' && !furniture_has_address(text);
}

struct paragraph *
headtitle_repeated(struct body *b, size_t first)
{
	size_t end = b->pars < first + AGAIN_WITHIN ? b->pars : first + AGAIN_WITHIN;
	struct paragraph *title = NULL;

	for (size_t i = first; i < end && title == NULL; i++)
		for (size_t k = i + 1; k < end && b->par[k].turn == 0; k++)
			if (b->par[k].place.text.len == b->par[i].place.text.len && b->par[i].kind == KIND_PARA && b->par[k].kind == KIND_PARA &&
			    span_same(b->par[i].place.text, b->par[k].place.text) && rec_words(b->par[i].place.text) >= AGAIN_LEAST &&
			    headtitle_is(b, &b->par[i])) {
				title = &b->par[i];
				b->par[k].kind = KIND_FURNITURE;
			}
	if (title != NULL)
		title->kind = KIND_TITLE;
	return title;
}
