/* SPDX-License-Identifier: ISC */
/*
 * Theme files of other programs: of any bytes, as the first one says, a theme
 * file that is read without a complaint, or a reason why there is none.
 */
#include "harness.h"
#include "sp-theme/import.h"
#include "words/theme.h"

static size_t
lines_in(struct span text)
{
	size_t n = 0;

	while (text.len > 0)
		n += span_next(&text, '\n').len > 0;
	return n;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = { "f.dic", "f.lc3", "f.cat", "f.yml" };
	struct tables tables = { 0 };
	struct themes themes = { 0 };
	struct import im = { .name = span_of(names[size == 0 ? 0 : data[0] % 4]) };
	const char *refused = size == 0 ? "" : import_read(&im, (struct span){ (const char *)data + 1, size - 1 });
	struct span rest = buf_span(&im.warnings);

	while (rest.len > 0)
		must(span_begins(span_next(&rest, '\n'), im.name));
	if (refused == NULL) {
		(void)theme_number(&themes, SPAN("*"));
		themes_read(&themes, &tables, buf_span(&im.themes), "f");
		if (tables.wrongs > 0)
			(void)fprintf(stderr, "%.*s%.*s\n", (int)im.themes.len, im.themes.p, (int)tables.wrong.len, tables.wrong.p);
		must(tables.wrongs == 0);
		must(lines_in(buf_span(&im.themes)) == im.rules + 2);	/* two lines say what it is */
	}
	themes_free(&themes);
	import_free(&im);
	tables_free(&tables);
	return 0;
}
