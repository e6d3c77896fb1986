#!/bin/sh
# Starts one node: run-node.sh payara-micro.jar starpunk.war [Payara Micro options]
set -eu
here=$(dirname "$0")
payara=$1
war=$2
shift 2
exec java -Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false -jar "$payara" --deploy "$war" --contextroot / --nohazelcast --disablephonehome \
    --prebootcommandfile "$here/pre-boot.asadmin" "$@"
