/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "base/sixteen.h"
#include "time/timex_match.h"

struct timex_words *
timex_words_of(struct timex_reader *reader, enum language language)
{
	static const char *const names[LANGUAGES] = { "en", "fa", "ar" };

	if (!reader->loaded[language]) {
		timex_words_load(&reader->lexicon[language], reader->tables, names[language]);
		reader->loaded[language] = true;
	}
	return &reader->lexicon[language];
}

struct timex_reader *
timex_reader_new(struct tables *tables)
{
	struct timex_reader *reader = mem_zeroed(1, sizeof(*reader));

	reader->tables = tables;
	/* the built-in words are right and can wait for a text in their language; the user's are looked at now */
	for (int i = 0; i < LANGUAGES && tables->folders > 0; i++)
		(void)timex_words_of(reader, (enum language)i);
	return reader;
}

void
timex_reader_free(struct timex_reader *reader)
{
	if (reader == NULL)
		return;
	for (int i = 0; i < LANGUAGES; i++)
		timex_words_free(&reader->lexicon[i]);
	items_free(&reader->items);
	sieve_free(&reader->sieve);
	mem_free(reader);
}

/*
 * Letters that one of the two languages writes, from U+0600 on: above 0 Persian, below 0
 * Arabic. Some are of one language alone; yeh, kaf and digits are a keyboard's.
 */
enum { STRONG = 1000 };

static const int16_t letter_side[0x100] = {
	[0x7E] = STRONG, [0x86] = STRONG, [0x98] = STRONG, [0xAF] = STRONG,
	[0x29] = -STRONG,
	[0xA9] = 1, [0xCC] = 1,
	[0x4A] = -1, [0x43] = -1, [0x23] = -1, [0x25] = -1, [0x49] = -1,
	[0xF0] = 1, [0xF1] = 1, [0xF2] = 1, [0xF3] = 1, [0xF4] = 1, [0xF5] = 1, [0xF6] = 1, [0xF7] = 1, [0xF8] = 1, [0xF9] = 1,
	[0x60] = -1, [0x61] = -1, [0x62] = -1, [0x63] = -1, [0x64] = -1, [0x65] = -1, [0x66] = -1, [0x67] = -1, [0x68] = -1, [0x69] = -1
};

/* All characters of the Arabic script begin with such a byte, and no others. */
static inline bool
is_eastern(unsigned char byte)
{
	return (byte & 0xFC) == 0xD8;
}

/* Is anything of the Arabic script there? */
static bool
has_eastern(struct span text)
{
	const char *p = text.p, *end = text.p + text.len;

	for (; end - p >= 16; p += 16) {
		struct sixteen x = sixteen_read(p);

		x.of = (x.of & (int8_t)0xFC) == (int8_t)0xD8;
		if (sixteen_any(x))
			return true;
	}
	for (; p < end; p++)
		if (is_eastern((unsigned char)*p))
			return true;
	return false;
}

enum language
language_of(struct span text, struct span lang)
{
	size_t latin = 0, arabic = 0;
	long side = 0;

	if (!has_eastern(text))
		return LANGUAGE_ENGLISH;
	/* U+0600 to U+06FF are four first bytes and what stands behind one of them; other bytes beyond ASCII say nothing */
	for (const char *p = text.p, *end = p + text.len; p < end; p++) {
		unsigned char byte = (unsigned char)*p;

		if (is_eastern(byte) && p + 1 < end) {
			arabic++;
			side += letter_side[(byte & 0x03) << 6 | (*++p & 0x3F)];
		} else {
			latin += (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
		}
	}
	if (arabic == 0 || latin > 2 * arabic)
		return LANGUAGE_ENGLISH;
	/* Persian is typed with the Arabic yeh and kaf often, Arabic with the Persian ones hardly ever */
	if (side > -STRONG / 2 && side <= 0 && (span_is(lang, "fa") || span_is(lang, "ar")))
		return span_is(lang, "fa") ? LANGUAGE_PERSIAN : LANGUAGE_ARABIC;
	return side >= 0 ? LANGUAGE_PERSIAN : LANGUAGE_ARABIC;
}

enum reckoning
language_lunar(enum language language)
{
	return language == LANGUAGE_PERSIAN ? CAL_IRAN : CAL_UMALQURA;
}

enum reckoning
reckoning_of(enum time_calendar calendar, int year, enum reckoning lunar)
{
	if (calendar == CALENDAR_SOLAR)
		return CAL_SOLAR;
	if (calendar == CALENDAR_LUNAR)
		return cal_has_year(lunar, year) ? lunar : CAL_CIVIL;
	return CAL_GREGORIAN;
}
