#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# sp-quote: what stands in marks, what is reported, and whose words these are.

load helper

setup() { cd "$D"; }

# quotes [OPTION ...] <<<TEXT: speaker and words of each record of the text
quotes() {
	cat >in.txt
	run -0 --separate-stderr sp-quote "$@" in.txt
	output=$(cut -f6,9 <<<"$output" | tr '\t' '|')
	mapfile -t lines <<<"$output"
}

# field N [OPTION ...] <<<TEXT
field() {
	cat >in.txt
	run -0 --separate-stderr sp-quote "${@:2}" in.txt
	output=$(cut -f"$1" <<<"$output")
	mapfile -t lines <<<"$output"
}

@test 'a quotation that its attribution interrupts is one record' {
	quotes <<<'"We began late," the mayor said, "and we will finish early."'
	assert_output 'the mayor|We began late, and we will finish early.'
}

@test 'two sentences around a tag are two quotations of one speaker' {
	quotes <<<'"We began late," said Ana Ruiz. "Nobody noticed."'
	assert_output $'Ana Ruiz|We began late,\nAna Ruiz|Nobody noticed.'
}

@test 'a page break and its letterhead stand in no quotation' {
	quotes <<<$'OFFICE OF THE HARBOUR\n\nThe pilot said, "All those who\n\f\nOFFICE OF THE HARBOUR\n\nwished us ill are gone."'
	assert_output 'The pilot|All those who wished us ill are gone.'
}

@test 'marks opened again at each paragraph and closed once: one quotation' {
	quotes <<<$'The mayor said, "One street is closed.\n\n"Two bridges are open.\n\n"Three boats go." She left.'
	assert_output 'The mayor|One street is closed. Two bridges are open. Three boats go.'
}

@test 'an inch mark is no quotation mark' {
	quotes <<<'A 6" pipe burst on Monday. "It was loud," said the plumber.'
	assert_output 'the plumber|It was loud,'
}

@test 'apostrophes, primes, inches and minutes are no quotations' {
	quotes <<<"It's 6'2\" tall, '79 and the people's, 5' 30\"."
	assert_output ''
}

@test 'a few words within a sentence, and with -i all of it' {
	quotes <<<'The envoy called the plan "a bridge to nowhere" on Monday.'
	assert_output 'The envoy|a bridge to nowhere'
	field 8 -i <<<'The envoy said that the plan was "a bridge to nowhere".'
	assert_output --partial 'form=mixed'
}

@test 'two fragments of one statement' {
	quotes <<<'He set out "looking inward" and "looking outward" as twin duties.'
	assert_line --partial 'looking inward'
	assert_line --partial 'looking outward'
}

@test 'the stop stays on its side of the mark' {
	quotes <<<$'Ana Ruiz asked them to "look ahead".\n\nAna Ruiz asked them to "look ahead."'
	assert_output $'Ana Ruiz|look ahead\nAna Ruiz|look ahead.'
}

@test 'titles, nicknames and doubted words come on request only' {
	quotes <<<'The "experts" stayed away. Her book "Winter Light" came out in May.'
	assert_output ''
	field 8 --scare <<<'The "experts" stayed away.'
	assert_output --partial 'form=scare'
	quotes <<<'"It was loud," said Joe "Shorty" Lane.'
	assert_output --partial '|It was loud,'
}

@test 'a quotation in a quotation has a level' {
	field 8 <<<$'“He told me, ‘Leave the harbour now, all of you,’ and hung up,” Ravi Rao said.'
	assert_line --partial 'level=2'
	assert_line --index 0 --partial 'as=Ravi Rao'
}

@test 'a possessive at the end of a word closes nothing' {
	quotes <<<"'The workers' vote isn't over,' Ann Lee said."
	assert_output "Ann Lee|The workers' vote isn't over,"
}

@test 'the subject of two verbs' {
	quotes <<<'The minister thanked the crews and said, "It is done."'
	assert_output 'The minister|It is done.'
}

@test 'a participle behind: adding' {
	quotes <<<'Ana Ruiz stressed patience, adding, "Time is on our side."'
	assert_output 'Ana Ruiz|Time is on our side.'
}

@test 'a participle ahead: the subject follows' {
	quotes <<<'Explaining the delay, the governor said, "Snow fell."'
	assert_output 'the governor|Snow fell.'
}

@test 'reported speech around its attribution' {
	quotes -i <<<'The outcome, Ana Ruiz said, was that turnout rose.'
	assert_output 'Ana Ruiz|The outcome was that turnout rose'
}

@test 'appositions, long and short, in both orders' {
	quotes <<<'Mina Rad, a doctor from Shiraz, said, "The clinic never closed."'
	assert_output 'Mina Rad|The clinic never closed.'
	quotes <<<'The mayor of Karlsund, Ana Ruiz, said, "The bridge is safe."'
	assert_output 'Ana Ruiz|The bridge is safe.'
}

@test 'office, then name, then pronoun: one speaker' {
	quotes <<<$'The Speaker praised them. "Good work," the Speaker said.\n\nSpeaker Daniel Cho left at noon. "Until tomorrow," he said.'
	assert_output $'Daniel Cho|Good work,\nDaniel Cho|Until tomorrow,'
}

@test "the Chancellor's deputy is not the Chancellor" {
	quotes <<<$'Chancellor Eva Brandt spoke first.\n\nThe Chancellor\'s deputy in Bonn said, "The crowd was large."'
	assert_output "The Chancellor's deputy in Bonn|The crowd was large."
}

@test 'who is reported by another' {
	quotes <<<'Critics say the mayor promised "no new taxes this year".'
	assert_output 'the mayor|no new taxes this year'
}

@test 'a clock does not speak' {
	quotes -i <<<'The clock struck noon.'
	assert_output ''
}

@test 'quotations without a verb' {
	quotes <<<$'Ana Ruiz came to the harbour on Monday.\n\n"Never again." — Ana Ruiz\n\nRuiz: "Never, I say."'
	assert_output $'Ana Ruiz|Never again.\nAna Ruiz|Never, I say.'
}

@test 'two speakers in one sentence' {
	quotes <<<'"Yes," said Kim, while Ortiz shouted, "No!"'
	assert_output $'Kim|Yes,\nOrtiz|No!'
}

@test 'a list goes on without a verb' {
	quotes <<<'Ana Ruiz listed two tasks. The first is that we "save water and mend the pipes".'
	assert_output 'Ana Ruiz|save water and mend the pipes'
}

@test 'a long subject ahead of the verb' {
	quotes -i <<<'Clean streets, new lamps and safe schools were among the gains the mayor pointed to.'
	assert_output 'the mayor|Clean streets, new lamps and safe schools'
}

@test 'a stray mark costs one paragraph at most' {
	quotes <<<$'"a" b "c\n\n"d was wet," he said.'
	assert_output --partial '|d was wet,'
	quotes <<<'We will." he said. "We won." he said.'
	assert_line --partial '|We won.'
}

@test 'an open quotation ends with its paragraph, and says so' {
	field 8 <<<$'Ana Ruiz said, "This is where it begins and nobody knows\n\nThe rest is silence.'
	assert_output --partial 'warn=unclosed'
}

@test 'marks of all kinds' {
	quotes --scare <<<$'«a» „b“ 「c」 ‹d› ``e\'\' ”f”'
	assert_output $'-|a\n-|b\n-|c\n-|d\n-|e\n-|f'
}

@test 'straight opened and curly closed' {
	quotes <<<$'Ana Ruiz said, "It is late and cold.”'
	assert_output 'Ana Ruiz|It is late and cold.'
}

@test 'according to whom' {
	quotes <<<'The bridge is "safe for all who cross", according to Ana Ruiz.'
	assert_output 'Ana Ruiz|safe for all who cross'
}

@test 'an announcement: the next paragraph is quoted' {
	quotes <<<$'Ana Ruiz issued the following statement:\n\n"We have seen the report."'
	assert_output 'Ana Ruiz|We have seen the report.'
}

@test '-m takes only what is sure, -n only so many' {
	quotes -m 90 <<<$'"We began late," said Ana Ruiz.\n\nA pause. "Nobody noticed it at all," perhaps.'
	assert_output 'Ana Ruiz|We began late,'
	quotes -n 1 <<<$'"We began late," said Ana Ruiz. "Nobody noticed."'
	assert_output 'Ana Ruiz|We began late,'
	quotes -n 9 <<<$'"We began late," said Ana Ruiz. "Nobody noticed."'
	assert_output $'Ana Ruiz|We began late,\nAna Ruiz|Nobody noticed.'
	quotes -i -m 90 <<<$'Ana Ruiz said the bridge was safe, and added that it was late.'
	assert_output 'Ana Ruiz|that it was late'
}

@test 'what is no noun phrase has said nothing, what is nobody is doubtful' {
	field 6 -i <<<'He was warned twice, but each time the harbour hired somebody, he came away convinced that Ana Ruiz was right.'
	refute_line --partial 'came'
	field 8 -i <<<'A drop in sales warned that the port was full.'
	assert_output --partial 'as=A drop in sales;rule=that;sure=70'
	field 8 -i <<<'The report warned that the port was full.'
	assert_output --partial 'rule=that;sure=90'
}

@test 'the rule and how sure it is are told' {
	field 8 <<<'Ana Ruiz said, "It is late."'
	assert_output 'form=direct;as=Ana Ruiz;rule=before;sure=85'
}

@test 'Persian: the verb stands last' {
	quotes <<<'دکتر کامرانی در دیدار با کشاورزان گفت: «آب کم است.» وی افزود: «صبر کنید.»'
	assert_output $'کامرانی|آب کم است.\nکامرانی|صبر کنید.'
}

@test 'Arabic: the verb stands first' {
	quotes <<<'قالت وزيرة النقل، إيناس العكفي، في المؤتمر: «الخط باق». وأضافت الوزيرة: «لن نغلقه».'
	assert_output $'إيناس العكفي|الخط باق\nإيناس العكفي|لن نغلقه'
}

@test 'Persian: what is reported without marks' {
	quotes -i <<<'وزیر نیرو گفت که آب شهرها تا تابستان تأمین است. رضایی با بیان اینکه منابع کم شده است، افزود: «باید صرفه‌جویی کنیم.»'
	assert_output $'وزیر نیرو|که آب شهرها تا تابستان تأمین است\nرضایی|اینکه منابع کم شده است\nرضایی|باید صرفه‌جویی کنیم.'
	quotes -i <<<'به گفته محمد رضایی، سدهای استان تنها نیمه پر است. طبق گزارش بانک مرکزی، نرخ تورم کاهش یافت. طبق قانون، شوراها باید گزارش دهند.'
	assert_output $'محمد رضایی|سدهای استان تنها نیمه پر است\nگزارش بانک مرکزی|نرخ تورم کاهش یافت'
	quotes -i <<<'استاندار همدان از مردم خواست در مصرف آب صرفه‌جویی کنند. او اظهار داشت: مردم در صحنه‌اند و آگاه‌اند.'
	assert_output $'استاندار همدان|در مصرف آب صرفه‌جویی کنند\nاستاندار همدان|مردم در صحنه‌اند و آگاه‌اند'
	quotes -i <<<'رضایی با اشاره به انتخابات اخیر از دولت انتقاد کرد.'
	refute_output --partial 'انتخابات'
}

@test 'Persian: an object ahead of the subject, a pronoun without a sex, an office ahead of a name' {
	quotes <<<'«ما عقب‌نشینی نمی‌کنیم»؛ این را علی کریمی، نماینده تبریز، در مجلس گفت.'
	assert_output 'علی کریمی|ما عقب‌نشینی نمی‌کنیم'
	quotes <<<$'وزیر کشور احمد وحیدی گفت: «صندوق‌ها باز است.»\n\nمریم کاظمی، رئیس سازمان آب، گفت: «سد پر است.»\n\nوی ادامه داد: «این طرح ملی است.»'
	assert_output $'احمد وحیدی|صندوق‌ها باز است.\nمریم کاظمی|سد پر است.\nمریم کاظمی|این طرح ملی است.'
	quotes <<<'معاون رضایی گفت: «ما آماده‌ایم.»'
	assert_output 'معاون رضایی|ما آماده‌ایم.'
}

@test 'Arabic: what is reported without marks' {
	quotes -i <<<'قال وزير المالية سامي الرفاعي اليوم الثلاثاء إن الحكومة لن ترفع الضرائب، مضيفا أن العجز انخفض وأكد أن النمو عاد.'
	assert_output $'سامي الرفاعي|إن الحكومة لن ترفع الضرائب\nسامي الرفاعي|أن العجز انخفض\nسامي الرفاعي|أن النمو عاد'
	quotes -i <<<'وبحسب التقرير، بلغ معدل البطالة 18 في المئة. وذكرت وكالة الأنباء أن الأمطار توقفت.'
	assert_output $'التقرير|بلغ معدل البطالة 18 في المئة\nوكالة الأنباء|أن الأمطار توقفت'
}

@test 'Arabic: participles, a verb without a subject, an object behind a name' {
	quotes <<<'انتقد النائب كريم منصور الخطة قائلاً: "هذه وعود قديمة". وقال للصحفيين: "سنرى".'
	assert_output $'كريم منصور|هذه وعود قديمة\nكريم منصور|سنرى'
	quotes <<<$'أكدت سلمى الحداد أن المدارس ستفتح. ورحب كريم منصور بالقرار.\n\nوأضافت: "لن نتأخر بعد اليوم أبدا".'
	assert_output 'سلمى الحداد|لن نتأخر بعد اليوم أبدا'
}

@test 'a people file has the last word' {
	printf 'the mayor\tRuiz, Ana\tf\n' >people
	quotes -p people <<<'"We began late," the mayor said.'
	assert_output 'Ruiz, Ana|We began late,'
	SP_PEOPLE=people quotes <<<'"We began late," the mayor said.'
	assert_output 'Ruiz, Ana|We began late,'
}

@test 'a chain of aliases leads to its end' {
	printf 'the mayor\tRuiz\nRuiz\tAna Ruiz\nAna Ruiz\tAna Ruiz\n' >people
	quotes -p people <<<'"We began late," the mayor said.'
	assert_output 'Ana Ruiz|We began late,'
}

@test 'a circle of aliases is an error, and nothing is put out' {
	printf 'A\tB\nB\tC\nC\tA\nD\tD\n' >people
	run -2 --separate-stderr sp-quote -p people <<<'"x," he said.'
	assert_output ''
	[[ $stderr == *'a circle of aliases: '* ]]
}

@test 'an alias with two names is an error that names both lines' {
	printf 'a\tb\na\tc\na\tb\n' >people
	run -2 --separate-stderr sp-quote -p people <<<'"x," he said.'
	assert_output ''
	assert_equal "$stderr" 'sp-quote: people:2: another name than on line 1, which has "b"'
}

@test 'lines of a people file that cannot be understood' {
	printf 'a\tb\tc\td\n\377\n[unclosed\n' >people
	run -2 --separate-stderr sp-quote -p people <<<'"x," he said.'
	assert_output ''
	assert_equal "$(grep -c '^sp-quote: people:[123]: ' <<<"$stderr")" 3
}

@test 'F09 a people file of a million lines' {
	n=$(slow 1000000)
	seq "$n" | sed 's/.*/N&\tX&/' >people
	run -0 --separate-stderr timeout 20 sp-quote -p people <<<"\"It is late,\" said N$n."
	assert_output --partial $'\tX'"$n"$'\t'
}

@test 'a million opening marks, a hundred thousand quotations, verbs, names' {
	n=$(slow 100000)
	run -0 --separate-stderr timeout 60 sh -c "yes '“' | head -n $((n * 10)) | tr -d '\n' | sp-quote | wc -l"
	run -0 --separate-stderr timeout 60 sh -c "yes '“a”' | head -n $n | tr '\n' ' ' | sp-quote | wc -l"
	run -0 --separate-stderr timeout 60 sh -c "yes said | head -n $n | tr '\n' ' ' | sp-quote -i | wc -l"
	run -0 --separate-stderr timeout 60 sh -c "{ printf 'He said'; yes ' on \"Good Days\"' | head -n $n | tr -d '\n'; } | sp-quote -i | wc -l"
	run -0 --separate-stderr timeout 60 sh -c "{ printf 'He made'; yes ' the claim that it was late and' | head -n $n | tr -d '\n'; } | sp-quote -i | wc -l"
	run -0 --separate-stderr timeout 60 sh -c "{ seq $n | sed 's/.*/Mr A&,/'; echo 'and he said, \"x.\"'; } | tr '\n' ' ' | sp-quote | wc -l"
}

@test 'records in, records out: the same as from the text' {
	for file in $(documents); do
		[[ $file == *.txt ]] || continue
		cmp <(cd "$TOP" && sp-quote -i "${file#"$TOP"/}" 2>/dev/null) <(cd "$TOP" && sp-split "${file#"$TOP"/}" 2>/dev/null | sp-quote -i)
	done
}

@test 'findings of findings: quotations within quotations, no crash' {
	sample
	run -0 --separate-stderr sh -c 'sp-quote "$S" | sp-quote | wc -l'
}

@test 'every record is true to its source' {
	for file in $(documents); do
		run -0 --separate-stderr sh -c "sp-quote -i '$file' 2>/dev/null | sp-check"
	done
}

@test 'who used to say it, or liked to' {
	quotes <<'END'
The miller, Omar Bok, has died. "The wheel turns by itself," he used to say.

"Bread is patience," Bok liked to tell his guests.

"It never stops," the widow tried to explain.
END
	assert_output $'Omar Bok|The wheel turns by itself,\nOmar Bok|Bread is patience,\nthe widow|It never stops,'
}

@test 'a kicker ahead of a headline speaks for nobody' {
	for kicker in Live Analysis 'Live updates' Exclusive Watch; do
		quotes -i <<<"$kicker: Budget day as it happened"$'\n\nThe minister opened her box at noon and shut it at four, and that was all of it.'
		refute_output --partial 'Budget day'
	done
	quotes -i <<<$'Minister: Budget is safe\n\nThe minister opened her box at noon and shut it at four, and that was all of it.'
	assert_output 'Minister|Budget is safe'
}

@test 'what somebody began or finished is nothing said, but in marks' {
	quotes -i <<<'The minister began speaking at noon. Ana Ruiz finished the work of her father. "And now," she began, "to the harbour."'
	assert_output 'Ana Ruiz|And now, to the harbour.'
}

@test 'the verb that goes on with the same subject brings the quotation, with -i and without' {
	for options in '' -i; do
		field 7 $options <<<'Ana Ruiz told the council about the plan, calling it “a shame”.'
		assert_output 'call'
	done
}

@test 'what somebody would say is told by who tells so' {
	quotes <<<'Ana Ruiz said the workers would call it “late and sad”.'
	assert_output 'Ana Ruiz|late and sad'
}

@test "who tells a story is who is spoken to beside what I say" {
	printf '%s\n\n' '"Well, Jake?" asked Brenda.' '"Nothing," I said.' '"You never answer, Jake."' '"No," I said.' '"Why is that, Jake?" she said.' \
		'"I am tired," I said.' 'Brenda laughed. "Tired of what?"' '"Of all this."' '"You said so in May."' >"$D/in"
	run -0 sh -c 'sp-quote "$1" | cut -f6,9' - "$D/in"
	assert_line 'Jake	I am tired,'
	assert_line 'Brenda	Tired of what?'
	assert_line 'Jake	Of all this.'
	assert_line 'Brenda	You said so in May.'
}

@test 'a block quotation of Markdown is whose the colon ahead of it announces, or who signs it' {
	quotes <<<$'# Bridges\n\n> Bridges are promises.\n>\n> — Ana Ruiz\n\nOmar Cho answered:\n\n> It is late.\n>\n> It is *cold*, too.\n\nThe mayor replied in May.\n\n> This one is nobody\'s.'
	assert_output $'Ana Ruiz|Bridges are promises.\nOmar Cho|It is late. It is cold, too.'
}
