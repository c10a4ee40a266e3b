/* SPDX-License-Identifier: ISC */
#include "picture.h"

/* What the user calls a subject, and who makes the records for it. */
static const struct { const char *name, *maker; } subjects[PLOT_SUBJECTS] = {
	[PLOT_THEMES] = { "themes", "sp-theme" },
	[PLOT_SPEAKER] = { "speaker", "sp-quote" },
	[PLOT_TIMELINE] = { "timeline", "sp-date" }
};

enum subject
picture_subject(const char *name)
{
	enum subject s = PLOT_THEMES;

	while (s < PLOT_SUBJECTS && strcmp(name, subjects[s].name) != 0)
		s++;
	return s;
}

static bool
fail(struct buf *to, const char *subject, const char *what, const char *more)
{
	buf_cut(to, 0);
	buf_string(to, subject);
	buf_string(to, ": ");
	buf_string(to, what);
	buf_string(to, more);
	return false;
}

/* A picture of characters without form feeds, blanks at the ends of lines, and empty lines ahead of it. */
static void
trim(struct buf *to, struct span drawn)
{
	while (drawn.len > 0) {
		struct span line = span_next(&drawn, '\n');

		while (line.len > 0 && (line.p[line.len - 1] == ' ' || line.p[line.len - 1] == '\f'))
			line.len--;
		if (line.len == 0 && (to->len == 0 || drawn.len == 0))
			continue;
		buf_add(to, line);
		buf_byte(to, '\n');
	}
}

bool
picture(struct buf *to, struct gathered *g, const struct drawing *d, struct gnuplot *child)
{
	struct buf script = { 0 }, drawn = { 0 };
	const char *why = NULL;
	bool any = draw(&script, g, d);

	if (child == NULL)
		buf_add(to, buf_span(&script));
	else
		why = gnuplot_draw(child, buf_span(&script), &drawn);
	if (d->form == FORM_TEXT)
		trim(to, buf_span(&drawn));
	else
		buf_add(to, buf_span(&drawn));
	buf_free(&drawn);
	buf_free(&script);
	if (why != NULL)
		return fail(to, "gnuplot", why, "");
	if (!any && d->unread) {
		buf_cut(to, 0);
		return true;
	}
	if (!any)
		return fail(to, subjects[g->subject].name, "nothing to draw; want records of ", subjects[g->subject].maker);
	return true;
}
