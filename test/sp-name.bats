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
	cat >in.txt <<<'The fog came. It was late in Karlsund, and Lindqvist slept.'
	run -0 --separate-stderr sp-name in.txt
	assert_equal "$(cut -f7,8 <<<"$output")" $'Karlsund\ttype=place\nLindqvist\ttype=person'
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
