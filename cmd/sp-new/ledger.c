/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "ledger.h"
#include "record/rec.h"

static const char head[] = "#! sp-new 1", head_of_any[] = "#! sp-new ", end[] = "#! end";

static int
key_order(const void *a, const void *b)
{
	return span_order(((const struct ledger_entry *)a)->key, ((const struct ledger_entry *)b)->key);
}

static void
sort(struct ledger *l)
{
	mem_sort(l->entry, l->n, sizeof(*l->entry), key_order);
	l->sorted = l->n;
}

static bool
read_entry(struct ledger *l, struct span line, struct buf *name)
{
	struct span hex = span_next(&line, '\t');
	unsigned char digest[DIGEST];

	if (line.len == 0 || memchr(line.p, '\t', line.len) != NULL || !digest_read(digest, hex))
		return false;
	buf_cut(name, 0);
	doc_decode(name, line);
	ledger_put(l, arena_copy(&l->arena, buf_span(name)), digest);
	return true;
}

const char *
ledger_read(struct ledger *l, struct span text)
{
	struct span line = span_next(&text, '\n');
	struct buf name = { 0 };
	bool ended = false, wrong = false;

	if (!span_is(line, head))
		return span_begins(line, span_of(head_of_any)) ? "of a newer version of sp-new" : "not a state of sp-new";
	while (text.p != NULL && !wrong && !ended) {
		line = span_next(&text, '\n');
		ended = span_is(line, end) && text.p != NULL;
		wrong = !ended && !read_entry(l, line, &name);
	}
	buf_free(&name);
	sort(l);
	for (size_t i = 1; i < l->n; i++)
		wrong |= span_same(l->entry[i - 1].key, l->entry[i].key);	/* which of the two is done? */
	return ended && !wrong && text.len == 0 ? NULL : "damaged: not as sp-new wrote it";
}

static struct ledger_entry *
find(const struct ledger *l, struct span key)
{
	struct ledger_entry wanted = { .key = key };

	return l->sorted == 0 ? NULL : bsearch(&wanted, l->entry, l->sorted, sizeof(wanted), key_order);
}

bool
ledger_has(const struct ledger *l, struct span key, const unsigned char digest[DIGEST])
{
	const struct ledger_entry *e = find(l, key);

	return e != NULL && memcmp(e->digest, digest, DIGEST) == 0;
}

void
ledger_put(struct ledger *l, struct span key, const unsigned char digest[DIGEST])
{
	struct ledger_entry *e = find(l, key);

	if (e == NULL) {
		l->entry = mem_grow(l->entry, l->n, &l->capacity, sizeof(*l->entry));
		e = &l->entry[l->n++];
		e->key = key;
	}
	memcpy(e->digest, digest, DIGEST);
}

void
ledger_write(struct ledger *l, struct out *out)
{
	sort(l);
	buf_string(&out->bytes, head);
	buf_byte(&out->bytes, '\n');
	for (size_t i = 0; i < l->n; i++) {
		digest_write(&out->bytes, l->entry[i].digest);
		buf_byte(&out->bytes, '\t');
		doc_encode(&out->bytes, l->entry[i].key);
		buf_byte(&out->bytes, '\n');
		(void)out_record(out);	/* state_commit() tells what went wrong */
	}
	buf_string(&out->bytes, end);
	buf_byte(&out->bytes, '\n');
}

void
ledger_free(struct ledger *l)
{
	arena_free(&l->arena);
	mem_free(l->entry);
}
