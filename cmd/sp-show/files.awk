# SPDX-License-Identifier: ISC
# Compiles text files in: prints a C file with the lines of each as they stand.
# usage: awk -f files.awk FOLDER/NAME ...   (any POSIX awk)
BEGIN {
	print "/* SPDX-License-Identifier: ISC */"
	print "/* Made by files.awk; do not edit. */"
	print "#include \"files.h\""
}
FNR == 1 {
	if (n > 0)
		print ";"
	names[n++] = FILENAME
	sub(/^.*\//, "", names[n - 1])
	printf "\nstatic const char t%d[] =", n - 1
}
{
	gsub(/\\/, "&&")
	gsub(/"/, "\\\"")
	gsub(/\?\?/, "?\"\"?")
	printf "\n\"%s\\n\"", $0
}
END {
	if (n > 0)
		print ";"
	print "\nconst struct file_data file_data[] = {"
	for (i = 0; i < n; i++)
		printf "\t{ \"%s\", t%d, sizeof(t%d) - 1 },\n", names[i], i, i
	print "\t{ 0, 0, 0 }\n};"
}
