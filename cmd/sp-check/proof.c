/* SPDX-License-Identifier: ISC */
#include "proof.h"

/* NULL, or the first thing that is wrong with the record. */
static const char *
prove(struct proof *p, const struct rec *rec)
{
	bool begins, same_name = span_same(buf_span(&p->order.doc), rec->doc);
	const char *disorder = order_check(&p->order, rec, &begins), *wrong;

	if (begins)
		arena_empty(&p->arena);
	if (begins && !same_name) {
		p->no_source = sources_find(&p->sources, rec->doc);
		p->told = false;
	}
	wrong = form_check(rec, &p->form);
	if (wrong == NULL)
		wrong = p->no_source;
	if (wrong == NULL)
		wrong = truth_check(rec, p->sources.bytes, &p->arena);
	if (wrong == NULL && !p->any_order)
		wrong = disorder;
	return wrong;
}

const char *
proof_line(struct proof *p, struct span line, bool whole)
{
	struct rec rec;
	const char *wrong = whole ? rec_read(&rec, line) : "the last record is cut off";

	if (rec_is_header(line) && whole)
		return NULL;
	if (wrong == NULL)
		wrong = prove(p, &rec);
	p->proven += wrong == NULL;
	p->faults += wrong != NULL;
	if (wrong == NULL || wrong != p->no_source)
		return wrong;
	if (p->told)
		return NULL;
	p->told = true;
	return wrong;
}

void
proof_free(struct proof *p)
{
	sources_free(&p->sources);
	order_free(&p->order);
	form_free(&p->form);
	arena_free(&p->arena);
}
