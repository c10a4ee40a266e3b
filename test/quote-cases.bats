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

@test 'sp-name knows each speaker with a name, or the turn does, in every document' {
	cd "$TOP"
	for file in testdata/*/in.txt; do
		sp-name "$file" 2>/dev/null | cut -f6,7 | tr '\t' '\n' | sort -u >"$D/names"
		sp-quote "$file" 2>/dev/null | cut -f6,8 | grep 'rule=\(before\|after\)' | cut -f1 | sort -u | grep -E '^[A-Z][a-z]+ [A-Z][a-z]+$' >"$D/speakers" || continue
		run -0 comm -13 "$D/names" "$D/speakers"
		assert_output ''
	done
}
