/* SPDX-License-Identifier: ISC */
/* sp-repeat: an index is refused, or what is read of it is written the same, and so again. */
#include "harness.h"
#include "sp-repeat/corpus.h"

/* What the index holds, written again; false if it was refused. */
static bool
rewrite(struct corpus *corpus, struct span index, struct out *out)
{
	bool read = corpus_read(corpus, index) == NULL;

	if (read)
		corpus_write(corpus, out);
	corpus_empty(corpus);
	return read && out->error == 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tables tables;
	static struct corpus corpus;
	struct span index = { (const char *)data, size };
	struct out once = { .fd = -1 }, twice = { .fd = -1 };

	if (corpus.reader == NULL)
		corpus_new(&corpus, &tables);
	if (rewrite(&corpus, index, &once)) {
		must(rewrite(&corpus, buf_span(&once.bytes), &twice));
		must(span_same(buf_span(&once.bytes), buf_span(&twice.bytes)));
	}
	buf_free(&once.bytes);
	buf_free(&twice.bytes);
	return 0;
}
