#!/bin/sh
# Starts one node: run-node.sh payara-micro.jar starpunk.war [Payara Micro options]
# Every --prebootcommandfile counts, after pre-boot.asadmin: Payara Micro by itself takes only the last one.
set -eu
here=$(dirname "$0")
payara=$1
war=$2
shift 2

commands=$(mktemp)
cat "$here/pre-boot.asadmin" >"$commands"
# Nodes meet in the database. Who wants a data grid as well says how its nodes find each other.
grid=--nohazelcast
arguments=$#
while [ "$arguments" -gt 0 ]; do
    case $1 in
        # In any case, as Payara Micro reads its options.
        --[Pp][Rr][Ee][Bb][Oo][Oo][Tt][Cc][Oo][Mm][Mm][Aa][Nn][Dd][Ff][Ii][Ll][Ee])
            cat "$2" >>"$commands"
            shift 2
            arguments=$((arguments - 2))
            ;;
        --[Cc][Ll][Uu][Ss][Tt][Ee][Rr][Mm][Oo][Dd][Ee])
            grid=
            set -- "$@" "$1"
            shift
            arguments=$((arguments - 1))
            ;;
        *)
            set -- "$@" "$1"
            shift
            arguments=$((arguments - 1))
            ;;
    esac
done
# Open and deleted: it is gone when the server is.
exec 3<"$commands"
rm "$commands"

exec java @"$here/jvm.options" -Dorg.glassfish.grizzly.http.STRICT_HEADER_VALUE_VALIDATION_RFC_9110=false \
    -Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl -Dhazelcast.socket.bind.any=false \
    -jar "$payara" --deploy "$war" --contextroot / $grid --disablephonehome \
    --prebootcommandfile /dev/fd/3 "$@"
