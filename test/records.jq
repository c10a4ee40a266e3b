# The record of a line of JSON: jq -r -f records.jq
def hex: "0123456789ABCDEF" as $digits | $digits[. / 16 | floor:][:1] + $digits[. % 16:][:1];
def encode: explode | map(
	if . == 37 or . == 59 or . == 61 or . < 32 or . == 127 then "%" + hex
	elif . >= 128 and . < 160 then "%C2%" + hex
	else [.] | implode end) | add // "";
[.doc, .date, .start, .end, .kind, .who, .value,
	(.more | to_entries | map(.key + "=" + (.value | encode)) | join(";") | if . == "" then "-" else . end),
	.text] | map(tostring) | join("\t")
