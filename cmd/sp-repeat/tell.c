/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "base/utf.h"
#include "compare.h"
#include "tell.h"
#include "words/token.h"

enum { DIFFERENCES = 12 };	/* words told of each side */

struct teller {
	const struct corpus *a;
	const struct groups *g;
	const struct tell_settings *settings;
	size_t documents;
	struct document doc;
	struct tokens tokens;
	struct vocabulary words;
	uint32_t *mine;			/* by word: for which statement it is one of the other's */
	size_t mine_capacity;
	struct buf value;
};

/* The group's name: made of the place of its first statement, so that it is the same tomorrow. */
static struct span
name_of(struct teller *t, const struct said *first)
{
	static const char digits[] = "0123456789abcdef";
	uint64_t hash = 14695981039346656037u;
	struct span name = corpus_name(t->a, first->document);

	for (size_t i = 0; i < name.len; i++)
		hash = (hash ^ (unsigned char)name.p[i]) * 1099511628211u;
	hash = (hash ^ first->start) * 1099511628211u;
	hash = (hash ^ first->end) * 1099511628211u;
	hash ^= hash >> 29;
	buf_cut(&t->value, 0);
	for (int i = 0; i < 10; i++)
		buf_byte(&t->value, digits[hash >> (4 * i) & 15]);
	return arena_copy(&t->doc.arena, buf_span(&t->value));
}

/* "DOC:START-END" */
static struct span
where(struct teller *t, const struct said *said)
{
	buf_cut(&t->value, 0);
	buf_add(&t->value, corpus_name(t->a, said->document));
	buf_byte(&t->value, ':');
	buf_number(&t->value, said->start);
	buf_byte(&t->value, '-');
	buf_number(&t->value, said->end);
	return buf_span(&t->value);
}

/* Words of `text` that `other` has not, each with the sign ahead. */
static void
add_differences(struct teller *t, struct span text, struct span other, char sign)
{
	size_t told = 0;

	tokens_read(&t->tokens, other, &t->words, true);
	t->mine = mem_reach(t->mine, t->words.words + t->tokens.n + text.len + 1, &t->mine_capacity, sizeof(*t->mine));
	for (size_t i = 0; i < t->tokens.n; i++)
		t->mine[t->tokens.word[i]] = 1;
	tokens_read(&t->tokens, text, &t->words, true);
	for (size_t i = 0; i < t->tokens.n && told < DIFFERENCES; i++) {
		const struct token *token = &t->tokens.token[i];

		if (token->kind == TOKEN_MARK || t->mine[t->tokens.word[i]] != 0)
			continue;
		t->mine[t->tokens.word[i]] = 1;
		if (t->value.len > 0)
			buf_byte(&t->value, ' ');
		buf_byte(&t->value, sign);
		utf_fold(&t->value, token_text(token, text));
		told++;
	}
	memset(t->mine, 0, (t->words.words + 1) * sizeof(*t->mine));
	vocabulary_free(&t->words);
}

/* "-would -great +can": the words of the first statement that this one has not, and the reverse. */
static struct span
differences(struct teller *t, uint32_t first, uint32_t n)
{
	buf_cut(&t->value, 0);
	add_differences(t, corpus_text(t->a, first), corpus_text(t->a, n), '-');
	add_differences(t, corpus_text(t->a, n), corpus_text(t->a, first), '+');
	return buf_span(&t->value);
}

/* Whole percent: 100 only for what is the same. */
static size_t
percent(const struct teller *t, uint32_t first, uint32_t n)
{
	struct statement a = corpus_statement(t->a, first), b = corpus_statement(t->a, n);

	return (size_t)(compare(t->a->reader, &a, &b) * 100 + 1e-3f);
}

static struct span
more_of(struct teller *t, uint32_t n)
{
	const struct group *group = &t->g->group[t->a->said[n].group];
	struct buf *more = &t->doc.scratch;
	struct rec unit = { .more = corpus_more(t->a, n) };
	struct span value;

	buf_cut(more, 0);
	if (group_is_formula(t->g, t->a, t->a->said[n].group, t->documents))
		more_add(more, "form", SPAN("formula"));
	if (n != group->first)
		more_add_number(more, "sim", percent(t, group->first, n));
	more_add(more, "first", where(t, &t->a->said[group->first]));
	more_add_number(more, "times", group->members);
	if (n != group->first && differences(t, group->first, n).len > 0)
		more_add(more, "diff", buf_span(&t->value));
	if (rec_more(&unit, "gap", &value)) {
		buf_string(more, ";gap=");
		buf_add(more, value);
	}
	if (rec_more(&unit, "fix", &value)) {
		buf_string(more, ";fix=");
		buf_add(more, value);
	}
	return arena_copy(&t->doc.arena, buf_span(more));
}

static void
tell_statement(struct teller *t, uint32_t n, size_t after)
{
	const struct said *said = &t->a->said[n];
	struct document *doc = &t->doc;
	struct rec rec = {
		.doc = corpus_name(t->a, said->document), .date = corpus_date(t->a, said->document),
		.start = said->start, .end = said->end, .kind = KIND_REPEAT, .kind_name = SPAN("repeat"),
		.who = corpus_who(t->a, n), .text = corpus_text(t->a, n)
	};

	rec.value = name_of(t, &t->a->said[t->g->group[said->group].first]);
	rec.more = more_of(t, n);
	doc->found = mem_grow(doc->found, doc->founds, &doc->found_capacity, sizeof(*doc->found));
	doc->found[doc->founds] = (struct finding){ rec, after, doc->founds };
	doc->founds++;
}

/* The records as they were read, for -a. */
static void
read_again(struct teller *t, const struct said_document *d)
{
	struct span rest = { t->a->raw.p + d->raw, d->raw_len };

	while (rest.len > 0) {
		struct rec rec;

		(void)rec_read(&rec, span_next(&rest, '\n'));
		document_add(&t->doc, &rec);
	}
	document_complete(&t->doc);
}

/* The record of the unit that the statement is; *unit is where to look on from. */
static size_t
record_of(const struct teller *t, const struct said *said, size_t *unit)
{
	while (*unit < t->doc.units) {
		const struct rec *rec = document_unit(&t->doc, (*unit)++);

		if (rec->start == said->start && rec->end == said->end && (enum kind)said->kind == rec->kind)
			return t->doc.unit[*unit - 1];
	}
	return 0;
}

static bool
tell_document(struct teller *t, const struct said_document *d, struct sink *out)
{
	size_t unit = 0;
	struct arena_mark mark;
	bool fine = true;

	if (d->raw_len > 0)
		read_again(t, d);
	mark = arena_mark(&t->doc.arena);
	for (size_t i = 0; i < d->n && fine && !d->is_gone; i++) {
		uint32_t n = (uint32_t)(d->first + i), group = t->a->said[n].group;
		size_t after = d->raw_len > 0 ? record_of(t, &t->a->said[n], &unit) : 0;

		if (group == NO_GROUP ||
		    (!t->settings->formulae && group_is_formula(t->g, t->a, group, t->documents)))
			continue;
		tell_statement(t, n, after);
		fine = sink_found(out, &t->doc, mark);
	}
	fine = fine && sink_document(out, &t->doc);
	document_empty(&t->doc);
	return fine;
}

static size_t
documents_of(const struct corpus *a)
{
	size_t n = 0;

	for (size_t d = 0; d < a->documents; d++)
		n += !a->document[d].is_gone;
	return n;
}

bool
tell(struct corpus *a, const struct tell_settings *settings, struct sink *out)
{
	struct groups groups = { 0 };
	struct teller t = { .a = a, .g = &groups, .settings = settings, .documents = documents_of(a) };
	bool fine = true;

	groups_find(&groups, a, settings->least);
	for (size_t d = 0; d < a->documents && fine; d++)
		if (!a->document[d].is_old)
			fine = tell_document(&t, &a->document[d], out);
	document_free(&t.doc);
	tokens_free(&t.tokens);
	vocabulary_free(&t.words);
	mem_free(t.mine);
	buf_free(&t.value);
	groups_free(&groups);
	return fine;
}
