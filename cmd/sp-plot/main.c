/* SPDX-License-Identifier: ISC */
/* sp-plot: pictures of what was found, drawn by gnuplot. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "picture.h"
#include "tool/confine.h"
#include "tool/source.h"

enum { BY = 256, TITLE, WIDTH, HEIGHT, SCRIPT };

struct own {
	struct drawing drawing;
	struct gathered gathered;
	bool script;
};

static const struct option_row own[] = {
	{ 'o', "output", "FORMAT", "svg, png or text (svg; on a terminal text)" },
	{ BY, "by", "WHAT", "speaker: count words or quotations (words)" },
	{ TITLE, "title", "TEXT", "title of the picture" },
	{ WIDTH, "width", "N", "pixels (800), characters of text (the terminal's)" },
	{ HEIGHT, "height", "N", "pixels or lines (as many as it takes)" },
	{ SCRIPT, "script", NULL, "put out what gnuplot would be given" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	static const char *const forms[FORMS] = { "svg", "png", "text" };
	struct own *o = opt->own;
	struct drawing *d = &o->drawing;

	switch (letter) {
	case BY:
		o->gathered.quotations = strcmp(argument, "quotations") == 0;
		return o->gathered.quotations || strcmp(argument, "words") == 0 ||
		    option_wrong("--by", "want words or quotations");
	case TITLE: d->title = argument; return true;
	case WIDTH: return option_number("--width", argument, 20, 10000, &d->width);
	case HEIGHT: return option_number("--height", argument, 10, 10000, &d->height);
	case SCRIPT: o->script = true; return true;
	}
	for (d->form = FORM_SVG; d->form < FORMS; d->form++)
		if (strcmp(argument, forms[d->form]) == 0)
			return true;
	return option_wrong("-o", "want svg, png or text");
}

static const struct tool sp_plot = {
	.name = "sp-plot",
	.operands = "themes|speaker|timeline [FILE ...]",
	.purpose = "Draws what was found: themes over time, who is quoted, dates named.",
	.shared = OPT_MOST | OPT_FILES0,
	.own = own,
	.take = take
};

/* The first operand; the others are files. */
static void
take_subject(struct options *opt, struct gathered *g)
{
	const char *subject = opt->operands > 0 ? opt->operand[0] : "";

	g->subject = picture_subject(subject);
	if (g->subject == PLOT_SUBJECTS) {
		complain(opt->operands > 0 ? subject : NULL, "want themes, speaker or timeline; try 'sp-plot --help'");
		exit(2);
	}
	opt->operand++;
	opt->operands--;
}

int
main(int argc, char *argv[])
{
	struct own o = { .drawing.form = FORMS };
	struct options opt = { .tool = &sp_plot, .own = &o };
	struct source in;
	struct sink out;
	struct gnuplot child;
	struct document doc = { 0 };
	struct buf drawn = { 0 };
	int error;

	options_read(&opt, argc, argv);
	take_subject(&opt, &o.gathered);
	options_sink(&opt, &out);
	if (o.drawing.form == FORMS)
		o.drawing.form = out.prompt ? FORM_TEXT : FORM_SVG;
	o.drawing.columns = out.width;
	o.drawing.most = (size_t)opt.most;
	if (!o.script && (error = gnuplot_start(&child)) != 0) {
		complain("gnuplot", strerror(error));
		return options_end(&opt, &out, 1);
	}
	source_open(&in, &opt);
	options_settle(&opt);
	confine(&opt);

	while (source_next(&in, &doc)) {
		gather(&o.gathered, &doc);
		document_empty(&doc);
	}
	gather_end(&o.gathered);
	o.drawing.unread = in.failures > 0;
	if (!picture(&drawn, &o.gathered, &o.drawing, o.script ? NULL : &child)) {
		complain(NULL, buf_cstring(&drawn));
		in.failures++;
		buf_cut(&drawn, 0);
	}
	buf_add(&out.out.bytes, buf_span(&drawn));
	buf_free(&drawn);
	source_close(&in);
	document_free(&doc);
	gather_free(&o.gathered);
	return options_end(&opt, &out, in.failures);
}
