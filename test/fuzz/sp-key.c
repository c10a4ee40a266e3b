/* SPDX-License-Identifier: ISC */
/* sp-key: phrases that are true to the source, the same of a text and of its records. */
#include "harness.h"
#include "sp-key/key.h"

static void
find(struct document *doc)
{
	static struct tables tables;
	static struct phrases *phrases;
	static const struct key_settings settings = { .most = 15 };

	if (phrases == NULL)
		phrases = phrases_new(&tables);
	key_find(phrases, doc, &settings);
	must(doc->founds <= settings.most);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	prove_engine(find, data, size);
	return 0;
}
