/* SPDX-License-Identifier: ISC */
/* sp-clean: a text out of a PDF, OCR or a web page, made readable. */
#include "clean.h"
#include "tool/confine.h"
#include "tool/source.h"

static const struct tool sp_clean = {
	.name = "sp-clean",
	.operands = "[FILE ...]",
	.purpose = "Takes page furniture off a text, joins its lines and broken words, and writes it in UTF-8.",
	.shared = OPT_TABLES | OPT_FILES0
};

int
main(int argc, char *argv[])
{
	struct options opt = { .tool = &sp_clean };
	struct source in;
	struct sink out;
	struct document doc = { 0 };
	const struct body *body;
	bool first = true;

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	source_open(&in, &opt);
	options_settle(&opt);
	confine(&opt);

	while (source_next_body(&in, &doc, &body)) {
		if (!first)
			buf_string(&out.out.bytes, "\n\f\n");	/* a new document begins on a new page */
		if (!clean_write(body, &out.out))
			break;
		first = false;
		document_empty(&doc);
	}
	source_close(&in);
	document_free(&doc);
	return options_end(&opt, &out, in.failures);
}
