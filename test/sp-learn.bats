#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# sp-learn(1), and learnt files in sp-theme(1).

load helper

setup() { cd "$D"; }

# coded DOC: eight sentences, half about bread, half about boats
coded() {
	local at=0 theme text n
	while read -r theme text; do
		n=${#text}
		printf '%s\t-\t%d\t%d\ttheme\t-\t%s\t-\t%s\n' "$1" $at $((at + n)) "$theme" "$text"
		at=$((at + n + 1))
	done <<-END
		bread The baker sold warm bread.
		boats The captain steered a boat.
		bread Flour and yeast make bread.
		boats A boat needs sails and rope.
		bread The baker bought flour.
		boats The captain mended his sails.
		bread Warm bread from the baker.
		boats Rope for the captain.
	END
}

@test 'what was learnt is told again' {
	{ coded one; coded two; } >coded.tsv
	sp-learn coded.tsv >my.themes
	run -0 head -n 1 my.themes
	assert_output '#! linear'
	printf 'The baker has flour.\n\n\nThe captain has rope.\n' >talk.txt
	run -0 sh -c 'sp-theme -t my.themes -n 1 talk.txt | cut -f7'
	assert_output $'bread\nboats'
}

@test 'the same coded units give the same file' {
	{ coded one; coded two; } >coded.tsv
	sp-learn coded.tsv >1
	sp-learn coded.tsv >2
	cmp 1 2
}

@test 'units with themes behind them are coded units too' {
	printf 'bread\tbread\nboats\tboat\n' >t
	printf 'Warm bread. A boat. More bread. Another boat.\n' >talk.txt
	sp-theme -t ./t -n 1 -a talk.txt | sp-learn -t ./t >my.themes
	run -0 grep -c '^@bread' my.themes
	assert_output 1
	run -0 sh -c 'sp-theme -t my.themes -n 1 talk.txt | cut -f7 | head -n 2'
	assert_output $'bread\nboats'
}

# r START END KIND VALUE TEXT: a record of document d
r() { printf 'd\t-\t%d\t%d\t%s\t-\t%s\t-\t%s\n' "$@"; }

@test 'themes are those of the unit at whose place they stand, each once' {
	for i in 0 1 2 3; do
		r $((i * 100)) $((i * 100 + 11)) sent - 'Warm bread.'
		r $((i * 100)) $((i * 100 + 11)) theme bread 'Warm bread.'
		r $((i * 100 + 50)) $((i * 100 + 57)) sent - 'A boat.'
		r $((i * 100 + 50)) $((i * 100 + 57)) theme boats 'A boat.'
	done >coded
	sp-learn coded >want
	grep -q '^bread' want
	# ahead of all units; of less than a unit; once more; no name
	{
		r 0 3 theme early 'War'
		awk -F '\t' -v OFS='\t' '{ print } $5 == "theme" { print; $7 = "-"; print; $7 = "short"; $4 -= 1; sub(/.$/, "", $9); print }' coded
	} >more
	run -0 sp-learn more
	assert_output "$(cat want)"
	# without units the places are, and other findings none
	grep '	theme	' coded >themes
	sp-learn themes >want
	awk -F '\t' -v OFS='\t' '{ print; print; $5 = "name"; print }' themes >more
	run -0 sp-learn more
	assert_output "$(cat want)"
	# what a page repeats is no unit
	run -0 --separate-stderr sp-learn < <(r 0 4 furniture - 'Page')
	assert_output ''
	assert_equal "$stderr" 'sp-learn: nothing to learn from: no unit has a record of kind theme'
}

@test 'units of two themes are told by each for itself' {
	{ coded one; coded two; coded three; } | awk -F '\t' -v OFS='\t' '{ print } $7 == "bread" { $7 = "food"; print }' >coded.tsv
	run -0 sp-learn --folds 3 coded.tsv
	assert_line $'bread\t12\t1.000\t1.000\t1.000'
	assert_line $'food\t12\t1.000\t1.000\t1.000'
	run -1 --separate-stderr sp-learn --folds 4 coded.tsv
	assert_output ''
	assert_equal "$stderr" 'sp-learn: --folds: 3 documents are fewer than 4'
}

@test 'words that are none, or too long, teach nothing; rules for all are carried' {
	long=$(printf 'bread%.0s' {1..9})
	{ coded one; coded two; } | sed "s/Warm bread/$long bread/; s/bread\\.$/... bread./" | awk -F '\t' -v OFS='\t' '{ $4 = $3 + length($9) } 1' >coded.tsv
	printf '*\tthe captain\t0\nbread\tbread\t9\nboats\tbread\t-9\n' >th
	run -0 sp-learn -t ./th coded.tsv
	refute_output --partial "$long"
	assert_line $'*\tthe captain\t0.000'
	assert_line $'@bread\tbread\t9.000'
	assert_line --regexp $'^boats\t@boats\t'
}

@test '--folds says how right it would be' {
	{ coded one; coded two; } >coded.tsv
	run -0 sp-learn --folds 2 coded.tsv
	assert_line $'theme\tunits\tprecision\trecall\tF1'
	assert_line $'bread\t8\t1.000\t1.000\t1.000'
	assert_line $'all\t16\t1.000\t1.000\t1.000'
}

@test 'without coded units there is nothing to learn' {
	run -0 --separate-stderr sp-learn </dev/null
	[ -z "$output$stderr" ]
	printf 'A sentence that nobody coded.\n' >talk.txt
	run -0 --separate-stderr sp-learn talk.txt
	[ "$stderr" = 'sp-learn: nothing to learn from: no unit has a record of kind theme' ]
	[ -z "$output" ]
}

@test 'a constant, words of the neighbours, a hit of the carried rules' {
	printf '#! linear\nx\t@bias\t-0.5\nx\t<alpha\t2\nx\t>beta\t3\nx\t@t\t4\n@t\tgamma\t1\n' >m
	printf 'd\t-\t0\t6\tsent\t-\t-\t-\tAlpha.\nd\t-\t7\t13\tsent\t-\t-\t-\tGamma.\nd\t-\t14\t19\tsent\t-\t-\t-\tBeta.\n' >units
	run -0 sh -c 'sp-theme -t ./m -m -9 units | cut -f3,8'
	assert_line --partial $'7\tscore=8.50'
}

@test 'the round trip: tag, correct by hand, learn, tag better' {
	# press knows no theme of water: reservoirs are corrected into it by hand
	for i in 1 2 3 4; do
		printf 'The reservoir of town %s is low.\n\n\nThe voters of town %s went to the polls.\n\n\nWells and the reservoir fell dry.\n\n\nThe elections were calm.\n' $i $i >$i.txt
	done
	printf 'The reservoir fell again.\n\n\nThe voters went to the polls again.\n' >new.txt
	run -0 sh -c 'sp-theme -n 1 new.txt | cut -f7'
	refute_line water
	sp-theme -n 1 -a [1-4].txt >coded.tsv
	awk -F'\t' -v OFS='\t' '
		$5 == "theme" && $9 ~ /reservoir/ { next }
		{ print }
		$5 == "sent" && $9 ~ /reservoir/ { $5 = "theme"; $7 = "water"; $8 = "-"; print }' coded.tsv >corrected.tsv
	run -0 sp-check <corrected.tsv
	sp-learn -t press corrected.tsv >my.themes
	run -0 sh -c 'sp-theme -t my.themes -n 1 new.txt | cut -f7'
	assert_output $'water\nelections'
}

@test 'a theme that no theme file can have is told, and not learnt; blanks around one are none of it' {
	coded() { printf 'd\t-\t0\t21\ttheme\t-\t%s\t-\tThe salt marsh pumps.\nd\t-\t30\t46\ttheme\t-\tb\t-\tThe copper roof.\n' "$1"; }
	while IFS='|' read -r name why; do
		run -1 --separate-stderr sp-learn <<<"$(coded "$name")"
		assert_output ''
		assert_equal "$stderr" "sp-learn: $name: $why"
	done <<'EOT'
#a|no theme file has themes that begin with #, which begins a comment
@a|no theme file has themes that begin with @, which is for what it carries along
*|in a theme file * stands for all themes
a/|an empty part in the theme's name
EOT
	coded ' a & b ' >in
	sp-learn in >my.themes
	run -0 sh -c 'cut -f1 my.themes | grep -v "^#" | sort -u'
	assert_output $'a & b\nb'
	run -0 sp-theme -t my.themes in
}

@test 'of few units the words are believed, not only which theme is the commonest' {
	{
		o=0
		while IFS='|' read -r theme text; do
			printf 'd\t-\t%d\t%d\ttheme\t-\t%s\t-\t%s\n' $o $((o + ${#text})) "$theme" "$text"
			o=$((o + ${#text} + 2))
		done <<'EOT'
roof|The copper roof of the mill leaks in winter.
roof|A copper roof pays for itself in nine years.
roof|The mill needs copper for the roof.
marsh|The salt marsh needs pumps in the spring.
marsh|Pumps keep the salt marsh dry.
EOT
	} >in
	sp-learn in >my.themes
	run -0 sh -c 'echo "The salt marsh was wet." | sp-theme -t my.themes -n 1 | cut -f7'
	assert_output marsh
}
