#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Hundreds of quotations and whose they are: the tables of test/quotations. A line is a document;
# "¶" in it ends a paragraph. Behind it, a tab ahead of each, stands what sp-quote -i --scare must
# find, in order and nothing else: "WHO: words", or "WHO,form=mixed,as=he,cue=say: words" where
# more than the speaker matters ("cue" is the field "value"). Lines of "# " are headings.

load helper

# quotations NAME: tells what is otherwise than the table NAME says.
quotations() {
	local table=$TOP/test/quotations/$1.tsv
	mkdir "$D/said"
	awk -F '\t' -v folder="$D/said" '
		!/^(#|$)/ {
			file = sprintf("%s/%04d", folder, NR)
			for (i = 2; i <= NF; i++)
				print NR "\t" $i
			gsub(/ *¶ */, "\n\n", $1)
			print $1 >file
			close(file)
		}' "$table" >"$D/want"
	cd "$D/said"
	sp-quote -i --scare [0-9]* >"$D/found"
	sp-check [0-9]* <"$D/found"
	awk -F '\t' '
		FILENAME == ARGV[1] {
			wanted[$1 + 0, ++n[$1 + 0]] = $2
			next
		}
		{
			# what the table asks of this one, beside who and the words
			at = $1 + 0
			split(wanted[at, ++m[at]], parts, ": ")
			asked = split(parts[1], ask, ",")
			more = ";cue=" $7 ";" $8 ";"
			said = $6
			for (i = 2; i <= asked; i++)
				if (index(more, ";" ask[i] ";"))
					said = said "," ask[i]
			print at "\t" said ": " $9
		}' "$D/want" "$D/found" >"$D/got"
	diff "$D/want" "$D/got"
}

@test "English: what is said, and by whom" {
	quotations english
}

@test "Persian: what is said, and by whom" {
	quotations persian
}

@test "Arabic: what is said, and by whom" {
	quotations arabic
}
