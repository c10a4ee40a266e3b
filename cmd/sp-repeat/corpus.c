/* SPDX-License-Identifier: ISC */
#include "corpus.h"
#include "base/mem.h"
#include "base/num.h"

static const char index_head[] = "# sp-repeat index 1\n", index_end[] = "# end ";

void
corpus_new(struct corpus *a, struct tables *tables)
{
	*a = (struct corpus){ .reader = statement_reader_new(tables) };
	corpus_empty(a);
	statement_prepare(a->reader);
}

void
corpus_empty(struct corpus *a)
{
	a->said = mem_grow(a->said, 0, &a->capacity, sizeof(*a->said));
	a->said[0] = (struct said){ 0 };
	a->n = 1;
	a->documents = a->lists = 0;
	buf_cut(&a->bytes, 0);
	buf_cut(&a->raw, 0);
	vocabulary_free(&a->names);
	if (a->by_name != NULL)
		memset(a->by_name, 0, a->by_name_capacity * sizeof(*a->by_name));
}

static size_t
keep(struct corpus *a, struct span s)
{
	size_t at = a->bytes.len;

	buf_add(&a->bytes, s);
	return at;
}

static size_t
keep_list(struct corpus *a, const uint32_t *list, size_t n)
{
	while (a->list_capacity < a->lists + n + 1)
		a->list = mem_grow(a->list, a->list_capacity, &a->list_capacity, sizeof(*a->list));
	if (n > 0)
		memcpy(a->list + a->lists, list, n * sizeof(*list));
	a->lists += n;
	return a->lists - n;
}

/* FNV-1a goes on over s. */
static uint64_t
sum_of(uint64_t sum, struct span s)
{
	for (size_t i = 0; i < s.len; i++)
		sum = (sum ^ (unsigned char)s.p[i]) * 1099511628211u;
	return (sum ^ 0xFF) * 1099511628211u;
}

static uint64_t
sum_of_number(uint64_t sum, uint64_t n)
{
	return (sum ^ n) * 1099511628211u;
}

/* The lang= gap= fix= of a unit, as the index and findings want them. */
static struct span
more_of(struct corpus *a, const struct rec *rec, struct span lang)
{
	struct span value;

	buf_cut(&a->scratch, 0);
	buf_string(&a->scratch, "lang=");	/* all three as records have them, encoded */
	buf_add(&a->scratch, lang);
	if (rec_more(rec, "gap", &value)) {
		buf_string(&a->scratch, ";gap=");
		buf_add(&a->scratch, value);
	}
	if (rec_more(rec, "fix", &value)) {
		buf_string(&a->scratch, ";fix=");
		buf_add(&a->scratch, value);
	}
	return buf_span(&a->scratch);
}

static void
add_statement(struct corpus *a, const struct rec *rec, struct span lang)
{
	struct said_document *d = &a->document[a->documents - 1];
	struct span more = more_of(a, rec, lang), date = corpus_date(a, a->documents - 1);
	struct statement s;
	struct said *said;

	if (!statement_read(a->reader, lang, date, rec->text, &s))
		return;
	a->said = mem_grow(a->said, a->n, &a->capacity, sizeof(*said));
	said = &a->said[a->n++];
	*said = (struct said){
		.start = rec->start, .end = rec->end, .document = (uint32_t)(a->documents - 1),
		.words = s.words, .numbers = s.numbers, .dates = s.dates, .names = s.names,
		.weight = s.weight, .flags = s.flags, .kind = (uint8_t)rec->kind,
		.text_len = (uint32_t)rec->text.len, .who_len = (uint32_t)rec->who.len, .more_len = (uint32_t)more.len
	};
	said->bytes = keep(a, rec->who);
	(void)keep(a, more);
	(void)keep(a, rec->text);
	said->lists = keep_list(a, s.word, s.words);
	(void)keep_list(a, s.number, s.numbers);
	(void)keep_list(a, s.date, s.dates);
	(void)keep_list(a, s.name, s.names);
	d->n++;
	d->sum = sum_of_number(sum_of_number(sum_of(d->sum, rec->text), rec->start), rec->end);
}

static struct said_document *
new_document(struct corpus *a, struct span name, struct span date)
{
	struct said_document *d;

	a->document = mem_grow(a->document, a->documents, &a->document_capacity, sizeof(*d));
	d = &a->document[a->documents++];
	*d = (struct said_document){
		.name_len = (uint32_t)name.len, .date_len = (uint32_t)date.len, .first = a->n, .sum = 14695981039346656037u
	};
	d->bytes = keep(a, name);
	(void)keep(a, date);
	return d;
}

/* Where the number of the last document of this name, + 1, is kept. */
static uint32_t *
place_of_name(struct corpus *a, struct span name)
{
	uint32_t number = vocabulary_add(&a->names, name);

	a->by_name = mem_reach(a->by_name, number, &a->by_name_capacity, sizeof(*a->by_name));
	return &a->by_name[number];
}

/* What a unit that is no statement of the body says does not repeat: a title, a stage direction. */
static bool
is_asked(const struct rec *rec)
{
	return kind_is_body(rec->kind) || !kind_is_unit(rec->kind);
}

static void
keep_raw(struct corpus *a, const struct document *doc)
{
	struct said_document *d = &a->document[a->documents - 1];
	size_t begin = a->raw.len;

	if (d->raw_len == 0)
		d->raw = begin;
	for (size_t i = 0; i < doc->recs; i++)
		rec_write(&a->raw, &doc->rec[i]);
	d->raw_len += a->raw.len - begin;
}

/* The last document is there to its end: it takes the place of the one of its name, or says the same. */
static void
settle_document(struct corpus *a)
{
	struct said_document *d = &a->document[a->documents - 1];
	uint32_t *there = place_of_name(a, corpus_name(a, a->documents - 1));

	if (*there != 0 && a->document[*there - 1].is_old) {
		struct said_document *old = &a->document[*there - 1];

		if (old->sum == d->sum && old->n == d->n)
			d->is_gone = true;
		else
			old->is_gone = true;
	}
	if (!d->is_gone)
		*there = (uint32_t)a->documents;
}

void
corpus_add(struct corpus *a, const struct document *doc, bool keep_records)
{
	if (!a->goes_on) {
		(void)new_document(a, doc->name, doc->date);
		buf_cut(&a->lang, 0);
		buf_add(&a->lang, doc->lang);	/* the first record says it for all parts */
	}
	for (size_t i = 0; i < doc->units; i++)
		if (is_asked(document_unit(doc, i)))
			add_statement(a, document_unit(doc, i), buf_span(&a->lang));
	if (keep_records)
		keep_raw(a, doc);
	a->goes_on = doc->goes_on;
	if (!a->goes_on)
		settle_document(a);
}

/* One record of the index. NULL, or what is wrong with it. */
static const char *
read_line(struct corpus *a, struct span line)
{
	struct rec rec;
	struct span lang = SPAN("und");
	const char *wrong = rec_read(&rec, line);

	if (wrong != NULL)
		return wrong;
	if (a->documents == 0 || !span_same(corpus_name(a, a->documents - 1), rec.doc)) {
		struct said_document *d = new_document(a, rec.doc, rec.date);

		d->is_old = true;
		*place_of_name(a, rec.doc) = (uint32_t)a->documents;
	}
	(void)rec_more(&rec, "lang", &lang);
	add_statement(a, &rec, lang);
	return NULL;
}

const char *
corpus_read(struct corpus *a, struct span index)
{
	struct span rest = index, head = span_of(index_head), count;
	size_t lines = 0, told;

	if (!span_begins(index, SPAN("# sp-repeat index ")))
		return "no index of sp-repeat";
	if (!span_begins(index, head))
		return "an index of another version of sp-repeat";
	rest = span_cut(rest, head.len, rest.len);
	while (rest.p != NULL && rest.len > 0 && !span_begins(rest, span_of(index_end))) {
		const char *wrong = read_line(a, span_next(&rest, '\n'));

		if (wrong != NULL)
			return "the index is damaged";
		lines++;
	}
	if (rest.p == NULL || !span_begins(rest, span_of(index_end)) || rest.p[rest.len - 1] != '\n')
		return "the index is cut off";
	count = span_cut(rest, sizeof(index_end) - 1, rest.len - 1);
	return !num_size(count, &told) || told != lines ? "the index is damaged" : NULL;
}

static void
write_statement(const struct corpus *a, size_t n, struct buf *to)
{
	const struct said *said = &a->said[n];
	struct rec rec = {
		.doc = corpus_name(a, said->document), .date = corpus_date(a, said->document),
		.start = said->start, .end = said->end, .kind = (enum kind)said->kind,
		.kind_name = kind_name((enum kind)said->kind), .who = corpus_who(a, n),
		.value = rec_none, .more = corpus_more(a, n), .text = corpus_text(a, n)
	};

	rec_write(to, &rec);
}

void
corpus_write(const struct corpus *a, struct out *out)
{
	size_t lines = 0;

	buf_string(&out->bytes, index_head);
	for (size_t d = 0; d < a->documents; d++)
		for (size_t i = 0; !a->document[d].is_gone && i < a->document[d].n; i++) {
			write_statement(a, a->document[d].first + i, &out->bytes);
			(void)out_record(out);
			lines++;
		}
	buf_string(&out->bytes, index_end);
	buf_number(&out->bytes, lines);
	buf_byte(&out->bytes, '\n');
}

struct statement
corpus_statement(const struct corpus *a, size_t n)
{
	const struct said *said = &a->said[n];
	const uint32_t *list = a->list + said->lists;

	return (struct statement){
		.word = list, .number = list + said->words, .date = list + said->words + said->numbers,
		.name = list + said->words + said->numbers + said->dates,
		.words = said->words, .numbers = said->numbers, .dates = said->dates, .names = said->names,
		.flags = said->flags, .weight = said->weight
	};
}

struct span
corpus_who(const struct corpus *a, size_t n)
{
	return (struct span){ a->bytes.p + a->said[n].bytes, a->said[n].who_len };
}

struct span
corpus_more(const struct corpus *a, size_t n)
{
	return (struct span){ a->bytes.p + a->said[n].bytes + a->said[n].who_len, a->said[n].more_len };
}

struct span
corpus_text(const struct corpus *a, size_t n)
{
	const struct said *said = &a->said[n];

	return (struct span){ a->bytes.p + said->bytes + said->who_len + said->more_len, said->text_len };
}

struct span
corpus_name(const struct corpus *a, size_t document)
{
	return (struct span){ a->bytes.p + a->document[document].bytes, a->document[document].name_len };
}

struct span
corpus_date(const struct corpus *a, size_t document)
{
	const struct said_document *d = &a->document[document];

	return (struct span){ a->bytes.p + d->bytes + d->name_len, d->date_len };
}

void
corpus_free(struct corpus *a)
{
	statement_reader_free(a->reader);
	vocabulary_free(&a->names);
	mem_free(a->said);
	mem_free(a->document);
	mem_free(a->by_name);
	mem_free(a->list);
	buf_free(&a->bytes);
	buf_free(&a->raw);
	buf_free(&a->scratch);
	buf_free(&a->lang);
}
