# SPDX-License-Identifier: ISC
# Who speaks, as sp-split's users see it. Single shapes of labels: test/unit/turn.c.

load helper

# turns FILE: who, as= and text of each turn
turns() {
	sp-split -u turn "$1" >"$D/units" || return
	awk -F '\t' '$5 == "turn" || $5 == "note" { match($8, /as=[^;]*/); print $5 "|" $6 "|" substr($8, RSTART + 3, RLENGTH - 3) "|" $9 }' "$D/units"
}

@test "a press briefing: questions have no colon, what has no label goes on" {
	printf '%s\n\n' 'Press Briefing by the Harbour Office' '1:31 P.M. EST' 'MR. OSEI:  Good afternoon. It is cold.' \
		'Q    Is the harbour open?' 'MR. OSEI:  It is.' 'It opened at noon.' '(Laughter.)' 'Q    Thank you.' 'END' >"$D/in"
	run -0 turns "$D/in"
	assert_output --partial 'turn|MR. OSEI|MR. OSEI|Good afternoon. It is cold.
turn|Q|Q|Is the harbour open?
turn|MR. OSEI|MR. OSEI|It is. It opened at noon.
note|-||(Laughter.)
turn|Q|Q|Thank you.'
}

@test "in a court the questions are those of the examiner" {
	printf '%s\n\n' 'DIRECT EXAMINATION' 'BY MR. HALE:' 'Q. Where do you work?' 'A. At the harbour.' \
		'MS. BERG: Objection.' 'THE COURT: Overruled.' 'Q. Since when?' 'A. Since May.' \
		'CROSS-EXAMINATION' 'BY MS. BERG:' 'Q. Were you there in April?' 'A. No.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|MR. HALE|Q|Where do you work?'
	assert_line 'turn|MR. HALE|Q|Since when?'
	assert_line 'turn|MS. BERG|Q|Were you there in April?'
	assert_line 'turn|A|A|No.'
}

@test "an initial is a capital of any alphabet" {
	printf '%s\n\n' 'Meeting' 'Š. Lund: Good morning to all.' 'É. Roe: Good morning.' 'Š. Lund: What is new?' 'É. Roe: The bridge.' >"$D/in"
	run -0 turns "$D/in"
	assert_output 'turn|Š. Lund|Š. Lund|Good morning to all.
turn|É. Roe|É. Roe|Good morning.
turn|Š. Lund|Š. Lund|What is new?
turn|É. Roe|É. Roe|The bridge.'
}

@test "a colon in prose is no label" {
	printf '%s\n\n' 'The minister spoke for an hour in the town hall.' 'He said: We will build the bridge.' \
		'Water: there are two wells in the town.' 'Note: the hall was closed to the press.' >"$D/in"
	run -0 sp-split -u para "$D/in"
	refute_output --partial 'turn='
}

@test "a speaker who has a title first and none later is one speaker" {
	printf '%s\n\n' 'Governor of the Coast Region Anna Belk: Good afternoon.' 'Viktor Marl: How many ships came?' \
		'Anna Belk: Forty-two came.' 'Viktor Marl: That is a good number.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|Governor of the Coast Region Anna Belk|Anna Belk|Forty-two came.'
}

@test "captions: cues are joined, each sentence has its times" {
	printf '%s\n' 1 '00:00:01,000 --> 00:00:03,500' 'Good evening. We begin' '' 2 '00:00:03,600 --> 00:00:06,000' \
		'in the <i>old</i> harbour.' >"$D/in.srt"
	run -0 sp-split "$D/in.srt"
	assert_line --partial 'at=00:00:01,000;till=00:00:03,500	Good evening.'
	assert_line --partial 'at=00:00:01,000;till=00:00:06,000;gap='
	assert_line --partial '	We begin in the old harbour.'
}

@test "rolling captions say each word once" {
	printf '%s\n' WEBVTT '' '00:00.000 --> 00:02.000' 'we begin in' '' '00:02.000 --> 00:02.010' 'we begin in' '' \
		'00:02.010 --> 00:04.000' 'we begin in' 'the old harbour' '' '00:04.000 --> 00:04.010' 'the old harbour' '' \
		'00:04.010 --> 00:06.000' 'the old harbour' 'of the town' >"$D/in.vtt"
	run -0 sp-split -u para "$D/in.vtt"
	assert_output --partial '	we begin in the old harbour of the town'
}

@test "who speaks goes on where each of his cues says so" {
	printf '%s\n' WEBVTT '' '00:01.000 --> 00:02.000' 'Ann Lowe: Shall we start?' '' '00:02.500 --> 00:04.000' 'Karim Daoud: Yes, with the' '' \
		'00:04.100 --> 00:06.000' 'Karim Daoud: harbour plan.' '' '00:06.500 --> 00:07.000' 'Ann Lowe: Good.' >"$D/in.vtt"
	run -0 turns "$D/in.vtt"
	assert_output 'turn|Ann Lowe|Ann Lowe|Shall we start?
turn|Karim Daoud|Karim Daoud|Yes, with the harbour plan.
turn|Ann Lowe|Ann Lowe|Good.'
}

@test "times on lines of their own are those of the words behind them" {
	printf '%s\n' 0:00 'Good morning. We talk' 0:04 'about the harbour. Who' 0:09 'pays for it?' 1:02:03 'The city does.' >"$D/in"
	run -0 sp-split "$D/in"
	assert_line --partial 'at=0:00;till=0:04	Good morning.'
	assert_line --partial 'at=0:00;till=0:09;gap=7+5	We talk about the harbour.'
	assert_line --partial 'at=0:04;till=1:02:03;gap=3+5	Who pays for it?'
	assert_line --partial 'at=1:02:03	The city does.'
	sp-split "$D/in" | sp-check "$D/in"
}

@test "hours of a programme are no captions" {
	printf '%s\n' 9:00 'The news is read.' 9:30 'The sport is shown.' 10:00 'A film is shown.' >"$D/in"
	run -0 sp-split "$D/in"
	refute_output --partial 'till='
}

@test "whence a member is, on the line below his name, is a note" {
	printf '%s\n' 'Ann Lowe' '(Coast) (Lab)' 'Who pays for the quay?' '' 'Karim Daoud' '(Hills) (Con)' 'The city pays.' >"$D/in"
	run -0 turns "$D/in"
	assert_output 'turn|Ann Lowe|Ann Lowe|Who pays for the quay?
note|-||(Coast) (Lab)
turn|Karim Daoud|Karim Daoud|The city pays.
note|-||(Hills) (Con)'
}

@test "a voice tag names the speaker" {
	printf '%s\n' WEBVTT '' '00:01.000 --> 00:02.000' '<v Ann Lowe>Hello.' '' '00:02.000 --> 00:03.000' '<v Karim Daoud>Welcome.' >"$D/in.vtt"
	run -0 turns "$D/in.vtt"
	assert_output 'turn|Ann Lowe|Ann Lowe|Hello.
turn|Karim Daoud|Karim Daoud|Welcome.'
}

@test "a voice tag behind the words names their speaker, and the turn begins with the words" {
	printf '%s\n' WEBVTT '' '00:01.000 --> 00:02.000' 'Hello. <v Ann Lowe>Welcome.' >"$D/in.vtt"
	cd "$D"
	sp-split -u turn in.vtt >out
	sp-check in.vtt <out
	run -0 cut -f5,6,9 out
	assert_output --partial $'turn\tAnn Lowe\tHello. Welcome.'
}

@test "hearings and press conferences: a title and a name, or a name in capitals, and a stop" {
	printf '%s\n\n' 'Mr. Tully. When was that?' 'Ms. Norcross. In May, I think.' 'Mr. Tully. And who knew?' 'Ms. Norcross. Nobody did.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|Ms. Norcross|Ms. Norcross|Nobody did.'
	printf '%s\n\n' 'CHAIR LIND. Good afternoon to all.' 'STEVE ROE. Will rates rise?' 'CHAIR LIND. They may.' 'STEVE ROE. When?' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|STEVE ROE|STEVE ROE|When?'
	printf '%s\n\n' 'Mr. Tully. When was that, and who knew?' 'The port lies in the north.' 'It has two docks.' >"$D/in"
	run -0 sp-split -u para "$D/in"
	refute_output --partial 'turn='
}

@test "a blank ahead of the colon" {
	printf '%s\n\n' 'Anna Lind : Where were you born?' 'Per Roe : In Lowell.' 'Anna Lind : And when?' 'Per Roe : In May.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|Per Roe|Per Roe|In May.'
}

@test "names on lines of their own, with what they are, or a time on the next line" {
	printf '%s\n\n' Operator 'Good afternoon, and welcome to the call.' 'Jim Bate -- Head of Investor Relations' 'Thank you all. We sold more.' \
		'Sam Okoye -- Harbour Bank -- Analyst' 'Thanks. What about Europe?' 'Jim Bate -- Head of Investor Relations' 'It is slow.' \
		Operator 'That was the last question of the day.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|Sam Okoye|Sam Okoye|Thanks. What about Europe?'
	printf '%s\n' 'Dana Whit' 00:00:02 'Welcome back. Why do dams fail?' '' 'Marcus Oye' 00:00:19 'Mostly because nobody looks.' '' \
		'Dana Whit' 00:00:27 'That sounds too simple.' '' 'Marcus Oye' 00:00:31 'It is so all the same.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|Marcus Oye|Marcus Oye|It is so all the same.'
	assert_line 'note|-||00:00:19'
}

@test "what is said at the edge of each page is no furniture" {
	for _ in 1 2 3; do
		printf '%s\n' 'MS. DOYLE: Was it red, and who else saw it?' 'MR. KIRK: The boy did.' 'MS. DOYLE: Did you call?' 'MR. KIRK: Yes.'
		printf '\f'
	done >"$D/in"
	[ "$(sp-split -F -u turn "$D/in" | grep -c '	turn	')" = 12 ]
	for page in 'The council voted for it in the spring, though it was' 'They built it in the summer, and the quay'; do
		printf '%s\n' 'HARBOUR NEWS' '' "$page" 'too.'
		printf '\f'
	done >"$D/in"
	[ "$(sp-split "$D/in" | grep -c 'too\.$')" = 2 ]
}

@test "a few labels in a book are no turns, nor is a picture's caption" {
	run -0 sh -c 'for i in 1 2 3; do printf "[Illustration: A GATE.]\n\nShe went on.\n\n"; done | sp-split -u turn | cut -f6 | sort -u'
	assert_equal "$output" -
	run -0 sh -c '{ printf "London:\n\nPrinted here.\n\n"; for i in $(seq 1600); do printf "He went on, line %s, and on.\n" $i; done
	printf "\nLondon:\n\nPrinted there.\n\n"; for i in $(seq 1600); do printf "She went on, line %s, and on.\n" $i; done; } | sp-split -u turn | cut -f6 | sort -u'
	assert_equal "$output" -
}

@test "two of one surname are told apart by their initials, also where the initial is an M" {
	printf '%s\n\n' 'ALMA LUND, ANCHOR: Good morning.' 'MILO LUND, CORRESPONDENT: I am at the bridge.' 'A. LUND: Is it open?' \
		'M. LUND: It is not.' 'A. LUND: Thank you.' 'M. LUND: Back to you.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|ALMA LUND|A. LUND|Is it open?'
	assert_line 'turn|MILO LUND|M. LUND|It is not.'
	assert_line 'turn|MILO LUND|M. LUND|Back to you.'
}

@test "speakers whom a machine has numbered, also those heard once" {
	printf '%s\n' 'spk_0: Good morning. This is the harbour.' 'spk_1: I have a question.' 'spk_0: Please.' 'spk_2: So have I.' >"$D/in"
	run -0 turns "$D/in"
	assert_output --partial 'turn|spk_0|spk_0|Good morning. This is the harbour.
turn|spk_1|spk_1|I have a question.
turn|spk_0|spk_0|Please.
turn|spk_2|spk_2|So have I.'
}

@test "a label in square brackets has a colon or none" {
	printf '%s\n' '[SPEAKER_00] Good morning to all.' '[SPEAKER_01] I am late.' '[SPEAKER_00] Why?' '[SPEAKER_01] The ferry.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|SPEAKER_01|SPEAKER_01|The ferry.'
	printf '%s\n\n' '[Ana Ruiz]: Good morning to all.' '[Tom Lind]: I am late.' '[Ana Ruiz]: Why?' '[Tom Lind]: The ferry.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|Tom Lind|Tom Lind|The ferry.'
}

@test "brackets that come again tell of a sound, or of news: no speakers" {
	printf '%s\n\n' '[Applause] We begin in the harbour.' '[Update] The hall is open.' '[Applause] We end there.' '[Update] The hall is shut.' >"$D/in"
	run -0 sp-split -u para "$D/in"
	refute_output --partial 'as='
}

@test "a time behind whoever is heard, in small letters too; a line without one is the page's" {
	printf '%s\n' 'Question of the Week: Where is your boat?' '' 'Support the show' '' 'Ana (00:00):' 'All right.' '' 'the second guest (00:04):' \
		'I am here.' '' 'Ana (00:06):' 'Good.' '' 'Tom (00:07):' 'Hello.' '' 'Ana (00:09):' 'Bye.' >"$D/in"
	run -0 turns "$D/in"
	assert_output 'turn|Ana|Ana|All right.
turn|the second guest|the second guest|I am here.
turn|Ana|Ana|Good.
turn|Tom|Tom|Hello.
turn|Ana|Ana|Bye.'
}

@test "a headline with a colon that a page has three times is nobody's words" {
	printf '%s\n\n' 'Boats Weekly: News of the Harbour, Now in Audio!' 'Boats Weekly: News of the Harbour, Now in Audio!' \
		'Boats Weekly: News of the Harbour, Now in Audio!' 'The harbour is open again.' >"$D/in"
	run -0 sp-split -u para "$D/in"
	refute_output --partial 'as='
}

@test "an office that a label gave its holder is the holder's label, where one alone has it" {
	printf '%s\n\n' 'ANTON ALBA, PRIME MINISTER: Good morning.' 'JOURNALIST: How are you?' 'PRIME MINISTER: Well.' 'JOURNALIST: And you?' 'PRIME MINISTER: Well.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|ANTON ALBA|PRIME MINISTER|Well.'
	printf '%s\n\n' 'Secretary General Jon Alba: Good morning.' 'Ana Roe: How are you?' 'Secretary General: Well.' 'Ana Roe: And you?' 'Secretary General: Well.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|Secretary General Jon Alba|Secretary General|Well.'
	printf '%s\n\n' 'ANA RUIZ, HOST: Good morning.' 'TOM LIND, HOST: How are you?' 'RUIZ: Well.' 'LIND: Good.' 'HOST: We begin.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|HOST|HOST|We begin.'
}

@test "a surname that is an office, too" {
	printf '%s\n\n' 'SEN. ANGUS KING (I-MAINE): Thank you.' 'MR. LUND: Good morning.' 'KING: Why now?' 'MR. LUND: It is late.' 'KING: It is.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|SEN. ANGUS KING (I-MAINE)|KING|Why now?'
	printf '%s\n\n' 'MADAM DEPUTY SPEAKER: Order.' 'MR. LUND: Good morning.' 'THE SPEAKER: Why now?' 'MR. LUND: It is late.' >"$D/in"
	run -0 turns "$D/in"
	assert_line 'turn|THE SPEAKER|THE SPEAKER|Why now?'
}

@test "in a live report the zone behind the time speaks for nobody" {
	printf '%s\n' 'Live: the strike' '' '17:42 GMT' 'What the mayor said' '' '17:30 GMT' 'The union has answered.' '' '17:05 GMT' 'Ferries are late.' >"$D/in"
	run -0 sp-split -u para "$D/in"
	refute_output --partial 'as='
}
