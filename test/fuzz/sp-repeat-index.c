/* SPDX-License-Identifier: ISC */
/* sp-repeat: an index is refused, or what is read of it is written the same, and so again. */
#include "harness.h"
#include "sp-repeat/archive.h"

/* What the index holds, written again; false if it was refused. */
static bool
rewrite(struct archive *archive, struct span index, struct out *out)
{
	bool read = archive_read(archive, index) == NULL;

	if (read)
		archive_write(archive, out);
	archive_empty(archive);
	return read && out->error == 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tables tables;
	static struct archive archive;
	struct span index = { (const char *)data, size };
	struct out once = { .fd = -1 }, twice = { .fd = -1 };

	if (archive.reader == NULL)
		archive_new(&archive, &tables);
	if (rewrite(&archive, index, &once)) {
		must(rewrite(&archive, buf_span(&once.bytes), &twice));
		must(span_same(buf_span(&once.bytes), buf_span(&twice.bytes)));
	}
	buf_free(&once.bytes);
	buf_free(&twice.bytes);
	return 0;
}
