/* SPDX-License-Identifier: ISC */
/*
 * sp-repeat: what is told of a text is true to it, and the same of its records,
 * with an index that was written and read in between, and with -a but for what
 * was given.
 */
#include <unistd.h>
#include <sys/mman.h>

#include "harness.h"
#include "sp-repeat/tell.h"

/* What is told of the document: all, and a count of the statements known. */
static void
repeats(const struct document *doc, bool all, bool by_index, struct buf *told)
{
	static const struct tell_settings settings = { .least = 0.47F, .formulae = true };
	static struct tables tables;
	static struct corpus corpus, index;
	struct sink sink = { .format = SINK_TSV, .pass_all = all };
	struct out kept = { .fd = -1 };

	if (corpus.reader == NULL) {
		corpus_new(&corpus, &tables);
		corpus_new(&index, &tables);
	}
	corpus_add(&corpus, doc, all);
	if (by_index) {
		corpus_write(&corpus, &kept);
		must(kept.error != 0 || corpus_read(&index, buf_span(&kept.bytes)) == NULL);
		must(kept.error != 0 || index.n == corpus.n);
		corpus_empty(&index);
		buf_free(&kept.bytes);
	}
	out_open(&sink.out, memfd_create("told", 0));
	must(tell(&corpus, &settings, &sink) && out_flush(&sink.out));
	told->len = (size_t)lseek(sink.out.fd, 0, SEEK_END);
	buf_cut(told, 0);
	for (ssize_t n; (n = pread(sink.out.fd, buf_room(told, 65536), 65536, (off_t)told->len)) > 0;)
		told->len += (size_t)n;
	must(sink_close(&sink) == 0);
	corpus_empty(&corpus);
}

static void
read_records(struct document *doc, struct span rest)
{
	struct rec rec;

	while (rest.len > 0) {
		must(rec_read(&rec, span_next(&rest, '\n')) == NULL);
		document_add(doc, &rec);
	}
	document_complete(doc);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct document doc = { 0 }, again = { 0 }, annotated = { 0 };
	struct buf units = { 0 }, once = { 0 }, twice = { 0 }, all = { 0 };

	if (split_input(&doc, data, size)) {
		for (size_t i = 0; i < doc.recs; i++)
			rec_write(&units, &doc.rec[i]);
		read_records(&again, buf_span(&units));
		repeats(&doc, false, true, &once);
		repeats(&again, false, false, &twice);
		must(span_same(buf_span(&once), buf_span(&twice)));
		repeats(&doc, true, false, &all);
		must(all.len == units.len + once.len);
		read_records(&annotated, buf_span(&all));
		annotated.bytes = doc.bytes;
		prove_document(&annotated);
	}
	buf_free(&units);
	buf_free(&once);
	buf_free(&twice);
	buf_free(&all);
	document_free(&doc);
	document_free(&again);
	document_free(&annotated);
	return 0;
}
