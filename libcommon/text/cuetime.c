/* SPDX-License-Identifier: ISC */
#include "text/cuetime.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Reads "1:02:03,456", "02:03.456" at the front of s; its bytes, or 0. */
static size_t
read_time(struct span s, long long *ms)
{
	long long part[4] = { 0 };
	size_t n = 0, i = 0, digits = 0, scale = 0;

	while (i < s.len && n < 4) {
		if (is_digit(s.p[i])) {
			if (++digits > 9)
				return 0;
			part[n] = part[n] * 10 + (s.p[i] - '0');
		} else if (s.p[i] == ':' && digits > 0 && scale == 0) {
			n++;
			digits = 0;
		} else if ((s.p[i] == ',' || s.p[i] == '.') && digits > 0 && scale == 0) {
			scale = ++n;
			digits = 0;
		} else {
			break;
		}
		i++;
	}
	if (n == 4 || digits == 0 || n - (scale > 0) < 1 || n - (scale > 0) > 2)
		return 0;
	*ms = scale > 0 ? part[scale] : 0;
	n = scale > 0 ? scale - 1 : n;
	*ms += (part[n] + 60 * part[n - 1] + (n > 1 ? 3600 * part[n - 2] : 0)) * 1000;
	return i;
}

static size_t
blanks_end(struct span line, size_t i)
{
	while (i < line.len && (line.p[i] == ' ' || line.p[i] == '\t'))
		i++;
	return i;
}

size_t
cuetime_read(struct span line, struct caption_cue *cue)
{
	size_t open = line.len > 0 && line.p[0] == '[', i, till, len;

	i = open + read_time(span_cut(line, open, line.len), &cue->ms_from);
	if (i == open)
		return 0;
	cue->from = span_cut(line, open, i);
	i = blanks_end(line, i);
	if (!span_begins(span_cut(line, i, line.len), SPAN("-->")))
		return 0;
	till = blanks_end(line, i + 3);
	len = read_time(span_cut(line, till, line.len), &cue->ms_till);
	cue->till = span_cut(line, till, till + len);
	if (len == 0)
		return 0;
	if (!open)
		return line.len;
	i = blanks_end(line, till + len);
	return i < line.len && line.p[i] == ']' ? i + 1 : 0;
}

bool
cuetime_stamp(struct span line, struct caption_cue *cue)
{
	size_t i = read_time(line, &cue->ms_from);

	if (i == 0 || i < line.len)
		return false;
	cue->ms_till = cue->ms_from;
	cue->from = line;
	cue->till = span_cut(line, line.len, line.len);
	return true;
}
