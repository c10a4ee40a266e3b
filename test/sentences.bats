# SPDX-License-Identifier: ISC
# Where sentences end, as sp-split's users see it. Single rules: test/unit/sent.c.

load helper

# sentences TEXT [OPTION ...]: the texts of the sentences of one paragraph
sentences() {
	local text=$1
	shift
	printf '%s\n' "$text" >"$D/text"
	sp-split "$@" "$D/text" >"$D/units" || return
	awk -F '\t' '$5 == "sent" { print $9 }' "$D/units"
}

# table NAME [OPTION ...]: tells what sp-split does otherwise than test/sentences/NAME.tsv says. A line
# is a document: its sentences, " | " between two of them, or "|" where no blank is. Where the text
# has bars or blanks of another kind, it stands ahead, and a tab between. Lines of "# " are headings.
table() {
	local table=$TOP/test/sentences/$1.tsv
	shift
	mkdir "$D/said"
	awk -F '\t' -v folder="$D/said" '
		!/^(#|$)/ {
			file = sprintf("%s/%04d", folder, NR)
			text = $1
			gsub(/ \| /, " ", text)
			gsub(/\|/, "", text)
			print text >file
			close(file)
			gsub(/ ?\| ?/, " | ", $NF)
			print NR "\t" $NF
		}' "$table" >"$D/want"
	cd "$D/said"
	sp-split "$@" [0-9]* >"$D/found"
	sp-check [0-9]* <"$D/found"
	awk -F '\t' '
		{ at = $1 + 0; text = $5 == "sent" ? $9 : "[" $5 "] " $9 }
		at != last && NR > 1 { print last "\t" all }
		{ all = at == last ? all " | " text : text; last = at }
		END { print last "\t" all }' "$D/found" >"$D/got"
	diff "$D/want" "$D/got"
}

@test "English: where sentences end" {
	table english -l en
}

@test "Persian: where sentences end" {
	table persian -l fa
}

@test "Arabic: where sentences end" {
	table arabic -l ar
}

@test "other languages: where sentences end" {
	table other
}

@test "chats and mails: where sentences end" {
	table informal --informal
}

@test "quotations kept whole: where sentences end" {
	table quoted -q
}

@test "a title ends no sentence, a street does" {
	run -0 sentences 'The Rev. Dr. Ann Lowe saw St. Anne and Mr. Belk in the lane. The two spoke to Gen. Osei on the quay.'
	assert_output 'The Rev. Dr. Ann Lowe saw St. Anne and Mr. Belk in the lane.
The two spoke to Gen. Osei on the quay.'
}

@test "a quotation is split, or kept whole with -q" {
	text='The envoy said, "The sea is high. The ship waits." Nobody answered him at all that day.'
	run -0 sentences "$text"
	assert_output 'The envoy said, "The sea is high.
The ship waits."
Nobody answered him at all that day.'
	run -0 sentences "$text" -q
	assert_output 'The envoy said, "The sea is high. The ship waits."
Nobody answered him at all that day.'
}

@test "a question carried on by its speaker is one sentence" {
	run -0 sentences '"Will they come back to the harbour?" Minister Osei asked. Nobody in the hall had an answer for him.'
	assert_output '"Will they come back to the harbour?" Minister Osei asked.
Nobody in the hall had an answer for him.'
}

@test "small letters begin sentences in informal text only" {
	text='the bridge opens in may. it took two years. we all went to see it.'
	run -0 sentences "$text"
	assert_output "$text"
	run -0 sentences "$text" --informal
	assert_output 'the bridge opens in may.
it took two years.
we all went to see it.'
}

@test "Persian: question mark, dotted era, date line" {
	run -0 sentences 'آیا در سال ۱۳۵۷ ه.ش. پیروز شدند؟ بله، در بهمن همان سال. مردم به خیابان آمدند.'
	assert_output 'آیا در سال ۱۳۵۷ ه.ش. پیروز شدند؟
بله، در بهمن همان سال.
مردم به خیابان آمدند.'
}

@test "Arabic: a title of one letter, a quotation closed after the stop" {
	run -0 sentences 'قال د. سمير أمين: «لن ننتظر». هل توافقون على ذلك؟ نعم، نحن نوافق.'
	assert_output 'قال د. سمير أمين: «لن ننتظر».
هل توافقون على ذلك؟
نعم، نحن نوافق.'
}

@test "a word of the user's table ends no sentence" {
	mkdir -p "$D/tables/en"
	printf 'harb\ttitle\n' >"$D/tables/en/abbrev.tsv"
	text='He went to see harb. Osei on the quay at noon. He came back in the evening.'
	run -0 sentences "$text"
	assert_line -n 0 'He went to see harb.'
	run -0 sentences "$text" -L "$D/tables"
	assert_line -n 0 'He went to see harb. Osei on the quay at noon.'
}

@test "a line of the user's table that is wrong is named" {
	mkdir -p "$D/tables/en"
	printf 'harb\tharbour\n' >"$D/tables/en/abbrev.tsv"
	echo 'One. Two.' >"$D/text"
	run -2 --separate-stderr sp-split -L "$D/tables" "$D/text"
	[[ $stderr == *'en/abbrev.tsv:1: want title, link, number, part, acronym, inner or mark' ]]
}

@test "a line of a user's table of labels, stops, languages that is wrong is named" {
	while IFS='|' read -r table line wrong; do
		mkdir -p "$D/tables/${table%/*}"
		printf '%b\n' "$line" >"$D/tables/$table.tsv"
		echo 'One. Two.' >"$D/text"
		run -2 --separate-stderr sp-split -L "$D/tables" "$D/text"
		[[ $stderr == *"$table.tsv:1: $wrong" ]]
		rm "$D/tables/$table.tsv"
	done <<-'TABLES'
		en/label|harbour\tstreet|want title, office, link, particle, trap, stage, audience, interjects, speech, when or examines
		en/sitting|the crew rose\tloud|want whole or shouted
		any/terminator|ab\ttwo|want one character
		any/lang|two words\ten|want a word, and a language
	TABLES
}

@test 'Persian and Arabic are told by their letters where the words do not tell' {
	language() { sp-split <<<"$1" | grep -o 'lang=[a-z]*'; }
	[ "$(language 'معاون رضایی گفت: «ما آماده‌ایم.»')" = lang=fa ]
	[ "$(language 'قال وزير المالية سامي الرفاعي إن الحكومة لن ترفع الضرائب.')" = lang=ar ]
	[ "$(language 'ہم وہاں گئے تھے۔')" = lang=und ]
}
