/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/furniture.h"
#include "text/menu.h"
#include "text/seam.h"

enum {
	MENU_MOST = 80,		/* lines of a menu */
	ITEM_LONGEST = 40,	/* bytes of one */
	ITEM_WORDS = 4,		/* of one; what has more may be the title */
	HOUSE_LONGEST = 60,	/* bytes of a letterhead, or of who wrote it */
	ARABIC_WORDS = 3,	/* of one in the Arabic script */
	DATED_LONGEST = 160,	/* of when it was published */
	PATH_LONGEST = 120,	/* bytes of the path to a page */
	SMALL_MOST = 3,		/* letters of a word that may be small in one */
	FRONT = 8,		/* bytes that have the letters a line is told by */
	ITEMS = 2,		/* of them make a menu */
	KNOWN = 3		/* and so many make one of what stands below them */
};

enum { WHAT_MENU = 1, WHAT_BANNER, WHAT_FOOT, WHAT_HOUSE, WHAT_BYLINE, WHAT_DATED };

static void
add_row(struct menu_rules *r, struct tables *t, const struct table_row *row)
{
	static const char *const whats[] = { "menu", "banner", "foot", "house", "byline", "dated" };
	uint32_t number;

	buf_cut(&r->scratch, 0);
	utf_fold(&r->scratch, row->cell[0]);
	if (r->scratch.len == 0) {	/* every line would begin with it */
		table_complain(t, row, "want words");
		return;
	}
	number = vocabulary_add(&r->words, buf_span(&r->scratch));
	r->what = mem_reach(r->what, number, &r->capacity, sizeof(*r->what));
	for (size_t i = 0; i < sizeof(whats) / sizeof(whats[0]); i++)
		if (span_is(row->cell[1], whats[i])) {
			struct menu_front *front = &r->fronts[i + 1];

			r->what[number] = (uint8_t)(i + 1);
			if (i + 1 != WHAT_MENU) {
				front->begin = mem_grow(front->begin, front->n, &front->capacity, sizeof(*front->begin));
				front->begin[front->n++] = number;
				r->longest = r->scratch.len > r->longest ? r->scratch.len : r->longest;
			}
			frontshape_add(&front->shapes, buf_span(&r->scratch));
			return;
		}
	table_complain(t, row, "want menu, banner, foot, house, byline or dated");
}

void
menu_rules_load(struct menu_rules *r, struct tables *t)
{
	struct table table;

	table_load(&table, t, "any/menu", 2, 2);
	vocabulary_reserve(&r->words, table.rows);
	for (size_t i = 0; i < table.rows; i++)
		add_row(r, t, &table.row[i]);
	table_done(&table, t);
}

void
menu_rules_free(struct menu_rules *r)
{
	vocabulary_free(&r->words);
	mem_free(r->what);
	for (size_t i = 0; i < sizeof(r->fronts) / sizeof(r->fronts[0]); i++)
		mem_free(r->fronts[i].begin);
	buf_free(&r->scratch);
}

static bool
may_be(struct menu_rules *r, struct span text, unsigned what)
{
	/* "كلمات" and "أخبار" begin with other letters when they are folded; of ASCII the case alone is another */
	if (text.len > 0 && (unsigned char)text.p[0] >= 0x80) {
		buf_cut(&r->scratch, 0);
		utf_fold(&r->scratch, span_cut(text, 0, text.len < FRONT ? text.len : FRONT));
		text = buf_span(&r->scratch);
	}
	return frontshape_may_be(&r->fronts[what].shapes, text);
}

/* The text begins with words of this kind: their bytes, folded; what is folded stays in r->scratch. 0 if it does not. */
static size_t
begins(struct menu_rules *r, struct span text, unsigned what)
{
	if (!may_be(r, text, what))
		return 0;
	buf_cut(&r->scratch, 0);
	utf_fold(&r->scratch, span_cut(text, 0, text.len < r->longest * 2 ? text.len : r->longest * 2));
	for (size_t i = 0; i < r->fronts[what].n; i++)
		if (span_begins(buf_span(&r->scratch), r->words.word[r->fronts[what].begin[i]]))
			return r->words.word[r->fronts[what].begin[i]].len;
	return 0;
}

bool
menu_is_foot(struct menu_rules *r, struct span text)
{
	return begins(r, text, WHAT_FOOT) > 0;
}

/* "Ministry of" leaves a name to come; "European Commission" does not, "European Commission Fines Ports" is a headline. */
static bool
is_whole_house(struct span text, size_t end)
{
	struct span front = span_cut(text, 0, end);

	if (span_ends(front, SPAN(" of")) || span_ends(front, SPAN(" for")) || span_ends(front, SPAN(" the")))
		return true;
	return end == text.len || (end + 1 < text.len && text.p[end] == ' ' && !((text.p[end + 1] | 0x20) >= 'a' && (text.p[end + 1] | 0x20) <= 'z')) || text.p[end] == ',';
}

bool
menu_is_house(struct menu_rules *r, struct span text)
{
	size_t letters = 0, words = 1, end = text.len > HOUSE_LONGEST ? 0 : begins(r, text, WHAT_HOUSE);
	bool arabic = text.len > 0 && (unsigned char)text.p[0] >= 0xD8 && (unsigned char)text.p[0] <= 0xDB;

	if (end == 0 || (!arabic && !is_whole_house(buf_span(&r->scratch), end)))
		return false;
	for (size_t i = 0; i < text.len; i++) {
		words += text.p[i] == ' ';
		if (arabic && words > ARABIC_WORDS)	/* there are no capitals: more may be a sentence */
			return false;
		letters = utf_is_lower(text.p[i] & 0x7F) && (letters > 0 || i == 0 || text.p[i - 1] == ' ') ? letters + 1 : 0;
		if (letters > SMALL_MOST)
			return false;
	}
	return true;
}

bool
menu_is_byline(struct menu_rules *r, struct span text)
{
	const char *blank = memchr(text.p, ' ', text.len);

	return blank != NULL && text.len <= HOUSE_LONGEST && !seam_ends_sentence(text) && begins(r, text, WHAT_BYLINE) > 0 &&
	    utf_is_upper(seam_first_letter(span_between(blank + 1, text.p + text.len)));	/* nor "By the sea" */
}

bool
menu_is_dated(struct menu_rules *r, struct span text)
{
	return text.len <= DATED_LONGEST && begins(r, text, WHAT_DATED) > 0 && !seam_ends_sentence(text);
}

bool
menu_is_item(struct menu_rules *r, struct span text)
{
	uint32_t number;

	if (text.len > ITEM_LONGEST || !may_be(r, text, WHAT_MENU))
		return false;
	buf_cut(&r->scratch, 0);
	utf_fold(&r->scratch, text);
	number = vocabulary_find(&r->words, buf_span(&r->scratch));
	return number != WORD_UNKNOWN && r->what[number] == WHAT_MENU;
}

/* A line among those of a menu, which need not be known: not a date, nor a title. */
static bool
may_be_item(struct span text)
{
	size_t blanks = 0;

	if (text.len > ITEM_LONGEST || seam_ends_sentence(text))
		return false;
	for (size_t i = 0; i < text.len; i++) {
		if (text.p[i] >= '0' && text.p[i] <= '9')
			return false;
		blanks += text.p[i] == ' ';
	}
	return blanks < ITEM_WORDS;
}

/* The lines from paragraph i on, without an empty one between, up to the last item of a menu among them; their items go to *items. */
static size_t
menu_end(struct menu_rules *r, const struct body *b, size_t i, size_t *items)
{
	size_t end = i, found = 0;

	for (size_t n = i; n < b->pars && n - i < MENU_MOST; n++) {
		const struct paragraph *par = &b->par[n];
		bool item = menu_is_item(r, par->place.text);

		if (par->kind != KIND_PARA || par->turn != 0 || !(item || may_be_item(par->place.text)) ||
		    (n > i && par->first_line->empties > 0))
			break;
		if (item && ++found * 2 >= n + 1 - i)
			end = n + 1;
		/* "Home", "News", "Sport", "Ferries", and an empty line: one word more */
		else if (n == end && found >= KNOWN && memchr(par->place.text.p, ' ', par->place.text.len) == NULL &&
		    n + 1 < b->pars && par->first_line[1].empties > 0)	/* "Press release" there is no paragraph */
			end = n + 1;
	}
	*items += end > i ? found : 0;
	return end;
}

bool
menu_is_path(struct menu_rules *r, struct span text)
{
	struct span front = span_cut(text, 0, text.len < ITEM_LONGEST ? text.len : ITEM_LONGEST);
	const char *end = front.p + front.len, *p = front.p;

	if (text.len > PATH_LONGEST || !may_be(r, text, WHAT_MENU))
		return false;
	for (; (p = memchr(p, ' ', (size_t)(end - p))) != NULL; p++) {
		size_t mark = span_begins(span_between(p + 1, end), SPAN("\xC2\xBB")) ? 2 :
		    span_begins(span_between(p + 1, end), SPAN("\xE2\x80\xBA")) ? 3 : 1;

		if (span_begins(span_between(p + 1, end), SPAN("\xE2\x80\xA2")))
			mark = memmem(p + 4, (size_t)(text.p + text.len - p - 4), " \xE2\x80\xA2 ", 5) != NULL ? 3 : 1;	/* two of them at the least */
		if (p + 1 + mark < end && p[1 + mark] == ' ' && (mark > 1 || p[1] == '/' || p[1] == '>'))
			return menu_is_item(r, span_between(front.p, p)) && !seam_ends_sentence(text);
	}
	return false;
}

size_t
menu_drop_run(struct menu_rules *r, struct body *b, size_t i)
{
	size_t items = 0, end;

	if (!menu_is_item(r, b->par[i].place.text))
		return 0;
	end = menu_end(r, b, i, &items);
	if (items < ITEMS)
		return 0;
	for (size_t n = i; n < end; n++)
		b->par[n].kind = KIND_FURNITURE;
	return end - i;
}

size_t
menu_drop_front(struct menu_rules *r, struct body *b)
{
	size_t i = 0, items = 0, first, banners = 0;

	while (i < b->pars && b->par[i].turn == 0) {
		if (begins(r, b->par[i].place.text, WHAT_BANNER) > 0) {
			banners++;
			i++;
			continue;
		}
		first = i;
		i = menu_end(r, b, i, &items);
		if (i == first && (items == 0 || !furniture_is_menu(b->par[i].place.text)))
			break;
		i += i == first;
	}
	if (items < ITEMS && banners == 0)
		return 0;
	for (size_t n = 0; n < i; n++)
		b->par[n].kind = KIND_FURNITURE;
	return i;
}

bool
menu_is_labelled(const struct table *furniture, struct buf *scratch, struct span text)
{
	const char *colon = text.len > 60 ? NULL : memchr(text.p, ':', text.len);
	bool digits = false;

	if (colon == NULL)
		return false;
	for (const char *p = colon; p < text.p + text.len; p++)
		digits |= (*p >= '0' && *p <= '9') || (unsigned char)*p >= 0xD9;
	buf_cut(scratch, 0);
	utf_fold(scratch, span_trim(span_between(text.p, colon)));
	for (size_t i = 0; i < furniture->rows; i++) {
		struct span what = furniture->row[i].cell[1];

		if ((span_is(what, "whom") || (digits && span_is(what, "label"))) && span_same(furniture->row[i].cell[0], buf_span(scratch)))
			return true;
	}
	return false;
}

bool
menu_is_symbol(struct span text)
{
	size_t slashes = 0, digits = 0, i;

	if (text.len > ITEM_LONGEST || text.len < 4 || text.p[0] < 'A' || text.p[0] > 'Z')
		return false;
	for (i = 0; i < text.len && text.p[i] != ' '; i++) {
		slashes += text.p[i] == '/';
		digits += text.p[i] >= '0' && text.p[i] <= '9';
		if (!(text.p[i] >= 'A' && text.p[i] <= 'Z') && !(text.p[i] >= '0' && text.p[i] <= '9') && memchr("/-.", text.p[i], 3) == NULL)
			return false;
	}
	if (slashes == 0 || digits == 0)
		return false;
	return i == text.len || (text.p[i + 1] == '(' && text.p[text.len - 1] == ')');
}
