/* SPDX-License-Identifier: ISC */
/* Whether what stands behind a name is said by it, and not another name or a heading. */
#ifndef SP_SPEECH_H
#define SP_SPEECH_H

#include "text/label.h"

enum {
	SPEECH_LABEL_LONGEST = 40,	/* bytes of a name alone on its line */
	SPEECH_OFFICE_LONGEST = 100	/* of one with brackets: "The Minister of State for Ports (Ann Lowe)" */
};

/* The line may be a name alone on it. */
static inline bool
speech_label_fits(struct span line)
{
	return line.len > 0 && line.len <= (line.p[line.len - 1] == ')' ? SPEECH_OFFICE_LONGEST : SPEECH_LABEL_LONGEST);
}

/* And it begins and ends as a name does, marks of Markdown around it or not. */
static inline bool
speech_may_be_name(struct span line)
{
	return speech_label_fits(line) && !(line.p[0] >= 'a' && line.p[0] <= 'z') && memchr(".!?,;:", line.p[line.len - 1], 6) == NULL;
}

/* "I thank you.", not "Ann Lowe": it has a small word, and the end of a sentence, or is long. */
bool speech_is(struct span text);

/* A question mark stands in it. */
bool speech_asks(struct span text);

/* "00:00:02", "[0:27]", "9:41 AM": nothing but a time. */
bool speech_is_clock(struct span line);

/* The next line that is not empty, nor in brackets as "(Karlsund North) (Lab)" is; `lines` if there is none. */
size_t speech_next(const struct span *line, size_t lines, size_t i);

/* A short line, and the next one says something. */
bool speech_is_ahead(const struct span *line, size_t lines, size_t i);

/* "Operator", "Moderator": who leads a call or a talk, alone on a line ahead of what he says. */
bool speech_has_leader(struct label_words *words, const struct span *line, size_t lines, size_t i);

#endif
