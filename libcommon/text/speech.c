/* SPDX-License-Identifier: ISC */
#include "text/speech.h"

enum { SAID_LONG = 60 };	/* bytes behind a label that are more than a name */

bool
speech_is(struct span body)
{
	if (body.len == 0 || (body.len < SAID_LONG && memchr(".?!", body.p[body.len - 1], 3) == NULL))
		return false;
	for (size_t i = 1; i < body.len; i++)
		if (body.p[i - 1] == ' ' && body.p[i] >= 'a' && body.p[i] <= 'z')
			return true;
	return false;
}

bool
speech_is_ahead(const struct span *line, size_t lines, size_t i)
{
	if (line[i].len == 0 || line[i].len > SPEECH_LABEL_LONGEST)
		return false;
	for (i++; i < lines && line[i].len == 0; i++)
		;
	return i < lines && speech_is(line[i]);
}

bool
speech_has_leader(struct label_words *words, const struct span *line, size_t lines, size_t i)
{
	struct span word;
	size_t at = 0;

	if (!speech_is_ahead(line, lines, i) || label_read(words, line[i], true).shape != LABEL_LINE)
		return false;
	while ((word = label_word(line[i], &at)).len > 0)
		if ((label_bits(words, word) & LABEL_OFFICE) == 0)
			return false;
	return true;
}
