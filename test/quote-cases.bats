#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# sp-quote: what reporters write, and what users of other tools found missing.

load helper

setup() { cd "$D"; }

# quotes [OPTION ...] <<<TEXT: speaker and words of each record of the text
quotes() {
	cat >in.txt
	run -0 --separate-stderr sp-quote "$@" in.txt
	output=$(cut -f6,9 <<<"$output" | tr '\t' '|')
}

# lemmas LANGUAGE: how many cues the table has, without those of another form
lemmas() {
	grep -v '^#' "$TOP/libcommon/data/$1/cue.tsv" | cut -f1 | sort -u | wc -l
}

@test 'tables of cues are large' {
	[ "$(lemmas en)" -ge 400 ]
	[ "$(lemmas fa)" -ge 80 ]
	[ "$(lemmas ar)" -ge 80 ]
}

@test 'as somebody noted' {
	quotes -i <<<'The numbers changed over the summer, as Senator Ruiz has acknowledged.'
	assert_output 'Senator Ruiz|The numbers changed over the summer'
	quotes -i <<<'As Ana Ruiz noted, the fund will pay for the bridge.'
	assert_output 'Ana Ruiz|the fund will pay for the bridge'
}

@test 'a tag reaches back over other verbs' {
	quotes -i <<<'Sarab has a long history of welcoming guests, Mayor Ted Lane noted.'
	assert_output 'Ted Lane|Sarab has a long history of welcoming guests'
}

@test 'a passive that does not say by whom' {
	quotes -i <<<'It was reported that the bridge was closed.'
	assert_output -- '-|that the bridge was closed'
}

@test 'his claim that, research suggests that' {
	quotes -i <<<"Ana Lane's claim that the bridge is safe was heard."
	assert_output --partial 'Ana Lane|that the bridge is safe'
	quotes -i <<<'The research suggests that the bridge is old.'
	assert_output 'The research|that the bridge is old'
}

@test 'what critics say is the best; who say' {
	quotes -i <<<'It is the speech that critics say was the best of the year.'
	assert_output 'critics|was the best of the year'
	quotes -i <<<'Ruiz dislikes Ana Lane and Joe Cho, who say the senator does not have the votes.'
	assert_output 'Joe Cho|the senator does not have the votes'
}

@test 'a relative clause ends its report' {
	quotes -i <<<'Ana Lane, who said the bridge was safe, has left the town.'
	assert_output 'Ana Lane|the bridge was safe'
}

@test 'a source that is no person, ahead of the sentence' {
	quotes -i <<<'According to a count made at the gates, the hall was full.'
	assert_output --partial '|the hall was full'
}

@test 'a headline with a label' {
	quotes -i <<<$'Minister: Bridge is safe for now\n\nThe bridge was built long ago.'
	assert_output 'Minister|Bridge is safe for now'
}

@test 'negation, and who declined' {
	quotes -i <<<'Ana Ruiz did not say that the talks had failed.'
	assert_output 'Ana Ruiz|that the talks had failed'
	quotes <<<'She declined to comment.'
	assert_output ''
}

@test 'an apposition does not break the attribution' {
	quotes <<<'"We are ready," Mina Rad, a doctor from Sarab, said.'
	assert_output 'Mina Rad|We are ready,'
}

@test 'a nickname in marks is no quotation, and the real one is kept' {
	quotes <<<'Joe "Shorty" Lane said, "We won."'
	assert_output --partial '|We won.'
	refute_output --partial '|Shorty'
}

@test 'a dash and a name; a name and a colon' {
	quotes <<<$'"Never again." — Ana Ruiz\n\nTed Lane: "Once more."'
	assert_output $'Ana Ruiz|Never again.\nTed Lane|Once more.'
}

@test 'a full quotation without a verb in its sentence' {
	quotes <<<'Ana Ruiz spoke on Monday. "We are ready," she said. "We will not wait."'
	assert_output $'Ana Ruiz|We are ready,\nAna Ruiz|We will not wait.'
}

@test 'the canonical speaker and the pronoun, both' {
	cat >in.txt <<<'Mayor Ana Ruiz came on Monday. "We are ready," she said.'
	run -0 --separate-stderr sp-quote in.txt
	[ "$(cut -f6 <<<"$output")" = 'Ana Ruiz' ]
	[[ $(cut -f8 <<<"$output") == *'as=she'* ]]
}

@test 'he is not the one who was cited' {
	quotes -i <<<'President Omar Cho spoke in Sarab. He said the call had backfired.'
	assert_output 'Omar Cho|the call had backfired'
}

@test 'sp-name knows each speaker with a name, or a turn does, in every document' {
	cd "$TOP"
	for file in testdata/*/in.*; do
		{ sp-name "$file" | cut -f6,7 | tr '\t' '\n' && sp-split "$file" | cut -f6; } 2>/dev/null | sort -u >"$D/names"
		sp-quote -i "$file" 2>/dev/null | cut -f6 | sort -u | grep -E '^([A-Z]\. )*[A-Z][a-z]+( [A-Z]\.)*( [A-Z][a-z-]+)+$|^(Mr|Mrs|Dr)\. [^ ]+$' >"$D/speakers" || continue
		run -0 comm -13 "$D/names" "$D/speakers"
		assert_output ''
	done
}

@test 'the name of a programme or a book where one speaks is no quotation' {
	quotes <<<'"It is late," the mayor said on "Good Morning Karlsund." "We should go."'
	refute_output --partial 'Karlsund'
	quotes <<<'"Nobody came," said Ana Lane, the author of "The Long Winter."'
	assert_output 'Ana Lane|Nobody came,'
	quotes <<<'On "Harbour Talk," Ana Lane said the bridge was safe. The "Night Ferry" star told the audience: "Sing."'
	assert_output --partial '|Sing.'
	refute_output --partial 'Ferry|'
	refute_output --partial 'Talk'
	quotes <<<'The office is run by an old man known as "The Captain," and Ana Lane said nobody minds.'
	assert_output ''
}

@test 'part of who speaks is not what is said' {
	quotes <<<'The "stay away" crowd said the hall was too small.'
	assert_output ''
}

@test 'few words, but what somebody says: chants, a promise, what it is taken for' {
	quotes <<<'There were loud chants of "no" and "never" in the hall.'
	assert_output $'-|no\n-|never'
	quotes <<<'Many had hopes for her promise of a "green harbour".'
	assert_output --partial '|green harbour'
	quotes <<<'The council saw the plan as a "breakthrough".'
	assert_output --partial '|breakthrough'
	quotes <<<'Nobody could think of the claim that it was "ugly" as a joke.'
	assert_output --partial '|ugly'
}

@test 'the heading of a part, and who wrote an article, say nothing' {
	quotes <<<$'"We sold it all," said Ana Lane.\n\n\'A fight to the end\'\n\nThe council met in May.'
	assert_output 'Ana Lane|We sold it all,'
	quotes <<<"'We sold it all.'"
	assert_output --partial '|We sold it all.'
	quotes <<<$'From the papers:\n\n"Trains were late all through the winter," by the Herald\'s Ana Ruiz.'
	refute_output --partial 'Trains'
}

@test 'within what is quoted, speech is another quotation, a part of a sentence is none' {
	quotes <<<$'"She called me, \'Come at once, the harbour is on fire.\' I went," Ravi Rao said.'
	assert_output --partial '|Come at once, the harbour is on fire.'
	quotes <<<$'"Nobody would call that \'a fair and open vote in the council of Sarab\' today," Ravi Rao said.'
	refute_output --partial '|a fair'
}

@test 'an apposition of many words ahead of the name, or behind' {
	quotes <<<'"It was the best of winters," said Mina Rad, a retired doctor from Sarab who ran the clinic of the harbour for thirty years and left it to her two sons and a nephew last May.'
	assert_output 'Mina Rad|It was the best of winters,'
	quotes <<<'Mina Rad, a retired doctor from Sarab who ran the clinic of the harbour for thirty years and left it to her two sons and a nephew, said, "It was the best of winters."'
	assert_output 'Mina Rad|It was the best of winters.'
}

@test 'he is the one who cites, not the one who is cited' {
	quotes -i <<<'The mayor, Omar Cho, cited a former president; he said the call had backfired.'
	assert_output --partial 'Omar Cho|the call had backfired'
}

@test 'who reports, and who is reported' {
	quotes -i <<<'Critics say the mayor promised "no new taxes this year".'
	assert_output --partial 'ritics|the mayor promised "no new taxes this year"'
}

@test 'a letter speaks, a clock does not' {
	quotes <<<'"The bridge will be closed in May," the letter says.'
	assert_output 'the letter|The bridge will be closed in May,'
	quotes -i <<<'The clock said noon. The report says nothing of costs.'
	refute_output --partial 'noon'
}

@test 'from whose desk' {
	quotes <<<'From the desk of Ana Ruiz, on Monday: "Never again shall we close the harbour."'
	assert_output 'Ana Ruiz|Never again shall we close the harbour.'
	quotes <<<'From Ana Ruiz: "Never again shall we close the harbour."'
	assert_output 'Ana Ruiz|Never again shall we close the harbour.'
}

@test 'over paragraphs that are not opened again' {
	quotes <<<$'The mayor said, "One street is closed.\n\nTwo bridges are open." She left.'
	assert_output 'The mayor|One street is closed. Two bridges are open.'
}

@test 'side by side, one in the other, an apostrophe: each is paired, no mark inside is lost' {
	quotes <<<'"Yes," "No," and "Who knows?" were the answers Ana Ruiz gave.'
	assert_output --partial '|Yes,'
	assert_output --partial '|No,'
	assert_output --partial '|Who knows?'
	quotes <<<"'Don't go to the Lanes' house,' Ana Ruiz said."
	assert_output "Ana Ruiz|Don't go to the Lanes' house,"
	quotes <<<$'“Is that so?!” Ana Ruiz asked.'
	assert_output 'Ana Ruiz|Is that so?!'
}

@test 'the inner speaker of a quotation in a quotation is not the outer one' {
	cat >in.txt <<<$'“Omar Cho told me, ‘Leave the harbour now, all of you,’ and hung up,” Ravi Rao said.'
	run -0 --separate-stderr sp-quote in.txt
	assert_equal "$(grep -c 'level=2' <<<"$output")" 1
	assert_equal "$(grep 'level=2' <<<"$output" | cut -f6)" 'Omar Cho'
	assert_equal "$(grep -v 'level=2' <<<"$output" | cut -f6)" 'Ravi Rao'
}

@test 'who: whom it means, and the word that stands there' {
	cat >in.txt <<<'The plan was made by Senator Ana Ruiz of Florida, who called it "the best in years".'
	run -0 --separate-stderr sp-quote in.txt
	assert_equal "$(cut -f6 <<<"$output")" 'Ana Ruiz'
	[[ $(cut -f8 <<<"$output") == *'as=who;'* ]]
	quotes <<<'Ana Ruiz has in the past described the plan as "the worst in years".'
	assert_output 'Ana Ruiz|the worst in years'
}

@test 'no verb of speech, but a colon: the subject speaks' {
	quotes <<<$'"We sink," said Ted Lane.\n\nAna Ruiz tried a joke: "We sink, but slowly."'
	assert_output $'Ted Lane|We sink,\nAna Ruiz|We sink, but slowly.'
}

@test 'a clause shows that its verb is one: regulators say it, another said he, others say this is' {
	quotes -i <<<'Regulators say it has been used against small farms.'
	assert_output 'Regulators|it has been used against small farms'
	quotes -i <<<'Another said he would leave the town.'
	assert_output 'Another|he would leave the town'
	quotes -i <<<'Others say this is a rough patch.'
	assert_output 'Others|this is a rough patch'
	quotes -i <<<'Groups that have backed him say they will wait.'
	assert_output 'Groups|they will wait'
}

@test 'tags: one slide says, around thirty would come, but he said' {
	quotes -i <<<'Six million jobs depend on the harbour, one slide says.'
	assert_output 'one slide|Six million jobs depend on the harbour'
	quotes -i <<<'Around thirty people would come to each meeting, Ana Ruiz said.'
	assert_output 'Ana Ruiz|Around thirty people would come to each meeting'
	quotes -i <<<'But, Ana Ruiz said, it is a risky plan.'
	assert_output 'Ana Ruiz|it is a risky plan'
}

@test 'passives: asked to, accused of, asked about' {
	quotes -i <<<'Lane was asked to name a single law.'
	assert_output -- '-|to name a single law'
	quotes -i <<<'Lane was accused of hiding the letters.'
	assert_output -- '-|of hiding the letters'
	quotes -i <<<'Lane was hiding in the letters.'
	assert_output ''
}

@test 'nouns that report: the claim that, a promise to, questions about; not the report that was lost' {
	quotes -i <<<'Ana Ruiz repeated the claim that the bridge is safe.'
	assert_output 'Ana Ruiz|that the bridge is safe'
	quotes -i <<<'Ana Ruiz made a promise to mend the bridge.'
	assert_output 'Ana Ruiz|to mend the bridge'
	quotes -i <<<'The letters raised new questions about the old bridge.'
	assert_output --partial '|the old bridge'
	quotes -i <<<'She found the report that was lost.'
	assert_output ''
	quotes -i <<<'I would say about twenty minutes.'
	refute_output --partial '|twenty minutes'
	quotes <<<'Joe Cho told a crowd hearing the allegation that it was late, "We are early."'
	assert_output 'Joe Cho|We are early.'
}

@test 'headlines in capitals, and labels without marks' {
	quotes -i <<<$'Ruiz Says Old Bridge Would Survive Another Winter.\n\nAna Ruiz spoke on Friday.'
	assert_output 'Ana Ruiz|Old Bridge Would Survive Another Winter'
	quotes -i <<<$'The town met on Friday.\n\nAna Ruiz: We will mend the bridge. It is old.'
	assert_output --partial 'Ana Ruiz|We will mend the bridge. It is old'
	quotes -i <<<$'The town met on Friday.\n\nThe bottom line: we will mend the bridge.'
	assert_output ''
}

@test 'names in capitals are no headline' {
	quotes <<<'President Kemal Akdağ said, "We go." Mr Akdağ said, "We stay."'
	assert_output $'Kemal Akdağ|We go.\nKemal Akdağ|We stay.'
}

@test 'who reports what another said, where nothing but a distant verb has the words' {
	quotes <<<'Omar Cho said the mayor called on them to be “closely watched.”'
	assert_output 'Omar Cho|closely watched.'
	quotes <<<'Ana Ruiz issued a statement saying she would push for a “long bridge.”'
	assert_output 'Ana Ruiz|long bridge.'
	quotes <<<'Ana Ruiz offered few ideas, saying that trade, in which Omar Cho pushed for work on a “long bridge,” was slow.'
	assert_output 'Omar Cho|long bridge,'
}

@test 'a clause that opens the sentence governs none behind its comma' {
	quotes <<<'After Omar Cho argued that the toll should stay, Ana Ruiz said only that his “sums are wrong.”'
	assert_output 'Ana Ruiz|sums are wrong.'
	quotes <<<'Ana Ruiz repeated that Omar Cho argues well, calling the plan of Omar Cho a “good start.”'
	assert_output 'Ana Ruiz|good start.'
}

@test 'whose participle it is' {
	quotes <<<'Both men spoke of hope – Ana Ruiz saying he was “very glad” and Omar Cho calling it a “great meeting.”'
	assert_output $'Ana Ruiz|very glad\nOmar Cho|great meeting.'
	quotes <<<'Omar Cho was not there. He disliked Maria Lane’s calling him a “jerk.”'
	assert_output 'Maria Lane|jerk.'
}

@test 'whoever reports that something is called so, by nobody it names' {
	quotes <<<'Ana Ruiz said that papers can be called “top secret” there.'
	assert_output 'Ana Ruiz|top secret'
}

@test 'his claim; who is not ahead of a dash; what is counted' {
	quotes <<<'Omar Cho came late. His claim that “nobody pays” was heard.'
	assert_output 'Omar Cho|nobody pays'
	run -0 --separate-stderr sp-quote <<<'The front-runner Omar Cho - who said he would “tear down” the dam - was there.'
	assert_output --partial ';as=who;'
	quotes <<<'Ana Ruiz will win “a lot of votes” after primaries in 11 states, Omar Cho said.'
	assert_output 'Omar Cho|a lot of votes'
}

@test 'what ends on a comma is no nickname; the subject may stand ahead of the comma' {
	quotes <<<'Friends mocked the vote of Omar Cho, calling Cho “an orange clown,” Susan Lane said.'
	assert_output 'Friends|an orange clown,'
	run -0 --separate-stderr sp-quote <<<'At the meeting last week he used strong words, saying the group “must be destroyed.”'
	assert_output --partial ';as=he;'
}

@test 'no subject is an article, in an adverbial, or half a number' {
	quotes <<<'Following a swiftly called, late meeting, Ana Ruiz issued a statement calling the test “a clear breach” of the rules.'
	assert_output 'Ana Ruiz|a clear breach'
	quotes <<<'The clerk first said he did not recall it, but in a later interview said he had a “bad moment” there.'
	assert_output 'The clerk|bad moment'
	quotes <<<'Maria Lane supports Omar Cho as a delegate and in a statement credited him for “an exciting campaign.”'
	assert_output 'Maria Lane|an exciting campaign.'
	quotes <<<'But Omar Cho would not comment on an order for many state workers “to cover” them.'
	assert_output 'Omar Cho|to cover'
	quotes <<<'About 3,000 workers said the bridge was “too old” for them.'
	assert_output '3,000 workers|too old'
}

@test 'what stands behind a quotation and is no tag: another clause, a thought, a gesture' {
	quotes <<<'Omar Cho called the deal “a mistake” while Ana Ruiz said it was late.'
	assert_output 'Omar Cho|a mistake'
	quotes <<<'When Omar Cho said the bridge had been “safely closed,” both Ana Ruiz and Maria Lane understood his words.'
	assert_output 'Omar Cho|safely closed,'
	quotes <<<'Years ago, Omar Cho said, the town thought of him as a “fringe actor,” making air quotes.'
	assert_output 'Omar Cho|fringe actor,'
	quotes <<<'It was “a mistake,” as Ana Ruiz put it.'
	assert_output 'Ana Ruiz|a mistake,'
}

@test 'who speaks is all of the subject; more who may speak' {
	quotes <<<'The conservative paper has been outspoken, arguing that the plan is “unsound and weak.”'
	assert_output 'The conservative paper|unsound and weak.'
	quotes <<<'As they crossed the hall, some Danes could be heard grousing that the “false” bills were wet.'
	assert_output 'Danes|false'
	quotes <<<'“He earned it,” the assailant, John Reed, told the radio program “Inside Sarab” after the match.'
	assert_output 'John Reed|He earned it,'
	quotes <<<'The clip says Omar Cho “has no plan.”'
	assert_output 'The clip|has no plan.'
}

# a document without quotation marks is passed over by its characters
@test 'one kind of marks is enough, apostrophes within words are none' {
	local marks mark

	for marks in '" "' "' '" '‘ ’' '“ ”' '” ”' '„ “' '« »' '» «' '‹ ›' '「 」' '『 』' '＂ ＂' "\`\` ''" "\` '"; do
		mark=${marks% *}
		quotes <<<"Ana Ruiz said: ${mark}It is late.${marks#* }"
		assert_output 'Ana Ruiz|It is late.'
	done
	quotes <<<"Ana Ruiz didn't say it’s late. O'Brien's bridge isn't Lane’s."
	assert_output ''
}

@test 'a headline that begins with its colon is said by nobody' {
	for line in ': Back on track' 'From: Back on track' ':'; do
		run -0 --separate-stderr sp-quote -i <<<"$line"$'\n\nAna Ruiz said, “It is late.”'
		[[ $output == *$'\tAna Ruiz\tsay\t'* ]] || { echo "$line: $output"; return 1; }
		[ "${#lines[@]}" -eq 1 ] || { echo "$line: $output"; return 1; }
	done
}
