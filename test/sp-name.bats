#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# sp-name: mentions and whom they mean.

load helper

setup() { cd "$D"; }

# names [OPTION ...] <<<TEXT: canonical name and mention of each record
names() {
	cat >in.txt
	run -0 --separate-stderr sp-name "$@" in.txt
	output=$(cut -f7,9 <<<"$output" | tr '\t' '|')
	mapfile -t lines <<<"$output"
}

# types <<<TEXT: canonical name and type of each record
types() {
	cat >in.txt
	run -0 --separate-stderr sp-name in.txt
	output=$(cut -f7,8 <<<"$output" | sed 's/;.*//')
	mapfile -t lines <<<"$output"
}

@test 'titles, first names and surnames are one person' {
	names <<<'President Ana Ruiz spoke. Mrs. Ruiz left early, and Ruiz did not come back.'
	assert_output $'Ana Ruiz|President Ana Ruiz\nAna Ruiz|Mrs. Ruiz\nAna Ruiz|Ruiz'
}

@test 'a surname alone keeps its title' {
	names <<<'They saw Mrs. Pell at the lock.'
	assert_output 'Mrs. Pell|Mrs. Pell'
}

@test 'an office is whom the document says' {
	names <<<'Anna Reyes, the mayor of Karlsund, was late. The mayor apologised.'
	assert_line 'Anna Reyes|The mayor'
}

@test 'husband and wife of one surname are two' {
	names <<<'Mr. Pell and Mrs. Pell came by boat.'
	assert_output $'Mr. Pell|Mr. Pell\nMrs. Pell|Mrs. Pell'
}

@test 'persons, organisations, places' {
	cat >in.txt <<<'Anna Reyes told the Harbour Council that trains to Norway run late.'
	run -0 --separate-stderr sp-name in.txt
	assert_line --partial 'type=person'
	assert_line --partial 'type=org'
	assert_line --partial 'type=place'
}

@test 'an unknown name is a place where something is in it' {
	types <<<'The fog came. It was late in Karlsund, and Lindqvist said so.'
	assert_output $'Karlsund\ttype=place\nLindqvist\ttype=person'
}

@test 'a name that nothing tells of is no person' {
	types <<<'The fog came, and the Zembla was late.'
	assert_output $'Zembla\ttype=other'
}

@test 'nations, faiths and parties are groups, alone and in pairs' {
	types <<<'We met an Iranian sailor, two Americans, a Sunni Arab and some Republicans. The Muslims prayed.'
	assert_output $'Iranian\ttype=group\nAmericans\ttype=group\nSunni Arab\ttype=group\nRepublicans\ttype=group\nMuslims\ttype=group'
}

@test 'a people is not the longer name it begins or ends' {
	types <<<'We like the British North Mill Company. The British left.'
	assert_line $'British\ttype=group'
}

@test 'months of other calendars are no names, but people are called so' {
	types <<<'It rained on 22 Bahman and all through Ramadan, said Bahman Rad.'
	assert_output $'Bahman Rad\ttype=person'
}

@test 'the hour and the era are none of the name' {
	types <<<'It ended at 10 PM Donald Reed said, as in 480 BC Paula Reed wrote.'
	assert_output $'Donald Reed\ttype=person\nPaula Reed\ttype=person'
}

@test 'the last word of a name tells what it is' {
	types <<<'She left the New York Stock Exchange for Barr Airlines, then the Coral Sea and the Harbour Act.'
	assert_output $'New York Stock Exchange\ttype=org\nBarr Airlines\ttype=org\nCoral Sea\ttype=place\nHarbour Act\ttype=other'
}

@test 'an office or a party that belongs to the name of a body is no title' {
	types <<<'The Justice Department sued the Republican Party. The Supreme Court and the Democratic National Committee wait.'
	assert_output $'Justice Department\ttype=org\nRepublican Party\ttype=org\nSupreme Court\ttype=org\nDemocratic National Committee\ttype=org'
}

@test 'initials: places, bodies, and the stop behind them' {
	types <<<'In the U.S. the F.B.I. asked the U.N. for help.'
	assert_output $'U.S.\ttype=place\nF.B.I.\ttype=org\nU.N.\ttype=org'
}

@test 'what stands behind a hyphen is none of the name' {
	types <<<'The Atlanta-based Reyes-era school closed. Ana Reyes was sad.'
	assert_output $'Atlanta\ttype=place\nAna Reyes\ttype=person\nAna Reyes\ttype=person'
}

@test 'two names joined are not what one of them means' {
	types <<<'They spoke of the Norway-Sweden line. Norway paid.'
	assert_line $'Norway\ttype=place'
}

@test 'words that open a sentence are none of the name' {
	types <<<'Unlike Carthage, we won. Preventing Iran from it was hard. Obviously President Ana Ruiz knew.'
	assert_line $'Iran\ttype=place'
	assert_line --partial $'Ana Ruiz\ttype=person'
	refute_output --partial 'Unlike'
}

@test 'common words ahead of a first name are none of it' {
	types <<<'The Secretary of State Paula Reed spoke. Crooked Paula Reed, they said.'
	assert_output --partial $'Paula Reed\ttype=person'
	refute_output --partial 'State Paula'
	refute_output --partial 'Crooked'
}

@test 'headings in capitals are no names' {
	types <<<$'FULL TEXT\n\nMORE DETAILS\n\nPaula Reed spoke late.'
	assert_output $'Paula Reed\ttype=person'
}

@test 'the word that makes a place of a name is in a table' {
	mkdir -p t/en
	printf 'beside\twhere\n' >t/en/name.tsv
	cat >in.txt <<<'The fog came. They slept beside Karlsund.'
	run -0 --separate-stderr sp-name -L t in.txt
	assert_output --partial 'type=place'
	run -0 --separate-stderr sp-name in.txt
	assert_output --partial 'type=other'
}

@test 'the possessive is none of the name' {
	names <<<"They praised Anna Reyes's plan."
	assert_output 'Anna Reyes|Anna Reyes'
}

@test 'a people file has the last word' {
	printf 'Anna Reyes\tReyes, A.\tf\n' >people
	names -p people <<<'Anna Reyes came. Reyes spoke.'
	assert_output $'Reyes, A.|Anna Reyes\nReyes, A.|Reyes'
}

@test 'sp-name knows every speaker of sp-quote that has a name' {
	cd "$TOP"
	for file in testdata/{dateline,legacy,mail,persian,press,spaces}/in.txt; do
		sp-name "$file" 2>/dev/null | cut -f7 | sort -u >"$D/names"
		sp-quote "$file" 2>/dev/null | cut -f6 | sort -u | grep -E '^[A-Z].* [A-Z]' >"$D/speakers" || continue
		run -0 comm -13 "$D/names" "$D/speakers"
		assert_output ''
	done
}

@test 'every record is true to its source' {
	for file in $(documents); do
		run -0 --separate-stderr sh -c "sp-name '$file' 2>/dev/null | sp-check"
	done
}

@test 'another office with a word ahead; "that" is no part of one' {
	printf 'Imam Ana Rad spoke. The Friday Imam of Sarab left. It was late that the Imam spoke.\n' >in.txt
	run -0 sh -c 'sp-name in.txt | cut -f7,9'
	refute_output --partial 'Imam of Sarab'
	assert_line $'Ana Rad\tthe Imam'
}

@test 'April Jones and Jan Bok are persons, April and January none' {
	run -0 --separate-stderr sp-name - <<<'The actress, June Carver, spoke in April. April Jones and Jan Bok said nothing until June 5..'
	output=$(cut -f7 <<<"$output" | sort -u)
	assert_output $'April Jones\nJan Bok\nJune Carver'
}

@test 'what stands for a law or a revolution, what stands ahead of a hyphen' {
	run -0 --separate-stderr sp-name - <<'END'
They spoke of the Islamic Revolution and of the Patriot Act. The Revolution won, the Act did not.

Anti-war crowds met Kim Jong-un and Rep. Ana Ruiz (R-TX). Pro-Ruiz papers praised T-Mobile. Revolution is a word.
END
	output=$(cut -f7,8,9 <<<"$output" | sed 's/;[^\t]*//' | tr '\t' '|')
	assert_output "$(printf '%s\n' 'Islamic Revolution|type=other|Islamic Revolution' 'Patriot Act|type=other|Patriot Act' \
		'Islamic Revolution|type=other|Revolution' 'Patriot Act|type=other|Act' 'Kim Jong-un|type=person|Kim Jong-un' \
		'Ana Ruiz|type=person|Rep. Ana Ruiz' 'T-Mobile|type=other|T-Mobile')"
}

@test "whom something is told of behind a comma is nobody's office" {
	printf 'Mayor Omar Cho left. According to council member Ana Ruiz, the mayor had been tired.\n' >talk
	run -0 sh -c 'sp-name talk | cut -f7,9'
	assert_line $'Omar Cho\tthe mayor'
	printf 'Ana Ruiz, the mayor of Karlsund, left. The mayor was tired.\n' >talk
	run -0 sh -c 'sp-name talk | cut -f7,9'
	assert_line $'Ana Ruiz\tThe mayor'
}

@test '-n: the first names of a document' {
	printf 'Ana Ruiz came.\n\nJim Lane came and Tom Lane left.\n\nBert Cho came.\n' >in.txt
	[ "$(sp-name -n 2 in.txt | cut -f9 | paste -s -d ,)" = 'Ana Ruiz,Jim Lane' ]
	[ "$(sp-name -n 1 in.txt | cut -f9)" = 'Ana Ruiz' ]
	[ "$(sp-name -n 9 in.txt | wc -l)" = 4 ]
}
