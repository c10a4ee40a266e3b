/* SPDX-License-Identifier: ISC */
/* sp-quote: quotations that are true to the source, the same of a text and of its records. */
#include "harness.h"
#include "sp-quote/quote.h"

static void
find(struct document *doc)
{
	static struct tables tables;
	static struct sink none = { .pass_all = true };	/* nothing goes out ahead of the end */
	static struct quoter *quoter;
	static const struct quote_settings settings = { .indirect = true, .scare = true };

	if (quoter == NULL)
		quoter = quoter_new(&tables, NULL);
	quote_find(quoter, &settings, doc, &none);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	prove_engine(find, data, size);
	return 0;
}
