/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "text/unit.h"

void
unit_document(struct unit_maker *u, struct document *doc, const struct body *b, struct span lang, const char *path, bool furniture)
{
	*u = (struct unit_maker){
		.more = u->more, .doc = doc, .b = b, .lang = lang, .furniture = furniture,
		.asides = furniture || b->publisher.len > 0 || b->head_date.len > 0,
		.date = b->date[0] == '\0' ? rec_none : span_of(b->date)
	};
	buf_cut(&u->more, 0);
	doc_encode(&u->more, span_of(path));
	u->name = arena_copy(&doc->arena, buf_span(&u->more));
}

void
unit_record(struct unit_maker *u, enum kind kind, const struct place *p, struct span who, struct span value)
{
	place_write(&u->more, p);
	*document_room(u->doc) = (struct rec){
		.doc = u->name, .date = u->date, .kind = kind, .kind_name = kind_name(kind),
		.who = who.len > 0 ? who : rec_none, .value = value.len > 0 ? value : rec_none,
		.more = u->more.len > 0 ? arena_copy(&u->doc->fields, buf_span(&u->more)) : rec_none,
		.start = p->start, .end = place_end(p), .text = p->text
	};
}

void
unit_begin(struct unit_maker *u)
{
	buf_cut(&u->more, 0);
	if (u->told)
		return;
	u->told = true;
	more_add(&u->more, "lang", u->lang);
	if (u->b->date_from != NULL)
		more_add(&u->more, "datefrom", span_of(u->b->date_from));
}

void
unit_page(struct unit_maker *u, size_t page)
{
	if (u->b->pages > 1)
		more_add_number(&u->more, "page", page);
}

void
unit_piece(struct unit_maker *u, enum kind kind, size_t from, size_t to, size_t page, struct span value)
{
	struct place place = { 0 };
	struct oddities odd = { .embeds = u->b->odd.embeds };

	source_put(&place, &u->doc->arena, u->b->source, from, to, &odd);
	if (place.text.len == 0)
		return;
	unit_begin(u);
	if (page > 0)
		unit_page(u, page);
	unit_record(u, kind, &place, rec_none, value);
}

void
unit_furniture(struct unit_maker *u, size_t at)
{
	const struct body *b = u->b;
	size_t publisher, dated;

	if (!u->asides)
		return;
	publisher = b->publisher.len == 0 ? SIZE_MAX : (size_t)(b->publisher.p - b->source.p);
	dated = b->head_date.len == 0 ? SIZE_MAX : (size_t)(b->head_date.p - b->source.p);
	for (; u->line < b->lines.n && b->lines.line[u->line].start < at; u->line++) {
		const struct line *line = &b->lines.line[u->line];

		if (line->role != LINE_BODY && u->furniture)
			unit_piece(u, KIND_FURNITURE, line->start, line->end, line->page, rec_none);
		if (!u->published && publisher <= line->start) {
			unit_piece(u, KIND_PUBLISHER, publisher, publisher + b->publisher.len, 0, rec_none);
			u->published = true;
		}
		if (!u->dated && dated < line->end) {
			unit_piece(u, KIND_DATELINE, dated, dated + b->head_date.len, line->page, span_of(b->head_iso));
			u->dated = true;
		}
	}
}

/*
 * lead=: how many bytes ahead of a unit its white-space character begins, where
 * that is not one; 0 if there is none close by.
 */
static void
add_lead(struct unit_maker *u, size_t start)
{
	struct span source = u->b->source;
	size_t least = start > 64 ? start - 64 : 0, blank;

	if (start == 0 || source.p[start - 1] == ' ' || source.p[start - 1] == '\n')
		return;
	blank = source_blank(source, least, start);
	if (blank == SIZE_MAX || start - blank != 1)
		more_add_number(&u->more, "lead", blank == SIZE_MAX ? 0 : start - blank);
}

/* at= and till=: of the cues that the unit touches, or of the label. */
static void
add_times(struct unit_maker *u, const struct paragraph *par, const struct place *place)
{
	struct span at = par->at, till = par->till;

	if (u->b->captions.pieces > 0)
		captions_times(&u->b->captions, place->start, place_end(place), &at, &till);
	if (at.len > 0)
		more_add(&u->more, "at", at);
	if (till.len > 0)
		more_add(&u->more, "till", till);
}

void
unit_add(struct unit_maker *u, enum kind kind, const struct paragraph *par, const struct place *place)
{
	struct buf *more = &u->more;

	unit_furniture(u, place->start + 1);
	unit_begin(u);
	if (kind == KIND_PARA || kind == KIND_SENT)
		more_add_number(more, "par", u->par);
	if (kind == KIND_SENT)
		more_add_number(more, "sent", ++u->sent);
	if (par->turn > 0 && kind != KIND_FURNITURE)
		more_add_number(more, "turn", par->turn);
	unit_page(u, par->page);
	if (par->label.len > 0 && kind_is_body(kind))
		more_add(more, "as", par->label);
	if (kind != KIND_FURNITURE)
		add_times(u, par, place);
	if (par->heading)
		more_add(more, "form", SPAN("head"));
	else if (par->cited && kind_is_body(kind))
		more_add(more, "form", SPAN("cited"));
	add_lead(u, place->start);
	unit_record(u, kind, place, kind_is_body(kind) ? par->who : rec_none, rec_none);
}
