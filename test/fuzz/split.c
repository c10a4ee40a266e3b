/* SPDX-License-Identifier: ISC */
/* sp-split: of any bytes, units that are true to them. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct document doc = { 0 };

	if (split_input(&doc, data, size))
		prove_document(&doc);
	document_free(&doc);
	return 0;
}
