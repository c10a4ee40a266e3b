/* SPDX-License-Identifier: ISC */
#include "text/turn.h"
#include "tap.h"

static struct label_words *words;
static struct arena arena;

/* Each label of the document as "label=who@time;", its lines divided by "\n". */
static void
reads(const char *document, const char *want, const char *what)
{
	struct span line[64] = { { NULL, 0 } }, rest = span_of(document);
	struct turns *turns;
	struct buf got = { 0 };
	size_t n = 0;

	while (rest.p != NULL)
		line[n++] = span_trim(span_next(&rest, '\n'));
	turns = turns_learn(words, &arena, line, n);
	for (size_t i = 0; i < n; i++) {
		struct turn_label l;

		if (!turns_label(turns, line[i], &l))
			continue;
		buf_add(&got, span_cut(line[i], l.from, l.to));
		buf_byte(&got, '=');
		buf_add(&got, l.who);
		if (l.at.len > 0) {
			buf_byte(&got, '@');
			buf_add(&got, l.at);
		}
		buf_byte(&got, ';');
	}
	is(buf_span(&got), want, what);
	buf_free(&got);
	arena_empty(&arena);
}

static void
shapes(void)
{
	reads("MR. OSEI: Good morning.\nQ\xC2\xA0\xC2\xA0 Is it open?\nMR. OSEI: It is.\nQ And then?",
	    "MR. OSEI=MR. OSEI;Q=Q;MR. OSEI=MR. OSEI;Q=Q;", "press briefing, Q without a colon");
	reads("Q: Is it open?\nA: In May.\nQ: Why?\nA: Note the ice.", "Q=Q;A=A;Q=Q;A=A;", "question and answer");
	reads("THE PRESIDENT: I have one word.", "THE PRESIDENT=THE PRESIDENT;", "one label with an office is enough");
	reads("Mr. LOWE. Mr. Speaker, I rise.\nThe SPEAKER pro tempore. Granted.\nMr. LOWE of Westmark. Thank you.",
	    "Mr. LOWE=Mr. LOWE;The SPEAKER pro tempore=The SPEAKER pro tempore;Mr. LOWE of Westmark=Mr. LOWE;",
	    "labels that end in a stop");
	reads("HON. A. B. KORU.- I rise.\nMr. SPEAKER.- Order!", "HON. A. B. KORU=HON. A. B. KORU;Mr. SPEAKER=Mr. SPEAKER;",
	    "stop and dash");
	reads("**Ann Lowe:** Hello.\n**Karim Daoud**: Hello.\n**Ann Lowe:** Well.\n**Karim Daoud**: Yes.",
	    "Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;", "stars");
	reads("Ms. Lund (Norland): We agree.\nThe President: Thank you.\nMs. Lund (Norland): Once more.\nThe President: No.",
	    "Ms. Lund (Norland)=Ms. Lund (Norland);The President=The President;Ms. Lund (Norland)=Ms. Lund (Norland);The President=The President;",
	    "a country in brackets");
	reads("Ann Lowe: (00:01)\nHello.\nSpeaker 1: (00:12)\nHello.", "Ann Lowe=Ann Lowe@00:01;Speaker 1=Speaker 1@00:12;",
	    "a time beside the name");
	reads("00:00:04\nANN LOWE\nGOOD MORNING.\n00:00:19\nKARIM DAOUD\nTHANK YOU.",
	    "ANN LOWE=ANN LOWE@00:00:04;KARIM DAOUD=KARIM DAOUD@00:00:19;", "names on the line behind a stamp");
	reads(">> Good evening.\n>> REPORTER: It rains.\n>> Thank you.", ">>=;REPORTER=REPORTER;>>=;", "two angle brackets");
	reads("<v Ann Lowe>Hello.", "Ann Lowe=Ann Lowe;", "a voice tag");
	reads("**Ann Lowe** \u2013 Hello.\n**Karim Daoud** \u2014 Hello.\n**Ann Lowe** - Well.\n**Karim Daoud** - Yes.",
	    "Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;", "stars and a dash");
	reads("Lowe, Ann   0:03\nHello.\nDaoud, Karim   0:09\nHello.\nLowe, Ann   1:12\nWell.",
	    "Lowe, Ann=Lowe, Ann@0:03;Daoud, Karim=Daoud, Karim@0:09;Lowe, Ann=Lowe, Ann@1:12;", "the last name first, a time beside it");
	reads("Ann Lowe  9:03 AM\nHello.\nKarim Daoud  9:14 pm\nHello.\nAnn Lowe  10:00 AM\nWell.",
	    "Ann Lowe=Ann Lowe@9:03 AM;Karim Daoud=Karim Daoud@9:14 pm;Ann Lowe=Ann Lowe@10:00 AM;", "the half of the day");
	reads("[10:01] <ann> hello all\n[10:02] <k_d> hello", "ann=ann@10:01;k_d=k_d@10:02;", "a chat's nicks");
	reads("1. Ann Lowe: Is it open?\n2. Karim Daoud: It is.\n3. Ann Lowe: Since when?\n4. Karim Daoud: Since May.",
	    "Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;", "turns that are numbered");
	reads("[00:03] - Ann Lowe\nHello.\n[00:09] - Karim Daoud\nHello.\n[00:15] - Ann Lowe\nWell.",
	    "Ann Lowe=Ann Lowe@00:03;Karim Daoud=Karim Daoud@00:09;Ann Lowe=Ann Lowe@00:15;", "a dash behind the time");
	reads("10:01:22 From Ann Lowe to Everyone:\nhello\n10:02:03 From Karim Daoud : hello\n10:02:40 From Ann Lowe to Everyone:\nwell",
	    "Ann Lowe=Ann Lowe@10:01:22;Karim Daoud=Karim Daoud@10:02:03;Ann Lowe=Ann Lowe@10:02:40;", "who sent a message");
	reads("I: Is it open?\nR: It is.\nI: Since when?\nR: Since May.\nR2: Since April.", "I=I;R=R;I=I;R=R;R2=R2;", "one letter each");
	reads("Hon. Ann Lowe (Coast, Lib.): Who pays?\nSome hon. members: Oh, oh!\nThe Speaker: Order.\nHon. Ann Lowe: The city.",
	    "Hon. Ann Lowe (Coast, Lib.)=Hon. Ann Lowe (Coast, Lib.);Some hon. members=Some hon. members;The Speaker=The Speaker;"
	    "Hon. Ann Lowe=Hon. Ann Lowe (Coast, Lib.);",
	    "a title in the middle");
	reads("SHRI KARIM DAOUD (COAST): I rise.\nMR. SPEAKER: Yes.\nSHRIMATI ANN LOWE (HILLS): Who pays?",
	    "SHRI KARIM DAOUD (COAST)=SHRI KARIM DAOUD (COAST);MR. SPEAKER=MR. SPEAKER;SHRIMATI ANN LOWE (HILLS)=SHRIMATI ANN LOWE (HILLS);",
	    "titles of India");
	reads("The Minister for Ports (Karim Daoud): It is open.\nAnn Lowe: Since when?\nKarim Daoud: Since May.\nAnn Lowe: Late.",
	    "The Minister for Ports (Karim Daoud)=The Minister for Ports (Karim Daoud);Ann Lowe=Ann Lowe;"
	    "Karim Daoud=The Minister for Ports (Karim Daoud);Ann Lowe=Ann Lowe;", "who holds an office");
	reads("Ann Lowe\n(Coast) (Lab)\nWho pays for the quay?\nKarim Daoud\n(Hills) (Con)\nThe city pays.\nAnn Lowe\nIt will not.",
	    "Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;Ann Lowe=Ann Lowe;", "whence a member is, on a line of its own");
	reads("### Ann Lowe\nIs the harbour open?\n### Karim Daoud\nIt is open since May.\n### Ann Lowe\nThat is late.\n"
	    "**Karim Daoud**\nThe ice was late.", "Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;",
	    "names as headings");
	reads("Ann Lowe\nIs the harbour open?\nKarim Daoud\nIt is open since May.\nAnn Lowe\nThat is late.\nKarim Daoud\nThe ice was late.",
	    "Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;Ann Lowe=Ann Lowe;Karim Daoud=Karim Daoud;", "names alone on their lines");
	reads("مجری: سلام.\nدکتر رضایی: سلام.\nوی گفت: خوب است.\nمجری: بعد؟\nدکتر رضایی: همین.",
	    "مجری=مجری;دکتر رضایی=دکتر رضایی;مجری=مجری;دکتر رضایی=دکتر رضایی;", "Persian, not \"he said:\"");
}

static void
speakers(void)
{
	reads("President of the Coast Republic Viktor Marl: Sit down.\nAnna Belk: Thank you.\nViktor Marl: How many?\nAnna Belk: Nine.",
	    "President of the Coast Republic Viktor Marl=President of the Coast Republic Viktor Marl;Anna Belk=Anna Belk;"
	    "Viktor Marl=President of the Coast Republic Viktor Marl;Anna Belk=Anna Belk;", "title first, name alone later");
	reads("MS. PELLAR: One.\nMS. PELLAR: Two.\nMS. PELLAR: Three.\nMS. PELLAR: Four.\nMS. PELALR: Five.",
	    "MS. PELLAR=MS. PELLAR;MS. PELLAR=MS. PELLAR;MS. PELLAR=MS. PELLAR;MS. PELLAR=MS. PELLAR;MS. PELALR=MS. PELLAR;",
	    "a slip of the keys");
	reads("The PRESIDING OFFICER (Mr. Osei). Order.\nMr. LOWE. Yes.\nThe PRESIDING OFFICER. Granted.",
	    "The PRESIDING OFFICER (Mr. Osei)=The PRESIDING OFFICER (Mr. Osei);Mr. LOWE=Mr. LOWE;"
	    "The PRESIDING OFFICER=The PRESIDING OFFICER (Mr. Osei);", "who holds the chair");
	reads("MR. LOWE: Yes.\nMRS. LOWE: No.\nMR. LOWE: Yes.", "MR. LOWE=MR. LOWE;MRS. LOWE=MRS. LOWE;MR. LOWE=MR. LOWE;",
	    "husband and wife are two");
}

static void
traps(void)
{
	reads("He said: We will build.\nHe said: We will stay.", "", "a colon in prose");
	reads("Water: two wells.\nBread: one mill.\nContact: Ann Lowe", "", "a list");
	reads("Note: it is closed.\nNote: it is open.\nSource: the office", "", "notes");
	reads("Mr. Osei said no. He left.\nThe Speaker rose. He left.", "", "titles in prose");
	reads("A ship came in.\nQuays are long.", "", "letters that begin words");
	reads("Next Steps\nWe build the quay.\nOpen Points\nThe ice is late.\nNext Steps\nWe clear the ice.\nOpen Points\nThe quay is dear.",
	    "", "headings that come again, and nobody asks");
	reads("The ice is late, is it not?\nThanks,\nAnn\nIt is late indeed.\nRegards,\nKarim\nShall we wait for it?\nThanks,\nAnn\n"
	    "I would rather wait.\nRegards,\nKarim\nThen we wait.", "", "who signs a letter");
	reads("1. The quay: it is open.\n2. The lock: it is shut.", "", "items of a list");
	reads("**Quay** \u2013 it is open.\n**Lock** \u2013 it is shut.", "", "what a list explains");
	reads("10:30: the first train\n11:30: the second train", "", "times");
}

static void
notes(void)
{
	struct span line[] = { SPAN("MR. OSEI: Good morning."), SPAN("(Laughter.)"), SPAN("[APPLAUSE]"), SPAN("10:06 A.M. EDT"),
	    SPAN("(He meant the ship.)"), SPAN("END"), SPAN("END 1:34 P.M. EDT"), SPAN("______"), SPAN("The end is near") };
	struct turns *turns = turns_learn(words, &arena, line, 9);

	ok(turns_note(turns, line[1]), "laughter");
	ok(turns_note(turns, line[2]), "applause");
	ok(turns_note(turns, line[3]) && turns_end(turns, line[3]), "a clock line");
	ok(!turns_note(turns, line[4]), "a sentence in brackets is none");
	ok(turns_end(turns, line[5]) && turns_end(turns, line[6]) && turns_end(turns, line[7]), "what ends a transcript");
	ok(!turns_end(turns, line[8]), "prose does not");
	turns = turns_learn(words, &arena, line + 1, 1);
	ok(!turns_note(turns, line[1]), "without labels nothing is a stage direction");
	turns = turns_of_captions(words, &arena, line + 1, 1);
	ok(turns_note(turns, line[1]), "unless the document is known for a transcript");
	arena_empty(&arena);
}

/* "(so)" is neither told nor a cue, but in a play all brackets are directions, also ahead of the first turn. */
static void
plays(void)
{
	static const char *const text[] = { "ANNA. Is it late?", "(so)", "TOM. It is.", "ANNA. Go (so) then.", "TOM. I go.", "ANNA. Go.", "TOM. Yes." };
	struct span line[sizeof(text) / sizeof(*text)];
	size_t n = sizeof(text) / sizeof(*text), from, to;
	struct turns *turns;

	for (size_t i = 0; i < n; i++)
		line[i] = span_of(text[i]);
	turns = turns_learn(words, &arena, line, n);
	ok(turns_find_note(turns, line[3], 0, &from, &to) && to - from == 4, "brackets within a line of a play");
	ok(turns_note(turns, line[1]), "and on a line of their own");
	arena_empty(&arena);
}

int
main(void)
{
	struct tables tables = { 0 };

	words = label_words_new(&tables);
	shapes();
	speakers();
	traps();
	notes();
	plays();
	same(tables.wrongs, 0, "nothing is wrong with the tables");
	label_words_free(words);
	tables_free(&tables);
	arena_free(&arena);
	return tap_end();
}
