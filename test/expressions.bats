# SPDX-License-Identifier: ISC
# Hundreds of expressions of time and what each means: the tables of test/expressions. A line is a
# document, told on Sunday, 18 February 2024; behind it, a tab ahead of each, what sp-date must say
# of it, in order and nothing else: "VALUE words", or "VALUE,mod=END,cal=solar words" where more than
# the value matters. Lines of "# " are headings.

load helper

# expressions NAME: tells what is otherwise than the table NAME says.
expressions() {
	local table=$TOP/test/expressions/$1.tsv
	mkdir "$D/said"
	awk -F '\t' -v folder="$D/said" '
		!/^(#|$)/ {
			file = sprintf("%s/%04d", folder, NR)
			print $1 >file
			close(file)
			for (i = 2; i <= NF; i++)
				print NR "\t" $i
		}' "$table" >"$D/want"
	cd "$D/said"
	sp-date -D 2024-02-18 [0-9]* >"$D/found"
	sp-check [0-9]* <"$D/found"
	awk -F '\t' '
		FILENAME == ARGV[1] {
			wanted[$1 + 0, ++n[$1 + 0]] = $2
			next
		}
		{
			# what the table asks of this one, beside the value
			at = $1 + 0
			split(wanted[at, ++m[at]], parts, " ")
			asked = split(parts[1], ask, ",")
			said = $7
			for (i = 2; i <= asked; i++)
				if (index(";" $8 ";", ";" ask[i] ";"))
					said = said "," ask[i]
			print at "\t" said " " $9
		}' "$D/want" "$D/found" >"$D/got"
	diff "$D/want" "$D/got"
}

@test "English: what is found, and what it means" {
	expressions english
}

@test "Persian: what is found, and what it means" {
	expressions persian
}

@test "Arabic: what is found, and what it means" {
	expressions arabic
}
