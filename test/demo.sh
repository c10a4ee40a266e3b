#!/bin/sh
# SPDX-License-Identifier: ISC
# One transcript, as a reader would look at it: sp-report, or as much of it as is built.
set -eu
cd "$(dirname "$0")/.."

document=$(find testdata -type f \( -path '*press*' -o -path '*' \) -name 'in.*' | sort | sed -n '/press/{p;q;}')
[ -n "$document" ] || document=$(find testdata -type f -name 'in.*' | sort | head -n 1)

for tool in sp-report sp-quote sp-split; do
	[ -x "bin/$tool" ] || continue
	echo "\$ $tool $document"
	PATH=$PWD/bin:$PATH
	exec "$tool" -o text "$document"
done
