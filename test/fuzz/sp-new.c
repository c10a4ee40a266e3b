/* SPDX-License-Identifier: ISC */
/* sp-new: what is read of a state is written the same, whatever the order of its lines was, and known. */
#include "harness.h"
#include "sp-new/ledger.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = { (const char *)data, size };
	struct out once = { .fd = -1 }, twice = { .fd = -1 };
	struct ledger l = { 0 }, again = { 0 };

	if (ledger_read(&l, text) == NULL) {
		ledger_write(&l, &once);
		must(once.error == 0 && ledger_read(&again, buf_span(&once.bytes)) == NULL && again.n == l.n);
		for (size_t i = 0; i < l.n; i++)
			must(ledger_has(&again, l.entry[i].key, l.entry[i].digest));
		ledger_write(&again, &twice);
		must(twice.error == 0 && span_same(buf_span(&once.bytes), buf_span(&twice.bytes)));
	}
	ledger_free(&l);
	ledger_free(&again);
	buf_free(&once.bytes);
	buf_free(&twice.bytes);
	return 0;
}
