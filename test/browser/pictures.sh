#!/bin/sh
# SPDX-License-Identifier: ISC
# Makes the pictures of README.md: man/page.png is the page of sp-show, 1200 pixels wide, as Chromium shows it;
# man/plot.png is a timeline of sp-plot.
set -eu
cd "$(dirname "$0")/../.."
PATH=$PWD/bin:$PATH
mkdir -p build/pictures

sp-split testdata/dateline/in.txt | sp-quote -a | sp-date -a | sp-theme -a | sp-repeat -a -w |
	sp-show -o html >build/pictures/page.html
node test/browser/picture.mjs build/pictures/page.html build/pictures/page.png 1200 1180
# 256 colours do for text, and are a third of the bytes
pngquant --force --speed 1 --output man/page.png 128 build/pictures/page.png

sp-date testdata/press/in.txt testdata/dateline/in.txt testdata/persian/in.txt |
	sp-plot -o png timeline >build/pictures/plot.png
pngquant --force --speed 1 --output man/plot.png 64 build/pictures/plot.png
