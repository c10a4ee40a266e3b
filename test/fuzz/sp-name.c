/* SPDX-License-Identifier: ISC */
/* sp-name: mentions that are true to the source, the same of a text and of its records. */
#include "harness.h"
#include "sp-name/name_find.h"

static void
find(struct document *doc)
{
	static struct tables tables;
	static struct sink none = { .pass_all = true };	/* nothing goes out ahead of the end */
	static struct namer namer;
	static bool open;

	if (!open)
		namer_open(&namer, &tables, NULL);
	open = true;
	name_find(&namer, doc, 0, &none);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	prove_engine(find, data, size);
	return 0;
}
