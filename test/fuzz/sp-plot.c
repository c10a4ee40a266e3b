/* SPDX-License-Identifier: ISC */
/*
 * sp-plot: the script for gnuplot, of any records. No word of a record gets out
 * of the data or the quotes it stands in: each line is one of ours, or data
 * with as many fields as the first.
 */
#include "records.h"
#include "sp-plot/draw.h"

static size_t
count(struct span line, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < line.len; i++)
		n += line.p[i] == c;
	return n;
}

static void
script_holds(struct span script)
{
	size_t fields = SIZE_MAX;
	bool data = false;

	must(script.len == 0 || script.p[script.len - 1] == '\n');
	while (script.len > 0) {
		struct span line = span_next(&script, '\n');

		for (size_t i = 0; i < line.len; i++)
			must((unsigned char)line.p[i] >= ' ' || (data && line.p[i] == '\t'));
		must(count(line, '`') == 0 && (!data || count(line, '\\') == 0));
		if (data && !span_is(line, "EOD")) {
			must(fields == SIZE_MAX || count(line, '\t') == fields);
			must(count(line, '\'') == 0 && count(line, '"') == 0);
			fields = count(line, '\t');
			continue;
		}
		must(count(line, '\'') % 2 == 0);
		data = span_begins(line, SPAN("$data << EOD"));
	}
	must(!data);
}

static void
prove_script(const struct document *doc, enum subject subject, enum picture_form form, size_t most)
{
	struct gathered g = { .subject = subject, .quotations = most > 0 };
	struct drawing d = { .form = form, .most = most, .columns = 80, .title = most > 1 ? "It's\n\"x\" `\\" : NULL };
	struct buf script = { 0 };

	gather(&g, doc);
	gather(&g, doc);
	gather_end(&g);
	(void)draw(&script, &g, &d);
	script_holds(buf_span(&script));
	buf_free(&script);
	gather_free(&g);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct document doc = { 0 };
	struct bytes bytes = { data, size };
	size_t most = next(&bytes) % 4;

	records(&doc, &bytes);
	for (enum subject subject = PLOT_THEMES; subject < PLOT_SUBJECTS; subject++)
		for (enum picture_form form = FORM_SVG; form < FORMS; form++)
			prove_script(&doc, subject, form, most);
	document_free(&doc);
	return 0;
}
