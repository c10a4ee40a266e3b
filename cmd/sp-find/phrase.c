/* SPDX-License-Identifier: ISC */
#include "archive/archive.h"
#include "phrase.h"

const char phrase_read[] = "folded : ", phrase_all[] = "{folded found} : ";

struct span
phrase_text(const char *operand)
{
	struct span s = span_of(operand);

	return span_ends(s, SPAN("*")) ? span_cut(s, 0, s.len - 1) : s;
}

static bool
is_word_byte(char c)
{
	return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
has_word(struct span s)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_word_byte(s.p[i]))
			return true;
	return false;
}

/* words, in quotes, so that nothing in them is syntax; a mark among them would end the quotes. */
static void
write_quoted(struct buf *to, struct span words, bool goes_on)
{
	buf_byte(to, '"');
	for (size_t i = 0; i < words.len; i++)
		buf_byte(to, is_word_byte(words.p[i]) ? words.p[i] : ' ');
	buf_string(to, goes_on ? "\" *" : "\"");
}

/* One operand in the form of one column. False if it has no word. */
static bool
write_operand(struct buf *to, const char *operand, void (*form)(struct buf *, struct span))
{
	struct span text = phrase_text(operand);
	struct buf words = { 0 };
	bool has;

	form(&words, text);
	has = has_word(buf_span(&words));
	write_quoted(to, buf_span(&words), text.len < strlen(operand));
	buf_free(&words);
	return has;
}

bool
phrase_write(struct buf *to, char **operand, size_t n, const char *columns, bool exact)
{
	bool has = true;

	for (size_t i = 0; i < n; i++) {
		buf_string(to, i == 0 ? "" : " AND ");
		buf_string(to, columns);
		has = write_operand(to, operand[i], archive_folded) && has;
		/* of what was found the index has the folded form alone */
		if (!exact || strcmp(columns, phrase_read) != 0 || !archive_has_forms(span_of(operand[i])))
			continue;
		buf_string(to, " AND written : ");
		(void)write_operand(to, operand[i], archive_written);
	}
	return has;
}

static bool
is_operator(struct span word)
{
	static const char *const operators[] = { "AND", "OR", "NOT", "NEAR" };

	for (size_t i = 0; i < sizeof(operators) / sizeof(operators[0]); i++)
		if (span_is(word, operators[i]))
			return true;
	return false;
}

void
phrase_write_query(struct buf *to, char **operand, size_t n, const char *columns)
{
	buf_string(to, columns);
	buf_byte(to, '(');
	for (size_t i = 0; i < n; i++) {
		const char *p = operand[i];

		buf_string(to, i == 0 ? "" : " ");
		while (*p != '\0') {
			size_t len = 0;

			while (is_word_byte(p[len]))
				len++;
			if (len == 0)
				buf_byte(to, *p++);
			else if (is_operator((struct span){ p, len }))
				buf_add(to, (struct span){ p, len });
			else
				archive_folded(to, (struct span){ p, len });
			p += len;
		}
	}
	buf_byte(to, ')');
}
