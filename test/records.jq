# SPDX-License-Identifier: ISC
# A record of sp-records(5) out of the JSON object that -o json made of it: jq -r -f records.jq
def sp_record:
  [ .doc, .date, (.start | tostring), (.end | tostring),
    .kind, .who, .value,
    ( [ .more | to_entries[] | .key + "=" + (.value
        | gsub("(?<c>[%;=[:cntrl:]])"; .c | @uri)) ]
      | if . == [] then "-" else join(";") end ),
    .text ]
  | join("\t");

sp_record
