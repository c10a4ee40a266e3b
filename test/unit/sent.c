/* SPDX-License-Identifier: ISC */
#include "text/sent.h"
#include "tap.h"

static struct sent_rules *rules;
static struct sent_settings settings;

/* The text as it is split, a bar between two sentences. */
static void
splits(const char *text, const char *want)
{
	struct sent_bounds bounds = { 0 };
	struct buf got = { 0 };
	struct span s = span_of(text);

	sent_split(rules, &settings, s, &bounds);
	for (size_t i = 0, at = 0; i < bounds.n; i++) {
		if (i > 0)
			buf_byte(&got, '|');
		while (at < bounds.end[i] && s.p[at] == ' ')
			at++;
		buf_add(&got, span_cut(s, at, bounds.end[i]));
		at = bounds.end[i];
	}
	is(buf_span(&got), want, want);
	buf_free(&got);
	mem_free(bounds.end);
}

static void
abbreviations(void)
{
	splits("Mr. Amin met Gen. Lowe. They spoke.", "Mr. Amin met Gen. Lowe.|They spoke.");
	splits("Lt. Gen. (ret.) K. R. Odell came. Nobody else did.", "Lt. Gen. (ret.) K. R. Odell came.|Nobody else did.");
	splits("It belongs to the U.S. The envoy left.", "It belongs to the U.S.|The envoy left.");
	splits("The U.S. Navy sailed. All of it.", "The U.S. Navy sailed.|All of it.");
	splits("At 9 a.m. Mr. Osei rose. He sat at 6 p.m. Mr. Osei slept.",
	    "At 9 a.m. Mr. Osei rose.|He sat at 6 p.m.|Mr. Osei slept.");
	splits("See No. 12. Then sign.", "See No. 12.|Then sign.");
	splits("Did it work? No. It broke.", "Did it work?|No.|It broke.");
	splits("We chose plan C. The mayor agreed.", "We chose plan C.|The mayor agreed.");
	splits("You and I. Did you know Ann I. Lowe?", "You and I.|Did you know Ann I. Lowe?");
	splits("Oil, gas, etc. Belk Inc. signed.", "Oil, gas, etc.|Belk Inc. signed.");
	splits("The gauge read 3 ft. 2 in. at noon.", "The gauge read 3 ft. 2 in. at noon.");
	splits("Figure 3. The harbour.", "Figure 3. The harbour.");
	splits("P.S. I am well.", "P.S. I am well.");
}

static void
quotations(void)
{
	splits("\"Will it hold?\" Minister Osei asked. \"Yes!\" he said. It did.",
	    "\"Will it hold?\" Minister Osei asked.|\"Yes!\" he said.|It did.");
	splits("She said, \"One. Two.\" Then she left.", "She said, \"One.|Two.\"|Then she left.");
	splits("\"I would never --\" \"You did,\" he said.", "\"I would never --\"|\"You did,\" he said.");
	splits("« Nous la gardons ! » Il est parti.", "« Nous la gardons ! »|Il est parti.");
	splits("It is over (for now!). We rest.", "It is over (for now!).|We rest.");
	settings.keep_quotations = true;
	splits("She said, \"One. Two.\" Then she left.", "She said, \"One. Two.\"|Then she left.");
	splits("A stray \" mark. It closes nothing.", "A stray \" mark.|It closes nothing.");
	splits("He said «یک. دو.» and left. Then not.", "He said «یک. دو.» and left.|Then not.");
	settings.keep_quotations = false;
}

static void
marks(void)
{
	splits("They came ... and stayed. We saw.", "They came ... and stayed.|We saw.");
	splits("On and on... The end.", "On and on...|The end.");
	splits("It was cut. . . . The rest stayed.", "It was cut.|. . . The rest stayed.");
	splits("A fact.[3] [4] Another.", "A fact.[3] [4]|Another.");
	splits("Growth was 2.5 per cent. In 2020 it was 2.1. It fell.", "Growth was 2.5 per cent.|In 2020 it was 2.1.|It fell.");
	splits("Read www.example.org/a.b?x=1. Then write.", "Read www.example.org/a.b?x=1.|Then write.");
	splits("See https://example.org/A.B It is there.", "See https://example.org/A.B|It is there.");
	splits("2. The first rule. It stands.", "2. The first rule.|It stands.");
	splits("1) Bread 2) Water 3) Salt", "1) Bread|2) Water|3) Salt");
	splits("We need 1) bread, 2) water. That is all.", "We need 1) bread, 2) water.|That is all.");
	splits("The word is \"aye\". iPads were sold.", "The word is \"aye\".|iPads were sold.");
	splits("Because there is -- What was that?", "Because there is --|What was that?");
	splits("", "");
	splits("...", "...");
}

static void
informal(void)
{
	splits("it works. try it.", "it works. try it.");
	settings.informal = true;
	splits("it works. try it.", "it works.|try it.");
	splits("it works :) Thanks!", "it works :) Thanks!");
	splits("we need approx. ten. ok?now go", "we need approx. ten.|ok?|now go");
	splits("Ann Lowe 05/25/2001 12:45 PM Here it is.", "Ann Lowe|05/25/2001 12:45 PM|Here it is.");
	splits("Thanks, Ann", "Thanks,|Ann");
	settings.informal = false;
}

static void
other_scripts(void)
{
	splits("آیا آماده‌اید؟ بله! رفتند.", "آیا آماده‌اید؟|بله!|رفتند.");
	splits("در سال ۱۳۵۷ ه.ش. پیروز شد. بعد رفت.", "در سال ۱۳۵۷ ه.ش. پیروز شد.|بعد رفت.");
	splits("تهران - ایسنا: خبر آمد. تمام شد.", "تهران - ایسنا:|خبر آمد.|تمام شد.");
	splits("قال د. سمير: نعم. ثم ذهب.", "قال د. سمير: نعم.|ثم ذهب.");
	splits("他来了。她走了！「好。」然后？", "他来了。|她走了！|「好。」|然后？");
	splits("वह आया। वह गया।", "वह आया।|वह गया।");
}

/* A long text of one piece again and again must take time in proportion; 16 MiB in all end at once or not at all. */
static void
hostile(void)
{
	static const char *const pieces[] = {
		".", "!-", "\"", ". ", "...", "\xE2\x80\x9C", "(", ".)", "a.", "A. ", "1. ", "[1", ".[1]", "\xD9\x88.", " - :", "://", ",", "@", "'", ". \" "
	};
	struct sent_bounds bounds = { 0 };

	for (int i = 0; i < 4; i++) {
		settings.informal = (i & 1) != 0;
		settings.keep_quotations = (i & 2) != 0;
		for (size_t k = 0; k < sizeof(pieces) / sizeof(pieces[0]); k++) {
			struct buf text = { 0 };

			while (text.len < 200000)
				buf_string(&text, pieces[k]);
			sent_split(rules, &settings, buf_span(&text), &bounds);
			if (bounds.end[bounds.n - 1] != text.len)
				ok(false, pieces[k]);
			buf_free(&text);
		}
	}
	ok(true, "hostile text is split in time");
	settings = (struct sent_settings){ 0 };
	mem_free(bounds.end);
}

int
main(void)
{
	struct tables tables = { 0 };

	rules = sent_rules_new(&tables);
	abbreviations();
	quotations();
	marks();
	informal();
	other_scripts();
	hostile();
	same(tables.wrongs, 0, "nothing is wrong with the tables");
	sent_rules_free(rules);
	tables_free(&tables);
	return tap_end();
}
