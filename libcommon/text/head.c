/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/filedate.h"
#include "text/furniture.h"
#include "text/head.h"
#include "text/headdate.h"
#include "text/headtitle.h"
#include "text/publisher.h"
#include "text/seam.h"
#include "text/seealso.h"
#include "text/speech.h"
#include "text/stage.h"

enum {
	HEAD = 8,		/* paragraphs in which title and date are looked for */
	COVER = 24,		/* and the date of what has a cover of short lines */
	NOTE_LONGEST = 60	/* bytes of a line below the date that says the hour or the place */
};

void
head_rules_load(struct head_rules *r, struct tables *t, const struct table *furniture)
{
	r->dates.reader = timex_reader_new(t);
	table_load(&r->see_also, t, "any/seealso", 1, 1);
	r->furniture = furniture;
	menu_rules_load(&r->menus, t);
}

void
head_rules_free(struct head_rules *r)
{
	timex_reader_free(r->dates.reader);
	menu_rules_free(&r->menus);
	buf_free(&r->scratch);
}

size_t
head_title_end(struct span text, size_t to)
{
	while (to > 0) {
		int32_t c;
		size_t len = utf_read_back(text.p + to, text.p, &c);

		if (c != ' ' && c != ':' && c != '-' && c != '(' && c != ',' && c != '|' && c != '/' && c != '[' &&
		    c != 0x2013 && c != 0x2014 && c != 0x2022 && c != 0x060C)
			break;
		to -= len;
	}
	return to;
}

/* "TABRIZ, 18 February 2024 (Agency) - ": capital letters or a place, then the date, then a dash */
static bool
read_front_date(struct head_rules *r, struct body *b, struct paragraph *par)
{
	size_t dash = headdate_dash(par->place.text), from, to;
	char iso[11];

	if (dash == 0 || !headdate_own(&r->dates, span_cut(par->place.text, 0, dash), &from, &to, iso) ||
	    from > 60)
		return false;
	par->date_to = dash;
	par->date_from = 0;
	memcpy(par->iso, iso, sizeof(iso));
	memcpy(b->date, iso, sizeof(iso));
	b->date_from = "dateline";
	return true;
}

/* "...: 18 /Feb/ 2024", "... October 30, 2020 9:00 AM ET" at the end of a headline */
static void
read_title_date(struct head_rules *r, struct body *b, struct paragraph *par)
{
	struct span text = par->place.text;
	size_t from, to;
	char iso[11];

	if (!headdate_own(&r->dates, text, &from, &to, iso))
		return;
	if (stage_is_clock(span_trim(span_cut(text, to, text.len))))
		to = text.len;
	if (to + 2 < text.len || head_title_end(text, from) < 3 || head_title_end(text, from) == from)
		return;		/* a date among the words of the title is what it is about */
	if (!seam_ends_small(span_trim(span_cut(text, 0, from)))) {	/* "Press Conference on 9 January 2024" is one title */
		par->date_from = from;
		par->date_to = to;
		memcpy(par->iso, iso, sizeof(iso));
	}
	if (b->date_from == NULL) {
		memcpy(b->date, iso, sizeof(iso));
		b->date_from = "headline";
	}
}

/* Only the first one is the document's. */
static void
take_date_line(struct body *b, struct paragraph *par, const char *iso, bool *dated)
{
	if (*dated)
		return;
	*dated = true;
	par->kind = KIND_DATELINE;
	par->date_to = par->place.text.len;
	memcpy(par->iso, iso, sizeof(par->iso));
	memcpy(b->date, iso, sizeof(b->date));
	b->date_from = "dateline";
}

/* The title again, whole or cut off */
static bool
is_again(struct span title, struct span text)
{
	while (text.len > 0 && (text.p[text.len - 1] == '.' || span_ends(text, SPAN("\xE2\x80\xA6"))))
		text.len -= text.p[text.len - 1] == '.' ? 1 : 3;
	return text.len >= 12 && span_begins(title, text);
}

/*
 * "[Record Volume 12, Number 41 (Tuesday, May 3, 2011)]" above a page of a
 * parliament's record: furniture, but for the date in it.
 */
static bool
take_bracketed(struct head_rules *r, struct body *b, struct paragraph *par, bool *dated)
{
	struct span text = par->place.text;
	size_t from, to;
	char iso[11];
	bool has_date = text.len > 2 && text.p[0] == '[' && headdate_own(&r->dates, text, &from, &to, iso);

	/* not "[12:01] Anna: Is the hall open?", "[As delivered] Good morning." */
	if (!furniture_is_all_brackets(text) && !(has_date && !seam_ends_sentence(text) && memchr(text.p, ']', text.len) != NULL))
		return false;
	par->kind = KIND_FURNITURE;
	if (!*dated && has_date) {
		take_date_line(b, par, iso, dated);
		par->date_from = from;
		par->date_to = to;
	}
	return true;
}

/* "By Ana Roe | 3 May 2011 | 6 min read" below the title: furniture, but for the date in it. */
static void
take_menu(struct head_rules *r, struct body *b, struct paragraph *par, bool titled, bool *dated)
{
	size_t from, to;
	char iso[11];

	par->kind = KIND_FURNITURE;
	if (titled && !*dated && headdate_own(&r->dates, par->place.text, &from, &to, iso)) {
		take_date_line(b, par, iso, dated);
		par->date_from = from;
		par->date_to = to;
	}
}

/* Below a date line: not words of the body, nor "1. Introduction", "Supply ......... 4". */
static bool
tells_of_date(struct span text)
{
	size_t digits = 0;
	int32_t c;

	(void)utf_read(text.p, text.p + text.len, &c);
	while (digits < text.len && text.p[digits] >= '0' && text.p[digits] <= '9')
		digits++;
	if (digits > 0 && span_begins(span_cut(text, digits, text.len), SPAN(". ")))
		return false;
	return !utf_is_lower(c) && memmem(text.p, text.len, "....", 4) == NULL;
}

/* "Ministry of Ports" ahead of a line that is a title: the publisher. */
static bool
take_letterhead(struct head_rules *r, struct body *b, struct paragraph *par)
{
	char iso[11];
	const struct paragraph *next = par + 1, *end = b->par + b->pars;

	if (!menu_is_house(&r->menus, par->place.text))
		return false;
	/* "In a meeting with farmers:" is no title either */
	while (next < end && (menu_is_house(&r->menus, next->place.text) || headdate_is_line(&r->dates, next, false, iso) ||
	    (next->turn == 0 && next->place.text.p[next->place.text.len - 1] == ':')))
		next++;
	if (next == end || next->turn != 0 || !headtitle_is(b, next) || memchr(next->place.text.p, ' ', next->place.text.len) == NULL)
		return false;
	if (b->publisher.len == 0)
		b->publisher = span_cut(b->source, par->place.start, place_end(&par->place));
	par->kind = KIND_FURNITURE;
	return true;
}

/* "Who owns the harbour?" ahead of who wrote it, "The harbour is open." ahead of its date: a sentence, but a title. */
static bool
is_headline(struct head_rules *r, const struct body *b, const struct paragraph *par)
{
	const struct paragraph *next = par + 1;
	struct span text = par->place.text;
	char iso[11];

	if (next == b->par + b->pars || text.len > HEADDATE_LONGEST)
		return false;
	/* "EPISODE 118: WHO OWNS THE SEA?" ahead of what is said */
	if (next->turn != 0 || next->kind == KIND_NOTE)
		return par->turn == 0 && speech_asks(text) && next->first_line->empties > 0;
	if (!speech_is(text))
		return false;
	if (headdate_is_line(&r->dates, next, false, iso))
		return true;
	return next->first_line->empties > 0 && (speech_asks(text) || text.p[text.len - 1] == '!') && menu_is_byline(&r->menus, next->place.text);
}

/* "Politics" ahead of a title of more words. */
static bool
is_kicker(struct head_rules *r, const struct body *b, const struct paragraph *par)
{
	const struct paragraph *next = par + 1;

	return menu_is_item(&r->menus, par->place.text) && next < b->par + b->pars && next->turn == 0 && !next->heading && headtitle_is(b, next) &&
	    next->place.text.len > par->place.text.len && memchr(next->place.text.p, ' ', next->place.text.len) != NULL;
}

/* "Updated March 4, 2024 at 5:12 p.m. | Published March 3, 2024 at 9 a.m." */
static bool
is_dated(struct head_rules *r, struct span text, char iso[11])
{
	size_t from, to;

	return menu_is_dated(&r->menus, text) && headdate_own(&r->dates, text, &from, &to, iso);
}

/* What the paragraphs of the front were, so far. */
struct front {
	bool titled, dated, ended;	/* ended: the body has begun */
	struct paragraph *title, *last;
};

/* One paragraph of the front. */
static void
read_front_paragraph(struct head_rules *r, struct body *b, struct front *f, struct paragraph *par)
{
	struct span text = par->place.text;
	char iso[11];

	if (!f->titled && is_kicker(r, b, par)) {
		par->kind = KIND_FURNITURE;
	} else if (furniture_is_menu(text) || menu_is_path(&r->menus, text)) {
		take_menu(r, b, par, f->titled, &f->dated);
	} else if (furniture_names_site(text) || menu_is_symbol(text) || menu_is_labelled(r->furniture, &r->scratch, text) ||
	    (f->title != NULL && is_again(f->title->place.text, text))) {
		par->kind = KIND_FURNITURE;
	} else if ((!f->ended && take_bracketed(r, b, par, &f->dated)) || (!f->titled && take_letterhead(r, b, par))) {
		return;
	} else if (headdate_is_line(&r->dates, par, par->heading && !f->titled, iso) || is_dated(r, text, iso)) {
		take_date_line(b, par, iso, &f->dated);
		f->ended = false;	/* what stood above it was a summary */
	} else if (!f->titled && (headtitle_is(b, par) || is_headline(r, b, par))) {
		f->titled = true;
		f->title = par;
		par->kind = KIND_TITLE;
		par->heading = false;
		/* "In a meeting with farmers:" above it */
		if (f->last != NULL && f->last->kind == KIND_PARA &&
		    f->last->place.text.p[f->last->place.text.len - 1] == ':')
			f->last->kind = KIND_FURNITURE;
	} else if (f->dated && !f->ended && text.len <= NOTE_LONGEST && !seam_ends_sentence(text) && !par->heading) {
		if (tells_of_date(text))
			par->kind = KIND_NOTE;	/* the hour, and the place */
		else
			f->titled = f->ended = true;
	} else if (!f->titled && text.len < HEADTITLE_LONGEST && text.p[text.len - 1] == ':') {
		return;			/* a kicker: what follows is the title */
	} else if (text.len > HEADDATE_LONGEST || seam_ends_sentence(text)) {
		f->titled = f->ended = true;	/* what follows the first words of the body is no title */
		if (!f->dated)
			f->dated = read_front_date(r, b, par);
	}
}

/* "HEARING / BEFORE THE / COMMITTEE ON PORTS / ... / JUNE 21, 2023": the date among the lines of a cover, none of which is a sentence. */
static void
read_cover(struct head_rules *r, struct body *b, size_t first, bool *dated)
{
	char iso[11];

	for (size_t i = first; i < b->pars && i < first + COVER && b->par[i].turn == 0; i++) {
		struct span text = b->par[i].place.text;

		if (text.len > NOTE_LONGEST || text.p[text.len - 1] == '.')
			return;
		if (i < first + HEAD || !headdate_is_line(&r->dates, &b->par[i], false, iso) || strlen(iso) != 10)
			continue;
		take_date_line(b, &b->par[i], iso, dated);
		return;
	}
}

/* Title and date line among the first paragraphs. */
static void
read_front(struct head_rules *r, struct body *b, size_t first)
{
	struct front f = { .titled = b->matter.title.len > 0 };

	for (size_t i = first, most = first + HEAD; i < b->pars && i < most; i++) {
		struct paragraph *par = &b->par[i];
		size_t items = f.titled && par->turn == 0 && par->kind == KIND_PARA ? menu_drop_run(&r->menus, b, i) : 0;

		if (items > 0) {	/* "Share", "Print" below the title */
			i += items - 1;
			most += items;
			continue;
		}
		if (par->turn != 0 || seealso_is(r, par->place.text))
			break;
		if (f.titled && f.title == NULL && b->matter.title.len > 0 && is_again(b->matter.title, par->place.text))
			par->kind = KIND_FURNITURE;
		else if (par->kind == KIND_PARA)
			read_front_paragraph(r, b, &f, par);
		f.last = par;
	}
	if (f.title == NULL && b->matter.title.len == 0)
		f.title = headtitle_repeated(b, first);
	if (!f.dated)
		read_cover(r, b, first, &f.dated);
	if (f.title != NULL)
		read_title_date(r, b, f.title);
}

/* "1,204 views  Feb 11, 2021" below the title of a video; captions have no other head. */
static void
read_video_front(struct head_rules *r, struct body *b)
{
	bool dated = false;

	for (size_t i = 1; i < b->pars && b->par[i].kind == KIND_FURNITURE && !dated; i++)
		take_menu(r, b, &b->par[i], true, &dated);
}

static void
set_date(struct body *b, struct span iso, const char *from)
{
	if (iso.len == 0 || iso.len >= sizeof(b->date))
		return;
	memcpy(b->date, iso.p, iso.len);
	b->date[iso.len] = '\0';
	b->date_from = from;
}

/* The date in a running head: "Hearing of 6 May 2020". One with a clock says when the page was printed. */
static void
read_running_head(struct head_rules *r, struct body *b)
{
	for (size_t i = 0; i < b->lines.n && i < HEAD; i++) {
		struct span text = line_text(&b->lines.line[i], b->source);
		size_t from, to;
		char iso[11];

		if (b->lines.line[i].role != LINE_FURNITURE || memchr(text.p, ':', text.len) != NULL ||
		    !headdate_own(&r->dates, text, &from, &to, iso) || strlen(iso) != 10)
			continue;
		b->head_date = span_cut(text, from, to);
		memcpy(b->head_iso, iso, sizeof(iso));
		set_date(b, span_of(iso), "dateline");
		return;
	}
}

void
head_read(struct head_rules *r, struct body *b, const char *date, const char *path)
{
	char iso[11];
	size_t from, to;

	r->dates.month_first = headdate_is_american(r->dates.reader, b);
	if (b->captions.pieces == 0) {
		read_front(r, b, menu_drop_front(&r->menus, b));
		seealso_drop(r, b);
	} else {
		read_video_front(r, b);
	}
	memcpy(b->matter_iso, "-", 2);
	if (b->matter.date.len > 0 && headdate_own(&r->dates, b->matter.date, &from, &to, iso)) {
		set_date(b, span_of(iso), "matter");
		memcpy(b->matter_iso, iso, sizeof(iso));
	}
	if (b->date_from == NULL)
		read_running_head(r, b);
	if (date != NULL)
		set_date(b, span_of(date), "option");
	if (b->date_from == NULL && filedate_read(path, iso))
		set_date(b, span_of(iso), "name");
	publisher_read(b, HEAD);
}
