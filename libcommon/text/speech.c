/* SPDX-License-Identifier: ISC */
#include "text/speech.h"

enum {
	SAID_LONG = 60,		/* bytes behind a label that are more than a name */
	CLOCK_MOST = 14,	/* bytes of a time alone on its line */
	ASIDES = 2		/* lines in brackets that may stand between a name and what he says */
};

/* A number in brackets may stand behind the stop: "What is done for the ports? (901234)" */
static bool
ends_sentence(struct span s)
{
	const char *open = s.p[s.len - 1] == ')' ? memrchr(s.p, '(', s.len) : NULL;

	if (open != NULL && open > s.p + 1)
		s = span_trim(span_between(s.p, open));
	return memchr(".?!", s.p[s.len - 1], 3) != NULL || span_ends(s, SPAN("؟")) || span_ends(s, SPAN("۔"));
}

/* The first byte of an Arabic letter: two words that no capital tells from a name are taken for speech. */
static bool
is_without_case(unsigned char c)
{
	return c >= 0xD8 && c <= 0xDB;
}

bool
speech_is(struct span body)
{
	if (body.len == 0 || (body.len < SAID_LONG && !ends_sentence(body)))
		return false;
	for (size_t i = 1; i < body.len; i++)
		if (body.p[i - 1] == ' ' && ((body.p[i] >= 'a' && body.p[i] <= 'z') || is_without_case((unsigned char)body.p[i])))
			return true;
	return false;
}

bool
speech_asks(struct span s)
{
	const char *end = s.p + s.len, *p = s.p;

	if (memchr(p, '?', s.len) != NULL)
		return true;
	for (; (p = memchr(p, 0xD8, (size_t)(end - p))) != NULL; p++)	/* U+061F, the Arabic one */
		if (end - p > 1 && p[1] == '\x9F')
			return true;
	return false;
}

bool
speech_is_clock(struct span line)
{
	if (line.len == 0 || line.len > CLOCK_MOST || memchr("0123456789[(", line.p[0], 12) == NULL)
		return false;
	for (size_t i = 0; i < line.len; i++)
		if (memchr("0123456789:.[]() AaPpMm", line.p[i], 23) == NULL)
			return false;
	return memchr(line.p, ':', line.len) != NULL;
}

static bool
is_aside(struct span line)
{
	return line.len > 0 && ((line.p[0] == '(' && line.p[line.len - 1] == ')') || speech_is_clock(line));
}

size_t
speech_next(const struct span *line, size_t lines, size_t i)
{
	for (size_t n = 0; ++i < lines && n < ASIDES && (line[i].len == 0 || is_aside(line[i])); )
		n += line[i].len > 0;
	return i;
}

bool
speech_is_ahead(const struct span *line, size_t lines, size_t i)
{
	if (!speech_label_fits(line[i]))
		return false;
	i = speech_next(line, lines, i);
	return i < lines && speech_is(line[i]);
}

bool
speech_has_leader(struct label_words *words, const struct span *line, size_t lines, size_t i)
{
	struct span word;
	size_t at = 0;

	/* the words come first: few lines have nothing but offices */
	while ((word = label_word(line[i], &at)).len > 0)
		if (!label_is_office(words, word))
			return false;
	return speech_is_ahead(line, lines, i) && label_read(words, line[i], true).shape == LABEL_LINE;
}
